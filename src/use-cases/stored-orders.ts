/** Orders in stores that only OpenClaw writes: no file digest shows whether they changed since a plan was made. */
import { diagnostic, failure, type Result, success } from '../errors.ts';
import type { Plan } from '../generated/plan.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** E401 if a stored order is not the one that the plan was made from. A store that this Node cannot read passes. */
export async function checkStoredOrders(plan: Plan, workspace: Workspace): Promise<Result<void>> {
  if (plan.commands.length === 0) return success(undefined);
  const live = await workspace.liveOf(plan.target.dialect);
  if (!live.ok) return live;
  if (!live.value) return success(undefined);
  const { stores } = live.value;
  const moved = plan.commands.filter(({ agent, provider, before }) => {
    const store = stores.get(agent);
    return store && !store.problem && JSON.stringify(store.order.get(provider) ?? null) !== JSON.stringify(before);
  });
  const [first] = moved;
  if (!first) return success(undefined);
  return failure(
    diagnostic(
      'E401',
      `The stored order of agent ${first.agent} for ${first.provider} changed after this plan was made. Nothing was written.`,
    ),
  );
}
