/** `fallbacks`: models to try when the primary fails. */
import { FallbacksAddCommand } from './add.ts';
import { FallbacksClearCommand } from './clear.ts';
import { FallbacksInheritCommand } from './inherit.ts';
import { FallbacksListCommand } from './list.ts';
import { FallbacksMoveCommand } from './move.ts';
import { FallbacksPromoteCommand } from './promote.ts';
import { FallbacksRemoveCommand } from './remove.ts';

export const COMMANDS = [
  FallbacksListCommand,
  FallbacksAddCommand,
  FallbacksRemoveCommand,
  FallbacksClearCommand,
  FallbacksMoveCommand,
  FallbacksPromoteCommand,
  FallbacksInheritCommand,
];
