/** The chains that a plan changes: whose they are, and which models are tried before and after. */
import type { Plan } from '../generated/plan.ts';
import type { Live } from '../openclaw/live.ts';
import { modelsOf } from '../openclaw/model-text.ts';
import type { Settings } from '../openclaw/settings.ts';
import { plannedLive } from './planned-live.ts';

/** None if the result cannot be computed. */
export async function chainChanges(plan: Plan, live: Live): Promise<NonNullable<Plan['chains']>> {
  const after = await plannedLive(plan, live);
  if (!after.ok) return [];
  const [one, other] = [chainsOf(live.settings), chainsOf(after.value.settings)];
  return [...new Set([...one.keys(), ...other.keys()])].flatMap((name) => {
    const [before, now] = [one.get(name) ?? [], other.get(name) ?? []];
    return JSON.stringify(before) === JSON.stringify(now) ? [] : [{ name, before, after: now }];
  });
}

function chainsOf({ chains }: Settings): Map<string, string[]> {
  const named = [...chains].map(([prefix, chain]) => {
    const models = modelsOf(chain).map(({ model: { ref, raw } }) => ref ?? raw);
    return [prefix === '' ? 'primary' : prefix.slice(0, -1), models] as const;
  });
  return new Map(named);
}
