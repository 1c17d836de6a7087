/** A plan compared with the history: which side changed, and what applying it records. */

import { baselineOf } from '../drift/baseline.ts';
import { compareStates, type DriftedSetting } from '../drift/compare.ts';
import type { Plan } from '../generated/plan.ts';
import { readPast } from '../history/read.ts';
import type { Desired } from '../manifest/index.ts';
import type { Live, LiveConfig } from '../openclaw/live.ts';
import { settingKey } from '../settings/address.ts';
import { declaredSettings } from '../settings/declared.ts';
import { observedSettings } from '../settings/observed.ts';
import { type AppliedSettings, type Declared, type Setting, shownSetting } from '../settings/value.ts';

/**
 * Every setting in which live and manifest differ, each with the side that changed. The history is read only if there
 * is one.
 */
export function driftedSettings(plan: Plan, desired: Desired, live: Live): DriftedSetting[] {
  return differingSettings(plan, declaredSettings(desired), live);
}

/** The same for a plan of given settings. */
export function differingSettings(plan: Plan, declared: Declared, live: Live): DriftedSetting[] {
  if (plan.changes.length === 0 && plan.diagnostics.length === 0) return [];
  const past = pastOf(live);
  return compareStates({
    plan,
    declared,
    observed: observedSettings(live),
    baseline: baselineOf(past.entries, past.adopted),
  });
}

/** Whether anything was applied to this config, or adopted from it. */
export function wasApplied(config: LiveConfig): boolean {
  const { entries, adopted } = pastOf(config);
  return entries.length > 0 || Object.keys(adopted).length > 0;
}

/** What was applied to this config. */
export function pastOf(config: LiveConfig): ReturnType<typeof readPast> {
  return readPast(config.locations.stateDir, config.show(config.locations.configPath));
}

/** What the history keeps of an apply. @param live the state before it */
export function appliedSettings(plan: Plan, declared: Declared, live: Live): AppliedSettings {
  const observed = observedSettings(live);
  const replaced: Record<string, Setting> = {};
  for (const { address, kind } of plan.changes) {
    const key = settingKey(address);
    if (kind === 'declared' || (kind === 'moved' && Object.hasOwn(declared.settings, key)))
      replaced[key] = shownSetting(observed, key);
  }
  return { ...declared, replaced };
}
