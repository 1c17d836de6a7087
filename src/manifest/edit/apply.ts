/** Applies one edit to a text: finds the place and chooses how to change it. */
import { isMap, isSeq } from 'yaml';
import { isTextList } from '../../json-value.ts';
import { keyName } from '../yaml-safety.ts';
import { onOwnLine, removeItem } from './block.ts';
import { removeFlow } from './flow.ts';
import { fillFlow, type Locate, rearrange } from './list.ts';
import { styleOf } from './style.ts';
import { isRefusal, type Place, type Refusal, Tree } from './tree.ts';
import type { ManifestEdit, ManifestValue } from './types.ts';
import { isListValue, isMapValue } from './value.ts';
import { addKey, replaceValue } from './write-value.ts';

/** The text after the edit, not yet verified, or why the edit is not possible. The text must end with a line break. */
export function applyEdit(text: string, edit: ManifestEdit): string | Refusal {
  if (edit.op === 'remove') return remove(text, edit.path, edit.removeEmptyParents ?? false);
  if (edit.op === 'rename') return rename(text, edit.path, edit.from, edit.to);
  return set(text, edit.path, edit.op === 'list' ? edit.items : edit.value);
}

function set(text: string, path: readonly string[], value: ManifestValue): string | Refusal {
  const tree = new Tree(text);
  const place = tree.find(path);
  if (isRefusal(place)) return place;
  const { slot, container } = place;
  if (!slot || !container) return add(tree, place, value);
  const shared = slot.value && tree.shared(slot.value);
  if (shared) return shared;
  const inside = tree.container(slot.value, slot);
  if (isMap(slot.value) && isMapValue(value) && inside && inside.slots.length > 0)
    return setMap(
      text,
      path,
      value,
      slot.value.items.map(({ key }) => keyName(key)),
    );
  // A list of anything but texts is written anew.
  const texts = isSeq(slot.value) && !slot.value.items.some((item) => isMap(item) || isSeq(item));
  if (texts && isTextList(value) && inside) {
    const locate = locator(path);
    if (inside.slots.length > 0) return rearrange(text, locate, value);
    const [start = 0, end = 0] = slot.value?.range ?? [];
    const comments = text.slice(start + 1, end - 1).trim() !== '';
    if (comments || container.flow || !styleOf(tree).blockLists) return fillFlow(text, locate, value);
  }
  const blockLists = isListValue(value) && styleOf(tree).blockLists;
  return tree.usedOutside(slot.value) ?? replaceValue(tree, container, slot, value, blockLists);
}

/** One item at a time: each change may move the following ones. */
function rename(text: string, path: readonly string[], from: string, to: string): string | Refusal {
  let result = text;
  for (;;) {
    const tree = new Tree(result);
    const place = tree.find(path);
    if (isRefusal(place)) return place;
    const container = place.slot && tree.container(place.slot.value, place.slot);
    const slot = container?.slots.find((item) => tree.textOf(item.value) === from);
    if (!container || !slot?.value || from === to) return result;
    const shared = tree.shared(slot.value);
    if (shared) return shared;
    result = replaceValue(tree, container, slot, to, false);
  }
}

function add(tree: Tree, place: Place, value: ManifestValue): string {
  const [key = '', ...below] = place.rest;
  const wrapped = below.reduceRight<ManifestValue>((inner, name) => Object.fromEntries([[name, inner]]), value);
  return addKey(tree, place, key, wrapped, isListValue(value) && styleOf(tree).blockLists);
}

/** Changes a map key by key, so that equal values keep their text. */
function setMap(
  text: string,
  path: readonly string[],
  value: { readonly [key: string]: ManifestValue },
  present: readonly (string | undefined)[],
): string | Refusal {
  let result: string | Refusal = text;
  for (const [key, entry] of Object.entries(value)) {
    if (!isRefusal(result)) result = set(result, [...path, key], entry);
  }
  for (const key of present) {
    if (key !== undefined && !Object.hasOwn(value, key) && !isRefusal(result))
      result = remove(result, [...path, key], false);
  }
  return result;
}

function remove(text: string, path: readonly string[], removeEmptyParents: boolean): string | Refusal {
  const tree = new Tree(text);
  const place = tree.find(path);
  if (isRefusal(place)) return place;
  if (!place.slot) return text;
  let depth = place.trail.length - 1;
  while (removeEmptyParents && depth > 0 && place.trail[depth]?.container.slots.length === 1) depth--;
  const found = place.trail[depth];
  if (!found) return text;
  const { slot, container } = found;
  const used = tree.usedOutside(slot.key, slot.value);
  if (used) return used;
  const index = container.slots.indexOf(slot);
  if (container.flow) return removeFlow(tree, container, index);
  const opened = index === 0 ? onOwnLine(tree, container) : undefined;
  if (opened !== undefined) return remove(opened, path, removeEmptyParents);
  return removeItem(tree, container, index, place.trail[depth - 1]?.slot);
}

function locator(path: readonly string[]): Locate {
  return (tree) => {
    const place = tree.find(path);
    const container = isRefusal(place) || !place.slot ? undefined : tree.container(place.slot.value, place.slot);
    if (isRefusal(place) || !place.slot || !container) throw new Error('Assertion failed: the list is gone');
    return { container, owner: place.slot };
  };
}
