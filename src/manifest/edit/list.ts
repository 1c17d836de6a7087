/** Lists: inserts, removes and moves as few items as possible, each with its comments. */
import { emptied, lineBelow, linesOf, onOwnLine, removals } from './block.ts';
import { flowItem, insertFlow, plainItem, removeFlow } from './flow.ts';
import { printText, styleOf, valueQuoting } from './style.ts';
import { applySplices, lineBreakOf, lineEnd, type Splice } from './text.ts';
import { type Container, type Refusal, type Slot, Tree } from './tree.ts';

/** Finds the list again after each step. */
export type Locate = (tree: Tree) => { readonly container: Container; readonly owner: Slot };

/** Beyond this, old and new items are not all compared; people do not write such lists. */
const MAX_COMPARISONS = 4_000_000;

/** For each wanted item, the old one that stays or is moved there; neither for a new item. */
interface Plan {
  readonly items: readonly string[];
  readonly kept: readonly (number | undefined)[];
  readonly moved: readonly (number | undefined)[];
}

/** Changes a list that has items to these items. */
export function rearrange(text: string, locate: Locate, items: readonly string[]): string | Refusal {
  let tree = new Tree(text);
  const opened = onOwnLine(tree, locate(tree).container);
  if (opened !== undefined) tree = new Tree(opened);
  const { container, owner } = locate(tree);
  const texts = container.slots.map((slot) => tree.textOf(slot.value));
  const kept = longestCommon(texts, items);
  const moved = movedItems(texts, items, kept);
  const used = new Set([...kept, ...moved]);
  const gone = container.slots.filter((_, index) => !used.has(index));
  for (const slot of gone) {
    const shared = tree.usedOutside(slot.value);
    if (shared) return shared;
  }
  const plan: Plan = { items, kept, moved };
  if (container.flow) return rearrangeFlow(tree, container, locate, plan);
  if (items.length === 0) return emptied(tree, container, owner);
  return rearrangeBlock(tree, container, plan);
}

function rearrangeBlock(tree: Tree, container: Container, { items, kept, moved }: Plan): string {
  const { text } = tree;
  const quoting = valueQuoting(container.slots);
  const first = container.slots[0]?.start ?? 0;
  // The blanks between the dash and the item.
  const gap = /^-([ \t]+)(?=\S)/.exec(text.slice(first, lineEnd(text, first)))?.[1] ?? ' ';
  const splices: Splice[] = [];
  let at = linesOf(tree, container, 0).start;
  for (const [index, item] of items.entries()) {
    const stays = kept[index];
    const source = moved[index];
    if (stays !== undefined) at = lineBelow(tree, container, stays);
    else if (source !== undefined) {
      const { start, end } = linesOf(tree, container, source);
      splices.push({ start: at, end: at, text: text.slice(start, end) });
    } else {
      const written = `${' '.repeat(container.indent)}-${gap}${printText(item, quoting)}${lineBreakOf(text)}`;
      splices.push({ start: at, end: at, text: written });
    }
  }
  const staying = new Set(kept);
  const gone = new Set([...container.slots.keys()].filter((index) => !staying.has(index)));
  const inserted = new Set(splices.map(({ start }) => start));
  return applySplices(text, [...splices, ...removals(tree, container, gone, inserted)]);
}

function rearrangeFlow(tree: Tree, container: Container, locate: Locate, { items, kept, moved }: Plan): string {
  const quoting = valueQuoting(container.slots);
  const own = container.slots.map((_, index) => flowItem(tree, container, index));
  // Old items by index; undefined for inserted ones.
  const entries: (number | undefined)[] = [...container.slots.keys()];
  let result = tree.text;
  let at = 0;
  for (const [index, item] of items.entries()) {
    const stays = kept[index];
    if (stays !== undefined) at = entries.indexOf(stays, at);
    else {
      const source = moved[index];
      const fresh = plainItem(printText(item, quoting));
      const written = source === undefined ? fresh : (own[source] ?? fresh);
      // Commas and lines depend on the neighbours, so each step parses the text again.
      const now = new Tree(result);
      result = insertFlow(now, locate(now).container, at, written, '');
      entries.splice(at, 0, undefined);
    }
    at++;
  }
  const staying = new Set(kept);
  for (let index = entries.length - 1; index >= 0; index--) {
    const old = entries[index];
    if (old === undefined || staying.has(old)) continue;
    const now = new Tree(result);
    result = removeFlow(now, locate(now).container, index);
  }
  return result;
}

/** Inserts items into a flow list that is empty or has only comments. */
export function fillFlow(text: string, locate: Locate, items: readonly string[]): string {
  const pad = styleOf(new Tree(text)).listPad;
  let result = text;
  for (const [index, item] of items.entries()) {
    const now = new Tree(result);
    result = insertFlow(now, locate(now).container, index, plainItem(printText(item, 'plain')), pad);
  }
  return result;
}

/** For each item, the index of the old one that stays. */
function longestCommon(old: readonly (string | undefined)[], items: readonly string[]): (number | undefined)[] {
  const kept: (number | undefined)[] = items.map(() => undefined);
  let start = 0;
  while (start < items.length && start < old.length && old[start] === items[start]) kept[start] = start++;
  let oldEnd = old.length;
  let end = items.length;
  while (oldEnd > start && end > start && old[oldEnd - 1] === items[end - 1]) kept[--end] = --oldEnd;
  const width = end - start + 1;
  if ((oldEnd - start) * width > MAX_COMPARISONS) return kept;
  // lengths[i * width + j]: the longest common sequence of what follows i and j.
  const lengths = new Uint32Array((oldEnd - start + 1) * width);
  const length = (i: number, j: number): number => lengths[(i - start) * width + (j - start)] ?? 0;
  for (let i = oldEnd - 1; i >= start; i--) {
    for (let j = end - 1; j >= start; j--) {
      lengths[(i - start) * width + (j - start)] =
        old[i] === items[j] ? length(i + 1, j + 1) + 1 : Math.max(length(i + 1, j), length(i, j + 1));
    }
  }
  for (let i = start, j = start; i < oldEnd && j < end; ) {
    if (old[i] === items[j]) kept[j++] = i++;
    else if (length(i + 1, j) >= length(i, j + 1)) i++;
    else j++;
  }
  return kept;
}

/** For each item that does not stay, the old one to move there. */
function movedItems(
  old: readonly (string | undefined)[],
  items: readonly string[],
  kept: readonly (number | undefined)[],
): (number | undefined)[] {
  const free = new Map<string, number[]>();
  const staying = new Set(kept);
  for (const [index, text] of old.entries()) {
    if (text !== undefined && !staying.has(index)) free.set(text, [...(free.get(text) ?? []), index]);
  }
  return items.map((item, index) => (kept[index] === undefined ? free.get(item)?.shift() : undefined));
}
