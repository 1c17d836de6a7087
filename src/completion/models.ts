/** Aliases, models in use, and fallbacks, from the manifest and the live settings. */
import type { Manifest } from '../generated/manifest.ts';
import { refOf, vocabularyOf } from '../manifest/words.ts';
import { fallbacksOf } from '../openclaw/agents.ts';
import { statedProviders } from '../openclaw/facts/provider-models.ts';
import { aliasKey, normalizeAgentId } from '../openclaw/model-ref.ts';
import { chainedModels } from '../openclaw/model-text.ts';
import { aliasRefs, type ModelText } from '../openclaw/settings.ts';
import { isInherited } from '../settings/value.ts';
import { declaredAt, manifestWords, wordsOf } from '../settings/words.ts';
import type { Candidate } from './candidates.ts';
import type { LiveFacts } from './facts.ts';

/** The owner of a list of fallbacks. */
export type Chain = 'defaults' | 'image' | { readonly agent: string };

/** The references of a list. */
export interface ModelList {
  /** The list that a command edits: the manifest's, or the live one if the manifest has none. */
  readonly here: readonly string[];
  readonly live: readonly string[];
}

/**
 * Every alias with its reference; the spelling of the manifest wins.
 *
 * @param builtin whether to include OpenClaw's built-in aliases, which cannot be removed
 */
export function aliasesIn(manifest: Manifest, live: readonly LiveFacts[], builtin = true): Candidate[] {
  const [first] = live;
  const found = new Map<string, Candidate>();
  const add = (value: string, description: string | undefined) => {
    if (!found.has(aliasKey(value))) found.set(aliasKey(value), { value, description, anyCase: true });
  };
  for (const name of Object.keys(manifest.aliases ?? {})) add(name, reference(name, manifest, first));
  for (const { settings } of live) {
    for (const alias of settings.aliases.values()) if (builtin || !alias.builtin) add(alias.name, alias.ref);
  }
  return [...found.values()];
}

/** All references in the live settings and the manifest, and those of models that the config defines. */
export function refsInUse(manifest: Manifest, live: readonly LiveFacts[]): string[] {
  const refs = live.flatMap(({ settings, dialect }) => [
    ...settings.entries.flatMap(({ ref }) => ref ?? []),
    ...chainedModels(settings).flatMap(({ model }) => textRef(model)),
    ...manifestWords(manifest).flatMap(({ word }) => reference(word, manifest, { settings, dialect }) ?? []),
    ...statedProviders(settings.providerFacts, dialect.facts).flatMap(({ models }) => models.map(({ ref }) => ref)),
  ]);
  return [...new Set(refs)];
}

/** The list that a command edits, read as the command reads it. */
export function listOf(chain: Chain, manifest: Manifest, facts: LiveFacts): ModelList {
  const { settings, dialect } = facts;
  const id = typeof chain === 'string' ? undefined : normalizeAgentId(chain.agent);
  const models =
    chain === 'image'
      ? (settings.imageModel.fallbacks ?? [])
      : fallbacksOf(id === undefined ? undefined : settings.agents.get(id), settings, dialect.facts).models;
  const live = models.flatMap(textRef);
  const words = declaredWords(chain, id, manifest);
  return { here: words?.flatMap((word) => reference(word, manifest, facts) ?? []) ?? live, live };
}

function declaredWords(chain: Chain, id: string | undefined, manifest: Manifest): readonly string[] | undefined {
  const setting = chain === 'image' ? 'image.fallbacks' : 'fallbacks';
  const spelt = Object.keys(manifest.agents ?? {}).find((key) => normalizeAgentId(key) === id);
  if (id !== undefined && spelt === undefined) return undefined;
  const declared = declaredAt(manifest, { setting, name: undefined, agent: spelt });
  if (!declared || (declared.value === null && isInherited(declared.address))) return undefined;
  return wordsOf(declared).map(({ word }) => word);
}

function reference(word: string, manifest: Manifest, live: LiveFacts | undefined): string | undefined {
  const vocabulary = vocabularyOf(manifest, {
    naming: live?.dialect.facts,
    liveAliases: live && aliasRefs(live.settings.aliases),
  });
  return refOf(word, vocabulary);
}

/** Empty if a variable contains the model: its value is not shown. */
function textRef({ ref, variables }: ModelText): string[] {
  return ref === undefined || variables.length > 0 ? [] : [ref];
}
