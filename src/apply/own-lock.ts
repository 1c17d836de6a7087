/** Our own lock: one apply at a time in a state folder. */
import { randomBytes } from 'node:crypto';
import { readdir, rm, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { diagnostic, failure, type Result, success } from '../errors.ts';
import type { Attributes } from './atomic-write.ts';
import { createLockFile, type LockState, lockIdentity, readLock } from './lock-file.ts';
import { makeOwnFolder, type OwnFolder, type OwnPaths, removeOwnFolderIfEmpty } from './own-folder.ts';
import { errnoOf } from './problems.ts';
import { currentHost, currentProcess, isDead } from './process-identity.ts';
import type { Step } from './step.ts';

export interface OwnLock {
  release(): Promise<void>;
}

const POLL_MS = 40;
const HEARTBEAT_MS = 5_000;
/** A lock of another host, whose processes we can't see, is dead when nobody has touched it for so long. */
const FOREIGN_STALE_MS = 30_000;
/** A lock file that names nobody: being written just now, or left by a crash. */
const NAMELESS_STALE_MS = 5_000;
const STRAY_MS = 60_000;

/**
 * Takes the lock, creating the own folder, and waits up to `waitMs` for another process. A dead process's lock is taken
 * over at once. E410 names the holder. Throws system errors.
 */
export async function takeOwnLock(own: OwnFolder, waitMs: number, step: Step): Promise<Result<OwnLock>> {
  const deadline = Date.now() + waitMs;
  for (;;) {
    const content = await tryLock(own);
    if (content !== null) return success(await hold(own, content));
    if (Date.now() >= deadline) {
      const holder = await readLock(own.lock);
      const pid = holder?.payload?.pid;
      const who = typeof pid === 'number' ? `process ${pid}` : 'another process';
      return failure(diagnostic('E410', `Another openclaw-models (${who}) is applying: ${own.lock}.`));
    }
    await sleep(POLL_MS);
    await step('waiting');
  }
}

async function tryLock(own: OwnFolder): Promise<string | null> {
  for (;;) {
    try {
      await makeOwnFolder(own);
      return await tryLockFile(own.lock, own.attributes);
    } catch (error) {
      // The last holder has just removed the empty folder.
      if (errnoOf(error) !== 'ENOENT') throw error;
    }
  }
}

/**
 * Makes the lock file and returns its text, or null when a live process has it. Of several that find the same dead lock only one may
 * remove it, or a slow one would remove the lock that a quick one has just made: the right to remove it is itself a lock,
 * named after the dead one.
 */
async function tryLockFile(path: string, attributes: Attributes): Promise<string | null> {
  const content = JSON.stringify({ ...(await currentProcess()), nonce: randomBytes(8).toString('hex') });
  if (await createLockFile(path, content, attributes)) return content;
  const holder = await readLock(path);
  if (holder === null || !(await isAbandoned(holder))) return null;
  const right = `${path}.${holder.identity}`;
  if ((await tryLockFile(right, attributes)) === null) return null;
  try {
    if ((await readLock(path))?.identity === holder.identity) await rm(path, { force: true });
    return (await createLockFile(path, content, attributes)) ? content : null;
  } finally {
    await rm(right, { force: true });
  }
}

async function isAbandoned(lock: LockState): Promise<boolean> {
  const age = Date.now() - lock.touched;
  const { pid, startTime, host } = lock.payload ?? {};
  if (typeof pid !== 'number') return age > NAMELESS_STALE_MS;
  if (host !== (await currentHost())) return age > FOREIGN_STALE_MS;
  return isDead(pid, typeof startTime === 'number' ? startTime : null);
}

async function hold(own: OwnFolder, content: string): Promise<OwnLock> {
  await removeStrays(own);
  const mine = lockIdentity(content);
  const heartbeat = setInterval(() => {
    utimes(own.lock, new Date(), new Date()).catch(() => undefined);
  }, HEARTBEAT_MS);
  heartbeat.unref();
  return {
    async release() {
      clearInterval(heartbeat);
      // Only if it is still ours: another host may have thought us dead.
      if ((await readLock(own.lock))?.identity === mine) await rm(own.lock, { force: true });
      await removeOwnFolderIfEmpty(own);
    },
  };
}

/** Whether a live process holds the lock, or a dead one has left it. Creates nothing. */
export async function ownLockState(own: OwnPaths): Promise<'free' | 'held' | 'abandoned'> {
  const lock = await readLock(own.lock);
  if (lock === null) return 'free';
  return (await isAbandoned(lock)) ? 'abandoned' : 'held';
}

/** Removes what a process killed in the middle of locking has left; what a live one is about to use stays. */
async function removeStrays(own: OwnPaths): Promise<void> {
  for (const name of await readdir(own.root)) {
    const path = join(own.root, name);
    // Beginning with a dot: written under this lock only, so by nobody now.
    if (name.startsWith('.') || (name.startsWith('lock.') && (await isStray(path)))) await rm(path, { force: true });
  }
}

async function isStray(path: string): Promise<boolean> {
  const pid = /\.(\d+)\.[0-9a-f]+\.tmp$/.exec(path)?.[1];
  if (pid !== undefined && (await isDead(Number(pid), null))) return true;
  const lock = await readLock(path);
  return lock !== null && Date.now() - lock.touched > STRAY_MS;
}
