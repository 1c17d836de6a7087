/** A home: its config, and the OpenClaw releases that may read it. */

import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import type { StepHook } from '../apply/step.ts';
import { type Diagnostic, diagnostic, type Result, success } from '../errors.ts';
import type { Plan } from '../generated/plan.ts';
import { historyNotes } from '../history/read.ts';
import { dialectOf, isEmptyHome, possibleDialects, refineDialect } from '../openclaw/facts/dialect.ts';
import { type Dialect, factsOf, NEWEST_RELEASE } from '../openclaw/facts/releases.ts';
import { givenRelease, type ReleaseFound } from '../openclaw/found-release.ts';
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
  /** What a person answered when asked for the release. */
  readonly answeredVersion?: string | undefined;
  /** Asks the user for the release, once a run; undefined without an answer. `home`: for the message. */
  readonly askRelease?: ((home: string) => Promise<string | undefined>) | undefined;
  /** Called between any two steps of a write. */
  readonly onStep?: StepHook | undefined;
}

/** A home whose dialect is known, or that has two possible dialects. */
export interface Home {
  readonly config: LiveConfig;
  /** One dialect, or one of each generation where it is unknown. */
  readonly candidates: readonly Dialect[];
  readonly found: ReleaseFound;
  readonly notes: readonly Diagnostic[];
}

/**
 * Reads the config and finds the dialect: from `--openclaw-version` or its variable, else from the files, else from the
 * manifest, else from the binary. Where nothing tells, a home that is there leaves both generations possible, and one
 * that is not is planned for the newest release that was measured.
 *
 * @param declared the release that the manifest is written for
 */
export async function openHome(
  options: HomeOptions,
  config: Result<LiveConfig> = readConfig(options),
  declared: () => Promise<string | undefined> = async () => undefined,
): Promise<Result<Home>> {
  if (!config.ok) return config;
  const { tree, signs, locations, show } = config.value;
  const given = givenRelease(options);
  const detected = detect(config.value, given?.release);
  if (!detected.ok) return detected;
  const before = [...interruptedNotes(config.value), ...historyNotes(locations.stateDir, show)];
  const home = (candidates: readonly Dialect[], found: ReleaseFound, notes: readonly Diagnostic[]) =>
    success({ config: config.value, candidates, found, notes: [...before, ...notes] });
  const { dialect, notes } = detected.value;
  if (dialect?.release !== undefined) return home([dialect], { source: given?.source ?? 'files' }, notes);
  const wanted = await declared();
  if (dialect) {
    const exact = wanted === undefined ? undefined : refineDialect(dialect, tree, signs, wanted);
    return exact ? home([exact], { source: 'manifest' }, notes) : home([dialect], { source: undefined }, notes);
  }
  const binary = findOpenclaw(options.env);
  const onPath = binary === undefined ? undefined : await openclawRelease(binary, options.env);
  const written = wanted === undefined ? undefined : detect(config.value, wanted);
  const told = written?.ok ? written : onPath === undefined ? undefined : detect(config.value, onPath);
  if (told && !told.ok) return told;
  if (told?.value.dialect)
    return home([told.value.dialect], { source: written?.ok ? 'manifest' : 'path', onPath }, told.value.notes);
  if (binary !== undefined || !isEmptyHome(tree, signs))
    return home(possibleDialects(tree, signs), { source: undefined }, notes);
  const message = `There is no OpenClaw home in ${show(locations.stateDir)} yet. OpenClaw ${NEWEST_RELEASE}, the newest measured release, is assumed.`;
  return home([dialectOf(tree, signs, newest.generation, NEWEST_RELEASE)], { source: 'assumed' }, [
    diagnostic('W536', message, {
      remedy:
        'Write another release into the manifest (`openclaw:`), pass `--openclaw-version`, or set OPENCLAW_MODELS_OPENCLAW_VERSION.',
    }),
  ]);
}

const newest = factsOf(NEWEST_RELEASE);

/** Reads the live state for one dialect, with the notes of finding it. */
export async function readHome(home: Home, dialect: Dialect, selection?: StoreSelection): Promise<Live> {
  const live = await readLive(home.config, dialect, selection);
  return { ...live, found: home.found, notes: [...home.notes, ...live.notes] };
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
