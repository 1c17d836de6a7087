/** Keys below `meta.migrations` that the release accepts; any other makes it refuse the config. */
import { NotFound } from '../bundle.mjs';

export const name = 'migrationKeys';

export async function read(bundle) {
  const [found] = bundle.matches(/\bmigrations: strictObject\(\{([^}]*)\}\)/g, 1);
  if (found) return { value: [...found.match[1].matchAll(/(\w+):/g)].map(([, key]) => key), how: 'read' };
  if (bundle.matches(/modelPolicyAllowlist/g, 1).length > 0) throw new NotFound('no schema of meta.migrations');
  return { value: [], how: 'read' };
}
