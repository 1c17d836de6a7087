/** Compares settings that are plain strings. */
import type { Desired, DesiredText } from '../manifest/desired.ts';
import { agentPrefix } from '../settings/address.ts';
import { placeOf, ROWS } from '../settings/table.ts';
import type { Draft, Slot } from './draft.ts';
import { heldByVariable, shown } from './model-slot.ts';

/** Those of all agents, or of one. */
export function planTexts(draft: Draft, { settings }: Desired, agent?: string): void {
  const base = agent === undefined ? draft.live.tree.root : draft.live.settings.agents.get(agent)?.node;
  for (const row of ROWS.filter(({ value }) => value === 'text')) {
    const address = `${agentPrefix(agent)}${row.address}`;
    const keys = agent === undefined ? placeOf(row) : row.agentConfig;
    const wanted = settings.get(address) as DesiredText | null | undefined;
    if (keys && wanted !== undefined) planText(draft, address, { base, keys }, wanted?.text ?? null);
  }
}

function planText(draft: Draft, address: string, slot: Slot, after: string | null): void {
  const live = draft.live.settings.texts.get(address);
  if ((live ? (live.ref ?? live.raw) : null) === after) {
    draft.unchanged += 1;
    return;
  }
  if (live && heldByVariable(draft, live, address)) return;
  const before = live ? shown(live) : null;
  draft.change(slot, {
    address,
    action: after === null ? 'remove' : live ? 'change' : 'add',
    before,
    after,
    reason: null,
  });
  if (after === null) draft.remove(slot);
  else draft.set(slot, after);
}
