/**
 * Escapes text of files for Markdown, so that none of it becomes markup, a mention, a reference or HTML.
 *
 * A forge processes such a text twice. First as Markdown, where a character reference (`&#124;`) is never markup, not
 * even the end of a table cell. Then it searches the rendered text for `@team`, `#1`, `:tada:`, `$x$`, commits and
 * URLs. There the reference has become the character itself, so only two things help: a zero-width space that splits
 * the word, or `<code>`, which the second step does not change.
 */
import { stripControl } from '../../strip-control.ts';

/** Maximum characters of one value and of one sentence. */
const LONGEST_VALUE = 300;
const LONGEST_SENTENCE = 2000;

/** Text without Markdown characters; it is written as a plain code span, which stays readable in the source. */
const READABLE = /^(?! )(?!.*(?:\/\/|::|www\.| $))[\w ./:~+,=-]+$/i;

/** Any value as inline code, also in a table cell. */
export function code(text: string): string {
  const shown = stripControl(text);
  const kept = shorten(shown, LONGEST_VALUE);
  return `${READABLE.test(kept) ? `\`${kept}\`` : element(kept)}${shown.length > LONGEST_VALUE ? ' (cut)' : ''}`;
}

function element(text: string): string {
  const safe = text
    .replace(/[!-+:-@[-`{-~]/g, reference)
    .replace(/www\./gi, (word) => `${word.slice(0, 3)}&#46;`)
    // GitHub links a URL inside `<code>` too. No zero-width space here: it would be copied with a profile id.
    .replace(/&#64;(?=[\p{L}\p{N}])/gu, '&#64;</code><code>');
  return `<code>${safe}</code>`;
}

/** As prose. Text between backticks is shown as code, and can be copied unchanged. */
export function prose(text: string): string {
  const shown = stripControl(text).trimStart();
  const safe = shorten(shown, LONGEST_SENTENCE)
    .split(/`([^`]+)`/)
    .map((part, index) => (index % 2 === 1 ? element(part) : plain(part)))
    .join('')
    .replace(/^(\d*)([-+=.)])/, (_, digits, mark) => digits + reference(mark));
  return shown.length > LONGEST_SENTENCE ? `${safe}…` : safe;
}

/** As a fenced block; the fence is longer than any run of backticks in the text. */
export function fenced(language: string, text: string): string {
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1));
  return `${fence}${language}\n${text.replace(/\n?$/, '\n')}${fence}\n`;
}

/** Prefixes of a person, an issue, a label, a milestone or a snippet. */
const BEFORE_NAME = /[@#!$~%&^](?=\S)|@/g;
/** `://` of any scheme, `:tada:`, and `GH-1`. */
const LINKING = /:(?=\/\/|[\w+-]+:)|(?<=\bgh)-(?=\d)/gi;
/** What could be a commit id: not a part of a longer id, and not a number. */
const COMMIT = /(?<![\p{L}\p{N}_:.-])(?=\d*[a-f])[0-9a-f]{7,}(?![\p{L}\p{N}_-])/giu;

function plain(text: string): string {
  return (
    text
      .replace(/www(?=\.)/gi, `$&\u200b`)
      .replace(COMMIT, (word) => word.replace(/.{6}(?=.)/g, '$&\u200b'))
      .replace(BEFORE_NAME, '$&\u200b')
      .replace(LINKING, '$&\u200b')
      // As character references; other characters stay readable.
      .replace(/[!#$&*<>@[-`{-~]|:(?! |$)/g, reference)
      // Two dollar signs delimit a formula; GitHub's documentation recommends a span to prevent this.
      .replaceAll('&#36;', '<span>&#36;</span>')
      .replaceAll('\u200b', '&#8203;')
  );
}

function reference(character: string): string {
  return `&#${character.charCodeAt(0)};`;
}

/** Cuts without splitting a surrogate pair, and removes lone surrogates. */
function shorten(text: string, longest: number): string {
  const cut = text.length > longest ? text.slice(0, longest).replace(/[\ud800-\udbff]$/, '') : text;
  return cut.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');
}

function longestRun(text: string): number {
  return Math.max(0, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length));
}
