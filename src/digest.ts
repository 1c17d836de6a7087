/** Digests of files, as plans, records and manifests have them. */
import { createHash } from 'node:crypto';
import { computed } from './computed.ts';

/** `sha256:<hex>` of the bytes; of a text, as UTF-8. */
export function digestOf(content: Uint8Array | string): string {
  return `sha256:${createHash('sha256').update(content).digest('hex')}`;
}

/**
 * The object with its digest, which is computed when it is first asked for: few commands ask, and Node's library takes
 * longer to load than most of them run.
 */
export function withDigest<T extends object, D extends string | null>(
  object: T,
  give: () => D,
): T & { readonly digest: D } {
  return computed(object, 'digest', give);
}
