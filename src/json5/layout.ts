import type { ArrayNode, ObjectNode } from './types.ts';
import { commentEnd, hasBreak, indentBefore, lineBreaks, skipSpace } from './whitespace.ts';

/**
 * The text between two values of a container, or between a value and a bracket, and which of the two each comment
 * belongs to: on the line of the value before, to that one; directly above the next value, to the next. A comment that
 * a blank line separates from the next value belongs to neither, and always stays.
 */
export interface Gap {
  /** Offset of the comma, -1 when there is none. */
  readonly comma: number;
  /** The comma is on the line where the value before ends, not on a later one. */
  readonly attached: boolean;
  /** Where a comma can be inserted after the value before: past its block comments, before a line comment. */
  readonly commaAt: number;
  /** End of what belongs to the value before: its comments and an attached comma. */
  readonly trailEnd: number;
  /** What belongs to the value before ends in a `//` comment. */
  readonly lineComment: boolean;
  /** Start of the comments of the value after that follow any comma. */
  readonly leadStart: number;
  /** As `leadStart`, including a comma that is not attached and the comments above it. */
  readonly ownStart: number;
  /** Some comment belongs to neither. */
  readonly free: boolean;
  /** There is a line break in the gap. */
  readonly broken: boolean;
}

interface Token {
  readonly start: number;
  readonly end: number;
  readonly kind: 'line' | 'block' | 'comma';
}

function gapTokens(text: string, from: number, to: number): Token[] {
  const tokens: Token[] = [];
  let pos = skipSpace(text, from, to);
  while (pos < to) {
    const comma = text.charCodeAt(pos) === 44;
    const end = comma ? pos + 1 : commentEnd(text, pos);
    tokens.push({ start: pos, end, kind: comma ? 'comma' : text.charCodeAt(pos + 1) === 42 ? 'block' : 'line' });
    pos = skipSpace(text, end, to);
  }
  return tokens;
}

function readGap(text: string, from: number, to: number, hasPrevious: boolean, hasNext: boolean): Gap {
  const tokens = gapTokens(text, from, to);
  const comma = tokens.find((token) => token.kind === 'comma')?.start ?? -1;
  let attached = false;
  let trailEnd = from;
  let commaAt = from;
  let canComma = true;
  let lineComment = false;
  let taken = 0;
  for (const token of tokens) {
    if (hasBreak(text, trailEnd, token.start)) break;
    if (token.kind === 'comma') attached = true;
    else if (token.kind === 'line') lineComment = true;
    else if (hasNext && (attached || !hasPrevious || comma < 0) && !hasBreak(text, token.end, to)) break;
    trailEnd = token.end;
    taken++;
    canComma &&= token.kind === 'block' && !hasBreak(text, token.start, token.end);
    if (canComma) commaAt = token.end;
  }
  let ownStart = to;
  let leadStart = to;
  let commaSeen = false;
  let index = tokens.length - 1;
  for (; hasNext && index >= taken; index--) {
    const token = tokens[index];
    if (token === undefined || lineBreaks(text, token.end, ownStart) > 1) break;
    ownStart = token.start;
    commaSeen ||= token.kind === 'comma';
    if (!commaSeen) leadStart = token.start;
  }
  const free = tokens.slice(taken, index + 1).some((token) => token.kind !== 'comma');
  return {
    comma,
    attached,
    commaAt,
    trailEnd,
    lineComment,
    leadStart,
    ownStart,
    free,
    broken: hasBreak(text, from, to),
  };
}

/** An object or array to edit: its values as slots, and the gaps around them, read on demand. */
export class Container {
  readonly text: string;
  readonly node: ObjectNode | ArrayNode;
  readonly parent: Container | undefined;
  /** Which slot of the parent this container is the value of. */
  readonly slot: number;
  readonly count: number;
  /** Offset after the opening bracket. */
  readonly inside: number;
  /** Offset of the closing bracket. */
  readonly close: number;
  readonly #gaps = new Map<number, Gap>();
  #lineIndent: string | undefined;
  #memberIndent: string | undefined;

