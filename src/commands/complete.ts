/**
 * `__complete -- WORDS...`: what the scripts of `completion` ask at each TAB. It is no command of the program's: the
 * shell's user is in the middle of a line, where an error has no place, and help shows nothing of it.
 */
import { Command, type CommandClass } from 'clipanion';
import {
  type CommandShape,
  complete,
  type OptionShape,
  type PositionalShape,
  placesNamed,
} from '../completion/index.ts';
import { factsFor } from '../use-cases/complete.ts';
import type { Context } from './base.ts';
import { COMMON_OPTIONS, GROUPS } from './help.ts';

type Loader = () => Promise<readonly CommandClass<Context>[]>;

/**
 * Prints the candidates for the last word. Never fails and never writes a file: what cannot be read has no candidates.
 *
 * @param commands every command, by its first word
 */
export async function runComplete(
  argv: readonly string[],
  commands: Readonly<Record<string, Loader>>,
  context: Context,
): Promise<void> {
  try {
    const words = argv[0] === '--' ? argv.slice(1) : argv;
    const shapes = (await load(words, commands)).flatMap(shapesOf);
    const { env, homedir, cwd } = context;
    const facts = factsFor({ env, homedir, cwd, ...placesNamed(shapes, words) });
    const lines = await complete(shapes, GROUPS, words, facts);
    context.print(lines.map((line) => `${line}\n`).join(''));
  } catch {
    // Nothing to offer.
  }
}

/** The commands that may be meant: one group where its first word is complete, otherwise all. */
async function load(words: readonly string[], commands: Readonly<Record<string, Loader>>) {
  const [first = '', ...others] = words[0] === 'models' && words.length > 1 ? words.slice(1) : words;
  const loaders = others.length > 0 && Object.hasOwn(commands, first) ? [commands[first]] : Object.values(commands);
  return (await Promise.all(loaders.map((loader) => loader?.() ?? []))).flat();
}

interface Declaration {
  definition: (builder: Builder, key: string) => void;
  transformer: (builder: Builder, key: string, state: object, context: object) => unknown;
}

interface DeclaredOption {
  readonly names: readonly string[];
  readonly arity?: number;
  readonly required?: boolean;
  readonly hidden?: boolean;
  readonly description?: string;
}

/** Takes down what a command declares. */
class Builder {
  readonly options: DeclaredOption[] = [];
  readonly positionals: PositionalShape[] = [];

  addOption(option: DeclaredOption): void {
    this.options.push(option);
  }

  addPositional({ name }: { readonly name: string }): void {
    this.positionals.push({ name, rest: false });
  }

  addRest({ name }: { readonly name: string }): void {
    this.positionals.push({ name, rest: true });
  }

  addProxy({ name }: { readonly name: string }): void {
    this.positionals.push({ name, rest: true });
  }
}

function shapesOf(commandClass: CommandClass<Context>): CommandShape[] {
  const builder = new Builder();
  const options: OptionShape[] = [];
  for (const [key, value] of Object.entries(new commandClass())) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, Command.isOption)) continue;
    const declaration = value as Declaration;
    const before = builder.options.length;
    declaration.definition(builder, key);
    const option = builder.options[before];
    if (!option || option.hidden) continue;
    const initial = declaration.transformer(builder, key, { options: [], positionals: [] }, { env: {} });
    const takesValue = (option.arity ?? 0) > 0;
    options.push({
      names: option.names,
      takesValue,
      required: option.required === true,
      repeatable: Array.isArray(initial),
      negatable: !takesValue && initial === undefined,
      description: option.description,
    });
  }
  // As in the help: what is the command's own comes first.
  const rank = ({ names }: OptionShape) => COMMON_OPTIONS.findIndex((common) => names.includes(common));
  options.sort((a, b) => rank(a) - rank(b));
  const description = commandClass.usage?.description;
  return (commandClass.paths ?? []).map((words) => ({ words, description, options, positionals: builder.positionals }));
}
