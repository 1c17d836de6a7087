/** `roles`: the models for jobs of their own. */
import { RolesClearCommand } from './clear.ts';
import { RolesListCommand } from './list.ts';
import { RolesSetCommand } from './set.ts';

export const COMMANDS = [RolesListCommand, RolesSetCommand, RolesClearCommand];
