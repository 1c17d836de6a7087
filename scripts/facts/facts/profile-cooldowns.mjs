/**
 * Reasons for which a failed profile is left alone by the other models of its provider, too. Later releases keep the
 * model with a rate limit, and do not note a timeout or note it with the model.
 */
import { NotFound } from '../bundle.mjs';

export const name = 'profileCooldowns';

export async function read(bundle) {
  const has = (pattern) => bundle.matches(pattern, 1).length > 0;
  if (!has(/cooldownUntil/g) || !has(/markAuthProfileFailure/g)) throw new NotFound('no cooldowns of profiles');
  const scoped = new Set();
  for (const { match } of bundle.matches(/function isModelScopedCooldownReason\(reason\) \{\s*return ([^;]+);/g, 1))
    for (const [, reason] of match[1].matchAll(/"(\w+)"/g)) scoped.add(reason);
  if (has(/cooldownModel/g)) scoped.add('rate_limit');
  if (has(/!reason \|\| reason === "timeout"\) return/g)) scoped.add('timeout');
  const value = ['auth', 'billing', 'overloaded', 'rate_limit', 'timeout'].filter((reason) => !scoped.has(reason));
  return { value, how: 'read' };
}
