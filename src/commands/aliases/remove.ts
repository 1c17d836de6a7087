import { Command, Option } from 'clipanion';
import { removeAlias } from '../../edits/aliases.ts';
import { EditCommand } from '../edit.ts';

export class AliasesRemoveCommand extends EditCommand {
  static override paths = [['aliases', 'remove']];
  static override usage = Command.Usage({
    description: 'Take a short name away.',
    details: 'Where the manifest uses the name, the reference of its model takes its place.',
    examples: [['A short name', '$0 aliases remove fast']],
  });

  alias = Option.String({ required: true, name: 'alias' });

  protected settingEdit() {
    return removeAlias(this.alias);
  }
}
