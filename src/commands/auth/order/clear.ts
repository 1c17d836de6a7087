import { Command } from 'clipanion';
import { clearOrder } from '../../../edits/orders.ts';
import { EditCommand } from '../../edit.ts';
import { orderAgentOption, requiredProviderOption } from '../../options.ts';

export class AuthOrderClearCommand extends EditCommand {
  static override paths = [['auth', 'order', 'clear']];
  static override usage = Command.Usage({
    description: "Remove a provider's order, so that OpenClaw detects one.",
    examples: [['For all agents', '$0 auth order clear --provider anthropic']],
  });

  provider = requiredProviderOption();
  agent = orderAgentOption();

  protected settingEdit() {
    return clearOrder({ provider: this.provider, agent: this.agent });
  }
}
