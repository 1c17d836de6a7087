/** Drift as text: what changed, who changed it, and how to proceed. */

import type { DriftedSetting, DriftState } from '../../drift/compare.ts';
import type { Candidate, DriftReport, LiveChange, ManifestChange, ReportedSetting } from '../../drift/report.ts';
import { type Diagnostic, diagnostic } from '../../errors.ts';
import { shellWord } from '../../proposed-commands.ts';
import type { Setting } from '../../settings/value.ts';
import { stripControl } from '../../strip-control.ts';
import { dayAndTime, interval } from './local-time.ts';
import { settingText } from './plan.ts';
import { displayWidth, padEnd, proposal, type Screen, wrap } from './terminal.ts';

export const STATE_WORDS: Readonly<Record<DriftState, string>> = {
  'live-changed': 'live changed',
  conflict: 'conflict: both changed',
  'manifest-ahead': 'manifest ahead',
  'no-baseline': 'differs; never applied from here',
};

export interface DriftTextOptions {
  /** Epoch milliseconds. */
  readonly now: number;
  /** Whether to propose the next command; not in pipelines. */
  readonly hints: boolean;
}

/** The worst comes first. */
const ORDER: readonly DriftState[] = ['conflict', 'live-changed', 'no-baseline', 'manifest-ahead'];

export function driftText(report: DriftReport, screen: Screen, options: DriftTextOptions): string {
  const { palette } = screen;
  const { settings } = report;
  if (settings.length === 0) return `${driftSummary(report, screen)}\n`;
  const sections = [
    `${palette.bold(stripControl(report.manifest))} -> ${palette.bold(stripControl(report.config))}`,
    ...ORDER.flatMap((state) => settings.filter((one) => one.state === state)).map((one) =>
      settingLines(one, screen, options.now).join('\n'),
    ),
  ];
  const count = counter(settings);
  const last = [wrap(driftSummary(report, screen), screen.width, '  ')];
  if (report.journalProblem !== undefined) {
    last.push(wrap(`The author of the change is unknown: ${stripControl(report.journalProblem)}.`, screen.width, '  '));
  }
  if (options.hints) {
    const foreign = count('live-changed') + count('conflict') > 0;
    if (foreign) last.push(`Next: ${proposal('openclaw-models adopt', screen)}    keeps the live values`);
    last.push(
      `${foreign ? '      ' : 'Next: '}${proposal('openclaw-models apply', screen)}${foreign ? '    restores the values of the manifest' : ''}`,
    );
  }
  return `${[...sections, last.join('\n')].join('\n\n')}\n`;
}

function counter(settings: readonly ReportedSetting[]) {
  return (state: DriftState) => settings.filter((one) => one.state === state).length;
}

/** `Drift: 1 changed live, 0 to apply; 3 settings agree.` */
export function driftSummary({ settings, unchanged, manifest }: DriftReport, { palette }: Screen): string {
  const agree = unchanged === 1 ? '1 setting agrees' : `${unchanged} settings agree`;
  if (settings.length === 0) return `No drift. ${agree} with ${stripControl(manifest)}.`;
  const count = counter(settings);
  const parts = [
    `${count('live-changed')} changed live`,
    ...(count('conflict') > 0 ? [`${count('conflict')} changed on both sides`] : []),
    `${count('manifest-ahead')} to apply`,
    ...(count('no-baseline') > 0 ? [`${count('no-baseline')} never applied`] : []),
  ];
  return `${palette.bold('Drift:')} ${parts.join(', ')}; ${agree}.`;
}

const STATE_CODES = {
  'live-changed': 'W532',
  conflict: 'W533',
  'no-baseline': 'W534',
  'manifest-ahead': 'W534',
} as const;

/** Each drifted setting as a problem, for formats that contain only problems. */
export function driftProblems({ settings }: DriftReport, now: number): Diagnostic[] {
  return settings.map(({ address, state, live, manifest, liveChange, position }) => {
    const who = liveChange && liveChange.by !== 'nobody-known' ? `; ${liveChangeText(liveChange, now)}` : '';
    const values = `live ${settingText(live)}, manifest ${settingText(manifest)}`;
    return diagnostic(STATE_CODES[state], `${address}: ${STATE_WORDS[state]} (${values}${who}).`, {
      address,
      position,
      severity: state === 'manifest-ahead' ? 'info' : undefined,
    });
  });
}

