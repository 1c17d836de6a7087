import { Command } from 'clipanion';
import { clearFallbacks } from '../../edits/fallbacks.ts';
import { EditCommand } from '../edit.ts';
import { agentOption, chainOf } from './chain.ts';

export class FallbacksClearCommand extends EditCommand {
  static override paths = [['fallbacks', 'clear']];
  static override usage = Command.Usage({
    description: 'Empty the fallbacks: only the primary is left.',
    details: 'With `--agent` the agent gets the explicit empty list, which takes it out of the global chain.',
    examples: [['Primary only', '$0 fallbacks clear']],
  });

  agent = agentOption();

  protected settingEdit() {
    return clearFallbacks(chainOf(this.agent));
  }
}
