/** Our own lock: one apply at a time in a state folder. */

import { dirname, join } from 'node:path';
import { diagnostic, failure, type Result, success } from '../errors.ts';
import { readdir, rm } from '../files/at-once.ts';
import { readTempName } from './atomic-write.ts';
import { type ExclusiveLock, holderOf, isAbandoned, removeStrays, tryExclusiveLock } from './exclusive-lock.ts';
import { readLock } from './lock-file.ts';
import { type LockWait, OUR_WAIT_MS, waitForLock } from './lock-wait.ts';
import { makeOwnFolder, type OwnFolder, type OwnPaths, removeOwnFolderIfEmpty } from './own-folder.ts';
import { errnoOf } from './problems.ts';
import type { Step } from './step.ts';

/**
 * Takes the lock, creating the own folder, and waits for another process as `wait` says. A dead process's lock is taken
 * over at once. E410 names the holder. Throws system errors.
 */
export async function takeOwnLock(own: OwnFolder, wait: LockWait, step: Step): Promise<Result<ExclusiveLock>> {
  const lock = await waitForLock(own.lock, {
    take: () => tryLock(own),
    limit: wait.milliseconds ?? OUR_WAIT_MS,
    about: `which is applying to ${dirname(own.root)}`,
    onWaiting: wait.onWaiting,
    step,
  });
  if (lock === null) {
    const who = await holderOf(own.lock);
    return failure(diagnostic('E410', `Another openclaw-models (${who}) is applying: ${own.lock}.`));
  }
  await removeDrafts(own);
  await removeStrays(own.lock);
  return success({
    async release() {
      await lock.release();
      await removeOwnFolderIfEmpty(own);
    },
  });
}

async function tryLock(own: OwnFolder): Promise<ExclusiveLock | null> {
  for (;;) {
    try {
      await makeOwnFolder(own);
      return await tryExclusiveLock(own.lock, own.attributes);
    } catch (error) {
      // The last holder has just removed the empty folder.
      if (errnoOf(error) !== 'ENOENT') throw error;
    }
  }
}

/** Whether a live process holds the lock, or a dead one has left it. Creates nothing. */
export async function ownLockState(own: OwnPaths): Promise<'free' | 'held' | 'abandoned'> {
  const lock = await readLock(own.lock);
  if (lock === null) return 'free';
  return (await isAbandoned(lock)) ? 'abandoned' : 'held';
}

/** Temp files in our folder are written under this lock, so these are leftovers. Nothing else there is removed. */
async function removeDrafts(own: OwnPaths): Promise<void> {
  for (const name of await readdir(own.root)) {
    if (readTempName(name) !== undefined) await rm(join(own.root, name), { force: true });
  }
}
