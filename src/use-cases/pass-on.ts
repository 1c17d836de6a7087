/** Runs a command of `openclaw models` that only OpenClaw can do. */
import path from 'node:path';
import { diagnostic, failure, type Result, success } from '../errors.ts';
import { type Environment, expandHome } from '../openclaw/files/locations.ts';
import { findOpenclaw } from '../processes/openclaw.ts';
import { logIn } from '../processes/openclaw-login.ts';
import { shellWord } from '../proposed-commands.ts';

export interface PassOnOptions {
  readonly env: Environment;
  readonly cwd: string;
  readonly homedir: string;
}

/** Its exit code, after it ran on this terminal. E560 with the command where there is no `openclaw`. */
export async function passOn(argv: readonly string[], { env, cwd, homedir }: PassOnOptions): Promise<Result<number>> {
  const { stateDir, profile, rest } = homeOf(argv);
  const folder = stateDir === undefined ? undefined : path.resolve(cwd, expandHome(stateDir, homedir));
  const args = [...(profile === undefined ? [] : ['--profile', profile]), 'models', ...rest];
  const binary = findOpenclaw(env);
  if (binary !== undefined)
    return success(
      await logIn(binary, { ...env, ...(folder === undefined ? {} : { OPENCLAW_STATE_DIR: folder }) }, args),
    );
  const home = folder === undefined ? '' : `OPENCLAW_STATE_DIR=${shellWord(folder)} `;
  const name = rest[0] === 'auth' ? `auth ${rest[1]}` : rest[0];
  const message = `${name} is a command of OpenClaw itself, and \`openclaw\` was not found. Nothing was done.`;
  const remedy = `Put openclaw on PATH or set OPENCLAW_BIN, or run where it is installed: ${home}openclaw ${args.map(shellWord).join(' ')}`;
  return failure(diagnostic('E560', message, { remedy }));
}

/** The options that choose the home, which are ours, and the rest. */
function homeOf(argv: readonly string[]) {
  let [stateDir, profile]: (string | undefined)[] = [];
  const rest: string[] = [];
  for (let at = 0; at < argv.length; at += 1) {
    const word = argv[at] ?? '';
    const [, name, value] = /^(--state-dir|--profile)(?:=(.*))?$/s.exec(word) ?? [];
    if (name === undefined) {
      rest.push(word);
      continue;
    }
    if (value === undefined) at += 1;
    const given = value ?? argv[at];
    if (name === '--state-dir') stateDir = given;
    else profile = given;
  }
  return { stateDir, profile, rest };
}
