/**
 * The durable record of the transaction under way: `intent/record.json`, with the original of every file beside it.
 *
 * It appears as a whole (a folder renamed into place) before anything else of a transaction is made, and it names
 * everything that will be made, temp files too. Its going away is what ends the transaction: renamed into the history
 * it is committed, renamed aside and deleted it is undone.
 */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import {
  exists,
  makeFolders,
  readIfThere,
  renameDurably,
  renameWithRetry,
  syncFolder,
  writeNew,
} from './atomic-write.ts';
import type { Ring } from './backups.ts';
import { type Digest, digestOf } from './digest.ts';
import type { OwnFolder } from './own-folder.ts';
import { errnoOf } from './problems.ts';
import type { Step } from './step.ts';

export type FileRole = 'config' | 'include' | 'auth-store' | 'manifest';

/** An order in a store that only OpenClaw itself may write; null for no stored order. */
export interface StoreCommand {
  readonly agent: string;
  readonly provider: string;
  readonly before: readonly string[] | null;
  readonly after: readonly string[] | null;
}

/** That a credential was stored or removed; by its id, since the history keeps no copy of any. */
export interface CredentialRecord {
  readonly action: 'stored' | 'removed';
  readonly profile: string;
  readonly agents: readonly string[];
}

export interface IntentFile {
  readonly path: string;
  readonly role: FileRole;
  /** The real file behind `path`. */
  readonly real: string;
  readonly before: Digest;
  readonly after: Digest;
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  /** Where the new text is written first. */
  readonly temp: string;
  readonly ring: Ring | null;
  /** False for one whose copy goes when the apply is committed. */
  readonly kept?: boolean | undefined;
}

export interface Intent {
  readonly formatVersion: 1;
  /** Such as `20261122-231502-7f3a`, in UTC. */
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly time: string;
  readonly toolVersion: string;
  /** The plan that was carried out, as it was given. */
  readonly plan: unknown;
  /** Git commit of the manifest, where there is one. */
  readonly commit: string | null;
  readonly credential?: CredentialRecord | undefined;
  /** What the apply leaves behind, by address, and what was there before; for those who tell drift. */
  readonly applied?: unknown;
  /** The config that OpenClaw's lock belongs to: its name in its real folder. */
  readonly config: string;
  /** Folders that were made for new files, outermost first. */
  readonly folders: readonly string[];
  readonly files: readonly IntentFile[];
  readonly commands: readonly StoreCommand[];
}

export interface Originals {
  /** Bytes of each file before, null where there was none; in the order of `Intent.files`. */
  readonly files: readonly (Uint8Array | null)[];
  /** Bytes of each file's oldest backup. */
  readonly oldestBackups: readonly (Uint8Array | null)[];
}

