/** A plan, its result, and what a manifest declares, as Markdown for a pull request. */
import { countOf } from '../../count-of.ts';
import type { Diagnostic } from '../../errors.ts';
import type { Plan } from '../../generated/plan.ts';
import { stripControl } from '../../strip-control.ts';
import { undoCommand } from '../text/applied.ts';
import { countsText, type SummedPlan, sourceName, summaryLine } from '../text/plan.ts';
import { plainPalette } from '../text/terminal.ts';
import { Budget } from './budget.ts';
import { chainsMermaid } from './chain-mermaid.ts';
import { code, fenced, prose } from './escape.ts';
import { takeProblems } from './problems.ts';
import { CHANGES_HEAD, changeRow, type ShownChange } from './table.ts';

/** The parts of a plan that are shown; a plan from a file may have only these. */
export type ShownPlan = SummedPlan & {
  readonly target: Pick<Plan['target'], 'config'>;
  readonly restart: Plan['restart'];
  readonly chains?: Plan['chains'];
  readonly diff?: string;
};

export interface PlanMarkdownOptions {
  /** Default: `Plan`. */
  readonly title?: string | undefined;
  /** Maximum characters; the rest is cut, with a notice. */
  readonly limit?: number | undefined;
  /** Markdown below the heading. */
  readonly before?: string | undefined;
  /** Markdown at the end. */
  readonly after?: string | undefined;
}

/** Summary, problems, table of changes, and the chains and the diff, collapsed. */
export function planMarkdown(
  plan: ShownPlan,
  { title = 'Plan', limit, before, after }: PlanMarkdownOptions = {},
): string {
  const { source, target, changes, diagnostics, chains, diff } = plan;
  const budget = new Budget(limit);
  budget.take(`### ${prose(title)}: ${code(sourceName(source))} → ${code(target.config)}\n\n`);
  if (before) budget.take(`${before}\n\n`);
  budget.take(`${prose(summaryLine(plan, { palette: plainPalette, width: 10_000 }))}\n`);
  if (changes.length > 0 && plan.restart === 'required') budget.take('\nRestart the gateway to use this.\n');
  const last = after ? `\n${after}\n` : '';
  if (diagnostics.length > 0) {
    const word = diagnostics.some(({ severity }) => severity === 'error') ? 'Problems' : 'Warnings';
    budget.take(`\n**${word}**\n\n`);
    takeProblems(budget, diagnostics, Math.floor(budget.room / 2));
  }
  takeChanges(budget, changes, last.length);
  if (chains?.length) {
    const chart = folded('Chains before and after', fenced('mermaid', chainsMermaid(chains)));
    if (chart.length + last.length > budget.room || !budget.take(chart)) budget.cut('the chart of the chains');
  }
  if (diff && !takeDiff(budget, diff, last.length)) budget.cut('a part of the diff');
  budget.take(last);
  return budget.end(' Run `openclaw-models plan` to see everything.');
}

/**
 * An applied plan, and how to undo it.
 *
 * @param id in the history; null if there was nothing to do
 */
export function appliedMarkdown(
  plan: ShownPlan,
  id: string | null,
  { title, ...options }: PlanMarkdownOptions = {},
): string {
  const heading = title ?? (id === null ? 'Plan' : `Applied as ${id}`);
  const done = id === null ? 'Nothing to do.' : `Applied as ${code(id)}. Undo: ${code(undoCommand(id))}`;
  return planMarkdown(plan, { ...options, title: heading, before: done });
}

/**
 * What a pull request declares: manifest compared with manifest. Not called a plan, since no machine was read.
 *
 * @param changes compared with the base; undefined if there is no base
 */
export function declaredMarkdown(
  manifest: string,
  changes: readonly ShownChange[] | undefined,
  diagnostics: readonly Diagnostic[],
  { title, limit }: { readonly title: string; readonly limit?: number },
): string {
  const budget = new Budget(limit);
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const verdict = errors === 0 ? 'is valid' : `has ${countOf(errors, 'error')}`;
  budget.take(`### ${prose(title)}\n\n${code(manifest)} ${verdict}.\n`);
  if (diagnostics.length > 0) budget.take('\n');
  takeProblems(budget, diagnostics, Math.floor(budget.room / 2));
  if (changes) {
    const counts = changes.length === 0 ? 'no changes' : countsText(countsOf(changes));
    budget.take(
      `\nDeclared: **${counts}** compared with the base. See the plan of each machine for the actual changes.\n`,
    );
    takeChanges(budget, changes, 0);
  }
  return budget.end();
}

/** How many settings are added, changed and so on, without the entries that OpenClaw keeps. */
export function countsOf(
  changes: readonly Pick<ShownChange, 'action' | 'kind'>[],
): Pick<Plan['summary'], ShownChange['action']> {
  const count = (action: ShownChange['action']) =>
    changes.filter((change) => change.action === action && change.kind === 'declared').length;
  return { add: count('add'), change: count('change'), move: count('move'), remove: count('remove') };
}

function takeChanges(budget: Budget, changes: readonly ShownChange[], after: number): void {
  if (changes.length === 0) return;
  budget.take(CHANGES_HEAD);
  budget.takeEach(changes.map(changeRow), 'change', after);
}

function folded(title: string, body: string): string {
  return `\n<details><summary>${title}</summary>\n\n${body}\n</details>\n`;
}

/** The whole diff, or the lines that fit; false if it was cut. */
function takeDiff(budget: Budget, diff: string, after: number): boolean {
  const shown = diff.split('\n').map(stripLine).join('\n');
  const whole = folded('Diff of the files', fenced('diff', shown));
  if (whole.length + after <= budget.room) return budget.take(whole);
  const room = budget.room - after - folded('Diff of the files', fenced('diff', '')).length - 64;
  const end = shown.lastIndexOf('\n', room);
  if (end > 0) budget.take(folded('Diff of the files', fenced('diff', shown.slice(0, end))));
  return false;
}

/** Without control characters and changes of the writing direction; keeps the indentation. */
function stripLine(line: string): string {
  const [indent = ''] = /^[+ -]?[ \t]*/.exec(line) ?? [];
  return indent + stripControl(line.slice(indent.length));
}
