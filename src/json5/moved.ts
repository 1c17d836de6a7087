/** Nodes of one text that stand in another one, a few characters further on or back. */
import type { ArrayNode, Json5Node, ObjectNode } from './types.ts';

const origins = new WeakMap<Json5Node, ArrayNode | ObjectNode>();

/** The node with all positions moved. What is in it is moved when it is asked for, which it rarely is. */
export function moved(node: Json5Node, by: number): Json5Node {
  if (by === 0) return node;
  const [start, end] = [node.start + by, node.end + by];
  if (node.type !== 'array' && node.type !== 'object') return { ...node, start, end };
  const found = node.type === 'array' ? movedArray(node, start, end, by) : movedObject(node, start, end, by);
  origins.set(found, unmoved(node));
  return found;
}

/** The same value where it was first read, which needs no moving to be compared. */
export function unmoved<T extends Json5Node>(node: T): T {
  return (origins.get(node) as T | undefined) ?? node;
}

function movedArray(node: ArrayNode, start: number, end: number, by: number): ArrayNode {
  let items: ArrayNode['items'] | undefined;
  return {
    type: 'array',
    start,
    end,
    get items() {
      items ??= node.items.map((item) => moved(item, by));
      return items;
    },
  };
}

function movedObject(node: ObjectNode, start: number, end: number, by: number): ObjectNode {
  let members: ObjectNode['members'] | undefined;
  return {
    type: 'object',
    start,
    end,
    get members() {
      members ??= node.members.map(({ key, keyStart, keyEnd, value }) => ({
        key,
        keyStart: keyStart + by,
        keyEnd: keyEnd + by,
        value: moved(value, by),
      }));
      return members;
    },
  };
}
