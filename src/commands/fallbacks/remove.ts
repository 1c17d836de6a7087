import { Command, type CommandClass } from 'clipanion';
import { removeFallback } from '../../edits/fallbacks.ts';
import type { Context } from '../context.ts';
import { word } from '../declare.ts';
import { EditCommand } from '../edit.ts';
import { type ChainWords, chainOf, MEMBER, ownListOption } from './chain.ts';

export function removeCommand(chain: ChainWords): CommandClass<Context> {
  return class extends EditCommand {
    static override paths = [[chain.name, 'remove']];
    static override usage = Command.Usage({
      description: `Remove a model from the ${chain.list}.`,
      examples: [['By reference or alias', `$0 ${chain.name} remove openai/gpt-5.2`]],
    });

    model = word('model', MEMBER);
    agent = ownListOption(chain);

    protected settingEdit() {
      return removeFallback(chainOf(chain, this.agent), this.model);
    }
  };
}
