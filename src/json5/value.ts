import { isObjectValue, renameOwn, setOwn } from './nodes.ts';
import { arrangedRecords } from './record-value.ts';
import type { JsonEdit, JsonPath, JsonValue } from './types.ts';

/** Why an edit is not possible. `path` is that of the edit; `offset` points into the text if it is known. */
export interface EditError {
  readonly message: string;
  readonly path: JsonPath;
  readonly offset?: number;
}

export type EditValueResult =
  | { readonly ok: true; readonly value: JsonValue }
  | { readonly ok: false; readonly error: EditError };

/** Applies the edits to a copy of a plain value; the edited text is checked against the result. */
export function editValue(value: JsonValue, edits: readonly JsonEdit[]): EditValueResult {
  return editOwned(structuredClone(value), edits);
}

/** Like `editValue`, but changes the value itself. */
export function editOwned(value: JsonValue, edits: readonly JsonEdit[]): EditValueResult {
  let root = value;
  for (const edit of edits) {
    if (edit.path.length === 0) {
      if (edit.op === 'remove' || edit.op === 'rename') return refuse(edit, `the root cannot be ${edit.op}d`);
      if (edit.op === 'records') {
        const arranged = arrangedRecords(root, edit.key, edit.items);
        if (typeof arranged === 'string') return refuse(edit, arranged);
        root = arranged;
        continue;
      }
      if (edit.op === 'list' && !isReplaceable(root))
        return refuse(edit, 'the list contains an item that is not a string');
      root = edit.op === 'list' ? [...edit.items] : structuredClone(edit.value);
      continue;
    }
    const problem = editBelow(root, edit);
    if (problem !== undefined) return refuse(edit, problem);
  }
  return { ok: true, value: root };
}

function refuse(edit: JsonEdit, message: string): EditValueResult {
  return { ok: false, error: { message, path: edit.path } };
}

/** Makes one edit below the root; returns the reason if that is impossible. */
function editBelow(root: JsonValue, edit: JsonEdit): string | undefined {
  const last = edit.path.length - 1;
  let at = root;
  for (const [depth, segment] of edit.path.entries()) {
    if (Array.isArray(at)) {
      if (typeof segment === 'string') return edit.op === 'remove' ? undefined : 'the path leads through a list';
      const item = at[segment];
      if (item === undefined) return edit.op === 'remove' ? undefined : 'the list has no such item';
      if (depth === last) {
        if (edit.op === 'remove' || edit.op === 'rename') return `a single item of a list cannot be ${edit.op}d`;
        if (edit.op === 'list' && !isReplaceable(item)) return 'the list contains an item that is not a string';
        const arranged = edit.op === 'records' ? arrangedRecords(item, edit.key, edit.items) : undefined;
        if (typeof arranged === 'string') return arranged;
        at[segment] = arranged ?? (edit.op === 'set' ? structuredClone(edit.value) : [...(edit.items as string[])]);
      } else at = item;
    } else if (isObjectValue(at)) {
      if (typeof segment === 'number') return edit.op === 'remove' ? undefined : 'there is no list at this path';
      const own: JsonValue | undefined = Object.hasOwn(at, segment) ? at[segment] : undefined;
      if (depth === last) {
        if (edit.op === 'remove') delete at[segment];
        else if (edit.op === 'rename') return renameOwn(at, segment, edit.to);
        else if (edit.op === 'set') setOwn(at, segment, structuredClone(edit.value));
        else if (edit.op === 'records') {
          const arranged = arrangedRecords(own, edit.key, edit.items);
          if (typeof arranged === 'string') return arranged;
          setOwn(at, segment, arranged);
        } else if (own === undefined || isReplaceable(own)) setOwn(at, segment, [...edit.items]);
        else return 'the list contains an item that is not a string';
      } else if (own === undefined) {
        if (edit.op === 'remove') return undefined;
        const created: JsonValue = {};
        setOwn(at, segment, created);
        at = created;
      } else at = own;
    } else {
      return edit.op === 'remove' ? undefined : 'the path leads through a value that is not an object';
    }
  }
  return undefined;
}

/** A `list` edit replaces anything but a list that holds more than strings, which it would lose. */
function isReplaceable(value: JsonValue): boolean {
  return !Array.isArray(value) || value.every((item) => typeof item === 'string');
}
