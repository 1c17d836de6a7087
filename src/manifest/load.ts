/** Loads a manifest from text: YAML, schema and meaning, with all problems at once. Pure. */

import { createHash } from 'node:crypto';
import { type Diagnostic, diagnostic, failure, isError, type Result, success } from '../errors.ts';
import type { Manifest } from '../generated/manifest.ts';
import { factsOfRelease } from '../openclaw/facts/release.ts';
import { addressOf } from '../settings/address.ts';
import { isRecord, valueAt } from '../shapes.ts';
import { concealed, findCredentials, placeOf } from './credentials.ts';
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
}

export interface LoadOptions extends VocabularyOptions {
  readonly models?: ModelKnowledge | undefined;
  /** The manifests that it extends, the nearest first. */
  readonly bases?: readonly ManifestFile[] | undefined;
  readonly host?: HostQuestion | undefined;
}

/**
 * Loads a manifest; `file` is the name for positions. Fails with all errors and warnings, in the order of their places.
 * Schema and meaning are not checked if the YAML cannot be read.
 */
export function loadManifest(text: string, file: string, options: LoadOptions = {}): Result<LoadedManifest> {
  const files = [{ name: file, text }, ...(options.bases ?? [])].map((one) => parseManifest(one.text, one.name));
  const names = [file, ...(options.bases ?? []).map(({ name }) => name)];
  const sources = files.flatMap(({ source }) => source ?? []);
  const problems = files.flatMap((one) => one.problems);
  const [own, ...bases] = sources;
  if (!own || sources.length < files.length) return failure(...inOrder(problems, names));
  const unread = missingBase(sources);
  if (unread) return failure(unread);
  const credentials = sources.flatMap(findCredentials);
  const refused = sources.flatMap(schemaProblems);
  const hosts = [...new Set(sources.flatMap(hostNames))];
  const chosen = chooseHost(hosts, options.host ?? {});
  if (!chosen.ok)
    return failure(...inOrder(concealed([...problems, ...refused], credentials), names), ...chosen.problems);
  const host = chosen.value;
  const merged = mergeLayers(sources.toReversed().flatMap((source) => layersOf(source, host)));
  const source = sources.length > 1 || host !== undefined ? mergedSource(own, bases, merged) : own;
  const manifest = refused.length === 0 ? (merged.value as unknown as Manifest) : wellShaped(merged.value);
  const meant = lintManifest(manifest, source, {
    vocabulary: vocabularyOf(manifest, options),
    models: options.models,
  });
  const idle = merged.idle.map(({ layer, place }) => {
    const address = addressOf(place);
    const position = layer.source.positionOf(place);
    return diagnostic('W164', `No base sets ${address}, so this null has no effect.`, { position, address });
  });
  const said = withoutEchoes([...problems, ...refused, ...meant, ...idle]);
  const found = inOrder(concealed(said, credentials), names);
  if (found.some(isError)) return failure(...found);
  return success({ manifest, source, own, warnings: found, host, hosts, bases, merged });
}

/** The release that a manifest declares; undefined if there is none, or it cannot be read. */
export function releaseDeclared(text: string, options: Pick<LoadOptions, 'bases' | 'host'>): string | undefined {
  const files = [text, ...(options.bases ?? []).map((base) => base.text)];
  const sources = files.flatMap((one) => parseManifest(one, '').source ?? []);
  if (sources.length < files.length) return undefined;
  const host = chooseHost([...new Set(sources.flatMap(hostNames))], options.host ?? {});
  if (!host.ok) return undefined;
  const { openclaw } = mergeLayers(sources.toReversed().flatMap((source) => layersOf(source, host.value))).value;
  return typeof openclaw === 'string' && factsOfRelease(openclaw).ok ? openclaw : undefined;
}

/** A file's own settings, and over them its entry for the host. */
function layersOf(source: ManifestSource, host: string | undefined): Layer[] {
  const top = { source, path: [] };
  return host !== undefined && hostNames(source).includes(host) ? [top, { source, path: ['hosts', host] }] : [top];
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
  const digests = [own, ...bases].map(({ digest }) => `${digest}\n`).join('');
  return {
    ...own,
    digest: bases.length === 0 ? own.digest : `sha256:${createHash('sha256').update(digests).digest('hex')}`,
    value: merged.value,
    positionOf: (path, part) => {
      const { layer, place } = merged.locate(path);
      return layer.source.positionOf(place, part);
    },
  };
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
