import {
  BOM,
  BRACE_CLOSE,
  BRACE_OPEN,
  BRACKET_CLOSE,
  BRACKET_OPEN,
  COLON,
  COMMA,
  DOUBLE,
  Lexer,
  ScanFailure,
  SINGLE,
} from './lexer.ts';
import { lineColumn } from './nodes.ts';
import type { ArrayNode, Json5Document, Json5Node, ObjectMember, ObjectNode, Splice } from './types.ts';
import { type Untouched, untouchedNodes } from './untouched.ts';

/** Where and why a text is not JSON5. `offset` is a UTF-16 index; line and column count from 1. */
interface Json5SyntaxError {
  readonly message: string;
  readonly offset: number;
  readonly line: number;
  readonly column: number;
}

export type Json5ParseResult =
  | { readonly ok: true; readonly document: Json5Document }
  | { readonly ok: false; readonly error: Json5SyntaxError };

/** Deeper nesting is refused: no real config has it, and every walk over the tree is recursive. */
export const MAX_DEPTH = 1000;

/** Each value takes a hundred bytes of memory or more, so that a small file could exhaust it. */
const MAX_VALUES = 2_000_000;

/** The last parsed texts: a plan parses the same texts more than once. Trees never change, so they can be shared. */
const recent: Json5Document[] = [];

/** The config before and after a change, and, as long as they are small, the stores of some agents between. */
const FEWEST = 2;
const MOST = 12;
const MOST_CHARACTERS = 1 << 18;

function remember(document: Json5Document): void {
  recent.unshift(document);
  let characters = 0;
  const end = recent.findIndex(({ text }, index) => {
    characters += text.length;
    return index === MOST || (index >= FEWEST && characters > MOST_CHARACTERS);
  });
  if (end >= 0) recent.length = end;
}

/**
 * Parses JSON5 as json5 2.2.3 does (OpenClaw's parser), with the position of every key and value. A leading byte order
 * mark is allowed. Returns the tree, or the first error; messages never quote the text, which may contain secrets.
 * Linear in the length of the text.
 */
export function parseJson5(text: string): Json5ParseResult {
  return parseWith(text);
}

/**
 * The same for a text that is a parsed one with these splices, of which only what they touch is parsed again. The text
 * outside of them must be equal.
 */
export function parseSpliced(before: Json5Document, text: string, splices: readonly Splice[]): Json5ParseResult {
  return parseWith(text, before, untouchedNodes(before.root, splices));
}

function parseWith(text: string, before?: Json5Document, untouched?: Untouched): Json5ParseResult {
  const known = recent.find((document) => document.text === text);
  if (known) return { ok: true, document: known };
  const lexer = new Lexer(text);
  try {
    const root = new Parser(text, lexer, untouched).document();
    const document = documentOf(text, root, lexer.strict, before);
    remember(document);
    return { ok: true, document };
  } catch (failure) {
    if (!(failure instanceof ScanFailure)) throw failure;
    const { line, column } = lineColumn(text, failure.offset);
    return { ok: false, error: { message: failure.message, offset: failure.offset, line, column } };
  }
}

function documentOf(text: string, root: Json5Node, strict: boolean, before: Json5Document | undefined): Json5Document {
  if (!strict || before === undefined || before.strict) return { text, root, strict };
  // What made the text before JSON5 may have been in what was edited, or be in what was not parsed again.
  let found: boolean | undefined;
  return {
    text,
    root,
    get strict() {
      found ??= isStrict(text);
      return found;
    },
  };
}

function isStrict(text: string): boolean {
  try {
    JSON.parse(text.charCodeAt(0) === BOM ? text.slice(1) : text);
    return true;
  } catch {
    return false;
  }
}

/** Builds the tree from the tokens. */
class Parser {
  readonly #text: string;
  readonly #lexer: Lexer;
  readonly #untouched: Untouched | undefined;
  // What is open lies in one list each, and what is closed is as long as it has to be: a list that grows by itself has
  // room for seventeen.
  readonly #items: Json5Node[] = [];
  readonly #members: ObjectMember[] = [];
  #depth = 0;
  #values = 0;

  constructor(text: string, lexer: Lexer, untouched: Untouched | undefined) {
    this.#text = text;
    this.#lexer = lexer;
    this.#untouched = untouched;
  }

  document(): Json5Node {
    const lexer = this.#lexer;
    if (this.#text.charCodeAt(0) === BOM) lexer.pos = 1;
    const root = this.#value(lexer.skip());
    lexer.skip();
    if (lexer.pos < this.#text.length) throw lexer.fail('unexpected text after the value');
    return root;
  }

  #value(code: number): Json5Node {
    const lexer = this.#lexer;
    const start = lexer.pos;
    if (++this.#values > MAX_VALUES) throw lexer.fail(`more than ${MAX_VALUES} values`);
    switch (code) {
      case BRACE_OPEN:
        return this.#known(start) ?? this.#object();
      case BRACKET_OPEN:
        return this.#known(start) ?? this.#array();
      case DOUBLE:
      case SINGLE: {
        const value = lexer.string(code);
        return { type: 'string', start, end: lexer.pos, value };
      }
      case 116:
        lexer.word('true');
        return { type: 'boolean', start, end: lexer.pos, value: true };
      case 102:
        lexer.word('false');
        return { type: 'boolean', start, end: lexer.pos, value: false };
      case 110:
        lexer.word('null');
        return { type: 'null', start, end: lexer.pos, value: null };
      default: {
        const value = lexer.number(code);
        return { type: 'number', start, end: lexer.pos, value };
      }
    }
  }

  #known(start: number): Json5Node | undefined {
    const known = this.#untouched?.(start, this.#depth);
    if (known) this.#lexer.pos = known.end;
    return known;
  }

  #enter(): void {
    const lexer = this.#lexer;
    if (++this.#depth > MAX_DEPTH) throw lexer.fail(`nested deeper than ${MAX_DEPTH} levels`);
    lexer.pos++;
  }

  #array(): ArrayNode {
    const lexer = this.#lexer;
    const start = lexer.pos;
    const items = this.#items;
    const first = items.length;
    this.#enter();
    for (;;) {
      let code = lexer.skip();
      if (code === BRACKET_CLOSE) {
        if (items.length > first) lexer.strict = false;
        break;
      }
      items.push(this.#value(code));
      code = lexer.skip();
      if (code === BRACKET_CLOSE) break;
      if (code !== COMMA) throw lexer.fail('expected `,` or `]`');
      lexer.pos++;
    }
    lexer.pos++;
    this.#depth--;
    return { type: 'array', start, end: lexer.pos, items: items.splice(first) };
  }

  #object(): ObjectNode {
    const lexer = this.#lexer;
    const start = lexer.pos;
    const members = this.#members;
    const first = members.length;
    this.#enter();
    for (;;) {
      let code = lexer.skip();
      if (code === BRACE_CLOSE) {
        if (members.length > first) lexer.strict = false;
        break;
      }
      const keyStart = lexer.pos;
      const key = code === DOUBLE || code === SINGLE ? lexer.string(code) : lexer.identifier();
      const keyEnd = lexer.pos;
      if (lexer.skip() !== COLON) throw lexer.fail('expected `:` after the key');
      lexer.pos++;
      members.push({ key, keyStart, keyEnd, value: this.#value(lexer.skip()) });
      code = lexer.skip();
      if (code === BRACE_CLOSE) break;
      if (code !== COMMA) throw lexer.fail('expected `,` or `}`');
      lexer.pos++;
    }
    lexer.pos++;
    this.#depth--;
    return { type: 'object', start, end: lexer.pos, members: members.splice(first) };
  }
}
