/** The differences of two releases in the meaning of a manifest. */
import { isDeepStrictEqual } from 'node:util';
import type { FactName, Facts } from './releases.ts';

const MEANING: Readonly<Partial<Record<FactName, string>>> = {
  authLayout: 'where credentials and their order are stored',
  bareNames: 'names without a provider',
  builtinAliases: 'built-in aliases',
  emptyHomeModel: 'the model that answers when none is configured',
  fallbacksOutsideModels: 'fallbacks outside the allowlist',
  idRewrites: 'model names that OpenClaw rewrites',
  ownModel: 'the fallbacks of an agent with its own model',
  profileSuffix: '`@profile` after a model',
  rotations: 'how many credentials are tried',
  statusReasons: 'which errors lead to the next model',
  storedOrders: 'which stored order of credentials counts',
  wildcards: 'entries such as `provider/*`',
};

/** The differences in words; empty if a manifest means the same to both. */
export function differencesBetween(one: Facts, other: Facts): string[] {
  const found = Object.entries(MEANING).filter(([name]) => {
    const fact = name as FactName;
    return !isDeepStrictEqual(one[fact], other[fact]);
  });
  return found.map(([, words]) => words);
}

/** Why it matters which release reads a home. */
export const WHY_RELEASE_MATTERS = 'Release 2026.8 and later keep the allowlist in another place.';
