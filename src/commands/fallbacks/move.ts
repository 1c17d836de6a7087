import { Command, Option } from 'clipanion';
import { moveFallback } from '../../edits/fallbacks.ts';
import { EditCommand, position } from '../edit.ts';
import { agentOption, chainOf } from './chain.ts';

export class FallbacksMoveCommand extends EditCommand {
  static override paths = [['fallbacks', 'move']];
  static override usage = Command.Usage({
    description: 'Move a model of the fallbacks to another position.',
    examples: [['To the front', '$0 fallbacks move openai/gpt-5.2 1']],
  });

  model = Option.String({ required: true, name: 'model' });
  position = Option.String({ required: true, name: 'position' });
  agent = agentOption();

  protected settingEdit() {
    return moveFallback(chainOf(this.agent), this.model, position(this.position));
  }
}
