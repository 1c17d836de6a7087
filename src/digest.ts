/** Digests of files, as plans, records and manifests have them. */
import { createHash } from 'node:crypto';

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

/** The object with a property that is computed when it is first read. */
export function computed<T extends object, K extends string, V>(
  object: T,
  key: K,
  give: () => V,
): T & { readonly [name in K]: V } {
  let known: { readonly value: V } | undefined;
  const get = () => {
    known ??= { value: give() };
    return known.value;
  };
  return Object.defineProperty(object, key, { get, enumerable: true }) as T & { readonly [name in K]: V };
}
