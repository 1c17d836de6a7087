/** Manifest + live -> Plan, with everything read and nothing written. */
import { existsSync } from 'node:fs';
import { hostname } from 'node:os';
import { type DriftedSetting, markChanges } from '../drift/compare.ts';
import { type Diagnostic, diagnostic, failure, type Result, success } from '../errors.ts';
import { isStandardInput, LIMITS, readFailure, readNamed, readRegular } from '../files/read.ts';
import type { Plan } from '../generated/plan.ts';
import {
  type Desired,
  decodeManifest,
  findManifest,
  HOST_VARIABLE,
  type HostQuestion,
  type LoadedManifest,
  type LoadOptions,
  loadManifest,
  type ManifestFile,
  toDesired,
} from '../manifest/index.ts';
import { countPinnedSessions, digestOf, type Live } from '../openclaw/live.ts';
import { locate, shortenHome } from '../openclaw/locations.ts';
import { aliasRefs } from '../openclaw/settings.ts';
import { buildPlan } from '../plan/build.ts';
import { driftedSettings } from './drifted-settings.ts';
import { type Home, type HomeOptions, machineOf, openHome, readHome, unknownRelease } from './home.ts';
import { readBases } from './manifest-bases.ts';
import { modelKnowledge } from './model-knowledge.ts';
import { findOpenclaw } from './openclaw-binary.ts';
import type { Sourced } from './sourced.ts';
import { VERSION } from './version.ts';

export interface ManifestOptions extends HomeOptions {
  /** `-f`; `-` means standard input. */
  readonly manifest?: string | undefined;
  /** `--host`. */
  readonly host?: string | undefined;
  /** Instead of the machine's own name. */
  readonly machine?: string | undefined;
  readonly readStdin: () => Promise<Uint8Array>;
}

export interface ManifestText {
  /** Absolute, or `-`. */
  readonly path: string;
  /** As people should see it. */
  readonly name: string;
  readonly text: string;
  /** The manifests that it extends, the nearest first. */
  readonly bases?: readonly ManifestFile[] | undefined;
  /** Which host's overrides are wanted. */
  readonly host?: HostQuestion | undefined;
}

/** The texts of all its files by name, for the lines that show a place. */
export function textsOf({ name, text, bases = [] }: ManifestText): ReadonlyMap<string, string> {
  return new Map([{ name, text }, ...bases].map((file) => [file.name, file.text]));
}

/** Loads the text with what it extends, for the host that is wanted. */
export function loadText({ name, text, bases, host }: ManifestText, options: LoadOptions = {}): Result<LoadedManifest> {
  return loadManifest(text, name, { ...options, bases, host });
}

export function hostQuestion({ host, machine, env }: ManifestOptions): HostQuestion {
  return { flag: host, variable: env[HOST_VARIABLE], machine: machine ?? hostname() };
}

/** Where the manifest is: absolute, or `-`. E100, with the places that were looked at. */
export function locateManifest(options: ManifestOptions): Result<Pick<ManifestText, 'path' | 'name'>> {
  const locations = locate({ ...options, exists: existsSync });
  const found = findManifest({
    flag: options.manifest,
    env: options.env,
    cwd: options.cwd,
    home: locations.home,
    stateDir: locations.stateDir,
    exists: (file) => existsSync(file),
    show: (file) => shortenHome(file, locations.home),
  });
  if (!found.ok) return found;
  return success(nameManifest(found.value.path, options));
}

/** The path with the name that people see. */
export function nameManifest(path: string, options: HomeOptions): Pick<ManifestText, 'path' | 'name'> {
  const { home } = locate({ ...options, exists: existsSync });
  const below = path.startsWith(`${options.cwd}/`) ? path.slice(options.cwd.length + 1) : shortenHome(path, home);
  return { path, name: path === '-' ? '<stdin>' : below };
}

/** Finds and reads the manifest's text and what it extends. E100, E108, E160 to E162. */
export async function readManifest(options: ManifestOptions): Promise<Sourced<ManifestText>> {
  const located = locateManifest(options);
  if (!located.ok) return located;
  const { path, name } = located.value;
  try {
    const { bytes, isFile } = await manifestBytes(path, options);
    const text = decodeManifest(bytes, name);
    if (!text.ok) return text;
    const show = (file: string) => nameManifest(file, options).name;
    const bases = readBases(isFile ? path : '-', { name, text: text.value }, { cwd: options.cwd, show });
    if (!bases.ok) return bases;
    return success({ path, name, text: text.value, bases: bases.value, host: hostQuestion(options) });
  } catch (error) {
    return failure(diagnostic('E108', `${name} cannot be read: ${readFailure(error)}.`));
  }
}

