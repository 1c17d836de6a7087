/** `fallbacks`: models to try when the primary fails; `image-fallbacks`: the same for the image model. */
import type { CommandClass } from 'clipanion';
import type { Context } from '../context.ts';
import { addCommand } from './add.ts';
import { type ChainWords, FALLBACKS, IMAGE_FALLBACKS } from './chain.ts';
import { clearCommand } from './clear.ts';
import { FallbacksInheritCommand } from './inherit.ts';
import { listCommand } from './list.ts';
import { moveCommand } from './move.ts';
import { promoteCommand } from './promote.ts';
import { removeCommand } from './remove.ts';

const commandsOn = (chain: ChainWords): readonly CommandClass<Context>[] =>
  [listCommand, addCommand, removeCommand, clearCommand, moveCommand, promoteCommand].map((make) => make(chain));

export const COMMANDS = [...commandsOn(FALLBACKS), FallbacksInheritCommand];
export const IMAGE_COMMANDS = commandsOn(IMAGE_FALLBACKS);
