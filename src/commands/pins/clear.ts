import { Command, UsageError } from 'clipanion';
import { countOf } from '../../count-of.ts';
import { diagnostic } from '../../errors.ts';
import { shellWord } from '../../proposed-commands.ts';
import { type PinSelection, type ShownPin, selectPins } from '../../routing/pins.ts';
import { clearPins, listPins } from '../../use-cases/pins.ts';
import { clearedDocument } from '../../views/json/pins.ts';
import { clearedText, pinLines } from '../../views/text/pins.ts';
import { Asking } from '../asking.ts';
import { EXIT, exitCodeOf, ManifestCommand } from '../base.ts';
import { flag, option } from '../declare.ts';
import { agentOption, dryRunOption, yesOption } from '../options.ts';
import { whileStoppable } from '../signals.ts';

export class PinsClearCommand extends ManifestCommand {
  static override paths = [['pins', 'clear']];
  static override usage = Command.Usage({
    description: 'Let chat sessions follow the model of their agent again.',
    details: `
      Clears through OpenClaw's own gateway, which must run; without it, prints the commands. A model that a person chose
      is cleared only where \`--session\` or \`--model\` names it. Without a terminal, \`--yes\` is required.
    `,
    examples: [
      ['What OpenClaw chose by itself', '$0 pins clear --auto'],
      ['All that keep a model that is gone', '$0 pins clear --model google/gemini-2.0-flash'],
      ['One chat', '$0 pins clear --session agent:main:main'],
    ],
  });

  auto = flag('--auto', 'Those that OpenClaw chose by itself.');
  session = option('--session KEY', 'One session.');
  model = option('--model REF', 'Every session with this model, whoever chose it.', { of: 'model', images: false });
  agent = agentOption('Only the sessions of this agent.');
  yes = yesOption();
  dryRun = dryRunOption('be cleared');

  async execute(): Promise<number> {
    const selection = this.selection();
    const found = await listPins(this.agent, this.workspace());
    if (!found.ok) return this.failSourced(found);
    const chosen = selectPins(selection, found.value);
    if (!chosen.ok) return this.fail(chosen.problems);
    const pins = chosen.value;
    if (!this.json && pins.length > 0) this.print(`${pinLines(pins, Date.now(), this.screen()).join('\n')}\n`);
    if (this.dryRun || pins.length === 0) {
      if (this.json) this.printJson(clearedDocument({ cleared: [], problem: undefined }, pins));
      else this.print(clearedText([]));
      return EXIT.ok;
    }
    const stopped = await this.consent(pins);
    if (stopped !== undefined) return stopped;
    const { value, exitCode } = await whileStoppable((signal) => clearPins(pins, found.value.live, signal));
    if (this.json) this.printJson(clearedDocument(value, pins));
    else if (value.cleared.length > 0) this.print(clearedText(value.cleared));
    if (!value.problem) return exitCode ?? EXIT.ok;
    if (!this.json) this.remarkAll([value.problem]);
    return exitCode ?? exitCodeOf([value.problem]);
  }

  private selection(): PinSelection {
    const given = [this.auto, this.session !== undefined, this.model !== undefined].filter(Boolean);
    if (given.length !== 1) throw new UsageError('Choose one of --auto, --session and --model.');
    if (this.session !== undefined) return { of: 'session', session: this.session };
    return this.model === undefined ? { of: 'auto' } : { of: 'model', model: this.model };
  }

  private async consent(pins: readonly ShownPin[]): Promise<number | undefined> {
    if (this.yes) return undefined;
    if (!this.interactive) {
      const words = process.argv.slice(2).map(shellWord).join(' ');
      return this.fail([
        diagnostic('E422', 'There is no terminal for the question. Nothing was cleared.', {
          remedy: `To clear without asking: openclaw-models ${words} --yes`,
        }),
      ]);
    }
    const asking = new Asking(() => this.context);
    const answer = await (await asking.prompts()).confirm(`Clear the model of ${countOf(pins.length, 'chat')}?`);
    return answer === true ? undefined : this.notConfirmed(asking.stoppedWith);
  }
}
