import { unmoved } from './moved.ts';
import type { Json5Document, Json5Node, JsonPath, JsonValue, ObjectMember, ObjectNode } from './types.ts';

/** Line and column of an offset, both from 1, the column in UTF-16 units. `\n`, `\r\n` and `\r` end a line. */
export function lineColumn(text: string, offset: number): { line: number; column: number } {
  const end = Math.min(Math.max(offset, 0), text.length);
  const starts = lineStarts(text, end);
  return { line: starts.length, column: end - (starts.at(-1) ?? 0) + 1 };
}

/** The same in a parsed text, of which many positions may be asked for: its lines are found once. */
export function lineColumnIn(document: Json5Document, offset: number): { line: number; column: number } {
  const starts = linesOf.get(document) ?? lineStarts(document.text, document.text.length);
  linesOf.set(document, starts);
  let [line, after] = [0, starts.length];
  while (after - line > 1) {
    const middle = (line + after) >> 1;
    if ((starts[middle] ?? 0) <= offset) line = middle;
    else after = middle;
  }
  return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
}

const linesOf = new WeakMap<Json5Document, readonly number[]>();

/** Where the lines begin that begin at or before `end`. */
function lineStarts(text: string, end: number): number[] {
  const starts = [0];
  // Searching is the engine's own code: a loop over the characters takes long in a program that has just started.
  let feed = text.indexOf('\n');
  let carriage = text.indexOf('\r');
  for (;;) {
    const at = feed < 0 || (carriage >= 0 && carriage < feed) ? carriage : feed;
    if (at < 0 || at >= end) return starts;
    if (at === feed) feed = text.indexOf('\n', at + 1);
    else {
      carriage = text.indexOf('\r', at + 1);
      if (at + 1 === feed) continue;
    }
    starts.push(at + 1);
  }
}

/** Writes `__proto__` as a plain key, which an assignment would not. */
export function setOwn(target: { [key: string]: JsonValue }, key: string, value: JsonValue): void {
  if (key === '__proto__') {
    Object.defineProperty(target, key, { value, writable: true, enumerable: true, configurable: true });
  } else {
    target[key] = value;
  }
}

/** Renames a key in its place; returns the reason if that is impossible. */
export function renameOwn(target: { [key: string]: JsonValue }, from: string, to: string): string | undefined {
  if (!Object.hasOwn(target, from)) return 'there is no such key';
  if (Object.hasOwn(target, to)) return 'the new key is there already';
  for (const [key, value] of Object.entries(target)) {
    delete target[key];
    setOwn(target, key === from ? to : key, value);
  }
  return undefined;
}

/** The plain value of a node; of duplicate keys, the last counts. */
export function toValue(given: Json5Node): JsonValue {
  const node = unmoved(given);
  if (node.type === 'array') return node.items.map(toValue);
  if (node.type !== 'object') return node.value;
  const value: { [key: string]: JsonValue } = {};
  for (const member of node.members) setOwn(value, member.key, toValue(member.value));
  return value;
}

/** From this many members on, lookups use an index; nodes never change. */
const INDEXED_FROM = 32;
const indexes = new WeakMap<ObjectNode, ReadonlyMap<string, ObjectMember>>();

/** The member that counts for a key: the last of that name. */
export function memberOf(object: ObjectNode, key: string): ObjectMember | undefined {
  if (object.members.length >= INDEXED_FROM) {
    const known = indexes.get(object);
    const index = known ?? new Map(object.members.map((member) => [member.key, member]));
    if (!known) indexes.set(object, index);
    return index.get(key);
  }
  for (let index = object.members.length - 1; index >= 0; index--) {
    const member = object.members[index];
    if (member?.key === key) return member;
  }
  return undefined;
}

/** The node at a path, strings going through objects and numbers through arrays; undefined when there is none. */
export function nodeAt(root: Json5Node, path: JsonPath): Json5Node | undefined {
  let node: Json5Node | undefined = root;
  for (const segment of path) {
    if (node?.type === 'object' && typeof segment === 'string') node = memberOf(node, segment)?.value;
    else if (node?.type === 'array' && typeof segment === 'number') node = node.items[segment];
    else return undefined;
  }
  return node;
}

/** The deepest existing node on a path. */
export function deepestNode(root: Json5Node, path: JsonPath): Json5Node {
  let node = root;
  for (let length = 1; length <= path.length; length++) {
    const next = nodeAt(node, path.slice(length - 1, length));
    if (next === undefined) break;
    node = next;
  }
  return node;
}

export function isObjectValue(value: JsonValue | undefined): value is { [key: string]: JsonValue } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** In a plain value, one that was not looked at: the node in place of the value that it has. */
export class Unread {
  readonly node: Json5Node;

  constructor(node: Json5Node) {
    this.node = node;
  }
}

/** Whether two nodes have the same value. Of what was not parsed again, nothing needs to be looked at. */
function sameNodes(given: Json5Node, otherGiven: Json5Node): boolean {
  const [node, other] = [unmoved(given), unmoved(otherGiven)];
  if (node === other) return true;
  const [below, otherBelow] = [partsOf(node), partsOf(other)];
  const sameParts = below.every(({ key, value }, at) => {
    const part = otherBelow[at];
    return part !== undefined && part.key === key && sameNodes(value, part.value);
  });
  if (node.type === other.type && below.length > 0 && below.length === otherBelow.length && sameParts) return true;
  return nodeEquals(node, toValue(other));
}

function partsOf(node: Json5Node): readonly { readonly key: string | undefined; readonly value: Json5Node }[] {
  if (node.type === 'array') return node.items.map((value) => ({ key: undefined, value }));
  return node.type === 'object' ? node.members : [];
}

/** True when the node has this value: the order of keys does not matter, `-0` is not `0`. */
export function nodeEquals(given: Json5Node, value: JsonValue): boolean {
  if (value instanceof Unread) return sameNodes(given, value.node);
  const node = unmoved(given);
  if (node.type === 'array') {
    if (!Array.isArray(value) || value.length !== node.items.length) return false;
    return node.items.every((item, index) => {
      const other = value[index];
      return other !== undefined && nodeEquals(item, other);
    });
  }
  if (node.type !== 'object') return Object.is(node.value, value);
  if (!isObjectValue(value)) return false;
  const keys = Object.keys(value);
  // Usually both sides have the same keys in the same order, and no index is needed.
  if (keys.length === node.members.length && node.members.every((member, index) => member.key === keys[index])) {
    return node.members.every((member) => nodeEqualsOwn(member, value));
  }
  const last = new Map<string, ObjectMember>();
  for (const member of node.members) last.set(member.key, member);
  if (last.size !== keys.length) return false;
  for (const member of last.values()) if (!nodeEqualsOwn(member, value)) return false;
  return true;
}

function nodeEqualsOwn(member: ObjectMember, value: { [key: string]: JsonValue }): boolean {
  if (!Object.hasOwn(value, member.key)) return false;
  const other = value[member.key];
  return other !== undefined && nodeEquals(member.value, other);
}
