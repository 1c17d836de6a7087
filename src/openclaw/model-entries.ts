/** The entries of a map of models, and the aliases that they hold. */
import { mayBeCredential } from '../credential-shape.ts';
import type { Dialect } from './facts/releases.ts';
import { type ConfigNode, type ConfigTree, child, entriesOf, stringOf } from './files/config-tree.ts';
import { namesSecret, substitute, type VariableLookup } from './files/variables.ts';
import { aliasKey, normalizeProvider, providerOf, resolveModel } from './model-ref.ts';

export interface ModelEntry {
  readonly key: string;
  /** Undefined for a key that does not name a single model. */
  readonly ref: string | undefined;
  /** For a key such as `openai/*`, which means all models of a provider: that provider, normalised. */
  readonly wildcard?: string | undefined;
  /** The alias as OpenClaw reads it; undefined if there is none; then a built-in one may be injected. */
  readonly alias: string | undefined;
  /** The variables that the alias is set through. */
  readonly variables: readonly string[];
  readonly node: ConfigNode;
}

export interface LiveAlias {
  readonly name: string;
  readonly ref: string;
  readonly entry: ModelEntry;
  /** True if OpenClaw injects it and the file does not contain it. */
  readonly builtin: boolean;
}

/** Alias names, lower-cased, with the reference of each. */
export function aliasRefs(aliases: ReadonlyMap<string, LiveAlias>): ReadonlyMap<string, string> {
  return new Map([...aliases].map(([name, alias]) => [name, alias.ref]));
}

/** Aliases by lower-case name. */
export type AliasLookup = Pick<ReadonlyMap<string, LiveAlias>, 'get'>;

/** Those of an agent over those of all. It is no copy: there may be ten thousand agents. */
export function aliasesOver(own: AliasLookup, shared: AliasLookup): AliasLookup {
  return { get: (name) => own.get(name) ?? shared.get(name) };
}

/** The same by reference. */
export function refsOver(aliases: AliasLookup): Pick<ReadonlyMap<string, string>, 'get'> {
  return { get: (name) => aliases.get(name)?.ref };
}

/** The entries of a map of models, in file order. */
export function observeEntries(
  tree: ConfigTree,
  models: ConfigNode | undefined,
  dialect: Dialect,
  lookup: VariableLookup,
): ModelEntry[] {
  return [...entriesOf(tree, models)].map(([key, node]) => {
    const named = aliasRead(stringOf(child(tree, node, 'alias')), lookup);
    const wildcard = wildcardOf(key, dialect);
    if (wildcard !== undefined) return { key, ref: undefined, wildcard, ...named, node };
    const { facts } = dialect;
    const ref = resolveModel(key, {
      naming: facts,
      aliases: new Map(),
      configured: new Map(),
      bareRewrites: true,
      isKey: true,
    });
    return { key, ref, ...named, node };
  });
}

/** An alias that is set through a variable; what may be a secret stays as it is written. */
export function aliasRead(raw: string | undefined, lookup: VariableLookup): Pick<ModelEntry, 'alias' | 'variables'> {
  if (!raw?.includes('${')) return { alias: raw, variables: [] };
  const { text, variables } = substitute(raw, lookup);
  const hidden = text === undefined || mayBeCredential(text) || variables.some(namesSecret);
  return { alias: hidden ? raw : text, variables };
}

/** `openai/*` is every model of OpenAI, where the release has such entries; it is a model otherwise. */
function wildcardOf(key: string, { facts }: Dialect): string | undefined {
  const text = key.trim();
  if (!text.endsWith('/*') || !facts.wildcards) return undefined;
  const provider = normalizeProvider(text.slice(0, -2), facts);
  return provider === '' || provider.includes('/') ? undefined : provider;
}

/** Whether one of the entries is for this model, or for all models of its provider. */
export function hasEntry(entries: readonly ModelEntry[], ref: string): boolean {
  const names = namesOf.get(entries) ?? {
    refs: new Set(entries.map((entry) => entry.ref)),
    wildcards: new Set(entries.map((entry) => entry.wildcard)),
  };
  namesOf.set(entries, names);
  return names.refs.has(ref) || names.wildcards.has(providerOf(ref));
}

/** Every agent asks about each of its models; a list never changes. */
const namesOf = new WeakMap<
  readonly ModelEntry[],
  { readonly refs: ReadonlySet<string | undefined>; readonly wildcards: ReadonlySet<string | undefined> }
>();

/** The aliases of entries, the built-in ones among them, by lower-case name. */
export function aliasesOf(entries: readonly ModelEntry[], dialect: Dialect): Map<string, LiveAlias> {
  const aliases = new Map<string, LiveAlias>();
  const configured = new Set(entries.flatMap((entry) => (entry.alias?.trim() ? [aliasKey(entry.alias)] : [])));
  for (const entry of entries) {
    // An entry without an alias gets the built-in one on every read; `alias: ""` suppresses it.
    const injected = entry.alias === undefined ? builtinAliasOf(entry.key, dialect) : undefined;
    // Where a configured alias does not win over a built-in one, whichever comes last counts.
    if (injected !== undefined && dialect.facts.configuredAliasWins && configured.has(injected)) continue;
    const name = (entry.alias ?? injected)?.trim();
    if (!name || entry.ref === undefined) continue;
    aliases.set(aliasKey(name), { name, ref: entry.ref, entry, builtin: injected !== undefined });
  }
  return aliases;
}

/** The built-in alias of exactly this key. */
export function builtinAliasOf(key: string, dialect: Dialect): string | undefined {
  return Object.entries(dialect.facts.builtinAliases).find(([, ref]) => ref === key)?.[0];
}
