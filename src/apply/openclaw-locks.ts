/**
 * OpenClaw's own locks, so that the gateway and the CLI stay away while we write.
 *
 * - The config, 2026.5.28 and later: the file `openclaw.json.lock`, JSON `{pid, createdAt, starttime?}` (2026.9.6,
 *   measured; starttime as in /proc). Older releases ignore it.
 * - An auth store, classic: the folder `<real path of auth-profiles.json>.lock`, held as long as its mtime is younger
 *   than 30 s (2026.1.30, proper-lockfile 4.1.2). Some releases between use a file of that name instead.
 *
 * What we hold is written down in `held.json` before it is made, so that the next run can clean up after a crash.
 */

import { diagnostic, failure, type Result, success } from '../errors.ts';
import { mkdir, rm, rmdir, utimes } from '../files/at-once.ts';
import {
  exists,
  makeFolders,
  missingFolders,
  ownerForNew,
  PRIVATE_FILE,
  removeDurably,
  replaceFile,
} from './atomic-write.ts';
import { createLockFile, type LockState, lockTempName, readLock } from './lock-file.ts';
import { holderName, type LockWait, OPENCLAW_WAIT_MS, waitForLock } from './lock-wait.ts';
import { type OwnFolder, removeFolderIfEmpty } from './own-folder.ts';
import { nullIf } from './problems.ts';
import { currentProcess, isDead } from './process-identity.ts';
import type { Step } from './step.ts';

export interface LockTarget {
  readonly kind: 'file' | 'folder';
  /** The lock's own path. */
  readonly lock: string;
  /** The file that it guards, for messages. */
  readonly guards: string;
  /** Its folder, which is created if needed. */
  readonly folder: string;
}

/** One line of `held.json`. `identity` is null until the lock is ours. */
export interface HeldLock {
  readonly kind: 'file' | 'folder';
  readonly lock: string;
  /** The file that it guards, as OpenClaw names it; missing in notes of earlier releases. */
  readonly guards?: string | undefined;
  readonly temp: string;
  readonly content: string;
  identity: string | null;
}

const HEARTBEAT_MS = 5_000;
const FOLDER_STALE_MS = 30_000;
/** A dead pid may be a live process of another container that shares the volume: such a lock gets more time. */
const DEAD_OWNER_GRACE_MS = 2_000;

export class OpenClawLocks {
  private readonly own: OwnFolder;
  private readonly wait: LockWait;
  private readonly held: HeldLock[] = [];
  private readonly folders: string[] = [];
  private heartbeat: NodeJS.Timeout | null = null;

  constructor(own: OwnFolder, wait: LockWait) {
    this.own = own;
    this.wait = wait;
  }

  /** Takes those that aren't held yet; all or none. E410 when another process keeps one. Throws system errors. */
  async take(targets: readonly LockTarget[], step: Step): Promise<Result<void>> {
    const wanted = targets.filter((target) => !this.held.some((held) => held.lock === target.lock));
    if (wanted.length === 0) return success(undefined);
    const { pid, startTime } = await currentProcess();
    const created = {
      pid,
      createdAt: new Date().toISOString(),
      ...(startTime === null ? {} : { starttime: startTime }),
    };
    const content = `${JSON.stringify(created, null, 2)}\n`;
    for (const { kind, lock, guards } of wanted) {
      this.held.push({ kind, lock, guards, content, temp: lockTempName(lock), identity: null });
    }
    for (const folder of new Set(wanted.map((target) => target.folder))) {
      this.adopt(await missingFolders(folder));
    }
    await this.writeDown();
    await step('locks noted');
    this.heartbeat ??= setInterval(() => this.touch(), HEARTBEAT_MS).unref();
    for (const target of wanted) {
      await makeFolders(target.folder, await ownerForNew(target.folder));
      const mine = this.held.find((held) => held.lock === target.lock);
      if (mine === undefined) continue;
      const identity = await waitForLock(target.lock, {
        take: async () => {
          mine.identity = await tryTake(mine, target);
          return mine.identity;
        },
        limit: this.wait.milliseconds ?? OPENCLAW_WAIT_MS,
        about: `which holds the lock of ${target.guards}`,
        onWaiting: this.wait.onWaiting,
        step,
      });
      if (identity === null) {
        const who = holderName((await readLock(target.lock))?.payload);
        await this.release();
        return failure(diagnostic('E410', `${target.guards} is locked by ${who} (${target.lock}).`));
      }
      if (mine.kind === 'folder') await this.writeDown();
      await step('locked');
    }
    return success(undefined);
  }

