/**
 * What is known of models and providers beyond the manifest, as those who know it pass it in; and what to say of the
 * rest.
 */
import { modelId, providerOf } from '../openclaw/model-ref.ts';
import { closest, nearest } from './similar.ts';

export interface ModelKnowledge {
  /** The references of all models that are listed anywhere. */
  readonly refs: () => readonly string[];
  /** Whether a catalogue or the config lists the model, now or once, or the config uses it. */
  readonly knows: (ref: string) => boolean;
  /** Whether all models of the provider are listed, so that one that isn't is a mistake, or newer than the list. */
  readonly covers: (provider: string) => boolean;
  /** Undefined when nobody knows. */
  readonly takesImages: (ref: string) => boolean | undefined;
  /** All providers that OpenClaw, the catalogue or the config knows, normalised. */
  readonly providers: ReadonlySet<string>;
  /** False where no config was looked at, which may define more providers; undefined where nobody asks for them. */
  readonly complete: boolean | undefined;
}

/** For those who look nothing up. */
export const KNOWS_NOTHING: ModelKnowledge = {
  refs: () => [],
  knows: () => true,
  covers: () => false,
  takesImages: () => undefined,
  providers: new Set(),
  complete: undefined,
};

/** What to say of a model that its provider's list does not name; undefined where there is nothing to say. */
export function unlisted(ref: string, models: ModelKnowledge): string | undefined {
  if (!models.covers(providerOf(ref)) || models.knows(ref)) return undefined;
  return `No catalogue lists ${ref}${didYouMean(likeModels(ref, models))}`;
}

/** Models that a mistyped reference may mean: close names of its provider, then the same id of others. */
export function likeModels(ref: string, models: ModelKnowledge): string[] {
  const own = models.refs().filter((other) => providerOf(other) === providerOf(ref));
  const namesakes = modelsCalled(modelId(ref), models).filter((other) => other !== ref);
  const near = nearest(ref, own, 3);
  // People mistype letters; other digits are another version.
  const sameVersion = near.filter((other) => digits(other) === digits(ref));
  return [...new Set([...(sameVersion.length > 0 ? sameVersion : near), ...namesakes.slice(0, 2)])].slice(0, 3);
}

function digits(text: string): string {
  return text.replace(/\D/g, '');
}

/** Models with exactly this id, of makers where there are any, of resellers otherwise. */
export function modelsCalled(id: string, { refs, covers }: ModelKnowledge): string[] {
  const wanted = id.toLowerCase();
  const found = refs().filter((ref) => modelId(ref).toLowerCase() === wanted);
  const made = found.filter((ref) => covers(providerOf(ref)));
  return (made.length > 0 ? made : found).sort((one, other) => one.length - other.length || (one < other ? -1 : 1));
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
