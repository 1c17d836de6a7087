import { Command, Option } from 'clipanion';
import { promoteFallback } from '../../edits/fallbacks.ts';
import { EditCommand } from '../edit.ts';
import { agentOption, chainOf } from './chain.ts';

export class FallbacksPromoteCommand extends EditCommand {
  static override paths = [['fallbacks', 'promote']];
  static override usage = Command.Usage({
    description: 'Make a model of the fallbacks the primary, and the primary the first of them.',
    examples: [['In one step', '$0 fallbacks promote openai/gpt-5.2']],
  });

  model = Option.String({ required: true, name: 'model' });
  agent = agentOption();

  protected settingEdit() {
    return promoteFallback(chainOf(this.agent), this.model);
  }
}
