/** What `allow:` of a manifest means: which models chats may choose, and what the manifest declares besides. Pure. */
import type { Manifest } from '../generated/manifest.ts';
import { wildcardRef } from '../openclaw/model-ref.ts';
import { parseAddress, printAddress } from '../settings/address.ts';
import { allowedBy } from '../settings/allowed.ts';
import { isChain } from '../settings/table.ts';
import { declaredValues, type ManifestWord, manifestWords } from '../settings/words.ts';
import { refOf, type Vocabulary } from './words.ts';

/** In place of a list: all models that the manifest names. */
export const DECLARED = 'declared';

/** One `allow:` of a manifest. */
export interface DeclaredAllow {
  /** As the manifest spells it; undefined for all agents. */
  readonly agent: string | undefined;
  readonly path: readonly string[];
  /** A list, `declared`, or null. */
  readonly value: unknown;
}

/** Every `allow:` of a manifest. */
export function declaredAllows(manifest: Manifest): DeclaredAllow[] {
  return declaredValues(manifest).flatMap(({ row, address, path, value }) =>
    row.choice ? [{ agent: address.agent, path, value }] : [],
  );
}

/** A word as a reference or a wildcard; undefined for one that is neither. */
export function choiceRef(word: string, vocabulary: Vocabulary): string | undefined {
  return wildcardRef(word, vocabulary.naming) ?? refOf(word, vocabulary);
}

/** A word that names a model to be used, with its reference. */
export interface NamedModel extends ManifestWord {
  readonly ref: string;
  readonly agent: string | undefined;
}

/** All that a manifest names besides `allow`. @param agent then without what only other agents have */
export function namedModels(manifest: Manifest, vocabulary: Vocabulary, agent?: string): NamedModel[] {
  return [...manifestWords(manifest), ...modelsWithSettings(manifest)].flatMap((word) => {
    const ref = word.row.choice ? undefined : refOf(word.word, vocabulary);
    const owner = parseAddress(word.address)?.agent;
    if (ref === undefined || (agent !== undefined && owner !== undefined && owner !== agent)) return [];
    return [{ ...word, ref, agent: owner }];
  });
}

/** The models for which a manifest declares settings of their own. */
export function modelsWithSettings(manifest: Manifest): ManifestWord[] {
  return declaredValues(manifest).flatMap(({ row, address, path, value }) => {
    const { name } = address;
    if (row.names !== 'model' || name === undefined || value === null) return [];
    return [{ word: name, path, address: printAddress(address), row, aliasTarget: undefined }];
  });
}

/** The references of `allow: declared`, each once. */
export function allDeclared(manifest: Manifest, vocabulary: Vocabulary, agent: string | undefined): string[] {
  return [...new Set(namedModels(manifest, vocabulary, agent).map(({ ref }) => ref))];
}

/** A model of a chain, or of an alias, that chats may not choose. */
export interface OutsideModel extends NamedModel {
  readonly allow: DeclaredAllow;
}

/**
 * What a manifest declares outside of its own lists. Most roles do jobs that nobody chooses their models for, so those
 * need not be in a list; aliases are those of all agents.
 */
export function outsideAllow(manifest: Manifest, vocabulary: Vocabulary): OutsideModel[] {
  const lists = declaredAllows(manifest);
  if (lists.length === 0) return [];
  const byAgent = new Map(
    lists.map((allow) => {
      const words = Array.isArray(allow.value) ? (allow.value as readonly string[]) : [];
      const isAllowed = allowedBy(words.flatMap((word) => choiceRef(word, vocabulary) ?? []));
      return [allow.agent, { allow, isAllowed, restricts: words.length > 0 }] as const;
    }),
  );
  const common = byAgent.get(undefined);
  return namedModels(manifest, vocabulary).flatMap((model) => {
    if (model.aliasTarget === undefined && !isOfChat(model)) return [];
    const own = byAgent.get(model.agent);
    const list = own && own.allow.value !== null ? own : common;
    return !list?.restricts || list.isAllowed(model.ref) ? [] : [{ ...model, allow: list.allow }];
  });
}

function isOfChat({ row }: ManifestWord): boolean {
  return row.byRelease ? row.allowed === true : isChain(row, row.address);
}
