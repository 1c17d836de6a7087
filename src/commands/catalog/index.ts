/** `catalog`: what is known of models beyond this machine. */
import { CatalogUpdateCommand } from './update.ts';

export const COMMANDS = [CatalogUpdateCommand];
