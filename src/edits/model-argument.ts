/** The model of a command line: an alias or a reference, as OpenClaw reads it. */

import { type Diagnostic, diagnostic, failure, isError, type Result, success } from '../errors.ts';
import {
  didYouMean,
  likeModels,
  lookalike,
  lookalikeMessage,
  modelsCalled,
  nearest,
  refOf,
  resolveWord,
  unknownProvider,
  unlisted,
} from '../manifest/index.ts';
import { statedModels } from '../openclaw/live-models.ts';
import {
  aliasKey,
  isWildcard,
  modelId,
  parseModelRef,
  providerOf,
  resolveModel,
  splitProfile,
} from '../openclaw/model-ref.ts';

import { aliasRefs } from '../openclaw/settings.ts';
import { manifestWords } from '../settings/words.ts';
import type { EditContext } from './context.ts';

export interface ModelArgument {
  readonly ref: string;
  /** For the manifest: the user's alias if the manifest knows it, else the reference. */
  readonly word: string;
  /** True when OpenClaw would guess the provider. */
  readonly guessed: boolean;
}

/** How a command treats unknown models. */
export interface Trust {
  /** Refuse every model that no catalogue lists. */
  readonly strict: boolean;
  /** Accept what is refused otherwise. */
  readonly force: boolean;
}

/** A model to store, with notes about it. */
export interface StoredModel extends ModelArgument {
  readonly notes: readonly Diagnostic[];
}

/**
 * Reads a model to store. E114, E120; E175 for a lookalike character, E540 for an unknown provider and E541 for a name
 * that is not an alias, which are warnings with `force`; E503 with `strict`.
 */
export function storedModel(text: string, context: EditContext, trust: Trust): Result<StoredModel> {
  const argument = modelArgument(text, context);
  if (!argument.ok) return argument;
  const doubts = doubtsAbout(argument.value, text, context, trust);
  if (doubts.some(isError)) return failure(...doubts);
  return success({ ...argument.value, notes: doubts });
}

/** Reads the argument. E114 if it names no model, E120. */
export function modelArgument(text: string, context: EditContext): Result<ModelArgument> {
  const { facts } = context.live.dialect;
  const parsed = parseModelRef(text, facts);
  if (parsed.kind === 'invalid') return failure(diagnostic('E114', `Invalid model reference: ${text}`));
  if (parsed.kind === 'ref') {
    // OpenClaw's own commands store no profile with a model.
    const typed = splitProfile(text, facts)
      .model.trim()
      .replace(/\s*\/\s*/, '/')
      .trim();
    return success({ ref: parsed.ref, word: typed, guessed: false });
  }
  const known = resolveWord(parsed.name, context.vocabulary);
  if (known.kind === 'ref') return success({ ref: known.ref, word: parsed.name, guessed: false });
  if (known.kind === 'cycle') return failure(diagnostic('E120', `The alias ${parsed.name} refers to itself.`));
  // A live alias that the manifest does not have: the manifest needs the reference.
  const aliases = aliasRefs(context.live.settings.aliases);
  const ref = resolveModel(parsed.name, {
    naming: facts,
    aliases,
    configured: context.live.settings.configured,
    bareRewrites: true,
  });
  if (ref === undefined) return failure(diagnostic('E114', `Invalid model reference: ${text}`));
  return success({ ref, word: ref, guessed: !aliases.has(aliasKey(parsed.name)) });
}

/** The first doubt about the argument. */
function doubtsAbout(
  argument: ModelArgument,
  text: string,
  context: EditContext,
  { strict, force }: Trust,
): Diagnostic[] {
  const { ref, guessed } = argument;
  const { models } = context;
  const typed = text.trim();
  // A known alias may have any characters.
  const odd = guessed || typed.includes('/') ? lookalike(typed) : undefined;
  if (odd) {
    const message = lookalikeMessage(typed, odd);
    return [force ? diagnostic('W147', message) : diagnostic('E175', `${message} ${UNWRITTEN}`, OR_FORCE)];
  }
  if (isWildcard(ref)) {
    const message = `"${typed}" is a wildcard for all models of a provider, not a model. ${UNWRITTEN}`;
    return [diagnostic('E114', message, { remedy: 'Name one model: provider/model-id.' })];
  }
  if (guessed) {
    const message = bareMessage(typed, context);
    return [force ? diagnostic('W146', message) : diagnostic('E541', `${message} ${UNWRITTEN}`)];
  }
  if (models.complete === undefined) return [];
  if (!knownProviders(context).has(providerOf(ref)) && typed.includes('/')) {
    const message = unknownProvider(providerOf(ref), { providers: knownProviders(context) });
    return [force ? diagnostic('W144', message) : diagnostic('E540', `${message} ${UNWRITTEN}`)];
  }
  if (strict && !isKnown(ref, context))
    return [diagnostic('E503', `No catalogue lists ${ref}${didYouMean(likeModels(ref, models))} ${UNWRITTEN}`)];
  const problem = unlisted(ref, models);
  return problem === undefined ? [] : [diagnostic('W146', problem)];
}

const UNWRITTEN = 'Nothing was written.';
const OR_FORCE = { remedy: 'Type it on the keyboard, or pass `--force`.' };

/** The message about a name that is not an alias: how OpenClaw reads it, and similar aliases and models. */
function bareMessage(name: string, context: EditContext): string {
  const { live, models, vocabulary } = context;
  const aliases = [...vocabulary.declared.keys(), ...vocabulary.outside.keys(), ...live.settings.aliases.keys()];
  const configured = [...statedModels(live).keys()].filter((ref) => modelId(ref) === name);
  const called = configured.length > 0 ? configured : modelsCalled(name, models).slice(0, 3);
  const spelt = nearest(name, new Set(aliases), 2);
  // If nothing else matches, ids that almost do: gpt5.2 for openai/gpt-5.2.
  const like =
    called.length + spelt.length > 0 ? [] : models.refs().filter((ref) => nearest(name, [modelId(ref)], 1).length > 0);
  const makers = like.filter((ref) => models.covers(providerOf(ref)));
  const names = [...new Set([...called, ...spelt, ...(makers.length > 0 ? makers : like)])].slice(0, 3);
  const reading = `OpenClaw would read it as ${live.dialect.facts.bareNames.provider}/${name}`;
  return `"${name}" is not an alias and has no provider (${reading})${didYouMean(names)}`;
}

/** The providers of config, release and catalogue, and those that the manifest already uses. */
function knownProviders({ manifest, models, vocabulary }: EditContext): ReadonlySet<string> {
  const own = manifestWords(manifest).flatMap(({ word }) => refOf(word, vocabulary) ?? []);
  return new Set([...models.providers, ...own.map(providerOf)]);
}

function isKnown(ref: string, { live, models }: EditContext): boolean {
  // No catalogue lists the models of a custom provider.
  const { providers } = live.settings;
  return models.knows(ref) || providers.some((provider) => provider.trim().toLowerCase() === providerOf(ref));
}
