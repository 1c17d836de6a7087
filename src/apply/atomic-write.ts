/**
 * Bytes on disk, whole or not at all, and still there after a power cut. Nothing here knows what the bytes mean.
 *
 * Every function throws the file system's own error; `problems.ts` turns it into a diagnostic.
 */
import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { chmod, lstat, mkdir, type OpenFile, open, readdir, rename, rm, rmdir, stat } from '../files/at-once.ts';
import { LIMITS, readRegular } from '../files/read.ts';
import { keepAttributes } from './kept-attributes.ts';
import { errnoOf, nullIf } from './problems.ts';
import { isDead } from './process-identity.ts';
import type { StepHook } from './step.ts';

/** What a file keeps when its text is replaced. */
export interface Attributes {
  /** Permission bits, such as 0o640. */
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
}

export interface Owner {
  readonly uid: number;
  readonly gid: number;
}

export const PRIVATE_FILE = 0o600;
const PRIVATE_FOLDER = 0o700;

const WINDOWS = process.platform === 'win32';
const RENAME_ATTEMPTS = 6;
const SET_ID = 0o7000;

/** A unique name beside `target`: `.openclaw.json.<pid>.<random>.tmp`. */
export function tempName(target: string): string {
  return join(dirname(target), `.${basename(target)}.${process.pid}.${randomBytes(6).toString('hex')}.tmp`);
}

/** The target and the process in a name from `tempName`, or from its undo. */
export function readTempName(path: string): { readonly target: string; readonly pid: number } | undefined {
  const [, target, pid] = /^\.(.+)\.(\d{1,10})\.[0-9a-f]{12}(?:\.undo)?\.tmp$/s.exec(basename(path)) ?? [];
  return target === undefined ? undefined : { target: join(dirname(path), target), pid: Number(pid) };
}

/** The errors of a file system without hard links. */
export const NO_LINKS: readonly string[] = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EACCES', 'EXDEV'];

/**
 * The bytes of a regular file, or null when there is none. `UnusableFile` for anything else, and for too large a one.
 */
export async function readIfThere(path: string, limit: number = LIMITS.config): Promise<Buffer | null> {
  return readRegular(path, limit).catch(nullIf('ENOENT'));
}

/** True when something has that name, a symlink to nothing included. */
export async function exists(path: string): Promise<boolean> {
  return (await lstat(path).catch(nullIf('ENOENT'))) !== null;
}

export interface WriteOptions {
  /** Whether to wait until it is on disk. */
  readonly durable?: boolean;
  /** The file that it will take the place of: its ACL and extended attributes are kept (`NotKept` otherwise). */
  readonly like?: string | undefined;
}

/** A file to create. */
export interface NewFile extends WriteOptions {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly attributes: Attributes;
}

/**
 * Creates a file that must not exist yet (EEXIST otherwise; a symlink of that name is never followed), with exactly
 * these attributes whatever the umask, and waits until it is on disk. On failure nothing is left.
 */
export async function writeNew(
  path: string,
  bytes: Uint8Array,
  attributes: Attributes,
  options: WriteOptions = {},
): Promise<void> {
  await writeAllNew([{ ...options, path, bytes, attributes }]);
}

/** As many as are open at once. */
const TOGETHER = 16;

/**
 * The same for several, which keep the attributes of the files that they replace with fewer processes. On failure,
 * those that are finished may be left.
 *
 * @param onFile called before the file of that index is touched, and when it is finished
 */
export async function writeAllNew(
  files: readonly NewFile[],
  onFile: { readonly begin?: (index: number) => void; readonly end?: (index: number) => Promise<void> } = {},
): Promise<void> {
  for (let first = 0; first < files.length; first += TOGETHER)
    await writeTogether(files.slice(first, first + TOGETHER), first, onFile);
}

async function writeTogether(
  files: readonly NewFile[],
  first: number,
  { begin, end }: NonNullable<Parameters<typeof writeAllNew>[1]>,
): Promise<void> {
  const made: { readonly file: NewFile; readonly handle: OpenFile }[] = [];
  let finished = 0;
  try {
    try {
      for (const [index, file] of files.entries()) {
        begin?.(first + index);
        const flags = constants.O_CREAT | constants.O_EXCL | constants.O_WRONLY;
        made.push({ file, handle: await open(file.path, flags, PRIVATE_FILE) });
      }
      // Before a file has content, which must never be readable under another owner, mode or ACL.
      await keepAttributes(
        made.flatMap(({ file, handle }) =>
          file.like === undefined ? [] : [{ of: file.like, made: handle, temp: file.path }],
        ),
      );
      for (const [index, { file, handle }] of made.entries()) {
        begin?.(first + index);
        await fill(handle, file);
        finished += 1;
        await end?.(first + index);
      }
    } finally {
      for (const { handle } of made) await handle.close();
    }
  } catch (error) {
    for (const { file } of made.slice(finished)) await rm(file.path, { force: true });
    throw error;
  }
}

async function fill(handle: OpenFile, { bytes, attributes, durable = true }: NewFile): Promise<void> {
  await giveAttributes(handle, attributes);
  await handle.writeFile(bytes);
  // Writing clears the set-id bits.
  if (attributes.mode & SET_ID) await giveAttributes(handle, attributes);
  if (durable) await handle.sync();
}

