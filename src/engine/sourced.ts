/** Failures that bring along the texts that their positions are about, so that the places can be shown. */
import type { Diagnostic, Result } from '../errors.ts';

/** One text, or those of several files by the names in the positions. */
export type SourceTexts = string | ReadonlyMap<string, string>;

export type Sourced<T> =
  | Result<T>
  | { readonly ok: false; readonly problems: readonly Diagnostic[]; readonly source: SourceTexts };
