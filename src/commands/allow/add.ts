import { Command } from 'clipanion';
import { addAllowed } from '../../edits/allow.ts';
import { word } from '../declare.ts';
import { ModelCommand } from '../edit.ts';
import { listAgentOption } from '../options.ts';

export class AllowAddCommand extends ModelCommand {
  static override paths = [['allow', 'add']];
  static override usage = Command.Usage({
    description: 'Let chats choose a model, or with provider/* all models of a provider.',
    details:
      'Where chats can choose any model, a list begins with the models that the manifest names. An own list of an agent replaces the list of all agents.',
    examples: [
      ['A model', '$0 allow add openai/gpt-5.2'],
      ['All models of a provider', '$0 allow add "openai/*"'],
    ],
  });

  model = word('model', { of: 'model', images: false });
  agent = listAgentOption();

  protected settingEdit() {
    return addAllowed(this.model, this.agent, this.trust);
  }
}
