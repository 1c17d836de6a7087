/** The stored credentials as lines, by provider, in the order in which they would be tried. */

import type { StatusProfile } from '../routing/status-credentials.ts';
import type { Skip } from '../routing/types.ts';
import { relativeTime, spanText } from './relative-time.ts';
import { displayWidth, padEnd, type Screen, stripControl } from './terminal.ts';

export interface ShownCredential extends StatusProfile {
  readonly provider: string;
  readonly unused: Skip['reason'] | null;
  readonly agents: readonly string[];
}

export interface CredentialFrame {
  /** The agent whose view it is; what is in other stores only is marked. */
  readonly agent: string;
  /** Epoch milliseconds. */
  readonly now: number;
  /** Of the question; undefined for all. */
  readonly provider: string | undefined;
}

/** What is not the status already. */
const UNUSED: Readonly<Partial<Record<Skip['reason'], string>>> = {
  'not-in-order': 'not in the order',
  'not-in-config': 'not named by the config',
  'other-mode': 'the config says another mode',
  'other-provider': 'the config says another provider',
  'invalid-expiry': 'its expiry is no time',
};

export function authListText(list: readonly ShownCredential[], frame: CredentialFrame, screen: Screen): string {
  const { palette } = screen;
  if (list.length === 0) {
    const what = frame.provider === undefined ? '' : ` for ${stripControl(frame.provider)}`;
    return `No credential is stored${what}. Store one: ${palette.cyan('openclaw-models auth add')}\n`;
  }
  const width = Math.max(...list.map(({ id }) => displayWidth(stripControl(id))));
  const modes = Math.max(...list.map(({ mode }) => mode.length));
  const lines = [...new Set(list.map(({ provider }) => provider))].flatMap((provider) => [
    palette.bold(stripControl(provider)),
    ...list
      .filter((one) => one.provider === provider)
      .flatMap((one) => profileLines(one, { width, modes }, frame, screen)),
  ]);
  const count = list.length === 1 ? '1 credential' : `${list.length} credentials`;
  const bad = list.filter(({ status, unused }) => unused !== null || status !== 'active').length;
  const judged = bad === 0 ? 'all active' : `${list.length - bad} active, ${bad} to look at`;
  return `${lines.join('\n')}\n\n${count}, ${judged}.\n`;
}

/** One line, or two where the screen is narrow. */
function profileLines(
  one: ShownCredential,
  { width, modes }: { readonly width: number; readonly modes: number },
  frame: CredentialFrame,
  { palette, width: columns }: Screen,
): string[] {
  const paint = { active: palette.green, expiring: palette.yellow, cooldown: palette.yellow };
  const color = one.status in paint ? paint[one.status as keyof typeof paint] : palette.red;
  const place = one.position === null ? '-' : String(one.position);
  const head = `  ${padEnd(place, 2)} ${padEnd(stripControl(one.id), width)}  ${padEnd(one.mode, modes)}  `;
  const status = statusText(one, frame.now);
  const rest = [...whyUnused(one), ...usedText(one, frame.now), ...whose(one, frame.agent)].join(', ');
  const line = `${head}${color(status)}${rest === '' ? '' : `, ${rest}`}`;
  const length = displayWidth(head) + displayWidth(status) + 2 + displayWidth(rest);
  if (rest === '' || length <= columns) return [line];
  return [`${head}${color(status)}`, `${' '.repeat(Math.min(displayWidth(head), 8))}${rest}`];
}

function statusText({ status, expires, until, reason, mode }: ShownCredential, now: number): string {
  const why = reason === null ? '' : ` (${stripControl(reason)})`;
  if (until !== null) return `${status}${why} for ${spanText(Date.parse(until) - now)}`;
  if (expires === null || mode === 'api-key') return `${status}${why}`;
  return status === 'expired'
    ? `expired ${relativeTime(expires, now)}`
    : `${status}, expires ${relativeTime(expires, now)}`;
}

function whyUnused({ unused }: ShownCredential): string[] {
  const text = unused === null ? undefined : UNUSED[unused];
  return text === undefined ? [] : [text];
}

function usedText({ lastUsed }: ShownCredential, now: number): string[] {
  return [lastUsed === null ? 'never used' : `used ${relativeTime(Date.parse(lastUsed), now)}`];
}

function whose({ agents }: ShownCredential, agent: string): string[] {
  // Every agent sees main's.
  return agents.includes(agent) || agents.length === 0 ? [] : [`of agent ${agents.map(stripControl).join(', ')}`];
}
