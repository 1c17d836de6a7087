import { Command, type CommandClass } from 'clipanion';
import { clearFallbacks } from '../../edits/fallbacks.ts';
import type { Context } from '../context.ts';
import { EditCommand } from '../edit.ts';
import { type ChainWords, chainOf, ownListOption } from './chain.ts';

export function clearCommand(chain: ChainWords): CommandClass<Context> {
  return class extends EditCommand {
    static override paths = [[chain.name, 'clear']];
    static override usage = Command.Usage({
      description: `Empty the ${chain.list}: only the primary is left.`,
      ...(chain.of === 'image'
        ? {}
        : {
            details: 'With `--agent` the agent gets the explicit empty list, which takes it out of the global chain.',
          }),
      examples: [['Primary only', `$0 ${chain.name} clear`]],
    });

    agent = ownListOption(chain);

    protected settingEdit() {
      return clearFallbacks(chainOf(chain, this.agent));
    }
  };
}
