/** A text file that commands edit, such as the manifest: one command at a time, whole or not at all. */
import { basename, dirname, join } from 'node:path';
import { type Diagnostic, diagnostic, failure, type Result, success } from '../errors.ts';
import type { Digest } from '../records/types.ts';
import {
  makeFolders,
  missingFolders,
  ownerForNew,
  PRIVATE_FILE,
  readIfThere,
  removeDeadTemps,
  replaceFile,
} from './atomic-write.ts';
import { digestAt, digestOf } from './digest.ts';
import { holderOf, removeStrays, tryExclusiveLock } from './exclusive-lock.ts';
import { type LockWait, OUR_WAIT_MS, waitForLock } from './lock-wait.ts';
import { describeOwnFolder, makeOwnFolder, removeFolderIfEmpty } from './own-folder.ts';
import { locate, realPathOf, refuse } from './permissions.ts';
import {
  errnoOf,
  Interrupted,
  ioProblem,
  nothingWritten,
  nullIf,
  releaseAll,
  Untrusted,
  withOutcome,
} from './problems.ts';
import type { StepHook } from './step.ts';

export interface EditLock {
  /** W459 where the system refuses; what was written stays written. */
  release(): Promise<readonly Diagnostic[]>;
}

/**
 * Takes the lock beside the file, which need not exist yet, and waits for other commands that edit it. Created folders
 * that stay empty are removed on release. E410 if it stays taken, E423 when stopped, E412 to E415 if nothing can be
 * created there.
 */
export async function lockForEdit(path: string, wait: LockWait = {}): Promise<Result<EditLock>> {
  try {
    const real = await realPathOf(path);
    if (real === null) return failure(diagnostic('E412', `${path} is a dangling symlink.`));
    const lockPath = join(dirname(real), `.${basename(real)}.lock`);
    const made = await missingFolders(dirname(real));
    const owner = await ownerForNew(dirname(real));
    const lock = await waitForLock(lockPath, {
      take: async () => {
        await makeFolders(dirname(real), owner);
        // The last holder may just have removed the folder that it had created.
        return tryExclusiveLock(lockPath, { mode: PRIVATE_FILE, ...owner }).catch(nullIf('ENOENT'));
      },
      limit: wait.milliseconds ?? OUR_WAIT_MS,
      about: `which is editing ${path}`,
      onWaiting: wait.onWaiting,
      step: async () => {
        if (wait.signal?.aborted) throw new Interrupted();
      },
    });
    if (lock === null) {
      return failure(
        diagnostic('E410', `Another command (${await holderOf(lockPath)}) is editing ${path}. Nothing was written.`),
      );
    }
    await removeStrays(lockPath);
    await removeDeadTemps(real, true);
    return success({
      async release() {
        const left = await releaseAll(lock);
        for (const folder of [...made].reverse()) await removeFolderIfEmpty(folder);
        return left;
      },
    });
  } catch (error) {
    // The lock could not be created, but its name means nothing to the user.
    const denied = ['EACCES', 'EPERM'].includes(errnoOf(error) ?? '');
    const problem = denied
      ? diagnostic('E412', `${path} cannot be edited: no permission to write in the folder ${dirname(path)}.`)
      : ioProblem(error, path);
    if (problem === null) throw error;
    return nothingWritten([problem]);
  }
}

/** Replaces the text, keeping owner and mode; the lock is held. E401 when the file is not as expected, E412 to E415. */
export async function replaceText(
  path: string,
  expectedDigest: Digest,
  text: string,
  onStep?: StepHook,
): Promise<Result<void>> {
  try {
    const target = await locate(path);
    if (!target.ok) return target;
    const problems = await refuse(target.value, false);
    if (problems.length > 0) return nothingWritten(problems);
    if ((await digestAt(target.value.real)) !== expectedDigest)
      return failure(diagnostic('E401', `${path} has changed in the meantime. Nothing was written.`));
    const { real, attributes } = target.value;
    const like = target.value.exists ? real : undefined;
    await replaceFile(real, Buffer.from(text), attributes, { like, onStep });
    return success(undefined);
  } catch (error) {
    const problem = ioProblem(error, path);
    if (problem === null) throw error;
    const isWritten = digestOf(await readIfThere(path).catch(() => null)) === digestOf(Buffer.from(text));
    const outcome = isWritten ? 'It was written, but the disk did not confirm it.' : 'Nothing was written.';
    return failure(...withOutcome([problem], outcome));
  }
}

/** Writes a file in our own folder, which is created if needed; false if it cannot be written. */
export async function keepOwnFile(stateDir: string, name: string, text: string, onStep?: StepHook): Promise<boolean> {
  try {
    const own = await describeOwnFolder(stateDir);
    await makeOwnFolder(own);
    await replaceFile(join(own.root, name), Buffer.from(text), own.attributes, { onStep });
    return true;
  } catch (error) {
    if (errnoOf(error) === undefined && !(error instanceof Untrusted)) throw error;
    return false;
  }
}
