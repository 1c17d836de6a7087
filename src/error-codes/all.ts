/** The closed list of codes, whole. Programs that ask for single codes ask `rowOf`, which loads only their area. */
import { APPLY } from './apply.ts';
import { COMMAND_LINE } from './command-line.ts';
import { LIVE } from './live.ts';
import { MANIFEST } from './manifest.ts';
import { PLAN } from './plan.ts';

export const CODES = { ...MANIFEST, ...LIVE, ...PLAN, ...APPLY, ...COMMAND_LINE };

export type Code = keyof typeof CODES;
