import { Command } from 'clipanion';
import { type Result, success } from '../../errors.ts';
import { chainOf } from '../../manifest/index.ts';
import type { LiveView } from '../../workspace/view-live.ts';
import { ChainListCommand, type ShownChain, shownChain } from '../fallbacks/shown-chain.ts';

export class ImageFallbacksListCommand extends ChainListCommand {
  static override paths = [['image-fallbacks', 'list']];
  static override usage = Command.Usage({
    description: 'Show the image model and its fallbacks as they are live, and where the manifest says otherwise.',
    examples: [['For scripts', '$0 image-fallbacks list --plain']],
  });

  protected look({ live, desired }: LiveView): Result<ShownChain> {
    const { primary, fallbacks } = live.settings.imageModel;
    return success(shownChain({ primary, fallbacks: fallbacks ?? [] }, desired && chainOf(desired, 'image.')));
  }
}
