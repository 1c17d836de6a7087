/** Line breaks and blanks, as JSON5 has them. */

function isBreak(code: number): boolean {
  return code === 10 || code === 13 || code === 0x2028 || code === 0x2029;
}

/** White space within a line. */
function isBlank(code: number): boolean {
  if (code < 0x80) return code === 32 || code === 9 || code === 11 || code === 12;
  return (
    code === 0xa0 ||
    code === 0xfeff ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  );
}

/** How many lines end between two offsets; `\r\n` ends one. */
export function lineBreaks(text: string, from: number, to: number): number {
  let count = 0;
  for (let pos = from; pos < to; pos++) {
    const code = text.charCodeAt(pos);
    if (isBreak(code) && !(code === 13 && pos + 1 < to && text.charCodeAt(pos + 1) === 10)) count++;
  }
  return count;
}

export function hasBreak(text: string, from: number, to: number): boolean {
  for (let pos = from; pos < to; pos++) if (isBreak(text.charCodeAt(pos))) return true;
  return false;
}

/** The first offset from `pos` on that is not a blank; at most `limit`. */
export function skipBlanks(text: string, pos: number, limit: number): number {
  let at = pos;
  while (at < limit && isBlank(text.charCodeAt(at))) at++;
  return at;
}

/** The start of the blanks before `pos`; at least `floor`. */
export function skipBlanksBack(text: string, pos: number, floor: number): number {
  let at = pos;
  while (at > floor && isBlank(text.charCodeAt(at - 1))) at--;
  return at;
}

/** Like `skipBlanks`, over line breaks too. */
export function skipSpace(text: string, pos: number, limit: number): number {
  let at = pos;
  while (at < limit && (isBlank(text.charCodeAt(at)) || isBreak(text.charCodeAt(at)))) at++;
  return at;
}

/** Like `skipBlanksBack`, over line breaks too. */
export function skipSpaceBack(text: string, pos: number, floor: number): number {
  let at = pos;
  while (at > floor && (isBlank(text.charCodeAt(at - 1)) || isBreak(text.charCodeAt(at - 1)))) at--;
  return at;
}

/** True when a line ends right at `pos`. */
export function isBreakAt(text: string, pos: number): boolean {
  return isBreak(text.charCodeAt(pos));
}

/** The offset after the line break at `pos`, which must be one. */
export function afterBreak(text: string, pos: number): number {
  return text.charCodeAt(pos) === 13 && text.charCodeAt(pos + 1) === 10 ? pos + 2 : pos + 1;
}

/** The blanks before `pos`, if they begin its line. */
export function indentBefore(text: string, pos: number): string | undefined {
  const floor = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const start = skipBlanksBack(text, pos, floor);
  if (start > floor && !isBreak(text.charCodeAt(start - 1))) return undefined;
  return text.slice(start, pos);
}

/** True when there is nothing but blanks of one line between two offsets. */
export function isBlankRange(text: string, from: number, to: number): boolean {
  return skipBlanks(text, from, to) === to;
}

/** The end of the comment that begins at `pos`; a line comment ends before its line break. */
export function commentEnd(text: string, pos: number): number {
  if (text.charCodeAt(pos + 1) === 42) return text.indexOf('*/', pos + 2) + 2;
  let end = pos + 2;
  while (end < text.length && !isBreak(text.charCodeAt(end))) end++;
  return end;
}
