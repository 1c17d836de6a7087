/** The model settings of the config as OpenClaw interprets them, with the position of every value. */

import { agentPrefix } from '../settings/address.ts';
import { agentPlaceFor, CHAINS, placeFor, slotOf, type TableRow } from '../settings/table.ts';
import {
  type AllowCircumstances,
  type ObservedAllow,
  observeEntryKeys,
  observePolicy,
  policyTexts,
} from './allowlist.ts';
import { statedProviders } from './facts/provider-models.ts';
import { KNOWN_PROVIDERS } from './facts/providers.ts';
import type { Dialect } from './facts/releases.ts';
import {
  type ConfigNode,
  type ConfigTree,
  child,
  descend,
  entriesOf,
  itemsOf,
  kindOf,
  scalarOf,
  stringOf,
} from './files/config-tree.ts';
import { substitute, type VariableLookup } from './files/variables.ts';
import {
  type AliasLookup,
  aliasesOf,
  aliasesOver,
  type LiveAlias,
  type ModelEntry,
  observeEntries,
  refsOver,
} from './model-entries.ts';
import {
  aliasKey,
  type ConfiguredModels,
  configuredModels,
  normalizeAgentId,
  providerOf,
  resolveModel,
  splitProfile,
} from './model-ref.ts';
import { type ModelText, NO_MODEL, type ObservedModel } from './model-text.ts';
import { type ObservedOrder, observeOrder } from './observed-orders.ts';
import {
  type ObservedProfile,
  type ObservedProvider,
  observeProfiles,
  observeProviders,
} from './observed-providers.ts';
import { type LiveValue, observeValues } from './values.ts';

export {
  aliasesOver,
  aliasRefs,
  builtinAliasOf,
  hasEntry,
  type LiveAlias,
  type ModelEntry,
  refsOver,
} from './model-entries.ts';
export { legibleModel, type ModelText, modelText, type ObservedModel, shownModel } from './model-text.ts';

export interface ObservedAgent {
  readonly id: string;
  /** Undefined for `main` without a roster entry: it has no place for its own settings. */
  readonly node: ConfigNode | undefined;
  /** Its chains by the address prefix before `primary`, as in `Settings` but without the agent. */
  readonly chains: ReadonlyMap<string, ObservedModel>;
  readonly model: ObservedModel;
  readonly agentDir: string | undefined;
  /** Its own `modelPolicy.allow`, which replaces the default one; modern releases only. */
  readonly allow: readonly string[] | undefined;
  /** The same with its meaning. */
  readonly allowlist: ObservedAllow | undefined;
  /** Aliases of its own `models`, as in `Settings`; modern releases only. */
  readonly aliases: ReadonlyMap<string, LiveAlias>;
  /** A key `auth`, which every real release refuses. */
  readonly auth: ConfigNode | undefined;
}

export interface Settings {
  /** Every chain by the prefix of `primary` and `fallbacks` in a manifest: nothing, `image.`, `agents.work.`. */
  readonly chains: ReadonlyMap<string, ObservedModel>;
  /** Every setting that is a value of the config, by its address in a manifest. */
  readonly values: ReadonlyMap<string, LiveValue>;
  readonly model: ObservedModel;
  readonly imageModel: ObservedModel;
  /** Every entry of `agents.defaults.models` in file order. */
  readonly entries: readonly ModelEntry[];
  /** Aliases by lower-cased name; the last of several counts, as in OpenClaw's lookup. */
  readonly aliases: ReadonlyMap<string, LiveAlias>;
  /** `modelPolicy.allow`; undefined when absent. */
  readonly allow: readonly string[] | undefined;
  /** What chats may choose, by the prefix of `allow` in a manifest; none where they may choose any model. */
  readonly allowlists: ReadonlyMap<string, ObservedAllow>;
  /** `meta.migrations.modelPolicyAllowlist`. */
  readonly allowlistMigrated: boolean;
  readonly order: ReadonlyMap<string, ObservedOrder>;
  readonly agents: ReadonlyMap<string, ObservedAgent>;
  /** Ids under `models.providers`: providers that the user has configured. */
  readonly providers: readonly string[];
  /** What `models.providers` says, by key as written. */
  readonly providerFacts: ReadonlyMap<string, ObservedProvider>;
  /** Models of the config that a bare name may stand for. */
  readonly configured: ConfiguredModels;
  /** `auth.profiles` by id: no credentials, but which profiles count. */
  readonly profiles: ReadonlyMap<string, ObservedProfile>;
}

