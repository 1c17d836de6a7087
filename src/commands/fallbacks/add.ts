import { Command, Option } from 'clipanion';
import { addFallback } from '../../edits/fallbacks.ts';
import { ModelCommand, position } from '../edit.ts';
import { agentOption, chainOf } from './chain.ts';

export class FallbacksAddCommand extends ModelCommand {
  static override paths = [['fallbacks', 'add']];
  static override usage = Command.Usage({
    description: 'Add a model to the fallbacks, at the end or at a position.',
    examples: [
      ['At the end', '$0 fallbacks add google/gemini-2.5-pro'],
      ['In front', '$0 fallbacks add openai/gpt-5.2 --at 1'],
    ],
  });

  model = Option.String({ required: true, name: 'model' });
  at = Option.String('--at', { description: 'The position, counted from 1.' });
  agent = agentOption();

  protected settingEdit() {
    return addFallback(
      chainOf(this.agent),
      this.model,
      this.at === undefined ? undefined : position(this.at),
      this.trust,
    );
  }
}
