import { Command } from 'clipanion';
import { removeAlias } from '../../edits/aliases.ts';
import { word } from '../declare.ts';
import { EditCommand } from '../edit.ts';

export class AliasesRemoveCommand extends EditCommand {
  static override paths = [['aliases', 'remove']];
  static override usage = Command.Usage({
    description: 'Remove an alias.',
    details: 'Where the manifest uses the alias, the model reference replaces it.',
    examples: [['Remove an alias', '$0 aliases remove fast']],
  });

  alias = word('alias', { of: 'alias' });

  protected settingEdit() {
    return removeAlias(this.alias);
  }
}
