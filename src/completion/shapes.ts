/** The shape of a command: its arguments, for the parser, help and completion. */

/** The completion of an argument. */
export type Kind =
  | { readonly of: 'nothing' | 'files' | 'agent' | 'provider' | 'alias' | 'profile' | 'history' }
  /** Any model, or any model that may take images. */
  | { readonly of: 'model'; readonly images: boolean }
  /** A model of the list that the command edits. */
  | { readonly of: 'member' }
  /** A position in that list; with `more`, also the one after its end. */
  | { readonly of: 'position'; readonly more: 0 | 1 }
  | { readonly of: 'word'; readonly words: readonly string[] };

export interface OptionShape {
  /** Such as `-f` and `--manifest`. */
  readonly names: readonly string[];
  /** The name of its value in help; undefined for a switch. */
  readonly value: string | undefined;
  readonly help: string;
  readonly completes: Kind;
  readonly required: boolean;
  readonly repeatable: boolean;
  /** Whether there is also `--no-NAME`. */
  readonly negatable: boolean;
  /** The place among the common options, which help shows after a command's own. */
  readonly common: number | undefined;
}

export interface PositionalShape {
  readonly name: string;
  readonly completes: Kind;
  readonly required: boolean;
  /** Whether it takes all remaining arguments. */
  readonly rest: boolean;
}

export interface CommandShape {
  /** Such as `fallbacks` and `add`. */
  readonly words: readonly string[];
  readonly description: string;
  /** Paragraphs. */
  readonly details: readonly string[];
  readonly examples: readonly { readonly title: string; readonly command: string }[];
  readonly positionals: readonly PositionalShape[];
  /** The command's own options, then the common ones. */
  readonly options: readonly OptionShape[];
}
