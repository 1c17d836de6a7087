import { Command } from 'clipanion';
import { failure, type Result, success } from '../../errors.ts';
import { chainOf } from '../../manifest/index.ts';
import { fallbacksOf, unknownAgent } from '../../openclaw/agents.ts';
import { normalizeAgentId } from '../../openclaw/model-ref.ts';
import { agentPrefix } from '../../settings/address.ts';
import type { LiveView } from '../../workspace/view-live.ts';
import { agentOption } from './chain.ts';
import { ChainListCommand, type ShownChain, shownChain } from './shown-chain.ts';

export class FallbacksListCommand extends ChainListCommand {
  static override paths = [['fallbacks', 'list']];
  static override usage = Command.Usage({
    description: 'Show the primary and its fallbacks as they are live, and where the manifest says otherwise.',
    examples: [
      ['For all agents', '$0 fallbacks list'],
      ['As one agent has them', '$0 fallbacks list --agent work'],
    ],
  });

  agent = agentOption();

  protected look({ live, desired }: LiveView): Result<ShownChain> {
    const { settings, dialect } = live;
    if (this.agent === undefined) {
      const { primary, fallbacks } = settings.model;
      return success(shownChain({ primary, fallbacks: fallbacks ?? [] }, desired && chainOf(desired, '')));
    }
    const id = normalizeAgentId(this.agent);
    const agent = settings.agents.get(id);
    if (!agent) return failure(unknownAgent(this.agent, id, settings));
    const own = desired && chainOf(desired, agentPrefix(id));
    const primary = agent.model.primary ?? settings.model.primary;
    return success(
      shownChain(
        { primary, fallbacks: fallbacksOf(agent, settings, dialect.generation).models },
        own && { ...own, primary: own.primary ?? undefined },
      ),
    );
  }
}
