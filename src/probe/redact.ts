/** Redacts messages of a server or of Node: no credential, no control character, no URL with a query. */
import { CREDENTIAL_SHOWN, withoutCredentials } from '../credential-shape.ts';
import { stripControl } from '../strip-control.ts';

const SHOWN = CREDENTIAL_SHOWN;
const MAX_LENGTH = 200;
/** No more than this is read; far more than is shown. */
const MAX_INPUT = 4000;
/** A part of a credential of this many characters is as good as all of it. */
const PART = 8;
/** A shorter value, such as `1` or `yes`, is not secret, and replacing it would break words. */
const LEAST = 4;

/**
 * @param sent the credential and the values of the config's headers, as they were sent
 * @returns one line of at most 200 characters; undefined where nothing is left
 */
export function presentable(text: string, sent: readonly string[]): string | undefined {
  let line = plain(text.slice(0, MAX_INPUT));
  line = line.replace(
    /\b([a-z][a-z0-9+.-]*:\/\/)([^\s"'<>`]+)/gi,
    (_, scheme: string, rest: string) => scheme + bare(rest),
  );
  for (const secret of sent) line = without(line, plain(secret));
  line = withoutCredentials(line);
  // `sk-proj-****abcd` and `sk-...abcd`: what providers leave of a key.
  line = line.replace(/[^\s"'`(]*(?:\*{3,}|•{3,}|x{6,})[^\s"'`).,;]*/gi, SHOWN);
  line = line.replace(/(?:\[secret\][-_]*)+/g, SHOWN).trim();
  if (line === '') return undefined;
  const characters = [...line];
  return characters.length <= MAX_LENGTH ? line : `${characters.slice(0, MAX_LENGTH - 3).join('')}...`;
}

/** A URL without user name, query and fragment. */
function bare(rest: string): string {
  const [address = ''] = rest.split(/[?#]/);
  const slash = address.indexOf('/');
  const host = slash === -1 ? address : address.slice(0, slash);
  return host.slice(host.lastIndexOf('@') + 1) + (slash === -1 ? '' : address.slice(slash));
}

/** Without control characters; white space becomes one space. */
function plain(text: string): string {
  return stripControl(text).replaceAll('\u00ad', '').replace(/\s+/g, ' ');
}

/** Without the secret, any part of it of 8 characters or more, and its last characters where they are on their own. */
function without(text: string, secret: string): string {
  const wanted = secret.trim();
  if (wanted.length < LEAST) return text;
  const spellings = [
    wanted,
    encodeURIComponent(wanted.replace(/[\ud800-\udfff]/gu, '')),
    Buffer.from(wanted).toString('base64'),
  ];
  let line = text;
  for (const spelling of spellings) line = withoutParts(line, spelling);
  if (wanted.length < 2 * PART) return line;
  for (let length = PART - 1; length >= LEAST; length--) {
    const end = escaped(wanted.slice(-length));
    line = line.replace(new RegExp(`(?:[\\w-]{0,16}(?:\\.{2,}|…)|(?<![a-z0-9]))${end}(?![a-z0-9])`, 'gi'), SHOWN);
  }
  return line;
}

function withoutParts(text: string, secret: string): string {
  const needle = secret.toLowerCase();
  const size = Math.min(PART, needle.length);
  if (size < LEAST) return text;
  const parts = new Set<string>();
  for (let index = 0; index + size <= needle.length; index++) parts.add(needle.slice(index, index + size));
  const haystack = text.toLowerCase();
  let result = '';
  let shown = 0;
  for (let index = 0; index + size <= text.length; index++) {
    if (!parts.has(haystack.slice(index, index + size))) continue;
    let end = index + size;
    while (end < text.length && parts.has(haystack.slice(end + 1 - size, end + 1))) end++;
    result += text.slice(shown, index) + SHOWN;
    shown = end;
    index = end - 1;
  }
  return result + text.slice(shown);
}

function escaped(text: string): string {
  return text.replace(/[^a-z0-9]/gi, '\\$&');
}
