/** Runs one command line and turns what goes wrong with it into our own errors. */
import { type Cli, type Definition, UsageError } from 'clipanion';
import { VERSION } from '../engine/version.ts';
import { CODES, diagnostic } from '../errors.ts';
import { suggestion } from '../manifest/similar.ts';
import { problemText } from '../views/problems.ts';
import { plainPalette } from '../views/terminal.ts';
import { type Context, EXIT } from './base.ts';

const HELP = ['-h', '--help', 'help'];

/** Returns the exit code. Wrong use is E500; anything unexpected is a bug, E599, and says so. */
export async function runCli(cli: Cli<Context>, argv: readonly string[], context: Context): Promise<number> {
  const names = cli.definitions().map((definition) => definition.path.split(' ')[1] ?? '');
  if (argv.length === 0 || HELP.includes(argv[0] ?? '')) {
    context.stdout.write(overview(cli, argv[1]));
    return EXIT.ok;
  }
  if (argv[0] === '--version' || argv[0] === '-v') {
    context.stdout.write(`${VERSION}\n`);
    return EXIT.ok;
  }
  if (names.includes(argv[0] ?? '') && argv.some((word) => word === '-h' || word === '--help')) {
    context.stdout.write(overview(cli, argv[0]));
    return EXIT.ok;
  }
  try {
    const command = cli.process([...argv], context);
    const code = await command.validateAndExecute();
    return typeof code === 'number' ? code : EXIT.ok;
  } catch (error) {
    const problem = describe(error, argv, names);
    if (argv.includes('--json')) {
      context.stdout.write(`${JSON.stringify({ formatVersion: 1, error: { code: problem.code, message: problem.message, remedy: problem.remedy }, diagnostics: [problem] }, null, 2)}\n`);
    } else {
      context.stderr.write(`${problemText(problem, { palette: plainPalette, width: context.columns ?? 10_000 })}\n`);
      if (problem.code === 'E599' && error instanceof Error && error.stack && context.env.OPENCLAW_MODELS_DEBUG) context.stderr.write(`${error.stack}\n`);
    }
    return EXIT.error;
  }
}

/** The help of one command, or the list of all. */
function overview(cli: Cli<Context>, word: string | undefined): string {
  const definitions = cli.definitions();
  const one = definitions.filter((definition) => definition.path.split(' ')[1] === word);
  if (word !== undefined && one.length > 0) return `${one.map((definition) => helpText(definition)).join('\n')}`;
  const width = Math.max(...definitions.map((definition) => definition.path.length));
  return [
    "Declare OpenClaw's models, fallbacks, aliases and auth order in one YAML file; see the plan; apply exactly that.",
    '',
    'Commands',
    ...definitions.map((definition) => `  ${definition.path.padEnd(width)}  ${(definition.description ?? '').trim()}`),
    '',
    'Start with `openclaw-models import`, which writes openclaw.models.yaml from the live settings.',
    'Help on one command: openclaw-models plan --help',
    '',
  ].join('\n');
}

function helpText(definition: Definition): string {
  const options = definition.options.map((option) => [option.definition.replace(/#0/g, 'VALUE'), option.description ?? ''] as const);
  const width = Math.max(...options.map(([name]) => name.length));
  const examples = (definition.examples ?? []).map(([title, command]) => `  ${command}\n      ${title}`);
  const details = definition.details?.trim().replace(/^ +/gm, '');
  return [
    (definition.description ?? '').trim(),
    '',
    ...(examples.length > 0 ? ['Examples', ...examples, ''] : []),
    ...(details ? [details, ''] : []),
    'Usage',
    `  ${definition.usage} [options]`,
    '',
    'Options',
    ...options.map(([name, text]) => `  ${name.padEnd(width)}  ${text}`),
    '',
  ].join('\n');
}

function describe(error: unknown, argv: readonly string[], names: readonly string[]) {
  const word = argv[0] ?? '';
  const isUsage = error instanceof UsageError || (error instanceof Error && (error.name === 'UsageError' || 'clipanion' in error));
  if (!isUsage) {
    const reason = error instanceof Error ? error.message : String(error);
    return diagnostic('E599', `Something unexpected happened: ${reason}.`, { remedy: `${CODES.E599.remedy} OPENCLAW_MODELS_DEBUG=1 shows more.` });
  }
  if (!names.includes(word)) {
    const message = word.startsWith('-') ? `The command line begins with ${word}; put the command first.` : `There is no command "${word}"${suggestion(word, names) || '.'}`;
    return diagnostic('E500', message, { remedy: 'See `openclaw-models --help`.' });
  }
  const message = (error as Error).message.split('\n').find((line) => line.trim() !== '' && !line.includes('$ ')) ?? 'Wrong use.';
  return diagnostic('E500', message.replace(/^Unknown Syntax Error: /, ''), { remedy: `See \`openclaw-models ${word} --help\`.` });
}
