/** The manifest with every word resolved: what the live settings shall be. */
import { failure, isError, type Position, type Result, success } from '../errors.ts';
import { normalizeAgentId, normalizeProvider } from '../openclaw/model-ref.ts';
import { lintManifest } from './lint.ts';
import type { LoadedManifest } from './load.ts';
import type { YamlPath } from './source.ts';
import { resolveWord, type Vocabulary, type VocabularyOptions, vocabularyOf } from './words.ts';

export interface DesiredModel {
  readonly ref: string;
  /** As the user wrote it: the alias or the reference. */
  readonly word: string;
  /** Undefined where a command asks for it and not the manifest. */
  readonly position: Position | undefined;
}

export interface DesiredOrders {
  readonly mode: 'exact' | 'listed';
  /** By normalised provider; an empty list for no order. */
  readonly entries: ReadonlyMap<string, { readonly ids: readonly string[]; readonly position: Position | undefined }>;
}

export interface DesiredAgent {
  readonly primary: DesiredModel | null | undefined;
  /** Null for no list of its own, empty for explicitly none. */
  readonly fallbacks: readonly DesiredModel[] | null | undefined;
  readonly authOrder: DesiredOrders | undefined;
  readonly position: Position | undefined;
}

/** Undefined means unmanaged everywhere; null and empty mean managed and empty. */
export interface Desired {
  readonly primary: DesiredModel | null | undefined;
  readonly fallbacks: readonly DesiredModel[] | undefined;
  readonly image:
    | { readonly primary: DesiredModel | null | undefined; readonly fallbacks: readonly DesiredModel[] | undefined }
    | undefined;
  readonly aliases:
    | {
        readonly mode: 'exact' | 'listed';
        readonly entries: ReadonlyMap<string, DesiredModel>;
        /** Lower-cased names that shall go; of use where only the listed ones are managed. */
        readonly removed?: ReadonlySet<string>;
      }
    | undefined;
  readonly authOrder: DesiredOrders | undefined;
  readonly agents: ReadonlyMap<string, DesiredAgent>;
  /** `auth.profiles` of the config by id, null for one that shall go. Commands set it; manifests do not speak of it. */
  readonly profiles?: ReadonlyMap<string, DesiredProfile | null>;
}

export interface DesiredProfile {
  /** Normalised. */
  readonly provider: string;
  readonly mode: 'api_key' | 'token';
}

/** Resolves the words with what is known of the live files. Errors: those of the lint, such as E112. */
export function toDesired(loaded: LoadedManifest, options: VocabularyOptions): Result<Desired> {
  const { manifest, source } = loaded;
  const vocabulary = vocabularyOf(manifest, options);
  const problems = lintManifest(manifest, source, { vocabulary }).filter(isError);
  if (problems.length > 0) return failure(...problems);

  const model = (word: string, path: YamlPath) => modelOf(word, path, vocabulary, loaded);
  const optional = (word: string | null | undefined, path: YamlPath) =>
    word === undefined || word === null ? word : model(word, path);
  const list = (words: readonly string[], path: YamlPath) =>
    distinct(words.map((word, index) => model(word, [...path, index])));
  const orders = (
    value: Readonly<Record<string, readonly string[] | null>> | null | undefined,
    path: YamlPath,
  ): DesiredOrders | undefined =>
    value === undefined
      ? undefined
      : {
          mode: manifest.manage?.['auth.order'] ?? 'exact',
          entries: new Map(
            Object.entries(value ?? {}).map(([provider, ids]) => [
              normalizeProvider(provider, vocabulary.generation),
              { ids: [...new Set(ids ?? [])], position: source.positionOf([...path, provider], 'key') },
            ]),
          ),
        };

  const { image } = manifest;
  return success({
    primary: optional(manifest.primary, ['primary']),
    fallbacks: manifest.fallbacks === undefined ? undefined : list(manifest.fallbacks ?? [], ['fallbacks']),
    image:
      image === undefined
        ? undefined
        : image === null
          ? { primary: null, fallbacks: [] }
          : typeof image === 'string'
            ? { primary: model(image, ['image']), fallbacks: undefined }
            : {
                primary: optional(image.primary, ['image', 'primary']),
                fallbacks:
                  image.fallbacks === undefined ? undefined : list(image.fallbacks ?? [], ['image', 'fallbacks']),
              },
    aliases:
      manifest.aliases === undefined
        ? undefined
        : {
            mode: manifest.manage?.aliases ?? 'exact',
            entries: new Map(
              Object.entries(manifest.aliases ?? {}).map(([name, target]) => [name, model(target, ['aliases', name])]),
            ),
          },
    authOrder: orders(manifest.auth?.order, ['auth', 'order']),
    agents: new Map(
      Object.entries(manifest.agents ?? {}).flatMap(([id, agent]) => {
        if (!agent) return [];
        const path = ['agents', id];
        const desired: DesiredAgent = {
          primary: optional(agent.primary, [...path, 'primary']),
          fallbacks:
            agent.fallbacks === undefined || agent.fallbacks === null
              ? agent.fallbacks
              : list(agent.fallbacks, [...path, 'fallbacks']),
          authOrder: orders(agent.auth?.order, [...path, 'auth', 'order']),
          position: source.positionOf(path, 'key'),
        };
        return [[normalizeAgentId(id), desired] as const];
      }),
    ),
  });
}

function modelOf(word: string, path: YamlPath, vocabulary: Vocabulary, { source }: LoadedManifest): DesiredModel {
  const resolved = resolveWord(word, vocabulary);
  if (resolved.kind !== 'ref') throw new Error(`Assertion failed: the lint let ${resolved.kind} pass`);
  return { ref: resolved.ref, word: word.trim(), position: source.positionOf(path) };
}

/** OpenClaw tries a repeated fallback once; so does the plan. */
function distinct(models: readonly DesiredModel[]): DesiredModel[] {
  const byRef = new Map<string, DesiredModel>();
  for (const model of models) if (!byRef.has(model.ref)) byRef.set(model.ref, model);
  return [...byRef.values()];
}
