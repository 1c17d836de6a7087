import { Command, Option } from 'clipanion';
import { promoteFallback } from '../../edits/fallbacks.ts';
import { EditCommand } from '../edit.ts';

export class ImageFallbacksPromoteCommand extends EditCommand {
  static override paths = [['image-fallbacks', 'promote']];
  static override usage = Command.Usage({
    description: 'Make a model of the image fallbacks the primary, and the primary the first of them.',
    examples: [['In one step', '$0 image-fallbacks promote openai/gpt-5.2']],
  });

  model = Option.String({ required: true, name: 'model' });

  protected settingEdit() {
    return promoteFallback({ of: 'image' }, this.model);
  }
}
