/** What a command takes: what the parser reads, the help shows and completion offers. */

/** What completes an option's value, or a word. */
export type Kind =
  | { readonly of: 'nothing' | 'files' | 'agent' | 'provider' | 'alias' | 'profile' | 'history' }
  /** Any model, or any that may take images. */
  | { readonly of: 'model'; readonly images: boolean }
  /** A model of the list that the command is about. */
  | { readonly of: 'member' }
  /** A position in that list, or also one behind its end. */
  | { readonly of: 'position'; readonly more: 0 | 1 }
  | { readonly of: 'word'; readonly words: readonly string[] };

export interface OptionShape {
  /** Such as `-f` and `--manifest`. */
  readonly names: readonly string[];
  /** What the help calls its value; undefined for a switch, which takes none. */
  readonly value: string | undefined;
  readonly help: string;
  readonly completes: Kind;
  readonly required: boolean;
  readonly repeatable: boolean;
  /** Whether `--no-NAME` says something that leaving it out does not. */
  readonly negatable: boolean;
  /** The place among the options that nearly every command has, and that are shown below a command's own. */
  readonly common: number | undefined;
}

export interface PositionalShape {
  readonly name: string;
  readonly completes: Kind;
  readonly required: boolean;
  /** Whether it takes all words that are left. */
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
  /** A command's own, then the common ones. */
  readonly options: readonly OptionShape[];
}
