import { Command, type CommandClass } from 'clipanion';
import { promoteFallback } from '../../edits/fallbacks.ts';
import type { Context } from '../context.ts';
import { word } from '../declare.ts';
import { EditCommand } from '../edit.ts';
import { type ChainWords, chainOf, MEMBER, ownListOption } from './chain.ts';

export function promoteCommand(chain: ChainWords): CommandClass<Context> {
  return class extends EditCommand {
    static override paths = [[chain.name, 'promote']];
    static override usage = Command.Usage({
      description: `Make a model of the ${chain.list} the ${chain.head}; the current ${chain.head} becomes the first fallback.`,
      examples: [['In one step', `$0 ${chain.name} promote openai/gpt-5.2`]],
    });

    model = word('model', MEMBER);
    agent = ownListOption(chain);

    protected settingEdit() {
      return promoteFallback(chainOf(chain, this.agent), this.model);
    }
  };
}
