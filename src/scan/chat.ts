/** Which models answer a chat with text. */
import type { ScanModel } from './types.ts';

/** Words in the id of a model that does something else. No catalogue records the output of a model. */
const OTHER_TRADES =
  /(?:^|[^a-z0-9])(?:embed(?:ding)?s?|rerank(?:er)?|moderation|(?:llama-?)?guard|safeguard|whisper|tts|asr|transcri(?:be|ption)|speech|audio|realtime|live|image|dall-e|imagen|veo|sora|video|deep-research)(?:[^a-z0-9]|$)/;

/** True unless its output is known to hold no text, or its id says that it does something else. */
export function isChatModel({ ref, outputTypes }: ScanModel): boolean {
  if (outputTypes && !(outputTypes.length === 1 && outputTypes[0] === 'text')) return false;
  return !OTHER_TRADES.test(ref.slice(ref.indexOf('/') + 1).toLowerCase());
}
