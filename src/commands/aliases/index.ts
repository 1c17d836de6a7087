/** `aliases`: short names. */
import { AliasesAddCommand } from './add.ts';
import { AliasesListCommand } from './list.ts';
import { AliasesRemoveCommand } from './remove.ts';

export const COMMANDS = [AliasesListCommand, AliasesAddCommand, AliasesRemoveCommand];
