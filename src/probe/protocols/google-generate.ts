/** Google's generateContent with an API key. */

import { isRecord, valueAt } from '../../shapes.ts';
import { join, PROMPT, type Wire } from '../protocol.ts';

const GOOGLE = 'generativelanguage.googleapis.com';

export const googleGenerate: Wire = {
  call(request, maxTokens) {
    const model = request.model.split('/').map(encodeURIComponent).join('/');
    const url = join(
      request.baseUrl,
      `/${/^(?:models|tunedModels)\//.test(model) ? '' : 'models/'}${model}:generateContent`,
    );
    // The base has the version; only for Google itself OpenClaw adds one that is missing (2026.9.1).
    if (url.hostname === GOOGLE && new URL(request.baseUrl).pathname === '/') url.pathname = `/v1beta${url.pathname}`;
    return {
      url,
      headers: new Map(request.secret === undefined ? [] : [['x-goog-api-key', request.secret.reveal()]]),
      body: {
        contents: [{ role: 'user', parts: [{ text: PROMPT }] }],
        generationConfig: { maxOutputTokens: maxTokens },
      },
    };
  },
  // A thinking model may reach the limit before any text: a candidate without text is an answer too.
  answers: (body) => isRecord(valueAt(body, 'candidates', 0)) || isRecord(valueAt(body, 'promptFeedback')),
};
