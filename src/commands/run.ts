/** Runs one command line and turns what goes wrong with it into our own errors. */
import { type Cli, type Definition, UsageError } from 'clipanion';
import { VERSION } from '../engine/version.ts';
import { CODES, diagnostic } from '../errors.ts';
import { suggestion } from '../manifest/similar.ts';
import { problemText } from '../views/problems.ts';
import { jsonText, plainPalette, wrap } from '../views/terminal.ts';
import { type Context, EXIT } from './base.ts';

const HELP = ['-h', '--help', 'help'];

/** Help is for reading, also through a pager, so it is never wider than a page. */
function columnsOf(context: Context): number {
  return Math.min(Number(context.env.COLUMNS) || context.columns || 80, 100);
}

/** Returns the exit code. Wrong use is E500; anything unexpected is a bug, E599, and says so. */
export async function runCli(cli: Cli<Context>, argv: readonly string[], context: Context): Promise<number> {
  // Describing the commands takes longer than running one, so it is done only where help is asked for.
  const names = () => cli.definitions().map((definition) => definition.path.split(' ')[1] ?? '');
  if (argv.length === 0 || HELP.includes(argv[0] ?? '')) {
    context.stdout.write(overview(cli, argv[1], columnsOf(context)));
    return EXIT.ok;
  }
  if (argv[0] === '--version' || argv[0] === '-v') {
    context.stdout.write(`${VERSION}\n`);
    return EXIT.ok;
  }
  if (argv.some((word) => word === '-h' || word === '--help') && names().includes(argv[0] ?? '')) {
    context.stdout.write(overview(cli, argv[0], columnsOf(context)));
    return EXIT.ok;
  }
  try {
    const command = cli.process([...argv], context);
    const code = await command.validateAndExecute();
    return typeof code === 'number' ? code : EXIT.ok;
  } catch (error) {
    const options = cli
      .definitions()
      .find((definition) => commandWord(definition) === argv[0])
      ?.options.flatMap((option) => option.definition.match(/--[\w-]+/g) ?? []);
    const problem = describe(error, argv, names(), options ?? []);
    if (argv.includes('--json')) {
      context.stdout.write(
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

/** The help of one command, or the list of all. */
function overview(cli: Cli<Context>, word: string | undefined, columns: number): string {
  const definitions = cli.definitions();
  const one = definitions.filter((definition) => commandWord(definition) === word);
  if (word !== undefined && one.length > 0)
    return `${one.map((definition) => helpText(definition, columns)).join('\n')}`;
  return [
    "Declare OpenClaw's models, fallbacks, aliases and auth order in one YAML file;",
    'see the plan; apply exactly that.',
    '',
    'Commands',
    ...table(
      definitions.map((definition) => [commandWord(definition), (definition.description ?? '').trim()] as const),
      columns,
    ),
    '',
    'Start: openclaw-models import    write a manifest from the live settings',
    'Help on one command: openclaw-models plan --help',
    '',
  ].join('\n');
}

function commandWord(definition: Definition): string {
  return definition.path.split(' ')[1] ?? '';
}

/** Two columns, the right one wrapped. */
function table(rows: readonly (readonly [string, string])[], columns: number): string[] {
  const offset = 4 + Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, text]) => `  ${name.padEnd(offset - 4)}  ${wrap(text, columns, ' '.repeat(offset), offset)}`);
}

/** What a command takes everywhere stands below what is its own. */
const COMMON_OPTIONS = ['--openclaw-version', '--state-dir', '--profile', '--json', '--color'];
const VALUE_NAMES: Readonly<Record<string, string>> = {
  '--manifest': 'FILE',
  '--output': 'FILE',
  '--out': 'FILE',
  '--state-dir': 'DIR',
  '--profile': 'NAME',
  '--openclaw-version': 'RELEASE',
  '--color': 'WHEN',
};

function helpText(definition: Definition, columns: number): string {
  const rank = (name: string) => COMMON_OPTIONS.findIndex((common) => name.includes(common));
  const options = definition.options
    .map((option) => {
      const long = option.definition.match(/--[\w-]+/)?.[0] ?? '';
      return [
        option.definition.replace('#0', VALUE_NAMES[long] ?? 'VALUE').replace(',--', ', --'),
        option.description ?? '',
      ] as const;
    })
    .sort(([a], [b]) => rank(a) - rank(b));
  const examples = (definition.examples ?? []).map(([title, command]) => `  ${command.trim()}\n      ${title}`);
  const details = definition.details?.trim().replace(/^ +| +$/gm, '');
  return [
    wrap((definition.description ?? '').trim(), columns),
    '',
    ...(examples.length > 0 ? ['Examples', ...examples, ''] : []),
    ...(details ? [details, ''] : []),
    'Usage',
    `  ${definition.usage} [options]`,
    '',
    'Options',
    ...table(options, columns),
    '',
  ].join('\n');
}

function describe(error: unknown, argv: readonly string[], names: readonly string[], options: readonly string[]) {
  const word = argv[0] ?? '';
  const isUsage =
    error instanceof UsageError || (error instanceof Error && (error.name === 'UsageError' || 'clipanion' in error));
  if (!isUsage) {
    const reason = error instanceof Error ? error.message : String(error);
    return diagnostic('E599', `Something unexpected happened: ${reason}.`, {
      remedy: `${CODES.E599.remedy} OPENCLAW_MODELS_DEBUG=1 shows more.`,
    });
  }
  if (!names.includes(word)) {
    const message = word.startsWith('-')
      ? `The command line begins with ${word}; put the command first.`
      : `There is no command "${word}"${suggestion(word, names) || '.'}`;
    return diagnostic('E500', message, { remedy: 'See `openclaw-models --help`.' });
  }
  const message =
    (error as Error).message.split('\n').find((line) => line.trim() !== '' && !line.includes('$ ')) ?? 'Wrong use.';
  const option = /^Unsupported option name \("(.+)"\)/.exec(message.replace(/^Unknown Syntax Error: /, ''))?.[1];
  const said =
    option === undefined
      ? message.replace(/^Unknown Syntax Error: /, '')
      : `There is no option "${option}"${suggestion(option, options) || '.'}`;
  return diagnostic('E500', said, { remedy: `See \`openclaw-models ${word} --help\`.` });
}
