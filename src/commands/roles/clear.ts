import { Command } from 'clipanion';
import { clearRole } from '../../edits/roles.ts';
import { word } from '../declare.ts';
import { EditCommand } from '../edit.ts';
import { agentOption } from '../options.ts';
import { ROLE } from './role.ts';

export class RolesClearCommand extends EditCommand {
  static override paths = [['roles', 'clear']];
  static override usage = Command.Usage({
    description: 'Remove the model of a role, so that OpenClaw does the job without one of its own.',
    details: `
      The manifest then says null: the role has no model, no fallbacks and nothing beside them, such as \`thinking\`.
      With \`--agent\`, the agent's own role goes, and it uses that of all agents again. To leave a role unmanaged
      instead, delete its key from the manifest.
    `,
    examples: [
      ['Of all agents', '$0 roles clear subagents'],
      ['Of one agent', '$0 roles clear heartbeat --agent work'],
    ],
  });

  role = word('role', ROLE);
  agent = agentOption('The agent whose own role is removed; default: that of all agents.');

  protected settingEdit() {
    return clearRole(this.role, this.agent);
  }
}
