/** Problems as a list in Markdown. */
import type { Diagnostic } from '../../errors.ts';
import { Budget, COMMENT_LIMIT } from './budget.ts';
import { codeSpan, prose } from './escape.ts';

const MARK = { error: '❌ error', warning: '⚠️ warning', info: 'ℹ️ note' } as const;

/** One item each: what, the code, the place and what to do. */
export function problemItems(problems: readonly Diagnostic[]): string[] {
  return problems.map(({ severity, code, message, remedy, position }) => {
    const place = position ? ` (${codeSpan(`${position.file}:${position.line}:${position.column}`)})` : '';
    return `- ${MARK[severity]} **${code}** ${prose(message)}${place}${remedy ? `<br>${prose(remedy)}` : ''}\n`;
  });
}

/** A whole result that is nothing but problems. */
export function problemsMarkdown(
  problems: readonly Diagnostic[],
  {
    title,
    summary,
    limit = COMMENT_LIMIT,
  }: { readonly title: string; readonly summary: string; readonly limit?: number },
): string {
  const budget = new Budget(limit);
  budget.take(`### ${prose(title)}\n\n${prose(summary)}\n`);
  if (problems.length > 0) budget.take('\n');
  const left = budget.takeEach(problemItems(problems));
  if (left > 0) budget.note(`\n> ✂️ Cut to fit: ${left} ${left === 1 ? 'problem' : 'problems'} left out.\n`);
  return budget.toString();
}
