/** A plan as text: changes with reasons, problems, and the summary at the end. */
import { countOf } from '../../count-of.ts';
import type { Change, Plan } from '../../generated/plan.ts';
import { isTextList, type Json } from '../../json-value.ts';
import { stripControl } from '../../strip-control.ts';
import { flowText } from '../flow-text.ts';
import { problemsText } from './problems.ts';
import { releaseText } from './release.ts';
import { displayWidth, indent, padEnd, type Screen, wrap } from './terminal.ts';

const SYMBOL = { add: '+', change: '~', remove: '-', move: '↕' } as const;

/** Which side changed; a change of the manifest is the normal case and not marked. */
const DRIFT_WORDS: Readonly<Record<NonNullable<Change['drift']>, string | undefined>> = {
  'manifest-ahead': undefined,
  'live-changed': 'drift',
  conflict: 'conflict',
};

export interface PlanTextOptions {
  /** The command proposed at the end; undefined in pipelines. */
  readonly next: string | undefined;
  /** The diff of the files, already redacted. */
  readonly diff?: string | undefined;
}

export function planText(plan: Plan, screen: Screen, options: PlanTextOptions): string {
  const { palette } = screen;
  const sections: string[] = [];
  const problems = plan.diagnostics;
  if (plan.changes.length > 0 || problems.length > 0) sections.push(header(plan, screen));
  if (plan.changes.length > 0) sections.push(changeLines(plan.changes, screen).join('\n'));
  if (options.diff) sections.push(options.diff);
  if (problems.length > 0) {
    const title = problems.some((problem) => problem.severity === 'error') ? 'Problems' : 'Warnings';
    sections.push(
      [palette.bold(title), ...problemsText(problems, { ...screen, width: screen.width - 2 }).map(indent)].join('\n'),
    );
  }
  sections.push(
    [
      wrap(summaryLine(plan, screen), screen.width, '  '),
      ...(options.next ? [`Next: ${palette.cyan(options.next)}`] : []),
    ].join('\n'),
  );
  return `${sections.join('\n\n')}\n`;
}

function header(plan: Plan, { palette, width }: Screen): string {
  const source = plan.source.kind === 'rollback' ? `Rollback of ${plan.source.path}` : sourceName(plan.source);
  const home = `${palette.bold(stripControl(source))} -> ${palette.bold(stripControl(plan.target.config))}`;
  return wrap(`${home} (${stripControl(releaseText(plan.target))})`, width, '  ');
}

/** The manifest of a plan, or the apply that it undoes. */
export function sourceName({ kind, path }: Pick<Plan['source'], 'kind' | 'path'>): string {
  if (kind === 'rollback') return `rollback of ${path}`;
  return path === '-' ? '<stdin>' : path;
}

/** One line per change, aligned; the entries that OpenClaw needs are combined at the end. */
export function changeLines(changes: readonly Change[], screen: Screen): string[] {
  const moved = changes.filter(isMove);
  const declared = changes.filter((change) => change.kind !== 'entry' && !isMove(change));
  const entries = changes.filter((change) => change.kind === 'entry');
  const width = Math.min(
    38,
    Math.max(...declared.map((change) => displayWidth(stripControl(change.address))), 'models'.length),
  );
  const lines = [...moveLines(moved, screen), ...declared.map((change) => changeLine(change, width, screen))];
  const gathered = (action: 'add' | 'remove') =>
    entries.filter((change) => change.address.startsWith('models.') && change.action === action);
  const [added, removed] = [gathered('add'), gathered('remove')];
  if (added.length > 0) {
    const refs = added.map((change) => stripControl(String(change.after))).join(', ');
    lines.push(line('add', 'models', `${refs}${reasonText(added[0])}`, width, screen));
  }
  if (removed.length > 0) {
    const refs = removed.map((change) => stripControl(String(change.before))).join(', ');
    lines.push(
      line(
        'remove',
        'models',
        `${refs} (${removed.length === 1 ? 'entry' : 'entries'} without settings)`,
        width,
        screen,
      ),
    );
  }
  for (const change of entries) {
    if (!added.includes(change) && !removed.includes(change)) lines.push(changeLine(change, width, screen));
  }
  return lines;
}

/** A use of a model that is gone, which becomes one of another model. */
function isMove({ kind, action }: Change): boolean {
  return kind === 'moved' && action === 'change';
}

