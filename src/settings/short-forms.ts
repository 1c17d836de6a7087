/** Texts that stand in a manifest in place of an object. */
import type { Row } from './row.ts';

/** The value with every short form written out: `openai/m` is `{provider: openai, model: m}`. */
export function writtenOut({ short }: Pick<Row, 'short'>, value: unknown): unknown {
  if (short === 'reference') return ofReference(value);
  return short === 'references' && Array.isArray(value) ? value.map(ofReference) : value;
}

function ofReference(value: unknown): unknown {
  const slash = typeof value === 'string' ? value.indexOf('/') : -1;
  if (typeof value !== 'string' || slash < 1) return value;
  return { provider: value.slice(0, slash).trim(), model: value.slice(slash + 1).trim() };
}
