/** Compares a setting as last applied, live and in the manifest: which of the latter two changed? */

import type { Change, Plan } from '../generated/plan.ts';
import { parseAddress, settingKey, wholeSetting } from '../settings/address.ts';
import { agrees, type Declared, type Observed, type Setting, sameSetting, shownSetting } from '../settings/value.ts';
import type { Baseline, LastApplied } from './baseline.ts';

/** `no-baseline`: they differ, and the setting was never applied from here, so it is unknown which of them changed. */
export type DriftState = 'manifest-ahead' | 'live-changed' | 'conflict' | 'no-baseline';

export interface DriftedSetting {
  /** As the plan spells it, without an item's index. */
  readonly address: string;
  readonly state: DriftState;
  readonly applied: LastApplied | undefined;
  readonly live: Setting;
  readonly manifest: Setting;
  /** The file that holds the live value, as the plan names it; undefined where the plan has no change for it. */
  readonly file: string | undefined;
}

export interface Comparison {
  readonly plan: Plan;
  readonly declared: Declared;
  readonly observed: ReadonlyMap<string, Observed>;
  readonly baseline: Baseline;
}

/** Every setting in which live and manifest differ, in the order of the plan. */
export function compareStates({ plan, declared, observed, baseline }: Comparison): DriftedSetting[] {
  const found = new Map<string, { address: string; file: string | undefined }>();
  const note = (address: string, file: string | undefined) => {
    const key = settingKey(address);
    if (parseAddress(key) !== undefined && !found.has(key)) {
      found.set(key, { address: wholeSetting(address), file });
    }
  };
  for (const change of plan.changes) if (change.kind === 'declared') note(change.address, change.file);
  // A plan cannot change a variable with another value, but it is a difference.
  for (const { code, address } of plan.diagnostics) {
    if (code === 'E308' && address !== undefined) note(address, undefined);
  }
  return [...found].map(([key, { address, file }]) => {
    const applied = baseline(key);
    const manifest = declared.settings[key] ?? null;
    return {
      address,
      state: stateOf(key, applied, observed.get(key), manifest),
      applied,
      live: shownSetting(observed, key),
      manifest,
      file,
    };
  });
}

function stateOf(
  key: string,
  applied: LastApplied | undefined,
  live: Observed | undefined,
  manifest: Setting,
): DriftState {
  if (!applied) return 'no-baseline';
  if (agrees(live, key, applied.value)) return 'manifest-ahead';
  return sameSetting(key, applied.value, manifest) ? 'live-changed' : 'conflict';
}

/** Whether live was changed outside this tool. */
export function isForeign({ state }: Pick<DriftedSetting, 'state'>): boolean {
  return state === 'live-changed' || state === 'conflict';
}

/** The plan with each change marked by the side that changed, if known. */
export function markChanges(plan: Plan, drifted: readonly DriftedSetting[]): Plan {
  const states = new Map(drifted.map(({ address, state }) => [settingKey(address), state]));
  const mark = (change: Change): Change => {
    const state = change.kind === 'declared' ? states.get(settingKey(change.address)) : undefined;
    return state === undefined || state === 'no-baseline' ? change : { ...change, drift: state };
  };
  return { ...plan, changes: plan.changes.map(mark) };
}