function settingLines(one: ReportedSetting, screen: Screen, now: number): string[] {
  const { palette } = screen;
  const paint = one.state === 'manifest-ahead' ? palette.cyan : one.state === 'conflict' ? palette.red : palette.yellow;
  const { applied } = one;
  const when =
    applied && `${dayAndTime(Date.parse(applied.time), now)}${applied.id ? ` (${applied.id.slice(-4)})` : ', adopted'}`;
  const rows: (readonly [string, Setting, string | undefined])[] = [
    ...(applied ? [['applied', applied.value, when] as const] : []),
    ['live', one.live, one.liveChange && liveChangeText(one.liveChange, now)],
    ['manifest', one.manifest, one.manifestChange && manifestChangeText(one.manifestChange, now)],
  ];
  const width = Math.min(40, Math.max(...rows.map(([, value]) => displayWidth(settingText(value)))));
  const lines = rows.map(([label, value, note]) => {
    const text = settingText(value);
    const told = note === undefined ? text : `${padEnd(text, width)}  ${note}`;
    return `      ${padEnd(label, 8)}  ${wrap(told, Math.max(60, screen.width), ' '.repeat(18), 16)}`;
  });
  return [`  ${palette.bold(stripControl(one.address))}  ${paint(STATE_WORDS[one.state])}`, ...lines];
}

/** `changed by "openclaw models set" on 12 Nov 12:03`, with "probably" or "perhaps" if the evidence is weak. */
export function liveChangeText(change: LiveChange, now: number): string {
  if (change.by === 'nobody-known') return stripControl(change.reason);
  if (change.by === 'one-of') return oneOfText(change.candidates, now);
  const doubt = { certain: '', likely: 'probably ', unknown: 'perhaps ' }[change.confidence];
  return `${doubt}${change.by === 'restore' ? '' : 'changed '}${authorText(change, now)}`;
}

/** `by "openclaw models set" on 12 Nov 12:03`, to follow "changed". */
function authorText(change: Candidate, now: number): string {
  if (change.by === 'editor') return `in an editor, without OpenClaw, ${interval(change.after, change.before, now)}`;
  const on = `on ${dayAndTime(change.time, now)}`;
  if (change.by === 'gateway-client') return `by a gateway client ${on}`;
  const command = change.command === undefined ? 'an OpenClaw command' : `"openclaw ${stripControl(change.command)}"`;
  return `${change.by === 'restore' ? "restored from OpenClaw's backup " : ''}by ${command} ${on}`;
}

/** How many possible authors are named, the newest ones. */
const MOST_NAMED = 3;

function oneOfText(candidates: readonly Candidate[], now: number): string {
  const named = candidates.slice(-MOST_NAMED).map((one) => authorText(one, now));
  const others = candidates.length - named.length;
  const before = others === 0 ? [] : [others === 1 ? 'by an earlier write' : `by one of ${others} earlier writes`];
  return `changed ${[...before, ...named].join(', or ')}`;
}

/** `changed in 1a2b3c4 by Ada on 12 Nov 12:03`. */
export function manifestChangeText({ commit, author, time }: ManifestChange, now: number): string {
  if (commit === undefined) return 'not committed yet';
  const by = author === undefined ? '' : ` by ${stripControl(author)}`;
  const on = time === undefined ? '' : ` on ${dayAndTime(time, now)}`;
  return `changed in ${stripControl(commit.slice(0, 7))}${by}${on}`;
}

/** Why `apply --fail-on-drift` stops, with the three ways to proceed. */
export function driftProblem({ address, applied, live, state }: DriftedSetting): Diagnostic {
  const was = applied ? ` (${settingText(applied.value)} was applied)` : '';
  const both = state === 'conflict' ? ', and the manifest changed too' : '';
  return diagnostic('E424', `${address} was changed live to ${settingText(live)}${was}${both}. Nothing was written.`, {
    address,
    remedy: `Keep it: openclaw-models adopt ${shellWord(address)}. Overwrite it: apply without --fail-on-drift. Stop managing it: remove it from the manifest.`,
  });
}
