/** `allow`: the models that chats may choose. */
import { AllowAddCommand } from './add.ts';
import { AllowListCommand } from './list.ts';
import { AllowRemoveCommand } from './remove.ts';

export const COMMANDS = [AllowListCommand, AllowAddCommand, AllowRemoveCommand];
