import { Command } from 'clipanion';
import { setRole } from '../../edits/roles.ts';
import { repeatedOption, word } from '../declare.ts';
import { ModelCommand } from '../edit.ts';
import { agentOption } from '../options.ts';
import { ROLE } from './role.ts';

export class RolesSetCommand extends ModelCommand {
  static override paths = [['roles', 'set']];
  static override usage = Command.Usage({
    description: 'Set the model for a job of its own, such as subagents, globally or of one agent.',
    details: `
      Without \`--fallback\`, the fallbacks of the role stay as they are. What else the manifest says of the role, such
      as \`thinking\`, stays too.

      \`memory-search\` takes provider/model as OpenClaw names them for embeddings. \`media\`, \`media.image\`,
      \`media.audio\` and \`media.video\` are lists: the model and its fallbacks are all that they have then.
    `,
    examples: [
      ['By reference', '$0 roles set subagents anthropic/claude-haiku-4-5'],
      ['With fallbacks', '$0 roles set subagents anthropic/claude-haiku-4-5 --fallback google/gemini-2.5-flash'],
      ['For one agent', '$0 roles set heartbeat openai/gpt-5-mini --agent work'],
    ],
  });

  role = word('role', ROLE);
  model = word('model', { of: 'model', images: false });
  fallbacks = repeatedOption('--fallback MODEL', 'A model to try next, in this order. Can be repeated.', {
    of: 'model',
    images: false,
  });
  agent = agentOption('The agent whose own role is set; default: that of all agents.');

  protected settingEdit() {
    const { model, fallbacks, agent } = this;
    return setRole(this.role, { model, fallbacks, agent, ...this.trust });
  }
}
