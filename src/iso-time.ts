/** ISO 8601 in UTC; null if the time is not known. @param time epoch milliseconds */
export function isoTime(time: number | undefined): string | null {
  return time === undefined ? null : new Date(time).toISOString();
}
