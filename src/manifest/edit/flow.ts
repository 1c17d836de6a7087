/** Items of flow collections, on one line or on several, each with its comma and its comments. */
import {
  applySplices,
  beginsLine,
  columnOf,
  commentColumn,
  indentAt,
  lineBreakOf,
  lineEnd,
  lineStart,
  nextLine,
  restComment,
  type Splice,
  skipBlanks,
  withBlankLines,
} from './text.ts';
import type { Container, Slot, Tree } from './tree.ts';

/** An item to insert: its text, the comment lines above it, and the comment after it with the blanks before that. */
export interface FlowItem {
  readonly body: string;
  readonly lead: readonly string[];
  readonly comment: string;
}

/** A flow collection, with the text between its items. */
class Flow {
  readonly text: string;
  readonly slots: readonly Slot[];
  readonly inside: number;
  readonly close: number;
  readonly lineBreak: string;

  constructor(tree: Tree, container: Container) {
    this.text = tree.text;
    this.slots = container.slots;
    this.inside = (container.node.range?.[0] ?? 0) + 1;
    this.close = (container.node.range?.[1] ?? 0) - 1;
    this.lineBreak = lineBreakOf(tree.text);
  }

  /** The offset of the comma after an item. */
  comma(index: number): number | undefined {
    const to = this.slots[index + 1]?.start ?? this.close;
    for (let at = this.slots[index]?.end ?? to; at < to; at++) {
      if (this.text[at] === ',') return at;
      if (this.text[at] === '#') at = lineEnd(this.text, at);
    }
    return undefined;
  }

  /** The end of an item, or of its comma when that is on the same line. */
  past(index: number): number {
    const end = this.slots[index]?.end ?? this.inside;
    const comma = this.comma(index);
    return comma !== undefined && !this.breaks(end, comma) ? comma + 1 : end;
  }

  /** Whether the line ends after an item, its comma and its comment. */
  endsLine(index: number): boolean {
    const past = this.past(index);
    return lineEnd(this.text, past) < this.close && restComment(this.text, past) !== undefined;
  }

  beginsLine(index: number): boolean {
    return beginsLine(this.text, this.slots[index]?.start ?? 0);
  }

  breaks(from: number, to: number): boolean {
    return this.text.slice(from, to).includes('\n');
  }

  /** Whether there is a comment: between items, `#` means nothing else. */
  comments(from: number, to: number): boolean {
    return this.text.slice(from, to).includes('#');
  }

  /** The start of the first line that belongs to an item, which must begin its line. */
  leadStart(index: number): number {
    const { text } = this;
    const start = this.slots[index]?.start ?? 0;
    const before = index > 0 ? this.past(index - 1) : this.inside;
    const floor = Math.min(nextLine(text, before), lineStart(text, start));
    let at = lineStart(text, start);
    while (at > floor && commentColumn(text, lineStart(text, at - 1)) === columnOf(text, start)) {
      at = lineStart(text, at - 1);
    }
    return at;
  }

  /** Whether an item is alone on its lines, so that a comment at their end belongs to it. */
  alone(index: number): boolean {
    const start = this.slots[index]?.start ?? 0;
    const before = this.slots[index - 1]?.end;
    return before === undefined || this.breaks(before, start);
  }

  commentOf(index: number): string {
    return this.alone(index) && this.endsLine(index) ? (restComment(this.text, this.past(index)) ?? '') : '';
  }

  /** The blanks between a comma and the next item near this one, if there is no comment among them. */
  gap(index: number): string {
    const comma = this.comma(index);
    const next = this.slots[index + 1];
    if (comma === undefined || !next) return index > 0 ? this.gap(index - 1) : ' ';
    const blanks = this.text.slice(comma + 1, next.start);
    return blanks.trim() === '' ? blanks : this.lineBreak + this.indentFor(index + 1);
  }

