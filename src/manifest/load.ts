/** Loads a manifest from text: YAML, schema and meaning, with all problems at once. Pure. */

import { digestOf, withDigest } from '../digest.ts';
import { type Diagnostic, diagnostic, failure, isError, type Result, success } from '../errors.ts';
import type { Manifest } from '../generated/manifest.ts';
import { factsOfRelease } from '../openclaw/facts/release.ts';
import { addressOf } from '../settings/address.ts';
import { settle } from '../settings/words.ts';
import { isRecord, valueAt } from '../shapes.ts';
import { concealed, type FoundCredential, findCredentials, placeOf } from './credentials.ts';
import { chooseHost, type HostQuestion } from './host.ts';
import { type Layer, type Merged, mergeLayers } from './layers.ts';
import { lintManifest } from './lint.ts';
import type { ModelKnowledge } from './model-knowledge.ts';
import { schemaProblems } from './schema-problems.ts';
import { wellShaped } from './shape.ts';
import { type ManifestSource, parseManifest } from './source.ts';
import { type VocabularyOptions, vocabularyOf } from './words.ts';

/** A manifest's text with the name to show. */
export interface ManifestFile {
  readonly name: string;
  readonly text: string;
}

export interface LoadedManifest {
  /** As the user wrote it, with bases and the host's entry merged. */
  readonly manifest: Manifest;
  /** `value` and `positionOf` are those of the merged manifest, `file` and `text` those of the manifest itself. */
  readonly source: ManifestSource;
  /** The manifest's own file, without bases and host. */
  readonly own: ManifestSource;
  /** Warnings; errors make loading fail. */
  readonly warnings: readonly Diagnostic[];
  /** The chosen entry of `hosts:`. */
  readonly host: string | undefined;
  /** All declared hosts, here or in a base. */
  readonly hosts: readonly string[];
  /** The manifests that it extends, the nearest first. */
  readonly bases: readonly ManifestSource[];
  readonly merged: Merged;
  /** What its names were checked with. */
  readonly names: VocabularyOptions;
}

export interface LoadOptions extends VocabularyOptions {
  readonly models?: ModelKnowledge | undefined;
  /** The manifests that it extends, the nearest first. */
  readonly bases?: readonly ManifestFile[] | undefined;
  readonly host?: HostQuestion | undefined;
}

/** What the files of a manifest say, before a host is chosen. */
interface Reading {
  readonly files: readonly ManifestFile[];
  readonly names: readonly string[];
  /** Undefined where a file cannot be used, or a base is missing. */
  readonly sources: readonly [ManifestSource, ...ManifestSource[]] | undefined;
  readonly problems: readonly Diagnostic[];
  readonly credentials: readonly FoundCredential[];
  readonly refused: readonly Diagnostic[];
  readonly hosts: readonly string[];
}

/** Of the manifest before an edit, and after it. */
const MOST_READINGS = 2;
const readings: Reading[] = [];

/** Reads the files once, also for many hosts: composing and checking them takes longer than all the rest. */
function readFiles(files: readonly ManifestFile[]): Reading {
  const known = readings.find(
    (one) =>
      one.files.length === files.length &&
      one.files.every(({ name, text }, index) => name === files[index]?.name && text === files[index]?.text),
  );
  if (known) return known;
  const found = reading(files);
  readings.unshift(found);
  readings.splice(MOST_READINGS);
  return found;
}

function reading(files: readonly ManifestFile[]): Reading {
  const parsed = files.map(({ name, text }) => parseManifest(text, name));
  const found = parsed.flatMap(({ source }) => source ?? []);
  const unread = found.length < files.length ? undefined : missingBase(found);
  const [own, ...bases] = found.length < files.length || unread ? [] : found;
  return {
    files,
    names: files.map(({ name }) => name),
    sources: own && [own, ...bases],
    problems: unread ? [unread] : parsed.flatMap(({ problems }) => problems),
    credentials: own ? found.flatMap(findCredentials) : [],
    refused: own ? found.flatMap(schemaProblems) : [],
    hosts: [...new Set(found.flatMap(hostNames))],
  };
}

/**
 * Loads a manifest; `file` is the name for positions. Fails with all errors and warnings, in the order of their places.
 * Schema and meaning are not checked if the YAML cannot be read.
 */
export function loadManifest(text: string, file: string, options: LoadOptions = {}): Result<LoadedManifest> {
  const read = readFiles([{ name: file, text }, ...(options.bases ?? [])]);
  const { sources, problems, refused, hosts } = read;
  if (!sources) return failure(...inOrder(problems, read.names));
  const chosen = chooseHost(hosts, options.host ?? {});
  if (!chosen.ok) return failure(...told(read, [...problems, ...refused]), ...chosen.problems);
  const host = chosen.value;
  const { merged, manifest, source, found } = meaningFor(read, sources, host, options);
  const warnings = told(read, withoutEchoes([...problems, ...refused, ...found]));
  if (warnings.some(isError)) return failure(...warnings);
  const [own, ...bases] = sources;
  const { naming, liveAliases } = options;
  const names = { naming, liveAliases };
  return success({ manifest, source, own, warnings, host, hosts, bases, merged, names });
}

