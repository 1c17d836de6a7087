/** Every use of a model in a config: in settings, in what no manifest can declare, and as a key of a map. */
import { agentPrefix, printAddress } from '../settings/address.ts';
import { ENTRY_MAPS, KEYED_MAPS, PAIR_PLACES, TEXT_PLACES, type TextPlace } from '../settings/ref-places.ts';
import { isChain, type TableRow } from '../settings/table.ts';
import { KNOWN_PROVIDERS } from './facts/providers.ts';
import {
  type ConfigNode,
  child,
  descend,
  entriesOf,
  itemsOf,
  kindOf,
  scalarOf,
  stringOf,
  valueFinder,
} from './files/config-tree.ts';
import { substitute } from './files/variables.ts';
import type { Live } from './live.ts';
import { type AliasLookup, aliasRead, type LiveAlias, type ModelEntry } from './model-entries.ts';
import { aliasKey, normalizeAgentId, providerOf, resolveModel, splitProfile, wildcardRef } from './model-ref.ts';
import { aliasesOver, refsOver } from './settings.ts';

export interface ModelUse {
  /** The address of the setting, with the index in a list; where no manifest can declare it, its path. */
  readonly address: string;
  /** A text, a key of a map with an entry for each model, another key, or `provider` and `model` of an object. */
  readonly form: 'text' | 'entry' | 'key' | 'pair';
  readonly raw: string;
  /** The reference, or a wildcard such as `openai/*`. */
  readonly ref: string;
  /** The alias that the text is. */
  readonly alias: LiveAlias | undefined;
  /** The variables in the text. */
  readonly variables: readonly string[];
  /** Of the text, of the value of the key, or of the object with the two parts. */
  readonly node: ConfigNode;
  /** Of the list or map that it stands in. */
  readonly holder: ConfigNode | undefined;
  /** The setting that it is of. */
  readonly row: TableRow | undefined;
  readonly agent: string | undefined;
  /** Of an entry: its alias as written. */
  readonly named?: string | undefined;
}

type Source = Pick<Live, 'tree' | 'settings' | 'dialect' | 'environment'>;

interface Surroundings extends Source {
  /** The ids of the entries of `agents.list`. */
  readonly listed: readonly (string | undefined)[];
  readonly valuesAt: ReturnType<typeof valueFinder>;
  readonly wanted: (ref: string) => boolean;
  /** What texts mean to all agents without aliases of their own: ten thousand have few models. */
  readonly known: Map<string, Meaning>;
}

/**
 * All of them, in the order of the table of settings; those in no setting come last.
 *
 * @param wanted of which models; default: of all
 */
export function modelUses(source: Source, wanted: (ref: string) => boolean = () => true): ModelUse[] {
  const { tree } = source;
  const listed = itemsOf(tree, descend(tree, tree.root, 'agents', 'list')).map((item) => {
    const id = stringOf(child(tree, item, 'id'));
    return id === undefined ? undefined : normalizeAgentId(id);
  });
  const live: Surroundings = { ...source, listed, valuesAt: valueFinder(tree), wanted, known: new Map() };
  return [
    ...TEXT_PLACES.flatMap((place) => usesAt(place, live)),
    ...PAIR_PLACES.flatMap((pattern) => pairsAt(pattern, live)),
    ...ENTRY_MAPS.flatMap((pattern) => keysAt(pattern, live, 'entry')),
    ...KEYED_MAPS.flatMap((pattern) => keysAt(pattern, live, 'key')),
  ];
}

/** Those that can be shown: the value of a variable may be a secret, unless it is a model of a known provider. */
export function legibleUses(live: Source, wanted?: (ref: string) => boolean): ModelUse[] {
  const own = new Set([...live.settings.providerFacts.values()].map(({ id }) => id));
  const isModel = (ref: string) => KNOWN_PROVIDERS.has(providerOf(ref)) || own.has(providerOf(ref));
  return modelUses(live, wanted).filter(({ variables, alias, ref }) => variables.length === 0 || alias || isModel(ref));
}

function usesAt({ pattern, row, full }: TextPlace, live: Surroundings): ModelUse[] {
  const { tree } = live;
  return live.valuesAt(pattern).flatMap(({ path, node }) => {
    const agent = agentAt(path, live);
    const prefix = agentPrefix(agent);
    const group = row && isChain(row, row.address) ? row.address.slice(0, row.address.lastIndexOf('.') + 1) : undefined;
    // Without a row for it, a place is its path; a chain has parts.
    const place = (part: string) => {
      const whole = row?.address.includes('*') ? undefined : row?.address;
      if (group !== undefined) return `${prefix}${group}${part}`;
      if (whole === undefined || part !== '') return [...path, ...(part === '' ? [] : [part])].join('.');
      return `${prefix}${whole}`;
    };
    const text = (item: ConfigNode, address: string, holder?: ConfigNode) =>
      textUse(item, { address, holder, row, agent, full }, live);
    const list = (holder: ConfigNode, address: string) =>
      itemsOf(tree, holder).flatMap((item, index) => text(item, `${address}[${index}]`, holder));
    if (kindOf(node) === 'array') return list(node, place(''));
    if (kindOf(node) !== 'object') return text(node, place(group === undefined ? '' : 'primary'));
    const primary = child(tree, node, 'primary');
    const fallbacks = child(tree, node, 'fallbacks');
    return [
      ...(primary ? text(primary, place('primary')) : []),
      ...(fallbacks ? list(fallbacks, place('fallbacks')) : []),
    ];
  });
}

