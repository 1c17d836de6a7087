/** Runs the CLI beside the action, and reads the one JSON document that it prints. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Runner, UsageProblem } from './runner.ts';

export interface CliResult {
  readonly exitCode: number;
  /** Undefined if the CLI printed none. */
  readonly document: unknown;
}

/** A plan of ten thousand changes is a few megabytes. */
const MOST_BYTES = 64 * 1024 * 1024;
const MILLISECONDS = 10 * 60 * 1000;

/**
 * Programs built from the same sources as the CLI. They are beside the action in a release, or after `npm run build`.
 */
export function programPath(name: 'cli.js' | 'declared.mjs'): string {
  const file = path.join(path.dirname(fileURLToPath(import.meta.url)), name);
  if (existsSync(file)) return file;
  throw new UsageProblem(
    `This version of the action has no ${name}: use one of its release tags, or build it with \`npm ci && npm run build\`.`,
  );
}

/** Options that every command takes from the inputs of the same names. With `=`, no value is parsed as an option. */
export function homeArguments(runner: Runner): string[] {
  return ['state-dir', 'profile', 'openclaw-version'].flatMap((name) => {
    const value = runner.input(name);
    return value === '' ? [] : [`--${name}=${value}`];
  });
}

export function manifestArguments(runner: Runner): string[] {
  const manifest = runner.input('manifest');
  return manifest === '' ? [] : [`--manifest=${manifest}`];
}

/** Runs one of our programs; its stderr goes to the log. */
export async function runProgram(runner: Runner, file: string, words: readonly string[]): Promise<CliResult> {
  // For a missing folder Node reports that the program is missing, and its timer keeps running.
  if (!existsSync(runner.folder)) throw new UsageProblem(`There is no folder ${runner.folder}.`);
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [file, ...words], {
      cwd: runner.folder,
      env: childEnvironment(runner),
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: MILLISECONDS,
      windowsHide: true,
    });
    const out: Buffer[] = [];
    let bytes = 0;
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes <= MOST_BYTES) out.push(chunk);
      else child.kill();
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-100_000);
    });
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (said !== '') runner.log(said);
      let document: unknown;
      try {
        document = JSON.parse(Buffer.concat(out).toString('utf8'));
      } catch {
        runner.log(`The command printed no JSON document${signal ? `; it was killed by ${signal}` : ''}.`);
      }
      resolve({ exitCode: code ?? 1, document });
    });
  });
}

/** The CLI must not see the inputs (the token is one of them) or the runner's own files and tokens. */
function childEnvironment(runner: Runner): NodeJS.ProcessEnv {
  const kept = Object.entries(runner.env).filter(
    ([name]) =>
      !/^(INPUT_|ACTIONS_|STATE_)/.test(name) &&
      !/^(GITHUB_TOKEN|GH_TOKEN|GITHUB_(OUTPUT|ENV|PATH|STATE|STEP_SUMMARY))$/.test(name),
  );
  const host = runner.input('host');
  return {
    ...Object.fromEntries(kept),
    NO_COLOR: '1',
    CI: 'true',
    ...(host === '' ? {} : { OPENCLAW_MODELS_HOST: host }),
  };
}
