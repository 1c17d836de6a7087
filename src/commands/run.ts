/** Runs one command line and turns what goes wrong with it into our own errors. */
import { type Command, type CommandClass, UsageError } from 'clipanion';
import { CODES, type Diagnostic, diagnostic } from '../errors.ts';
import { UnusableFile } from '../files/read.ts';
import { systemRemedy, systemWords } from '../files/system-words.ts';
import { VERSION } from '../version.ts';
import { problemText } from '../views/text/problems.ts';
import { jsonText, plainPalette } from '../views/text/terminal.ts';
import { CredentialGiven, hideSecrets, refuseCredentials } from './argv-secrets.ts';
import { BaseCommand, EXIT } from './base.ts';
import type { Context } from './context.ts';
import { shapesOf } from './declare.ts';
import { commandsNamed, helpFor } from './help.ts';
import { quickParse } from './quick-parse.ts';
import { asksForJson, outputsAsked, wrongUse } from './wrong-use.ts';

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
  const complain = async (found: Diagnostic) => {
    const problem = hideSecrets(found, argv);
    await saveProblem(problem, argv, classes, context);
    return printProblem(problem, argv, context);
  };
  let command: Command<Context> | string;
  try {
    refuseCredentials(argv);
    command = quickParse(classes, argv, context) ?? (await parse(classes, argv, context));
  } catch (error) {
    if (error instanceof CredentialGiven) return printProblem(hideSecrets(error.problem, argv), argv, context);
    return complain(wrongUse(argv, classes.flatMap(shapesOf)));
  }
  if (typeof command === 'string') {
    context.print(command);
    return EXIT.ok;
  }
  try {
    if (command instanceof BaseCommand) command.checkOptions();
    const code = await command.validateAndExecute();
    return typeof code === 'number' ? code : EXIT.ok;
  } catch (error) {
    const code = await complain(describe(error, command));
    const isBug = error instanceof Error && !(error instanceof UsageError);
    if (isBug && error.stack && context.env.OPENCLAW_MODELS_DEBUG) context.stderr.write(`${error.stack}\n`);
    return code;
  }
}

/** Shows what is wrong, in the form that the command line asks for; the exit code. */
function printProblem(problem: Diagnostic, argv: readonly string[], context: Context): number {
  const width = context.stderrIsTTY ? columnsOf(context) : 10_000;
  if (asksForJson(argv)) context.print(`${jsonText(documentOf(problem))}\n`);
  else context.stderr.write(`${problemText(problem, { palette: plainPalette, width })}\n`);
  return EXIT.error;
}

function documentOf(problem: Diagnostic) {
  const { code, message, remedy } = problem;
  return { formatVersion: 1, error: { code, message, remedy }, diagnostics: [problem] };
}

/** Saves it in the files that `--output` names, unless that is what is wrong. */
async function saveProblem(
  problem: Diagnostic,
  argv: readonly string[],
  classes: readonly CommandClass<Context>[],
  context: Context,
): Promise<void> {
  const asked = outputsAsked(argv, classes.flatMap(shapesOf));
  if (!asked || asked.outputs.length === 0) return;
  const { parsePublication, saveOutputs } = await import('./publication.ts');
  const { failureRenderings } = await import('../views/renderings/problems.ts');
  const failure = { problems: [problem], document: documentOf(problem) };
  try {
    const publication = parsePublication(undefined, asked.outputs, false);
    await saveOutputs(publication, failureRenderings({ command: asked.command, manifest: null }, failure), context);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
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

/** A command that can be executed, or help. */
async function parse(
  classes: readonly CommandClass<Context>[],
  argv: readonly string[],
  context: Context,
): Promise<Command<Context> | string> {
  const help = (words: readonly string[]) => helpFor(classes.flatMap(shapesOf), words, columnsOf(context));
  if (argv.length === 0) return help([]);
  if (HELP.includes(argv[0] ?? '')) return help(argv.slice(1));
  const asksForHelp = argv.some((word) => word === '-h' || word === '--help');
  if (asksForHelp && commandsNamed(classes.flatMap(shapesOf), argv).length > 0) return help(argv);
  const { Cli } = await import('clipanion');
  const cli = new Cli<Context>({ binaryName: 'openclaw-models' });
  for (const commandClass of classes) cli.register(commandClass);
  return cli.process([...argv], context);
}

/** What a command threw: its own words on wrong use, what the system refused, or a bug. */
function describe(error: unknown, { path = [] }: Command<Context>): Diagnostic {
  if (error instanceof UsageError)
    return diagnostic('E500', error.message, { remedy: `See \`openclaw-models ${path.join(' ')} --help\`.` });
  const ofSystem = error instanceof Error && 'syscall' in error;
  const words = error instanceof UnusableFile ? error.reason : ofSystem ? systemWords(error) : undefined;
  if (words !== undefined) return systemProblem(error as NodeJS.ErrnoException, words);
  const reason = error instanceof Error ? error.message : String(error);
  return diagnostic('E599', `Something unexpected happened: ${reason}.`, {
    remedy: `${CODES.E599.remedy} OPENCLAW_MODELS_DEBUG=1 shows more.`,
  });
}

/** What the system refused, and nobody nearer to it has said: no bug of ours. */
function systemProblem({ path, syscall, code }: NodeJS.ErrnoException, words: string): Diagnostic {
  // The shell's folder was removed by somebody else.
  if (syscall === 'uv_cwd') return diagnostic('E457', 'The current folder does not exist any more.');
  const what = path === undefined ? (syscall ?? 'A call of the system') : path;
  return diagnostic('E456', `${what}: ${words}.`, { remedy: systemRemedy({ code }) });
}
