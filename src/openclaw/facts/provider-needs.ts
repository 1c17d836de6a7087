/**
 * Which keys an entry of `models.providers` must have, or else OpenClaw rejects the config.
 *
 * 2026.1.30 requires `baseUrl` and `models` of each (its schema). 2026.9.6 requires only `models`, and only of a
 * provider that it does not have itself (measured). What releases in between require of one that they have themselves
 * is not known; one that they do not have is of no use without an address.
 */
import { KNOWN_PROVIDERS } from './providers.ts';
import type { Dialect, Facts } from './releases.ts';

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

/**
 * Whether a fault that one of the schemas finds is certain for this release: it is the release of the schema, or the
 * other schema finds it, too. @param path of the fault @param other the paths of the faults that the other one finds
 */
export function isCertainFault(
  path: string,
  other: ReadonlySet<string>,
  { release, facts }: Pick<Dialect, 'release' | 'facts'>,
): boolean {
  return !path.startsWith('models.') || release === facts.schemaRelease || other.has(path);
}

/** The schema of the other generation. */
export function otherSchema({ schema }: Pick<Facts, 'schema'>): Pick<Facts, 'schema'> {
  return { schema: schema === 'classic' ? 'modern' : 'classic' };
}
