/** Runs one command line and converts its errors into diagnostics. */
import { type Command, type CommandClass, UsageError } from 'clipanion';
import { rowOf } from '../error-codes/index.ts';
import { type Diagnostic, diagnostic } from '../errors.ts';
import { UnusableFile } from '../files/read.ts';
import { systemRemedy, systemWords } from '../files/system-words.ts';
import { problemText } from '../views/text/problems.ts';
import { jsonText, plainPalette } from '../views/text/terminal.ts';
import { CredentialGiven, hideSecrets, refuseCredentials } from './argv-secrets.ts';
import { BaseCommand, EXIT } from './base.ts';
import type { Context } from './context.ts';
import { shapesOf } from './declare.ts';
import { commandsNamed, helpFor, topicNamed } from './help.ts';
import { quickParse } from './quick-parse.ts';
import { showingActivity } from './showing-activity.ts';
import { asksForJson, outputsAsked, wrongUse } from './wrong-use.ts';

const HELP = ['-h', '--help', 'help'];

/** Help is limited to 100 columns, to stay readable in a pager. */
function columnsOf(context: Context): number {
  return Math.min(Number(context.env.COLUMNS) || context.columns || 80, 100);
}

/**
 * Returns the exit code. Wrong usage is E500; an unexpected error is a bug, E599.
 *
 * @param load the commands that start with the first word, or all if there is none
 */
export async function runCli(
  load: () => Promise<readonly CommandClass<Context>[]>,
  words: readonly string[],
  context: Context,
): Promise<number> {
  const argv = withNegativeNumbers(words);
  if (argv[0] === '--version' || argv[0] === '-v') {
    const { versionText } = await import('./about.ts');
    context.print(versionText(columnsOf(context)));
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
    const called = command;
    const asked = called instanceof BaseCommand ? called : { quiet: false, verbose: false };
    const code = await showingActivity(context, asked, () => called.validateAndExecute());
    return typeof code === 'number' ? code : EXIT.ok;
  } catch (error) {
    const code = await complain(describe(error, command));
    const isBug = error instanceof Error && !(error instanceof UsageError);
    if (isBug && error.stack && context.env.OPENCLAW_MODELS_DEBUG) context.stderr.write(`${error.stack}\n`);
    return code;
  }
}

/** Prints the problem as text or JSON, as the command line requests; returns the exit code. */
export function printProblem(problem: Diagnostic, argv: readonly string[], context: Context): number {
  const width = context.stderrIsTTY ? columnsOf(context) : 10_000;
  if (asksForJson(argv)) context.print(`${jsonText(documentOf(problem))}\n`);
  else context.stderr.write(`${problemText(problem, { palette: plainPalette, width, remedies: context.remedies })}\n`);
  return EXIT.error;
}

function documentOf(problem: Diagnostic) {
  const { code, message, remedy } = problem;
  return { formatVersion: 1, error: { code, message, remedy }, diagnostics: [problem] };
}

/** Saves the problem to the files of `--output`, unless that option is the problem. */
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
    const renderings = failureRenderings({ command: asked.command, manifest: null }, failure);
    await saveOutputs(publication, (format) => renderings[format](), context);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
  }
}

/** In `--min-params -1`, `-1` is a value; it would be parsed as an option. */
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

/** A command to execute, or the text of the help. */
async function parse(
  classes: readonly CommandClass<Context>[],
  argv: readonly string[],
  context: Context,
): Promise<Command<Context> | string> {
  const help = (words: readonly string[]) => helpFor(classes.flatMap(shapesOf), words, columnsOf(context));
  if (argv.length === 0) return help([]);
  if (HELP.includes(argv[0] ?? '')) {
    const name = topicNamed(argv.slice(1));
    const about = name === undefined ? undefined : (await import('./about.ts')).topic(name, columnsOf(context));
    const isCommand = commandsNamed(classes.flatMap(shapesOf), argv.slice(1)).length > 0;
    return about === undefined ? help(argv.slice(1)) : isCommand ? `${help(argv.slice(1))}\n${about}` : about;
  }
  const asksForHelp = argv.some((word) => word === '-h' || word === '--help');
  if (asksForHelp && commandsNamed(classes.flatMap(shapesOf), argv).length > 0) return help(argv);
  const { Cli } = await import('clipanion');
  const cli = new Cli<Context>({ binaryName: 'openclaw-models' });
  for (const commandClass of classes) cli.register(commandClass);
  return cli.process([...argv], context);
}

/** The problem for an exception: wrong usage, an operating system error, or a bug. */
function describe(error: unknown, { path = [] }: Command<Context>): Diagnostic {
  if (error instanceof UsageError)
    return diagnostic('E500', error.message, { remedy: `See \`openclaw-models ${path.join(' ')} --help\`.` });
  const ofSystem = error instanceof Error && 'syscall' in error;
  const words = error instanceof UnusableFile ? error.reason : ofSystem ? systemWords(error) : undefined;
  if (words !== undefined) return systemProblem(error as NodeJS.ErrnoException, words);
  const reason = error instanceof Error ? error.message : String(error);
  return diagnostic('E599', `Unexpected error: ${reason}.`, {
    remedy: `${rowOf('E599').remedy} Set OPENCLAW_MODELS_DEBUG=1 for details.`,
  });
}

/** An operating system error that no caller has handled. */
function systemProblem({ path, syscall, code }: NodeJS.ErrnoException, words: string): Diagnostic {
  if (syscall === 'uv_cwd') return diagnostic('E457', 'The current folder no longer exists.');
  const what = path === undefined ? (syscall ?? 'A system call') : path;
  return diagnostic('E456', `${what}: ${words}.`, { remedy: systemRemedy({ code }) });
}
