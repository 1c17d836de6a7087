import { Command } from 'clipanion';
import { inheritFallbacks } from '../../edits/fallbacks.ts';
import { EditCommand } from '../edit.ts';
import { requiredAgentOption } from '../options.ts';

export class FallbacksInheritCommand extends EditCommand {
  static override paths = [['fallbacks', 'inherit']];
  static override usage = Command.Usage({
    description: "Remove an agent's own list, so that it uses the global fallbacks again.",
    examples: [['For one agent', '$0 fallbacks inherit --agent work']],
  });

  agent = requiredAgentOption();

  protected settingEdit() {
    return inheritFallbacks(this.agent);
  }
}
