/** Applies edits to plain values; the edited text is checked against the result. */

import { isDeepStrictEqual } from 'node:util';
import { isRecord, valueAt } from '../../shapes.ts';
import type { ManifestEdit, ManifestValue } from './types.ts';

/** The value after the edit; undefined where the edit's path leads through something that has no keys. */
export function editValue(value: unknown, edit: ManifestEdit): { readonly value: unknown } | undefined {
  return edited(value, edit, new WeakSet());
}

/** The value after all edits, without those that have no place; a map that several edits change is copied once. */
export function editValues(value: unknown, edits: readonly ManifestEdit[]): unknown {
  const own = new WeakSet<object>();
  return edits.reduce((before, edit) => {
    const after = edited(before, edit, own);
    return after ? after.value : before;
  }, value);
}

/** @param own maps that belong to nobody else, and so may be changed; those that are made are added */
function edited(value: unknown, edit: ManifestEdit, own: WeakSet<object>): { readonly value: unknown } | undefined {
  if (edit.op === 'rename') {
    const list = valueAt(value, ...edit.path);
    if (!Array.isArray(list)) return undefined;
    const items: unknown[] = list.map((item: unknown) => (item === edit.from ? edit.to : item));
    return withValue(value, edit.path, items, own);
  }
  if (edit.op === 'remove') return { value: without(value, edit.path, edit.removeEmptyParents ?? false) };
  return withValue(value, edit.path, edit.op === 'list' ? edit.items : edit.value, own);
}

function withValue(
  value: unknown,
  path: readonly string[],
  wanted: unknown,
  own: WeakSet<object>,
): { readonly value: unknown } | undefined {
  const [key, ...rest] = path;
  if (key === undefined) return { value: wanted };
  if (value !== null && value !== undefined && !isRecord(value)) return undefined;
  const fields = value ?? {};
  const below = withValue(valueAt(fields, key), rest, wanted, own);
  if (!below) return undefined;
  if (own.has(fields)) return { value: Object.defineProperty(fields, key, { value: below.value, ...PLAIN }) };
  const made = withField(fields, key, below.value);
  own.add(made);
  return { value: made };
}

const PLAIN = { writable: true, enumerable: true, configurable: true };

function without(value: unknown, path: readonly string[], emptyParents: boolean): unknown {
  const [key, ...rest] = path;
  if (key === undefined || !isRecord(value) || !Object.hasOwn(value, key)) return value;
  const before = value[key];
  const after = rest.length > 0 ? without(before, rest, emptyParents) : undefined;
  const emptied = rest.length === 0 || (emptyParents && after !== before && isEmpty(after));
  if (after === before && rest.length > 0) return value;
  if (!emptied) return withField(value, key, after);
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));
}

function withField(fields: object, key: string, value: unknown): object {
  // Not by assignment: a key may be called `__proto__`.
  return Object.fromEntries([...Object.entries(fields).filter(([name]) => name !== key), [key, value]]);
}

export function isMapValue(value: ManifestValue): value is { readonly [key: string]: ManifestValue } {
  return isRecord(value);
}

export function isListValue(value: ManifestValue): value is readonly ManifestValue[] {
  return Array.isArray(value);
}

function isEmpty(value: unknown): boolean {
  return isRecord(value) && Object.keys(value).length === 0;
}

/** Equal to YAML: the order of items counts, the order of keys does not. */
export const sameValue: (one: unknown, other: unknown) => boolean = isDeepStrictEqual;