async function giveAttributes(handle: OpenFile, { mode, uid, gid }: Attributes): Promise<void> {
  if (WINDOWS) return;
  const now = await handle.stat();
  if (now.uid !== uid || now.gid !== gid) await handle.chown(uid, gid);
  // After the chown, which clears set-id bits.
  await handle.chmod(mode);
}

export interface ReplaceOptions extends Pick<WriteOptions, 'like'> {
  /** Must be on the same file system as the target and not exist; default: a name beside the target. */
  readonly temp?: string | undefined;
  /** Called with 'temp written' and 'file replaced'; when the first throws, the target is as it was. */
  readonly onStep?: StepHook | undefined;
  /** Gives the finished temp file its name; default: a rename. */
  readonly place?: ((temp: string, target: string) => Promise<void>) | undefined;
}

/** Puts `bytes` in the place of `target` in one step. On failure nothing is left beside it. */
export async function replaceFile(
  target: string,
  bytes: Uint8Array,
  attributes: Attributes,
  { temp = tempName(target), like, onStep, place = renameDurably }: ReplaceOptions = {},
): Promise<void> {
  await writeNew(temp, bytes, attributes, { like });
  try {
    await onStep?.('temp written');
    await place(temp, target);
  } catch (error) {
    await rm(temp, { force: true });
    throw error;
  }
  await onStep?.('file replaced');
}

/** Renames and waits until both folders are on disk. */
export async function renameDurably(from: string, to: string): Promise<void> {
  await renameWithRetry(from, to);
  await syncFolder(dirname(to));
  if (dirname(from) !== dirname(to)) await syncFolder(dirname(from));
}

/** A rename that is tried again for a moment on Windows. */
export async function renameWithRetry(from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await rename(from, to);
      return;
    } catch (error) {
      // Windows refuses for a moment while a virus scanner or another reader has the file open.
      const passing = WINDOWS && ['EPERM', 'EBUSY', 'EACCES'].includes(errnoOf(error) ?? '');
      if (!passing || attempt === RENAME_ATTEMPTS) throw error;
      await sleep(20 * 2 ** attempt);
    }
  }
}

/** Removes a file, if it is there, and waits until that is on disk. */
export async function removeDurably(path: string): Promise<void> {
  await rm(path, { force: true });
  await syncFolder(dirname(path));
}

/** Waits until a folder's entries are on disk. Does nothing where folders cannot be synced. */
export async function syncFolder(path: string): Promise<void> {
  if (WINDOWS) return;
  const handle = await open(path, 'r');
  try {
    await handle.sync().catch(nullIf('EINVAL', 'ENOTSUP', 'EOPNOTSUPP'));
  } finally {
    await handle.close();
  }
}

/**
 * Removes the temp files beside `target` that killed processes have left.
 *
 * @param locked whether the caller holds the target's lock, so that files with the id of this process are leftovers too
 */
export async function removeDeadTemps(target: string, locked: boolean): Promise<void> {
  for (const name of await readdir(dirname(target)).catch(() => [])) {
    const stray = join(dirname(target), name);
    const temp = readTempName(stray);
    if (temp?.target !== target || temp.pid === 0) continue;
    if (!(temp.pid === process.pid ? locked : await isDead(temp.pid, null))) continue;
    if ((await lstat(stray)).isFile()) await rm(stray, { force: true });
  }
}

/** The folders of `path`, itself included, that do not exist, outermost first. */
export async function missingFolders(path: string): Promise<string[]> {
  const missing: string[] = [];
  for (let folder = path; !(await exists(folder)) && dirname(folder) !== folder; folder = dirname(folder)) {
    missing.unshift(folder);
  }
  return missing;
}

/**
 * Creates the missing folders of `path`, readable by the owner only whatever the umask.
 *
 * @param durable false if the caller waits for the folder above them
 */
export async function makeFolders(path: string, owner: Owner, durable = true): Promise<void> {
  for (const folder of await missingFolders(path)) {
    const made = await mkdir(folder, { mode: PRIVATE_FOLDER }).catch(nullIf('EEXIST'));
    if (made === null || WINDOWS) continue;
    // A strict umask may keep even the owner from opening it; root needs no such help, and must not follow a symlink.
    if (process.geteuid?.() !== 0) await chmod(folder, PRIVATE_FOLDER);
    const handle = await open(folder, constants.O_RDONLY | constants.O_DIRECTORY | constants.O_NOFOLLOW);
    try {
      await giveAttributes(handle, { uid: owner.uid, gid: owner.gid, mode: PRIVATE_FOLDER });
    } catch (error) {
      // A folder that stays would lock out its intended owner.
      await rmdir(folder).catch(() => {});
      throw error;
    } finally {
      await handle.close();
    }
    if (durable) await syncFolder(dirname(folder));
  }
}

/** The path itself, or the nearest folder above it that exists. */
export async function nearestThere(path: string): Promise<string> {
  const [missing] = await missingFolders(path);
  return missing === undefined ? path : dirname(missing);
}

/**
 * The owner of a new file in `folder`, which may be missing: for root the owner of the nearest folder that is there,
 * because the gateway that runs as that user must be able to read the file; for other users themselves.
 */
export async function ownerForNew(folder: string): Promise<Owner> {
  const uid = process.geteuid?.() ?? 0;
  if (WINDOWS || uid !== 0) return { uid, gid: process.getegid?.() ?? 0 };
  const there = await stat(await nearestThere(folder));
  return { uid: there.uid, gid: there.gid };
}
