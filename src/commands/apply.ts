import path from 'node:path';
import { Command, UsageError } from 'clipanion';
import { type DriftedSetting, isForeign } from '../drift/compare.ts';
import { diagnostic, failure, type Result, success } from '../errors.ts';
import { isStandardInput, LIMITS, readFailure, readNamed } from '../files/read.ts';
import type { Plan } from '../generated/plan.ts';
import { fileWord } from '../proposed-commands.ts';
import { declaredSettings } from '../settings/declared.ts';
import { applyPlan } from '../use-cases/apply-plan.ts';
import { appliedSettings } from '../use-cases/drifted-settings.ts';
import { planFor } from '../use-cases/plan.ts';
import { verifyPlan } from '../use-cases/saved-plan.ts';
import { driftProblem } from '../views/text/drift.ts';
import { openHome } from '../workspace/home.ts';
import { type ManifestText, readManifest, textsOf } from '../workspace/manifest-file.ts';
import { ApplyingCommand } from './applying.ts';
import { flag, optionalWord } from './declare.ts';
import { formatOption, hostOption, outputOption } from './options.ts';

/** How often a plan is made anew when somebody else writes at the same moment. */
const ATTEMPTS = 3;

export class ApplyCommand extends ApplyingCommand {
  static override paths = [['apply']];
  static override usage = Command.Usage({
    description: 'Make the live settings what the manifest says.',
    details: `
      Shows the plan, asks, and applies it: all files or none. \`apply PLAN\` applies a saved plan exactly, or
      refuses it as stale. Without a terminal it needs \`--yes\`.

      With \`--fail-on-drift\` it stops where it would overwrite what somebody else changed since the last apply, and
      names the ways on.
    `,
    examples: [
      ['Show the plan, ask, apply', '$0 apply'],
      ['In a pipeline', '$0 apply --yes'],
      ['In a pipeline, without overwriting a change made by hand', '$0 apply --yes --fail-on-drift'],
      ['Exactly what was reviewed', '$0 apply plan.json --yes'],
    ],
  });

  plan = optionalWord('plan', { of: 'files' });
  host = hostOption();
  override allowDestructive = flag('--allow-destructive', 'Also clear lists and remove most of the aliases.');

  failOnDrift = flag(
    '--fail-on-drift',
    'Stop, with exit code 3, instead of overwriting what somebody else changed since the last apply.',
  );
  format = formatOption();
  output = outputOption();

  async execute(): Promise<number> {
    return this.publishing(
      this,
      () => ({ command: 'apply', manifest: this.manifest ?? null }),
      () => this.run(),
    );
  }

  private async run(): Promise<number> {
    if (
      this.plan !== undefined &&
      [this.manifest, this.host, this.openclawVersion].some((given) => given !== undefined)
    ) {
      throw new UsageError('A saved plan is applied as it is: leave out --manifest, --host and --openclaw-version.');
    }
    const failed = await this.recover();
    if (failed !== undefined) return failed;
    return this.plan === undefined ? this.applyManifest() : this.applySaved(this.plan);
  }

  private async applyManifest(): Promise<number> {
    const text = await readManifest({
      ...this.homeOptions(),
      manifest: this.manifest,
      host: this.host,
      readStdin: () => this.readStdin(),
    });
    if (!text.ok) return this.failSourced(text);
    const planned = await this.planNow(text.value);
    if (!planned.ok) return this.fail(planned.problems, textsOf(text.value));
    let { plan, config, applied } = planned.value;
    const stopped = this.stopOnDrift(plan, planned.value.drifted);
    if (stopped !== undefined) return stopped;
    const consent = await this.consent(plan, 'openclaw-models apply --yes');
    if (consent !== undefined) return consent;
    const replan = async (): Promise<Result<Plan>> => {
      const again = await this.planNow(text.value);
      return again.ok ? success(again.value.plan) : again;
    };
    const { env, onStep } = this.context;
    const manifestFile = text.value.path === '-' ? undefined : text.value.path;
    return this.carryOut(plan, async (signal) => {
      for (let attempt = 1; ; attempt += 1) {
        const done = await applyPlan(plan, {
          config,
          env,
          replan,
          signal,
          applied,
          manifestFile,
          manifestPath: text.value.path,
          onStep,
          waitForLock: this.lockWait(),
        });
        const raced = !done.ok && done.problems.some(({ code }) => code === 'E401' || code === 'E411');
        if (!raced || attempt === ATTEMPTS || signal.aborted) return done;
        const again = await this.planNow(text.value);
        // What was agreed to is these changes; anything else has to be shown again.
        if (!again.ok || JSON.stringify(again.value.plan.changes) !== JSON.stringify(plan.changes)) return done;
        ({ plan, config, applied } = again.value);
      }
    });
  }

  private async applySaved(name: string): Promise<number> {
    const loaded = await this.loadPlan(name);
    if (!loaded.ok) return this.fail(loaded.problems);
    const errors = loaded.value.diagnostics.filter((problem) => problem.severity === 'error');
    if (errors.length > 0) return this.fail(errors);
    const verified = await verifyPlan(loaded.value, this.homeOptions());
    if (!verified.ok) return this.fail(verified.problems);
    const { plan, config, applied, drifted, manifestFile } = verified.value;
    const stopped = this.stopOnDrift(plan, drifted);
    if (stopped !== undefined) return stopped;
    const consent = await this.consent(plan, `openclaw-models apply ${fileWord(name)} --yes`);
    if (consent !== undefined) return consent;
    // A saved plan brings no manifest along; that each file became what it promises is the whole check.
    const replan = async (): Promise<Result<Plan>> => success({ ...plan, changes: [] });
    const { env, onStep } = this.context;
    return this.carryOut(plan, (signal) =>
      applyPlan(plan, {
        config,
        env,
        replan,
        signal,
        applied,
        manifestFile,
        manifestPath: manifestFile,
        onStep,
        waitForLock: this.lockWait(),
      }),
    );
  }

  /** Names what somebody else changed and the plan would overwrite; undefined to go on. */
  private stopOnDrift(plan: Plan, drifted: readonly DriftedSetting[]): number | undefined {
    // A plan that cannot be applied says so itself.
    if (!this.failOnDrift || plan.diagnostics.some((problem) => problem.severity === 'error')) return undefined;
    const foreign = drifted.filter(isForeign);
    return foreign.length === 0 ? undefined : this.fail(foreign.map(driftProblem));
  }

  private async planNow(text: ManifestText) {
    const home = await openHome(this.homeOptions());
    if (!home.ok) return home;
    const planned = await planFor(text, home.value, this.homeOptions());
    if (!planned.ok) return planned;
    const { plan, desired, live, drifted } = planned.value;
    const applied = appliedSettings(plan, declaredSettings(desired), live);
    return success({ plan, drifted, applied, config: home.value.config });
  }

  private async loadPlan(name: string): Promise<Result<Plan>> {
    const problem = (message: string): Result<Plan> => failure(diagnostic('E403', message));
    let text: string;
    try {
      text =
        name === '-' || isStandardInput(name)
          ? Buffer.from(await this.readStdin(LIMITS.plan)).toString('utf8')
          : (await readNamed(path.resolve(this.context.cwd, name), LIMITS.plan)).bytes.toString('utf8');
    } catch (error) {
      return problem(`${name} cannot be read: ${readFailure(error)}.`);
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
    const { validatePlan } = await import('../generated/validate-plan.js');
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
