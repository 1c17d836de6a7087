import { Command } from 'clipanion';
import { diagnostic } from '../errors.ts';
import { completionScript, SHELLS } from '../views/completion-scripts.ts';
import { BaseCommand, EXIT } from './base.ts';
import { word } from './declare.ts';

export class CompletionCommand extends BaseCommand {
  static override paths = [['completion']];
  static override usage = Command.Usage({
    description: 'Print a shell completion script for commands, models, aliases, agents and credentials.',
    details: 'The script calls the program at each TAB, so the completion knows your manifest and your live settings.',
    examples: [
      [
        'In ~/.bashrc; on macOS, whose bash is 3.2: eval "$(openclaw-models completion bash)"',
        'source <($0 completion bash)',
      ],
      ['In ~/.zshrc, after compinit', 'source <($0 completion zsh)'],
      ['Once', '$0 completion fish > ~/.config/fish/completions/openclaw-models.fish'],
      [
        'Once, for PowerShell; then `. ~/openclaw-models.ps1` in its $PROFILE',
        '$0 completion powershell > ~/openclaw-models.ps1',
      ],
    ],
  });

  shell = word(SHELLS.join('|'), { of: 'word', words: SHELLS });

  async execute(): Promise<number> {
    const shell = SHELLS.find((name) => name === this.shell);
    if (shell === undefined) {
      return this.fail([
        diagnostic('E500', `Unknown shell "${this.shell}".`, { remedy: `One of: ${SHELLS.join(', ')}.` }),
      ]);
    }
    const script = completionScript(shell);
    if (this.json) this.printJson({ formatVersion: 1, shell, script });
    else this.print(script);
    return EXIT.ok;
  }
}
