/** `adopt`: live into the manifest, under its lock; and a note that the two agreed then, to detect drift later. */

import { keepOwnFile, type StepHook } from '../apply/index.ts';
import { isForeign } from '../drift/compare.ts';
import { success } from '../errors.ts';
import { ADOPTED_FILE } from '../history/read.ts';
import { settingKey } from '../settings/address.ts';
import { observedSettings } from '../settings/observed.ts';
import { shownSetting } from '../settings/value.ts';
import type { ResultWithSource } from '../workspace/result-with-source.ts';
import type { WorkspaceSource } from '../workspace/workspace.ts';
import { pastOf } from './drifted-settings.ts';
import { planManifest } from './plan.ts';
import type { PreparedEdit } from './prepare-edit.ts';

export interface Adoptable {
  /** Settings changed live. */
  readonly foreign: readonly string[];
  /** Settings that differ and were never applied: only the user knows which side is right. */
  readonly unclear: readonly string[];
}

/** The settings for `adopt` without an address. Errors: those of a plan. */
export async function findAdoptable(source: WorkspaceSource): Promise<ResultWithSource<Adoptable>> {
  const planned = await planManifest(source);
  if (!planned.ok) return planned;
  const { drifted } = planned.value;
  const named = (wanted: typeof drifted) => wanted.map(({ address }) => address);
  return success({
    foreign: named(drifted.filter(isForeign)),
    unclear: named(drifted.filter(({ state }) => state === 'no-baseline')),
  });
}

/** Records what was adopted. It only helps to explain later, so a failed write is ignored. */
export async function noteAdopted(
  addresses: readonly string[],
  { live }: PreparedEdit,
  time: Date,
  onStep?: StepHook,
): Promise<void> {
  const observed = observedSettings(live);
  const settings = Object.fromEntries([
    ...Object.entries(pastOf(live).adopted),
    ...addresses.map((address) => {
      const key = settingKey(address);
      return [key, { value: shownSetting(observed, key), time: time.toISOString() }] as const;
    }),
  ]);
  const name = live.show(live.locations.configPath);
  const text = `${JSON.stringify({ formatVersion: 1, config: name, settings }, null, 2)}\n`;
  await keepOwnFile(live.locations.stateDir, ADOPTED_FILE, text, onStep);
}
