/**
 * `__complete -- WORDS...`: what the scripts of `completion` ask at each TAB. It is no command of the program's: the
 * shell's user is in the middle of a line, where an error has no place, and help shows nothing of it.
 */
import { complete, placesNamed } from '../completion/index.ts';
import { factsFor } from '../use-cases/complete.ts';
import type { Context } from './context.ts';
import { shapesOf } from './declare.ts';
import { GROUPS } from './help.ts';
import type { Loader } from './table.ts';

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