/** The bytes of a manifest; `isFile` is false for a pipe, which has no folder of its own. */
export async function manifestBytes(
  path: string,
  { manifest, readStdin }: Pick<ManifestOptions, 'manifest' | 'readStdin'>,
): Promise<{ readonly bytes: Uint8Array; readonly isFile: boolean }> {
  if (path === '-' || isStandardInput(path)) return { bytes: await readStdin(), isFile: false };
  // What is found, and not named, is a file.
  if (manifest === undefined) return { bytes: await readRegular(path, LIMITS.manifest), isFile: true };
  const { bytes, stats } = await readNamed(path, LIMITS.manifest);
  return { bytes, isFile: stats.isFile() };
}

export interface Planned {
  /** Its changes are marked where it is known which side moved since they were last applied. */
  readonly plan: Plan;
  readonly live: Live;
  readonly manifest: LoadedManifest;
  readonly desired: Desired;
  /** Every setting in which live and manifest differ. */
  readonly drifted: readonly DriftedSetting[];
}

/** The whole way from the files to a plan. Expected failures are values; the plan itself may hold errors, too. */
export async function planManifest(options: ManifestOptions): Promise<Result<Planned>> {
  const text = await readManifest(options);
  if (!text.ok) return text;
  const home = await openHome(options);
  if (!home.ok) return home;
  return planFor(text.value, home.value, options);
}

/** Plans a manifest's text against a home; where two generations are possible, only if both give the same plan. */
export async function planFor(text: ManifestText, home: Home, options: HomeOptions): Promise<Result<Planned>> {
  const planned: Omit<Planned, 'drifted'>[] = [];
  const knowledge = await modelKnowledge();
  for (const dialect of home.candidates) {
    const live = await readHome(home, dialect);
    const liveAliases = aliasRefs(live.settings.aliases);
    const loaded = loadText(text, {
      generation: dialect.generation,
      liveAliases,
      models: knowledge(live),
    });
    if (!loaded.ok) return loaded;
    const desired = toDesired(loaded.value, { generation: dialect.generation, liveAliases });
    if (!desired.ok) return desired;
    const source = planSource(text.path === '-' ? '-' : text.name, loaded.value);
    const plan = await planDesired(desired.value, live, source, options);
    const known = new Set(plan.diagnostics.map(({ message }) => message));
    const diagnostics = [
      ...loaded.value.warnings.filter(({ message }) => !known.has(message)),
      ...(plan.diagnostics as Diagnostic[]),
    ];
    planned.push({
      plan: withError({ ...plan, diagnostics: diagnostics.map((problem) => ({ ...problem })) }),
      live,
      manifest: loaded.value,
      desired: desired.value,
    });
  }
  const [first, second] = planned;
  if (!first) throw new Error('Assertion failed: no dialect is possible');
  if (
    second &&
    JSON.stringify([first.plan.files, first.plan.commands]) !==
      JSON.stringify([second.plan.files, second.plan.commands])
  ) {
    return unknownRelease(home);
  }
  const drifted = driftedSettings(first.plan, first.desired, first.live);
  return success({ ...first, plan: markChanges(first.plan, drifted), drifted });
}

/** What a plan says of where its settings come from. */
export function planSource(path: string, { source, bases, host }: LoadedManifest): Omit<Plan['source'], 'kind'> {
  return {
    path,
    digest: source.digest,
    ...(bases.length > 0 ? { bases: bases.map(({ file, digest }) => ({ path: file, digest })) } : {}),
    ...(host === undefined ? {} : { host }),
  };
}

/** Plans settings that are known, on one live state. */
export async function planDesired(
  desired: Desired,
  live: Live,
  source: Omit<Plan['source'], 'kind'>,
  options: HomeOptions,
): Promise<Plan> {
  const declaresPrimary =
    desired.primary !== undefined || [...desired.agents.values()].some((agent) => agent.primary !== undefined);
  return buildPlan({
    desired,
    live,
    source: { kind: 'manifest', ...source },
    toolVersion: VERSION,
    machine: machineOf(live),
    pinnedSessions: declaresPrimary ? await countPinnedSessions(live) : 0,
    openclawAvailable: findOpenclaw(options.env) !== undefined,
    digest: digestOf,
  });
}

/** Names the first error at the top, so that a reader of the JSON need not search. */
export function withError(plan: Plan): Plan {
  const error = plan.diagnostics.find((problem) => problem.severity === 'error');
  return error ? { ...plan, error: { code: error.code, message: error.message, remedy: error.remedy } } : plan;
}
