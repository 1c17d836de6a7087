/** The whole program: runs a command line in a context, which need not be this process. */
import { namesWithoutCredentials, withoutCredentials } from '../credential-shape.ts';
import { asciiText, showsUnicode } from '../views/text/ascii.ts';
import { type Context, EXIT } from './base.ts';
import { type Remedies, remediesFor } from './language.ts';
import { runCli } from './run.ts';
import { COMMANDS } from './table.ts';

const BEFORE_COMMAND = [
  '--agent',
  '--state-dir',
  '--profile',
  '--openclaw-version',
  '--manifest',
  '-f',
  '--host',
  '--color',
  '--lang',
];

const FLAGS_BEFORE_COMMAND = ['--json', '--plain', '--quiet', '--verbose'];

/** Commands of `openclaw models` that only OpenClaw can do (2026.1.30 to 2026.9.6, from their command tables). */
const PASSED_ON = /^(auth (login|login-github-copilot|logout|activate)|accounts|refresh)( |$)/;

function isPassedOn([one = '', other = '']: readonly string[]): boolean {
  return PASSED_ON.test(`${one} ${other}`);
}

/** OpenClaw's other names for options of the default command. */
const OTHER_NAMES: Readonly<Record<string, string>> = { '--status-json': '--json', '--status-plain': '--plain' };

/** `auth --agent work order get`, as in OpenClaw: the option is moved behind the command. */
function agentLast(words: readonly string[]): readonly string[] {
  const at = words[0] === 'auth' ? (words[1] === 'order' ? 2 : 1) : -1;
  const length = words[at] === '--agent' ? 2 : words[at]?.startsWith('--agent=') ? 1 : 0;
  const command = words[at + length];
  if (length === 0 || command === undefined || command.startsWith('-')) return words;
  const rest = [...words.slice(0, at), ...words.slice(at + length)];
  const moved = words.slice(at, at + length);
  const verbatim = rest.indexOf('--');
  const behind = verbatim < 0 ? [...rest, ...moved] : rest.toSpliced(verbatim, 0, ...moved);
  return agentLast(behind);
}

/** Common options may come before the command, as in `openclaw`; they are moved behind it. */
function optionsLast(words: readonly string[]): readonly string[] {
  let end = 0;
  for (;;) {
    const word = words[end] ?? '';
    if (FLAGS_BEFORE_COMMAND.includes(word) || BEFORE_COMMAND.some((option) => word.startsWith(`${option}=`))) end += 1;
    else if (BEFORE_COMMAND.includes(word) && words[end + 1] !== undefined) end += 2;
    else break;
  }
  const [before, rest] = [words.slice(0, end), words.slice(end)];
  // Only options: the default command.
  const command = rest.length === 0 && end > 0 ? ['status'] : rest;
  const verbatim = command.indexOf('--');
  return verbatim < 0 ? [...command, ...before] : command.toSpliced(verbatim, 0, ...before);
}

/** Returns the exit code. Loads only the called command. */
export async function runProgram(words: readonly string[], origin: Context): Promise<number> {
  const remedies = await remediesFor(words, origin.env);
  const context = guarded(origin, hasDigests(words) ? withoutCredentials : namesWithoutCredentials, remedies);
  // Called by a shell at each TAB; without the parser, whose errors must not be shown there.
  if (words[0] === '__complete') {
    await (await import('./complete.ts')).runComplete(words.slice(1), COMMANDS, context);
    return EXIT.ok;
  }
  // Scripts written for `openclaw models ...` may keep the word `models`.
  const given = (words[0] === 'models' ? words.slice(1) : words).map((word) => OTHER_NAMES[word] ?? word);
  const bare = agentLast(optionsLast(given));
  if (isPassedOn(bare)) return (await import('./passed-on.ts')).runPassedOn(bare, context);
  const asksOfProgram = ['-h', '--help', '-v', '--version'].includes(bare[0] ?? '');
  // Without a command, `status` is run with the given options.
  const argv = !asksOfProgram && bare.every((word) => word.startsWith('-')) ? ['status', ...bare] : bare;
  const named =
    argv[0] !== undefined && Object.hasOwn(COMMANDS, argv[0]) ? [COMMANDS[argv[0]]] : Object.values(COMMANDS);
  const load = async () => (await Promise.all(named.map((loader) => loader?.() ?? []))).flat();
  return runCli(load, argv, context);
}

/** Whether fingerprints or commit ids are printed, which look like some providers' keys. */
function hasDigests(words: readonly string[]): boolean {
  return words.some((word) => /^history$|gitlab|sarif|html/.test(word));
}

/**
 * The exit code after everything is printed. If stdout fails, a command that succeeded ends with E535; a command that
 * failed keeps its exit code.
 */
export async function exitCodeAfterPrinting(
  code: number,
  output: { finish(): Promise<string | undefined> },
  context: Pick<Context, 'stderr'>,
): Promise<number> {
  const reason = await output.finish();
  if (reason === undefined) return code;
  const { problemText } = await import('../views/text/problems.ts');
  const { plainPalette } = await import('../views/text/terminal.ts');
  const { diagnostic } = await import('../errors.ts');
  const problem = diagnostic('E535', `Standard output cannot be written: ${reason}. The command itself is done.`);
  context.stderr.write(`${problemText(problem, { palette: plainPalette, width: 10_000 }, [], false)}\n`);
  return code === EXIT.ok || code === EXIT.changes ? EXIT.error : code;
}

/**
 * A context that hides everything that looks like a credential. A file may contain one where a name is expected, and
 * any output may show that name. Specific diagnostics with a position come first; this is the safety net.
 */
function guarded(context: Context, shown: (text: string) => string, remedies: Remedies | undefined): Context {
  // Bytes that go to a file or to a program stay as they are.
  const ascii = !showsUnicode(context.env);
  const guard = {
    remedies: { value: remedies, enumerable: true },
    print: {
      value: (text: string) => context.print(ascii && context.stdoutIsTTY ? asciiText(shown(text)) : shown(text)),
      enumerable: true,
    },
    stderr: {
      get: () => guardedStream(context.stderr, ascii && context.stderrIsTTY ? (text) => asciiText(shown(text)) : shown),
      enumerable: true,
      configurable: true,
    },
  };
  return Object.defineProperties({}, { ...Object.getOwnPropertyDescriptors(context), ...guard }) as Context;
}

function guardedStream(stream: Context['stderr'], shown: (text: string) => string): Context['stderr'] {
  const write = (text: unknown, ...rest: unknown[]) =>
    (stream.write as (...words: unknown[]) => boolean).call(
      stream,
      typeof text === 'string' ? shown(text) : text,
      ...rest,
    );
  return new Proxy(stream, {
    get: (target, key) => {
      if (key === 'write') return write;
      const value: unknown = Reflect.get(target, key, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}
