/** OpenAI's chat completions, which most providers and local servers speak: OpenRouter, LM Studio, vLLM and so on. */

import { isRecord, valueAt } from '../../shapes.ts';
import { bearer, join, PROMPT, type Wire } from '../protocol.ts';

const OLD = 'max_tokens';
const NEW = 'max_completion_tokens';

export const openaiChat: Wire = {
  call(request, maxTokens) {
    const url = join(request.baseUrl, '/chat/completions');
    // OpenAI's newer models refuse the old name; other servers may ignore the new one and answer without a limit.
    const limit = url.hostname === 'api.openai.com' ? NEW : OLD;
    return {
      url,
      headers: new Map(bearer(request)),
      body: { model: request.model, messages: [{ role: 'user', content: PROMPT }], [limit]: maxTokens },
    };
  },
  answers: (body) => isRecord(valueAt(body, 'choices', 0)) && valueAt(body, 'choices', 0, 'error') === undefined,
  rephrase(call, refusal) {
    const { [OLD]: old, [NEW]: current, ...rest } = call.body;
    const [used, other, limit] = old === undefined ? [NEW, OLD, current] : [OLD, NEW, old];
    return new RegExp(`\\b${used}\\b`).test(refusal) ? { ...call, body: { ...rest, [other]: limit } } : undefined;
  },
};
