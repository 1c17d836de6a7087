import { Command } from 'clipanion';
import { removeAlias } from '../../edits/aliases.ts';
import { word } from '../declare.ts';
import { EditCommand } from '../edit.ts';

export class AliasesRemoveCommand extends EditCommand {
  static override paths = [['aliases', 'remove']];
  static override usage = Command.Usage({
    description: 'Take a short name away.',
    details: 'Where the manifest uses the name, the reference of its model takes its place.',
    examples: [['A short name', '$0 aliases remove fast']],
  });

  alias = word('alias', { of: 'alias' });

  protected settingEdit() {
    return removeAlias(this.alias);
  }
}
