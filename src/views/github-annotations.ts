/** Problems as workflow commands, which GitHub shows as annotations. */
import type { Diagnostic } from '../errors.ts';

import { stripControl } from '../strip-control.ts';
import { shownFile } from './code-places.ts';
import { countProblems } from './text/problems.ts';

/** GitHub's limit for one kind in one step. */
const MOST = 10;

const COMMAND = { error: 'error', warning: 'warning', info: 'notice' } as const;

/**
 * At most ten errors, ten warnings and ten notes, in that order; then the number of the others, and the summary, as
 * plain lines of the log.
 */
export function githubAnnotations(problems: readonly Diagnostic[], summary: string): string {
  return `${[...annotationLines(problems), logLine(summary)].join('\n')}\n`;
}

/** The same without a summary. */
export function annotationLines(problems: readonly Diagnostic[]): string[] {
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
  return left > 0 ? [...lines, `${left} more: ${countProblems(problems)}`] : lines;
}

/** The lines of such a text without its summary. */
export function withoutSummary(annotations: string): string[] {
  return annotations.trimEnd().split('\n').slice(0, -1);
}

/** More lines than this are folded in the log of a job. */
const LONG = 30;

/** Text for the log of a job, in which no line is a command; if it is long, in a group with its last line below. */
export function workflowLog(text: string, title: string): string {
  const lines = text.replace(/\n$/, '').split('\n').map(safeLine);
  if (lines.length <= LONG) return `${lines.join('\n')}\n`;
  const last = lines.findLast((line) => line !== '' && !line.startsWith('Next: ')) ?? '';
  return `${[`::group::${data(title)}`, ...lines, '::endgroup::', last].join('\n')}\n`;
}

/** As `logLine`, with colours kept: they are ours. */
function safeLine(text: string): string {
  return text.replaceAll('##[', '# #[').replace(/^((?:\s|\u001b\[\d*m)*):(?=:)/, '$1: ');
}

function annotation({ severity, code, message, remedy, position }: Diagnostic): string {
  const file = position && shownFile(position.file);
  const place =
    file !== undefined && position
      ? {
          file,
          line: position.line,
          endLine: position.endLine,
          col: position.column,
          endColumn: position.endColumn,
        }
      : {};
  const where = position && file === undefined ? `${position.file}:${position.line}: ` : '';
  const text = `${where}${message}${remedy ? ` ${remedy}` : ''}`;
  return workflowCommand(COMMAND[severity], { ...place, title: code }, text);
}

/** `::name key=value,...::message`, escaped as the runner decodes it. */
export function workflowCommand(
  name: string,
  properties: Readonly<Record<string, string | number | undefined>>,
  message: string,
): string {
  const given = Object.entries(properties).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}=${property(String(value))}`],
  );
  return `::${name} ${given.join(',')}::${data(message)}`;
}

/** Escapes the text after the last `::` for the runner. */
function data(text: string): string {
  return stripControl(text)
    .replaceAll('##[', '# #[')
    .replaceAll('%', '%25')
    .replaceAll('\r', '%0D')
    .replaceAll('\n', '%0A');
}

/** Escapes a property for the runner: a colon or a comma would end it. */
function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** A log line that the runner does not read as a command; the older syntax, `##[`, counts anywhere in a line. */
export function logLine(text: string): string {
  return stripControl(text)
    .replaceAll('##[', '# #[')
    .replace(/^(\s*):(?=:)/, '$1: ');
}
