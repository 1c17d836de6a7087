import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Command, Option, UsageError } from 'clipanion';
import { whileStoppable } from '../apply/index.ts';
import { applyPlan } from '../engine/apply-plan.ts';
import { openHome } from '../engine/home.ts';
import { type ManifestText, planFor, readManifest } from '../engine/plan-manifest.ts';
import { diagnostic, failure, type Result, success } from '../errors.ts';
import type { Plan } from '../generated/plan.ts';
import { validatePlan } from '../generated/validators.js';
import { readConfig } from '../openclaw/live.ts';
import { planText } from '../views/plan-text.ts';
import { stripControl } from '../views/terminal.ts';
import { ManifestCommand } from './base.ts';
import { type Carried, carryOut } from './carry-out.ts';

/** How often a plan is made anew when somebody else writes at the same moment. */
const ATTEMPTS = 3;

export class ApplyCommand extends ManifestCommand {
  static override paths = [['apply']];
  static override usage = Command.Usage({
    description: 'Make the live settings what the manifest says.',
    details: `
      Shows the plan, asks, and applies it: all files or none. \`apply PLAN\` applies a saved plan exactly, or
      refuses it as stale. Without a terminal it needs \`--yes\`.
    `,
    examples: [
      ['Show the plan, ask, apply', '$0 apply'],
      ['In a pipeline', '$0 apply --yes'],
      ['Exactly what was reviewed', '$0 apply plan.json --yes'],
    ],
  });

  plan = Option.String({ required: false, name: 'plan' });
  yes = Option.Boolean('-y,--yes', false, { description: 'Do not ask.' });
  allowDestructive = Option.Boolean('--allow-destructive', false, {
    description: 'Also clear lists and remove most of the aliases.',
  });

  async execute(): Promise<number> {
    if (this.plan !== undefined && (this.manifest !== undefined || this.openclawVersion !== undefined)) {
      throw new UsageError('A saved plan is applied as it is: leave out --manifest and --openclaw-version.');
    }
    const config = readConfig(this.homeOptions());
    const stateDir = config.ok ? config.value.locations.stateDir : undefined;
    const recovered = stateDir === undefined ? success([]) : await carryOut.cleanUp(stateDir, this.context.env);
    if (!recovered.ok) return this.fail(recovered.problems);
    for (const problem of recovered.value) this.remark(`${stripControl(problem.message)}  [${problem.code}]`);
    return this.plan === undefined ? this.applyManifest() : this.applySaved(this.plan);
  }

  private async applyManifest(): Promise<number> {
    const text = await readManifest(this.manifestOptions());
    if (!text.ok) return this.fail(text.problems);
    const planned = await this.planNow(text.value);
    if (!planned.ok) return this.fail(planned.problems, text.value.text);
    let { plan, config } = planned.value;
    const consent = await this.consent(plan);
    if (consent !== undefined) return consent;
    for (let attempt = 1; ; attempt += 1) {
      const replan = async (): Promise<Result<Plan>> => {
        const again = await this.planNow(text.value);
        return again.ok ? success(again.value.plan) : again;
      };
      const run = await whileStoppable((signal) => applyPlan(plan, { config, env: this.context.env, replan, signal }));
      const raced =
        !run.value.ok && run.value.problems.some((problem) => problem.code === 'E401' || problem.code === 'E411');
      if (raced && attempt < ATTEMPTS && run.exitCode === null) {
        const again = await this.planNow(text.value);
        // What was agreed to is these changes; anything else has to be shown again.
        if (again.ok && JSON.stringify(again.value.plan.changes) === JSON.stringify(plan.changes)) {
          ({ plan, config } = again.value);
          continue;
        }
      }
      return this.finish({ plan, result: run.value, exitCode: run.exitCode });
    }
  }

  private async applySaved(name: string): Promise<number> {
    const loaded = await this.loadPlan(name);
    if (!loaded.ok) return this.fail(loaded.problems);
    const plan = loaded.value;
    const config = readConfig(this.homeOptions());
    if (!config.ok) return this.fail(config.problems);
    const consent = await this.consent(plan);
    if (consent !== undefined) return consent;
    // A saved plan brings no manifest along; that each file became what it promises is the whole check.
    const replan = async (): Promise<Result<Plan>> => success({ ...plan, changes: [] });
    const run = await whileStoppable((signal) =>
      applyPlan(plan, { config: config.value, env: this.context.env, replan, signal }),
    );
    return this.finish({ plan, result: run.value, exitCode: run.exitCode });
  }

  private consent(plan: Plan): Promise<number | undefined> {
    return carryOut.consent(plan, {
      yes: this.yes,
      allowDestructive: this.allowDestructive,
      interactive: this.interactive,
      json: this.json,
      command: this.plan === undefined ? 'openclaw-models apply --yes' : `openclaw-models apply ${this.plan} --yes`,
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

  private async planNow(text: ManifestText) {
    const home = await openHome(this.homeOptions());
    if (!home.ok) return home;
    const planned = await planFor(text, home.value, this.homeOptions());
    return planned.ok ? success({ plan: planned.value.plan, config: home.value.config }) : planned;
  }

  private async loadPlan(name: string): Promise<Result<Plan>> {
    const problem = (message: string): Result<Plan> => failure(diagnostic('E403', message));
    let text: string;
    try {
      text =
        name === '-'
          ? Buffer.from(await this.readStdin()).toString('utf8')
          : readFileSync(path.resolve(this.context.cwd, name), 'utf8');
    } catch (error) {
      return problem(`${name} cannot be read: ${(error as NodeJS.ErrnoException).code}.`);
    }
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      return problem(`${name} is not JSON.`);
    }
    const version = (value as { formatVersion?: unknown } | null)?.formatVersion;
    if (version !== 1)
      return problem(
        `${name} is not a plan of format 1${version === undefined ? '' : `, but of format ${String(version)}`}.`,
      );
    if (!validatePlan(value)) {
      const first = validatePlan.errors?.[0];
      return problem(`${name} is not a plan: ${first?.instancePath || 'it'} ${first?.message}.`);
    }
    // A saved plan comes from `plan --out`; a rollback is planned from the history, on the machine.
    if ((value as Plan).source.kind !== 'manifest')
      return failure(diagnostic('E404', `${name} was not made by \`plan --out\`.`));
    return success(value as Plan);
  }
}
