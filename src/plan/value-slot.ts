/** Where values of the config stand, or would. */
import { keysOfNames, placeOfName } from '../openclaw/values.ts';
import type { SettingAddress } from '../settings/address.ts';
import { agentPlaceFor, placeFor, type TableRow } from '../settings/table.ts';
import type { Draft, Slot } from './draft.ts';

/** A place, with the keys that its name has in the config. */
interface FoundSlot {
  readonly slot: Slot;
  readonly keys: readonly string[];
}

/**
 * Finds the places of all agents' settings, or of one agent's, in what is live now. Undefined where this release has no
 * place for it.
 */
export function slotFinder(
  { live }: Draft,
  agent: string | undefined,
): (address: SettingAddress, row: TableRow) => FoundSlot | undefined {
  const base = agent === undefined ? live.tree.root : live.settings.agents.get(agent)?.node;
  const { facts } = live.dialect;
  const names = new Map<TableRow, ReadonlyMap<string, readonly string[]>>();
  return ({ name }, row) => {
    const place = agent === undefined ? placeFor(row, facts) : agentPlaceFor(row, facts);
    if (place === undefined) return undefined;
    if (name === undefined) return { slot: { base, keys: place }, keys: [] };
    const known = names.get(row) ?? keysOfNames(live.tree, base, row, place, facts);
    names.set(row, known);
    const keys = known.get(name) ?? [];
    return { slot: placeOfName(live.tree, base, place, keys[0] ?? name), keys };
  };
}
