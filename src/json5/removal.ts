import type { Container } from './layout.ts';
import {
  afterBreak,
  indentBefore,
  isBreakAt,
  skipBlanks,
  skipBlanksBack,
  skipSpace,
  skipSpaceBack,
} from './whitespace.ts';

export interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * The range to remove for the slots from `first` to `last`, with their comments; `next` is the following slot of the
 * result, or the count. Only blanks are between these slots.
 */
export function removalOf(container: Container, first: number, last: number, next: number): Range {
  const { text, inside, close, count } = container;
  const start = container.gap(first).ownStart;
  const end = container.gap(last + 1).trailEnd;
  const following = container.gap(last + 1);
  const atOpen = skipSpaceBack(text, start, inside) === inside;
  if (
    atOpen &&
    last + 1 === next &&
    next < count &&
    !following.attached &&
    !following.free &&
    following.ownStart === following.comma
  ) {
    // Leading commas: the next value moves up to the place of the removed one.
    return { start, end: following.leadStart };
  }
  const lineStart = skipBlanksBack(text, start, inside);
  const lineEnd = skipBlanks(text, end, close);
  const begins = indentBefore(text, start) !== undefined;
  const ends = isBreakAt(text, lineEnd);
  const atClose = skipSpace(text, end, close) === close;
  if (begins && ends) return wholeLines(container, lineStart, afterBreak(text, lineEnd), atOpen, atClose);
  if (ends) return { start: lineStart, end };
  if (!atClose) return { start, end: lineEnd };
  if (!begins) return { start: lineStart, end };
  // The last value with the closing bracket on its line: the bracket moves up, unless a line comment is above.
  const edge = skipSpaceBack(text, start, inside);
  const above = first > 0 ? container.gap(first) : undefined;
  if (atOpen || (above !== undefined && !above.free && !above.lineComment)) return { start: edge, end };
  return { start, end: lineEnd };
}

/** Lines to remove, with an adjacent blank line that would no longer separate anything. */
function wholeLines(container: Container, start: number, end: number, atOpen: boolean, atClose: boolean): Range {
  const { text, inside, close } = container;
  const blanksAbove = skipBlankLinesBack(text, start, inside);
  const blanksBelow = skipBlankLines(text, end, close);
  if (atClose && !atOpen) return { start: blanksAbove, end };
  if (atOpen || blanksAbove < start) return { start, end: blanksBelow };
  return { start, end };
}

/** The start of the first line from `pos` on that is not blank. */
function skipBlankLines(text: string, pos: number, limit: number): number {
  let at = pos;
  for (;;) {
    const end = skipBlanks(text, at, limit);
    if (end >= limit || !isBreakAt(text, end)) return at;
    at = afterBreak(text, end);
  }
}

/** The start of the first of the blank lines before `pos`. */
function skipBlankLinesBack(text: string, pos: number, floor: number): number {
  let at = pos;
  for (;;) {
    let end = at - 1;
    if (end > floor && text.charCodeAt(end) === 10 && text.charCodeAt(end - 1) === 13) end--;
    const start = skipBlanksBack(text, end, floor);
    if (end < floor || start <= floor || !isBreakAt(text, start - 1)) return at;
    at = start;
  }
}
