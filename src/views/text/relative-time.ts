/** Durations as short text. */

const UNITS = [
  ['day', 86_400_000],
  ['h', 3_600_000],
  ['min', 60_000],
  ['s', 1000],
] as const;

/** `3 days`, `2 h`, `5 min`, `1 s`: in the largest unit, rounded. @param milliseconds of either sign */
export function spanText(milliseconds: number): string {
  const length = Math.abs(milliseconds);
  for (const [name, size] of UNITS) {
    const count = Math.round(length / size);
    if (count >= 1 && length >= size) return name === 'day' && count > 1 ? `${count} days` : `${count} ${name}`;
  }
  return '1 s';
}

const MONTH = 30.44 * 86_400_000;

/** `3 days ago`, `17 months ago` or `in 5 min`. Future times are in days at most, to be exact. Epoch milliseconds. */
export function relativeTime(time: number, now: number): string {
  return time <= now ? `${pastText(now - time)} ago` : `in ${spanText(time - now)}`;
}

function pastText(length: number): string {
  if (length >= 24 * MONTH) return `${Math.round(length / MONTH / 12)} years`;
  return length >= 2 * MONTH ? `${Math.round(length / MONTH)} months` : spanText(length);
}
