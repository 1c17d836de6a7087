import { Command, Option } from 'clipanion';
import { setImage } from '../edits/set.ts';
import { ModelCommand } from './edit.ts';

export class SetImageCommand extends ModelCommand {
  static override paths = [['set-image']];
  static override usage = Command.Usage({
    description: 'Set the image model.',
    details: 'A model that catalogue or config know as text-only is refused, unless `--force` says otherwise.',
    examples: [['By reference', '$0 set-image google/gemini-2.5-flash']],
  });

  model = Option.String({ required: true, name: 'model' });
  override force = Option.Boolean('--force', false, {
    description: 'Go on with a provider or a name that nobody knows, and with a model that takes no images.',
  });

  protected settingEdit() {
    return setImage(this.model, this.trust);
  }
}
