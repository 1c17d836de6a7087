import { Command, UsageError } from 'clipanion';
import { isForeign } from '../drift/compare.ts';
import type { Diagnostic } from '../errors.ts';
import { fileWord } from '../proposed-commands.ts';
import { type Appliable, prepareApply } from '../use-cases/apply.ts';
import { unpinAutomatic } from '../use-cases/pins.ts';
import { prepareSaved } from '../use-cases/saved-plan.ts';
import { driftProblem } from '../views/text/drift.ts';
import { ApplyingCommand } from './applying.ts';
import { flag, option, optionalWord } from './declare.ts';
import { formatOption, hostOption, outputOption, rejectedOption } from './options.ts';

export class ApplyCommand extends ApplyingCommand {
  static override paths = [['apply']];
  static override usage = Command.Usage({
    description: 'Change the live settings to match the manifest.',
    details: `
      Shows the plan, asks, and applies it: all files or none. \`apply PLAN\` applies exactly a saved plan, or
      rejects it as stale. Without a terminal, \`--yes\` is required.

      With \`--fail-on-drift\` it stops if it would overwrite a change made outside openclaw-models since the last
      apply, and prints how to proceed.
    `,
    examples: [
      ['Show the plan, ask, apply', '$0 apply'],
      ['In a pipeline', '$0 apply --yes'],
      ['In a pipeline, without overwriting manual changes', '$0 apply --yes --fail-on-drift'],
      ['Exactly the reviewed plan', '$0 apply plan.json --yes'],
    ],
  });

  plan = optionalWord('plan', { of: 'files' });
  host = hostOption();
  override allowDestructive = flag('--allow-destructive', 'Allow clearing lists and removing most of the aliases.');

  force = rejectedOption();
  failOnDrift = flag(
    '--fail-on-drift',
    'Stop with exit code 3 instead of overwriting changes made outside openclaw-models since the last apply.',
  );
  unpin = option(
    '--unpin WHICH',
    'auto: afterwards, let chats whose model OpenClaw chose by itself follow the model of their agent again.',
    { of: 'word', words: ['auto'] },
  );
  format = formatOption();
  output = outputOption();

  async execute(): Promise<number> {
    if (this.unpin !== undefined && this.unpin !== 'auto') throw new UsageError('--unpin takes only auto.');
    return this.publishing('apply', this, () => this.run());
  }

  private async run(): Promise<number> {
    if (
      this.plan !== undefined &&
      [this.manifest, this.host, this.openclawVersion].some((given) => given !== undefined)
    ) {
      throw new UsageError('A saved plan is applied as it is: omit --manifest, --host and --openclaw-version.');
    }
    const failed = await this.recover();
    if (failed !== undefined) return failed;
    const name = this.plan;
    const prepared =
      name === undefined
        ? await prepareApply(this.workspace(), this.force)
        : await prepareSaved(name, this.workspace(), this.force);
    if (!prepared.ok) return this.failSourced(prepared);
    const stopped = this.stopOnDrift(prepared.value);
    if (stopped !== undefined) return stopped;
    const named = name === undefined ? '' : ` ${fileWord(name)}`;
    return this.applyAgreed(prepared.value, () => `openclaw-models apply${named} --yes`);
  }

  /** Through OpenClaw's gateway, after the files: a chat must not go back to a model that is not set yet. */
  protected override async afterwards(): Promise<readonly Diagnostic[]> {
    return this.unpin === undefined ? [] : unpinAutomatic(this.workspace());
  }

  /** Reports foreign changes that the plan would overwrite; undefined to go on. */
  private stopOnDrift({ plan, drifted }: Appliable): number | undefined {
    // A plan with errors reports them itself.
    if (!this.failOnDrift || plan.diagnostics.some((problem) => problem.severity === 'error')) return undefined;
    const foreign = drifted.filter(isForeign);
    return foreign.length === 0 ? undefined : this.fail(foreign.map(driftProblem));
  }
}
