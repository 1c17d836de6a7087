/**
 * The durable record of the current transaction: `intent/record.json`, with the original of every file beside it.
 *
 * It appears as a whole (a folder renamed into place) before anything else of a transaction is created, and it names
 * everything that will be created, temp files too. The transaction ends when it disappears: renamed into the history it
 * is committed, renamed aside and deleted it is undone.
 */

import { basename, dirname, join } from 'node:path';
import { lstat, readdir, rm } from '../files/at-once.ts';
import { ENTRY_ID, parseRecord } from '../records/shape.ts';
import type { Intent } from '../records/types.ts';
import {
  exists,
  makeFolders,
  readIfThere,
  renameDurably,
  renameWithRetry,
  syncFolder,
  writeNew,
} from './atomic-write.ts';
import { digestOf } from './digest.ts';
import { checkOwnFolder, isFolder, type OwnFolder, type OwnPaths } from './own-folder.ts';
import { nullIf, nullIfRefused } from './problems.ts';
import type { Step } from './step.ts';

export interface Originals {
  /** Bytes of each file before, null where there was none; in the order of `Intent.files`. */
  readonly files: readonly (Uint8Array | null)[];
  /** Bytes of each file's oldest backup. */
  readonly oldestBackups: readonly (Uint8Array | null)[];
}

/** Writes the intent; when this returns, it will survive a power cut. Throws system errors. */
export async function writeIntent(own: OwnFolder, intent: Intent, originals: Originals, step: Step): Promise<void> {
  await checkOwnFolder(own);
  const draft = `${own.intent}.new`;
  await rm(draft, { recursive: true, force: true });
  // The folders that hold these are waited for below, before anything of a transaction is to be found.
  await makeFolders(own.history, own.attributes, false);
  await makeFolders(join(draft, 'originals'), own.attributes, false);
  for (const [index, bytes] of originals.files.entries()) {
    if (bytes !== null) await writeNew(originalPath(draft, index), bytes, own.attributes);
  }
  for (const [index, bytes] of originals.oldestBackups.entries()) {
    if (bytes !== null) await writeNew(oldestBackupPath(draft, index), bytes, own.attributes);
  }
  await writeNew(join(draft, 'record.json'), Buffer.from(`${JSON.stringify(intent, null, 2)}\n`), own.attributes);
  await syncFolder(join(draft, 'originals'));
  await syncFolder(draft);
  await step('intent drafted');
  await renameDurably(draft, own.intent);
  await step('intent written');
}

/**
 * How far a transaction came, as files beside the record. `staged`: every temp file is written and the renames begin, so
 * a missing temp file means a rename done; `command-N`: that command has begun, so a crash is followed by its inverse;
 * `last`: what cannot be undone has begun.
 */
type Mark = 'staged' | 'last' | `command-${number}`;

export async function mark(own: OwnFolder, name: Mark): Promise<void> {
  // It has no content to wait for, only its name.
  await writeNew(join(own.intent, name), new Uint8Array(), own.attributes, { durable: false });
  await syncFolder(own.intent);
}

export async function isMarked(own: OwnFolder, name: Mark): Promise<boolean> {
  return exists(join(own.intent, name));
}

/** The record in a folder: null if there is none, `damaged` if it is not JSON, `strange` if its format is not ours. */
export async function readIntent(folder: string): Promise<Intent | 'damaged' | 'strange' | null> {
  const bytes = await readOwnFile(join(folder, 'record.json'));
  if (bytes === null) return (await exists(folder)) ? 'damaged' : null;
  return parseRecord(bytes.toString('utf8'));
}

/** The saved bytes of a file, checked against the record; null when the copy is missing, damaged or no plain file. */
export async function readOriginal(folder: string, intent: Intent, index: number): Promise<Buffer | null> {
  const bytes = await readOwnFile(originalPath(folder, index));
  return digestOf(bytes) === intent.files[index]?.before ? bytes : null;
}

/** The same for a file's oldest backup. */
export async function readOldestBackup(folder: string, intent: Intent, index: number): Promise<Buffer | null> {
  const bytes = await readOwnFile(oldestBackupPath(folder, index));
  return digestOf(bytes) === intent.files[index]?.ring?.oldest ? bytes : null;
}

