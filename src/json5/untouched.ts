/** Which parts of an edited text need no parsing: those that no splice touches. */
import { moved } from './moved.ts';
import type { Json5Node, Splice } from './types.ts';

/** The node that begins there in the new text, at that depth; undefined where the text must be parsed. */
export type Untouched = (start: number, depth: number) => Json5Node | undefined;

interface Known {
  readonly node: Json5Node;
  readonly by: number;
  readonly depth: number;
}

/**
 * The largest objects and arrays of a tree outside of the splices. They end at their own bracket, so that what comes
 * after them cannot change what they are; a splice that begins or ends right at them counts as touching.
 *
 * @param splices sorted, and not overlapping
 */
export function untouchedNodes(root: Json5Node, splices: readonly Splice[]): Untouched {
  const known = new Map<number, Known>();
  // Nodes are visited in the order of the text, so that each splice is passed once.
  let passed = 0;
  let by = 0;
  const visit = (node: Json5Node, depth: number): void => {
    if (node.type !== 'object' && node.type !== 'array') return;
    for (let splice = splices[passed]; splice && splice.end < node.start; splice = splices[passed]) {
      by += splice.text.length - (splice.end - splice.start);
      passed += 1;
    }
    const next = splices[passed];
    if (!next || next.start > node.end) known.set(node.start + by, { node, by, depth });
    else if (node.type === 'array') for (const item of node.items) visit(item, depth + 1);
    else for (const { value } of node.members) visit(value, depth + 1);
  };
  visit(root, 0);
  return (start, depth) => {
    const found = known.get(start);
    return found?.depth === depth ? moved(found.node, found.by) : undefined;
  };
}
