/** Resolves a word of a manifest, an alias or provider/model-id, to a model. */
import type { Manifest } from '../generated/manifest.ts';
import { factsDeclared } from '../openclaw/facts/releases.ts';
import { aliasKey, type Naming, parseModelRef } from '../openclaw/model-ref.ts';
import { movedRefs } from './moved.ts';

export interface Vocabulary {
  readonly naming: Naming;
  /** The manifest's aliases by lower-cased name, as written. */
  readonly declared: ReadonlyMap<string, string>;
  /** Other aliases by lower-case name, usable if the manifest does not own all aliases. */
  readonly outside: ReadonlyMap<string, string>;
  /** False if there may be live aliases that were not read: then an unknown word is no error. */
  readonly complete: boolean;
}

export interface VocabularyOptions {
  /** How references are read; default: as in the release that the manifest declares. */
  readonly naming?: Naming | undefined;
  /** Aliases of the live config by lower-case name; undefined if not read. */
  readonly liveAliases?: ReadonlyMap<string, string> | undefined;
}

/** The aliases. Built-in ones count unless the manifest owns all aliases; live ones win over them. */
export function vocabularyOf(
  manifest: Manifest,
  { naming = factsDeclared(manifest.openclaw), liveAliases }: VocabularyOptions,
): Vocabulary {
  const declared = new Map(Object.entries(manifest.aliases ?? {}).map(([name, target]) => [aliasKey(name), target]));
  const ownsAll = manifest.aliases !== undefined && manifest.manage?.aliases !== 'listed';
  const moved = movedRefs(manifest, naming);
  const outside = [...Object.entries(naming.builtinAliases), ...(liveAliases ?? [])];
  return {
    naming,
    declared,
    // An alias goes along with its model.
    outside: new Map(ownsAll ? [] : outside.map(([name, ref]) => [name, moved.get(ref) ?? ref])),
    complete: ownsAll || liveAliases !== undefined,
  };
}

export type Word =
  | { readonly kind: 'ref'; readonly ref: string; readonly provider: string }
  /** The lower-cased names of the circle, the first one again at the end. */
  | { readonly kind: 'cycle'; readonly circle: readonly string[] }
  | { readonly kind: 'unknown'; readonly word: string }
  | { readonly kind: 'invalid'; readonly word: string };

/** Follows aliases of aliases to a reference. */
export function resolveWord(word: string, vocabulary: Vocabulary): Word {
  const through: string[] = [];
  let current = word;
  for (;;) {
    const parsed = parseModelRef(current, vocabulary.naming);
    if (parsed.kind === 'ref') return { kind: 'ref', ref: parsed.ref, provider: parsed.provider };
    if (parsed.kind === 'invalid') return { kind: 'invalid', word: current };
    const key = aliasKey(parsed.name);
    if (through.includes(key)) return { kind: 'cycle', circle: [...through.slice(through.indexOf(key)), key] };
    through.push(key);
    const target = vocabulary.declared.get(key);
    if (target === undefined) {
      const outside = vocabulary.outside.get(key);
      if (outside === undefined) return { kind: 'unknown', word: parsed.name };
      return { kind: 'ref', ref: outside, provider: outside.slice(0, Math.max(outside.indexOf('/'), 0)) };
    }
    current = target;
  }
}

/** The reference that a word resolves to; undefined if it resolves to none. */
export function refOf(word: string | null | undefined, vocabulary: Vocabulary): string | undefined {
  const resolved = typeof word === 'string' ? resolveWord(word, vocabulary) : undefined;
  return resolved?.kind === 'ref' ? resolved.ref : undefined;
}

/** A bare word that is more likely a model id without its provider than a mistyped alias. */
export function looksLikeModelId(word: string): boolean {
  return /\d/.test(word) || /^(claude|gpt|gemini|grok|glm|kimi|llama|mistral|qwen|deepseek)-/i.test(word);
}
