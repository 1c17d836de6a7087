/** What was asked of local servers, a line for each that answered. */
import type { Discovered } from '../../catalog/discover.ts';
import { countOf } from '../../count-of.ts';
import { stripControl } from '../../strip-control.ts';

const NAMES = { ollama: 'Ollama', lmstudio: 'LM Studio', vllm: 'vLLM' } as const;

export function discoveredLines(servers: readonly Discovered[]): string[] {
  return servers
    .filter(({ answered }) => answered)
    .map(({ kind, url, models, skipped }) => {
      const more = skipped === 0 ? '' : `; ${skipped} left out (not for chats, or without a usable id)`;
      return `${NAMES[kind]} at ${stripControl(url)}: ${countOf(models.length, 'model')}${more}.`;
    });
}
