import type { JsonValue, Style } from './types.ts';

/** The maximum length of one-line arrays and objects, without indentation. */
const WIDTH = 100;
/** In a file without a habit, arrays up to this length are on one line. */
const SHORT = 60;

const BARE_KEY = /^[A-Za-z_$][\w$]*$/;
// Control characters, line separators that not every reader accepts, and halves of surrogate pairs.
const UNSAFE =
  /[\u0000-\u001f\u007f\u2028\u2029]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const SHORT_ESCAPES: { readonly [char: string]: string } = {
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

function escapeChar(char: string): string {
  return SHORT_ESCAPES[char] ?? '\\u' + char.charCodeAt(0).toString(16).padStart(4, '0');
}

/** A string literal; with double quotes it is strict JSON. */
export function printString(value: string, quote: '"' | "'"): string {
  const escaped = value
    .replaceAll('\\', '\\\\')
    .replaceAll(quote, '\\' + quote)
    .replace(UNSAFE, escapeChar);
  return quote + escaped + quote;
}

/** True for a key that needs no quotes; keys beyond ASCII get them, for all readers. */
export function isBareKey(key: string): boolean {
  return BARE_KEY.test(key);
}

/** A key: bare if that is the style and the key allows it. */
export function printKey(key: string, style: Style): string {
  return style.bareKeys && isBareKey(key) ? key : printString(key, style.quote);
}

/**
 * A value as text. `indent` is that of the line on which it begins; `oneLine` keeps it there. Infinity and NaN are
 * written as in JSON5, since strict JSON has no form for them.
 */
export function printValue(value: JsonValue, style: Style, indent: string, oneLine: boolean): string {
  if (typeof value === 'string') return printString(value, style.quote);
  if (typeof value === 'number') return Object.is(value, -0) ? '-0' : String(value);
  if (typeof value !== 'object' || value === null) return String(value);
  const inner = indent + style.unit;
  if (Array.isArray(value)) {
    if (value.length === 0) return '[]';
    if (oneLine || staysOnLine(value, style)) {
      const line = value.map((item) => printValue(item, style, indent, true)).join(style.separator);
      if (oneLine || line.length <= (style.oneLineArrays ? WIDTH : SHORT)) {
        return '[' + style.arrayPad + line + style.arrayPad + ']';
      }
    }
    return printLines(
      '[',
      ']',
      value.map((item) => printValue(item, style, inner, false)),
      style,
      indent,
    );
  }
  const entries = Object.entries(value);
  if (entries.length === 0) return '{}';
  const lines = entries.map(
    ([key, item]) => printKey(key, style) + style.colon + printValue(item, style, inner, oneLine),
  );
  if (oneLine) return '{' + style.pad + lines.join(style.separator) + style.pad + '}';
  return printLines('{', '}', lines, style, indent);
}

function staysOnLine(value: readonly JsonValue[], style: Style): boolean {
  if (value.some((item) => typeof item === 'object' && item !== null)) return false;
  return style.oneLineArrays ?? !style.strict;
}

function printLines(open: string, close: string, lines: string[], style: Style, indent: string): string {
  const inner = style.eol + indent + style.unit;
  return open + inner + lines.join(',' + inner) + (style.trailingComma ? ',' : '') + style.eol + indent + close;
}

/** A one-line form, unless it gets too long for a line. */
export function printShort(value: JsonValue, style: Style, indent: string): string {
  const line = printValue(value, style, indent, true);
  return line.length <= WIDTH ? line : printValue(value, style, indent, false);
}
