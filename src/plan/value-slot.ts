/** Where a value of the config stands, or would. */
import { keysOfName, placeOfName } from '../openclaw/values.ts';
import type { SettingAddress } from '../settings/address.ts';
import { agentPlaceFor, placeFor, type TableRow } from '../settings/table.ts';
import type { Draft, Slot } from './draft.ts';

/** Undefined where this release has no place for it. The keys are those that its name has in the config. */
export function slotFor(
  draft: Draft,
  address: SettingAddress,
  row: TableRow,
): { readonly slot: Slot; readonly keys: readonly string[] } | undefined {
  const { live } = draft;
  const { agent, name } = address;
  const base = agent === undefined ? live.tree.root : live.settings.agents.get(agent)?.node;
  const { facts } = live.dialect;
  const place = agent === undefined ? placeFor(row, facts) : agentPlaceFor(row, facts);
  if (place === undefined) return undefined;
  if (name === undefined) return { slot: { base, keys: place }, keys: [] };
  const keys = keysOfName(live.tree, base, row, place, name, live.dialect.facts);
  return { slot: placeOfName(live.tree, base, place, keys[0] ?? name), keys };
}
