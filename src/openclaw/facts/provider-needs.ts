/**
 * Which keys an entry of `models.providers` must have, or else OpenClaw rejects the config.
 *
 * 2026.1.30 requires `baseUrl` and `models` of each (its schema). 2026.9.6 requires only `models`, and only of a
 * provider that it does not have itself (measured). What releases in between require of one that they have themselves
 * is not known; one that they do not have is of no use without an address.
 */
import { KNOWN_PROVIDERS } from './providers.ts';
import type { Dialect } from './releases.ts';

/** The keys in question, by what is said of one that is missing. */
export type ProviderNeed = 'baseUrl' | 'models';

/** What a provider must have. @param id normalised */
export function providerNeeds(
  id: string,
  { release, facts }: Pick<Dialect, 'release' | 'facts'>,
): readonly ProviderNeed[] {
  const isOwn = !KNOWN_PROVIDERS.has(id);
  if (facts.schema === 'classic' && (isOwn || release === facts.schemaRelease)) return ['baseUrl', 'models'];
  return isOwn ? ['models'] : [];
}
