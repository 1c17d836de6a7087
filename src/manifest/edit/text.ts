/** Lines, comments and splices of a YAML text. An edited text ends with a line break. */

export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Applies splices that do not overlap; insertions at one offset keep their order. */
export function applySplices(text: string, splices: readonly Splice[]): string {
  let result = '';
  let at = 0;
  const sorted = [...splices].sort((one, other) => one.start - other.start || one.end - other.end);
  for (const splice of sorted) {
    if (splice.start < at || splice.end < splice.start) throw new Error('Assertion failed: splices overlap');
    result += text.slice(at, splice.start) + splice.text;
    at = splice.end;
  }
  return result + text.slice(at);
}

export function lineStart(text: string, at: number): number {
  return at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
}

/** The offset of the line's break, or the text's end. */
export function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  if (end < 0) return text.length;
  return end > at && text[end - 1] === '\r' ? end - 1 : end;
}

/** The start of the line below. */
export function nextLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end + 1;
}

export function columnOf(text: string, at: number): number {
  return at - lineStart(text, at);
}

/** Whether only blanks precede it on its line. */
export function beginsLine(text: string, at: number): boolean {
  return /^[ \t]*$/.test(text.slice(lineStart(text, at), at));
}

/** The indentation of the line. */
export function indentAt(text: string, at: number): string {
  return /^[ \t]*/.exec(text.slice(lineStart(text, at), lineEnd(text, at)))?.[0] ?? '';
}

/** The column of the `#` of a line that is a comment only. */
export function commentColumn(text: string, start: number): number | undefined {
  return /^([ \t]*)#/.exec(text.slice(start, lineEnd(text, start)))?.[1]?.length;
}

export function isBlankLine(text: string, start: number): boolean {
  return text.slice(start, lineEnd(text, start)).trim() === '';
}

/** The rest of the line if it is a comment with the blanks before it, '' for nothing; undefined for anything else. */
export function restComment(text: string, at: number): string | undefined {
  const rest = text.slice(at, lineEnd(text, at));
  return /^(?:[ \t]*|[ \t]+#.*)$/s.test(rest) ? rest.trimEnd() : undefined;
}

/** The line break that the text uses. */
export function lineBreakOf(text: string): string {
  return /\r?\n/.exec(text)?.[0] ?? '\n';
}

export function skipBlanks(text: string, at: number): number {
  let end = at;
  while (text[end] === ' ' || text[end] === '\t') end++;
  return end;
}

/** The start of the blank lines directly above. */
export function blankLinesAbove(text: string, start: number, floor: number): number {
  let above = start;
  while (above > floor && isBlankLine(text, lineStart(text, above - 1))) above = lineStart(text, above - 1);
  return Math.max(above, Math.min(floor, start));
}

/** The start of the first line from here on that is not blank. */
export function blankLinesBelow(text: string, end: number): number {
  let below = end;
  while (below < text.length && isBlankLine(text, below)) below = nextLine(text, below);
  return below;
}

/**
 * Removes whole lines with the blank lines that would then separate nothing: those below if there are some above too,
 * or if the lines are the `first` of the collection.
 */
export function withBlankLines(text: string, start: number, end: number, floor: number, first: boolean): Splice {
  const above = blankLinesAbove(text, start, floor);
  if (end === text.length) return { start: above, end, text: '' };
  return { start, end: above < start || first ? blankLinesBelow(text, end) : end, text: '' };
}
