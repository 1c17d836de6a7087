/** The value of a tree as far as edits touch it; the rest of a large file is not copied to compare it with itself. */
import { setOwn, toValue, Unread } from './nodes.ts';
import type { Json5Node, JsonEdit, JsonValue } from './types.ts';

interface Touched {
  /** Whether an edit is of this value itself, and not only of what is in it. */
  whole: boolean;
  readonly below: Map<string | number, Touched>;
}

/** The plain value that the edits can be made to; what they leave alone stands in it as the node that it is. */
export function sparseValue(root: Json5Node, edits: readonly JsonEdit[]): JsonValue {
  const touched: Touched = { whole: false, below: new Map() };
  for (const { path } of edits) {
    let at = touched;
    for (const step of path) {
      const next = at.below.get(step) ?? { whole: false, below: new Map() };
      at.below.set(step, next);
      at = next;
    }
    at.whole = true;
  }
  return valueFor(root, touched);
}

function valueFor(node: Json5Node, touched: Touched | undefined): JsonValue {
  if (node.type !== 'object' && node.type !== 'array') return node.value;
  if (!touched) return new Unread(node) as unknown as JsonValue;
  if (touched.whole) return toValue(node);
  if (node.type === 'array') return node.items.map((item, index) => valueFor(item, touched.below.get(index)));
  const value: { [key: string]: JsonValue } = {};
  for (const member of node.members) setOwn(value, member.key, valueFor(member.value, touched.below.get(member.key)));
  return value;
}
