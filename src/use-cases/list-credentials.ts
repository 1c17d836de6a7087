/** Every stored credential with its status and its place in its provider's order; never a key. */
import { compareTexts } from '../compare-texts.ts';
import { type Diagnostic, type Result, success } from '../errors.ts';
import { checkAgent } from '../openclaw/agents.ts';
import { overlay } from '../openclaw/auth/auth-store.ts';
import type { UnreadEntry } from '../openclaw/auth/store-entries.ts';
import { storeNotes } from '../openclaw/auth/store-notes.ts';
import { agentDirOf, type Live } from '../openclaw/live.ts';
import { normalizeAgentId, normalizeProvider } from '../openclaw/model-ref.ts';
import { credentialsFor, profileOrder } from '../routing/credentials.ts';
import { healthOf } from '../routing/health.ts';
import { byPosition, type ListedCredential, shownProfile } from '../routing/status-credentials.ts';
import type { CredentialAnswer } from '../routing/types.ts';
import { circumstancesOf } from '../workspace/circumstances.ts';
import { Workspace, type WorkspaceSource } from '../workspace/workspace.ts';

export interface CredentialQuestion {
  /** One agent's view; default: the credentials of every store, as main sees them. */
  readonly agent: string | undefined;
  /** In any spelling. */
  readonly provider: string | undefined;
  /** A credential counts as expiring this many milliseconds before its expiry. */
  readonly expiringWithin: number;
  /** Epoch milliseconds. */
  readonly now: number;
}

interface CredentialList {
  readonly agentId: string;
  readonly agentDir: string;
  /** Absolute. */
  readonly authStorePath: string;
  /** By provider, then in the order of use. */
  readonly profiles: readonly ListedCredential[];
  /** Stored entries that OpenClaw ignores. */
  readonly notUnderstood: readonly UnreadEntry[];
}

export interface ListedCredentials {
  readonly list: CredentialList;
  readonly live: Live;
  readonly notes: readonly Diagnostic[];
}

/** Errors: those of reading the home, E309. A store that cannot be read is a note. */
export async function listCredentials(
  source: WorkspaceSource,
  question: CredentialQuestion,
): Promise<Result<ListedCredentials>> {
  const agent = question.agent === undefined ? undefined : normalizeAgentId(question.agent);
  const found = await Workspace.of(source).likeliest(agent === undefined ? undefined : { storesOf: () => [agent] });
  if (!found.ok) return found;
  const { live, notes } = found.value;
  const known = checkAgent(question.agent, live.settings);
  if (!known.ok) return known;
  const view = agent ?? 'main';
  return success({
    list: {
      agentId: view,
      agentDir: agentDirOf(live, live.settings, view),
      authStorePath: live.stores.get(view)?.location ?? '',
      profiles: profilesOf(view, live, question),
      notUnderstood: unreadOf(live, question),
    },
    live,
    notes: [...notes, ...live.notes, ...storeNotes(live)],
  });
}

function profilesOf(view: string, live: Live, question: CredentialQuestion): ListedCredential[] {
  const wanted = question.provider === undefined ? undefined : normalizeProvider(question.provider, live.dialect.facts);
  const circumstances = circumstancesOf(live, question.now);
  const main = live.stores.get('main');
  const listed = new Map<string, ListedCredential>();
  // A credential only in another agent's store is judged as that agent would use it.
  for (const agent of [view, ...live.stores.keys()]) {
    const store = overlay(main, live.stores.get(agent), live.dialect.facts);
    const answers = new Map<string, CredentialAnswer>();
    for (const profile of store.profiles.values()) {
      if (listed.has(profile.id) || (wanted !== undefined && profile.provider !== wanted)) continue;
      const answer = answers.get(profile.provider) ?? credentialsFor(profile.provider, agent, circumstances);
      answers.set(profile.provider, answer);
      const health = healthOf(profile, store, question.expiringWithin, question.now);
      const found = answer.candidates.find(({ source }) => source.kind === 'profile' && source.id === profile.id);
      const skip = found?.skip?.reason;
      listed.set(profile.id, {
        ...shownProfile(health, profileOrder(answer)),
        provider: profile.provider,
        // The status already shows a pause, and it ends automatically.
        unused: skip === undefined || skip === 'cooldown' || skip === 'disabled' ? null : skip,
        agents: [...live.stores.values()].filter(({ profiles }) => profiles.has(profile.id)).map((one) => one.agent),
      });
    }
  }
  return [...listed.values()].sort(
    (one, other) =>
      compareTexts(one.provider, other.provider) || byPosition(one, other) || compareTexts(one.id, other.id),
  );
}

function unreadOf({ stores, dialect }: Live, { provider }: CredentialQuestion): UnreadEntry[] {
  const wanted = provider === undefined ? undefined : normalizeProvider(provider, dialect.facts);
  const known = new Set([...stores.values()].flatMap(({ profiles }) => [...profiles.keys()]));
  const entries = new Map([...stores.values()].flatMap(({ unread }) => [...unread]));
  return [...entries.values()]
    .filter((entry) => !known.has(entry.id) && (wanted === undefined || entry.provider === wanted))
    .sort((one, other) => compareTexts(one.provider, other.provider) || compareTexts(one.id, other.id));
}
