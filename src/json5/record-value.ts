/** What an edit of an array of objects means for its value. */
import { isObjectValue, memberOf, nodeEquals } from './nodes.ts';
import type { Json5Node, JsonEdit, JsonValue, RecordItem } from './types.ts';

/** The array after the edit, or why that cannot be. */
export function arrangedRecords(
  value: JsonValue | undefined,
  key: string,
  items: readonly RecordItem[],
): JsonValue[] | string {
  if (!Array.isArray(value)) return 'there is no list at this path';
  const arranged: JsonValue[] = [];
  const byName = new Map<JsonValue | undefined, JsonValue[]>();
  for (const one of value) byName.set(nameOf(one, key), [...(byName.get(nameOf(one, key)) ?? []).slice(0, 1), one]);
  for (const item of items) {
    const [found, twin] = typeof item === 'string' ? (byName.get(item) ?? []) : [item, undefined];
    if (found === undefined) return 'the list has no such item';
    if (twin !== undefined) return 'the list has two items of that name';
    arranged.push(found as JsonValue);
  }
  return arranged;
}

function nameOf(value: JsonValue, key: string): JsonValue | undefined {
  return isObjectValue(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/** The text that an object has at the key. */
export function recordName(node: Json5Node, key: string): string | undefined {
  const member = node.type === 'object' ? memberOf(node, key)?.value : undefined;
  return member?.type === 'string' ? String(member.value) : undefined;
}

/** Whether a value is as an edit leaves it; of an array of objects, whether it has these, in this order. */
export function isAsEdited(edit: JsonEdit, node: Json5Node | undefined): boolean {
  if (edit.op === 'remove' || edit.op === 'rename') return node === undefined;
  if (node === undefined) return false;
  if (edit.op !== 'records') return nodeEquals(node, edit.op === 'list' ? [...edit.items] : edit.value);
  const { key, items } = edit;
  const names = node.type === 'array' ? node.items.map((item) => recordName(item, key)) : [];
  const wanted = items.map((item) => (typeof item === 'string' ? item : nameOf(item as JsonValue, key)));
  return node.type === 'array' && names.length === wanted.length && names.every((name, at) => name === wanted[at]);
}
