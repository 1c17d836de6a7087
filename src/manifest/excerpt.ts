/** The excerpt of the file below an error. */
import width from 'fast-string-width';
import { maskCredentials } from '../credential-shape.ts';
import type { Position } from '../errors.ts';

/** Characters of a long line to show around the place. */
const SHOWN = 100;
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/** A key that may name a credential, with its value unless that is a model. */
const ASSIGNED =
  /((?:key|token|secret|password|passphrase|credential|authorization|cookie)s?["']?\s*[:=]\s*(?:["']?(?:Bearer|Basic)\s+)?)(["']?[^\s"',}\]/][^\s,}\]/]*)(?![^\s,}\]]*\/)/gi;

/**
 * The line of a position with carets under it; empty if the text has no such line. Credentials are masked; with
 * `hidden`, the whole place is.
 */
export function excerpt(text: string, position: Position, hidden = false): string[] {
  const line = text.replace(/^\uFEFF/, '').split(/\r?\n/)[position.line - 1];
  // An empty line shows nothing.
  if (line === undefined || line.trim() === '') return [];
  // Replaced one for one, so that columns stay; control characters could control the terminal.
  let shown = masked(line).replace(/\t/g, ' ').replace(UNPRINTABLE, '\u00b7');
  const start = Math.min(Math.max(position.column - 1, 0), line.length);
  const sameLine = position.endLine === undefined || position.endLine === position.line;
  const end = sameLine ? Math.min(Math.max((position.endColumn ?? 0) - 1, start), line.length) : line.length;
  if (hidden) shown = shown.slice(0, start) + '*'.repeat(end - start) + shown.slice(end);

  const from = start > SHOWN - 20 ? start - 40 : 0;
  const lead = `${from > 0 ? '…' : ''}${shown.slice(from, start)}`;
  const place = shown.slice(start, Math.min(end, from + SHOWN));
  const rest = shown.slice(start + place.length, from + SHOWN);
  const cut = shown.length > from + SHOWN ? '…' : '';
  const number = String(position.line).padStart(5);
  return [
    `${number} | ${lead}${place}${rest}${cut}`.trimEnd(),
    `${' '.repeat(number.length)} | ${' '.repeat(width(lead))}${'^'.repeat(Math.max(1, width(place)))}`,
  ];
}

function masked(line: string): string {
  const users = (text: string) =>
    text.replace(/(:\/\/)([^/@\s]+)@/g, (_, start: string, user: string) => `${start}${'*'.repeat(user.length)}@`);
  return users(maskCredentials(line)).replace(
    ASSIGNED,
    (_, key: string, value: string) => key + '*'.repeat(value.length),
  );
}
