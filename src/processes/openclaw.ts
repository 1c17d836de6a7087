/** The real `openclaw`, if installed: tells its release, and sets orders that only it may write. */
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { diagnostic, failure, type Result, success } from '../errors.ts';
import type { Secret } from '../openclaw/auth/secret.ts';
import { parseRelease } from '../openclaw/facts/release.ts';
import type { Environment, Locations } from '../openclaw/files/locations.ts';

const VERSION_TIMEOUT = 10_000;
/** Setting an order may wait for a lock for half a minute (2026.9.6, measured). */
const COMMAND_TIMEOUT = 90_000;

/** The binary's path: OPENCLAW_BIN, else the first `openclaw` on PATH; undefined when there is none. */
export function findOpenclaw(env: Environment): string | undefined {
  const named = env.OPENCLAW_BIN?.trim();
  if (named) return isExecutable(named) ? named : undefined;
  const names = process.platform === 'win32' ? ['openclaw.cmd', 'openclaw.exe'] : ['openclaw'];
  for (const folder of (env.PATH ?? '').split(path.delimiter)) {
    if (!folder) continue;
    const found = names.map((name) => path.join(folder, name)).find(isExecutable);
    if (found) return found;
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

/** The arguments of `openclaw` that set or clear an agent's stored order. */
function orderArguments({ agent, provider, order }: OrderCall): string[] {
  const options = ['--provider', provider, '--agent', agent];
  return ['models', 'auth', 'order', order ? 'set' : 'clear', ...options, ...(order ?? [])];
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
  const run = await execute(binary, args, env, COMMAND_TIMEOUT, input);
  if (run.code === 0) return success(undefined);
  const lines = run.stderr.trim().split('\n');
  const said = lines.find((line) => /error/i.test(line)) ?? lines.at(-1) ?? '';
  const shown = input ? said.replaceAll(input.reveal(), `${input}`) : said;
  return failure(diagnostic('E417', `openclaw ${args.join(' ')} failed: ${shown.trim() || `exit code ${run.code}`}.`));
}

interface Run {
  readonly code: number | null;
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
  const { spawn } = await import('node:child_process');
  return new Promise((resolve) => {
    const child = spawn(binary, args, { env: { ...env }, stdio: ['pipe', 'pipe', 'pipe'], timeout });
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
    child.on('error', (error) => resolve({ code: null, stdout, stderr: error.message }));
    child.on('close', (code) => resolve({ code, stdout, stderr }));
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
