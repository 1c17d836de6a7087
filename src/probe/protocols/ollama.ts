/** Ollama's own chat. */

import { isRecord, valueAt } from '../../shapes.ts';
import { bearer, join, PROMPT, type Wire } from '../protocol.ts';

export const ollama: Wire = {
  call: (request, maxTokens) => ({
    // A base for its OpenAI-compatible side is the same server.
    url: join(request.baseUrl.replace(/\/v1\/*$/, ''), '/api/chat'),
    headers: new Map(bearer(request)),
    body: {
      model: request.model,
      messages: [{ role: 'user', content: PROMPT }],
      stream: false,
      options: { num_predict: maxTokens },
    },
  }),
  answers: (body) => isRecord(valueAt(body, 'message')),
};
