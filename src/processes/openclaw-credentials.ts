/**
 * Credentials in stores that only OpenClaw itself may write (SQLite): stored and removed with its own commands.
 *
 * Those commands also write `auth.profiles` into the config, and drop its comments (2026.9.6, measured). So
 * they get a temporary config that contains only the agents; we edit the real one.
 */
import { withPrivateFile } from '../apply/index.ts';
import { diagnostic, failure, type Result, success } from '../errors.ts';
import type { Secret } from '../openclaw/auth/secret.ts';
import type { StoredCredential } from '../openclaw/auth/store-edit.ts';
import type { Live } from '../openclaw/live.ts';
import { authArguments, environmentFor, findOpenclaw, runOpenclaw } from './openclaw.ts';

/** Whether the stores of this home are files that we can write. */
export function storesAreFiles({ dialect }: Pick<Live, 'dialect'>): boolean {
  return dialect.auth === 'profiles-json' || dialect.auth === 'state-json';
}

/** The arguments of `openclaw` that store a credential, which it reads from standard input; undefined if it cannot. */
export function pasteArguments(
  live: Live,
  agent: string,
  id: string,
  credential: StoredCredential,
  now: number,
): string[] | undefined {
  const options = ['--provider', credential.provider, '--profile-id', id];
  if (credential.type === 'api_key') return authArguments(live.dialect.facts, 'paste-api-key', agent, options);
  const { expires } = credential;
  const seconds = expires === undefined ? undefined : Math.max(1, Math.round((expires - now) / 1000));
  const expiry = seconds === undefined ? [] : ['--expires-in', `${seconds}s`];
  return authArguments(live.dialect.facts, 'paste-token', agent, [...options, ...expiry]);
}

/** The arguments of `openclaw` that remove a credential; undefined up to 2026.7, which cannot. */
export function logoutArguments(live: Live, agent: string, id: string): string[] | undefined {
  return authArguments(live.dialect.facts, 'logout', agent, [id, '--yes']);
}

/**
 * The binary for these arguments. E317 if the release has no such command, with `instead` as remedy; E316 if there is no
 * `openclaw`, with the command to run by hand.
 */
export function requireOpenclaw(live: Live, args: readonly string[] | undefined, instead?: string): Result<string> {
  if (args === undefined) {
    const release =
      live.dialect.release === undefined ? 'This release of OpenClaw' : `OpenClaw ${live.dialect.release}`;
    const message = `${release} keeps credentials in SQLite, which only \`openclaw\` itself may write, and has no command for this. Nothing was written.`;
    return failure(diagnostic('E317', message, instead === undefined ? {} : { remedy: instead }));
  }
  const binary = findOpenclaw(live.env);
  if (binary !== undefined) return success(binary);
  return failure(
    diagnostic(
      'E316',
      'This release keeps credentials in SQLite, which only `openclaw` itself may write, and `openclaw` was not found. Nothing was written.',
      { remedy: `Put openclaw on PATH or set OPENCLAW_BIN, or run by hand: openclaw ${args.join(' ')}` },
    ),
  );
}

/**
 * Runs a command that changes a store, beside a private config that it may rewrite. Errors as `requireOpenclaw`, and
 * E417.
 *
 * @param args from the functions above
 * @param input the secret, for its standard input
 */
export async function changeStore(
  live: Live,
  args: readonly string[] | undefined,
  input?: Secret,
): Promise<Result<void>> {
  const binary = requireOpenclaw(live, args);
  if (!binary.ok) return binary;
  return withPrivateFile('openclaw.json', rosterOnly(live), (configPath) =>
    runOpenclaw(binary.value, environmentFor(live.env, { ...live.locations, configPath }), args ?? [], input),
  );
}

/** The agents, so that `--agent` is understood; no setting and no secret. */
function rosterOnly({ settings, dialect }: Live): string {
  const agents = [...settings.agents.values()].map(({ id, agentDir }) => ({ id, ...(agentDir ? { agentDir } : {}) }));
  const meta = {
    ...(dialect.release === undefined ? {} : { lastTouchedVersion: dialect.release }),
    ...(dialect.facts.migrationKeys.length > 0
      ? { migrations: Object.fromEntries(dialect.facts.migrationKeys.map((key) => [key, true])) }
      : {}),
  };
  // A release finds main automatically; a roster of several agents must declare the default owner (2026.9.6, measured).
  if (agents.length === 1 && agents[0]?.id === 'main') return JSON.stringify({ meta });
  const roster =
    dialect.roster === 'list'
      ? { list: agents }
      : { ownership: 'explicit', entries: Object.fromEntries(agents.map(({ id, ...rest }) => [id, rest])) };
  return JSON.stringify({ agents: roster, meta });
}
