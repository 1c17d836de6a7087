/** Writes values: in place of an old one, or under a new key. */
import { isMap, isScalar, isSeq, Scalar } from 'yaml';
import { KEY_ORDER } from '../key-order.ts';
import { keyName } from '../yaml-safety.ts';
import { insertLines, linesOf } from './block.ts';
import { insertFlow, plainItem } from './flow.ts';
import {
  keyQuoting,
  needsLines,
  printInline,
  printLines,
  printPair,
  printText,
  quotingOf,
  styleOf,
  valueQuoting,
} from './style.ts';
import { applySplices, columnOf, lineBreakOf, lineStart, nextLine, type Splice } from './text.ts';
import type { Container, Place, Slot, Tree } from './tree.ts';
import type { ManifestValue } from './types.ts';

/** Replaces the value of a slot; `blockLists`: new lists have one item per line. */
export function replaceValue(
  tree: Tree,
  container: Container,
  slot: Slot,
  value: ManifestValue,
  blockLists: boolean,
): string {
  const style = styleOf(tree);
  const width = slot.lead === undefined ? 0 : columnOf(tree.text, slot.lead);
  if (container.flow || !needsLines(value, style, width, blockLists)) {
    const quoting = typeof value === 'string' ? quotingOf(slot.value) : valueQuoting([]);
    return writeInline(tree, container, slot, printInline(value, style, quoting));
  }
  const lines = printLines(value, style, container.indent, blockLists).map((line) => line + style.lineBreak);
  return writeLines(tree, container, slot, lines.join(''));
}

/** A word on one line in the place of another one; undefined for a text of its own lines. */
export function inPlaceOf(tree: Tree, slot: Slot, value: string | number | boolean): Splice | undefined {
  const [start, end] = slot.value?.range ?? [];
  if (start === undefined || end === undefined || blockHeader(tree, slot) !== undefined) return undefined;
  const text = typeof value === 'string' ? printText(value, quotingOf(slot.value)) : String(value);
  return { start, end, text };
}

function writeInline(tree: Tree, container: Container, slot: Slot, written: string): string {
  const { text } = tree;
  const { value, lead, keyEnd } = slot;
  const at = (start: number, end: number, put: string): Splice => ({ start, end, text: put });
  if (!value) {
    if (lead !== undefined) return applySplices(text, [at(lead, lead, ` ${written}`)]);
    if (container.flow) return applySplices(text, [at(keyEnd, keyEnd, `: ${written}`)]);
    const line = nextLine(text, keyEnd);
    return applySplices(text, [at(line, line, `${' '.repeat(container.indent)}: ${written}${lineBreakOf(text)}`)]);
  }
  const [start = 0, end = 0] = value.range ?? [];
  const header = blockHeader(tree, slot);
  if (header !== undefined) {
    return applySplices(text, [at(start, header, written), at(nextLine(text, header), end, '')]);
  }
  const below = blockLines(tree, container, slot);
  if (below && lead !== undefined) {
    return applySplices(text, [at(lead, lead, ` ${written}`), at(below.start, below.end, '')]);
  }
  return applySplices(text, [at(start, below === undefined ? end : slot.end, written)]);
}

function writeLines(tree: Tree, container: Container, slot: Slot, lines: string): string {
  const { text } = tree;
  const { value, lead, keyEnd } = slot;
  if (lead === undefined) {
    const line = nextLine(text, keyEnd);
    const colon = `${' '.repeat(container.indent)}:${lineBreakOf(text)}`;
    return applySplices(text, [{ start: line, end: line, text: colon + lines }]);
  }
  if (!value) {
    const line = nextLine(text, lead);
    return applySplices(text, [{ start: line, end: line, text: lines }]);
  }
  const [start = 0, end = 0] = value.range ?? [];
  const header = blockHeader(tree, slot);
  if (header !== undefined) {
    return applySplices(text, [
      { start: lead, end: header, text: '' },
      { start: nextLine(text, header), end, text: lines },
    ]);
  }
  const below = blockLines(tree, container, slot);
  if (below) return applySplices(text, [{ ...below, text: lines }]);
  if (text.slice(lead, start).includes('\n')) {
    const body = lines.slice(0, -lineBreakOf(text).length);
    return applySplices(text, [{ start: lineStart(text, start), end, text: body }]);
  }
  const line = nextLine(text, end);
  return applySplices(text, [
    { start: lead, end, text: '' },
    { start: line, end: line, text: lines },
  ]);
}

