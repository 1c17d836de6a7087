/**
 * What is known about models and providers beyond the manifest, passed in by the caller, and messages about unknown
 * ones.
 */
import type { Lifecycle } from '../catalog/lifecycle.ts';
import { grouped } from '../grouped.ts';
import { modelId, type Naming, providerOf } from '../openclaw/model-ref.ts';
import { closest, nearest } from './similar.ts';

export interface ModelKnowledge {
  /** The references of all listed models; always the same list. */
  readonly refs: () => readonly string[];
  /** Whether a catalogue or the config lists the model, now or formerly, or the config uses it. */
  readonly knows: (ref: string) => boolean;
  /** Whether all models of the provider are listed, so that an unlisted one is a mistake, or newer than the list. */
  readonly covers: (provider: string) => boolean;
  /** Undefined if unknown. */
  readonly takesImages: (ref: string) => boolean | undefined;
  /**
   * What OpenClaw's lists say about the end of a model; undefined if they do not know it.
   *
   * @param naming of the release that reads the reference
   * @param baseUrl where the manifest sends its requests; undefined if it does not say
   */
  readonly lifecycle: (ref: string, naming: Naming, baseUrl?: string) => Lifecycle | undefined;
  /** Whether the config or the manifest has a provider of that name, which is then no old name of another one. */
  readonly ownsProvider: (provider: string) => boolean;
  /** All providers that OpenClaw, the catalogue or the config knows, normalised. */
  readonly providers: ReadonlySet<string>;
  /** False if the config, which may define more providers, was not read; undefined if providers are not checked. */
  readonly complete: boolean | undefined;
}

/** For callers without such knowledge. */
export const KNOWS_NOTHING: ModelKnowledge = {
  refs: () => [],
  knows: () => true,
  covers: () => false,
  takesImages: () => undefined,
  lifecycle: () => undefined,
  ownsProvider: () => false,
  providers: new Set(),
  complete: undefined,
};

/** The message about a model that its provider's list does not contain; undefined if there is none. */
export function unlisted(ref: string, models: ModelKnowledge): string | undefined {
  if (!models.covers(providerOf(ref)) || models.knows(ref)) return undefined;
  return `No catalogue lists ${ref}${didYouMean(likeModels(ref, models))}`;
}

/** Models that a mistyped reference may mean: close names of its provider, then the same id of others. */
export function likeModels(ref: string, models: ModelKnowledge): string[] {
  const own = indexOf(models.refs()).byProvider.get(providerOf(ref)) ?? [];
  const namesakes = modelsCalled(modelId(ref), models).filter((other) => other !== ref);
  const near = nearest(ref, own, 3);
  // Typos are in letters; other digits mean another version.
  const sameVersion = near.filter((other) => digits(other) === digits(ref));
  return [...new Set([...(sameVersion.length > 0 ? sameVersion : near), ...namesakes.slice(0, 2)])].slice(0, 3);
}

function digits(text: string): string {
  return text.replace(/\D/g, '');
}

/** Models with exactly this id, from makers if there are any, otherwise from resellers. */
export function modelsCalled(id: string, { refs, covers }: ModelKnowledge): string[] {
  const found = [...(indexOf(refs()).byId.get(id.toLowerCase()) ?? [])];
  const made = found.filter((ref) => covers(providerOf(ref)));
  return (made.length > 0 ? made : found).sort((one, other) => one.length - other.length || (one < other ? -1 : 1));
}

interface RefIndex {
  readonly byProvider: ReadonlyMap<string, readonly string[]>;
  /** By the id of the model in lower case. */
  readonly byId: ReadonlyMap<string, readonly string[]>;
}

/** A manifest may name thousands of models that no catalogue lists. */
const indexes = new WeakMap<readonly string[], RefIndex>();

function indexOf(refs: readonly string[]): RefIndex {
  const known = indexes.get(refs);
  if (known) return known;
  const index = {
    byProvider: grouped(refs, providerOf),
    byId: grouped(refs, (ref) => modelId(ref).toLowerCase()),
  };
  indexes.set(refs, index);
  return index;
}

/** `Unknown provider "nope"`, with the provider that may be meant. */
export function unknownProvider(provider: string, { providers }: Pick<ModelKnowledge, 'providers'>): string {
  const near = closest(provider, providers);
  return `Unknown provider "${provider}"${near === undefined ? '.' : `; did you mean "${near}"?`}`;
}

/** The end of a sentence: a full stop, or what may be meant. */
export function didYouMean(names: readonly string[]): string {
  return names.length === 0 ? '.' : `; did you mean ${names.join(' or ')}?`;
}
