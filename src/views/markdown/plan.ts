/** A plan for a pull request. */
import type { Change, Plan } from '../../generated/plan.ts';
import { stripControl } from '../../strip-control.ts';
import { settingText, summaryLine } from '../text/plan.ts';
import { plainPalette } from '../text/terminal.ts';
import { Budget, COMMENT_LIMIT } from './budget.ts';
import { type ChainChange, chainsMermaid } from './chain-mermaid.ts';
import { codeSpan, fenced, prose } from './escape.ts';
import { problemItems } from './problems.ts';

export interface PlanMarkdownOptions {
  /** Instead of `Plan`, such as the name of a host. */
  readonly title?: string | undefined;
  /** The files' diff, already redacted. */
  readonly diff?: string | undefined;
  readonly chains?: readonly ChainChange[] | undefined;
  /** Characters; what does not fit is cut, and the text says so. */
  readonly limit?: number | undefined;
}

const ACTION = { add: '➕ add', change: '✏️ change', remove: '➖ remove', move: '↕️ move' } as const;

/** Summary, table of changes, problems, and folded away the chains and the diff. */
export function planMarkdown(plan: Plan, options: PlanMarkdownOptions = {}): string {
  const budget = new Budget(options.limit ?? COMMENT_LIMIT);
  const { source, target, changes } = plan;
  const from =
    source.kind === 'rollback' ? `rollback of ${source.path}` : source.path === '-' ? '<stdin>' : source.path;
  budget.take(`### ${prose(options.title ?? 'Plan')}: ${codeSpan(from)} → ${codeSpan(target.config)}\n\n`);
  budget.take(`${prose(summaryLine(plan, { palette: plainPalette, width: 10_000 }))}\n`);
  const cut: string[] = [];
  const problems = plan.diagnostics;
  const items = problemItems(problems);
  if (items.length > 0) {
    const title = problems.some(({ severity }) => severity === 'error') ? 'Problems' : 'Warnings';
    budget.take(`\n**${title}**\n\n`);
    const left = budget.takeEach(items, Math.floor(budget.room / 2));
    if (left > 0) cut.push(`${left} ${left === 1 ? 'problem' : 'problems'}`);
  }
  if (changes.length > 0) {
    budget.take('\n| | Setting | Before | After | |\n|---|---|---|---|---|\n');
    const left = budget.takeEach(changes.map(changeRow));
    if (left > 0) cut.push(`${left} ${left === 1 ? 'change' : 'changes'}`);
  }
  const chains = options.chains?.length
    ? folded('Chains before and after', fenced('mermaid', chainsMermaid(options.chains)))
    : '';
  if (!budget.take(chains)) cut.push('the chart of the chains');
  if (options.diff && !takeDiff(budget, options.diff)) cut.push('a part of the diff');
  if (cut.length > 0)
    budget.note(`\n> ✂️ Cut to fit: ${cut.join(', ')} left out. \`openclaw-models plan\` shows all.\n`);
  return budget.toString();
}

function changeRow(change: Change): string {
  const why = [
    ...(change.destructive ? ['**destructive**'] : []),
    ...(change.reason ? [prose(change.reason)] : []),
    ...(change.kind === 'entry' ? ['entry that OpenClaw keeps'] : []),
  ].join('; ');
  const cells = [ACTION[change.action], codeSpan(change.address), cell(change.before), cell(change.after), why];
  return `| ${cells.join(' | ')} |\n`;
}

function cell(value: Change['before']): string {
  return value === null ? '' : codeSpan(settingText(value));
}

function folded(title: string, body: string): string {
  return `\n<details><summary>${title}</summary>\n\n${body}\n</details>\n`;
}

/** The whole diff, or the lines for which there is room; false where it had to be cut. */
function takeDiff(budget: Budget, diff: string): boolean {
  const shown = diff.split('\n').map(stripLine).join('\n');
  if (budget.take(folded('Diff of the files', fenced('diff', shown)))) return true;
  const room = budget.room - folded('Diff of the files', fenced('diff', '')).length - 64;
  const end = shown.lastIndexOf('\n', room);
  if (end > 0) budget.take(folded('Diff of the files', fenced('diff', shown.slice(0, end))));
  return false;
}

/** Without what acts on a terminal or turns the direction of writing; indentation stays. */
function stripLine(line: string): string {
  const [indent = ''] = /^[+ -]?[ \t]*/.exec(line) ?? [];
  return indent + stripControl(line.slice(indent.length));
}