  /** The indentation for a line with an item next to this one. */
  indentFor(index: number): string {
    for (const near of [index, index - 1, index + 1]) {
      const slot = this.slots[near];
      if (slot && this.beginsLine(near)) return indentAt(this.text, slot.start);
    }
    return ' '.repeat(columnOf(this.text, this.slots[index]?.start ?? this.inside));
  }
}

/** The parts of an item. */
export function flowItem(tree: Tree, container: Container, index: number): FlowItem {
  const flow = new Flow(tree, container);
  const slot = flow.slots[index];
  if (!slot) throw new Error('Assertion failed: no such item');
  const start = flow.beginsLine(index) ? flow.leadStart(index) : slot.start;
  const lines = tree.text.slice(start, lineStart(tree.text, slot.start)).split('\n').slice(0, -1);
  return {
    body: tree.text.slice(slot.start, slot.end),
    lead: flow.beginsLine(index) ? lines.map((line) => line.trim()) : [],
    comment: flow.commentOf(index),
  };
}

/** An item without comments. */
export function plainItem(body: string): FlowItem {
  return { body, lead: [], comment: '' };
}

/** Inserts an item before the one at the index, or after the last. */
export function insertFlow(tree: Tree, container: Container, index: number, item: FlowItem, pad: string): string {
  const flow = new Flow(tree, container);
  const { text, lineBreak } = flow;
  if (flow.slots.length === 0) return fill(flow, item, pad);
  if (index === 0) return insertFirst(flow, item);
  const before = index - 1;
  const end = flow.slots[before]?.end ?? 0;
  const past = flow.past(before);
  const comma = flow.comma(before);
  const attached = past > end;
  const indent = lineBreak + flow.indentFor(index < flow.slots.length ? index : before);
  const lead = item.lead.map((line) => indent + line).join('');
  const leading = leadingComma(flow, comma !== undefined && !attached ? before + 1 : before);
  const at = (start: number, written: string): Splice => ({ start, end: start, text: written });
  if (flow.endsLine(before)) {
    const line = lineEnd(text, past);
    if (leading !== undefined) {
      const blanks = lineBreak + ' '.repeat(leading);
      return applySplices(text, [
        at(line, item.lead.map((own) => blanks + own).join('') + `${blanks}, ${item.body}${item.comment}`),
      ]);
    }
    const written = `${lead}${indent}${item.body}${attached ? ',' : ''}${item.comment}`;
    return applySplices(text, [...(attached ? [] : [at(end, ',')]), at(line, written)]);
  }
  if (item.comment !== '' || item.lead.length > 0) {
    const written = `${attached ? '' : ','}${lead}${indent}${item.body}${attached ? ',' : ''}${item.comment}`;
    return applySplices(text, [at(past, written + indent)]);
  }
  const gap = leading === undefined ? flow.gap(before) : ' ';
  return applySplices(text, [at(past, attached ? `${gap}${item.body},` : `,${gap}${item.body}`)]);
}

/** The column of the comma before an item, if that comma begins a line. */
function leadingComma(flow: Flow, index: number): number | undefined {
  const comma = index > 0 ? flow.comma(index - 1) : undefined;
  return comma !== undefined && beginsLine(flow.text, comma) ? columnOf(flow.text, comma) : undefined;
}

function insertFirst(flow: Flow, item: FlowItem): string {
  const { text, lineBreak } = flow;
  const indent = flow.indentFor(0);
  const first = flow.slots[0]?.start ?? flow.inside;
  const lead = item.lead.map((line) => indent + line + lineBreak).join('');
  if (flow.beginsLine(0)) {
    const at = flow.leadStart(0);
    const line = `${lead}${indent}${item.body},${item.comment}${lineBreak}`;
    return applySplices(text, [{ start: at, end: at, text: line }]);
  }
  const plain = item.comment === '' && lead === '';
  const above = lead === '' ? '' : lineBreak + lead + indent;
  const written = plain ? `${item.body},${flow.gap(0)}` : `${above}${item.body},${item.comment}${lineBreak}${indent}`;
  return applySplices(text, [{ start: first, end: first, text: written }]);
}