/** Reads only a plain file in a plain folder, never through a symlink. */
async function readOwnFile(path: string): Promise<Buffer | null> {
  if (!(await isFolder(dirname(path)))) return null;
  const found = await lstat(path).catch(nullIf('ENOENT'));
  return found?.isFile() ? readIfThere(path) : null;
}

export function originalPath(folder: string, index: number): string {
  return join(folder, 'originals', String(index));
}

function oldestBackupPath(folder: string, index: number): string {
  return join(folder, 'originals', `${index}.bak.4`);
}

/** The one step that makes the transaction final: the intent becomes an entry of the history. */
export async function commitIntent(own: OwnFolder, intent: Intent): Promise<void> {
  await checkOwnFolder(own);
  await renameWithRetry(own.intent, join(own.history, intent.id));
  // It is committed. If a power cut loses the rename, the next run undoes everything and says so.
  const synced = syncFolder(own.history).then(() => syncFolder(own.root));
  await synced.catch(nullIfRefused);
}

/**
 * Tidies committed entries: copies of files, which contain secrets, and marks are only for undoing an interrupted
 * apply. What the system refuses here is left to the next run. Only under our own lock.
 */
export async function tidyHistory(own: OwnPaths): Promise<void> {
  await removeAll(await untidied(own));
}

/** The same for one entry. */
export async function tidyEntry(own: OwnPaths, id: string): Promise<void> {
  await removeAll(await untidiedIn(join(own.history, id)));
}

async function removeAll(paths: readonly string[]): Promise<void> {
  for (const path of paths) await rm(path, { recursive: true, force: true }).catch(nullIfRefused);
  for (const folder of new Set(paths.map((path) => dirname(path)))) await syncFolder(folder).catch(nullIfRefused);
}

/** Leftovers in the history of applies that were killed or failed right after their commit. */
export async function untidied(own: OwnPaths): Promise<string[]> {
  if (!(await isFolder(own.root))) return [];
  const ids = (await namesIn(own.history)).filter((name) => ENTRY_ID.test(name));
  return (await Promise.all(ids.map((id) => untidiedIn(join(own.history, id))))).flat();
}

async function untidiedIn(entry: string): Promise<string[]> {
  const names = (await namesIn(entry)).filter((name) => MARK.test(name));
  if (!names.includes('originals')) return names.map((name) => join(entry, name));
  const copies = await namesIn(join(entry, 'originals'));
  const intent = await readIntent(entry);
  // Earlier releases kept only copies. That of a manifest, which has no secrets, stays: nothing else can restore it.
  const needed = copies.filter((name) => {
    const file = /^\d+$/.test(name) && typeof intent === 'object' ? intent?.files[Number(name)] : undefined;
    return file?.role === 'manifest' && file.back === undefined && file.before !== null;
  });
  if (needed.length === 0) return names.map((name) => join(entry, name));
  const others = copies.filter((name) => !needed.includes(name));
  return [
    ...names.filter((name) => name !== 'originals').map((name) => join(entry, name)),
    ...others.map((name) => join(entry, 'originals', name)),
  ];
}

const MARK = /^(?:originals|staged|last|command-\d+)$/;

/** The names in a folder; none if it is a symlink or missing. */
async function namesIn(folder: string): Promise<string[]> {
  return (await isFolder(folder)) ? readdir(folder) : [];
}

/** Ends an undone transaction. The rename first, so that no half-deleted intent is ever found. */
export async function dropIntent(own: OwnFolder): Promise<void> {
  await checkOwnFolder(own);
  await removeDrafts(own);
  await renameDurably(own.intent, `${own.intent}.old`);
  await removeDrafts(own);
}

/** Moves aside what cannot be used or undone, for people to look at; returns where it is. */
export async function setAside(
  own: OwnFolder,
  path: string,
  name = `${basename(path)}-${Date.now()}`,
): Promise<string> {
  await checkOwnFolder(own);
  await makeFolders(own.interrupted, own.attributes);
  const kept = join(own.interrupted, name);
  await renameDurably(path, kept);
  return kept;
}

/** Removes leftovers of a process killed while writing or dropping an intent. Only under our own lock. */
export async function removeDrafts(own: OwnFolder): Promise<void> {
  for (const suffix of ['.new', '.old']) await rm(own.intent + suffix, { recursive: true, force: true });
}
