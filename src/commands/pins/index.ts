/** `pins`: chat sessions that keep a model or a profile of their own. */
import { PinsClearCommand } from './clear.ts';
import { PinsListCommand } from './list.ts';

export const COMMANDS = [PinsListCommand, PinsClearCommand];
