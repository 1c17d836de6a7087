import { Command } from 'clipanion';
import { setImage } from '../edits/set.ts';
import { word } from './declare.ts';
import { ModelCommand } from './edit.ts';
import { imageForceOption } from './options.ts';

export class SetImageCommand extends ModelCommand {
  static override paths = [['set-image']];
  static override usage = Command.Usage({
    description: 'Set the image model.',
    details: 'Refuses a model that is text-only according to the catalogue or the config, unless `--force` is given.',
    examples: [['By reference', '$0 set-image google/gemini-2.5-flash']],
  });

  model = word('model', { of: 'model', images: true });
  override force = imageForceOption();

  protected settingEdit() {
    return setImage(this.model, this.trust);
  }
}
