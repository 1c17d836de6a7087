/** Where the release records who wrote the config, and what a row of it holds. */
import { NotFound } from '../bundle.mjs';

export const name = 'journal';

export async function read(bundle) {
  const has = (pattern) => bundle.matches(pattern, 1).length > 0;
  const file = has(/config-audit\.jsonl/g);
  // Releases with the database still know the file, to import it.
  const kind = has(/scope: ?"config-audit"|CONFIG_AUDIT_SCOPE = "config-audit"|"config-audit"/g)
    ? 'sqlite'
    : file
      ? 'jsonl'
      : 'none';
  if (kind === 'none' && has(/config-audit/g)) throw new NotFound('a journal of an unknown kind');
  const fields = ['argv', 'previousHash', 'nextHash', 'changedPathCount', 'changedPaths', 'origin', 'ppid'];
  const rows = kind === 'none' ? [] : bundle.matches(/event: "config\.write"/g, 5);
  const near = rows
    .map(({ file: place, match }) => bundle.text(place).slice(Math.max(0, match.index - 1500), match.index + 2500))
    .join('\n');
  const value = { kind, fields: fields.filter((field) => new RegExp(`\\b${field}[:,]`).test(near)) };
  if (kind !== 'none') value.external = has(/"config\.external"/g);
  return { value, how: 'read' };
}
