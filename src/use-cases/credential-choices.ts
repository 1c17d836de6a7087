/** What can be answered when a credential is added: providers, ids that are taken, and whether OpenClaw can log in. */
import { failure, type Result, success } from '../errors.ts';
import { unknownAgent } from '../openclaw/agents.ts';
import type { Live } from '../openclaw/live.ts';
import type { Naming } from '../openclaw/model-ref.ts';
import { normalizeAgentId, providerOf } from '../openclaw/model-ref.ts';
import { environmentFor, findOpenclaw } from '../processes/openclaw.ts';
import { storesAreFiles } from '../processes/openclaw-credentials.ts';
import { logIn, loginArguments } from '../processes/openclaw-login.ts';
import { Workspace, type WorkspaceSource } from '../workspace/workspace.ts';

/** Asked for most often, and offered also where nothing is configured yet. */
const COMMON = ['anthropic', 'openai', 'google', 'openrouter', 'xai', 'mistral', 'groq'];

export interface CredentialChoices {
  /** What they were read from. */
  readonly workspace: Workspace;
  readonly naming: Naming;
  /** Those in use first. */
  readonly providers: readonly string[];
  /** Ids that any store holds, by provider. */
  readonly stored: ReadonlyMap<string, readonly string[]>;
  /** Whether the agent's own store has this id; unknown where it cannot be read. */
  readonly isStored: (id: string) => 'yes' | 'no' | 'unknown';
  /** This id, or the first with a number behind it that no store has. */
  readonly freeId: (id: string) => string;
  /** Whether there is an order for a provider that a profile can be put into. */
  readonly ordered: (provider: string) => boolean;
  /** OpenClaw's own login for this home, by OAuth: the words behind `openclaw`. */
  readonly login: (provider: string) => readonly string[];
  /** Runs them on this terminal, and gives the exit code. Undefined where there is no `openclaw`. */
  readonly logIn: ((words: readonly string[]) => Promise<number>) | undefined;
}

/** Errors: those of reading the home, E212 where nothing tells the release, E309. */
export async function credentialChoices(
  source: WorkspaceSource,
  agent: string | undefined,
): Promise<Result<CredentialChoices>> {
  const workspace = Workspace.of(source);
  const known = await workspace.knownRelease();
  const found = known.ok ? await workspace.likeliest() : known;
  if (!found.ok) return found;
  const { live } = found.value;
  if (agent !== undefined && !live.settings.agents.has(normalizeAgentId(agent)))
    return failure(unknownAgent(agent, normalizeAgentId(agent), live.settings));
  const stored = new Map<string, string[]>();
  for (const { id, provider } of [...live.stores.values()].flatMap(({ profiles }) => [...profiles.values()])) {
    const ids = stored.get(provider) ?? [];
    if (!ids.includes(id)) stored.set(provider, [...ids, id]);
  }
  const taken = new Set([...stored.values()].flat());
  const own = live.stores.get(normalizeAgentId(agent ?? 'main'));
  // A file that is malformed is refused when it is to be written.
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
    login: (provider) => loginArguments(provider, agent),
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