interface Place {
  readonly address: string;
  readonly holder: ConfigNode | undefined;
  readonly row: TableRow | undefined;
  readonly agent: string | undefined;
  readonly full: boolean;
}

function textUse(node: ConfigNode, { full, ...place }: Place, live: Surroundings): ModelUse[] {
  const raw = stringOf(node);
  if (raw === undefined) return [];
  const own = place.agent === undefined ? undefined : live.settings.agents.get(place.agent)?.aliases;
  const isItem = place.address.includes('[');
  const key = `${full} ${isItem} ${raw}`;
  const isCommon = !own || own.size === 0;
  const meaning = (isCommon ? live.known.get(key) : undefined) ?? meaningOf(raw, full, isItem, own, live);
  if (isCommon) live.known.set(key, meaning);
  const { ref } = meaning;
  return ref === undefined || !live.wanted(ref) ? [] : [{ ...place, form: 'text', raw, node, ...meaning, ref }];
}

interface Meaning extends Pick<ModelUse, 'alias' | 'variables'> {
  readonly ref: string | undefined;
}

const NO_MEANING: Meaning = { ref: undefined, alias: undefined, variables: [] };

function meaningOf(
  raw: string,
  full: boolean,
  bareRewrites: boolean,
  own: AliasLookup | undefined,
  { settings, dialect, environment }: Surroundings,
): Meaning {
  const { text, variables } = substitute(raw, (name) => environment[name]);
  if (text === undefined || text.trim() === '') return NO_MEANING;
  const naming = dialect.facts;
  const name = splitProfile(text, naming).model;
  if (full && !name.includes('/')) return NO_MEANING;
  const aliases = own ? aliasesOver(own, settings.aliases) : settings.aliases;
  const alias = aliases.get(aliasKey(name));
  const resolved = resolveModel(text, {
    naming,
    aliases: refsOver(aliases),
    configured: settings.configured,
    bareRewrites,
  });
  return { ref: alias?.ref ?? wildcardRef(text, naming) ?? resolved, alias, variables };
}

function pairsAt(pattern: readonly string[], live: Surroundings): ModelUse[] {
  const { tree, dialect } = live;
  return live.valuesAt(pattern).flatMap(({ path, node }): ModelUse[] => {
    const [provider, model] = ['provider', 'model'].map((key) => scalarOf(child(tree, node, key)));
    if (typeof provider !== 'string' || typeof model !== 'string') return [];
    const raw = `${provider}/${model}`;
    const ref = refOfKey(raw, dialect.facts);
    const agent = agentAt(path, live);
    const rest = { alias: undefined, variables: [], holder: undefined, row: undefined };
    if (ref === undefined || !live.wanted(ref)) return [];
    return [{ address: path.join('.'), form: 'pair', raw, ref, node, agent, ...rest }];
  });
}

function keysAt(pattern: readonly string[], live: Surroundings, form: 'entry' | 'key'): ModelUse[] {
  const { tree, dialect, environment } = live;
  const aliasIn = (node: ConfigNode) =>
    aliasRead(stringOf(child(tree, node, 'alias')), (name) => environment[name]).alias?.trim() || undefined;
  return live.valuesAt(pattern).flatMap(({ path, node: holder }) =>
    [...entriesOf(tree, holder)].flatMap(([raw, node]): ModelUse[] => {
      const ref =
        form === 'entry' || raw.includes('/')
          ? (wildcardRef(raw, dialect.facts) ?? refOfKey(raw, dialect.facts))
          : undefined;
      if (ref === undefined || !live.wanted(ref)) return [];
      const agent = agentAt(path, live);
      const named = form === 'entry' ? aliasIn(node) : undefined;
      const inDefaults = path[1] === 'defaults';
      const address =
        named !== undefined && inDefaults
          ? printAddress({ setting: 'aliases', name: named, agent: undefined })
          : inDefaults
            ? `models.${ref}`
            : [...path, raw].join('.');
      const rest = { alias: undefined, variables: [], row: undefined };
      return [{ address, form, raw, ref, node, holder, agent, named, ...rest }];
    }),
  );
}

function refOfKey(raw: string, naming: Live['dialect']['facts']): string | undefined {
  return resolveModel(raw, { naming, aliases: new Map(), configured: new Map(), bareRewrites: true, isKey: true });
}

/** The agent in whose entry a path is. */
function agentAt([agents, roster, own]: readonly string[], { listed }: Surroundings): string | undefined {
  if (agents !== 'agents' || own === undefined) return undefined;
  if (roster === 'entries') return normalizeAgentId(own);
  return roster === 'list' ? listed[Number(own)] : undefined;
}

/** The entry of a map that a key stands for. */
export function entryOf({ raw, ref, named, node }: ModelUse): ModelEntry {
  return { key: raw, ref, alias: named, variables: [], node };
}
