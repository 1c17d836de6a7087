/** A plan, told again from its edits alone. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/generated/plan.ts';
import { impliedDesired } from '../../src/plan/implied.ts';
import { plannedLive } from '../../src/plan/planned-live.ts';
import { declaredSettings } from '../../src/settings/declared.ts';
import { desiredOf, isPlan, liveOf, planDesiredOf, planOf } from './memory.ts';
import { home, manifest } from './random-homes.ts';

const RUNS = 150;

describe('the settings that a plan implies', () => {
  it.each([
    ['with what the manifest declares', true],
    ['from the edits and what it speaks of', false],
  ])('give the same plan again, %s', async (_, saved) => {
    let planned = 0;
    await fc.assert(
      fc.asyncProperty(home, manifest, async (at, declared) => {
        const live = await liveOf(at.files, at.generation);
        const made = planOf(declared, live);
        if (!isPlan(made) || made.diagnostics.some(({ severity }) => severity === 'error')) return;
        const desired = desiredOf(declared, live);
        const plan: Plan =
          saved && 'settings' in desired ? { ...made, declared: declaredSettings(desired) as never } : made;
        const after = await plannedLive(plan, live);
        if (!after.ok) throw new Error('no after');
        planned += 1;
        const again = planDesiredOf(impliedDesired(plan, live, after.value), live);
        expect(again.changes).toEqual(plan.changes);
        expect(again.files).toEqual(plan.files);
        expect(again.commands).toEqual(plan.commands);
        if (saved) expect(again.summary).toEqual(plan.summary);
      }),
      { seed: 31, numRuns: RUNS },
    );
    expect(planned).toBeGreaterThan(RUNS / 3);
  });
});
