/** When a provider accepts a request again. */

import { valueAt } from '../shapes.ts';
import type { Answer } from './http.ts';

/**
 * Whole seconds from now, rounded up: from the header, as seconds or as an HTTP date, else from Google's `RetryInfo`.
 *
 * @param now epoch milliseconds
 * @returns null if there is no readable one
 */
export function retryAfter(answer: Answer, body: unknown, now: number): number | null {
  const header = answer.header('retry-after')?.trim();
  if (header !== undefined && header !== '') {
    if (/^\d+(?:\.\d+)?$/.test(header)) return seconds(Number(header));
    // `Date.parse` takes much more than HTTP dates, which all name the weekday.
    return /^[a-z]{3,9},? /i.test(header) ? seconds((Date.parse(header) - now) / 1000) : null;
  }
  const details = valueAt(body, 'error', 'details');
  const delays = Array.isArray(details) ? details.map((detail: unknown) => valueAt(detail, 'retryDelay')) : [];
  const delay = delays.find((value): value is string => typeof value === 'string' && /^\d+(?:\.\d+)?s$/.test(value));
  return delay === undefined ? null : seconds(Number(delay.slice(0, -1)));
}

function seconds(value: number): number | null {
  const whole = Math.max(0, Math.ceil(value));
  return Number.isSafeInteger(whole) ? whole : null;
}
