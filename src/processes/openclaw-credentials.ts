/**
 * Credentials in stores that only OpenClaw itself may write (SQLite): stored and removed with its own commands.
 *
 * Those commands also write `auth.profiles` into the config, and drop its comments (2026.9.6, measured). So
 * they get a temporary config that contains only the agents; we edit the real one.
 */
import { withPrivateFile } from '../apply/index.ts';
import { diagnostic, failure, type Result } from '../errors.ts';
import type { StoredCredential } from '../openclaw/auth/store-edit.ts';
import type { Environment } from '../openclaw/files/locations.ts';
import type { Live } from '../openclaw/live.ts';
import { environmentFor, findOpenclaw, runOpenclaw } from './openclaw.ts';

/** Whether the stores of this home are files that we can write. */
export function storesAreFiles({ dialect }: Pick<Live, 'dialect'>): boolean {
  return dialect.auth === 'profiles-json' || dialect.auth === 'state-json';
}

/** The arguments of `openclaw` that store a credential, which it reads from standard input. */
export function pasteArguments(id: string, agent: string, credential: StoredCredential, now: number): string[] {
  const words = ['--provider', credential.provider, '--profile-id', id, '--agent', agent];
  if (credential.type === 'api_key') return ['models', 'auth', 'paste-api-key', ...words];
  const { expires } = credential;
  const seconds = expires === undefined ? undefined : Math.max(1, Math.round((expires - now) / 1000));
  return ['models', 'auth', 'paste-token', ...words, ...(seconds === undefined ? [] : ['--expires-in', `${seconds}s`])];
}

/** The arguments of `openclaw` that remove a credential. */
export function logoutArguments(id: string, agent: string): string[] {
  return ['models', 'auth', 'logout', id, '--agent', agent, '--yes'];
}

/** E316 if there is no `openclaw`, with the command to run by hand. */
export function requireOpenclaw(env: Environment, args: readonly string[]): Result<string> {
  const binary = findOpenclaw(env);
  if (binary !== undefined) return { ok: true, value: binary };
  return failure(
    diagnostic(
      'E316',
      'This release keeps credentials in SQLite, which only `openclaw` itself may write, and `openclaw` was not found. Nothing was written.',
      { remedy: `Put openclaw on PATH or set OPENCLAW_BIN, or run by hand: openclaw ${args.join(' ')}` },
    ),
  );
}

/** Stores it, through standard input. E316, E417. */
export async function pasteCredential(
  live: Live,
  agent: string,
  id: string,
  credential: StoredCredential,
  now: number,
): Promise<Result<void>> {
  const args = pasteArguments(id, agent, credential, now);
  return runApart(live, args, credential.type === 'api_key' ? credential.key : credential.token);
}

/** Removes it. E316, E417. */
export async function logoutCredential(live: Live, agent: string, id: string): Promise<Result<void>> {
  return runApart(live, logoutArguments(id, agent));
}

async function runApart(live: Live, args: readonly string[], input?: StoredCredentialInput): Promise<Result<void>> {
  const binary = requireOpenclaw(live.env, args);
  if (!binary.ok) return binary;
  return withPrivateFile('openclaw.json', rosterOnly(live), (configPath) =>
    runOpenclaw(binary.value, environmentFor(live.env, { ...live.locations, configPath }), args, input),
  );
}

type StoredCredentialInput = Parameters<typeof runOpenclaw>[3];

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