  constructor(text: string, node: ObjectNode | ArrayNode, parent: Container | undefined, slot: number) {
    this.text = text;
    this.node = node;
    this.parent = parent;
    this.slot = slot;
    this.count = node.type === 'object' ? node.members.length : node.items.length;
    this.inside = node.start + 1;
    this.close = node.end - 1;
  }

  /** Start of a slot: the key of a member, or the item. */
  start(slot: number): number {
    const node = this.node;
    return (node.type === 'object' ? node.members[slot]?.keyStart : node.items[slot]?.start) ?? this.close;
  }

  end(slot: number): number {
    const node = this.node;
    return (node.type === 'object' ? node.members[slot]?.value.end : node.items[slot]?.end) ?? this.inside;
  }

  /** The gap before a slot; the one before slot `count` is the last, up to the closing bracket. */
  gap(slot: number): Gap {
    let gap = this.#gaps.get(slot);
    if (gap === undefined) {
      const from = slot === 0 ? this.inside : this.end(slot - 1);
      const to = slot === this.count ? this.close : this.start(slot);
      gap = readGap(this.text, from, to, slot > 0, slot < this.count);
      this.#gaps.set(slot, gap);
    }
    return gap;
  }

  get trailingComma(): boolean {
    return this.count > 0 && this.gap(this.count).comma >= 0;
  }

  /** Commas are at the beginning of the lines. */
  get leadingCommas(): boolean {
    if (this.count < 2 || this.gap(this.count).attached) return false;
    const gap = this.gap(this.count - 1);
    return !gap.attached && !hasBreak(this.text, gap.comma, this.start(this.count - 1));
  }

  /** The gap that shows how slots near this one are separated. */
  reference(slot: number): number {
    return slot > 0 ? slot : this.count > 1 ? 1 : 0;
  }

  /** True when values near this slot are on their own lines. */
  multiLineAt(slot: number): boolean {
    if (this.count > 0) return this.gap(0).broken || this.gap(this.reference(slot)).broken;
    if (this.gap(0).broken) return true;
    return this.parent === undefined || this.parent.multiLineAt(this.slot);
  }

  /** The indentation of the line that a slot begins, if it begins one. */
  slotIndent(slot: number): string | undefined {
    const gap = this.gap(slot);
    return (
      indentBefore(this.text, this.start(slot)) ??
      indentBefore(this.text, gap.leadStart) ??
      indentBefore(this.text, gap.ownStart)
    );
  }

  /** The indentation of the line on which this container begins. */
  get lineIndent(): string {
    this.#lineIndent ??=
      this.parent === undefined
        ? (indentBefore(this.text, this.node.start) ?? '')
        : (this.parent.slotIndent(this.slot) ?? this.parent.lineIndent);
    return this.#lineIndent;
  }

  /** One step of indentation as seen here, or undefined where nothing shows it. */
  get ownUnit(): string | undefined {
    const found = this.#foundIndent();
    if (found === undefined || !found.startsWith(this.lineIndent) || found === this.lineIndent) return undefined;
    return found.slice(this.lineIndent.length);
  }

  #foundIndent(): string | undefined {
    // A few slots are enough, which keeps a container of many one-line values cheap.
    for (let slot = this.count - 1; slot >= Math.max(0, this.count - 4); slot--) {
      const found = this.slotIndent(slot);
      if (found !== undefined) return found;
    }
    return this.count > 0 ? this.slotIndent(0) : undefined;
  }

  /** The indentation of a value on its own line. @param unit one step, if nothing shows it */
  memberIndent(unit: string): string {
    this.#memberIndent ??= this.#foundIndent() ?? this.lineIndent + unit;
    return this.#memberIndent;
  }
}
