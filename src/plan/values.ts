/** Compares settings that are values of the config with what is declared of them, part by part. */

import { countOf } from '../count-of.ts';
import type { Desired, DesiredJson } from '../manifest/desired.ts';
import { descend, itemsOf } from '../openclaw/files/config-tree.ts';
import type { SettingAddress } from '../settings/address.ts';
import { rowOf, type TableRow } from '../settings/table.ts';
import { settingsOf } from './agent-settings.ts';
import type { Draft } from './draft.ts';
import type { EntryPlan } from './entries.ts';
import { ValuePlan } from './value-plan.ts';
import { slotFinder } from './value-slot.ts';

interface Surroundings {
  readonly entries: EntryPlan;
  /** Aliases as they are after the plan. */
  readonly aliases: ReadonlyMap<string, string>;
}

/**
 * Those of all agents, or of one, in the order in which they are declared.
 *
 * @returns the models that are newly stored, with their rows
 */
export function planValues(
  draft: Draft,
  desired: Desired,
  { entries, aliases }: Surroundings,
  agent?: string,
): { readonly ref: string; readonly row: TableRow }[] {
  const stored: { ref: string; row: TableRow }[] = [];
  const twins = new Set<string>();
  const slotFor = slotFinder(draft, agent);
  for (const { address, setting, wanted } of settingsOf(desired, agent)) {
    const row = rowOf(setting.setting);
    if (row.value !== 'value' && row.value !== 'whole-entry') continue;
    const slot = slotFor(setting, row);
    if (slot === undefined) continue;
    if (slot.keys.length > 1) {
      const names = slot.keys.map((key) => `"${key}"`).join(' and ');
      if (!twins.has(names))
        draft.report('E320', `The config has ${names}, which are the same ${row.names}.`, { address });
      twins.add(names);
      continue;
    }
    const json = (wanted as DesiredJson | null)?.json ?? null;
    if (row.names === 'hook mapping' && slot.keys.length === 0) {
      if (json === null) draft.unchanged += 1;
      else reportNoMapping(draft, setting, address, wanted as DesiredJson);
      continue;
    }
    const added = row.names === 'model' && agent === undefined && slot.keys.length === 0 ? entries : undefined;
    const listed = desired.listed.has(row.address);
    const planned = { address, row, slot: slot.slot, listed, aliases, name: setting.name, added };
    stored.push(...new ValuePlan(draft, planned).plan(json).map((ref) => ({ ref, row })));
  }
  return stored;
}

/** E337: a mapping is more than its model, so a manifest cannot make one. */
function reportNoMapping(draft: Draft, { name }: SettingAddress, address: string, { position }: DesiredJson): void {
  const { tree } = draft.live;
  const count = itemsOf(tree, descend(tree, tree.root, 'hooks', 'mappings')).length;
  const has =
    count === 0 ? 'no hook mappings' : `${countOf(count, 'hook mapping')}, none of which is ${JSON.stringify(name)}`;
  draft.report('E337', `The config has ${has}.`, { address, position });
}
