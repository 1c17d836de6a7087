/** Text of this action and for it: what may stand in a log, and how much fits a comment. Values in Markdown are escaped as the program itself does. */
export { code, prose } from '../../../src/views/markdown/escape.ts';

/**
 * Without what moves a cursor, hides text or turns its direction: C0, C1, ANSI sequences, zero-width and bidi controls.
 * Line ends become spaces, or stay where `lineEnd` is one.
 */
export function stripHidden(text: string, lineEnd: ' ' | '\n' = ' '): string {
  return text
    .replace(/(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]/g, '')
    .replace(/\u001b\][^\u0007\u001b]*(?:\u0007|\u001b\\)/g, '')
    .replace(/\r\n|[\r\n\u2028\u2029]/g, lineEnd)
    .replace(/\t/g, ' ')
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');
}

/**
 * As many of `lines` as withinLimit, with what comes around them.
 *
 * @param cut says how many lines are left out
 */
export function withinLimit(
  before: string,
  lines: readonly string[],
  after: string,
  limit: number,
  cut: (left: number) => string,
): string {
  const whole = [before, ...lines, after].join('\n');
  if (whole.length <= limit) return whole;
  const most = limit - after.length - cut(lines.length).length - 3;
  // Cut at a line, where no tag and no entity is open.
  if (before.length > most)
    return [before.slice(0, Math.max(0, before.lastIndexOf('\n', most))), cut(lines.length), after].join('\n');
  const room = most - before.length;
  let used = 0;
  let count = 0;
  for (const line of lines) {
    used += line.length + 1;
    if (used > room) break;
    count += 1;
  }
  return [before, ...lines.slice(0, count), cut(lines.length - count), after].join('\n');
}
