/** The usage data that OpenClaw keeps about profiles in a store. */
import { isRecord } from '../../shapes.ts';

/** Times in epoch milliseconds. */
export interface ProfileUsage {
  readonly lastUsed: number | undefined;
  readonly cooldownUntil: number | undefined;
  readonly disabledUntil: number | undefined;
  readonly disabledReason: string | undefined;
  readonly errorCount: number;
  /** How often the provider refused the credential since it last worked, and the time of the last failure. */
  readonly refusedCount: number;
  readonly lastFailureAt: number | undefined;
}

/** The `usageStats` of a store by profile id. */
export function readUsage(store: unknown): Map<string, ProfileUsage> {
  const usage = new Map<string, ProfileUsage>();
  if (!isRecord(store) || !isRecord(store.usageStats)) return usage;
  for (const [id, stats] of Object.entries(store.usageStats)) {
    if (!isRecord(stats)) continue;
    const time = (name: string) => (isTime(stats[name]) ? stats[name] : undefined);
    usage.set(id, {
      lastUsed: time('lastUsed'),
      cooldownUntil: time('cooldownUntil'),
      disabledUntil: time('disabledUntil'),
      disabledReason: typeof stats.disabledReason === 'string' ? stats.disabledReason : undefined,
      errorCount: typeof stats.errorCount === 'number' ? stats.errorCount : 0,
      refusedCount: refusedCount(stats.failureCounts),
      lastFailureAt: time('lastFailureAt'),
    });
  }
  return usage;
}

/**
 * A failed renewal is counted as `auth`, or as one of the others in later releases. OpenClaw clears them on success.
 */
const REFUSALS = ['auth', 'auth_permanent', 'session_expired'];

function refusedCount(counts: unknown): number {
  if (!isRecord(counts)) return 0;
  return REFUSALS.reduce((sum, name) => {
    const count = counts[name];
    return sum + (typeof count === 'number' && count > 0 ? Math.floor(count) : 0);
  }, 0);
}

/** The latest time of a Date. */
const LAST_TIME = 8_640_000_000_000_000;

export function isTime(value: unknown): value is number {
  return typeof value === 'number' && value > 0 && value <= LAST_TIME;
}
