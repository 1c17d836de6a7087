/** `auth`: credentials, by their ids. */
import { AuthOrderClearCommand } from './order/clear.ts';
import { AuthOrderGetCommand } from './order/get.ts';
import { AuthOrderSetCommand } from './order/set.ts';

export const COMMANDS = [AuthOrderGetCommand, AuthOrderSetCommand, AuthOrderClearCommand];
