/** The state of a stored credential as text, the same in all commands. */
import type { StatusProfile } from '../../routing/status-credentials.ts';
import type { Refusals } from '../../routing/types.ts';
import { stripControl } from '../../strip-control.ts';
import { relativeTime, spanText } from './relative-time.ts';
import type { Palette } from './terminal.ts';

export type ShownState = Pick<
  StatusProfile,
  'status' | 'mode' | 'expires' | 'until' | 'reason' | 'renewable' | 'refusals'
>;

/** `active`, `expired 3 days ago`, `expired 17 months ago, renewed at the next use`. @param now epoch milliseconds */
export function stateText(state: ShownState, now: number): string {
  const { status, mode, expires, until, reason } = state;
  const why = reason === null ? '' : ` (${stripControl(reason)})`;
  const refused = refusalText(refusalsOf(state), now);
  if (until !== null) return `${status}${why} for ${spanText(Date.parse(until) - now)}${refused}`;
  if (expires === null || mode === 'api-key') return `${status}${why}${refused}`;
  if (status === 'expired') return `expired ${relativeTime(expires, now)}${refused}`;
  if (isStale(state, now)) return renewalText(expires, refusalsOf(state), now);
  return `${status}${why}, expires ${relativeTime(expires, now)}${refused}`;
}

/** For an expired access token with a refresh token: OpenClaw gets a new one when it needs it. */
export function renewalText(expires: number, refusals: Refusals | undefined, now: number): string {
  return `expired ${relativeTime(expires, now)}, renewed at the next use${refusalText(refusals, now)}`;
}

function refusalText(refusals: Refusals | undefined, now: number): string {
  if (!refusals) return '';
  const count = refusals.count === 1 ? 'once' : `${refusals.count} times`;
  return `; refused ${count}${refusals.last === undefined ? '' : `, last ${relativeTime(refusals.last, now)}`}`;
}

/** True for a login that must be renewed before it works. */
export function isStale({ status, expires, renewable, mode }: ShownState, now: number): boolean {
  return status === 'active' && mode !== 'api-key' && renewable && expires !== null && expires <= now;
}

/** The colour only repeats the text. */
export function statePaint(state: ShownState, now: number, palette: Palette): (text: string) => string {
  const { status } = state;
  if (status === 'expiring' || status === 'cooldown' || isStale(state, now)) return palette.yellow;
  return status === 'active' ? palette.green : palette.red;
}

function refusalsOf({ refusals }: ShownState): Refusals | undefined {
  return refusals === null ? undefined : { count: refusals.count, last: epochOf(refusals.last) };
}

function epochOf(time: string | null): number | undefined {
  return time === null ? undefined : Date.parse(time);
}