  /** Adds folders to remove on release if they are empty; for undoing a transaction that created them. */
  adopt(folders: readonly string[]): void {
    for (const folder of folders) if (!this.folders.includes(folder)) this.folders.push(folder);
  }

  /** The folders that did not exist before the locks were taken, outermost first. */
  get made(): readonly string[] {
    return [...this.folders];
  }

  /** The path of a lock that another process has taken from us, or null while all are ours. */
  async lost(): Promise<string | null> {
    for (const held of this.held) {
      if ((await readLock(held.lock))?.identity !== held.identity) return held.lock;
    }
    return null;
  }

  /** Releases everything, and removes the folders created for it that are empty. */
  async release(): Promise<void> {
    if (this.heartbeat !== null) clearInterval(this.heartbeat);
    this.heartbeat = null;
    if (this.held.length === 0 && this.folders.length === 0) return;
    for (const { lock, identity } of this.held) {
      const state = await readLock(lock);
      if (state !== null && state.identity === identity) await removeLock(lock, state);
    }
    for (const folder of [...this.folders].reverse()) await removeFolderIfEmpty(folder);
    await removeDurably(this.own.held);
    this.held.length = 0;
    this.folders.length = 0;
  }

  private async writeDown(): Promise<void> {
    const text = JSON.stringify({ locks: this.held, folders: this.folders });
    await replaceFile(this.own.held, Buffer.from(text), this.own.attributes);
  }

  private touch(): void {
    for (const held of this.held) {
      if (held.kind === 'folder' && held.identity !== null) {
        utimes(held.lock, new Date(), new Date()).catch(() => undefined);
      }
    }
  }
}

/** Takes the lock, or returns null while another holds it. */
async function tryTake(held: HeldLock, target: LockTarget): Promise<string | null> {
  if (held.kind === 'folder') {
    const made = await mkdir(held.lock, { mode: 0o755 }).catch(nullIf('EEXIST'));
    if (made !== null) return (await readLock(held.lock))?.identity ?? null;
  } else {
    const owner = await ownerForNew(target.folder);
    if (await createLockFile(held.lock, held.content, { mode: PRIVATE_FILE, ...owner }, held.temp)) {
      return (await readLock(held.lock))?.identity ?? null;
    }
  }
  const state = await readLock(held.lock);
  // OpenClaw is taking the lock over itself while `.reclaim` exists (2026.9.6, read in its code).
  if (state !== null && (await isAbandoned(state)) && !(await exists(`${held.lock}.reclaim`))) {
    await removeIfUnchanged(held.lock, state);
  }
  return null;
}

export async function isAbandoned(state: LockState): Promise<boolean> {
  const age = Date.now() - state.touched;
  if (state.kind === 'folder') return age > FOLDER_STALE_MS;
  const { pid, starttime } = state.payload ?? {};
  // Without a pid the holder is unknown; OpenClaw itself then uses the age.
  if (typeof pid !== 'number') return age > FOLDER_STALE_MS;
  return age > DEAD_OWNER_GRACE_MS && (await isDead(pid, typeof starttime === 'number' ? starttime : null));
}

export async function removeIfUnchanged(lock: string, state: LockState): Promise<void> {
  const now = await readLock(lock);
  if (now?.identity === state.identity && now.touched === state.touched) await removeLock(lock, state);
}

export async function removeLock(lock: string, state: LockState): Promise<void> {
  await (state.kind === 'folder' ? rmdir(lock) : rm(lock)).catch(nullIf('ENOENT'));
}
