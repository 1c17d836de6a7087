import { Command, type CommandClass } from 'clipanion';
import { moveFallback } from '../../edits/fallbacks.ts';
import type { Context } from '../context.ts';
import { word } from '../declare.ts';
import { EditCommand, position } from '../edit.ts';
import { type ChainWords, chainOf, MEMBER, ownListOption } from './chain.ts';

export function moveCommand(chain: ChainWords): CommandClass<Context> {
  return class extends EditCommand {
    static override paths = [[chain.name, 'move']];
    static override usage = Command.Usage({
      description: `Move a model of the ${chain.list} to another position.`,
      examples: [['To the front', `$0 ${chain.name} move openai/gpt-5.2 1`]],
    });

    model = word('model', MEMBER);
    position = word('position', { of: 'position', more: 0 });
    agent = ownListOption(chain);

    protected settingEdit() {
      return moveFallback(chainOf(chain, this.agent), this.model, position(this.position));
    }
  };
}
