/** From text to a checked manifest: YAML, schema and meaning, with all problems at once. Pure: text comes in. */
import { type Diagnostic, failure, isError, type Result, success } from '../errors.ts';
import type { Manifest } from '../generated/manifest.ts';
import { lintManifest } from './lint.ts';
import { schemaProblems } from './schema-problems.ts';
import { wellShaped } from './shape.ts';
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
  /** Providers that the live config defines; their names are right as they are. */
  readonly providers?: Iterable<string> | undefined;
}

/**
 * Loads a manifest; `file` is the name to show in positions. Fails with every error and warning found, in the order
 * of their places. Only when the YAML itself cannot be read is nothing said about schema and meaning.
 */
export function loadManifest(text: string, file: string, options: LoadOptions = {}): Result<LoadedManifest> {
  const { source, problems } = parseManifest(text, file);
  if (!source) return failure(...inOrder(problems));
  const refused = schemaProblems(source);
  const manifest = refused.length === 0 ? (source.value as Manifest) : wellShaped(source.value);
  const meant = lintManifest(manifest, source, {
    vocabulary: vocabularyOf(manifest, options),
    takesImages: options.takesImages,
    providers: options.providers,
  });
  const found = inOrder(withoutEchoes([...problems, ...refused, ...meant]));
  if (found.some(isError)) return failure(...found);
  return success({ manifest, source, warnings: found });
}

/** A number without quotes is said once, and not again as a value of the wrong kind. */
function withoutEchoes(problems: readonly Diagnostic[]): Diagnostic[] {
  const place = ({ position }: Diagnostic) => `${position?.line}:${position?.column}`;
  const numbers = new Set(problems.filter((problem) => problem.code === 'E107').map(place));
  return problems.filter((problem) => problem.code !== 'E110' || !numbers.has(place(problem)));
}

function inOrder(problems: readonly Diagnostic[]): Diagnostic[] {
  return [...problems].sort(
    (one, other) =>
      (one.position?.line ?? 0) - (other.position?.line ?? 0) ||
      (one.position?.column ?? 0) - (other.position?.column ?? 0) ||
      (one.code < other.code ? -1 : one.code > other.code ? 1 : 0),
  );
}
