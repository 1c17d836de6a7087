import { Command } from 'clipanion';
import { setOrder } from '../../../edits/orders.ts';
import { words } from '../../declare.ts';
import { EditCommand } from '../../edit.ts';
import { orderAgentOption, requiredProviderOption } from '../../options.ts';

export class AuthOrderSetCommand extends EditCommand {
  static override paths = [['auth', 'order', 'set']];
  static override usage = Command.Usage({
    description: "Say which of a provider's credentials is tried first.",
    details: `
      Without \`--agent\` it is \`auth.order\` of the config; with it, the order in that agent's store, which wins
      over the config's.
    `,
    examples: [
      ['For everybody', '$0 auth order set --provider anthropic anthropic:work anthropic:default'],
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
