import type { Manifest } from '../generated/manifest.ts';
import { keysBelow } from '../settings/table.ts';

/** The order of the documentation: settings as the table has them. */
export const KEY_ORDER: readonly (keyof Manifest)[] = [
  'version',
  'extends',
  'openclaw',
  ...(keysBelow([], false) as (keyof Manifest)[]),
  'agents',
  'moved',
  'manage',
  'apply',
  'hosts',
];
