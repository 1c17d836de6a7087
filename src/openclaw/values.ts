/** Values of the config that are settings, read by their rows, without the secrets in them. */

import type { Json } from '../json-value.ts';
import { toValue } from '../json5/index.ts';
import { printAddress, type SettingAddress } from '../settings/address.ts';
import { literalSecrets, literalTexts, ownPart, seen, WHOLE } from '../settings/form.ts';
import {
  agentPlaceFor,
  configPlaces,
  isNamed,
  type PlaceFacts,
  placeFor,
  ROWS,
  type TableRow,
} from '../settings/table.ts';
import { isRecord } from '../shapes.ts';
import {
  type ConfigNode,
  type ConfigTree,
  descend,
  entriesOf,
  itemsOf,
  kindOf,
  mergedValue,
  valuesAt,
} from './files/config-tree.ts';
import { substitute, type VariableLookup } from './files/variables.ts';
import { type Naming, spellingOf } from './model-ref.ts';

/** One value of the config. */
export interface LiveValue {
  readonly row: TableRow;
  readonly address: SettingAddress;
  /** As written, with every literal secret withheld. */
  readonly value: Json;
  /** The places in it of literal secrets: keys, and ids of objects in brackets. */
  readonly secrets: readonly (readonly string[])[];
  /** The variables in its texts, and those that are not set. */
  readonly variables: readonly string[];
  readonly unset: readonly string[];
  /** The keys that its name has in the config; more than one where several spellings mean the same. */
  readonly keys: readonly string[];
  readonly node: ConfigNode;
}

/** By address. Null in a config is read as nothing. */
export function observeValues(
  tree: ConfigTree,
  agents: Iterable<{ readonly id: string; readonly node: ConfigNode | undefined }>,
  facts: Naming & PlaceFacts,
  lookup: VariableLookup,
): Map<string, LiveValue> {
  const values = new Map<string, LiveValue>();
  const put = (row: TableRow, place: readonly string[], base: ConfigNode | undefined, agent: string | undefined) => {
    for (const { name, keys, node } of found(tree, base, row, place, facts)) {
      const whole = mergedValue(tree, node);
      if (whole === undefined || whole === null) continue;
      const form = row.form ?? WHOLE;
      const merged = ownPart(form, whole);
      if (merged !== whole && Object.keys(merged as object).length === 0) continue;
      const address: SettingAddress = { setting: row.address, name, agent };
      const value = seen(form, merged);
      const variables = [...new Set(textsIn(value).flatMap((text) => substitute(text, lookup).variables))];
      const unset = variables.filter((variable) => !lookup(variable));
      const secrets = literalSecrets(form, merged);
      values.set(printAddress(address), { row, address, value, secrets, variables, unset, keys, node });
    }
  };
  const known = [...agents];
  for (const row of ROWS.filter(({ value }) => value === 'value' || value === 'whole-entry')) {
    const [place, own] = [placeFor(row, facts), agentPlaceFor(row, facts)];
    if (place) put(row, place, tree.root, undefined);
    for (const { id, node } of known) if (own) put(row, own, node, id);
  }
  return values;
}

interface Found {
  readonly name: string | undefined;
  readonly keys: readonly string[];
  readonly node: ConfigNode;
}

function found(
  tree: ConfigTree,
  base: ConfigNode | undefined,
  row: TableRow,
  place: readonly string[],
  naming: Naming,
): Found[] {
  const star = place.indexOf('*');
  if (!isNamed(row) || star < 0) {
    const node = descend(tree, base, ...place);
    return node ? [{ name: undefined, keys: [], node }] : [];
  }
  const map = descend(tree, base, ...place.slice(0, star));
  const entries = namedEntries(tree, map);
  return [...keysByName(entries, row, naming)].flatMap(([name, keys]) => {
    const node = descend(tree, entries.get(keys[0] ?? name), ...place.slice(star + 1));
    return node ? [{ name, keys, node }] : [];
  });
}

/** Whether a text holds one of the literal secrets that the settings of a config hold. */
export function secretTest(tree: ConfigTree): (text: string) => boolean {
  const secrets = ROWS.filter(({ value }) => value === 'value').flatMap((row) =>
    configPlaces(row).flatMap((place) =>
      valuesAt(tree, place).flatMap(({ node }) => literalTexts(row.form ?? WHOLE, mergedValue(tree, node) ?? null)),
    ),
  );
  // A part of a secret is one, too; less than this is in any text.
  return (text) => secrets.some((secret) => text.includes(secret) || (text.length >= 4 && secret.includes(text)));
}

/** The entries of a map; of a list, its objects by number. */
function namedEntries(tree: ConfigTree, map: ConfigNode | undefined): ReadonlyMap<string, ConfigNode> {
  if (kindOf(map) !== 'array') return entriesOf(tree, map);
  return new Map(itemsOf(tree, map).map((item, index) => [String(index), item]));
}

/** The keys of a map by the names that they spell; first the one that counts: exactly the name, else the first. */
function keysByName(entries: ReadonlyMap<string, ConfigNode>, row: TableRow, naming: Naming): Map<string, string[]> {
  const byName = new Map<string, string[]>();
  const spelling = spellingOf(naming);
  for (const [key, node] of entries) {
    const name = row.names === 'hook mapping' ? mappingName(node, key) : row.names ? spelling[row.names](key) : key;
    const keys = byName.get(name) ?? [];
    // OpenClaw looks an entry of a model up by its reference.
    if (row.names === 'model' && keys[0] === name) continue;
    if (key !== name) byName.set(name, [...keys, key]);
    else byName.set(name, row.names === 'model' ? [key] : [key, ...keys]);
  }
  return byName;
}

/** By its id, else by the path that it listens to, else by its number: OpenClaw requires neither of the first two. */
function mappingName({ origins }: ConfigNode, key: string): string {
  const value = origins.at(-1)?.node;
  const mapping = value ? toValue(value) : null;
  if (!isRecord(mapping)) return key;
  const { id, match } = mapping;
  const path = isRecord(match) ? match.path : undefined;
  return [id, path].find((text): text is string => typeof text === 'string' && text !== '') ?? key;
}

/** The keys that a config has for the names of a setting. @param base where the place begins */
export function keysOfNames(
  tree: ConfigTree,
  base: ConfigNode | undefined,
  row: TableRow,
  place: readonly string[],
  naming: Naming,
): ReadonlyMap<string, readonly string[]> {
  const map = descend(tree, base, ...place.slice(0, place.indexOf('*')));
  return keysByName(namedEntries(tree, map), row, naming);
}

/** Where what is told of a name begins, and the steps from there; a list has no keys. Undefined: it has no such object. */
export function placeOfName(
  tree: ConfigTree,
  base: ConfigNode | undefined,
  place: readonly string[],
  key: string,
): { readonly base: ConfigNode | undefined; readonly keys: readonly string[] } {
  const star = place.indexOf('*');
  const map = descend(tree, base, ...place.slice(0, star));
  if (kindOf(map) !== 'array') return { base, keys: place.map((step) => (step === '*' ? key : step)) };
  return { base: itemsOf(tree, map)[Number(key)], keys: place.slice(star + 1) };
}

function textsIn(value: Json): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** The address of a part of a value. @param path keys, and ids of objects in brackets */
export function partAddress(address: string, path: readonly string[]): string {
  return `${address}${path.map((step) => (step.startsWith('[') ? step : `.${step}`)).join('')}`;
}
