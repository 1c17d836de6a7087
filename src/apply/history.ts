/** What was applied: `history/<id>/`, a record with the patches that undo it. Reading creates nothing. */
import { randomBytes } from 'node:crypto';
import { dirname, join } from 'node:path';
import { diagnostic, failure, type Result, success } from '../errors.ts';
import { readdir, rm } from '../files/at-once.ts';
import { goBack, type TextPatch } from '../records/patches.ts';
import { ENTRY_ID } from '../records/shape.ts';
import type { Intent } from '../records/types.ts';
import { exists, readIfThere } from './atomic-write.ts';
import { digestOf } from './digest.ts';
import { readIntent, readOriginal } from './intent.ts';
import { isFolder, type OwnFolder, ownPaths } from './own-folder.ts';

/** One apply that went through. */
export type HistoryEntry = Intent;

/** How many entries are kept; the oldest go first. */
const HISTORY_LIMIT = 50;

/** An id that no entry has yet, such as `20261122-231502-7f3a`: UTC and four random digits. */
export async function newEntryId(own: OwnFolder, time: Date): Promise<string> {
  const [day = '', hour = ''] = time.toISOString().replace(/[-:]/g, '').split('T');
  for (;;) {
    const id = `${day}-${hour.slice(0, 6)}-${randomBytes(2).toString('hex')}`;
    if (!(await exists(join(own.history, id))) && !(await exists(join(own.interrupted, id)))) return id;
  }
}

/** The entry with that whole id. E430 if there is none, E435 if its format is not ours. */
export async function readHistoryEntry(stateDir: string, id: string): Promise<Result<HistoryEntry>> {
  if (!(await entryIds(stateDir)).includes(id)) return failure(diagnostic('E430', `The history has no entry ${id}.`));
  const entry = await readIntent(join(ownPaths(stateDir).history, id));
  // The folder has the id: a record with another id would be shown under one and looked up under the other.
  return typeof entry === 'object' && entry?.id === id
    ? success(entry)
    : failure(diagnostic('E435', `The history entry ${id} does not have the format that openclaw-models writes.`));
}

/** A file before an apply, and the patches that restore it. */
export interface WayBack {
  /** Null where there was no such file then. */
  readonly bytes: Buffer | null;
  readonly patches: readonly TextPatch[] | undefined;
}

/**
 * The file before that apply, from the file now, which must be as the apply left it. E430 if the entry does not contain
 * the file, E431 if it cannot be restored.
 *
 * @param path as in the entry's `files`, by its given or its real name
 */
export async function historyWayBack(stateDir: string, id: string, path: string): Promise<Result<WayBack>> {
  const entry = await readHistoryEntry(stateDir, id);
  if (!entry.ok) return entry;
  const index = entry.value.files.findIndex((file) => file.path === path || file.real === path);
  const file = entry.value.files[index];
  if (file === undefined) {
    return failure(diagnostic('E430', `The history entry ${entry.value.id} does not contain ${path}.`));
  }
  if (file.before === null) return success({ bytes: null, patches: undefined });
  if (file.back === undefined) {
    const bytes = await readOriginal(join(ownPaths(stateDir).history, entry.value.id), entry.value, index);
    if (bytes !== null) return success({ bytes, patches: undefined });
    return failure(diagnostic('E431', `The history entry ${entry.value.id} keeps nothing to restore ${path} from.`));
  }
  const present = await readIfThere(path);
  if (digestOf(present) !== file.after) {
    return failure(diagnostic('E431', `${path} changed since ${entry.value.id} was applied.`));
  }
  const bytes = goBack(present, file.back);
  if (digestOf(bytes) === file.before) return success({ bytes, patches: file.back });
  return failure(
    diagnostic('E431', `The copy of ${path} in the history entry ${entry.value.id} is damaged.`, {
      remedy: 'Change it by hand, or plan from the manifest.',
    }),
  );
}

/** Removes the oldest entries beyond the limit. Only under our own lock. */
export async function pruneHistory(own: OwnFolder, keep = HISTORY_LIMIT): Promise<void> {
  const ids = (await entryIds(dirname(own.root))).sort();
  for (const id of ids.slice(0, Math.max(0, ids.length - keep))) {
    await rm(join(own.history, id), { recursive: true, force: true });
  }
}

/** None if one of our folders is a symlink: it would lead to another user's history. */
async function entryIds(stateDir: string): Promise<string[]> {
  const { root, history } = ownPaths(stateDir);
  if (!(await isFolder(root)) || !(await isFolder(history))) return [];
  return (await readdir(history)).filter((name) => ENTRY_ID.test(name));
}
