/**
 * Shell completion: the candidates at the cursor of an incomplete command line.
 *
 * Nothing here reads files: `Facts` reads only what the line needs, since the user waits at each TAB.
 */
import { type Candidate, candidateLines, FILES, fitting } from './candidates.ts';
import type { Facts } from './facts.ts';
import { type Cursor, givenValue, readLine } from './line.ts';
import type { CommandShape, OptionShape } from './shapes.ts';
import { valuesOf } from './values.ts';

export { wellShaped } from '../manifest/shape.ts';
export type { Facts, LiveFacts } from './facts.ts';
export type { CommandShape, Kind, OptionShape, PositionalShape } from './shapes.ts';

/** Descriptions of command groups, such as `fallbacks`. */
export type GroupTexts = Readonly<Record<string, string>>;

/** The options of the line that choose the home and the manifest. */
export interface NamedPlaces {
  readonly stateDir: string | undefined;
  readonly profile: string | undefined;
  readonly openclawVersion: string | undefined;
  readonly manifest: string | undefined;
}

export function placesNamed(commands: readonly CommandShape[], words: readonly string[]): NamedPlaces {
  const cursor = readLine(commands, words);
  const named = (option: string) => (cursor && cursor.on !== 'command' ? givenValue(cursor, option) : undefined);
  return {
    stateDir: named('--state-dir'),
    profile: named('--profile'),
    openclawVersion: named('--openclaw-version'),
    manifest: named('--manifest'),
  };
}

const HELP: Candidate = { value: '--help', description: 'Show help.' };
const TOP_OPTIONS: readonly Candidate[] = [HELP, { value: '--version', description: 'Show the version.' }];

/**
 * One candidate per line, best first; the single line `:files` if the shell should complete files.
 *
 * @param words the words after the program's name; the last one is at the cursor, and may be empty
 * @param topics of the help
 */
export async function complete(
  commands: readonly CommandShape[],
  groups: GroupTexts,
  words: readonly string[],
  facts: Facts,
  topics: readonly string[] = [],
): Promise<string[]> {
  const cursor = readLine(commands, words);
  if (!cursor) return [];
  const { word } = cursor;
  switch (cursor.on) {
    case 'command': {
      const found = commandWords(commands, groups, cursor.before, word);
      const named = cursor.help && cursor.before.length === 0 ? topics : [];
      const about = named.filter((name) => !found.some(({ value }) => value === name));
      const told = about.map((value): Candidate => ({ value, description: 'A topic of the help.' }));
      return candidateLines(fitting([...found, ...told], word), '');
    }
    case 'option':
      return candidateLines(fitting(optionNames(cursor, word), word), '');
    case 'value': {
      const values = await valuesOf(cursor.option.completes, cursor, facts);
      return values === 'files' ? [FILES] : candidateLines(fitting(values, word), cursor.prefix);
    }
    case 'positional':
      return positional(cursor, facts);
  }
}

type Behind<On> = Extract<Cursor, { on: On }>;

async function positional(cursor: Behind<'positional'>, facts: Facts): Promise<string[]> {
  const { command, options, word } = cursor;
  const lines = (candidates: readonly Candidate[]) => candidateLines(fitting(candidates, word), '');
  // Required options come first: without them the command cannot run.
  const missing = command.options.filter((option) => option.required && !options.has(option));
  if (word === '' && missing.length > 0) return lines(missing.flatMap((option) => named(option, word)));
  if (!cursor.positional) return word === '' ? lines(optionNames(cursor, word)) : [];
  const values = await valuesOf(cursor.positional.completes, cursor, facts);
  return values === 'files' ? [FILES] : lines(values);
}

/** The next word of each command that starts with the words before the cursor. */
function commandWords(
  commands: readonly CommandShape[],
  groups: GroupTexts,
  before: readonly string[],
  word: string,
): Candidate[] {
  const next = commands.filter(
    ({ words }) => words.length > before.length && before.every((name, at) => name === words[at]),
  );
  const found = next.map(({ words, description }): Candidate => {
    const path = words.slice(0, before.length + 1);
    return {
      value: path.at(-1) ?? '',
      description: path.length === words.length ? description : groupText(groups, path.join(' ')),
    };
  });
  if (before.length > 0) return found;
  return [...found, { value: 'help', description: 'Show help.' }, ...(word.startsWith('-') ? TOP_OPTIONS : [])];
}

/** `auth` may have no description, while `auth order` has one. */
function groupText(groups: GroupTexts, name: string): string | undefined {
  return Object.entries(groups).find(([group]) => group === name || group.startsWith(`${name} `))?.[1];
}

/** The options of the command that can still be added. */
function optionNames({ command, options }: Behind<'option' | 'positional'>, word: string): Candidate[] {
  const left = command.options.filter((option) => option.repeatable || !options.has(option));
  const wanted = [...left.filter(({ required }) => required), ...left.filter(({ required }) => !required)];
  return [...wanted.flatMap((option) => named(option, word)), HELP];
}

/** The long name of an option, or the short one if that was typed. */
function named({ names, negatable, help }: OptionShape, word: string): Candidate[] {
  const long = names.filter((name) => name.startsWith('--'));
  const shown =
    long.length > 0 && !(names.includes(word) && word !== '-')
      ? long
      : names.filter((name) => name === word || long.length === 0);
  const negated = negatable ? long.map((name) => `--no-${name.slice(2)}`) : [];
  return [...shown, ...negated].map((value) => ({ value, description: help }));
}