/** Every chain that the release has, by its prefix. @param base where the places begin */
type ReadChains = (base: ConfigNode | undefined, aliases?: AliasLookup) => Map<string, ObservedModel>;

/** Reads the settings out of the tree; values that OpenClaw would refuse are treated as absent. */
export function observeSettings(tree: ConfigTree, dialect: Dialect, lookup: VariableLookup): Settings {
  const defaults = descend(tree, tree.root, 'agents', 'defaults');
  const entries = observeEntries(tree, child(tree, defaults, 'models'), dialect, lookup);
  const aliases = aliasesOf(entries, dialect);
  const providerFacts = observeProviders(tree, dialect.facts, lookup);
  const providerIds = new Set([...providerFacts.values()].map(({ id }) => id));
  const models = entries.flatMap(({ ref }) => ref ?? []);
  const providers = statedProviders(providerFacts, dialect.facts).flatMap((one) => one.models.map(({ ref }) => ref));
  const configured = configuredModels({ models, providers }, dialect.facts);
  const meaningOf = (raw: string, bareRewrites: boolean, named: AliasLookup): Omit<ModelText, 'node'> => {
    const { text, variables } = substitute(raw, lookup);
    const ref =
      text === undefined
        ? undefined
        : resolveModel(text, { naming: dialect.facts, aliases: refsOver(named), configured, bareRewrites });
    const name = text === undefined ? '' : splitProfile(text, dialect.facts).model;
    const isAlias = named.get(aliasKey(name)) !== undefined;
    const guessed = ref !== undefined && !name.includes('/') && !isAlias && !configured.has(name);
    if (variables.length === 0) return { raw, ref, variables, guessed };
    const unset = variables.filter((name) => !lookup(name));
    const provider = ref === undefined ? '' : providerOf(ref);
    const isModel = text?.includes('/')
      ? KNOWN_PROVIDERS.has(provider) || providerIds.has(provider)
      : text !== undefined && named.get(aliasKey(text)) !== undefined;
    return { raw, ref, variables, unset, hidden: !isModel };
  };
  // Ten thousand agents have few models.
  const known = [new Map<string, Omit<ModelText, 'node'>>(), new Map<string, Omit<ModelText, 'node'>>()] as const;
  const toText = (node: ConfigNode, bareRewrites: boolean, named?: AliasLookup): ModelText | undefined => {
    const raw = stringOf(node);
    if (raw === undefined || raw.trim() === '') return undefined;
    if (named) return { ...meaningOf(raw, bareRewrites, named), node };
    const meanings = known[bareRewrites ? 1 : 0];
    const meaning = meanings.get(raw) ?? meaningOf(raw, bareRewrites, aliases);
    meanings.set(raw, meaning);
    return { ...meaning, node };
  };
  const toModel = (node: ConfigNode | undefined, row: TableRow, named?: AliasLookup): ObservedModel => {
    const kind = kindOf(node);
    if (!node || kind === 'absent') return NO_MODEL;
    if (kind === 'string') return { form: 'string', node, primary: toText(node, false, named), fallbacks: undefined };
    if (kind !== 'object' || row.text) return { form: 'other', node, primary: undefined, fallbacks: undefined };
    const primary = child(tree, node, 'primary');
    const fallbacksNode = child(tree, node, 'fallbacks');
    const fallbacks =
      kindOf(fallbacksNode) === 'array'
        ? itemsOf(tree, fallbacksNode).flatMap((item) => toText(item, true, named) ?? [])
        : undefined;
    return { form: 'object', node, primary: primary && toText(primary, false, named), fallbacks };
  };

  const chainsIn = (placeOf: typeof placeFor): ReadChains => {
    const slots = CHAINS.flatMap(({ group, row }) => {
      const place = placeOf(row, dialect.facts);
      return place ? [{ group, row, keys: slotOf(row, place) }] : [];
    });
    return (base, named) =>
      new Map(slots.map(({ group, row, keys }) => [group, toModel(descend(tree, base, ...keys), row, named)]));
  };
  const chains = chainsIn(placeFor)(tree.root);
  const place = { tree, dialect, lookup, aliases };
  const agents = observeAgents(place, chainsIn(agentPlaceFor));
  const migrated = scalarOf(descend(tree, tree.root, 'meta', 'migrations', 'modelPolicyAllowlist')) === true;
  const common = observePolicy(defaults, place) ?? observeEntryKeys(entries, migrated, dialect);
  const allowlists = new Map(common ? [['', common]] : []);
  for (const { id, allowlist } of agents.values()) if (allowlist) allowlists.set(agentPrefix(id), allowlist);
  for (const { id, chains: own } of agents.values())
    for (const [group, model] of own) chains.set(`${agentPrefix(id)}${group}`, model);
  return {
    chains,
    values: observeValues(tree, agents.values(), dialect.facts, lookup),
    model: chains.get('') ?? NO_MODEL,
    imageModel: chains.get('image.') ?? NO_MODEL,
    entries,
    aliases,
    allow: policyTexts(tree, defaults),
    allowlists,
    allowlistMigrated: migrated,
    order: observeOrder(tree, dialect.facts, lookup),
    agents,
    providers: [...providerFacts.keys()],
    providerFacts,
    configured,
    profiles: observeProfiles(tree, dialect.facts),
  };
}

