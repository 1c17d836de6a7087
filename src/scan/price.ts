import type { ScanModel } from './types.ts';

/** US dollars per million tokens, for three read and one written, as in chats; undefined if both prices are unknown. */
export function blendedPrice({ cost: { input, output } }: ScanModel): number | undefined {
  if (input === null && output === null) return undefined;
  return (3 * (input ?? output ?? 0) + (output ?? input ?? 0)) / 4;
}
