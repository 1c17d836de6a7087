/** The stored credentials as lines, by provider, in the order in which OpenClaw tries them. */

import { countOf } from '../../count-of.ts';
import type { UnreadEntry } from '../../openclaw/auth/store-entries.ts';
import type { ListedCredential } from '../../routing/status-credentials.ts';
import type { Skip } from '../../routing/types.ts';
import { stripControl } from '../../strip-control.ts';
import { isStale, statePaint, stateText } from './credential-state.ts';
import { relativeTime } from './relative-time.ts';
import { displayWidth, padEnd, proposal, type Screen, wrap } from './terminal.ts';

export interface CredentialFrame {
  /** The agent of the view; credentials that are only in other stores are marked. */
  readonly agent: string;
  /** Epoch milliseconds. */
  readonly now: number;
  /** Undefined for all. */
  readonly provider: string | undefined;
}

/** The reasons that the status does not show. */
const UNUSED: Readonly<Partial<Record<Skip['reason'], string>>> = {
  'not-in-order': 'not in the order',
  'not-in-config': 'not in the config',
  'other-mode': 'the config has another mode',
  'other-provider': 'the config has another provider',
  'invalid-expiry': 'its expiry is not a valid time',
};

/** @param unread stored entries that OpenClaw ignores */
export function authListText(
  list: readonly ListedCredential[],
  unread: readonly UnreadEntry[],
  frame: CredentialFrame,
  screen: Screen,
): string {
  const { palette } = screen;
  if (list.length + unread.length === 0) {
    const what = frame.provider === undefined ? '' : ` for ${stripControl(frame.provider)}`;
    return `No credential stored${what}. To store one: ${proposal('openclaw-models auth add', screen)}\n`;
  }
  const width = Math.max(...[...list, ...unread].map(({ id }) => displayWidth(stripControl(id))));
  const modes = Math.max(1, ...list.map(({ mode }) => mode.length));
  const providers = [...new Set([...list, ...unread].map(({ provider }) => provider))].sort();
  const lines = providers.flatMap((provider) => [
    palette.bold(stripControl(provider)),
    ...list
      .filter((one) => one.provider === provider)
      .flatMap((one) => profileLines(one, { width, modes }, frame, screen)),
    ...unread
      .filter((one) => one.provider === provider)
      .flatMap((one) => {
        const head = `  ${padEnd('-', 2)} ${padEnd(stripControl(one.id), width)}  ${padEnd('-', modes)}  `;
        const [state, reason] = ['not usable', stripControl(one.problem)];
        return displayWidth(head) + state.length + 2 + displayWidth(reason) <= screen.width
          ? [`${head}${palette.red(state)}: ${reason}`]
          : [
              `${head}${palette.red(state)}:`,
              ...wrap(reason, screen.width - 8)
                .split('\n')
                .map((line) => `        ${line}`),
            ];
      }),
  ]);
  const total = list.length + unread.length;
  const bad = list.filter(({ status, unused }) => unused !== null || status !== 'active').length + unread.length;
  const stale = list.filter((one) => one.unused === null && isStale(one, frame.now)).length;
  const parts = [`${total - bad - stale} active`, `${stale} renewed at the next use`, `${bad} to check`];
  const judged = bad + stale === 0 ? 'all active' : parts.filter((part) => !part.startsWith('0 ')).join(', ');
  return `${lines.join('\n')}\n\n${countOf(total, 'credential')}, ${judged}.\n`;
}

/** One line, or two on a narrow screen. */
function profileLines(
  one: ListedCredential,
  { width, modes }: { readonly width: number; readonly modes: number },
  frame: CredentialFrame,
  { palette, width: columns }: Screen,
): string[] {
  const color = statePaint(one, frame.now, palette);
  const place = one.position === null ? '-' : String(one.position);
  const head = `  ${padEnd(place, 2)} ${padEnd(stripControl(one.id), width)}  ${padEnd(one.mode, modes)}  `;
  const status = stateText(one, frame.now);
  const rest = [...whyUnused(one), ...usedText(one, frame.now), ...whose(one, frame.agent)].join(', ');
  const line = `${head}${color(status)}${rest === '' ? '' : `, ${rest}`}`;
  const length = displayWidth(head) + displayWidth(status) + 2 + displayWidth(rest);
  if (length <= columns) return [line];
  const offset = displayWidth(head);
  const [first = '', ...more] = wrap(status, Math.max(columns - offset, 20)).split('\n');
  const state = [`${head}${color(first)}`, ...more.map((text) => `${' '.repeat(offset)}${color(text)}`)];
  if (rest === '') return state;
  return [...state, `${' '.repeat(Math.min(displayWidth(head), 8))}${rest}`];
}

function whyUnused({ unused }: ListedCredential): string[] {
  const text = unused === null ? undefined : UNUSED[unused];
  return text === undefined ? [] : [text];
}

function usedText({ lastUsed }: ListedCredential, now: number): string[] {
  return [lastUsed === null ? 'never used' : `used ${relativeTime(Date.parse(lastUsed), now)}`];
}

function whose({ agents }: ListedCredential, agent: string): string[] {
  // Every agent uses main's credentials.
  return agents.includes(agent) || agents.length === 0 ? [] : [`of agent ${agents.map(stripControl).join(', ')}`];
}