/** Inserts the first item. */
function fill(flow: Flow, item: FlowItem, pad: string): string {
  const { text, inside, close, lineBreak } = flow;
  const within = text.slice(inside, close);
  if (!within.includes('#')) {
    const blanks = within === '' ? pad : within.includes('\n') ? '' : ' ';
    return applySplices(text, [{ start: inside, end: close, text: blanks + item.body + blanks }]);
  }
  // Below the comments, on a line like theirs.
  const line = lineStart(text, close);
  const own = commentColumn(text, lineStart(text, line - 1));
  const indent = own === undefined ? `${indentAt(text, close)}  ` : ' '.repeat(own);
  const at = beginsLine(text, close) ? line : close;
  return applySplices(text, [{ start: at, end: at, text: `${indent}${item.body}${lineBreak}` }]);
}

/** Removes an item with its comma and its comments. */
export function removeFlow(tree: Tree, container: Container, index: number): string {
  const flow = new Flow(tree, container);
  const { text } = flow;
  const slot = flow.slots[index];
  if (!slot) throw new Error('Assertion failed: no such item');
  const before = index > 0 ? flow.comma(index - 1) : undefined;
  const last = index === flow.slots.length - 1;
  const past = flow.past(index);
  // The previous item becomes the last one; it keeps its comma only if this item had one.
  const orphan: Splice[] =
    last && before !== undefined && flow.comma(index) === undefined
      ? [{ start: before, end: before + 1, text: '' }]
      : [];
  if (flow.slots.length === 1) return removeOnly(flow, past);
  if (flow.beginsLine(index) && flow.endsLine(index)) {
    const floor = index > 0 ? nextLine(text, flow.past(index - 1)) : nextLine(text, flow.inside);
    const lines = withBlankLines(text, flow.leadStart(index), nextLine(text, past), floor, index === 0);
    return applySplices(text, [...orphan, lines]);
  }
  const leading = leadingComma(flow, index);
  if (leading !== undefined && before !== undefined && flow.endsLine(index)) {
    return applySplices(text, [{ start: lineStart(text, before), end: nextLine(text, past), text: '' }]);
  }
  const nextStart = flow.slots[index + 1]?.start ?? flow.close;
  const comment = past + flow.commentOf(index).length;
  const startsLater = before !== undefined && !flow.breaks(before, slot.start);
  if (!last && !flow.comments(past, nextStart) && !(startsLater && flow.breaks(past, nextStart))) {
    return applySplices(text, [{ start: slot.start, end: nextStart, text: '' }]);
  }
  if (before !== undefined && !flow.comments(before, slot.start)) {
    const own = flow.comma(index);
    // The item's own comma, if it has one, replaces the comma before.
    if (own === undefined || own < past) return applySplices(text, [{ start: before, end: slot.end, text: '' }]);
  }
  const end = orphan.length > 0 ? comment : skipBlanks(text, comment);
  const splices = [...orphan, { start: slot.start, end, text: '' }];
  if (flow.beginsLine(index))
    splices.push({ start: flow.leadStart(index), end: lineStart(text, slot.start), text: '' });
  return applySplices(text, splices);
}

/** Removes the only item; brackets with nothing between them close up. */
function removeOnly(flow: Flow, past: number): string {
  const { text, inside, close } = flow;
  const comma = flow.comma(0);
  const start = flow.beginsLine(0) ? flow.leadStart(0) : (flow.slots[0]?.start ?? inside);
  const end = Math.max(past + flow.commentOf(0).length, comma === undefined ? 0 : comma + 1);
  const left = text.slice(inside, start) + text.slice(end, close);
  if (left.trim() === '') return applySplices(text, [{ start: inside, end: close, text: '' }]);
  const whole = flow.beginsLine(0) && lineEnd(text, end) < close && restComment(text, end) === '';
  return applySplices(text, [{ start, end: whole ? nextLine(text, end) : end, text: '' }]);
}
