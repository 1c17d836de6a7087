/**
 * history/: reads what was applied on this machine, to explain. It writes nothing; a record that cannot be read, or
 * that a newer release wrote, is ignored.
 */

import { lstatSync, readdirSync, type Stats } from 'node:fs';
import path from 'node:path';
import type { HistoryEntry } from '../apply/index.ts';
import { compareTexts } from '../compare-texts.ts';
import type { Adopted, PastApply } from '../drift/baseline.ts';
import { type Diagnostic, diagnostic } from '../errors.ts';
import { LIMITS, readFailure, readRegularFile } from '../files/read.ts';
import type { Plan } from '../generated/plan.ts';
import { ENTRY_ID, isIntent } from '../records/shape.ts';
import type { AppliedSettings, Setting } from '../settings/value.ts';
import { isRecord } from '../shapes.ts';
import { isPlan } from './shape.ts';

/** Where `adopt` notes what it took over. */
export const ADOPTED_FILE = 'adopted.json';

export interface Past {
  /** Newest first. */
  readonly entries: readonly PastApply[];
  readonly adopted: Adopted;
}

export interface PastEntry extends HistoryEntry {
  readonly plan: Plan;
}

/** Every apply to this config, newest first, and what was adopted since. @param config as plans name it */
export function readPast(stateDir: string, config: string): Past {
  const entries = recordsIn(stateDir)
    .flatMap(({ entry }) => (entry?.plan.target.config === config ? [entry] : []))
    .sort(newestFirst)
    .map(pastApply);
  const adopted = isPlainFolder(ownFolder(stateDir))
    ? readJson(path.join(ownFolder(stateDir), ADOPTED_FILE))
    : undefined;
  return { entries, adopted: isRecord(adopted) && adopted.config === config ? adoptedIn(adopted.settings) : {} };
}

/**
 * W436 for records that are not in our format, or if our folder is not a plain one or cannot be read; they are ignored.
 */
export function historyNotes(stateDir: string, show: (file: string) => string): Diagnostic[] {
  const history = path.join(ownFolder(stateDir), 'history');
  const reason = whyUnreadable(history);
  if (reason !== undefined) {
    const message = `${show(history)} cannot be read: ${reason}. What it holds counts as not there.`;
    return [diagnostic('W436', message, { remedy: 'Check the owner and the permissions of its folder.' })];
  }
  const link = [ownFolder(stateDir), history].find((folder) => exists(folder) && !isPlainFolder(folder));
  if (link !== undefined) {
    return [
      diagnostic('W436', `${show(link)} is a symlink or a file instead of our own folder; no history is read.`, {
        remedy: 'Find out who created it, and move it away.',
      }),
    ];
  }
  const ids = recordsIn(stateDir).flatMap(({ name, entry }) => (entry ? [] : [name]));
  if (ids.length === 0) return [];
  const shown = ids.slice(0, 3).join(', ') + (ids.length > 3 ? `, ${ids.length - 3} more` : '');
  const [what, is] = ids.length === 1 ? ['The history record', 'is'] : ['The history records', 'are'];
  return [
    diagnostic('W436', `${what} ${shown} ${is} not of a shape that this release writes; they count as not there.`),
  ];
}

function ownFolder(stateDir: string): string {
  return path.join(stateDir, 'openclaw-models');
}

/** The records of the history; without an entry if they are not in our format. None if our folder is a symlink. */
export function recordsIn(stateDir: string): { readonly name: string; readonly entry: PastEntry | undefined }[] {
  const folder = path.join(ownFolder(stateDir), 'history');
  if (!isPlainFolder(ownFolder(stateDir)) || !isPlainFolder(folder)) return [];
  return namesIn(folder)
    .filter((name) => ENTRY_ID.test(name))
    .map((name) => ({ name, entry: isPlainFolder(path.join(folder, name)) ? entryIn(folder, name) : undefined }));
}

/** The last records: nobody changes one, and a command asks for the history several times. */
const MOST = 64;
const recent = new Map<string, { readonly stats: Stats | undefined; readonly entry: PastEntry | undefined }>();

