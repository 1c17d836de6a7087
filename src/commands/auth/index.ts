/** `auth`: credentials. */
import { AuthAddCommand } from './add.ts';
import { AuthListCommand } from './list.ts';
import { AuthOrderClearCommand } from './order/clear.ts';
import { AuthOrderGetCommand } from './order/get.ts';
import { AuthOrderSetCommand } from './order/set.ts';
import { AuthPasteApiKeyCommand, AuthPasteTokenCommand } from './paste.ts';
import { AuthRemoveCommand } from './remove.ts';
import { AuthSetupTokenCommand } from './setup-token.ts';

export const COMMANDS = [
  AuthAddCommand,
  AuthSetupTokenCommand,
  AuthPasteTokenCommand,
  AuthPasteApiKeyCommand,
  AuthListCommand,
  AuthRemoveCommand,
  AuthOrderGetCommand,
  AuthOrderSetCommand,
  AuthOrderClearCommand,
];
