/**
 * `__complete -- WORDS...`: called by the scripts of `completion` at each TAB. Not a regular command: the user is
 * typing a line, where an error must not appear, and help does not show it.
 */
import { complete, placesNamed } from '../completion/index.ts';
import { factsFor } from '../use-cases/complete.ts';
import type { Context } from './context.ts';
import { shapesOf } from './declare.ts';
import { GROUPS, TOPICS } from './help.ts';
import type { Loader } from './table.ts';

/**
 * Prints the candidates for the last word. Never fails and never writes a file; unreadable files give no candidates.
 *
 * @param commands all commands, by their first word
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
    const lines = await complete(shapes, GROUPS, words, facts, TOPICS);
    context.print(lines.map((line) => `${line}\n`).join(''));
  } catch {
    // Nothing to offer.
  }
}

/** The commands that may be meant: one group if the first word is complete, otherwise all. */
async function load(words: readonly string[], commands: Readonly<Record<string, Loader>>) {
  const [first = '', ...others] = words[0] === 'models' && words.length > 1 ? words.slice(1) : words;
  const loaders = others.length > 0 && Object.hasOwn(commands, first) ? [commands[first]] : Object.values(commands);
  return (await Promise.all(loaders.map((loader) => loader?.() ?? []))).flat();
}
