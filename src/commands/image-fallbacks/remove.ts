import { Command, Option } from 'clipanion';
import { removeFallback } from '../../edits/fallbacks.ts';
import { EditCommand } from '../edit.ts';

export class ImageFallbacksRemoveCommand extends EditCommand {
  static override paths = [['image-fallbacks', 'remove']];
  static override usage = Command.Usage({
    description: 'Take a model out of the image fallbacks.',
    examples: [['By reference or alias', '$0 image-fallbacks remove openai/gpt-5.2']],
  });

  model = Option.String({ required: true, name: 'model' });

  protected settingEdit() {
    return removeFallback({ of: 'image' }, this.model);
  }
}
