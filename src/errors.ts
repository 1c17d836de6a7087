/**
 * The closed list of codes, and the types of diagnostics and results.
 *
 * A code is permanent: users search for it, pipelines match it. Never give a number a new meaning; a code that is no
 * longer raised stays in the list. The first digit is the area, with a file in error-codes/: 1 manifest, 2 live files,
 * 3 plan, 4 apply, 5 command line. `E` stops the command, `W` does not.
 */

import { namesWithoutCredentials } from './credential-shape.ts';
import type { Code } from './error-codes/all.ts';
import { rowOf } from './error-codes/index.ts';
import { EXIT } from './error-codes/row.ts';

export { type Code, EXIT };

type Severity = 'error' | 'warning' | 'info';

/** A position in a text file; lines and columns start at 1, columns count UTF-16 units. */
export interface Position {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine?: number;
  readonly endColumn?: number;
}

/**
 * One problem. `message` is a full sentence without the code, and on further lines what another program said; `remedy`
 * says what to do.
 */
export interface Diagnostic {
  readonly code: Code;
  readonly severity: Severity;
  readonly message: string;
  readonly remedy: string;
  readonly position?: Position;
  /** The address of the setting, such as `fallbacks[1]`. */
  readonly address?: string;
}

/** An expected outcome: a value, or the problems. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Diagnostic[] };

export interface DiagnosticDetails {
  readonly remedy?: string | undefined;
  readonly position?: Position | undefined;
  readonly address?: string | undefined;
  /** `info` for a warning that is only a note. Ignored for errors; a warning never becomes an error. */
  readonly severity?: 'info' | undefined;
}

/** Builds a diagnostic; the severity and the default remedy come from the list. */
export function diagnostic(code: Code, message: string, details: DiagnosticDetails = {}): Diagnostic {
  const row = rowOf(code);
  return {
    code,
    severity: row.severity === 'error' ? 'error' : (details.severity ?? row.severity),
    // The safety net: no message repeats a credential.
    message: namesWithoutCredentials(message),
    remedy: namesWithoutCredentials(details.remedy ?? row.remedy),
    ...(details.position ? { position: details.position } : {}),
    ...(details.address ? { address: namesWithoutCredentials(details.address) } : {}),
  };
}

/** With one more sentence; what another program said stays last. */
export function withSentence(problem: Diagnostic, sentence: string): Diagnostic {
  const [said = '', ...quoted] = problem.message.split('\n');
  return { ...problem, message: [`${said} ${sentence}`, ...quoted].join('\n') };
}

export function success<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function failure<T = never>(...problems: readonly Diagnostic[]): Result<T> {
  return { ok: false, problems };
}

/** The key `error` of a JSON document, to be spread; empty without an error. */
export function errorKey(problem: Diagnostic | undefined): {
  readonly error?: Pick<Diagnostic, 'code' | 'message' | 'remedy'>;
} {
  return problem ? { error: { code: problem.code, message: problem.message, remedy: problem.remedy } } : {};
}

/** True for a diagnostic that stops the command. */
export function isError(problem: Diagnostic): boolean {
  return problem.severity === 'error';
}

/** The exit code of a failure: the first error decides. */
export function exitCodeOf(problems: readonly { readonly code: string; readonly severity: string }[]): number {
  const code = problems.find((problem) => problem.severity === 'error')?.code;
  return (code === undefined ? undefined : rowOf(code)?.exit) ?? EXIT.error;
}
