/** Runs one command line and turns what goes wrong with it into our own errors. */
import { type Cli, type Command, type CommandClass, type Definition, UsageError } from 'clipanion';
import { VERSION } from '../engine/version.ts';
import { CODES, type Diagnostic, diagnostic } from '../errors.ts';
import { suggestion } from '../manifest/similar.ts';
import { problemText } from '../views/problems.ts';
import { jsonText, plainPalette } from '../views/terminal.ts';
import { hideSecrets } from './argv-secrets.ts';
import { BaseCommand, type Context, EXIT } from './base.ts';
import { commandsNamed, commandWords, helpFor, leadingWords } from './help.ts';
import { quickParse } from './quick-parse.ts';

const HELP = ['-h', '--help', 'help'];

/** Help is for reading, also through a pager, so it is never wider than a page. */
function columnsOf(context: Context): number {
  return Math.min(Number(context.env.COLUMNS) || context.columns || 80, 100);
}

/**
 * Returns the exit code. Wrong use is E500; anything unexpected is a bug, E599, and says so.
 *
 * @param load the commands that begin with the first word, or all where none does
 */
export async function runCli(
  load: () => Promise<readonly CommandClass<Context>[]>,
  words: readonly string[],
  context: Context,
): Promise<number> {
  const argv = withNegativeNumbers(words);
  if (argv[0] === '--version' || argv[0] === '-v') {
    context.print(`${VERSION}\n`);
    return EXIT.ok;
  }
  const classes = await load();
  try {
    const command = quickParse(classes, argv, context) ?? (await parse(classes, argv, context));
    if (typeof command === 'string') {
      context.print(command);
      return EXIT.ok;
    }
    if (command instanceof BaseCommand) command.checkOptions();
    const code = await command.validateAndExecute();
    return typeof code === 'number' ? code : EXIT.ok;
  } catch (error) {
    const problem = hideSecrets(describe(error, argv, await makeCli(classes)), argv);
    if (argv.includes('--json')) {
      context.print(
        `${jsonText({ formatVersion: 1, error: { code: problem.code, message: problem.message, remedy: problem.remedy }, diagnostics: [problem] })}\n`,
      );
    } else {
      context.stderr.write(
        `${problemText(problem, { palette: plainPalette, width: context.stderrIsTTY ? columnsOf(context) : 10_000 })}\n`,
      );
      if (problem.code === 'E599' && error instanceof Error && error.stack && context.env.OPENCLAW_MODELS_DEBUG)
        context.stderr.write(`${error.stack}\n`);
    }
    return EXIT.error;
  }
}

/** `--min-params -1` names a number; alone it would be taken for an option. */
function withNegativeNumbers(words: readonly string[]): readonly string[] {
  const argv: string[] = [];
  for (const word of words) {
    const option = argv.at(-1);
    if (/^-\d+(\.\d+)?$/.test(word) && option !== undefined && /^--[\w-]+$/.test(option))
      argv[argv.length - 1] = `${option}=${word}`;
    else argv.push(word);
  }
  return argv;
}

/** What clipanion makes of the command line: a command that can be executed, or help. */
async function parse(
  classes: readonly CommandClass<Context>[],
  argv: readonly string[],
  context: Context,
): Promise<Command<Context> | string> {
  const cli = await makeCli(classes);
  const help = (words: readonly string[]) => helpFor(cli, words, columnsOf(context));
  if (argv.length === 0) return help([]);
  if (HELP.includes(argv[0] ?? '')) return help(argv.slice(1));
  if (argv.some((word) => word === '-h' || word === '--help') && commandsNamed(cli, argv).length > 0) return help(argv);
  return cli.process([...argv], context);
}

async function makeCli(classes: readonly CommandClass<Context>[]): Promise<Cli<Context>> {
  const { Cli } = await import('clipanion');
  const cli = new Cli<Context>({
    binaryLabel: 'OpenClaw models, declared',
    binaryName: 'openclaw-models',
    binaryVersion: VERSION,
  });
  for (const commandClass of classes) cli.register(commandClass);
  return cli;
}

function describe(error: unknown, argv: readonly string[], cli: Cli<Context>): Diagnostic {
  const isUsage =
    error instanceof UsageError || (error instanceof Error && (error.name === 'UsageError' || 'clipanion' in error));
  if (!isUsage) {
    const reason = error instanceof Error ? error.message : String(error);
    return diagnostic('E599', `Something unexpected happened: ${reason}.`, {
      remedy: `${CODES.E599.remedy} OPENCLAW_MODELS_DEBUG=1 shows more.`,
    });
  }
  const wrong = wrongWord(argv, cli);
  if (wrong) return wrong;
  const [definition] = commandsNamed(cli, argv);
  const message = (error as Error).message
    .split('\n')
    .map((line) => line.replace(/^Unknown Syntax Error: /, ''))
    .find((line) => line.trim() !== '' && !line.includes('$ '));
  const options = definition?.options.flatMap((option) => option.definition.match(/--[\w-]+/g) ?? []) ?? [];
  const option = /^Unsupported option name \("(.+)"\)/.exec(message ?? '')?.[1];
  const said =
    option !== undefined
      ? `There is no option "${option}"${suggestion(option, options) || '.'}`
      : ((definition && wrongArguments(definition, message ?? '')) ?? message ?? 'Wrong use.');
  const words = definition ? commandWords(definition).join(' ') : '';
  return diagnostic('E500', said, { remedy: `See \`openclaw-models ${words} --help\`.` });
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

/** Too few or too many words behind the command. */
function wrongArguments(definition: Definition, message: string): string | undefined {
  const required = [...definition.usage.matchAll(/<([\w-]+)>/g)].map(([, name]) => name ?? '');
  const names = required.filter((name) => !name.startsWith('#'));
  const command = commandWords(definition).join(' ');
  if (/^Not enough positional arguments/.test(message))
    return `${command} needs ${names.map((name) => `<${name}>`).join(' ')}.`;
  const extraneous = /^Extraneous positional argument \("(.*)"\)/.exec(message)?.[1];
  return extraneous === undefined ? undefined : `"${extraneous}" is one word too many for ${command}.`;
}
