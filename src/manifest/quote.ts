/** Characters that some YAML readers refuse, drop or take for a line break. */
const UNPRINTABLE = /[\u007f-\u00a0\u2028\u2029\ufeff\ufffe\uffff]/g;

/** Plain if every YAML reader, 1.1 ones included, reads the same string; otherwise in double quotes. */
export function quote(text: string): string {
  return isPlain(text) ? text : doubleQuoted(text);
}

/** Whether the text needs no quotes, in block and in flow style. */
export function isPlain(text: string): boolean {
  const special = /^(y|n|yes|no|on|off|true|false|null|nan|inf|e\d+)$/i;
  // No reader takes two dots for a number.
  if (/^\d+\.\d+\.\d+$/.test(text)) return true;
  return /^[A-Za-z][A-Za-z0-9_./@+:-]*$/.test(text) && !special.test(text) && !text.endsWith(':');
}

/** Works for every text, on one line. */
export function doubleQuoted(text: string): string {
  return JSON.stringify(text).replace(UNPRINTABLE, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Undefined for a text that single quotes cannot hold on one line. */
export function singleQuoted(text: string): string | undefined {
  const holds = /^[^\u0000-\u001f\u007f-\u00a0\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]*$/u.test(text);
  return holds ? `'${text.replaceAll("'", "''")}'` : undefined;
}