function observeAgents(place: AllowCircumstances, chainsAt: ReadChains): Map<string, ObservedAgent> {
  const { tree, dialect, lookup, aliases: shared } = place;
  const agents = child(tree, tree.root, 'agents');
  const roster: [string, ConfigNode][] =
    dialect.roster === 'entries'
      ? [...entriesOf(tree, child(tree, agents, 'entries'))]
      : itemsOf(tree, child(tree, agents, 'list')).flatMap((item) => {
          const id = stringOf(child(tree, item, 'id'));
          return id === undefined ? [] : [[id, item] as [string, ConfigNode]];
        });
  const agentOf = (
    id: string,
    node: ConfigNode | undefined,
    chains: ReadonlyMap<string, ObservedModel>,
    aliases: ReadonlyMap<string, LiveAlias>,
  ): ObservedAgent => ({
    id,
    node,
    chains,
    model: chains.get('') ?? NO_MODEL,
    agentDir: stringOf(child(tree, node, 'agentDir')),
    allow: dialect.allowlist === 'modelPolicy' ? policyTexts(tree, node) : undefined,
    allowlist: observePolicy(node, { ...place, aliases: aliasesOver(aliases, shared) }),
    aliases,
    auth: child(tree, node, 'auth'),
  });
  const observed = new Map<string, ObservedAgent>();
  for (const [storedId, node] of roster) {
    const id = normalizeAgentId(storedId);
    // Of two entries with the same id, OpenClaw uses the first.
    if (observed.has(id)) continue;
    const own = dialect.allowlist === 'modelPolicy' ? child(tree, node, 'models') : undefined;
    const aliases = own ? aliasesOf(observeEntries(tree, own, dialect, lookup), dialect) : new Map<string, LiveAlias>();
    const named = own ? aliasesOver(aliases, shared) : undefined;
    observed.set(id, agentOf(id, node, chainsAt(node, named), aliases));
  }
  if (observed.size === 0) observed.set('main', agentOf('main', undefined, new Map([['', NO_MODEL]]), new Map()));
  return observed;
}
