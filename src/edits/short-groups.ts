/**
 * A model with what stands beside it, such as `image` or `roles.subagents`: an object, or short for one. A text is its
 * primary, and null is all of it.
 */

import type { Manifest } from '../generated/manifest.ts';
import { isJsonObject, type Json } from '../json-value.ts';
import { agentPlaceFor, CHAINS, type PlaceFacts, placeFor, ROWS, type TableRow } from '../settings/table.ts';

export type Parts = Record<string, Json>;

export interface ShortGroup {
  /** The address before `primary`: `roles.subagents.`. */
  readonly group: string;
  readonly path: readonly string[];
  /** What the text or the null says, as an object would; nothing where the manifest has neither. */
  readonly parts: Parts;
}

/**
 * The group that a setting is in; undefined if it is in none, or in one that is an object.
 *
 * @param agent its key in the manifest
 */
export function shortGroup(
  { address }: Pick<TableRow, 'address'>,
  agent: string | undefined,
  manifest: Manifest,
  facts: PlaceFacts,
): ShortGroup | undefined {
  const group = address.slice(0, address.lastIndexOf('.') + 1);
  if (group === '' || !CHAINS.some((chain) => chain.group === group)) return undefined;
  const path = [...(agent === undefined ? [] : ['agents', agent]), ...group.slice(0, -1).split('.')];
  const said = saidAt(manifest, path);
  return isJsonObject(said as Json) ? undefined : { group, path, parts: partsOf(said, group, agent, facts) };
}

/** The value at a path of a manifest; undefined where there is none. */
export function saidAt(manifest: Manifest, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (at, step) =>
      isJsonObject(at as Json) && Object.hasOwn(at as object, step) ? (at as Readonly<Parts>)[step] : undefined,
    manifest,
  );
}

/** As text, null or object: the shortest that says the same. */
export function shortest(parts: Parts, group: string): Json {
  const rows = rowsOf(group).map(({ address }) => address.slice(group.length));
  const said = rows.flatMap((key) => (parts[key] === undefined ? [] : [[key, parts[key]] as const]));
  const [first, ...others] = said;
  if (first?.[0] === 'primary' && typeof first[1] === 'string' && others.length === 0) return first[1];
  return Object.fromEntries(said);
}

function partsOf(said: unknown, group: string, agent: string | undefined, facts: PlaceFacts): Parts {
  if (typeof said === 'string') return { primary: said };
  if (said !== null) return {};
  const place = agent === undefined ? placeFor : agentPlaceFor;
  return Object.fromEntries(
    rowsOf(group).flatMap((row): [string, Json][] => {
      const key = row.address.slice(group.length);
      if (row.value === 'models') return [[key, agent === undefined ? [] : null]];
      // What the release does not have need not be declared.
      return row.value === 'value' && !place(row, facts) ? [] : [[key, null]];
    }),
  );
}

function rowsOf(group: string): TableRow[] {
  return ROWS.filter(({ address }) => address.startsWith(group));
}
