import { type Diagnostic, diagnostic } from '../errors.ts';
import { UnusableFile } from '../files/read.ts';
import { NotKept } from './kept-attributes.ts';

/** The user asked to stop (SIGINT, SIGTERM); never leaves this folder. */
export class Interrupted extends Error {}

/** Something of ours that is not as we make it; never leaves this folder. */
export class Untrusted extends Error {
  readonly problem: Diagnostic;
  constructor(problem: Diagnostic) {
    super(problem.message);
    this.problem = problem;
  }
}

/** The system's name of an error, such as `ENOENT`; undefined for an error that doesn't come from the system. */
export function errnoOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/**
 * What a failed system call on `path` means to the user, or null when the error is a bug of ours.
 * EBUSY is what a rename over a mount point answers (Linux, measured).
 */
export function ioProblem(error: unknown, path: string): Diagnostic | null {
  if (error instanceof Interrupted) return diagnostic('E423', 'Stopped by a signal.');
  if (error instanceof NotKept) return diagnostic('E413', error.message);
  if (error instanceof UnusableFile) {
    const code = error.kind === 'too large' ? 'E227' : 'E226';
    return diagnostic(code, `${error.path} cannot be used: ${error.reason}.`);
  }
  if (error instanceof Untrusted) return error.problem;
  const code = errnoOf(error);
  if (code === undefined || !(error instanceof Error)) return null;
  const file = 'path' in error && typeof error.path === 'string' ? error.path : path;
  const syscall = 'syscall' in error ? error.syscall : '';
  if (code === 'EROFS') return readOnlyProblem(file);
  if (code === 'EBUSY' && process.platform !== 'win32') return mountPointProblem(path);
  // EINVAL: a user namespace (a rootless container) that does not know the owner (Linux, measured).
  if ((code === 'EPERM' || code === 'EINVAL') && typeof syscall === 'string' && syscall.endsWith('chown')) {
    return diagnostic('E413', `The owner of ${path} cannot be kept.`);
  }
  if (code === 'EACCES' || code === 'EPERM') return diagnostic('E412', `No permission to write ${file} (${code}).`);
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return diagnostic('E412', `No space left to write ${file}.`, { remedy: 'Free some space and try again.' });
  }
  return diagnostic('E412', `${file} cannot be written (${code}).`);
}

export function readOnlyProblem(path: string): Diagnostic {
  return diagnostic('E415', `${path} is on a read-only file system.`);
}

export function mountPointProblem(path: string): Diagnostic {
  return diagnostic(
    'E414',
    `${path} is itself a mount point, so it cannot be replaced in one step. Mount the folder that holds it instead.`,
  );
}

/** Adds a sentence on the state of the files to the first problem, which is the one that people read. */
export function withOutcome(problems: readonly Diagnostic[], outcome: string): Diagnostic[] {
  return problems.map((problem, index) =>
    index === 0 && !problem.message.endsWith(outcome)
      ? { ...problem, message: `${problem.message} ${outcome}` }
      : problem,
  );
}
