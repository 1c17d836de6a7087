/** The lines under an error that show the place. */
import type { Position } from '../errors.ts';

/** The line of a position with carets under it; an empty list when the text has no such line. */
export function excerpt(text: string, position: Position): string[] {
  const line = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)[position.line - 1];
  if (line === undefined) return [];
  const number = String(position.line).padStart(5);
  const shown = line.replace(/\t/g, ' ').replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '?');
  const start = Math.max(position.column - 1, 0);
  const end = position.endLine === position.line && position.endColumn !== undefined ? position.endColumn - 1 : start + 1;
  const width = Math.max(1, Math.min(end, line.length) - start);
  return [`${number} | ${shown}`, `${' '.repeat(5)} | ${' '.repeat(start)}${'^'.repeat(width)}`];
}
