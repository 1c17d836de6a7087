/** The models that chats may choose, wherever a release keeps them. */
import type { Dialect } from './facts/releases.ts';
import { type ConfigNode, type ConfigTree, descend, itemsOf, kindOf, stringOf } from './files/config-tree.ts';
import { substitute, type VariableLookup } from './files/variables.ts';
import { type AliasLookup, type ModelEntry, refsOver } from './model-entries.ts';
import { aliasKey, resolveModel, wildcardRef } from './model-ref.ts';

/** What one item of an allowlist allows. */
export interface AllowItem {
  /** As written: an item of the list, or the key of an entry. */
  readonly raw: string;
  /** A reference, or a normalised wildcard such as `openai/*`; undefined for an item that allows nothing. */
  readonly ref: string | undefined;
  readonly variables: readonly string[];
  /** The entry of `agents.defaults.models` that is the item; undefined for one of `modelPolicy.allow`. */
  readonly entry: ModelEntry | undefined;
  readonly node: ConfigNode;
}

/** The list of all agents, or an agent's own. */
export interface ObservedAllow {
  /** Whether it is `modelPolicy.allow`, or the keys of `agents.defaults.models`. */
  readonly from: 'policy' | 'entries';
  readonly items: readonly AllowItem[];
}

/** The texts of `modelPolicy.allow` of the defaults or of an agent; undefined where there is none. */
export function policyTexts(tree: ConfigTree, holder: ConfigNode | undefined): string[] | undefined {
  return policyNodes(tree, holder)?.flatMap((item) => stringOf(item) ?? []);
}

function policyNodes(tree: ConfigTree, holder: ConfigNode | undefined): ConfigNode[] | undefined {
  const allow = descend(tree, holder, 'modelPolicy', 'allow');
  return kindOf(allow) === 'array' ? itemsOf(tree, allow) : undefined;
}

export interface AllowCircumstances {
  readonly tree: ConfigTree;
  readonly dialect: Dialect;
  readonly lookup: VariableLookup;
  /** Aliases that count at this place, by lower-case name. */
  readonly aliases: AliasLookup;
}

/**
 * `modelPolicy.allow` of the defaults or of an agent: items are aliases in any case, references, with a profile or
 * without, and wildcards (2026.9.6, measured). Undefined where there is none, or where the release has none.
 */
export function observePolicy(
  holder: ConfigNode | undefined,
  { tree, dialect, lookup, aliases }: AllowCircumstances,
): ObservedAllow | undefined {
  const nodes = dialect.allowlist === 'modelPolicy' ? policyNodes(tree, holder) : undefined;
  if (!nodes) return undefined;
  const refs = refsOver(aliases);
  const items = nodes.flatMap((node): AllowItem[] => {
    const raw = stringOf(node);
    if (raw === undefined) return [];
    const { text, variables } = substitute(raw, lookup);
    const naming = dialect.facts;
    const options = { naming, aliases: refs, configured: new Map(), bareRewrites: true };
    const ref =
      text === undefined
        ? undefined
        : (refs.get(aliasKey(text)) ?? wildcardRef(text, naming) ?? resolveModel(text, options));
    return [{ raw, ref, variables, entry: undefined, node }];
  });
  return { from: 'policy', items };
}

/**
 * The keys of `agents.defaults.models`, where they are the allowlist: in classic files, and in modern ones without the
 * migration marker. An empty map allows any model.
 */
export function observeEntryKeys(
  entries: readonly ModelEntry[],
  migrated: boolean,
  dialect: Dialect,
): ObservedAllow | undefined {
  if (entries.length === 0 || (dialect.allowlist === 'modelPolicy' && migrated)) return undefined;
  const items = entries.map((entry): AllowItem => {
    const ref = entry.wildcard === undefined ? entry.ref : `${entry.wildcard}/*`;
    return { raw: entry.key, ref, variables: [], entry, node: entry.node };
  });
  return { from: 'entries', items };
}

/** The references and wildcards of a list; empty where there is none. */
export function allowedRefs(allow: ObservedAllow | undefined): string[] {
  return (allow?.items ?? []).flatMap(({ ref }) => ref ?? []);
}
