/** What an edit of a manifest can be. */

export type ManifestValue = string | null | readonly string[] | { readonly [key: string]: ManifestValue };

export type ManifestEdit =
  /** Sets the value at a path of map keys and creates missing parents. */
  | { readonly op: 'set'; readonly path: readonly string[]; readonly value: ManifestValue }
  /**
   * Removes the key at the path, if it is there. A map that this leaves without keys stays as `{}`; with
   * `removeEmptyParents` it goes too, and so on upwards.
   */
  | { readonly op: 'remove'; readonly path: readonly string[]; readonly removeEmptyParents?: boolean }
  /** Gives every item of the list at the path that says `from` another text, in its place and with its comments. */
  | { readonly op: 'rename'; readonly path: readonly string[]; readonly from: string; readonly to: string }
  /** Makes the list at the path hold exactly these items; those that stay or move keep their text and comments. */
  | { readonly op: 'list'; readonly path: readonly string[]; readonly items: readonly string[] };
