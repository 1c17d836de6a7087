import { Command, type CommandClass } from 'clipanion';
import { clearFallbacks } from '../../edits/fallbacks.ts';
import type { Context } from '../context.ts';
import { EditCommand } from '../edit.ts';
import { type ChainWords, chainOf, ownListOption } from './chain.ts';

export function clearCommand(chain: ChainWords): CommandClass<Context> {
  return class extends EditCommand {
    static override paths = [[chain.name, 'clear']];
    static override usage = Command.Usage({
      description: `Remove all ${chain.list}: only the ${chain.head} remains.`,
      ...(chain.of === 'image'
        ? {}
        : {
            details: 'With `--agent`, the agent gets an explicit empty list, and no longer uses the global fallbacks.',
          }),
      examples: [['Remove all fallbacks', `$0 ${chain.name} clear`]],
    });

    agent = ownListOption(chain);

    protected settingEdit() {
      return clearFallbacks(chainOf(chain, this.agent));
    }
  };
}
