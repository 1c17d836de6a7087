import { Command } from 'clipanion';
import { setPrimary } from '../edits/set.ts';
import { word } from './declare.ts';
import { ModelCommand } from './edit.ts';
import { agentOption } from './options.ts';

export class SetCommand extends ModelCommand {
  static override paths = [['set']];
  static override usage = Command.Usage({
    description: 'Set the primary model, globally or of one agent.',
    details: 'Refuses an unknown provider, and a name that is not an alias, unless `--force` is given.',
    examples: [
      ['By reference', '$0 set anthropic/claude-opus-4-5'],
      ['By alias', '$0 set opus'],
      ['For one agent', '$0 set openai/gpt-5.2 --agent work'],
    ],
  });

  model = word('model', { of: 'model', images: false });
  agent = agentOption('The agent; default: all agents without their own model.');

  protected settingEdit() {
    return setPrimary(this.model, { agent: this.agent, ...this.trust });
  }
}
