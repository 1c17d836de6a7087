/**
 * Text of files in Markdown, so that none of it becomes markup, a mention, a reference or HTML.
 *
 * A forge reads such a text twice. First as Markdown, where a reference to a character (`&#124;`) is never a mark, also
 * not the end of a table's cell; a backslash before it would do, too. Then it looks through the rendered text for
 * `@team`, `#1`, `:tada:`, `$x$`, commits and addresses, and there both have become the character itself: only what
 * parts the word holds, a zero-width space, or `<code>`, which that second reading leaves alone.
 */
import { stripControl } from '../../strip-control.ts';

/** How much is shown of one value, and of one sentence; characters. */
const LONGEST_VALUE = 300;
const LONGEST_SENTENCE = 2000;

/** What no reader of Markdown sees a mark in: stays readable as it is written, as a code span. */
const READABLE = /^(?! )(?!.*(?:\/\/|::|www\.| $))[\w ./:~+,=-]+$/i;

/** A value as inline code, at any place: also in the cell of a table, and whatever it holds. */
export function code(text: string): string {
  const shown = stripControl(text);
  const kept = shorten(shown, LONGEST_VALUE);
  return `${READABLE.test(kept) ? `\`${kept}\`` : element(kept)}${shown.length > LONGEST_VALUE ? ' (cut)' : ''}`;
}

function element(text: string): string {
  const safe = text
    .replace(/[!-+:-@[-`{-~]/g, reference)
    .replace(/www\./gi, (word) => `${word.slice(0, 3)}&#46;`)
    // GitHub links an address inside of HTML's own `<code>`, too; a gap would be copied along with a profile's id.
    .replace(/&#64;(?=[\p{L}\p{N}])/gu, '&#64;</code><code>');
  return `<code>${safe}</code>`;
}

/** As prose. What stands between backticks is shown as code, and copies as it is. */
export function prose(text: string): string {
  const shown = stripControl(text).trimStart();
  const safe = shorten(shown, LONGEST_SENTENCE)
    .split(/`([^`]+)`/)
    .map((part, index) => (index % 2 === 1 ? element(part) : plain(part)))
    .join('')
    .replace(/^(\d*)([-+=.)])/, (_, digits, mark) => digits + reference(mark));
  return shown.length > LONGEST_SENTENCE ? `${safe}…` : safe;
}

/** As a fenced block; the fence is longer than any run of backticks in it. */
export function fenced(language: string, text: string): string {
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1));
  return `${fence}${language}\n${text.replace(/\n?$/, '\n')}${fence}\n`;
}

/** Marks after which a forge sees a person, an issue, a label, a milestone or a snippet. */
const BEFORE_NAME = /[@#!$~%&^](?=\S)|@/g;
/** `://` of any scheme, `:tada:`, and `GH-1`. */
const LINKING = /:(?=\/\/|[\w+-]+:)|(?<=\bgh)-(?=\d)/gi;
/** What could name a commit: not a part of an id, and no number. */
const COMMIT = /(?<![\p{L}\p{N}_:.-])(?=\d*[a-f])[0-9a-f]{7,}(?![\p{L}\p{N}_-])/giu;

function plain(text: string): string {
  return (
    text
      .replace(/www(?=\.)/gi, `$&\u200b`)
      .replace(COMMIT, (word) => word.replace(/.{6}(?=.)/g, '$&\u200b'))
      .replace(BEFORE_NAME, '$&\u200b')
      .replace(LINKING, '$&\u200b')
      // As references to characters; what is never a mark stays readable.
      .replace(/[!#$&*<>@[-`{-~]|:(?! |$)/g, reference)
      // Two of them make a formula, whatever is between them; this is what GitHub's documentation has against it.
      .replaceAll('&#36;', '<span>&#36;</span>')
      .replaceAll('\u200b', '&#8203;')
  );
}

function reference(character: string): string {
  return `&#${character.charCodeAt(0)};`;
}

/** No pair of surrogates is parted, and none is left alone. */
function shorten(text: string, longest: number): string {
  const cut = text.length > longest ? text.slice(0, longest).replace(/[\ud800-\udbff]$/, '') : text;
  return cut.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');
}

function longestRun(text: string): number {
  return Math.max(0, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length));
}
