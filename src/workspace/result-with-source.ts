/** Failures with the texts that their positions refer to, so that the lines can be shown. */
import type { Diagnostic, Result } from '../errors.ts';

/** The texts by the names in the positions. No lines of any other file are shown: they may contain secrets. */
export type SourceTexts = ReadonlyMap<string, string>;

export type ResultWithSource<T> =
  | Result<T>
  | { readonly ok: false; readonly problems: readonly Diagnostic[]; readonly source: SourceTexts };
