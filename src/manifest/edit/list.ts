/** Lists: as few items as possible are put in, taken out and moved, each with its comments. */
import { emptied, insertLines, linesOf, onOwnLine, removeItem } from './block.ts';
import { type FlowItem, flowItem, insertFlow, removeFlow } from './flow.ts';
import { printText, styleOf, valueQuoting } from './style.ts';
import { lineBreakOf } from './text.ts';
import { type Container, type Refusal, type Slot, Tree } from './tree.ts';

/** Where the list is after each step. */
export type Locate = (tree: Tree) => { readonly container: Container; readonly owner: Slot };

/** Comparing every old item with every new one is for lists that people write. */
const MAX_COMPARISONS = 4_000_000;

/** An item of the list while it is rearranged: an old one by its index, or one that was put in. */
interface Entry {
  readonly old: number | undefined;
}

/** Rewrites a list that has items so that it holds these. */
export function rearrange(text: string, locate: Locate, items: readonly string[]): string | Refusal {
  let tree = new Tree(text);
  const opened = onOwnLine(tree, locate(tree).container);
  if (opened !== undefined) tree = new Tree(opened);
  const { container, owner } = locate(tree);
  const texts = container.slots.map((slot) => tree.textOf(slot.value));
  const kept = longestCommon(texts, items);
  const moved = movedItems(texts, items, kept);
  const staying = new Set(kept);
  const used = new Set([...kept, ...moved]);
  const gone = container.slots.filter((_, index) => !used.has(index));
  for (const slot of gone) {
    const shared = tree.usedOutside(slot.value);
    if (shared) return shared;
  }
  if (items.length === 0 && !container.flow) return emptied(tree, container, owner);
  const write = container.flow ? flowWriter(tree, container) : blockWriter(tree, container);
  const entries: Entry[] = container.slots.map((_, old) => ({ old }));
  let result = tree.text;
  let at = 0;
  for (const [index, item] of items.entries()) {
    const stays = kept[index];
    if (stays !== undefined) at = entries.findIndex((entry) => entry.old === stays);
    else {
      result = write(new Tree(result), locate, at, item, moved[index]);
      entries.splice(at, 0, { old: undefined });
    }
    at++;
  }
  for (let index = entries.length - 1; index >= 0; index--) {
    const old = entries[index]?.old;
    if (old === undefined || staying.has(old)) continue;
    const now = new Tree(result);
    const place = locate(now);
    result = place.container.flow
      ? removeFlow(now, place.container, index)
      : removeItem(now, place.container, index, place.owner);
  }
  return result;
}

type Write = (tree: Tree, locate: Locate, at: number, item: string, source: number | undefined) => string;

function blockWriter(tree: Tree, container: Container): Write {
  const quoting = valueQuoting(container.slots);
  const lineBreak = lineBreakOf(tree.text);
  const own = container.slots.map((_, index) => {
    const { start, end } = linesOf(tree, container, index);
    return tree.text.slice(start, end);
  });
  const first = container.slots[0];
  // What stands between the dash and the item.
  const gap = /^-([ \t]+)(?=\S)/.exec(tree.text.slice(first?.start ?? 0))?.[1] ?? ' ';
  return (now, locate, at, item, source) => {
    const fresh = `${' '.repeat(container.indent)}-${gap}${printText(item, quoting)}${lineBreak}`;
    const lines = source === undefined ? fresh : (own[source] ?? fresh);
    return insertLines(now, locate(now).container, at, lines);
  };
}

function flowWriter(tree: Tree, container: Container): Write {
  const quoting = valueQuoting(container.slots);
  const own = container.slots.map((_, index) => flowItem(tree, container, index));
  return (now, locate, at, item, source) => {
    const fresh: FlowItem = { body: printText(item, quoting), lead: [], comment: '' };
    return insertFlow(now, locate(now).container, at, source === undefined ? fresh : (own[source] ?? fresh), '');
  };
}

/** Puts items into a flow list that has none, only comments. */
export function fillFlow(text: string, locate: Locate, items: readonly string[]): string {
  const tree = new Tree(text);
  const [first, ...rest] = items;
  if (first === undefined) return text;
  const pad = styleOf(tree).listPad;
  let result = insertFlow(
    tree,
    locate(tree).container,
    0,
    { body: printText(first, 'plain'), lead: [], comment: '' },
    pad,
  );
  for (const [index, item] of rest.entries()) {
    const now = new Tree(result);
    const added: FlowItem = { body: printText(item, 'plain'), lead: [], comment: '' };
    result = insertFlow(now, locate(now).container, index + 1, added, pad);
  }
  return result;
}

/** For each item the index of the old one that stays where it is. */
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

/** For each item that does not stay the old one to take from elsewhere. */
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
