/** Diagnostics as text: position, message, code and remedy. */
import { countOf } from '../../count-of.ts';
import { rowOf } from '../../error-codes/index.ts';
import { type Diagnostic, isError } from '../../errors.ts';
import { completeCommands } from '../../proposed-commands.ts';
import { stripControl } from '../../strip-control.ts';
import { type Screen, wrap } from './terminal.ts';

const WORD = { error: 'error', warning: 'warn', info: 'note' } as const;

/** `file:line:col  error  message  [code]`, followed by the excerpt and the remedy. */
export function problemText(
  problem: Diagnostic,
  screen: Screen,
  excerptLines: readonly string[] = [],
  withRemedy = true,
): string {
  const { palette } = screen;
  const paint =
    problem.severity === 'error' ? palette.red : problem.severity === 'warning' ? palette.yellow : palette.cyan;
  const { position } = problem;
  const where = position ? `${stripControl(position.file)}:${position.line}:${position.column}` : '';
  // What another program said follows, a line each.
  const [message = '', ...quoted] = problem.message.split('\n').map(stripControl);
  const head = `${where ? `${palette.bold(where)}  ` : ''}${paint(WORD[problem.severity])}  ${message}  ${palette.dim(`[${problem.code}]`)}`;
  const lines = [
    wrap(head, screen.width, '    '),
    ...quoted.map((line) => `      ${wrap(line, screen.width, '      ', 6)}`),
    ...excerptLines.map((line) => palette.dim(stripControl(line))),
  ];
  if (problem.remedy && withRemedy) {
    for (const text of remediesOf(problem, screen)) {
      const remedy = completeCommands(stripControl(text), screen.target);
      lines.push(`    ${wrap(remedy, screen.width, '    ', 4)}`);
    }
  }
  return lines.join('\n');
}

/** In the reader's language, where there is one; a remedy for the very case follows, since only that names it. */
function remediesOf({ code, remedy }: Diagnostic, { remedies }: Screen): string[] {
  const own = remedies?.[code];
  return own === undefined ? [remedy] : remedy === rowOf(code).remedy ? [own] : [own, remedy];
}

/** Several diagnostics, errors first; a remedy that neighbours share is shown once, after the last. */
export function problemsText(
  problems: readonly Diagnostic[],
  screen: Screen,
  excerptOf: (problem: Diagnostic) => readonly string[] = () => [],
): string[] {
  const [errors, others] = [problems.filter(isError), problems.filter((problem) => !isError(problem))];
  const all = [...errors, ...others];
  return all.map((problem, index) => {
    const next = all[index + 1];
    return problemText(
      problem,
      screen,
      excerptOf(problem),
      next?.code !== problem.code || next.remedy !== problem.remedy,
    );
  });
}

/** The remark about the clean-up of an interrupted command. */
export function recoveredText({ message, code }: Diagnostic): string {
  return `${stripControl(message)}  [${code}]`;
}

/** Without the problems that `status`, `auth list` and `explain` show with each credential. */
export function besideText(problems: readonly Diagnostic[]): Diagnostic[] {
  return problems.filter(({ code }) => code !== 'W236');
}

/** `2 errors, 1 warning.` */
export function countProblems(problems: readonly Diagnostic[]): string {
  const count = (severity: Diagnostic['severity'], word: string) => {
    const number = problems.filter((problem) => problem.severity === severity).length;
    return number === 0 ? [] : [countOf(number, word)];
  };
  const parts = [...count('error', 'error'), ...count('warning', 'warning'), ...count('info', 'note')];
  return parts.length === 0 ? 'No problems.' : `${parts.join(', ')}.`;
}