/** One line for each model that is gone, with the places where it is used. */
function moveLines(changes: readonly Change[], { palette, width }: Screen): string[] {
  const pairs = new Map<string, string[]>();
  for (const { before, after, address } of changes) {
    const pair = `${settingText(before)} -> ${settingText(after)}`;
    pairs.set(pair, [...(pairs.get(pair) ?? []), stripControl(address)]);
  }
  return [...pairs].map(([pair, places]) => {
    const text = `moved ${pair} in ${countOf(places.length, 'place')}: ${places.join(', ')}`;
    return `  ${palette.yellow('~')} ${wrap(text, Math.max(34, width), '    ', 4)}`;
  });
}

function reasonText(change: Change | undefined): string {
  return change?.reason ? ` (${stripControl(change.reason)})` : '';
}

function changeLine(change: Change, width: number, screen: Screen): string {
  const before = settingText(change.before);
  const after = settingText(change.after);
  const reason = reasonText(change);
  const mark = change.destructive ? ` ${screen.palette.red('destructive')}` : '';
  const text =
    change.action === 'move'
      ? change.reason
        ? stripControl(change.reason)
        : `${before} -> ${after}`
      : change.action === 'add'
        ? `${after}${reason}`
        : change.action === 'remove'
          ? `${before}${change.after === null ? '' : ` -> ${after}`}${reason}`
          : `${before} -> ${after}${reason}`;
  const word = change.drift && DRIFT_WORDS[change.drift];
  const drift = word ? ` ${screen.palette.yellow(`(${word})`)}` : '';
  return line(change.action, change.address, `${text}${mark}${drift}`, width, screen);
}

function line(action: Change['action'], address: string, text: string, width: number, screen: Screen): string {
  const { palette } = screen;
  const paint = { add: palette.green, change: palette.yellow, remove: palette.red, move: palette.cyan }[action];
  const name = padEnd(stripControl(address), width);
  const offset = 4 + Math.max(width, displayWidth(name)) + 2;
  return `  ${paint(SYMBOL[action])} ${name}  ${wrap(text, Math.max(offset + 30, screen.width), ' '.repeat(offset), offset)}`;
}

/** A setting as text. */
export function settingText(value: Json): string {
  if (value === null) return 'none';
  if (isTextList(value)) return value.length === 0 ? '[]' : stripControl(value.join(', '));
  return stripControl(flowText(value));
}

type Counts = Pick<Plan['summary'], Change['action']> & Partial<Pick<Plan['summary'], 'entries' | 'moved'>>;

/** `2 to add, 1 to change, 0 to remove`; moves and entries only if there are any. */
export function countsText({ add, change, move, remove, entries = 0, moved = 0 }: Counts): string {
  return [
    `${add} to add`,
    `${change} to change`,
    ...(move > 0 ? [`${move} to move`] : []),
    `${remove} to remove`,
    ...(moved > 0 ? [`${countOf(moved, 'use')} moved`] : []),
    ...(entries === 1 ? ['1 entry'] : entries > 0 ? [`${entries} entries`] : []),
  ].join(', ');
}

/** The input of the summary. */
export type SummedPlan = Pick<Plan, 'changes' | 'summary' | 'diagnostics'> & {
  readonly source: Pick<Plan['source'], 'kind' | 'path'>;
};

/** `Plan: 2 to add, 1 to change, 1 to move, 0 to remove; 7 unchanged.` */
export function summaryLine(plan: SummedPlan, { palette }: Screen): string {
  const { unchanged, destructive } = plan.summary;
  const errors = plan.diagnostics.filter((problem) => problem.severity === 'error').length;
  const settings = unchanged === 1 ? '1 setting agrees' : `${unchanged} settings agree`;
  if (plan.changes.length === 0 && errors === 0) {
    return unchanged === 0
      ? 'No changes. The manifest declares nothing yet.'
      : `No changes. ${settings} with ${stripControl(plan.source.path === '-' ? '<stdin>' : plan.source.path)}.`;
  }
  const counts = countsText(plan.summary);
  const flags = destructive > 0 ? ` ${palette.red(`${destructive} destructive.`)}` : '';
  const blocked = errors > 0 ? ` ${palette.red(`${countOf(errors, 'error')}: cannot be applied.`)}` : '';
  return `${palette.bold('Plan:')} ${counts}; ${unchanged} unchanged.${flags}${blocked}`;
}
