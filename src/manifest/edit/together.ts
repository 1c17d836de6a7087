/** Edits that put a word in the place of another one. Thousands of them take one look at the text. */
import { isScalar } from 'yaml';
import { applySplices, type Splice } from './text.ts';
import { isRefusal, type Slot, Tree } from './tree.ts';
import type { ManifestEdit, ManifestValue } from './types.ts';
import { editValues } from './value.ts';
import { inPlaceOf } from './write-value.ts';

/** What edits that do not depend on each other make of a text and its value, not yet verified. */
export interface Together {
  readonly text: string;
  readonly value: unknown;
  /** Those that have to be applied one by one. */
  readonly others: readonly ManifestEdit[];
}

/** Undefined where there are no two of them. The text must end with a line break. */
export function applyTogether(text: string, value: unknown, edits: readonly ManifestEdit[]): Together | undefined {
  const tree = new Tree(text);
  const isApart = apartFromOthers(edits);
  const splices: Splice[] = [];
  const taken = new Set<number>();
  const [words, others]: [ManifestEdit[], ManifestEdit[]] = [[], []];
  for (const edit of edits) {
    const own = isApart(edit) ? splicesOf(tree, edit) : undefined;
    if (own?.every(({ start }) => !taken.has(start))) {
      for (const { start } of own) taken.add(start);
      splices.push(...own);
      words.push(edit);
    } else others.push(edit);
  }
  if (words.length < 2) return undefined;
  return { text: applySplices(text, splices), value: editValues(value, words), others };
}

/** Undefined for an edit that is no other word in the place of one. */
function splicesOf(tree: Tree, edit: ManifestEdit): Splice[] | undefined {
  if (edit.op !== 'set' && edit.op !== 'rename') return undefined;
  const place = tree.find(edit.path);
  if (isRefusal(place) || !place.slot) return undefined;
  if (edit.op === 'set') return wordSplices(tree, [place.slot], edit.value);
  const items = tree.container(place.slot.value, place.slot)?.slots;
  return (
    items &&
    wordSplices(
      tree,
      items.filter(({ value }) => tree.textOf(value) === edit.from),
      edit.to,
    )
  );
}

function wordSplices(tree: Tree, slots: readonly Slot[], value: ManifestValue): Splice[] | undefined {
  // What is the same keeps its spelling.
  const others = slots.filter((slot) => !isScalar(slot.value) || slot.value.value !== value);
  const splices = others.map((slot) => wordSplice(tree, slot, value));
  return splices.every((splice) => splice !== undefined) ? splices : undefined;
}

function wordSplice(tree: Tree, slot: Slot, value: ManifestValue): Splice | undefined {
  if (typeof value === 'object' || !isScalar(slot.value) || tree.shared(slot.value)) return undefined;
  return inPlaceOf(tree, slot, value);
}

/** Whether no other edit is of the same place, of one above it or of one below, except those of words in one list. */
function apartFromOthers(edits: readonly ManifestEdit[]): (edit: ManifestEdit) => boolean {
  const [whole, within] = [new Map<string, Set<ManifestEdit['op']>>(), new Set<string>()];
  for (const { op, path } of edits) {
    const key = keyOf(path);
    whole.set(key, (whole.get(key) ?? new Set()).add(op));
    for (let length = 1; length < path.length; length += 1) within.add(keyOf(path.slice(0, length)));
  }
  const seen = new Set<string>();
  return ({ op, path }) => {
    const key = keyOf(path);
    const isOnly = whole.get(key)?.size === 1 && (op === 'rename' || !seen.has(key));
    seen.add(key);
    return isOnly && !within.has(key) && !path.some((_, at) => at > 0 && whole.has(keyOf(path.slice(0, at))));
  };
}

function keyOf(path: readonly string[]): string {
  return JSON.stringify(path);
}
