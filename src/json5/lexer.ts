import { isIdentifierPart, isIdentifierStart } from './identifier.ts';

/** Leaves the recursion at the first error; `parseJson5` catches it. */
export class ScanFailure extends Error {
  readonly offset: number;
  constructor(message: string, offset: number) {
    super(message);
    this.offset = offset;
  }
}

const TAB = 9;
const LF = 10;
const CR = 13;
const SPACE = 32;
export const DOUBLE = 34;
export const SINGLE = 39;
const STAR = 42;
const PLUS = 43;
export const COMMA = 44;
const MINUS = 45;
const DOT = 46;
const SLASH = 47;
const ZERO = 48;
const NINE = 57;
export const COLON = 58;
export const BRACKET_OPEN = 91;
const BACKSLASH = 92;
export const BRACKET_CLOSE = 93;
export const BRACE_OPEN = 123;
export const BRACE_CLOSE = 125;
export const BOM = 0xfeff;
const LINE_SEPARATOR = 0x2028;
const PARAGRAPH_SEPARATOR = 0x2029;

/** White space of JSON5 that is not white space in JSON. */
function isWideSpace(code: number): boolean {
  if (code < 0x80) return code === 11 || code === 12;
  return (
    code === 0xa0 ||
    code === BOM ||
    code === LINE_SEPARATOR ||
    code === PARAGRAPH_SEPARATOR ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  );
}

function isLineEnd(code: number): boolean {
  return code === LF || code === CR || code === LINE_SEPARATOR || code === PARAGRAPH_SEPARATOR;
}

function isDigit(code: number): boolean {
  return code >= ZERO && code <= NINE;
}

/** The value of a hexadecimal digit, or -1. */
function hexValue(code: number): number {
  if (isDigit(code)) return code - ZERO;
  const lower = code | 32;
  return lower >= 97 && lower <= 102 ? lower - 87 : -1;
}

/** The plain escapes by character code; others that are not special stand for themselves. */
const ESCAPES: ReadonlyMap<number, string> = new Map([
  [98, '\b'],
  [102, '\f'],
  [110, '\n'],
  [114, '\r'],
  [116, '\t'],
]);

/** The characters of a text, one token at a time. Every method starts at `pos` and leaves it after what it read. */
export class Lexer {
  /** False as soon as something was read that JSON does not have. */
  strict = true;
  pos = 0;
  readonly #text: string;
  readonly #length: number;

  constructor(text: string) {
    this.#text = text;
    this.#length = text.length;
  }

