/** Failures that bring along the texts that their positions are about, so that the places can be shown. */
import type { Diagnostic, Result } from '../errors.ts';

/** The texts by the names in the positions. A place in any other file has no lines to show: it may hold secrets. */
export type SourceTexts = ReadonlyMap<string, string>;

export type ResultWithSource<T> =
  | Result<T>
  | { readonly ok: false; readonly problems: readonly Diagnostic[]; readonly source: SourceTexts };
