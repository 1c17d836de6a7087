/** Reads plain command lines without clipanion's state machines, which take longer to build than most commands run. */
import { Command, type CommandClass } from 'clipanion';
import type { Context } from './base.ts';

interface OptionSpec {
  readonly names: readonly string[];
  readonly arity?: number;
  readonly required?: boolean;
}

interface PositionalSpec {
  readonly required?: boolean;
}

interface RestSpec {
  /** How many words at least. */
  readonly required?: number;
}

/** What clipanion's options read, as its own parser would hand it to them. */
interface State {
  readonly options: { name: string; value: string | boolean }[];
  /** `extra` marks what fills an optional positional. */
  readonly positionals: { value: string; extra: boolean }[];
}

/** One declaration `name = Option.…(…)` of a command: it describes itself to a builder, and reads its value. */
interface Declaration {
  definition: (builder: Builder, key: string) => void;
  transformer: (builder: Builder, key: string, state: State, context: Context) => unknown;
}

/** Takes down what a command declares. */
class Builder {
  readonly options = new Map<string, { readonly name: string; readonly arity: number }>();
  readonly needed: (readonly string[])[] = [];
  /** Required ones, then optional ones. */
  leading = 0;
  optional = 0;
  /** Whether any number of words may follow; with it there are no other positionals. */
  rest = false;
  /** What clipanion's rest asks: how many of the words are its own. All are. */
  readonly arity = { leading: { length: Number.POSITIVE_INFINITY } };
  /** False for what only clipanion's own parser can read. */
  simple = true;

  addOption({ names, arity = 0, required = false }: OptionSpec): void {
    if (arity > 1) this.simple = false;
    if (required) this.needed.push(names);
    for (const name of names) this.options.set(name, { name, arity });
  }

  addPositional({ required = true }: PositionalSpec): void {
    if (this.rest) this.simple = false;
    else if (!required) this.optional += 1;
    else if (this.optional === 0) this.leading += 1;
    else this.simple = false;
  }

  addRest({ required = 0 }: RestSpec): void {
    if (this.rest || this.leading + this.optional > 0) this.simple = false;
    this.rest = true;
    this.leading = required;
  }

  addProxy(): void {
    this.simple = false;
  }
}

/**
 * The command that `argv` calls, ready to be executed; undefined for anything but the words of exactly one command,
 * its positionals, and its options written in full. clipanion judges the rest, so that it also words what is wrong.
 */
export function quickParse(
  classes: readonly CommandClass<Context>[],
  argv: readonly string[],
  context: Context,
): Command<Context> | undefined {
  const called = classes.flatMap((commandClass) =>
    (commandClass.paths ?? [])
      .filter((words) => words.every((word, index) => argv[index] === word))
      .map((words) => ({ commandClass, words })),
  );
  const [only] = called;
  if (!only || called.length > 1) return undefined;

  const command = new only.commandClass();
  const builder = new Builder();
  const declared = declarationsOf(command);
  for (const [key, { definition }] of declared) definition(builder, key);
  const state = read(builder, argv.slice(only.words.length));
  if (!state) return undefined;
  command.context = context;
  command.path = only.words;
  const values = command as unknown as Record<string, unknown>;
  for (const [key, { transformer }] of declared) values[key] = transformer(builder, key, state, context);
  return command;
}

function declarationsOf(command: Command<Context>): (readonly [string, Declaration])[] {
  return Object.entries(command).filter(
    ([, value]) => typeof value === 'object' && value !== null && Object.hasOwn(value, Command.isOption),
  );
}

function read(builder: Builder, words: readonly string[]): State | undefined {
  const state: State = { options: [], positionals: [] };
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    if (isPositional(word)) {
      state.positionals.push({ value: word, extra: !builder.rest && state.positionals.length >= builder.leading });
      continue;
    }
    const option = builder.options.get(word);
    const negated = word.startsWith('--no-') ? builder.options.get(`--${word.slice('--no-'.length)}`) : undefined;
    if (option?.arity === 0 && !negated) state.options.push({ name: option.name, value: true });
    else if (negated?.arity === 0 && !option) state.options.push({ name: negated.name, value: false });
    else if (option?.arity === 1) {
      at += 1;
      const value = words[at];
      if (value === undefined || !isPositional(value)) return undefined;
      state.options.push({ name: option.name, value });
    } else return undefined;
  }
  const count = state.positionals.length;
  const complete =
    count >= builder.leading &&
    (builder.rest || count <= builder.leading + builder.optional) &&
    builder.needed.every((names) => state.options.some(({ name }) => names.includes(name)));
  return builder.simple && complete ? state : undefined;
}

function isPositional(word: string): boolean {
  return word === '-' || !word.startsWith('-');
}
