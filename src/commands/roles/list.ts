import { Command } from 'clipanion';
import { failure, type Result, success } from '../../errors.ts';
import { unknownAgent } from '../../openclaw/agents.ts';
import { normalizeAgentId } from '../../openclaw/model-ref.ts';
import { roleLines, type ShownRole, shownRoles } from '../../views/text/live-roles.ts';
import type { LiveView } from '../../workspace/view-live.ts';
import { LiveListCommand } from '../live-list.ts';
import { agentOption } from '../options.ts';

export class RolesListCommand extends LiveListCommand<readonly ShownRole[]> {
  static override paths = [['roles', 'list']];
  static override usage = Command.Usage({
    description: 'Show which model does each job of its own, where that is said, and where the manifest differs.',
    examples: [
      ['For all agents', '$0 roles list'],
      ['What counts for one agent', '$0 roles list --agent work'],
    ],
  });

  agent = agentOption('The agent for which they are shown; default: what all agents have in common.');

  /** E309 for an agent that the config does not have. */
  protected look({ live, desired }: LiveView): Result<readonly ShownRole[]> {
    if (this.agent === undefined) return success(shownRoles(live, desired, undefined));
    const id = normalizeAgentId(this.agent);
    if (!live.settings.agents.has(id)) return failure(unknownAgent(this.agent, id, live.settings));
    return success(shownRoles(live, desired, id));
  }

  protected document(roles: readonly ShownRole[]) {
    return { roles };
  }

  protected lines(roles: readonly ShownRole[]) {
    return roleLines(roles, this.screen());
  }

  protected plainLines(roles: readonly ShownRole[]) {
    return roles.map(({ role, model, fallbacks }) => [role, model ?? '-', ...fallbacks].join('  '));
  }
}
