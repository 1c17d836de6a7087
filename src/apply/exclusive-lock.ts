/** A lock file that one process holds at a time, taken over at once when its holder is dead. */
import { randomBytes } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { readdir, rm, utimes } from '../files/at-once.ts';
import type { Attributes } from './atomic-write.ts';
import { createLockFile, type LockState, lockIdentity, readLock } from './lock-file.ts';
import { holderName } from './lock-wait.ts';
import { currentHost, currentProcess, isDead } from './process-identity.ts';

export interface ExclusiveLock {
  release(): Promise<void>;
}

const HEARTBEAT_MS = 5_000;
/** A lock of another host, whose processes we can't see, is dead if it was not touched for this long. */
const FOREIGN_STALE_MS = 30_000;
/** A lock file that names no process: being written now, or left by a crash. */
const NAMELESS_STALE_MS = 5_000;
const STRAY_MS = 60_000;

/**
 * Creates the lock file, or returns null if a live process has it. If several find the same dead lock, only one may
 * remove it, or a slow one would remove the new lock of a quick one: the right to remove it is itself a lock, named
 * after the dead one. Throws system errors.
 */
export async function tryExclusiveLock(path: string, attributes: Attributes): Promise<ExclusiveLock | null> {
  const content = await tryLockFile(path, attributes);
  return content === null ? null : hold(path, content);
}

/** `process 123`, or `another process`. */
export async function holderOf(path: string): Promise<string> {
  return holderName((await readLock(path))?.payload);
}

/** Whether the process that created the lock is gone. */
export async function isAbandoned(lock: LockState): Promise<boolean> {
  const age = Date.now() - lock.touched;
  const { pid, startTime, host } = lock.payload ?? {};
  if (typeof pid !== 'number') return age > NAMELESS_STALE_MS;
  if (host !== (await currentHost())) return age > FOREIGN_STALE_MS;
  return isDead(pid, typeof startTime === 'number' ? startTime : null);
}

/** Removes files that killed processes left while taking this lock; those of live processes stay. */
export async function removeStrays(path: string): Promise<void> {
  const prefix = `${basename(path)}.`;
  for (const name of await readdir(dirname(path))) {
    const stray = join(dirname(path), name);
    if (name.startsWith(prefix) && (await isStray(stray))) await rm(stray, { force: true });
  }
}

async function isStray(path: string): Promise<boolean> {
  const pid = /\.(\d+)\.[0-9a-f]+\.tmp$/.exec(path)?.[1];
  if (pid !== undefined && (await isDead(Number(pid), null))) return true;
  const lock = await readLock(path);
  return lock !== null && Date.now() - lock.touched > STRAY_MS;
}

async function tryLockFile(path: string, attributes: Attributes): Promise<string | null> {
  const createdAt = new Date().toISOString();
  const content = JSON.stringify({ ...(await currentProcess()), createdAt, nonce: randomBytes(8).toString('hex') });
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

function hold(path: string, content: string): ExclusiveLock {
  const mine = lockIdentity(content);
  const heartbeat = setInterval(() => {
    utimes(path, new Date(), new Date()).catch(() => undefined);
  }, HEARTBEAT_MS);
  heartbeat.unref();
  return {
    async release() {
      clearInterval(heartbeat);
      // Only if it is still ours: another host may have considered us dead.
      if ((await readLock(path))?.identity === mine) await rm(path, { force: true });
    },
  };
}
