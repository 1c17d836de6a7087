/** The locks of a killed process, from its note `held.json`; released if they belong to this home. */

import { isDeepStrictEqual } from 'node:util';
import { type Diagnostic, diagnostic } from '../errors.ts';
import { lstat, rm } from '../files/at-once.ts';
import { isText, nullOr, oneOf, optional, parsedJson, recordOf, valueAt } from '../shapes.ts';
import { readIfThere, syncFolder } from './atomic-write.ts';
import { configInRealFolder, type HomeNames, isAbove, isLockTempOf, isPlainPath } from './home-names.ts';
import { readLock } from './lock-file.ts';
import { type HeldLock, isAbandoned, removeIfUnchanged, removeLock } from './openclaw-locks.ts';
import { type OwnFolder, type OwnPaths, removeFolderIfEmpty } from './own-folder.ts';
import { foreignLink, realPathOf } from './permissions.ts';
import { nullIf } from './problems.ts';

interface Note {
  readonly locks: readonly HeldLock[];
  readonly folders: readonly string[];
}

/** Why the note must not be used (E418), or null. Changes nothing. Throws system errors. */
export async function refuseNote(own: OwnPaths, names: HomeNames): Promise<Diagnostic | null> {
  const { locks, folders } = await readNote(own);
  for (const held of locks) {
    if (!(await isLockOfHome(held, names))) return notOfHome(held.lock);
    if (!isLockTempOf(held.temp, held.lock)) return notOfHome(held.temp);
  }
  const lockPaths = locks.map(({ lock }) => lock);
  const strange = folders.find((folder) => !isAbove(folder, lockPaths));
  return strange === undefined ? null : notOfHome(strange);
}

/** Releases what the note names, after `refuseNote`. Only under our own lock. Throws system errors. */
export async function releaseLeftoverLocks(own: OwnFolder): Promise<void> {
  const { locks, folders } = await readNote(own);
  for (const held of locks) {
    await rm(held.temp, { force: true });
    const state = await readLock(held.lock);
    if (state === null) continue;
    // A lock file is ours by its text. A folder without a noted identity must become stale.
    const ours =
      held.kind === 'file'
        ? isDeepStrictEqual(parsedJson(held.content), state.payload)
        : held.identity === state.identity;
    if (ours) await removeLock(held.lock, state);
    else if (await isAbandoned(state)) await removeIfUnchanged(held.lock, state);
  }
  for (const folder of [...folders].reverse()) await removeFolderIfEmpty(folder);
  await rm(own.held, { recursive: true, force: true });
  await syncFolder(own.root);
}

async function isLockOfHome({ kind, lock, guards }: HeldLock, names: HomeNames): Promise<boolean> {
  if (!isPlainPath(lock)) return false;
  if (kind === 'file') return lock === `${await configInRealFolder(names.config)}.lock`;
  const guarded = guards ?? lock.replace(/\.lock$/, '');
  if (!isPlainPath(guarded) || !names.has(guarded, 'auth-store') || (await foreignLink(guarded)) !== null) return false;
  return lock === `${await realPathOf(guarded)}.lock`;
}

function notOfHome(path: string): Diagnostic {
  return diagnostic(
    'E418',
    `The note of the locks of an interrupted apply names ${path}, which does not belong to this home. Nothing was touched.`,
    { remedy: 'Find out who wrote it; the next run ignores it.' },
  );
}

/** A damaged note counts as none: the locks that it named become stale anyway. */
async function readNote(own: OwnPaths): Promise<Note> {
  const found = await lstat(own.held).catch(nullIf('ENOENT'));
  if (!found?.isFile()) return { locks: [], folders: [] };
  const bytes = await readIfThere(own.held);
  const note = parsedJson(bytes?.toString('utf8') ?? '');
  const [locks, folders] = [valueAt(note, 'locks'), valueAt(note, 'folders')];
  return {
    locks: Array.isArray(locks) ? locks.filter(isHeldLock) : [],
    folders: Array.isArray(folders) ? folders.filter(isText) : [],
  };
}

const isHeldLock = recordOf<HeldLock>({
  kind: oneOf('file', 'folder'),
  lock: isText,
  guards: optional(isText),
  temp: isText,
  content: isText,
  identity: nullOr(isText),
});
