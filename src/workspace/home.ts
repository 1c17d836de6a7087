/** A home: its config, and the OpenClaw releases that may read it. */

import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import type { StepHook } from '../apply/step.ts';
import { type Diagnostic, diagnostic, type Result, success } from '../errors.ts';
import type { Plan } from '../generated/plan.ts';
import { historyNotes } from '../history/read.ts';
import { possibleDialects } from '../openclaw/facts/dialect.ts';
import type { Dialect } from '../openclaw/facts/releases.ts';
import {
  detect,
  type Live,
  type LiveConfig,
  type LiveOptions,
  readConfig,
  readLive,
  type StoreSelection,
} from '../openclaw/live.ts';
import { findOpenclaw, openclawRelease } from '../processes/openclaw.ts';

export interface HomeOptions extends LiveOptions {
  /** `--openclaw-version`: overrides what the files say. */
  readonly openclawVersion?: string | undefined;
  /** Called between any two steps of a write. */
  readonly onStep?: StepHook | undefined;
}

/** A home whose dialect is known, or that has two possible dialects. */
export interface Home {
  readonly config: LiveConfig;
  /** One dialect, or one of each generation where it is unknown. */
  readonly candidates: readonly Dialect[];
  readonly notes: readonly Diagnostic[];
}

/** Reads the config and finds the dialect: from the files, else from the binary; else both remain possible. */
export async function openHome(
  options: HomeOptions,
  config: Result<LiveConfig> = readConfig(options),
): Promise<Result<Home>> {
  if (!config.ok) return config;
  let detected = detect(config.value, options.openclawVersion);
  if (!detected.ok) return detected;
  const { stateDir } = config.value.locations;
  const notes: Diagnostic[] = [...interruptedNotes(config.value), ...historyNotes(stateDir, config.value.show)];
  if (!detected.value.dialect) {
    const binary = findOpenclaw(options.env);
    const release = binary === undefined ? undefined : await openclawRelease(binary, options.env);
    if (release !== undefined) detected = detect(config.value, release);
    if (!detected.ok) return detected;
  }
  const { dialect } = detected.value;
  const { tree, signs } = config.value;
  return success({
    config: config.value,
    candidates: dialect ? [dialect] : possibleDialects(tree, signs),
    notes: [...notes, ...detected.value.notes],
  });
}

/** Reads the live state for one dialect, with the notes of finding it. */
export async function readHome(home: Home, dialect: Dialect, selection?: StoreSelection): Promise<Live> {
  const live = await readLive(home.config, dialect, selection);
  return { ...live, notes: [...home.notes, ...live.notes] };
}

/** Identifies this machine and config without naming either. */
export function machineOf(config: LiveConfig): string {
  return createHash('sha256').update(`${hostname()}\0${config.locations.configPath}`).digest('hex').slice(0, 16);
}

/** E402, where the plan is for another machine or config. */
export function machineProblem(plan: Plan, config: LiveConfig): Diagnostic | undefined {
  if (plan.target.machine === machineOf(config)) return undefined;
  return diagnostic(
    'E402',
    `The plan was made for another machine or another config (${plan.target.config}). Nothing was written.`,
  );
}

/** A read cannot clean up after a killed apply, but it can warn that the files may be partly changed. */
function interruptedNotes(config: LiveConfig): Diagnostic[] {
  if (!existsSync(path.join(config.locations.stateDir, 'openclaw-models', 'intent'))) return [];
  return [
    diagnostic('W419', 'An apply was interrupted or is still running; these files may be partly changed.', {
      remedy: 'Run `openclaw-models apply`: it first undoes an interrupted one.',
    }),
  ];
}
