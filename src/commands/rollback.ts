import { Command } from 'clipanion';
import { type Result, success } from '../errors.ts';
import type { Plan } from '../generated/plan.ts';
import { findPastApply } from '../history/past-applies.ts';
import { readConfig } from '../openclaw/live.ts';
import { applyPlan } from '../use-cases/apply-plan.ts';
import { appliedByRollback, planRollback } from '../use-cases/rollback.ts';
import { checkStoredOrders } from '../use-cases/stored-orders.ts';
import { namedManifest } from '../workspace/home-names.ts';
import { ApplyingCommand } from './applying.ts';
import { optionalWord } from './declare.ts';

export class RollbackCommand extends ApplyingCommand {
  static override paths = [['rollback']];
  static override usage = Command.Usage({
    description: 'Take back what was applied: a plan like any other, shown and applied.',
    details:
      'Without an id, the newest entry of the history. A file that nobody touched since is restored byte for byte; in another, each value that is still as it was left.',
    examples: [
      ['Take back the last apply', '$0 rollback'],
      ['A certain one, without asking', '$0 rollback 7f3a --yes'],
    ],
  });

  id = optionalWord('id', { of: 'history' });
  async execute(): Promise<number> {
    const failed = await this.recover();
    if (failed !== undefined) return failed;
    const config = readConfig(this.homeOptions());
    if (!config.ok) return this.fail(config.problems);
    const entry = await findPastApply(config.value.locations.stateDir, this.id);
    if (!entry.ok) return this.fail(entry.problems);
    const manifestPath = namedManifest({ ...this.homeOptions(), manifest: this.manifest });
    const planned = await planRollback(entry.value, config.value, manifestPath);
    if (!planned.ok) return this.fail(planned.problems);
    const plan = planned.value;
    const fresh = await checkStoredOrders(plan, this.homeOptions());
    if (!fresh.ok) return this.fail(fresh.problems);
    const consent = await this.consent(plan, `openclaw-models rollback ${plan.source.path.slice(-4)} --yes`);
    if (consent !== undefined) return consent;
    // Each file is checked against the digest that the plan promises; nothing else is declared.
    const replan = async (): Promise<Result<Plan>> => success({ ...plan, changes: [] });
    return this.carryOut(plan, (signal) =>
      applyPlan(plan, {
        config: config.value,
        env: this.context.env,
        manifestPath,
        replan,
        signal,
        onStep: this.context.onStep,
        waitForLock: this.lockWait(),
        applied: appliedByRollback(entry.value),
      }),
    );
  }
}
