/** Text of files in Markdown, so that none of it becomes markup, a mention or HTML. */
import { stripControl } from '../terminal.ts';

/** As a code span, which also holds in the cell of a table. */
export function codeSpan(text: string): string {
  const shown = stripControl(text).replaceAll('|', '\\|');
  if (shown.trim() === '') return '` `';
  const fence = '`'.repeat(longestRun(shown) + 1);
  const pad = /^`|`$/.test(shown) ? ' ' : '';
  return `${fence}${pad}${shown}${pad}${fence}`;
}

/** As prose. A comment of HTML keeps an `@` from calling anybody: an escaped one still does. */
export function prose(text: string): string {
  return stripControl(text)
    .replace(/[\\`*_{}[\]<>#|~!&$]/g, (character) =>
      character === '<' ? '&lt;' : character === '&' ? '&amp;' : `\\${character}`,
    )
    .replaceAll('@', '@<!-- -->')
    .replace(/\b(https?|ftp|www)(?=[:.])/gi, '$1<!-- -->');
}

/** As a fenced block; the fence is longer than any run of backticks in it. */
export function fenced(language: string, text: string): string {
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1));
  return `${fence}${language}\n${text.replace(/\n?$/, '\n')}${fence}\n`;
}

function longestRun(text: string): number {
  return Math.max(0, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length));
}
