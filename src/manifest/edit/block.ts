/** Items of block collections, each with its lines and comments. */
import { isMap, isSeq } from 'yaml';
import {
  applySplices,
  beginsLine,
  blankLinesAbove,
  blankLinesBelow,
  commentColumn,
  isBlankLine,
  lineBreakOf,
  lineStart,
  nextLine,
  restComment,
  type Splice,
  withBlankLines,
} from './text.ts';
import type { Container, Slot, Tree } from './tree.ts';

export interface Lines {
  readonly start: number;
  readonly end: number;
}

/** The lines of an item, with the comment lines directly above and those that continue its own comment. */
export function linesOf({ text }: Tree, container: Container, index: number): Lines {
  const slot = slotAt(container, index);
  const floor = floorOf(text, container, index);
  let start = Math.max(lineStart(text, slot.start), floor);
  const own = start;
  while (start > floor) {
    const above = lineStart(text, start - 1);
    if (commentColumn(text, above) !== container.indent) break;
    start = above;
  }
  // A comment at the top of the file is about the file.
  if (container.top && index === 0 && start === floor) start = own;
  const { value } = slot;
  const block = (isMap(value) || isSeq(value)) && !value.flow;
  return { start, end: block ? belowDeeper(text, container, slot) : belowAligned(text, slot) };
}

/** Where a new item can follow this one: below its lines and everything that is indented deeper. */
export function lineBelow({ text }: Tree, container: Container, index: number): number {
  return belowDeeper(text, container, slotAt(container, index));
}

function slotAt(container: Container, index: number): Slot {
  const slot = container.slots[index];
  if (!slot) throw new Error('Assertion failed: no such item');
  return slot;
}

/** The start of the first line that can belong to the item: below the previous item, or below the key. */
function floorOf(text: string, container: Container, index: number): number {
  const before = container.slots[index - 1];
  return before ? endLine(text, before.end) : container.floor;
}

/** The line below the end of a value; a block scalar ends with its last line. */
function endLine(text: string, end: number): number {
  return text[end - 1] === '\n' ? end : nextLine(text, end);
}

function belowDeeper(text: string, container: Container, slot: Slot): number {
  let end = endLine(text, slot.end);
  for (let at = end; at < text.length; ) {
    const column = commentColumn(text, at);
    if (column === undefined && !isBlankLine(text, at)) break;
    if (column !== undefined && column <= container.indent) break;
    at = nextLine(text, at);
    if (column !== undefined) end = at;
  }
  return end;
}

/** Below the comment lines that are aligned with a comment at the end of the item's line. */
function belowAligned(text: string, slot: Slot): number {
  let end = endLine(text, slot.end);
  const comment = end === slot.end ? '' : (restComment(text, slot.end) ?? '');
  if (!comment.includes('#')) return end;
  const column = slot.end - lineStart(text, slot.end) + comment.indexOf('#');
  while (end < text.length && commentColumn(text, end) === column) end = nextLine(text, end);
  return end;
}

/** The text with the collection starting on its own line; undefined if it already does. */
export function onOwnLine({ text }: Tree, container: Container): string | undefined {
  const [first] = container.slots;
  if (container.flow || !first || beginsLine(text, first.start)) return undefined;
  const start = text.slice(0, first.start).trimEnd().length;
  const blanks = lineBreakOf(text) + ' '.repeat(container.indent);
  return applySplices(text, [{ start, end: first.start, text: blanks }]);
}

/** Inserts lines before the item at the index, or after the last one. The first item must begin its line. */
export function insertLines(tree: Tree, container: Container, index: number, lines: string): string {
  const at = index === 0 ? linesOf(tree, container, 0).start : lineBelow(tree, container, index - 1);
  return applySplices(tree.text, [{ start: at, end: at, text: lines }]);
}

/** Removes an item; an empty collection becomes `{}` or `[]`. The first item must begin its line. */
export function removeItem(tree: Tree, container: Container, index: number, owner: Slot | undefined): string {
  if (container.slots.length === 1) return emptied(tree, container, owner);
  return applySplices(tree.text, removals(tree, container, new Set([index]), new Set()));
}

/** The splices that remove items; at the offsets `inserted`, other items are inserted. */
export function removals(
  tree: Tree,
  container: Container,
  indices: ReadonlySet<number>,
  inserted: ReadonlySet<number>,
): Splice[] {
  const { text } = tree;
  const runs: { index: number; start: number; end: number }[] = [];
  for (const index of container.slots.keys()) {
    if (!indices.has(index)) continue;
    const { start, end } = linesOf(tree, container, index);
    const above = runs.at(-1);
    if (above && blankLinesBelow(text, above.end) >= start) above.end = end;
    else runs.push({ index, start, end });
  }
  const last = container.slots.at(-1)?.start ?? 0;
  return runs.map(({ index, start, end }) => {
    // An item inserted here keeps the blank lines around it.
    if (inserted.has(start)) return { start, end, text: '' };
    const floor = floorOf(text, container, index);
    return withBlankLines(text, start, end, floor, index === 0 && start <= floor && last > end);
  });
}

/** Removes all items; comments that belong to none of them stay. */
export function emptied(tree: Tree, container: Container, owner: Slot | undefined): string {
  const { text } = tree;
  const brackets = isMap(container.node) ? '{}' : '[]';
  const all = container.slots.map((_, index) => linesOf(tree, container, index));
  const splices: Splice[] = all.map(({ start, end }, index) => {
    const above = index === 0 ? blankLinesAbove(text, start, container.floor) : start;
    const ends = end === text.length || isBlankLine(text, end);
    return { start: all.length === 1 && ends ? above : start, end, text: '' };
  });
  for (const [index, { end }] of all.entries()) {
    const next = all[index + 1];
    // Blank lines between items no longer separate anything.
    for (let at = end; next && at < next.start; at = nextLine(text, at)) {
      if (isBlankLine(text, at)) splices.push({ start: at, end: nextLine(text, at), text: '' });
    }
  }
  const at = owner?.lead ?? all[0]?.start ?? 0;
  const written = owner ? ` ${brackets}` : brackets + lineBreakOf(text);
  return applySplices(text, [{ start: at, end: at, text: written }, ...splices]);
}
