/** Makes text from files safe for a terminal. */

/** The usual case, without tables of Unicode. */
const PLAIN = /^[ -~]*$/;

/**
 * Removes what could move the cursor, hide text or forge a line: C0, C1, ANSI sequences and bidi controls. Tabs and
 * line ends become a space, so that the text stays on its line.
 */
export function stripControl(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .replace(/(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]/g, '')
    .replace(/\u001b\][^\u0007\u001b]*(?:\u0007|\u001b\\)/g, '')
    .replace(/[\t\r\n\u2028\u2029]+/g, ' ')
    .replace(/[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '');
}
