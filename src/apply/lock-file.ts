/** Lock files: created in one step, and judged by the process that they name. */
import { createHash, randomBytes } from 'node:crypto';
import { link, lstat, rm } from '../files/at-once.ts';
import { LIMITS, readRegular, UnusableFile } from '../files/read.ts';
import { isRecord, parsedJson } from '../shapes.ts';
import { type Attributes, exists, NO_LINKS, writeNew } from './atomic-write.ts';
import { errnoOf, nullIf } from './problems.ts';

/** What is at a lock's path. */
export interface LockState {
  readonly kind: 'file' | 'folder';
  /** Changes when another process takes the lock. */
  readonly identity: string;
  /** When it was last touched, ms since the epoch. */
  readonly touched: number;
  /** The JSON object in it; null for a folder, or a file that holds none. */
  readonly payload: Readonly<Record<string, unknown>> | null;
}

/** A temp name for `createLockFile`. */
export function lockTempName(lockPath: string): string {
  return `${lockPath}.${process.pid}.${randomBytes(4).toString('hex')}.tmp`;
}

/**
 * Creates the lock file with its whole text at once, or returns false if it is taken. It is never empty, even for an
 * instant: OpenClaw 2026.9.6 never takes over a lock without pid and createdAt, so a crash between creating and writing
 * would lock it out of its own config for good (read in its code).
 */
export async function createLockFile(
  lockPath: string,
  content: string,
  attributes: Attributes,
  temp = lockTempName(lockPath),
): Promise<boolean> {
  if (await exists(lockPath)) return false;
  await writeNew(temp, Buffer.from(content), attributes, { durable: false });
  try {
    await link(temp, lockPath);
    return true;
  } catch (error) {
    const code = errnoOf(error) ?? '';
    if (code === 'EEXIST') return false;
    if (!NO_LINKS.includes(code)) throw error;
  } finally {
    // The lock is taken: a temp file that cannot be removed is no reason to fail.
    await rm(temp, { force: true })
      .catch(() => rm(temp, { force: true }))
      .catch(() => undefined);
  }
  // Without hard links, the file is empty for an instant.
  const written = writeNew(lockPath, Buffer.from(content), attributes, { durable: false });
  return (await written.then(() => true).catch(nullIf('EEXIST'))) ?? false;
}

/** What is at the path, or null when the lock is free. */
export async function readLock(lockPath: string): Promise<LockState | null> {
  return readPresentLock(lockPath).catch(nullIf('ENOENT'));
}

async function readPresentLock(lockPath: string): Promise<LockState> {
  const stat = await lstat(lockPath, { bigint: true });
  const touched = Number(stat.mtimeMs);
  if (stat.isDirectory()) return { kind: 'folder', identity: `folder-${stat.ino}`, touched, payload: null };
  const text = stat.isFile() ? await readLockText(lockPath) : '';
  const value = parsedJson(text);
  const payload = isRecord(value) ? value : null;
  const identity = lockIdentity(payload === null ? `${stat.ino} ${touched}` : text);
  return { kind: 'file', identity, touched, payload };
}

/** The text; empty if the lock has become something else, or is too large for a lock. */
async function readLockText(lockPath: string): Promise<string> {
  try {
    return (await readRegular(lockPath, LIMITS.lock, { noFollow: true })).toString('utf8');
  } catch (error) {
    if (error instanceof UnusableFile || errnoOf(error) === 'ELOOP') return '';
    throw error;
  }
}

/** The identity of a lock file with that text. */
export function lockIdentity(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
