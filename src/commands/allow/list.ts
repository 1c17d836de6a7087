import { Command } from 'clipanion';
import { failure, type Result, success } from '../../errors.ts';
import { unknownAgent } from '../../openclaw/agents.ts';
import { normalizeAgentId } from '../../openclaw/model-ref.ts';
import { allowLines, type ShownAllow, shownAllow } from '../../views/text/live-allow.ts';
import type { LiveView } from '../../workspace/view-live.ts';
import { LiveListCommand } from '../live-list.ts';
import { listAgentOption } from '../options.ts';

export class AllowListCommand extends LiveListCommand<ShownAllow> {
  static override paths = [['allow', 'list']];
  static override usage = Command.Usage({
    description: 'Show which models chats may choose, and where the manifest differs.',
    examples: [
      ['The list of all agents', '$0 allow list'],
      ['What counts for one agent', '$0 allow list --agent work'],
    ],
  });

  agent = listAgentOption();

  /** E309 for an agent that the config does not have. */
  protected look({ live, desired }: LiveView): Result<ShownAllow> {
    if (this.agent === undefined) return success(shownAllow(live.settings, desired, undefined));
    const id = normalizeAgentId(this.agent);
    if (!live.settings.agents.has(id)) return failure(unknownAgent(this.agent, id, live.settings));
    return success(shownAllow(live.settings, desired, id));
  }

  protected document({ live }: ShownAllow) {
    return { allow: live };
  }

  protected lines(shown: ShownAllow) {
    return allowLines(shown, this.screen());
  }

  protected plainLines({ live }: ShownAllow) {
    return [...(live ?? [])];
  }
}
