/** Parses simple command lines without clipanion's state machines: building those takes longer than most commands. */
import type { Command, CommandClass } from 'clipanion';
import type { OptionShape } from '../completion/index.ts';
import type { Context } from './context.ts';
import { type Declaration, declarationsOf } from './declare.ts';

/** The input of clipanion's options, as its own parser passes it. */
interface State {
  readonly options: { name: string; value: string | boolean }[];
  /** `extra` marks what fills an optional positional. */
  readonly positionals: { value: string; extra: boolean }[];
}

/** Read by clipanion's rest option: how many arguments belong to it. All. */
const BUILDER = { arity: { leading: { length: Number.POSITIVE_INFINITY } } };

/**
 * The command that `argv` calls, ready to be executed. Understands the name of exactly one command, its positionals,
 * and its options written in full; undefined for anything else, which clipanion then parses.
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
  const declared = declarationsOf(command);
  const state = read(declared, argv.slice(only.words.length));
  if (!state) return undefined;
  command.context = context;
  command.path = only.words;
  const values = command as unknown as Record<string, unknown>;
  for (const { key, transformer } of declared) values[key] = transformer(BUILDER, key, state, context);
  return command;
}

function read(declared: readonly Declaration[], words: readonly string[]): State | undefined {
  const positionals = declared.flatMap(({ shape }) => shape.positional ?? []);
  const options = declared.flatMap(({ shape }) => shape.option ?? []);
  const optionOf = (name: string): OptionShape | undefined => options.find(({ names }) => names.includes(name));
  const rest = positionals.some((positional) => positional.rest);
  const needed = positionals.filter(({ required }) => required).length;

  const state: State = { options: [], positionals: [] };
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    if (isPositional(word)) {
      state.positionals.push({ value: word, extra: !rest && state.positionals.length >= needed });
      continue;
    }
    const option = optionOf(word);
    const positive = word.startsWith('--no-') ? `--${word.slice('--no-'.length)}` : undefined;
    const negated = positive === undefined ? undefined : optionOf(positive);
    if (option && option.value === undefined && !negated) state.options.push({ name: word, value: true });
    else if (negated && negated.value === undefined && !option)
      state.options.push({ name: positive ?? '', value: false });
    else if (option?.value !== undefined) {
      at += 1;
      const value = words[at];
      if (value === undefined || !isPositional(value)) return undefined;
      state.options.push({ name: word, value });
    } else return undefined;
  }
  const count = state.positionals.length;
  const complete =
    count >= needed &&
    (rest || count <= positionals.length) &&
    options.every(({ names, required }) => !required || state.options.some(({ name }) => names.includes(name)));
  return complete ? state : undefined;
}

function isPositional(word: string): boolean {
  return word === '-' || !word.startsWith('-');
}
