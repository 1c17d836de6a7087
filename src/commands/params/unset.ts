import { Command } from 'clipanion';
import { unsetParam } from '../../edits/params.ts';
import { PARAM_WORDS } from '../../openclaw/facts/model-params.ts';
import { word } from '../declare.ts';
import { EditCommand } from '../edit.ts';
import { agentOption } from '../options.ts';

export class ParamsUnsetCommand extends EditCommand {
  static override paths = [['params', 'unset']];
  static override usage = Command.Usage({
    description: 'No longer send a param along with requests to a model.',
    examples: [['By reference or alias', '$0 params unset anthropic/claude-opus-4-5 cacheRetention']],
  });

  model = word('model', { of: 'model', images: false });
  name = word('name', { of: 'word', words: PARAM_WORDS });
  agent = agentOption('The agent whose own params of the model are used.');

  protected settingEdit() {
    return unsetParam(this.model, this.name.trim(), this.agent);
  }
}
