import { Command, Option } from 'clipanion';
import { setOrder } from '../../../edits/orders.ts';
import { EditCommand } from '../../edit.ts';
import { orderAgentOption, providerOption } from './options.ts';

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

  provider = providerOption();
  agent = orderAgentOption();
  ids = Option.Rest({ required: 1, name: 'profile-id' });

  protected settingEdit() {
    return setOrder({ provider: this.provider, agent: this.agent }, this.ids);
  }
}