/** Writes the intent; when this returns, it will survive a power cut. Throws system errors. */
export async function writeIntent(own: OwnFolder, intent: Intent, originals: Originals, step: Step): Promise<void> {
  const draft = `${own.intent}.new`;
  await rm(draft, { recursive: true, force: true });
  await makeFolders(own.history, own.attributes);
  await makeFolders(join(draft, 'originals'), own.attributes);
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

/** Notes that every temp file is written and the renames begin; from here on a missing temp file means a rename done. */
export async function noteStaged(own: OwnFolder): Promise<void> {
  await writeNew(join(own.intent, 'staged'), new Uint8Array(), own.attributes);
  await syncFolder(own.intent);
}

export async function wasStaged(own: OwnFolder): Promise<boolean> {
  return exists(join(own.intent, 'staged'));
}

/** Notes that a command is about to run, so that a crash is followed by its inverse. */
export async function noteCommand(own: OwnFolder, index: number): Promise<void> {
  await writeNew(commandPath(own.intent, index), new Uint8Array(), own.attributes);
  await syncFolder(own.intent);
}

export async function wasCommandStarted(own: OwnFolder, index: number): Promise<boolean> {
  return exists(commandPath(own.intent, index));
}

/** The intent of the transaction under way: null when there is none, `damaged` when it cannot be read. */
export async function readIntent(folder: string): Promise<Intent | 'damaged' | null> {
  const bytes = await readIfThere(join(folder, 'record.json'));
  if (bytes === null) return (await exists(folder)) ? 'damaged' : null;
  return parseIntent(bytes.toString('utf8')) ?? 'damaged';
}

/** The saved bytes of a file, checked against the record; null when the copy is missing or damaged. */
export async function readOriginal(folder: string, intent: Intent, index: number): Promise<Buffer | null> {
  const bytes = await readIfThere(originalPath(folder, index));
  return digestOf(bytes) === intent.files[index]?.before ? bytes : null;
}

export async function readOldestBackup(folder: string, index: number): Promise<Buffer | null> {
  return readIfThere(oldestBackupPath(folder, index));
}

export function originalPath(folder: string, index: number): string {
  return join(folder, 'originals', String(index));
}

function oldestBackupPath(folder: string, index: number): string {
  return join(folder, 'originals', `${index}.bak.4`);
}

function commandPath(folder: string, index: number): string {
  return join(folder, `command-${index}`);
}

/** The one step that makes the transaction final: the intent becomes an entry of the history. */
export async function commitIntent(own: OwnFolder, intent: Intent): Promise<void> {
  await renameWithRetry(own.intent, join(own.history, intent.id));
  try {
    await syncFolder(own.history);
    await syncFolder(own.root);
  } catch (error) {
    // It is committed. Should the rename be lost in a power cut, the next run undoes the whole, and says so.
    if (errnoOf(error) === undefined) throw error;
  }
}

/**
 * Tidies a committed entry: what only undoing an interrupted apply would have needed. The copies of auth stores go too:
 * a credential that was replaced or removed must not live on in the history, and orders are taken back edit by edit.
 */
export async function trimEntry(own: OwnFolder, intent: Intent): Promise<void> {
  const folder = join(own.history, intent.id);
  for (const [index, { kept }] of intent.files.entries()) {
    if (kept === false) await rm(originalPath(folder, index), { force: true });
  }
  await rm(join(folder, 'staged'), { force: true });
  for (const index of intent.files.keys()) await rm(oldestBackupPath(folder, index), { force: true });
  for (const index of intent.commands.keys()) await rm(commandPath(folder, index), { force: true });
}

/** Ends an undone transaction. The rename first, so that no half-deleted intent is ever found. */
export async function dropIntent(own: OwnFolder): Promise<void> {
  await removeDrafts(own);
  await renameDurably(own.intent, `${own.intent}.old`);
  await removeDrafts(own);
}

/** Keeps the saved copies of a transaction that could not be undone; returns the folder where they are. */
export async function setIntentAside(own: OwnFolder, id: string): Promise<string> {
  await makeFolders(own.interrupted, own.attributes);
  const folder = join(own.interrupted, id);
  await renameDurably(own.intent, folder);
  return folder;
}

/** Removes what a process killed while writing or dropping an intent has left. Only under our own lock. */
export async function removeDrafts(own: OwnFolder): Promise<void> {
  for (const suffix of ['.new', '.old']) await rm(own.intent + suffix, { recursive: true, force: true });
}

/** Reads a record; null when it is not one, or of a format that this release does not know. */
export function parseIntent(text: string): Intent | null {
  try {
    const value: unknown = JSON.parse(text);
    return isIntent(value) ? value : null;
  } catch {
    return null;
  }
}

function isIntent(value: unknown): value is Intent {
  if (!isObject(value)) return false;
  const { formatVersion, id, time, toolVersion, config, folders, files, commands } = value;
  return (
    formatVersion === 1 &&
    [id, time, toolVersion, config].every((text) => typeof text === 'string') &&
    Array.isArray(folders) &&
    folders.every((folder) => typeof folder === 'string') &&
    Array.isArray(files) &&
    files.every(isIntentFile) &&
    Array.isArray(commands) &&
    commands.every(
      (command) => isObject(command) && typeof command.agent === 'string' && typeof command.provider === 'string',
    )
  );
}

function isIntentFile(value: unknown): value is IntentFile {
  if (!isObject(value)) return false;
  const { path, real, temp, before, after, mode, uid, gid, ring } = value;
  return (
    [path, real, temp].every((text) => typeof text === 'string') &&
    [before, after].every((digest) => digest === null || typeof digest === 'string') &&
    [mode, uid, gid].every((number) => typeof number === 'number') &&
    (ring === null || (isObject(ring) && Array.isArray(ring.inodes) && typeof ring.temp === 'string'))
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
