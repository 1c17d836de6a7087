/**
 * The files of earlier releases from which logins are imported when an agent that has no store needs one. Later
 * releases leave that to `openclaw doctor --fix`.
 */
import { NotFound } from '../bundle.mjs';

export const name = 'legacyLogins';

export async function read(bundle) {
  if (bundle.matches(/AUTH_PROFILE_MIGRATION_REQUIRED/g, 1).length > 0) return { value: [], how: 'read' };
  if (!bundle.has('loadAuthProfileStoreForAgent')) throw new NotFound('no loadAuthProfileStoreForAgent');
  const loader = bundle.source('loadAuthProfileStoreForAgent');
  const value = [];
  if (/\b(coerceLegacyStore|coerceLegacyAuthStore|loadLegacyAuthProfileStore)\(/.test(loader)) value.push('auth.json');
  if (/\bmergeOAuthFileIntoStore\(/.test(loader)) value.push('oauth.json');
  return { value, how: 'read' };
}
