/** `providers`: providers of one's own. */
import { ProvidersDiscoverCommand } from './discover.ts';
import { ProvidersListCommand } from './list.ts';
import { ProvidersShowCommand } from './show.ts';

export const COMMANDS = [ProvidersListCommand, ProvidersShowCommand, ProvidersDiscoverCommand];