/** The end of the `|` or `>` of a block scalar. */
function blockHeader({ text }: Tree, { value }: Slot): number | undefined {
  if (!isScalar(value) || (value.type !== Scalar.BLOCK_LITERAL && value.type !== Scalar.BLOCK_FOLDED)) return undefined;
  const start = value.range?.[0] ?? 0;
  return start + (/^[|>][-+0-9]*/.exec(text.slice(start, start + 4))?.[0].length ?? 0);
}

/** The lines of a block collection below its key. */
function blockLines(tree: Tree, container: Container, slot: Slot): { start: number; end: number } | undefined {
  const { value, lead } = slot;
  if (!(isMap(value) || isSeq(value)) || value.flow || lead === undefined) return undefined;
  const index = container.slots.indexOf(slot);
  return { start: nextLine(tree.text, lead), end: linesOf(tree, container, index).end };
}

/** Adds a missing key. The map may be written as nothing, `null` or `{}`; `blockLists` as above. */
export function addKey(tree: Tree, place: Place, key: string, value: ManifestValue, blockLists: boolean): string {
  const { container, owner, ownerContainer } = place;
  const { text } = tree;
  if (!container && !owner) return addToEmptyDocument(tree, key, value);
  const hollow = container?.slots.length === 0 && isHollow(text, container);
  if (owner && ownerContainer && (!container || (hollow && !ownerContainer.flow))) {
    return replaceValue(tree, ownerContainer, owner, Object.fromEntries([[key, value]]), blockLists);
  }
  if (!container) throw new Error('Assertion failed: a key without a map');
  const style = styleOf(tree);
  const index = container.top ? topIndex(container, key) : container.slots.length;
  const keys = keyQuoting(container.slots);
  const values = container.top ? 'plain' : valueQuoting(container.slots);
  if (container.flow) {
    const written = printInline(value, style, typeof value === 'string' ? values : 'plain');
    return insertFlow(tree, container, index, plainItem(`${printText(key, keys)}: ${written}`), style.mapPad);
  }
  const lines = printPair(key, value, style, { indent: container.indent, blockLists, keys, values });
  return insertLines(tree, container, index, lines.map((line) => line + style.lineBreak).join(''));
}

function isHollow(text: string, { node }: Container): boolean {
  return text.slice((node.range?.[0] ?? 0) + 1, (node.range?.[1] ?? 0) - 1).trim() === '';
}

/** After the nearest key that precedes this one in the documentation. */
function topIndex(container: Container, key: string): number {
  const order: readonly string[] = KEY_ORDER;
  const rank = order.indexOf(key);
  if (rank < 0) return container.slots.length;
  const names = container.slots.map((slot) => keyName(slot.key));
  for (const before of order.slice(0, rank).reverse()) {
    const found = names.lastIndexOf(before);
    if (found >= 0) return found + 1;
  }
  return 0;
}

/** The first key of a document that has only comments or a null. */
function addToEmptyDocument(tree: Tree, key: string, value: ManifestValue): string {
  const { text, document } = tree;
  const style = styleOf(tree);
  const written = document.contents;
  const word = written?.range && written.range[1] > written.range[0] ? written.range : undefined;
  const lines = printPair(key, value, style, { indent: 0, blockLists: false });
  const body = lines.map((line) => line + style.lineBreak).join('');
  // The word `null` is replaced.
  if (word) return applySplices(text, [{ start: word[0], end: word[1], text: body.trimEnd() }]);
  const end = /(?:^|\n)(\.\.\.(?=[ \t\r\n]|$))/.exec(text);
  const at = end ? end.index + end[0].length - 3 : text.length;
  // A blank line keeps a comment at the top of the file from becoming the key's.
  const above = text.slice(0, at).replace(/^---[^\n]*\n/, '');
  const apart = /(?:^|\n)[ \t]*#[^\n]*\n$/.test(above) && /\n[ \t]*\r?\n/.test(above);
  return applySplices(text, [{ start: at, end: at, text: (apart ? style.lineBreak : '') + body }]);
}
