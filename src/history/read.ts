/**
 * history/: reads what was applied on this machine, to explain. It writes nothing and knows nothing of what does;
 * a record that cannot be read, or that a newer release wrote, counts as not there.
 */

import { lstatSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Adopted, PastApply } from '../drift/baseline.ts';
import { type Diagnostic, diagnostic } from '../errors.ts';
import { LIMITS, readRegularFile } from '../files/read.ts';
import type { Plan } from '../generated/plan.ts';
import type { AppliedSettings, Setting } from '../settings/value.ts';
import { isRecord, isText, listOf } from '../shapes.ts';
import { isPlan } from './shape.ts';

/** Where `adopt` notes what it took over. */
export const ADOPTED_FILE = 'adopted.json';

export interface Past {
  /** Newest first. */
  readonly entries: readonly PastApply[];
  readonly adopted: Adopted;
}

const ID = /^\d{8}-\d{6}-[0-9a-f]{4}$/;

/** Every apply to this config, newest first, and what was adopted since. @param config as plans name it */
export function readPast(stateDir: string, config: string): Past {
  const entries = recordsIn(stateDir)
    .flatMap(({ name, record }) => pastApply(name, record, config) ?? [])
    .sort((one, other) => compare(other.time, one.time) || compare(other.id, one.id));
  const adopted = isPlainFolder(ownFolder(stateDir))
    ? readJson(path.join(ownFolder(stateDir), ADOPTED_FILE))
    : undefined;
  return { entries, adopted: isRecord(adopted) && adopted.config === config ? adoptedIn(adopted.settings) : {} };
}

/** W436 where records are of a shape that we do not write, or our folder is not ours; they count as not there. */
export function historyNotes(stateDir: string, show: (file: string) => string): Diagnostic[] {
  const folders = [ownFolder(stateDir), path.join(ownFolder(stateDir), 'history')];
  const link = folders.find((folder) => exists(folder) && !isPlainFolder(folder));
  if (link !== undefined) {
    return [
      diagnostic('W436', `${show(link)} is a symlink or a file where a folder of ours belongs; no history is read.`, {
        remedy: 'Find out who made it, and move it away.',
      }),
    ];
  }
  return unusableNotes(
    recordsIn(stateDir)
      .filter(({ name, record }) => partsOf(name, record) === undefined)
      .map(({ name }) => name),
  );
}

/** W436 for the entries of these ids. */
export function unusableNotes(ids: readonly string[]): Diagnostic[] {
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

/** What lies in the history, whatever it is; nothing where one of our folders is a symlink. */
function recordsIn(stateDir: string): { name: string; record: unknown }[] {
  const folder = path.join(ownFolder(stateDir), 'history');
  if (!isPlainFolder(ownFolder(stateDir)) || !isPlainFolder(folder)) return [];
  return namesIn(folder)
    .filter((name) => ID.test(name))
    .map((name) => ({
      name,
      record: isPlainFolder(path.join(folder, name)) ? readJson(path.join(folder, name, 'record.json')) : undefined,
    }));
}

/** What is looked at of a record; undefined for one that we have not written. */
function partsOf(name: string, record: unknown) {
  if (!isRecord(record) || record.formatVersion !== 1) return undefined;
  const { id, time, plan, applied, files } = record;
  if (id !== name || typeof time !== 'string' || Number.isNaN(Date.parse(time)) || !isPlan(plan)) return undefined;
  if (!Array.isArray(files) || (applied !== undefined && appliedIn(applied) === undefined)) return undefined;
  return { id, time, plan, applied, files };
}

function pastApply(name: string, record: unknown, config: string): PastApply | undefined {
  const parts = partsOf(name, record);
  if (parts === undefined || parts.plan.target.config !== config) return undefined;
  const { id, time, plan, applied, files } = parts;
  const written = files.find((file) => isRecord(file) && file.role === 'config');
  return {
    id,
    time,
    changes: plan.changes,
    applied: appliedIn(applied),
    config: isRecord(written)
      ? { before: hexOf(written.before), after: hexOf(written.after) }
      : unchangedConfig(plan.files),
  };
}

/** What the config was where the apply wrote other files only. */
function unchangedConfig(files: Plan['files']): PastApply['config'] {
  const config = files.find((file) => file.role === 'config');
  const hash = config ? hexOf(config.digest) : null;
  return hash === null ? undefined : { before: hash, after: hash };
}

/** What a record says that its apply left behind; undefined for a record that does not keep it. */
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
  return value === null || isText(value) || listOf(isText)(value);
}

function hexOf(digest: unknown): string | null {
  return typeof digest === 'string' ? digest.replace(/^sha256:/, '') : null;
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readRegularFile(file, LIMITS.plan).toString('utf8'));
  } catch {
    return undefined;
  }
}

function isPlainFolder(folder: string): boolean {
  return lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() === true;
}

function exists(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false }) !== undefined;
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
