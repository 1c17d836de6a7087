/** The real `openclaw`, if installed: tells its release, and sets orders that only it may write. */
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { during } from '../activity.ts';
import { diagnostic, failure, type Result, success } from '../errors.ts';
import type { Secret } from '../openclaw/auth/secret.ts';
import { parseDuration } from '../openclaw/duration.ts';
import { parseRelease } from '../openclaw/facts/release.ts';
import type { Facts } from '../openclaw/facts/releases.ts';
import type { Environment, Locations } from '../openclaw/files/locations.ts';
import { TIMEOUT_VARIABLE } from '../openclaw-timeout.ts';
import { stripControl } from '../strip-control.ts';

const VERSION_TIMEOUT = 10_000;
/** A command of 2026.9.6 needs over two minutes on a busy machine (measured). */
const COMMAND_TIMEOUT = 300_000;
/** Lines of OpenClaw's output that an error shows, and characters of each. */
const SHOWN_LINES = 40;
const SHOWN_CHARACTERS = 400;

/** The binary's path: OPENCLAW_BIN, else the first `openclaw` on PATH; undefined when there is none. */
export function findOpenclaw(env: Environment): string | undefined {
  const named = env.OPENCLAW_BIN?.trim();
  if (named) return isExecutable(named) ? named : undefined;
  const names = process.platform === 'win32' ? ['openclaw.cmd', 'openclaw.exe'] : ['openclaw'];
  for (const folder of (env.PATH ?? '').split(path.delimiter)) {
    if (!folder) continue;
    const found = names.find((name) => isExecutable(`${folder}${path.sep}${name}`));
    if (found) return path.join(folder, found);
  }
  return undefined;
}

/** The release that the binary reports; undefined if it does not. */
export async function openclawRelease(binary: string, env: Environment): Promise<string | undefined> {
  const run = await execute(binary, ['--version'], env, VERSION_TIMEOUT);
  const word = run.stdout.split(/\s+/).find((candidate) => parseRelease(candidate) !== undefined);
  return run.code === 0 ? word?.replace(/^v/, '') : undefined;
}

export interface OrderCall {
  readonly agent: string;
  readonly provider: string;
  /** Null clears the stored order. */
  readonly order: readonly string[] | null;
}

/**
 * The arguments of `openclaw` for a command below `models auth`. An option that the command does not accept goes before
 * it: up to 2026.7 that is where `--agent` belongs (measured).
 *
 * @param agent undefined: OpenClaw chooses
 * @returns undefined if the release has no such command
 */
export function authArguments(
  { commands }: Pick<Facts, 'commands'>,
  command: string,
  agent: string | undefined,
  options: readonly string[],
): string[] | undefined {
  const accepted = commands[`auth ${command}`];
  if (accepted === undefined) return undefined;
  const chosen = agent === undefined ? [] : ['--agent', agent];
  const [before, behind] = accepted.includes('--agent') ? [[], chosen] : [chosen, []];
  return ['models', 'auth', ...before, command, ...options, ...behind];
}

/** The arguments of `openclaw` that set or clear an agent's stored order; the same in every release. */
function orderArguments({ agent, provider, order }: OrderCall): string[] {
  const options = ['--provider', provider, '--agent', agent];
  return ['models', 'auth', 'order', order ? 'set' : 'clear', ...options, ...(order ?? [])];
}

/**
 * The arguments of `openclaw` that let a chat follow the model of its agent again, through a running gateway: a model
 * of null clears (run on 2026.1.30 and 2026.9.6).
 */
export function unpinArguments(session: string): string[] {
  const params = JSON.stringify({ key: session, model: null });
  return ['gateway', 'call', 'sessions.patch', '--params', params, '--json'];
}

/** OpenClaw's environment for this home, however it was chosen: `--state-dir` and `--profile` are our own options. */
export function environmentFor(
  env: Environment,
  { stateDir, configPath }: Pick<Locations, 'stateDir' | 'configPath'>,
): Environment {
  return { ...env, OPENCLAW_STATE_DIR: stateDir, OPENCLAW_CONFIG_PATH: configPath };
}

/** Sets an order through OpenClaw. E417 with its own message when it refuses. */
export async function setStoredOrder(binary: string, env: Environment, call: OrderCall): Promise<Result<void>> {
  return runOpenclaw(binary, env, orderArguments(call));
}

/**
 * Runs a command of OpenClaw that changes something. E417 with its own message when it refuses.
 *
 * @param input passed on standard input; the only place for a secret, never arguments or messages
 */
export async function runOpenclaw(
  binary: string,
  env: Environment,
  args: readonly string[],
  input?: Secret,
): Promise<Result<void>> {
  const limit = parseDuration(env[TIMEOUT_VARIABLE] ?? '') ?? COMMAND_TIMEOUT;
  const run = await execute(binary, args, env, limit, input);
  if (run.code === 0) return success(undefined);
  const command = `openclaw ${args.join(' ')}`;
  if (run.timedOut) {
    const message = `${command} took longer than ${limit / 1000} s and was stopped. It may have made the change all the same.`;
    const remedy = `Give it more time with \`--openclaw-timeout\`, or run it by hand to see what it waits for: ${command}`;
    return failure(diagnostic('E417', message, { remedy }));
  }
  const said = outputOf(run, input);
  if (said.length === 0) return failure(diagnostic('E417', `${command} failed with exit code ${run.code}.`));
  return failure(diagnostic('E417', [`${command} failed with exit code ${run.code}.`, ...said].join('\n')));
}

/** What OpenClaw said, a line each, without its frames and without the secret. */
function outputOf({ stdout, stderr }: Run, input: Secret | undefined): string[] {
  const text = stderr.trim() === '' ? stdout : stderr;
  const shown = input ? text.replaceAll(input.reveal(), `${input}`) : text;
  const lines = shown.split(/\r?\n/).map((line) => stripControl(line).replace(FRAME, '').trim());
  return lines
    .filter((line) => line !== '')
    .slice(-SHOWN_LINES)
    .map((line) => (line.length > SHOWN_CHARACTERS ? `${line.slice(0, SHOWN_CHARACTERS)}...` : line));
}

/** Lines of boxes that OpenClaw draws around notes. */
const FRAME = /[\u2500-\u257f]+/g;

interface Run {
  /** Null if it was stopped or could not be started. */
  readonly code: number | null;
  readonly timedOut: boolean;
  readonly stdout: string;
  readonly stderr: string;
}

async function execute(
  binary: string,
  args: readonly string[],
  env: Environment,
  timeout: number,
  input?: Secret,
): Promise<Run> {
  return during(`Waiting for openclaw ${args.join(' ')}`, () => runToEnd(binary, args, env, timeout, input));
}

async function runToEnd(
  binary: string,
  args: readonly string[],
  env: Environment,
  timeout: number,
  input?: Secret,
): Promise<Run> {
  const { spawn } = await import('node:child_process');
  return new Promise((resolve) => {
    const child = spawn(binary, args, { env: { ...env }, stdio: ['pipe', 'pipe', 'pipe'] });
    let timedOut = false;
    const limit = setTimeout(() => {
      timedOut = true;
      child.kill('SIGKILL');
    }, timeout);
    const end = (code: number | null, shown = stderr) => {
      clearTimeout(limit);
      resolve({ code, timedOut, stdout, stderr: shown });
    };
    // A process that exits without reading its input reports why on its own.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input === undefined ? undefined : `${input.reveal()}\n`);
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk) => {
      stdout += chunk;
    });
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    child.on('error', (error) => end(null, error.message));
    child.on('close', (code) => end(code));
  });
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
