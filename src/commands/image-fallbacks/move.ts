import { Command, Option } from 'clipanion';
import { moveFallback } from '../../edits/fallbacks.ts';
import { EditCommand, position } from '../edit.ts';

export class ImageFallbacksMoveCommand extends EditCommand {
  static override paths = [['image-fallbacks', 'move']];
  static override usage = Command.Usage({
    description: 'Move a model of the image fallbacks to another position.',
    examples: [['To the front', '$0 image-fallbacks move openai/gpt-5.2 1']],
  });

  model = Option.String({ required: true, name: 'model' });
  position = Option.String({ required: true, name: 'position' });

  protected settingEdit() {
    return moveFallback({ of: 'image' }, this.model, position(this.position));
  }
}
