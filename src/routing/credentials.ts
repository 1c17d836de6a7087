/**
 * Which credential a request to a provider would use.
 *
 * Source: 2026.1.30: the order and the exclusions were measured; that variables come after any usable profile was read
 * in its code. 2026.9.6 documents the same order, except that OAuth profiles with a valid access token come first.
 */
import { compareKeys } from '../compare-texts.ts';
import { type AuthProfile, type OverlaidStore, overlay, type ProfileUsage } from '../openclaw/auth/auth-store.ts';
import { normalizeAgentId, normalizeProvider } from '../openclaw/model-ref.ts';
import { providerEntry } from '../openclaw/observed-providers.ts';
import { AWS_DEFAULT_CHAIN, awsLabel, environmentCredentials } from './environment.ts';
import { isCooling } from './sources.ts';
import type { Candidate, Circumstances, CredentialAnswer, CredentialSource, Mode, Refusals, Skip } from './types.ts';

/** The mode of each type of profile. */
export const MODES: Readonly<Record<AuthProfile['type'], Mode>> = {
  api_key: 'api-key',
  oauth: 'oauth',
  token: 'token',
};

/** OAuth before tokens before keys, if no order is given. */
const RANK: Readonly<Record<AuthProfile['type'], number>> = { oauth: 0, token: 1, api_key: 2 };

export interface CredentialOptions {
  /** The profile that the request asks for; then no other is tried. */
  readonly profile?: string | undefined;
}

/**
 * Every credential that OpenClaw knows for a provider, in the order in which an agent's request would try them.
 *
 * @param provider in any spelling
 * @param agent id; an agent without its own store uses main's
 */
export function credentialsFor(
  provider: string,
  agent: string,
  circumstances: Circumstances,
  options: CredentialOptions = {},
): CredentialAnswer {
  const { live } = circumstances;
  const id = normalizeProvider(provider, live.dialect.facts);
  const agentId = normalizeAgentId(agent);
  const store = overlay(live.stores.get('main'), live.stores.get(agentId), live.dialect.facts);
  const view: ProviderView = { provider: id, store, circumstances };
  const { from, base } = baseOrder(view);
  const answer = (candidates: readonly Candidate[]): CredentialAnswer => ({
    provider: id,
    agent: agentId,
    orderFrom: from,
    candidates,
    effective: candidates.find(({ skip }) => skip === undefined) ?? candidates.find(isCooling),
  });
  if (options.profile !== undefined) return answer([profileCandidate(options.profile, view)]);

  const entry = providerEntry(live.settings.providerFacts, id);
  const aws = awsCandidate(circumstances);
  const ordered = sortProfiles(
    [...new Set(base)].map((profile) => profileCandidate(profile, view)),
    from,
    view,
  );
  const used = ordered.filter((one) => one.skip === undefined || isCooling(one));
  const others = [...ordered.filter((one) => !used.includes(one)), ...unlisted(base, from, view)];

  // Each source counts only if there is none before it.
  const sources: readonly (readonly Candidate[])[] = [
    entry?.auth === 'aws-sdk' ? [aws] : [],
    used,
    ...environmentCredentials(id, circumstances).map(({ name, mode }) => [candidate({ kind: 'env', name }, mode)]),
    entry?.hasApiKey ? [candidate({ kind: 'models.json' }, 'api-key')] : [],
    entry?.auth === undefined && id === 'amazon-bedrock' ? [aws] : [],
  ];
  const [first = [], ...behind] = sources.filter(({ length }) => length > 0);
  const source = first[0]?.source;
  return answer([
    ...first,
    ...behind
      .flat()
      .map((one) => (isCooling(one) || !source ? one : { ...one, skip: { reason: 'behind', source } as const })),
    ...others,
  ]);
}

/** The ids of the profiles in the order in which they would be tried, those in cooldown last. */
export function profileOrder(answer: CredentialAnswer): string[] {
  return answer.candidates.flatMap((one) =>
    one.source.kind === 'profile' && (one.skip === undefined || isCooling(one)) ? [one.source.id] : [],
  );
}

interface ProviderView {
  readonly provider: string;
  readonly store: OverlaidStore;
  readonly circumstances: Circumstances;
}

function candidate(source: CredentialSource, mode: Mode | undefined): Candidate {
  return { source, mode, expires: undefined, skip: undefined };
}

function awsCandidate(circumstances: Circumstances): Candidate {
  const label = awsLabel(circumstances);
  const one = candidate({ kind: 'aws-sdk', label }, 'aws-sdk');
  const found = label !== AWS_DEFAULT_CHAIN || circumstances.awsCredentials === true;
  return found ? one : { ...one, skip: { reason: 'no-aws' } };
}

/** The ids and their origin: the stored order, else the config's order, else its profiles, else all stored profiles. */
function baseOrder({ provider, store, circumstances }: ProviderView): {
  readonly from: CredentialAnswer['orderFrom'];
  readonly base: readonly string[];
} {
  const { settings } = circumstances.live;
  const stored = store.order.get(provider);
  if (stored) return { from: 'store', base: stored };
  const configured = settings.order.get(provider);
  if (configured) return { from: 'config', base: configured.ids };
  const listed = [...settings.profiles.values()].filter((profile) => profile.provider === provider);
  if (listed.length > 0) return { from: 'config-profiles', base: listed.map(({ id }) => id) };
  return { from: 'detected', base: profilesOf(provider, store) };
}

