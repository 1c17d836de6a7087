/** Problems as the workflow commands that GitHub turns into annotations. */
import type { Diagnostic } from '../errors.ts';

import { stripControl } from '../strip-control.ts';
import { shownFile } from './code-places.ts';
import { countProblems } from './text/problems.ts';

/** GitHub shows no more of a kind for one step. */
const MOST = 10;

const COMMAND = { error: 'error', warning: 'warning', info: 'notice' } as const;

/**
 * At most ten errors, ten warnings and ten notes, in that order; then how many there are, and the summary of the result
 * as plain lines of the log.
 */
export function githubAnnotations(problems: readonly Diagnostic[], summary: string): string {
  const lines: string[] = [];
  for (const severity of ['error', 'warning', 'info'] as const) {
    lines.push(
      ...problems
        .filter((problem) => problem.severity === severity)
        .slice(0, MOST)
        .map(annotation),
    );
  }
  const left = problems.length - lines.length;
  if (left > 0) lines.push(`${left} more: ${countProblems(problems)}`);
  lines.push(logLine(summary));
  return `${lines.join('\n')}\n`;
}

function annotation({ severity, code, message, remedy, position }: Diagnostic): string {
  const file = position && shownFile(position.file);
  const properties = [
    ...(file !== undefined && position ? [`file=${property(file)}`, `line=${position.line}`] : []),
    ...(file !== undefined && position?.endLine ? [`endLine=${position.endLine}`] : []),
    ...(file !== undefined && position ? [`col=${position.column}`] : []),
    ...(file !== undefined && position?.endColumn ? [`endColumn=${position.endColumn}`] : []),
    `title=${property(code)}`,
  ];
  const where = position && file === undefined ? `${position.file}:${position.line}: ` : '';
  return `::${COMMAND[severity]} ${properties.join(',')}::${data(`${where}${message}${remedy ? ` ${remedy}` : ''}`)}`;
}

/** As the runner reads the text after the last `::`. */
function data(text: string): string {
  return stripControl(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** As the runner reads a property: a colon or a comma would end it. */
function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** A line of the log that is no command, whatever a file has put into it; the older kind counts anywhere in a line. */
function logLine(text: string): string {
  return stripControl(text)
    .replaceAll('##[', '# #[')
    .replace(/^(\s*):(?=:)/, '$1: ');
}
