import { Command, type CommandClass } from 'clipanion';
import { failure, type Result, success } from '../../errors.ts';
import { chainOf } from '../../manifest/index.ts';
import { fallbacksOf, unknownAgent } from '../../openclaw/agents.ts';
import { normalizeAgentId } from '../../openclaw/model-ref.ts';
import { agentPrefix } from '../../settings/address.ts';
import { type ShownChain, shownChain } from '../../views/text/live-chain.ts';
import type { LiveView } from '../../workspace/view-live.ts';
import type { Context } from '../context.ts';
import { type ChainWords, ownListOption } from './chain.ts';
import { ChainListCommand } from './shown-chain.ts';

export function listCommand(chain: ChainWords): CommandClass<Context> {
  return class extends ChainListCommand {
    static override paths = [[chain.name, 'list']];
    static override usage = Command.Usage({
      description: `Show the live ${chain.head} and its fallbacks, and where the manifest differs.`,
      examples:
        chain.of === 'image'
          ? [['For scripts', '$0 image-fallbacks list --plain']]
          : [
              ['The global list', '$0 fallbacks list'],
              ['The list of one agent', '$0 fallbacks list --agent work'],
            ],
    });

    agent = ownListOption(chain);

    protected look({ live, desired }: LiveView): Result<ShownChain> {
      const { settings, dialect } = live;
      if (this.agent === undefined) {
        const { primary, fallbacks } = chain.of === 'image' ? settings.imageModel : settings.model;
        const wanted = desired && chainOf(desired, chain.of === 'image' ? 'image.' : '');
        return success(shownChain({ primary, fallbacks: fallbacks ?? [] }, wanted));
      }
      const id = normalizeAgentId(this.agent);
      const agent = settings.agents.get(id);
      if (!agent) return failure(unknownAgent(this.agent, id, settings));
      const own = desired && chainOf(desired, agentPrefix(id));
      const primary = agent.model.primary ?? settings.model.primary;
      return success(
        shownChain(
          { primary, fallbacks: fallbacksOf(agent, settings, dialect.facts).models },
          own && { ...own, primary: own.primary ?? undefined },
        ),
      );
    }
  };
}
