import { Command, type CommandClass } from 'clipanion';
import { addFallback } from '../../edits/fallbacks.ts';
import type { Context } from '../context.ts';
import { word } from '../declare.ts';
import { ModelCommand, position } from '../edit.ts';
import { atOption, forceOption, imageForceOption } from '../options.ts';
import { type ChainWords, chainOf, ownListOption } from './chain.ts';

export function addCommand(chain: ChainWords): CommandClass<Context> {
  return class extends ModelCommand {
    static override paths = [[chain.name, 'add']];
    static override usage = Command.Usage({
      description: `Add a model to the ${chain.list}, at the end or at a position.`,
      examples: [
        ['At the end', `$0 ${chain.name} add google/gemini-2.5-pro`],
        ['At the front', `$0 ${chain.name} add openai/gpt-5.2 --at 1`],
      ],
    });

    model = word('model', { of: 'model', images: chain.of === 'image' });
    override force = chain.of === 'image' ? imageForceOption() : forceOption();
    at = atOption();
    agent = ownListOption(chain);

    protected settingEdit() {
      const at = this.at === undefined ? undefined : position(this.at);
      return addFallback(chainOf(chain, this.agent), this.model, at, this.trust);
    }
  };
}
