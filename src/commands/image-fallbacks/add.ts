import { Command, Option } from 'clipanion';
import { addFallback } from '../../edits/fallbacks.ts';
import { ModelCommand, position } from '../edit.ts';

export class ImageFallbacksAddCommand extends ModelCommand {
  static override paths = [['image-fallbacks', 'add']];
  static override usage = Command.Usage({
    description: 'Add a model to the image fallbacks, at the end or at a position.',
    examples: [
      ['At the end', '$0 image-fallbacks add google/gemini-2.5-pro'],
      ['In front', '$0 image-fallbacks add openai/gpt-5.2 --at 1'],
    ],
  });

  model = Option.String({ required: true, name: 'model' });
  override force = Option.Boolean('--force', false, {
    description: 'Go on with a provider or a name that nobody knows, and with a model that takes no images.',
  });
  at = Option.String('--at', { description: 'The position, counted from 1.' });

  protected settingEdit() {
    return addFallback({ of: 'image' }, this.model, this.at === undefined ? undefined : position(this.at), this.trust);
  }
}
