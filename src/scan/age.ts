/** How old a model is. */

const DAY_MS = 86_400_000;

/**
 * Days since the release; 0 for a future date, undefined if it is unknown. A month counts as its last day, so that an
 * age limit misses no model.
 *
 * @param released `2025-08-05` or `2025-12`
 * @param now epoch milliseconds
 */
export function ageInDays(released: string | null, now: number): number | undefined {
  const match = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(released ?? '');
  if (!match) return undefined;
  const [, year, month, day] = match;
  const at = Date.UTC(Number(year), Number(month) - (day === undefined ? 0 : 1), day === undefined ? 0 : Number(day));
  return Math.max(0, (now - at) / DAY_MS);
}
