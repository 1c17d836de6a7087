import { Command, Option } from 'clipanion';
import { type HistoryEntry, readHistory, readHistoryEntry } from '../apply/index.ts';
import { applyPlan } from '../engine/apply-plan.ts';
import { appliedByRollback, planRollback } from '../engine/rollback.ts';
import { checkStoredOrders } from '../engine/stored-orders.ts';
import { diagnostic, failure, type Result, success } from '../errors.ts';
import type { Plan } from '../generated/plan.ts';
import { readConfig } from '../openclaw/live.ts';
import { ApplyingCommand } from './applying.ts';

export class RollbackCommand extends ApplyingCommand {
  static override paths = [['rollback']];
  static override usage = Command.Usage({
    description: 'Take back what was applied: a plan like any other, shown and applied.',
    details:
      'Without an id, the newest entry of the history. A file that nobody touched since is restored byte for byte.',
    examples: [
      ['Take back the last apply', '$0 rollback'],
      ['A certain one, without asking', '$0 rollback 7f3a --yes'],
    ],
  });

  id = Option.String({ required: false, name: 'id' });
  async execute(): Promise<number> {
    const failed = await this.recover();
    if (failed !== undefined) return failed;
    const config = readConfig(this.homeOptions());
    if (!config.ok) return this.fail(config.problems);
    const entry = await this.findEntry(config.value.locations.stateDir);
    if (!entry.ok) return this.fail(entry.problems);
    const planned = await planRollback(entry.value, config.value);
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
        replan,
        signal,
        onStep: this.context.onStep,
        waitForLock: this.lockWait(),
        applied: appliedByRollback(entry.value),
      }),
    );
  }

  private async findEntry(stateDir: string): Promise<Result<HistoryEntry>> {
    const newest = (await readHistory(stateDir))[0];
    if (this.id === undefined)
      return newest ? success(newest) : failure(diagnostic('E430', 'Nothing was applied here yet.'));
    // The short form that apply prints is the end of the id.
    const short = (await readHistory(stateDir)).filter((entry) => entry.id.endsWith(`-${this.id}`));
    const [only] = short;
    if (only && short.length === 1) return success(only);
    if (short.length > 1) {
      const ids = short.map((candidate) => candidate.id).join(', ');
      return failure(
        diagnostic('E430', `${this.id} stands for several entries: ${ids}.`, { remedy: 'Write the whole id.' }),
      );
    }
    return readHistoryEntry(stateDir, this.id);
  }
}
