/** The state of a stored credential, by its expiry and its last failures. */
import type { AuthProfile, OverlaidStore } from '../openclaw/auth/auth-store.ts';
import { MODES, refusalsOf } from './credentials.ts';
import type { Mode, Refusals } from './types.ts';

export type ProfileStatus = 'active' | 'expiring' | 'expired' | 'cooldown' | 'disabled' | 'empty';

export interface ProfileHealth {
  readonly profile: AuthProfile;
  readonly mode: Mode;
  readonly status: ProfileStatus;
  /** The end of its cooldown or of being disabled, epoch milliseconds. */
  readonly until: number | undefined;
  readonly reason: string | undefined;
  readonly lastUsed: number | undefined;
  readonly refusals: Refusals | undefined;
  /** Milliseconds; undefined when it never expires. */
  readonly remaining: number | undefined;
}

/**
 * An OAuth login with a refresh token renews itself and so never expires (2026.1.30, measured).
 *
 * @param expiringWithin milliseconds before the expiry
 * @param now epoch milliseconds
 */
export function healthOf(
  profile: AuthProfile,
  store: OverlaidStore,
  expiringWithin: number,
  now: number,
): ProfileHealth {
  const usage = store.usage.get(profile.id);
  const remaining = profile.type === 'api_key' || profile.expires === undefined ? undefined : profile.expires - now;
  const disabled = usage?.disabledUntil !== undefined && usage.disabledUntil > now ? usage.disabledUntil : undefined;
  const cooling = usage?.cooldownUntil !== undefined && usage.cooldownUntil > now ? usage.cooldownUntil : undefined;
  const lasts = remaining === undefined || profile.refreshable;
  const status = !profile.hasCredential
    ? 'empty'
    : !lasts && remaining <= 0
      ? 'expired'
      : disabled !== undefined
        ? 'disabled'
        : cooling !== undefined
          ? 'cooldown'
          : !lasts && remaining <= expiringWithin
            ? 'expiring'
            : 'active';
  return {
    profile,
    mode: MODES[profile.type],
    status,
    until: status === 'disabled' ? disabled : status === 'cooldown' ? cooling : undefined,
    reason: status === 'disabled' ? usage?.disabledReason : status === 'empty' ? profile.lack : undefined,
    lastUsed: usage?.lastUsed,
    refusals: refusalsOf(usage),
    remaining,
  };
}
