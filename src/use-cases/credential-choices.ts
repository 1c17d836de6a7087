/** Choices for adding a credential: providers, used ids, and whether OpenClaw can log in. */
import { type Result, success } from '../errors.ts';
import { checkAgent } from '../openclaw/agents.ts';
import type { Live } from '../openclaw/live.ts';
import type { Naming } from '../openclaw/model-ref.ts';
import { normalizeAgentId, providerOf } from '../openclaw/model-ref.ts';
import { authArguments, environmentFor, findOpenclaw } from '../processes/openclaw.ts';
import { storesAreFiles } from '../processes/openclaw-credentials.ts';
import { logIn } from '../processes/openclaw-login.ts';
import { Workspace, type WorkspaceSource } from '../workspace/workspace.ts';

/** The most common providers, offered even if nothing is configured yet. */
const COMMON = ['anthropic', 'openai', 'google', 'openrouter', 'xai', 'mistral', 'groq'];

export interface CredentialChoices {
  /** The home that they were read from. */
  readonly workspace: Workspace;
  readonly naming: Naming;
  /** Those in use first. */
  readonly providers: readonly string[];
  /** Ids in any store, by provider. */
  readonly stored: ReadonlyMap<string, readonly string[]>;
  /** Whether the agent's own store has this id; unknown if it cannot be read. */
  readonly isStored: (id: string) => 'yes' | 'no' | 'unknown';
  /** This id, or with the first number appended that makes it unused. */
  readonly freeId: (id: string) => string;
  /** Whether the provider has an order to which a profile can be added. */
  readonly ordered: (provider: string) => boolean;
  /** OpenClaw's own OAuth login for this home: the arguments of `openclaw`. */
  readonly login: (provider: string) => readonly string[];
  /** Runs it on this terminal and returns the exit code. Undefined without `openclaw`. */
  readonly logIn: ((words: readonly string[]) => Promise<number>) | undefined;
}

/** Errors: those of reading the home, E212 if the release is unknown, E309. */
export async function credentialChoices(
  source: WorkspaceSource,
  agent: string | undefined,
): Promise<Result<CredentialChoices>> {
  const workspace = Workspace.of(source);
  const known = await workspace.askedRelease();
  const found = known.ok ? await workspace.likeliest() : known;
  if (!found.ok) return found;
  const { live } = found.value;
  const checked = checkAgent(agent, live.settings);
  if (!checked.ok) return checked;
  const stored = new Map<string, string[]>();
  for (const { id, provider } of [...live.stores.values()].flatMap(({ profiles }) => [...profiles.values()])) {
    const ids = stored.get(provider) ?? [];
    if (!ids.includes(id)) stored.set(provider, [...ids, id]);
  }
  const taken = new Set([...stored.values()].flat());
  const own = live.stores.get(normalizeAgentId(agent ?? 'main'));
  // A malformed file is refused when it is written.
  const isBlind = own?.problem !== undefined && !(storesAreFiles(live) && own.problem.code === 'W537');
  const binary = findOpenclaw(live.env);
  return success({
    workspace,
    isStored: (id) => (own?.profiles.has(id) ? 'yes' : isBlind ? 'unknown' : 'no'),
    freeId: (id) => {
      if (!taken.has(id)) return id;
      let number = 2;
      while (taken.has(`${id}-${number}`)) number += 1;
      return `${id}-${number}`;
    },
    naming: live.dialect.facts,
    providers: [...new Set([...stored.keys(), ...providersInUse(live), ...COMMON])],
    stored,
    ordered: (provider) =>
      live.settings.order.has(provider) || [...live.stores.values()].some(({ order }) => order.has(provider)),
    login: (provider) => authArguments(live.dialect.facts, 'login', agent, ['--provider', provider]) ?? [],
    logIn: binary === undefined ? undefined : (words) => logIn(binary, environmentFor(live.env, live.locations), words),
  });
}

function providersInUse({ settings }: Live): string[] {
  const models = [settings.model, settings.imageModel].flatMap(({ primary, fallbacks }) => [
    ...(primary ? [primary] : []),
    ...(fallbacks ?? []),
  ]);
  return [
    ...models.flatMap(({ ref }) => (ref === undefined ? [] : [providerOf(ref)])),
    ...[...settings.providerFacts.values()].map(({ id }) => id),
  ];
}
