import { Command } from 'clipanion';
import { removeAllowed } from '../../edits/allow.ts';
import { word } from '../declare.ts';
import { EditCommand } from '../edit.ts';
import { listAgentOption } from '../options.ts';

export class AllowRemoveCommand extends EditCommand {
  static override paths = [['allow', 'remove']];
  static override usage = Command.Usage({
    description: 'Take a model, or a provider/*, out of what chats may choose.',
    details: 'Where the keys of the map of models are the list, the entry goes with its alias and its settings.',
    examples: [['By reference or alias', '$0 allow remove openai/gpt-4o']],
  });

  model = word('model', { of: 'model', images: false });
  agent = listAgentOption();

  protected settingEdit() {
    return removeAllowed(this.model, this.agent);
  }
}
