/**
 * history/: reads what was applied on this machine, to explain. It writes nothing and knows nothing of what does;
 * a record that cannot be read, or that a newer release wrote, counts as not there.
 */

import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Adopted, PastApply } from '../drift/baseline.ts';
import { LIMITS, readRegularFile } from '../files/read.ts';
import type { Plan } from '../generated/plan.ts';
import type { AppliedSettings, Setting } from '../settings/value.ts';

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
  const folder = path.join(stateDir, 'openclaw-models', 'history');
  const entries = namesIn(folder)
    .filter((name) => ID.test(name))
    .flatMap((name) => pastApply(readJson(path.join(folder, name, 'record.json')), config) ?? [])
    .sort((one, other) => compare(other.time, one.time) || compare(other.id, one.id));
  const adopted = readJson(path.join(stateDir, 'openclaw-models', ADOPTED_FILE));
  return { entries, adopted: isRecord(adopted) && adopted.config === config ? adoptedIn(adopted.settings) : {} };
}

function pastApply(record: unknown, config: string): PastApply | undefined {
  if (!isRecord(record) || record.formatVersion !== 1) return undefined;
  const { id, time, plan, applied, files } = record;
  if (typeof id !== 'string' || typeof time !== 'string' || !isRecord(plan) || !Array.isArray(plan.changes)) {
    return undefined;
  }
  if (!isRecord(plan.target) || plan.target.config !== config) return undefined;
  const written = Array.isArray(files) ? files.find((file) => isRecord(file) && file.role === 'config') : undefined;
  return {
    id,
    time,
    changes: (plan as unknown as Plan).changes,
    applied: appliedIn(applied),
    config: isRecord(written)
      ? { before: hexOf(written.before), after: hexOf(written.after) }
      : unchangedConfig((plan as unknown as Plan).files),
  };
}

/** What the config was where the apply wrote other files only. */
function unchangedConfig(files: unknown): PastApply['config'] {
  const config = Array.isArray(files) ? files.find((file) => isRecord(file) && file.role === 'config') : undefined;
  const hash = isRecord(config) ? hexOf(config.digest) : null;
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
  return (
    value === null ||
    typeof value === 'string' ||
    (Array.isArray(value) && value.every((item) => typeof item === 'string'))
  );
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

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
