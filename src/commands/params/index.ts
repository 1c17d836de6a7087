/** `params`: what is sent along with requests to a model. */
import { ParamsListCommand } from './list.ts';
import { ParamsSetCommand } from './set.ts';
import { ParamsUnsetCommand } from './unset.ts';

export const COMMANDS = [ParamsListCommand, ParamsSetCommand, ParamsUnsetCommand];
