/** Explains what is wrong with a command line. The messages of the parser are too general. */
import type { CommandShape, OptionShape } from '../completion/index.ts';
import { type Diagnostic, diagnostic } from '../errors.ts';
import { suggestion } from '../manifest/similar.ts';
import { commandsNamed, leadingWords } from './help.ts';

/** Whether JSON output is requested; errors of the command line are then printed as JSON too. */
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

/** The called command; if two commands match, the one with the longer name. */
function calledCommand(argv: readonly string[], commands: readonly CommandShape[]): CommandShape | undefined {
  return [...commandsNamed(commands, argv)].sort((a, b) => b.words.length - a.words.length)[0];
}

/** The values of `--output FORMAT=FILE`, even if the rest of the command line is wrong. */
export function outputsAsked(argv: readonly string[], commands: readonly CommandShape[]) {
  const command = calledCommand(argv, commands);
  if (!command?.options.some(({ value }) => value === 'FORMAT=FILE')) return undefined;
  const end = argv.indexOf('--');
  const outputs = (end < 0 ? argv : argv.slice(0, end)).flatMap((word, at, words) =>
    word.startsWith('--output=') ? [word.slice('--output='.length)] : word === '--output' ? (words[at + 1] ?? []) : [],
  );
  return { command: command.words.join(' '), outputs };
}

/** E500 for a command line without a command, or with wrong arguments. */
export function wrongUse(argv: readonly string[], commands: readonly CommandShape[]): Diagnostic {
  const wrong = wrongWord(argv, commands);
  if (wrong) return wrong;
  const command = calledCommand(argv, commands);
  const said = command && wrongArguments(command, argv.slice(command.words.length));
  return diagnostic('E500', said ?? 'The command line cannot be parsed.', {
    remedy: `See \`openclaw-models ${command ? `${command.words.join(' ')} ` : ''}--help\`.`,
  });
}

/** The problem of an unknown command, or of a group without a command. */
function wrongWord(argv: readonly string[], commands: readonly CommandShape[]): Diagnostic | undefined {
  const given = leadingWords(argv);
  if (given.length === 0) {
    return diagnostic('E500', `The command line starts with ${argv[0]}; put the command first.`, {
      remedy: 'See `openclaw-models --help`.',
    });
  }
  let candidates = commands.map(({ words }) => words);
  for (let depth = 0; ; depth += 1) {
    if (candidates.some((words) => words.length === depth)) return undefined;
    const names = [...new Set(candidates.flatMap((words) => words[depth] ?? []))];
    const before = given.slice(0, depth).join(' ');
    const word = given[depth];
    const remedy = `See \`openclaw-models ${before === '' ? '' : `${before} `}--help\`.`;
    if (word === undefined) return diagnostic('E500', `${before} needs one of: ${names.join(', ')}.`, { remedy });
    if (!names.includes(word)) {
      const name = before === '' ? `"${word}"` : `"${before} ${word}"`;
      return diagnostic('E500', `Unknown command ${name}${suggestion(word, names) || '.'}`, { remedy });
    }
    candidates = candidates.filter((words) => words[depth] === word);
  }
}

/** The first problem after the command; undefined if none is found. */
function wrongArguments(command: CommandShape, words: readonly string[]): string | undefined {
  const { options } = command;
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
      return `Unknown option "${name}"${suggestion(name, known) || '.'}`;
    }
    given.add(option);
    if (option.value === undefined && equals >= 0) return `${name} takes no value.`;
    if (option.value === undefined || equals >= 0) continue;
    const value = words[at + 1];
    if (value === undefined || isOptionLike(value)) return `${name} needs a value: ${name} ${option.value}.`;
    at += 1;
  }
  const missing = options.filter((option) => option.required && !given.has(option));
  if (missing.length > 0) {
    const names = missing.map((option) => `${option.names.at(-1)} ${option.value}`);
    return `${command.words.join(' ')} needs ${names.join(' and ')}.`;
  }
  return wrongCount(command, positionals);
}

/** Missing or unexpected arguments. */
function wrongCount(command: CommandShape, given: readonly string[]): string | undefined {
  const name = command.words.join(' ');
  const needed = command.positionals.filter(({ required }) => required);
  if (given.length < needed.length) return `${name} needs ${needed.map((one) => `<${one.name}>`).join(' ')}.`;
  const most = command.positionals.some(({ rest }) => rest) ? Number.POSITIVE_INFINITY : command.positionals.length;
  return given.length > most ? `Unexpected argument "${given[most]}" for ${name}.` : undefined;
}

function isOptionLike(word: string): boolean {
  return word.startsWith('-') && word !== '-';
}

function isNegated(name: string, options: readonly OptionShape[]): boolean {
  const positive = name.startsWith('--no-') ? `--${name.slice('--no-'.length)}` : undefined;
  return positive !== undefined && options.some(({ names, value }) => value === undefined && names.includes(positive));
}

/** Several short options in one argument. */
function isBatch(word: string, options: readonly OptionShape[]): boolean {
  const letters = /^-[a-zA-Z]{2,}$/.test(word) ? [...word.slice(1)] : [];
  return (
    letters.length > 0 &&
    letters.every((one) => options.some(({ names, value }) => value === undefined && names.includes(`-${one}`)))
  );
}
