import { Command } from 'clipanion';
import { setOrder } from '../../../edits/orders.ts';
import { words } from '../../declare.ts';
import { EditCommand } from '../../edit.ts';
import { orderAgentOption, requiredProviderOption } from '../../options.ts';

export class AuthOrderSetCommand extends EditCommand {
  static override paths = [['auth', 'order', 'set']];
  static override usage = Command.Usage({
    description: "Set the order in which a provider's credentials are tried.",
    details: `
      Without \`--agent\`, sets \`auth.order\` in the config; with it, sets the order in that agent's store, which has
      precedence over the config's.
    `,
    examples: [
      ['For all agents', '$0 auth order set --provider anthropic anthropic:work anthropic:default'],
      ['For one agent', '$0 auth order set --provider anthropic --agent work anthropic:work'],
    ],
  });

  provider = requiredProviderOption();
  agent = orderAgentOption();
  ids = words('profile-id', true, { of: 'profile' });

  protected settingEdit() {
    return setOrder({ provider: this.provider, agent: this.agent }, this.ids);
  }
}
