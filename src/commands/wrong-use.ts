/** What is wrong with a command line that could not be read, in our own words: the parser's say little of ours. */
import type { Cli, Definition } from 'clipanion';
import { type Diagnostic, diagnostic } from '../errors.ts';
import { suggestion } from '../manifest/similar.ts';
import type { Context } from './base.ts';
import { commandsNamed, commandWords, leadingWords, valueName } from './help.ts';

/** Whether one JSON document is asked for, which then also tells what is wrong with the rest. */
export function asksForJson(argv: readonly string[]): boolean {
  const end = argv.indexOf('--');
  const words = end < 0 ? argv : argv.slice(0, end);
  let flag = false;
  let format: string | undefined;
  for (const [at, word] of words.entries()) {
    if (word === '--json' || word === '--no-json') flag = word === '--json';
    else if (word === '--format') format = words[at + 1];
    else if (word.startsWith('--format=')) format = word.slice('--format='.length);
  }
  return flag || format === 'json';
}

/** E500 for a command line that names no command, or not as that command is called. */
export function wrongUse(argv: readonly string[], cli: Cli<Context>): Diagnostic {
  const wrong = wrongWord(argv, cli);
  if (wrong) return wrong;
  // Where one command's words begin with another's, the longer one was called.
  const [definition] = [...commandsNamed(cli, argv)].sort((a, b) => commandWords(b).length - commandWords(a).length);
  const name = definition ? commandWords(definition).join(' ') : '';
  const said = definition && wrongArguments(definition, argv.slice(commandWords(definition).length));
  return diagnostic('E500', said ?? 'The command line cannot be read.', {
    remedy: `See \`openclaw-models ${name === '' ? '' : `${name} `}--help\`.`,
  });
}

/** A word that is no command, or a group without one of its commands. */
function wrongWord(argv: readonly string[], cli: Cli<Context>): Diagnostic | undefined {
  const given = leadingWords(argv);
  if (given.length === 0) {
    return diagnostic('E500', `The command line begins with ${argv[0]}; put the command first.`, {
      remedy: 'See `openclaw-models --help`.',
    });
  }
  let candidates = cli.definitions().map(commandWords);
  for (let depth = 0; ; depth += 1) {
    if (candidates.some((words) => words.length === depth)) return undefined;
    const names = [...new Set(candidates.flatMap((words) => words[depth] ?? []))];
    const before = given.slice(0, depth).join(' ');
    const word = given[depth];
    const remedy = `See \`openclaw-models ${before === '' ? '' : `${before} `}--help\`.`;
    if (word === undefined) return diagnostic('E500', `${before} needs one of: ${names.join(', ')}.`, { remedy });
    if (!names.includes(word)) {
      const name = before === '' ? `"${word}"` : `"${before} ${word}"`;
      return diagnostic('E500', `There is no command ${name}${suggestion(word, names) || '.'}`, { remedy });
    }
    candidates = candidates.filter((words) => words[depth] === word);
  }
}

interface OptionShape {
  readonly names: readonly string[];
  readonly takesValue: boolean;
  readonly required: boolean;
}

/** The first thing that is wrong behind the command's words; undefined where nothing is found. */
function wrongArguments(definition: Definition, words: readonly string[]): string | undefined {
  const command = commandWords(definition).join(' ');
  const options = definition.options.map((option): OptionShape => {
    const [names = '', ...values] = option.definition.split(' ');
    return { names: names.split(','), takesValue: values.length > 0, required: option.required };
  });
  const positionals: string[] = [];
  const given = new Set<OptionShape>();
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    if (word === '--') {
      positionals.push(...words.slice(at + 1));
      break;
    }
    if (!isOptionLike(word)) {
      positionals.push(word);
      continue;
    }
    const equals = word.indexOf('=');
    const name = equals < 0 ? word : word.slice(0, equals);
    const option = options.find(({ names }) => names.includes(name));
    if (!option) {
      if (isNegated(name, options) || isBatch(word, options)) continue;
      const known = options.flatMap(({ names }) => names.filter((one) => one.startsWith('--')));
      return `There is no option "${name}"${suggestion(name, known) || '.'}`;
    }
    given.add(option);
    if (!option.takesValue && equals >= 0) return `${name} takes no value.`;
    if (!option.takesValue || equals >= 0) continue;
    const value = words[at + 1];
    if (value === undefined || isOptionLike(value)) return `${name} needs a value: ${name} ${placeOf(option)}.`;
    at += 1;
  }
  const missing = options.filter((option) => option.required && !given.has(option));
  if (missing.length > 0) {
    const names = missing.map((option) => `${option.names.at(-1)} ${placeOf(option)}`);
    return `${command} needs ${names.join(' and ')}.`;
  }
  return wrongCount(definition, command, positionals);
}

/** Too few or too many words. */
function wrongCount({ usage }: Definition, command: string, positionals: readonly string[]): string | undefined {
  const named = (pattern: RegExp) => [...usage.matchAll(pattern)].map(([, name]) => name ?? '');
  const required = named(/<([^\s>-][^\s>]*)>/g);
  if (positionals.length < required.length) return `${command} needs ${required.map((one) => `<${one}>`).join(' ')}.`;
  const most = usage.includes(' ...')
    ? Number.POSITIVE_INFINITY
    : required.length + named(/\[([^\s\]-][^\s\]]*)\]/g).length;
  return positionals.length > most ? `"${positionals[most]}" is one word too many for ${command}.` : undefined;
}

function placeOf({ names }: OptionShape): string {
  return valueName(names.find((name) => name.startsWith('--')) ?? '');
}

function isOptionLike(word: string): boolean {
  return word.startsWith('-') && word !== '-';
}

function isNegated(name: string, options: readonly OptionShape[]): boolean {
  const positive = name.startsWith('--no-') ? `--${name.slice('--no-'.length)}` : undefined;
  return positive !== undefined && options.some(({ names, takesValue }) => !takesValue && names.includes(positive));
}

/** Several short options in one word. */
function isBatch(word: string, options: readonly OptionShape[]): boolean {
  const letters = /^-[a-zA-Z]{2,}$/.test(word) ? [...word.slice(1)] : [];
  return (
    letters.length > 0 &&
    letters.every((one) => options.some(({ names, takesValue }) => !takesValue && names.includes(`-${one}`)))
  );
}
