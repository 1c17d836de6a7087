/**
 * The closed list of what can go wrong, and the values that carry it.
 *
 * A code is permanent: people search for it, pipelines match on it. Never give a number a new meaning;
 * a code that is no longer raised stays in the list. The first digit after the letter is the room, with a file in
 * error-codes/: 1 manifest, 2 live files, 3 plan, 4 apply, 5 command line. `E` stops the command, `W` does not.
 */

import { namesWithoutCredentials } from './credential-shape.ts';
import { APPLY } from './error-codes/apply.ts';
import { COMMAND_LINE } from './error-codes/command-line.ts';
import { LIVE } from './error-codes/live.ts';
import { MANIFEST } from './error-codes/manifest.ts';
import { PLAN } from './error-codes/plan.ts';
import { type CodeRow, EXIT } from './error-codes/row.ts';

export { EXIT };

export const CODES = { ...MANIFEST, ...LIVE, ...PLAN, ...APPLY, ...COMMAND_LINE };

export type Code = keyof typeof CODES;
type Severity = 'error' | 'warning' | 'info';

/** A place in a text file; lines and columns count from 1, columns in UTF-16 units. */
export interface Position {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine?: number;
  readonly endColumn?: number;
}

/** One thing to tell the user. `message` is a whole sentence without the code; `remedy` says what to do. */
export interface Diagnostic {
  readonly code: Code;
  readonly severity: Severity;
  readonly message: string;
  readonly remedy: string;
  readonly position?: Position;
  /** The address in manifest terms that it is about, such as `fallbacks[1]`. */
  readonly address?: string;
}

/** An expected outcome: a value, or the reasons why there is none. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Diagnostic[] };

export interface DiagnosticDetails {
  readonly remedy?: string | undefined;
  readonly position?: Position | undefined;
  readonly address?: string | undefined;
  /** Of a warning that is only worth knowing. An error is one by its code alone, and a warning never becomes one. */
  readonly severity?: 'info' | undefined;
}

/** Builds a diagnostic; severity and, unless told, remedy are those of the list. */
export function diagnostic(code: Code, message: string, details: DiagnosticDetails = {}): Diagnostic {
  const row: CodeRow = CODES[code];
  return {
    code,
    severity: row.severity === 'error' ? 'error' : (details.severity ?? row.severity),
    // The net below all that say it better: no message repeats a credential, whoever wrote the message.
    message: namesWithoutCredentials(message),
    remedy: namesWithoutCredentials(details.remedy ?? row.remedy),
    ...(details.position ? { position: details.position } : {}),
    ...(details.address ? { address: namesWithoutCredentials(details.address) } : {}),
  };
}

export function success<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function failure<T = never>(...problems: readonly Diagnostic[]): Result<T> {
  return { ok: false, problems };
}

/** True for a diagnostic that stops the command. */
export function isError(problem: Diagnostic): boolean {
  return problem.severity === 'error';
}

/** The exit code of a failure: the first error decides. */
export function exitCodeOf(problems: readonly { readonly code: string; readonly severity: string }[]): number {
  const code = problems.find((problem) => problem.severity === 'error')?.code;
  const row: CodeRow | undefined = code !== undefined && Object.hasOwn(CODES, code) ? CODES[code as Code] : undefined;
  return row?.exit ?? EXIT.error;
}
