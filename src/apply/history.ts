/** What was applied: `history/<id>/`, a record and the files as they were before. Reading creates nothing. */
import { randomBytes } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { diagnostic, failure, type Result, success } from '../errors.ts';
import { exists, readIfThere } from './atomic-write.ts';
import { type Intent, parseIntent, readOriginal } from './intent.ts';
import { type OwnFolder, ownPaths } from './own-folder.ts';
import { errnoOf } from './problems.ts';

/** One apply that went through. */
export type HistoryEntry = Intent;

/** How many entries are kept; the oldest go first. */
export const HISTORY_LIMIT = 50;

const ID = /^\d{8}-\d{6}-[0-9a-f]{4}$/;

/** An id that no entry has yet, such as `20261122-231502-7f3a`: UTC and four random digits. */
export async function newEntryId(own: OwnFolder, time: Date): Promise<string> {
  const [day = '', hour = ''] = time.toISOString().replace(/[-:]/g, '').split('T');
  for (;;) {
    const id = `${day}-${hour.slice(0, 6)}-${randomBytes(2).toString('hex')}`;
    if (!(await exists(join(own.history, id))) && !(await exists(join(own.interrupted, id)))) return id;
  }
}

/** Every entry, newest first. Entries that cannot be read, or that a newer release wrote, are left out. */
export async function readHistory(stateDir: string): Promise<HistoryEntry[]> {
  const entries = await Promise.all((await entryIds(ownPaths(stateDir).history)).map((id) => readEntry(stateDir, id)));
  return entries
    .filter((entry) => entry !== null)
    .sort((a, b) => (a.time === b.time ? compare(b.id, a.id) : compare(b.time, a.time)));
}

/** The entry with that id, or whose id is the only one that begins with it. E430 otherwise. */
export async function readHistoryEntry(stateDir: string, idOrPrefix: string): Promise<Result<HistoryEntry>> {
  const ids = idOrPrefix === '' ? [] : await entryIds(ownPaths(stateDir).history);
  const found = ids.includes(idOrPrefix) ? [idOrPrefix] : ids.filter((id) => id.startsWith(idOrPrefix));
  const [id] = found;
  if (id === undefined) return failure(diagnostic('E430', `The history has no entry ${idOrPrefix}.`));
  if (found.length > 1) {
    return failure(diagnostic('E430', `${idOrPrefix} stands for several entries: ${found.sort().join(', ')}.`));
  }
  const entry = await readEntry(stateDir, id);
  return entry === null ? failure(diagnostic('E430', `The history entry ${id} cannot be read.`)) : success(entry);
}

/**
 * The bytes that a file had before that apply, or null when there was no such file then.
 *
 * @param path as in the entry's `files`, by its given or its real name
 */
export async function historyCopy(stateDir: string, id: string, path: string): Promise<Result<Buffer | null>> {
  const entry = await readHistoryEntry(stateDir, id);
  if (!entry.ok) return entry;
  const index = entry.value.files.findIndex((file) => file.path === path || file.real === path);
  if (index < 0) return failure(diagnostic('E430', `The history entry ${entry.value.id} has nothing of ${path}.`));
  if (entry.value.files[index]?.before === null) return success(null);
  const bytes = await readOriginal(join(ownPaths(stateDir).history, entry.value.id), entry.value, index);
  if (bytes === null) {
    return failure(
      diagnostic('E430', `The copy of ${path} in the history entry ${entry.value.id} is missing or damaged.`),
    );
  }
  return success(bytes);
}

/** Removes the oldest entries beyond the limit. Only under our own lock. */
export async function pruneHistory(own: OwnFolder, keep = HISTORY_LIMIT): Promise<void> {
  const ids = (await entryIds(own.history)).sort();
  for (const id of ids.slice(0, Math.max(0, ids.length - keep))) {
    await rm(join(own.history, id), { recursive: true, force: true });
  }
}

async function readEntry(stateDir: string, id: string): Promise<HistoryEntry | null> {
  const bytes = await readIfThere(join(ownPaths(stateDir).history, id, 'record.json'));
  return bytes === null ? null : parseIntent(bytes.toString('utf8'));
}

async function entryIds(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => ID.test(name));
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return [];
    throw error;
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
