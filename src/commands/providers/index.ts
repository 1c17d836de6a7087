/** `providers`: providers of one's own. */
import { ProvidersListCommand } from './list.ts';
import { ProvidersShowCommand } from './show.ts';

export const COMMANDS = [ProvidersListCommand, ProvidersShowCommand];
