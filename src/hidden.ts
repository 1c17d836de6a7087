/** The usual case; the engine would need the tables of Unicode for the other expression. */
const PLAIN = /^[ -~]*$/;
const HIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

/** Whether a text has invisible characters, or such as control a terminal; names with them are not declared. */
export function hasHidden(text: string): boolean {
  return !PLAIN.test(text) && HIDDEN.test(text);
}
