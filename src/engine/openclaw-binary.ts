/** The real `openclaw`, where there is one: asked for its release, and to set orders that only it may write. */
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { diagnostic, failure, type Result, success } from '../errors.ts';
import type { Environment } from '../openclaw/locations.ts';
import { parseRelease } from '../openclaw/release.ts';

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

/** The release that the binary calls itself; undefined when it does not say. */
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

/** The words after `openclaw` that set or clear an agent's stored order. */
export function orderArguments({ agent, provider, order }: OrderCall): string[] {
  const options = ['--provider', provider, '--agent', agent];
  return ['models', 'auth', 'order', order ? 'set' : 'clear', ...options, ...(order ?? [])];
}

/** Sets an order through OpenClaw. E417 with its own message when it refuses. */
export async function setStoredOrder(binary: string, env: Environment, call: OrderCall): Promise<Result<void>> {
  const run = await execute(binary, orderArguments(call), env, COMMAND_TIMEOUT);
  if (run.code === 0) return success(undefined);
  const said = run.stderr.split('\n').find((line) => /error/i.test(line)) ?? run.stderr.trim().split('\n').at(-1) ?? '';
  return failure(
    diagnostic('E417', `openclaw ${orderArguments(call).join(' ')} failed: ${said.trim() || `exit code ${run.code}`}.`),
  );
}

interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

async function execute(binary: string, args: readonly string[], env: Environment, timeout: number): Promise<Run> {
  const { spawn } = await import('node:child_process');
  return new Promise((resolve) => {
    const child = spawn(binary, args, { env: { ...env }, stdio: ['ignore', 'pipe', 'pipe'], timeout });
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
