/** Which command a half-written line calls, what it has given so far, and what the cursor stands on. */
import type { CommandShape, OptionShape, PositionalShape } from './shapes.ts';

/** What came before the cursor, behind the command's words. */
export interface Given {
  readonly positionals: readonly string[];
  /** The options that were given, with their values. */
  readonly options: ReadonlyMap<OptionShape, readonly string[]>;
}

export type Cursor =
  /** On one of a command's own words. */
  | { readonly on: 'command'; readonly before: readonly string[]; readonly word: string }
  | ({ readonly command: CommandShape; readonly word: string } & Given &
      (
        | { readonly on: 'option' }
        /** `prefix` is `--agent=` where the value stands in the same word. */
        | { readonly on: 'value'; readonly option: OptionShape; readonly prefix: string }
        /** Undefined where the command takes no more words. */
        | { readonly on: 'positional'; readonly positional: PositionalShape | undefined }
      ));

/**
 * Reads the words behind the program's name, the last of which is the one under the cursor. Undefined where no command
 * begins like this.
 */
export function readLine(commands: readonly CommandShape[], words: readonly string[]): Cursor | undefined {
  // As on the real command line: `openclaw-models models set` is `openclaw-models set`.
  const own = (words.length > 1 && words[0] === 'models' ? words.slice(1) : words).map(unquoted);
  const word = own.at(-1) ?? '';
  const before = own.slice(0, -1);
  if (before[0] === 'help') return { on: 'command', before: before.slice(1), word };
  const command = commands.find(({ words: path }) => path.every((name, at) => name === before[at]));
  if (command) return behindCommand(command, before.slice(command.words.length), word);
  const begins = commands.some(({ words: path }) => before.every((name, at) => name === path[at]));
  return begins ? { on: 'command', before, word } : undefined;
}

/** The options by any of their names; the last of equal ones counts. */
function optionNamed(command: CommandShape, name: string): OptionShape | undefined {
  const positive = name.startsWith('--no-') ? `--${name.slice('--no-'.length)}` : undefined;
  return (
    command.options.find(({ names }) => names.includes(name)) ??
    command.options.find(
      ({ names, value }) => value === undefined && positive !== undefined && names.includes(positive),
    )
  );
}

/** The last value of an option that was given. */
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

/** `--agent=work`; only long options take their value so. */
function splitOption(word: string): { readonly name: string; readonly value: string | undefined } {
  const at = word.startsWith('--') ? word.indexOf('=') : -1;
  return at < 0 ? { name: word, value: undefined } : { name: word.slice(0, at), value: word.slice(at + 1) };
}

/** The shells hand over words as they were typed, a quote that is still open among them. */
function unquoted(word: string): string {
  return word.replace(/\\(.)|(['"])/g, (_, escaped: string | undefined) => escaped ?? '');
}