  fail(expected: string, offset = this.pos): ScanFailure {
    return new ScanFailure(offset >= this.#length ? `unexpected end of text (${expected})` : expected, offset);
  }

  /** Passes white space and comments; returns the code of what follows, NaN at the end. */
  skip(): number {
    const text = this.#text;
    for (;;) {
      const code = text.charCodeAt(this.pos);
      if (code === SPACE || code === LF || code === CR || code === TAB) {
        this.pos++;
      } else if (code === SLASH) {
        this.#comment();
      } else if (isWideSpace(code)) {
        this.strict = false;
        this.pos++;
      } else {
        return code;
      }
    }
  }

  #comment(): void {
    const text = this.#text;
    const start = this.pos;
    const second = text.charCodeAt(start + 1);
    this.strict = false;
    if (second === STAR) {
      const end = text.indexOf('*/', start + 2);
      if (end < 0) throw new ScanFailure('unterminated comment', start);
      this.pos = end + 2;
    } else if (second === SLASH) {
      let pos = start + 2;
      while (pos < this.#length && !isLineEnd(text.charCodeAt(pos))) pos++;
      this.pos = pos;
    } else {
      throw this.fail('expected `//` or `/*`');
    }
  }

  word(word: string): void {
    if (!this.#text.startsWith(word, this.pos)) throw this.fail('expected a value');
    this.pos += word.length;
  }

  identifier(): string {
    const text = this.#text;
    const start = this.pos;
    this.strict = false;
    let pos = start;
    let value = '';
    let from = start;
    for (;;) {
      let code = text.codePointAt(pos) ?? -1;
      let width = code > 0xffff ? 2 : 1;
      const escaped = code === BACKSLASH;
      if (escaped) {
        this.pos = pos;
        if (text.charCodeAt(pos + 1) !== 117) throw this.fail('expected `\\u` and four digits', pos + 1);
        code = this.#hex(pos + 2, 4);
        width = 6;
      }
      if (pos === start ? !isIdentifierStart(code) : !isIdentifierPart(code)) {
        this.pos = pos;
        if (escaped) throw this.fail('invalid escape in an unquoted key');
        if (pos === start) throw this.fail('expected a key or `}`');
        return value + text.slice(from, pos);
      }
      if (escaped) {
        value += text.slice(from, pos) + String.fromCharCode(code);
        from = pos + width;
      }
      pos += width;
    }
  }

  /** `count` hexadecimal digits at `at`; does not move `pos`. */
  #hex(at: number, count: number): number {
    let value = 0;
    for (let index = 0; index < count; index++) {
      const digit = hexValue(this.#text.charCodeAt(at + index));
      if (digit < 0) throw this.fail('expected a hexadecimal digit', at + index);
      value = value * 16 + digit;
    }
    return value;
  }

  string(quote: number): string {
    const text = this.#text;
    const length = this.#length;
    const start = this.pos;
    if (quote === SINGLE) this.strict = false;
    let value = '';
    let from = start + 1;
    let pos = from;
    while (pos < length) {
      const code = text.charCodeAt(pos);
      if (code === quote) {
        this.pos = pos + 1;
        return value === '' ? text.slice(from, pos) : value + text.slice(from, pos);
      }
      if (code === BACKSLASH) {
        value += text.slice(from, pos);
        this.pos = pos + 1;
        value += this.#escape();
        pos = this.pos;
        from = pos;
        continue;
      }
      if (code < SPACE) {
        if (code === LF || code === CR) throw this.fail('line break in a string', pos);
        this.strict = false;
      }
      pos++;
    }
    throw new ScanFailure('unterminated string', start);
  }

  /** What follows a backslash in a string. */
  #escape(): string {
    const text = this.#text;
    const code = text.charCodeAt(this.pos);
    const plain = ESCAPES.get(code);
    if (plain !== undefined) {
      this.pos++;
      return plain;
    }
    if (code === 117) {
      const value = this.#hex(this.pos + 1, 4);
      this.pos += 5;
      return String.fromCharCode(value);
    }
    if (code === DOUBLE || code === BACKSLASH || code === SLASH) {
      this.pos++;
      return String.fromCharCode(code);
    }
    this.strict = false;
    if (code === 120) {
      const value = this.#hex(this.pos + 1, 2);
      this.pos += 3;
      return String.fromCharCode(value);
    }
    if (isDigit(code)) {
      if (code !== ZERO || isDigit(text.charCodeAt(this.pos + 1))) throw this.fail('octal escape');
      this.pos++;
      return '\0';
    }
    if (Number.isNaN(code)) throw this.fail('unterminated string');
    this.pos++;
    if (code === 118) return '\v';
    if (isLineEnd(code)) {
      if (code === CR && text.charCodeAt(this.pos) === LF) this.pos++;
      return '';
    }
    return String.fromCharCode(code);
  }

  number(first: number): number {
    const text = this.#text;
    const start = this.pos;
    let pos = start;
    let code = first;
    let sign = 1;
    if (code === PLUS || code === MINUS) {
      if (code === PLUS) this.strict = false;
      else sign = -1;
      code = text.charCodeAt(++pos);
    }
    this.pos = pos;
    if (code === 73 || code === 78) {
      this.strict = false;
      this.word(code === 73 ? 'Infinity' : 'NaN');
      return sign * (code === 73 ? Number.POSITIVE_INFINITY : Number.NaN);
    }
    const digits = pos;
    if (code === ZERO) {
      code = text.charCodeAt(++pos);
      if ((code | 32) === 120) {
        this.strict = false;
        const from = ++pos;
        while (hexValue(text.charCodeAt(pos)) >= 0) pos++;
        this.pos = pos;
        if (pos === from) throw this.fail('expected a hexadecimal digit');
        return sign * Number(text.slice(digits, pos));
      }
    } else {
      while (isDigit(code)) code = text.charCodeAt(++pos);
    }
    const whole = pos > digits;
    if (code === DOT) {
      const from = ++pos;
      code = text.charCodeAt(pos);
      while (isDigit(code)) code = text.charCodeAt(++pos);
      if (pos === from || !whole) this.strict = false;
      this.pos = pos;
      if (pos === from && !whole) throw this.fail('expected a digit');
    } else if (!whole) {
      throw this.fail('expected a value');
    }
    if ((code | 32) === 101) {
      code = text.charCodeAt(++pos);
      if (code === PLUS || code === MINUS) code = text.charCodeAt(++pos);
      const from = pos;
      while (isDigit(code)) code = text.charCodeAt(++pos);
      this.pos = pos;
      if (pos === from) throw this.fail('expected a digit');
    }
    this.pos = pos;
    return sign * Number(text.slice(digits, pos));
  }
}
