import { Command } from 'clipanion';
import { addAlias } from '../../edits/aliases.ts';
import { word } from '../declare.ts';
import { ModelCommand } from '../edit.ts';

export class AliasesAddCommand extends ModelCommand {
  static override paths = [['aliases', 'add']];
  static override usage = Command.Usage({
    description: 'Add an alias for a model.',
    details: 'OpenClaw keeps one alias per model: an existing alias of the same model is replaced.',
    examples: [['Add an alias', '$0 aliases add fast google/gemini-2.5-flash']],
  });

  alias = word('alias');
  model = word('model', { of: 'model', images: false });

  protected settingEdit() {
    return addAlias(this.alias, this.model, this.trust);
  }
}
