import { setOwn } from './nodes.ts';
import { arrangedRecords } from './record-value.ts';
import type { JsonEdit, JsonValue, RecordItem } from './types.ts';
import { editOwned } from './value.ts';

/** The combined effect of all edits on one path. */
type FinalOp =
  | { readonly kind: 'set'; readonly value: JsonValue }
  | { readonly kind: 'remove' }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** Beside it, the node's children are edits made before, by the old indices; `after` has those made later. */
  | {
      readonly kind: 'records';
      readonly key: string;
      readonly items: readonly RecordItem[];
      readonly after: Map<number, EditNode>;
    };

/** All edits by path, for one walk through the tree. */
export interface EditNode {
  readonly children: Map<string | number, EditNode>;
  op: FinalOp | undefined;
  /** Whether the object must exist, even if empty, because a `set` goes through it. */
  create: boolean;
  /** The key in the text, if an edit renamed it. */
  renamedFrom?: string | undefined;
}

function newNode(): EditNode {
  return { children: new Map(), op: undefined, create: false };
}

/**
 * Folds edits into one operation per path, in order. Expects edits that `editValue` accepts; the verification of the
 * result finds any that cannot be folded.
 */
export function foldEdits(edits: readonly JsonEdit[]): EditNode {
  const root = newNode();
  for (const edit of edits) fold(root, edit);
  return root;
}

function fold(root: EditNode, edit: JsonEdit): void {
  let node = root;
  for (const [depth, segment] of edit.path.entries()) {
    if (node.op?.kind === 'records' && typeof segment === 'number') {
      const item = node.op.items[segment];
      const below = { ...edit, path: edit.path.slice(depth + 1) };
      if (typeof item === 'object') editOwned(item as JsonValue, [below]);
      else {
        const after = node.op.after.get(segment) ?? newNode();
        node.op.after.set(segment, after);
        fold(after, below);
      }
      return;
    }
    if (node.op !== undefined) {
      foldInto(node, node.op, { ...edit, path: edit.path.slice(depth) });
      return;
    }
    if (edit.op === 'rename' && depth === edit.path.length - 1) {
      renameChild(node, String(segment), edit.to);
      return;
    }
    if (edit.op !== 'remove') node.create = true;
    let child = node.children.get(segment);
    if (child === undefined) {
      child = newNode();
      node.children.set(segment, child);
    }
    node = child;
  }
  if (edit.op === 'remove') node.op = { kind: 'remove' };
  else if (edit.op === 'rename') return;
  else if (edit.op === 'set') node.op = { kind: 'set', value: structuredClone(edit.value) };
  else if (edit.op === 'records') {
    foldRecords(node, edit);
    return;
  } else if (node.op === undefined || node.op.kind === 'list') node.op = { kind: 'list', items: edit.items };
  else node.op = { kind: 'set', value: [...edit.items] };
  node.children.clear();
  node.create = false;
}

/** Edits below the key were made under its old name, and later ones come under the new one. */
function renameChild({ children }: EditNode, from: string, to: string): void {
  const child = children.get(from) ?? newNode();
  child.renamedFrom ??= from;
  children.delete(from);
  children.set(to, child);
}

function foldRecords(node: EditNode, { key, items }: JsonEdit & { op: 'records' }): void {
  if (node.op?.kind === 'set') {
    const arranged = arrangedRecords(node.op.value, key, items);
    if (typeof arranged !== 'string') node.op = { kind: 'set', value: arranged };
  } else node.op = { kind: 'records', key, items: structuredClone(items), after: new Map() };
}

/** An edit below a value that an earlier edit has already decided. */
function foldInto(node: EditNode, op: FinalOp, edit: JsonEdit): void {
  if (edit.op === 'remove' && op.kind !== 'set') return;
  if (op.kind === 'remove') {
    node.op = { kind: 'set', value: {} };
  } else if (op.kind === 'list') {
    node.op = { kind: 'set', value: [...op.items] };
  }
  if (node.op?.kind === 'set') editOwned(node.op.value, [edit]);
}

/** The value that an edit node creates where there was none; undefined if it creates none. */
export function createdValue(node: EditNode): JsonValue | undefined {
  if (node.op?.kind === 'set') return node.op.value;
  if (node.op?.kind === 'list') return [...node.op.items];
  if (node.op !== undefined || !node.create) return undefined;
  const value: { [key: string]: JsonValue } = {};
  for (const [key, child] of node.children) {
    const inner = createdValue(child);
    if (inner !== undefined) setOwn(value, String(key), inner);
  }
  return value;
}
