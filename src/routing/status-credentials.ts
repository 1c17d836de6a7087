/** The parts of a status that are about credentials: profiles, providers and expiries, never a key. */
import { isoTime } from '../iso-time.ts';
import type { AuthProfile, OverlaidStore } from '../openclaw/auth/auth-store.ts';
import { MODES } from './credentials.ts';
import { environmentCredentials } from './environment.ts';
import type { ProfileHealth, ProfileStatus } from './health.ts';
import type { Circumstances, CredentialAnswer, CredentialSource, Mode, Skip } from './types.ts';

/** A stored credential as `auth list` shows it. */
export interface ListedCredential extends StatusProfile {
  readonly provider: string;
  /** Why a request would not use it; null if it would. */
  readonly unused: Skip['reason'] | null;
  /** The agents whose stores contain it. */
  readonly agents: readonly string[];
}

export interface StatusProfile {
  readonly id: string;
  readonly mode: Mode;
  readonly status: ProfileStatus;
  /** Epoch milliseconds and ISO 8601; null when it never expires. */
  readonly expires: number | null;
  readonly expiresAt: string | null;
  /** ISO 8601; set in a cooldown, or while disabled. */
  readonly until: string | null;
  readonly reason: string | null;
  readonly lastUsed: string | null;
  /** From 1; null if it is not in the provider's order. */
  readonly position: number | null;
  /** True for a login that OpenClaw renews automatically when it has expired. */
  readonly renewable: boolean;
  /** Refusals since it last worked; null where none is recorded. `last`: ISO 8601. */
  readonly refusals: { readonly count: number; readonly last: string | null } | null;
}

export interface ProviderStatus {
  readonly provider: string;
  readonly effective: {
    readonly kind: 'profiles' | 'env' | 'models.json' | 'aws-sdk' | 'missing';
    readonly detail: string;
  };
  readonly profiles: {
    readonly count: number;
    readonly oauth: number;
    readonly token: number;
    readonly apiKey: number;
    readonly labels: readonly string[];
  };
  readonly env?: { readonly source: string };
  readonly modelsJson?: { readonly source: string };
}

export function shownProfile(one: ProfileHealth, order: readonly string[]): StatusProfile {
  const { profile, mode, status, until, reason, lastUsed, refusals } = one;
  const position = order.indexOf(profile.id);
  return {
    id: profile.id,
    mode,
    status,
    expires: profile.expires ?? null,
    expiresAt: isoTime(profile.expires),
    until: isoTime(until),
    reason: reason ?? null,
    lastUsed: isoTime(lastUsed),
    position: position < 0 ? null : position + 1,
    renewable: profile.refreshable,
    refusals: refusals ? { count: refusals.count, last: isoTime(refusals.last) } : null,
  };
}

/** The order of the profiles of a provider; for `sort`. Those outside of the order come last. */
export function byPosition(one: StatusProfile, other: StatusProfile): number {
  return (one.position ?? Number.MAX_SAFE_INTEGER) - (other.position ?? Number.MAX_SAFE_INTEGER);
}

const KINDS = { profile: 'profiles', env: 'env', 'models.json': 'models.json', 'aws-sdk': 'aws-sdk' } as const;

/** OpenClaw shows parts of the keys here; we show their source. */
export function providerStatus(
  provider: string,
  { effective, candidates }: CredentialAnswer,
  store: OverlaidStore,
  circumstances: Circumstances,
): ProviderStatus {
  const profiles = [...store.profiles.values()].filter((profile) => profile.provider === provider);
  const count = (type: AuthProfile['type']) => profiles.filter((profile) => profile.type === type).length;
  const { source } = effective ?? {};
  const [variable] = environmentCredentials(provider, circumstances);
  return {
    provider,
    effective: {
      kind: source ? KINDS[source.kind] : 'missing',
      detail: detailOf(source),
    },
    profiles: {
      count: profiles.length,
      oauth: count('oauth'),
      token: count('token'),
      apiKey: count('api_key'),
      labels: profiles.map(({ id, type }) => `${id}=${MODES[type]}`),
    },
    ...(variable ? { env: { source: `env: ${variable.name}` } } : {}),
    ...(candidates.some((one) => one.source.kind === 'models.json') ? { modelsJson: { source: 'models.json' } } : {}),
  };
}

function detailOf(source: CredentialSource | undefined): string {
  if (source?.kind === 'profile') return source.id;
  if (source?.kind === 'env') return source.name;
  return source?.kind === 'aws-sdk' ? source.label : (source?.kind ?? '');
}

export function unusable({ profile, status, until, reason }: ProfileHealth, now: number): object[] {
  if (until === undefined) return [];
  return [
    {
      profileId: profile.id,
      provider: profile.provider,
      kind: status,
      reason: reason ?? null,
      until,
      remainingMs: until - now,
    },
  ];
}

type Expiry = 'static' | 'ok' | 'expiring' | 'expired' | 'missing';

interface ExpiringProfile {
  readonly profileId: string;
  readonly provider: string;
  readonly type: AuthProfile['type'];
  readonly status: Expiry;
  readonly expiresAt?: number;
  readonly remainingMs?: number;
  readonly source: 'store';
  readonly label: string;
}

/** In OpenClaw's words: keys and tokens without an expiry are `static`. */
export function expiryOf({ profile, status, remaining }: ProfileHealth): ExpiringProfile {
  const lasting = profile.type === 'oauth' ? (profile.refreshable ? 'ok' : 'missing') : 'static';
  const expiry: Expiry =
    profile.type === 'api_key' || remaining === undefined
      ? lasting
      : status === 'expired' || status === 'expiring'
        ? status
        : 'ok';
  return {
    profileId: profile.id,
    provider: profile.provider,
    type: profile.type,
    status: expiry,
    ...(remaining === undefined || profile.expires === undefined
      ? {}
      : { expiresAt: profile.expires, remainingMs: remaining }),
    source: 'store',
    label: profile.id,
  };
}

/** The worst of a provider's logins and tokens; keys alone are `static`. */
export function providerExpiry(provider: string, health: readonly ProfileHealth[]): object {
  const profiles = health.filter(({ profile }) => profile.provider === provider).map(expiryOf);
  const states = profiles.filter(({ type }) => type !== 'api_key').map(({ status }) => status);
  const worst = (['expired', 'expiring', 'missing'] as const).find((state) => states.includes(state));
  const status: Expiry = profiles.length === 0 ? 'missing' : states.length === 0 ? 'static' : (worst ?? 'ok');
  return { provider, status, profiles };
}
