/** Amazon Bedrock's Converse with an API key, which is a bearer token and needs no signature. */

import { isRecord, valueAt } from '../../shapes.ts';
import { bearer, join, PROMPT, type Wire } from '../protocol.ts';

export const bedrockConverse: Wire = {
  call: (request, maxTokens) => ({
    // An inference profile's ARN has slashes, which belong to the name.
    url: join(request.baseUrl, `/model/${encodeURIComponent(request.model)}/converse`),
    headers: new Map(bearer(request)),
    body: { messages: [{ role: 'user', content: [{ text: PROMPT }] }], inferenceConfig: { maxTokens } },
  }),
  answers: (body) => isRecord(valueAt(body, 'output', 'message')),
};
