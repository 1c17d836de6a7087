/** From text to a checked manifest: YAML, schema and meaning, with all problems at once. Pure: text comes in. */
import { type Diagnostic, failure, isError, type Result, success } from '../errors.ts';
import type { Manifest } from '../generated/manifest.ts';
import { lintManifest } from './lint.ts';
import { schemaProblems } from './schema-problems.ts';
import { type ManifestSource, parseManifest } from './source.ts';
import { type VocabularyOptions, vocabularyOf } from './words.ts';

export interface LoadedManifest {
  /** The user's words, nothing resolved. */
  readonly manifest: Manifest;
  readonly source: ManifestSource;
  /** Warnings; errors make loading fail. */
  readonly warnings: readonly Diagnostic[];
}

export interface LoadOptions extends VocabularyOptions {
  readonly takesImages?: ((ref: string) => boolean | undefined) | undefined;
}

/** Loads a manifest; `file` is the name to show in positions. Fails with every error and warning found. */
export function loadManifest(text: string, file: string, options: LoadOptions = {}): Result<LoadedManifest> {
  const source = parseManifest(text, file);
  if (!source.ok) return source;
  const refused = schemaProblems(source.value);
  if (refused.length > 0) return failure(...refused);
  const manifest = source.value.value as Manifest;
  const found = lintManifest(manifest, source.value, { vocabulary: vocabularyOf(manifest, options), takesImages: options.takesImages });
  if (found.some(isError)) return failure(...found);
  return success({ manifest, source: source.value, warnings: found });
}
