/** The edits of a manifest. */

import type { Json } from '../../json-value.ts';

export type ManifestValue = Json;

export type ManifestEdit =
  /** Sets the value at a path of map keys and creates missing parents. */
  | { readonly op: 'set'; readonly path: readonly string[]; readonly value: ManifestValue }
  /**
   * Removes the key at the path, if present. A map left without keys stays as `{}`; with `removeEmptyParents` it is
   * removed too, and so on upwards.
   */
  | { readonly op: 'remove'; readonly path: readonly string[]; readonly removeEmptyParents?: boolean }
  /** Replaces every item `from` of the list at the path, in place and with its comments. */
  | { readonly op: 'rename'; readonly path: readonly string[]; readonly from: string; readonly to: string }
  /** Makes the list at the path hold exactly these items; those that stay or move keep their text and comments. */
  | { readonly op: 'list'; readonly path: readonly string[]; readonly items: readonly string[] };
