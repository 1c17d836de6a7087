import { Command, Option } from 'clipanion';
import { readHistory, readHistoryEntry, whileStoppable } from '../apply/index.ts';
import { applyPlan } from '../engine/apply-plan.ts';
import { planRollback } from '../engine/rollback.ts';
import { diagnostic, failure, type Result, success } from '../errors.ts';
import type { Plan } from '../generated/plan.ts';
import { type LiveConfig, readConfig } from '../openclaw/live.ts';
import { planText } from '../views/plan-text.ts';
import { stripControl } from '../views/terminal.ts';
import { HomeCommand } from './base.ts';
import { type Carried, carryOut } from './carry-out.ts';

export class RollbackCommand extends HomeCommand {
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
  yes = Option.Boolean('-y,--yes', false, { description: 'Do not ask.' });
  allowDestructive = Option.Boolean('--allow-destructive', false, { description: 'Also clear lists.' });

  async execute(): Promise<number> {
    const before = readConfig(this.homeOptions());
    const stateDir = before.ok ? before.value.locations.stateDir : undefined;
    const recovered = stateDir === undefined ? success([]) : await carryOut.cleanUp(stateDir, this.context.env);
    if (!recovered.ok) return this.fail(recovered.problems);
    for (const problem of recovered.value) this.remark(`${stripControl(problem.message)}  [${problem.code}]`);
    const config = readConfig(this.homeOptions());
    if (!config.ok) return this.fail(config.problems);
    const planned = await this.planFor(config.value);
    if (!planned.ok) return this.fail(planned.problems);
    const plan = planned.value;
    const consent = await carryOut.consent(plan, {
      yes: this.yes,
      allowDestructive: this.allowDestructive,
      interactive: this.interactive,
      json: this.json,
      command: `openclaw-models rollback ${plan.source.path.slice(-4)} --yes`,
      show: () => this.print(planText(plan, this.screen(), { next: undefined })),
      fail: (problems) => this.fail(problems),
      done: () =>
        this.finish({
          plan,
          result: success({ id: null, files: [], milliseconds: 0, diagnostics: [] }),
          exitCode: null,
        }),
      input: this.context.stdin,
      output: this.context.stdout,
    });
    if (consent !== undefined) return consent;
    // Each file is checked against the digest that the plan promises; nothing else is declared.
    const replan = async (): Promise<Result<Plan>> => success({ ...plan, changes: [] });
    const run = await whileStoppable((signal) =>
      applyPlan(plan, { config: config.value, env: this.context.env, replan, signal }),
    );
    return this.finish({ plan, result: run.value, exitCode: run.exitCode });
  }

  private async planFor(config: LiveConfig): Promise<Result<Plan>> {
    const { stateDir } = config.locations;
    const newest = (await readHistory(stateDir))[0];
    if (this.id === undefined)
      return newest ? planRollback(newest, config) : failure(diagnostic('E430', 'Nothing was applied here yet.'));
    // The short form that apply prints is the end of the id.
    const short = (await readHistory(stateDir)).filter((entry) => entry.id.endsWith(`-${this.id}`));
    const [only] = short;
    if (only && short.length === 1) return planRollback(only, config);
    if (short.length > 1) {
      const ids = short.map((candidate) => candidate.id).join(', ');
      return failure(
        diagnostic('E430', `${this.id} stands for several entries: ${ids}.`, { remedy: 'Write the whole id.' }),
      );
    }
    const entry = await readHistoryEntry(stateDir, this.id);
    return entry.ok ? planRollback(entry.value, config) : entry;
  }

  private finish(carried: Carried): number {
    if (this.json) {
      const { document, exitCode } = carryOut.json(carried);
      this.printJson(document);
      return exitCode;
    }
    if (!carried.result.ok) {
      const code = this.fail(carried.result.problems);
      return carried.exitCode ?? code;
    }
    this.print(carryOut.text(carried, this.screen()));
    return carried.exitCode ?? 0;
  }
}
