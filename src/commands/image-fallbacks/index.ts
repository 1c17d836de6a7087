/** `image-fallbacks`: models to try when the image model fails. */
import { ImageFallbacksAddCommand } from './add.ts';
import { ImageFallbacksClearCommand } from './clear.ts';
import { ImageFallbacksListCommand } from './list.ts';
import { ImageFallbacksMoveCommand } from './move.ts';
import { ImageFallbacksPromoteCommand } from './promote.ts';
import { ImageFallbacksRemoveCommand } from './remove.ts';

export const COMMANDS = [
  ImageFallbacksListCommand,
  ImageFallbacksAddCommand,
  ImageFallbacksRemoveCommand,
  ImageFallbacksClearCommand,
  ImageFallbacksMoveCommand,
  ImageFallbacksPromoteCommand,
];
