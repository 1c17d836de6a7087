/** The model of a command line: an alias or a reference, as OpenClaw reads it. */
import { type Diagnostic, diagnostic, failure, type Result, success } from '../errors.ts';
import { nearest, resolveWord } from '../manifest/index.ts';
import {
  aliasKey,
  defaultProvider,
  parseModelRef,
  providerOf,
  resolveModel,
  splitProfile,
} from '../openclaw/model-ref.ts';
import { aliasRefs } from '../openclaw/settings.ts';
import type { Scene } from './scene.ts';

export interface ModelArgument {
  readonly ref: string;
  /** What the manifest shall say: the user's alias where the manifest knows it, else the reference. */
  readonly word: string;
  /** True when OpenClaw would guess the provider. */
  readonly guessed: boolean;
}

/** Reads the argument. E114 where it names no model. */
export function modelArgument(text: string, scene: Scene): Result<ModelArgument> {
  const { generation } = scene.live.dialect;
  const parsed = parseModelRef(text, generation);
  if (parsed.kind === 'invalid') return failure(diagnostic('E114', `Invalid model reference: ${text}`));
  if (parsed.kind === 'ref') {
    // OpenClaw's own commands store no profile with a model.
    const typed = splitProfile(text, generation)
      .model.trim()
      .replace(/\s*\/\s*/, '/')
      .trim();
    return success({ ref: parsed.ref, word: typed, guessed: false });
  }
  const known = resolveWord(parsed.name, scene.vocabulary);
  if (known.kind === 'ref') return success({ ref: known.ref, word: parsed.name, guessed: false });
  if (known.kind === 'cycle') return failure(diagnostic('E120', `The alias ${parsed.name} leads back to itself.`));
  // Live has aliases that the manifest does not; the manifest then needs the reference.
  const aliases = aliasRefs(scene.live.settings.aliases);
  const ref = resolveModel(parsed.name, { generation, aliases, bareRewrites: true });
  if (ref === undefined) return failure(diagnostic('E114', `Invalid model reference: ${text}`));
  return success({ ref, word: ref, guessed: !aliases.has(aliasKey(parsed.name)) });
}

/** W146 for a model that neither a catalogue nor the live config knows; with `strict` it is E503. */
export function unknownModel(
  { ref, guessed }: ModelArgument,
  text: string,
  scene: Scene,
  strict: boolean,
): Diagnostic | undefined {
  const { settings, dialect } = scene.live;
  if (!guessed && isKnown(ref, scene)) return undefined;
  const id = ref.slice(ref.indexOf('/') + 1);
  const refs = scene.models.refs();
  const namesakes = refs.filter((other) => other.endsWith(`/${id}`) && other !== ref);
  const aliases = guessed ? [...scene.vocabulary.declared.keys(), ...settings.aliases.keys()] : [];
  const close = nearest(guessed ? text.trim() : ref, [...aliases, ...refs], 3);
  const names = [...new Set([...shortest(namesakes), ...close])].slice(0, 3);
  const meant = names.length === 0 ? '' : `; did you mean ${names.join(' or ')}?`;
  const message = guessed
    ? `"${text.trim()}" has no provider and is no alias; OpenClaw reads it as ${defaultProvider(dialect.generation)}'s${meant || '.'}`
    : `No catalogue knows ${ref}${meant || '.'}`;
  return strict ? diagnostic('E503', `${message} Nothing was written.`) : diagnostic('W146', message);
}

function isKnown(ref: string, { live, models }: Scene): boolean {
  const { settings } = live;
  // The models of a provider of one's own are in no catalogue.
  return (
    models.knows(ref) ||
    settings.entries.some((entry) => entry.ref === ref) ||
    settings.providers.some((provider) => provider.trim().toLowerCase() === providerOf(ref))
  );
}

function shortest(refs: readonly string[]): string[] {
  return [...refs].sort((one, other) => one.length - other.length);
}
