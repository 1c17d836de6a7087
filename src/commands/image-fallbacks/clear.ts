import { Command } from 'clipanion';
import { clearFallbacks } from '../../edits/fallbacks.ts';
import { EditCommand } from '../edit.ts';

export class ImageFallbacksClearCommand extends EditCommand {
  static override paths = [['image-fallbacks', 'clear']];
  static override usage = Command.Usage({
    description: 'Empty the image fallbacks: only the primary is left.',
    examples: [['Primary only', '$0 image-fallbacks clear']],
  });

  protected settingEdit() {
    return clearFallbacks({ of: 'image' });
  }
}