function profilesOf(provider: string, store: OverlaidStore): string[] {
  return [...store.profiles.values()].filter((profile) => profile.provider === provider).map(({ id }) => id);
}

/** Stored profiles of the provider that the order leaves out. */
function unlisted(base: readonly string[], from: CredentialAnswer['orderFrom'], view: ProviderView): Candidate[] {
  const reason = from === 'config-profiles' ? 'not-in-config' : 'not-in-order';
  const unread = [...view.store.unread.values()].filter(({ provider }) => provider === view.provider);
  return [
    ...profilesOf(view.provider, view.store)
      .filter((id) => !base.includes(id))
      .map((id) => ({ ...profileCandidate(id, view), skip: { reason } as const })),
    ...unread.filter(({ id }) => !base.includes(id)).map(({ id }) => profileCandidate(id, view)),
  ];
}

function profileCandidate(id: string, view: ProviderView): Candidate {
  const profile = view.store.profiles.get(id);
  const unread = view.store.unread.get(id);
  return {
    source: { kind: 'profile', id },
    mode: profile && MODES[profile.type],
    expires: profile?.expires,
    refusals: refusalsOf(view.store.usage.get(id)),
    skip: profile
      ? skipOf(profile, view)
      : unread
        ? { reason: 'not-understood', why: unread.problem }
        : { reason: 'unknown-profile' },
  };
}

/** Undefined where none is recorded. */
export function refusalsOf(usage: ProfileUsage | undefined): Refusals | undefined {
  return usage && usage.refusedCount > 0 ? { count: usage.refusedCount, last: usage.lastFailureAt } : undefined;
}

/** Why a profile is not used, or not now. */
function skipOf(profile: AuthProfile, { provider, store, circumstances }: ProviderView): Skip | undefined {
  const { live, now } = circumstances;
  if (profile.provider !== provider) return { reason: 'other-provider', provider: profile.provider };
  const configured = live.settings.profiles.get(profile.id);
  if (configured && configured.provider !== provider)
    return { reason: 'other-provider', provider: configured.provider };
  // A profile that the config calls OAuth may be stored as a token.
  if (configured && configured.mode !== profile.type && !(configured.mode === 'oauth' && profile.type === 'token')) {
    return { reason: 'other-mode', mode: configured.mode };
  }
  if (!profile.hasCredential) return { reason: 'empty', why: profile.lack };
  if (profile.type === 'token' && profile.invalidExpiry && live.dialect.facts.expiryCounts) {
    return { reason: 'invalid-expiry' };
  }
  // An expired access token does not matter if it can be renewed.
  if (profile.type !== 'api_key' && isExpired(profile, now) && !profile.refreshable) {
    return { reason: 'expired', since: profile.expires ?? now };
  }
  return pauseOf(store.usage.get(profile.id), now);
}

function isExpired({ expires }: AuthProfile, now: number): boolean {
  return expires !== undefined && expires <= now;
}

function pauseOf(usage: ProfileUsage | undefined, now: number): Skip | undefined {
  const until = pausedUntil(usage);
  if (until <= now) return undefined;
  return usage?.disabledUntil === until
    ? { reason: 'disabled', until, why: usage.disabledReason }
    : { reason: 'cooldown', until };
}

function pausedUntil(usage: ProfileUsage | undefined): number {
  return Math.max(usage?.cooldownUntil ?? 0, usage?.disabledUntil ?? 0);
}

/**
 * Profiles in cooldown come last, the soonest first. The others keep a given order; without one the type decides, then
 * the longest unused.
 */
function sortProfiles(
  candidates: readonly Candidate[],
  from: CredentialAnswer['orderFrom'],
  { store, circumstances }: ProviderView,
): Candidate[] {
  const profileOf = ({ source }: Candidate) => (source.kind === 'profile' ? store.profiles.get(source.id) : undefined);
  const usageOf = ({ source }: Candidate) => (source.kind === 'profile' ? store.usage.get(source.id) : undefined);
  const { expiryCounts } = circumstances.live.dialect.facts;
  const keys = (one: Candidate): readonly number[] => {
    const profile = profileOf(one);
    const stale = expiryCounts && profile?.type === 'oauth' && isExpired(profile, circumstances.now) ? 1 : 0;
    return [profile ? RANK[profile.type] : 3, stale, usageOf(one)?.lastUsed ?? 0];
  };
  const ready = candidates.filter((one) => !isCooling(one));
  const cooling = candidates.filter(isCooling).sort((a, b) => pausedUntil(usageOf(a)) - pausedUntil(usageOf(b)));
  const given = from === 'store' || from === 'config';
  return [...(given ? ready : ready.sort((a, b) => compareKeys(keys(a), keys(b)))), ...cooling];
}
