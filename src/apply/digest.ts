import { createHash } from 'node:crypto';
import { digestOf as digestOfContent } from '../digest.ts';
import { LIMITS, readPieces } from '../files/read.ts';
import type { Digest } from '../records/types.ts';
import { nullIf } from './problems.ts';

/** The digest of a file's bytes, or null for no file. */
export function digestOf(bytes: Uint8Array | null): Digest {
  return bytes === null ? null : digestOfContent(bytes);
}

/** The digest of a file, which may be large, without holding it; null where there is none. Throws system errors. */
export async function digestAt(path: string, limit: number = LIMITS.config): Promise<Digest> {
  const hash = createHash('sha256');
  try {
    readPieces(path, limit, (piece) => hash.update(piece));
  } catch (error) {
    return nullIf('ENOENT')(error);
  }
  return `sha256:${hash.digest('hex')}`;
}
