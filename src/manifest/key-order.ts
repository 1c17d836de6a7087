import type { Manifest } from '../generated/manifest.ts';

/** The order of the documentation. */
export const KEY_ORDER: readonly (keyof Manifest)[] = [
  'version',
  'extends',
  'primary',
  'fallbacks',
  'image',
  'aliases',
  'auth',
  'agents',
  'manage',
  'apply',
  'hosts',
];
