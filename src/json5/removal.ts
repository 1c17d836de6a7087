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
 * The stretch that goes when the slots from `first` to `last` go, with their comments; `next` is the slot that comes
 * after in the result, or the count. Nothing but blanks stands between these slots.
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
    // Leading commas: what comes next moves up to where the removed one stood.
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
  // The last value with the closing bracket on its line: the bracket goes up, unless a line comment is above.
  const edge = skipSpaceBack(text, start, inside);
  const above = first > 0 ? container.gap(first) : undefined;
  if (atOpen || (above !== undefined && !above.free && !above.lineComment)) return { start: edge, end };
  return { start, end: lineEnd };
}

/** Lines to be removed, with a blank line next to them that would separate nothing any more. */
function wholeLines(container: Container, start: number, end: number, atOpen: boolean, atClose: boolean): Range {
  const { text, inside, close } = container;
  const blanksAbove = skipBlankLinesBack(text, start, inside);
  const blanksBelow = skipBlankLines(text, end, close);
  if (atClose && !atOpen) return { start: blanksAbove, end };
  if (atOpen || blanksAbove < start) return { start, end: blanksBelow };
  return { start, end };
}

/** From the start of a line on over blank lines; the start of the first that isn't. */
function skipBlankLines(text: string, pos: number, limit: number): number {
  let at = pos;
  for (;;) {
    const end = skipBlanks(text, at, limit);
    if (end >= limit || !isBreakAt(text, end)) return at;
    at = afterBreak(text, end);
  }
}

/** From the start of a line back over blank lines; the start of the first of them. */
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
