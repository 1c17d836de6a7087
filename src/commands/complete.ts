/** The hidden command that the completion scripts run: it offers what it can, and never complains. */
import type { CommandClass } from 'clipanion';
import { type CommandShape, complete } from '../completion/complete.ts';
import { completionSource } from '../engine/completion.ts';
import { stripControl } from '../views/terminal.ts';
import type { Context } from './base.ts';
import { commandWords } from './help.ts';
import { makeCli } from './run.ts';

/**
 * Prints a candidate a line, with a tab before its description; `:files` where a file belongs.
 *
 * @param words what stands on the line behind the program's name; the last one is under the cursor
 */
export async function printCompletions(
  words: readonly string[],
  classes: readonly CommandClass<Context>[],
  context: Context,
): Promise<void> {
  try {
    const option = (name: string) => words[words.indexOf(name) + 1];
    const source = completionSource({
      env: context.env,
      homedir: context.homedir,
      cwd: context.cwd,
      stateDir: words.includes('--state-dir') ? option('--state-dir') : undefined,
      profile: words.includes('--profile') ? option('--profile') : undefined,
      openclawVersion: undefined,
      manifest: undefined,
      readStdin: async () => new Uint8Array(),
    });
    const offer = await complete(words, await shapesOf(classes), source);
    if (offer.kind === 'files') context.print(':files\n');
    else {
      const line = (text: string) => stripControl(text);
      context.print(
        offer.candidates
          .map(({ value, description }) =>
            description === '' ? `${line(value)}\n` : `${line(value)}\t${line(description)}\n`,
          )
          .join(''),
      );
    }
  } catch {
    // A shell shows whatever is printed in the middle of the line that somebody types.
  }
}

async function shapesOf(classes: readonly CommandClass<Context>[]): Promise<CommandShape[]> {
  const cli = await makeCli(classes);
  return cli.definitions().map((definition) => ({
    words: commandWords(definition),
    description: (definition.description ?? '').trim(),
    options: definition.options.map(({ definition: text, description }) => {
      const names = text.replace(/ #.*/, '').split(',');
      return {
        names: names.includes('--apply') ? [...names, '--no-apply'] : names,
        takesValue: / #/.test(text),
        description: description ?? '',
      };
    }),
  }));
}