/**
 * What a manifest means for one of its hosts, and the problems of that alone. For a manifest that could be loaded for
 * another host, or for none.
 */
export function loadHost(
  text: string,
  file: string,
  host: string,
  options: LoadOptions = {},
): { readonly merged: Merged; readonly problems: readonly Diagnostic[] } {
  const read = readFiles([{ name: file, text }, ...(options.bases ?? [])]);
  if (!read.sources) throw new Error('Assertion failed: the manifest could be loaded');
  const { merged, found } = meaningFor(read, read.sources, host, options);
  return { merged, problems: told(read, found) };
}

function meaningFor(
  { refused }: Reading,
  sources: readonly [ManifestSource, ...ManifestSource[]],
  host: string | undefined,
  options: LoadOptions,
) {
  const [own, ...bases] = sources;
  const merged = mergeLayers(sources.toReversed().flatMap((source) => layersOf(source, host)));
  const source = bases.length > 0 || host !== undefined ? mergedSource(own, bases, merged) : own;
  const manifest = refused.length === 0 ? (merged.value as unknown as Manifest) : wellShaped(merged.value);
  settle(manifest);
  const meant = lintManifest(manifest, source, {
    vocabulary: vocabularyOf(manifest, options),
    models: options.models,
  });
  const idle = merged.idle.map(({ layer, place }) => {
    const address = addressOf(place);
    const position = layer.source.positionOf(place);
    return diagnostic('W164', `No base sets ${address}, so this null has no effect.`, { position, address });
  });
  return { merged, manifest, source, found: [...meant, ...idle] };
}

function told({ credentials, names }: Reading, problems: readonly Diagnostic[]): Diagnostic[] {
  return inOrder(concealed(problems, credentials), names);
}

/** The release that a manifest declares; undefined if there is none, or it cannot be read. */
export function releaseDeclared(
  file: ManifestFile,
  options: Pick<LoadOptions, 'bases' | 'host'> = {},
): string | undefined {
  const { sources, hosts } = readFiles([file, ...(options.bases ?? [])]);
  if (!sources) return undefined;
  const host = chooseHost(hosts, options.host ?? {});
  if (!host.ok) return undefined;
  const { openclaw } = mergeLayers(sources.toReversed().flatMap((source) => layersOf(source, host.value))).value;
  return typeof openclaw === 'string' && factsOfRelease(openclaw).ok ? openclaw : undefined;
}

/** A file's own settings, and over them its entry for the host. */
function layersOf(source: ManifestSource, host: string | undefined): Layer[] {
  const top = { source, path: [] };
  return host !== undefined && hasHost(source, host) ? [top, { source, path: ['hosts', host] }] : [top];
}

function hasHost({ value }: ManifestSource, host: string): boolean {
  const hosts = valueAt(value, 'hosts');
  return isRecord(hosts) && Object.hasOwn(hosts, host);
}

function hostNames({ value }: ManifestSource): string[] {
  const hosts = valueAt(value, 'hosts');
  return isRecord(hosts) ? Object.keys(hosts) : [];
}

/** The path in `extends:`; undefined if it is missing or not a path. */
export function extendsOf({ value }: ManifestSource): string | undefined {
  const base = valueAt(value, 'extends');
  return typeof base === 'string' && base !== '' ? base : undefined;
}

/** A base that was not passed in: without it the manifest would mean something else. */
function missingBase(sources: readonly ManifestSource[]): Diagnostic | undefined {
  const last = sources.at(-1);
  const base = last && extendsOf(last);
  if (!last || base === undefined) return undefined;
  return diagnostic('E160', `The base ${JSON.stringify(base)} was not read.`, {
    position: last.positionOf(['extends']),
  });
}

function mergedSource(own: ManifestSource, bases: readonly ManifestSource[], merged: Merged): ManifestSource {
  const digest = () =>
    bases.length === 0 ? own.digest : digestOf([own, ...bases].map((one) => `${one.digest}\n`).join(''));
  const positionOf: ManifestSource['positionOf'] = (path, part) => {
    const { layer, place } = merged.locate(path);
    return layer.source.positionOf(place, part);
  };
  return withDigest({ file: own.file, text: own.text, value: merged.value, positionOf }, digest);
}

/** A number without quotes is reported once, not also as a value of the wrong kind. */
function withoutEchoes(problems: readonly Diagnostic[]): Diagnostic[] {
  const numbers = new Set(problems.filter((problem) => problem.code === 'E107').map(placeOf));
  return problems.filter((problem) => problem.code !== 'E110' || !numbers.has(placeOf(problem)));
}

/** By place; the manifest first, then its bases. */
function inOrder(problems: readonly Diagnostic[], names: readonly string[]): Diagnostic[] {
  const file = ({ position }: Diagnostic) => (position ? names.indexOf(position.file) : 0);
  return [...problems].sort(
    (one, other) =>
      file(one) - file(other) ||
      (one.position?.line ?? 0) - (other.position?.line ?? 0) ||
      (one.position?.column ?? 0) - (other.position?.column ?? 0) ||
      (one.code < other.code ? -1 : one.code > other.code ? 1 : 0),
  );
}
