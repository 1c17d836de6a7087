import { createHash } from 'node:crypto';

/** `sha256:` and 64 hex digits of a file's bytes; null when there is no file. */
export type Digest = string | null;

/** The digest of a file's bytes, or null for no file. */
export function digestOf(bytes: Uint8Array | null): Digest {
  return bytes === null ? null : `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}
