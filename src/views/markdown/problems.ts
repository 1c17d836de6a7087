/** Problems as a list in Markdown. */
import type { Diagnostic } from '../../errors.ts';
import { Budget } from './budget.ts';
import { code, prose } from './escape.ts';

const MARK = { error: '❌ error', warning: '⚠️ warning', info: 'ℹ️ note' } as const;

/** One list item each: severity, code, message, position and remedy; `after` characters stay free. */
export function takeProblems(budget: Budget, problems: readonly Diagnostic[], after = 0): void {
  const items = problems.map(({ severity, code: id, message, remedy, position }) => {
    const place = position ? ` (${code(`${position.file}:${position.line}:${position.column}`)})` : '';
    return `- ${MARK[severity]} **${prose(id)}** ${prose(message)}${place}${remedy ? `<br>${prose(remedy)}` : ''}\n`;
  });
  budget.takeEach(items, 'problem', after);
}

/** A result that consists only of problems. */
export function problemsMarkdown(
  problems: readonly Diagnostic[],
  { title, summary, limit }: { readonly title: string; readonly summary: string; readonly limit?: number },
): string {
  const budget = new Budget(limit);
  budget.take(`### ${prose(title)}\n\n${prose(summary)}\n`);
  if (problems.length > 0) budget.take('\n');
  takeProblems(budget, problems);
  return budget.end();
}
