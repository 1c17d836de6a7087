/** Parses an incomplete command line: the command, its arguments so far, and what is at the cursor. */
import type { CommandShape, OptionShape, PositionalShape } from './shapes.ts';

/** The arguments between the command and the cursor. */
export interface Given {
  readonly positionals: readonly string[];
  /** The given options with their values. */
  readonly options: ReadonlyMap<OptionShape, readonly string[]>;
}

export type Cursor =
  /** On a part of the command's name; `help`: behind the word `help`. */
  | { readonly on: 'command'; readonly before: readonly string[]; readonly word: string; readonly help?: true }
  | ({ readonly command: CommandShape; readonly word: string } & Given &
      (
        | { readonly on: 'option' }
        /** `prefix` is `--agent=` if the value is in the same word. */
        | { readonly on: 'value'; readonly option: OptionShape; readonly prefix: string }
        /** Undefined if the command takes no more arguments. */
        | { readonly on: 'positional'; readonly positional: PositionalShape | undefined }
      ));

/**
 * Parses the words after the program's name; the last one is at the cursor. Undefined if no command starts with these
 * words.
 */
export function readLine(commands: readonly CommandShape[], words: readonly string[]): Cursor | undefined {
  // As on the command line: `openclaw-models models set` means `openclaw-models set`.
  const own = (words.length > 1 && words[0] === 'models' ? words.slice(1) : words).map(unquoted);
  const word = own.at(-1) ?? '';
  const before = own.slice(0, -1);
  if (before[0] === 'help') return { on: 'command', before: before.slice(1), word, help: true };
  const command = commands.find(({ words: path }) => path.every((name, at) => name === before[at]));
  if (command) return behindCommand(command, before.slice(command.words.length), word);
  const begins = commands.some(({ words: path }) => before.every((name, at) => name === path[at]));
  return begins ? { on: 'command', before, word } : undefined;
}

/** The options by all of their names; the last duplicate wins. */
function optionNamed(command: CommandShape, name: string): OptionShape | undefined {
  const positive = name.startsWith('--no-') ? `--${name.slice('--no-'.length)}` : undefined;
  return (
    command.options.find(({ names }) => names.includes(name)) ??
    command.options.find(
      ({ names, value }) => value === undefined && positive !== undefined && names.includes(positive),
    )
  );
}

/** The last value of a given option. */
export function givenValue({ options }: Given, name: string): string | undefined {
  return [...options].findLast(([{ names }]) => names.includes(name))?.[1].at(-1);
}

function behindCommand(command: CommandShape, before: readonly string[], word: string): Cursor {
  const positionals: string[] = [];
  const options = new Map<OptionShape, readonly string[]>();
  const give = (option: OptionShape, ...values: string[]) =>
    options.set(option, [...(options.get(option) ?? []), ...values]);
  let awaited: OptionShape | undefined;
  let literal = false;
  for (const given of before) {
    if (awaited) {
      give(awaited, given);
      awaited = undefined;
    } else if (literal || !given.startsWith('-') || given === '-') positionals.push(given);
    else if (given === '--') literal = true;
    else {
      const { name, value } = splitOption(given);
      const option = optionNamed(command, name);
      if (!option) continue;
      if (option.value !== undefined && value === undefined) awaited = option;
      else give(option, ...(value === undefined ? [] : [value]));
    }
  }
  const given = { command, positionals, options };
  if (awaited) return { on: 'value', ...given, option: awaited, prefix: '', word };
  if (!literal && word.startsWith('-')) {
    const { name, value } = splitOption(word);
    const option = value === undefined ? undefined : optionNamed(command, name);
    if (value === undefined || option?.value === undefined) return { on: 'option', ...given, word };
    return { on: 'value', ...given, option, prefix: `${name}=`, word: value };
  }
  const last = command.positionals.at(-1);
  const positional = command.positionals[positionals.length] ?? (last?.rest ? last : undefined);
  return { on: 'positional', ...given, positional, word };
}

/** `--agent=work`; only for long options. */
function splitOption(word: string): { readonly name: string; readonly value: string | undefined } {
  const at = word.startsWith('--') ? word.indexOf('=') : -1;
  return at < 0 ? { name: word, value: undefined } : { name: word.slice(0, at), value: word.slice(at + 1) };
}

/** The shells pass words as they were typed, possibly with an open quote. */
function unquoted(word: string): string {
  return word.replace(/\\(.)|(['"])/g, (_, escaped: string | undefined) => escaped ?? '');
}
