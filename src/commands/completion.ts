import { Command, Option } from 'clipanion';
import { diagnostic } from '../errors.ts';
import { COMPLETION_SCRIPTS, INSTALLATION, SHELLS } from '../views/completion-scripts.ts';
import { BaseCommand, EXIT } from './base.ts';

export class CompletionCommand extends BaseCommand {
  static override paths = [['completion']];
  static override usage = Command.Usage({
    description: 'Print the script that completes commands, models, aliases and profiles in a shell.',
    examples: SHELLS.map((shell): [string, string] => [`In ${shell}`, INSTALLATION[shell]]),
  });

  shell = Option.String({ required: true, name: SHELLS.join('|') });

  async execute(): Promise<number> {
    const shell = SHELLS.find((name) => name === this.shell);
    if (!shell) {
      return this.fail([
        diagnostic('E500', `There is no completion for "${this.shell}".`, { remedy: `One of: ${SHELLS.join(', ')}.` }),
      ]);
    }
    if (this.json) this.printJson({ formatVersion: 1, shell, script: COMPLETION_SCRIPTS[shell] });
    else this.print(COMPLETION_SCRIPTS[shell]);
    return EXIT.ok;
  }
}