function entryIn(folder: string, name: string): PastEntry | undefined {
  const file = path.join(folder, name, 'record.json');
  const stats = lookAt(file);
  const known = recent.get(file);
  if (known && isSame(known.stats, stats)) return known.entry;
  const record = readJson(file);
  // The folder has the id: a record with another id would be shown under one and looked up under the other.
  const entry = isIntent(record) && record.id === name && isUsable(record) ? record : undefined;
  recent.delete(file);
  recent.set(file, { stats, entry });
  const [oldest] = recent.keys();
  if (recent.size > MOST && oldest !== undefined) recent.delete(oldest);
  return entry;
}

function isSame(one: Stats | undefined, other: Stats | undefined): boolean {
  if (!one || !other) return one === other;
  const keys = ['dev', 'ino', 'size', 'mtimeMs', 'ctimeMs'] as const;
  return keys.every((key) => one[key] === other[key]);
}

/** Whether plan and settings of an entry are in our format. */
export function isUsable(entry: HistoryEntry): entry is PastEntry {
  return isPlan(entry.plan) && (entry.applied === undefined || appliedIn(entry.applied) !== undefined);
}

export function newestFirst(one: HistoryEntry, other: HistoryEntry): number {
  return compareTexts(other.time, one.time) || compareTexts(other.id, one.id);
}

function pastApply({ id, time, plan, applied, files }: PastEntry): PastApply {
  const written = files.find(({ role }) => role === 'config');
  return {
    id,
    time,
    changes: plan.changes,
    applied: appliedIn(applied),
    config: written ? { before: hexOf(written.before), after: hexOf(written.after) } : unchangedConfig(plan.files),
  };
}

/** The config's hash, if the apply wrote only other files. */
function unchangedConfig(files: Plan['files']): PastApply['config'] {
  const config = files.find((file) => file.role === 'config');
  const hash = config ? hexOf(config.digest) : null;
  return hash === null ? undefined : { before: hash, after: hash };
}

/** The applied settings in a record; undefined if it has none. */
export function appliedIn(value: unknown): AppliedSettings | undefined {
  if (!isRecord(value) || !Array.isArray(value.exact)) return undefined;
  const [settings, replaced] = [settingsIn(value.settings), settingsIn(value.replaced)];
  if (!settings || !replaced) return undefined;
  return { settings, replaced, exact: value.exact.filter((section) => typeof section === 'string') };
}

function adoptedIn(value: unknown): Adopted {
  if (!isRecord(value)) return {};
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, entry]) =>
      isRecord(entry) && typeof entry.time === 'string' && isSetting(entry.value)
        ? [[key, { value: entry.value, time: entry.time }]]
        : [],
    ),
  );
}

function settingsIn(value: unknown): Record<string, Setting> | undefined {
  if (!isRecord(value)) return undefined;
  return Object.fromEntries(Object.entries(value).flatMap(([key, one]) => (isSetting(one) ? [[key, one]] : [])));
}

function isSetting(value: unknown): value is Setting {
  return value === null || ['string', 'number', 'boolean', 'object'].includes(typeof value);
}

function hexOf(digest: string | null): string | null {
  return digest === null ? null : digest.replace(/^sha256:/, '');
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readRegularFile(file, LIMITS.plan).toString('utf8'));
  } catch {
    return undefined;
  }
}

function isPlainFolder(folder: string): boolean {
  return lookAt(folder)?.isDirectory() === true;
}

function exists(file: string): boolean {
  return lookAt(file) !== undefined;
}

/** Symlinks are not followed. Undefined also for what may not be looked at. */
function lookAt(file: string): Stats | undefined {
  try {
    return lstatSync(file, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

/** Undefined for a folder that can be read, and for anything else that is there, or not. */
function whyUnreadable(folder: string): string | undefined {
  try {
    if (lstatSync(folder, { throwIfNoEntry: false })?.isDirectory()) readdirSync(folder);
    return undefined;
  } catch (error) {
    return readFailure(error);
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
