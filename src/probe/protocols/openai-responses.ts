/** OpenAI's responses. */

import { valueAt } from '../../shapes.ts';
import { bearer, join, PROMPT, type Wire } from '../protocol.ts';

/** OpenAI refuses a lower limit. */
const LEAST_TOKENS = 16;

export const openaiResponses: Wire = {
  call: (request, maxTokens) => ({
    url: join(request.baseUrl, '/responses'),
    headers: new Map(bearer(request)),
    body: {
      model: request.model,
      input: [{ role: 'user', content: [{ type: 'input_text', text: PROMPT }] }],
      max_output_tokens: Math.max(maxTokens, LEAST_TOKENS),
      store: false,
    },
  }),
  // One that reached the limit has the status `incomplete`, and is an answer.
  answers: (body) => Array.isArray(valueAt(body, 'output')) && valueAt(body, 'status') !== 'failed',
};
