import { createHash } from 'node:crypto';
import type { Digest } from '../records/types.ts';

/** The digest of a file's bytes, or null for no file. */
export function digestOf(bytes: Uint8Array | null): Digest {
  return bytes === null ? null : `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}
