/** The manifest that a command is about: found, read with what it extends, and loaded for a host. */
import { existsSync } from 'node:fs';
import { hostname } from 'node:os';
import { diagnostic, failure, isError, type Result, success } from '../errors.ts';
import { isStandardInput, LIMITS, readFailure, readNamed, readRegular } from '../files/read.ts';
import {
  type Desired,
  decodeManifest,
  findManifest,
  HOST_VARIABLE,
  type HostQuestion,
  type LoadedManifest,
  type LoadOptions,
  loadHost,
  loadManifest,
  type ManifestFile,
  type ModelKnowledge,
  releaseDeclared,
  toDesired,
  type VocabularyOptions,
} from '../manifest/index.ts';
import { locate, shortenHome } from '../openclaw/files/locations.ts';
import type { Live } from '../openclaw/live.ts';
import { aliasRefs } from '../openclaw/settings.ts';
import type { HomeOptions } from './home.ts';
import { readBases } from './manifest-bases.ts';
import { otherRelease } from './other-release.ts';
import type { ResultWithSource } from './result-with-source.ts';

export interface ManifestOptions extends HomeOptions {
  /** `-f`; `-` means standard input. */
  readonly manifest?: string | undefined;
  /** `--host`. */
  readonly host?: string | undefined;
  /** Used instead of the machine's own name. */
  readonly machine?: string | undefined;
  /** Without it standard input is empty. */
  readonly readStdin?: ((limit?: number) => Promise<Uint8Array>) | undefined;
}

export interface ManifestText {
  /** Absolute, or `-`. */
  readonly path: string;
  /** As shown to the user. */
  readonly name: string;
  readonly text: string;
  /** The manifests that it extends, the nearest first. */
  readonly bases?: readonly ManifestFile[] | undefined;
  /** The host whose overrides apply. */
  readonly host?: HostQuestion | undefined;
}

/** The texts of all its files by name, to quote the line of a position. */
export function textsOf({ name, text, bases = [] }: ManifestText): ReadonlyMap<string, string> {
  return new Map([{ name, text }, ...bases].map((file) => [file.name, file.text]));
}

/** Loads the text with what it extends, for the requested host. */
export function loadText({ name, text, bases, host }: ManifestText, options: LoadOptions = {}): Result<LoadedManifest> {
  return loadManifest(text, name, { ...options, bases, host });
}

/** What the text means for one of its hosts, and the problems of that alone; for a text that loads without a host. */
export function loadForHost({ name, text, bases }: ManifestText, host: string, options: LoadOptions = {}) {
  return loadHost(text, name, host, { ...options, bases });
}

/** The release that it is written for, for the host that is wanted. */
export function releaseOf({ name, text, bases, host }: ManifestText): string | undefined {
  return releaseDeclared({ name, text }, { bases, host });
}

/**
 * Loads the text with what is known of a live state. Errors: those of the load, and E179 where it is written for
 * another generation of OpenClaw than the files are of; a release that only treats some things otherwise is a warning
 * (W178).
 */
export function loadFor(text: ManifestText, live: Live, models?: ModelKnowledge): Result<LoadedManifest> {
  const loaded = loadText(text, { ...vocabularyFor(live), models });
  if (!loaded.ok) return loaded;
  const other = otherRelease(loaded.value, live);
  if (!other) return loaded;
  const warnings = [...loaded.value.warnings, other];
  return isError(other) ? failure(...warnings) : success({ ...loaded.value, warnings });
}

/** What a manifest declares, for a live state. Errors: those of the lint with the live aliases. */
export function desiredFor(loaded: LoadedManifest, live: Live): Result<Desired> {
  return toDesired(loaded, vocabularyFor(live));
}

/** What the names in a manifest depend on outside of it. */
export function vocabularyFor({ dialect, settings }: Live): VocabularyOptions {
  return { naming: dialect.facts, liveAliases: aliasRefs(settings.aliases) };
}

export function hostQuestion({ host, machine, env }: ManifestOptions): HostQuestion {
  return {
    flag: host,
    variable: env[HOST_VARIABLE],
    // Asked only where there are hosts.
    get machine() {
      return machine ?? hostname();
    },
  };
}

/** Where the manifest is: absolute, or `-`. E100, with the places that were searched. */
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

/** The path, and the name that is shown for it. */
export function nameManifest(path: string, options: HomeOptions): Pick<ManifestText, 'path' | 'name'> {
  const { home } = locate({ ...options, exists: existsSync });
  const below = path.startsWith(`${options.cwd}/`) ? path.slice(options.cwd.length + 1) : shortenHome(path, home);
  return { path, name: path === '-' ? '<stdin>' : below };
}

/** Finds and reads the manifest's text and what it extends. E100, E108, E160 to E162. */
export async function readManifest(options: ManifestOptions): Promise<ResultWithSource<ManifestText>> {
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
  if (path === '-' || isStandardInput(path)) return { bytes: (await readStdin?.()) ?? new Uint8Array(), isFile: false };
  // A manifest that was found, not named, is a file.
  if (manifest === undefined) return { bytes: await readRegular(path, LIMITS.manifest), isFile: true };
  const { bytes, stats } = await readNamed(path, LIMITS.manifest);
  return { bytes, isFile: stats.isFile() };
}
