import { type Diagnostic, diagnostic, failure, type Result, withSentence } from '../errors.ts';
import { UnusableFile } from '../files/read.ts';
import { systemRemedy, systemWords } from '../files/system-words.ts';
import { NotKept } from './kept-attributes.ts';
import { isMountPoint } from './mounts.ts';

/** The user asked to stop (SIGINT, SIGTERM); never leaves this folder. */
export class Interrupted extends Error {}

/** A file or folder of ours is not as we create it; never leaves this folder. */
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

/** For `catch`: null for these system errors; rethrows anything else. */
export function nullIf(...codes: readonly string[]): (error: unknown) => null {
  return (error) => {
    if (codes.includes(errnoOf(error) ?? '')) return null;
    throw error;
  };
}

/** For `catch`: null for any system error; rethrows bugs. */
export function nullIfRefused(error: unknown): null {
  if (errnoOf(error) === undefined) throw error;
  return null;
}

/** System calls that only read. */
const READING = new Set(['stat', 'lstat', 'fstat', 'read', 'readlink', 'realpath', 'scandir', 'opendir', 'access']);

/**
 * What a failed system call on `path` means to the user, or null if the error is a bug of ours. EBUSY comes from a
 * rename over a mount point (Linux, measured), or from a file in use.
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
  const renamed = 'dest' in error && typeof error.dest === 'string' ? error.dest : path;
  if (code === 'EBUSY' && [path, renamed].some(isMountPoint)) return mountPointProblem(path);
  // EINVAL: a user namespace (a rootless container) that does not know the owner (Linux, measured).
  if ((code === 'EPERM' || code === 'EINVAL') && typeof syscall === 'string' && syscall.endsWith('chown')) {
    return diagnostic('E413', `The owner of ${path} cannot be kept.`);
  }
  if (code === 'EACCES' || code === 'EPERM') return diagnostic('E412', `No permission to write ${file} (${code}).`);
  const remedy = systemRemedy(error);
  if (code === 'ENOSPC' || code === 'EDQUOT') return diagnostic('E412', `No space left to write ${file}.`, { remedy });
  const reading = typeof syscall === 'string' && READING.has(syscall);
  return diagnostic('E412', `${file} cannot be ${reading ? 'read' : 'written'}: ${systemWords(error)}.`, { remedy });
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

/**
 * Releases every lock. What the system refuses here is left to the next run and reported as W459: what was done under
 * the lock is done.
 */
export async function releaseAll(...locks: readonly { release(): Promise<void> }[]): Promise<Diagnostic[]> {
  const left: Diagnostic[] = [];
  for (const lock of locks) {
    try {
      await lock.release();
    } catch (error) {
      const problem = ioProblem(error, 'The lock');
      if (problem === null) throw error;
      left.push(diagnostic('W459', `A lock could not be released. ${problem.message}`));
    }
  }
  return left;
}

export function nothingWritten(problems: readonly Diagnostic[]): Result<never> {
  return failure(...withOutcome(problems, 'Nothing was written.'));
}

/** Adds a sentence on the state of the files to the first problem. */
export function withOutcome(problems: readonly Diagnostic[], outcome: string): Diagnostic[] {
  return problems.map((problem, index) =>
    index === 0 && !problem.message.endsWith(outcome) ? withSentence(problem, outcome) : problem,
  );
}
