import { Command, Option } from 'clipanion';
import { removeFallback } from '../../edits/fallbacks.ts';
import { EditCommand } from '../edit.ts';
import { agentOption, chainOf } from './chain.ts';

export class FallbacksRemoveCommand extends EditCommand {
  static override paths = [['fallbacks', 'remove']];
  static override usage = Command.Usage({
    description: 'Take a model out of the fallbacks.',
    examples: [['By reference or alias', '$0 fallbacks remove openai/gpt-5.2']],
  });

  model = Option.String({ required: true, name: 'model' });
  agent = agentOption();

  protected settingEdit() {
    return removeFallback(chainOf(this.agent), this.model);
  }
}
