import { createRequire } from 'node:module';
import { isDeepStrictEqual } from 'node:util';
import JSON5 from 'json5';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { isIdentifierPart, isIdentifierStart } from '../../src/json5/identifier.ts';
import {
  type Json5Node,
  lineColumn,
  MAX_DEPTH,
  memberOf,
  nodeAt,
  nodeEquals,
  parseJson5,
  toValue,
} from '../../src/json5/index.ts';
import { anyDocument, below, chance, mulberry32, mutated, plainDocument } from './generate.ts';
import { INVALID, VALID } from './grammar.ts';

function reference(text: string): { ok: true; value: unknown } | { ok: false } {
  try {
    return { ok: true, value: JSON5.parse(text) };
  } catch {
    return { ok: false };
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text.startsWith('\ufeff') ? text.slice(1) : text);
    return true;
  } catch {
    return false;
  }
}

/** Undefined when both parsers say the same of a text, else what differs. */
function disagreement(text: string): string | undefined {
  const expected = reference(text);
  const found = parseJson5(text);
  if (found.ok !== expected.ok) return `${JSON.stringify(text)}: json5 ${expected.ok ? 'accepts' : 'refuses'}`;
  if (!found.ok || !expected.ok) return isJson(text) ? `${JSON.stringify(text)}: JSON accepts` : undefined;
  if (!isDeepStrictEqual(toValue(found.document.root), expected.value)) return `${JSON.stringify(text)}: other value`;
  if (found.document.strict !== isJson(text)) return `${JSON.stringify(text)}: strict is ${found.document.strict}`;
  return undefined;
}

const stackTraceLimit = Error.stackTraceLimit;

// json5 warns of U+2028 in strings on the console. Without stack traces its exceptions take half the time.
beforeAll(() => {
  Error.stackTraceLimit = 0;
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});
afterAll(() => {
  Error.stackTraceLimit = stackTraceLimit;
  vi.restoreAllMocks();
});

describe('grammar', () => {
  it.each(VALID)('accepts %j like json5', (text) => {
    expect(reference(text).ok).toBe(true);
    expect(disagreement(text)).toBeUndefined();
  });

  it.each(INVALID)('refuses %j like json5', (text) => {
    expect(reference(text).ok).toBe(false);
    expect(disagreement(text)).toBeUndefined();
  });

  it('has exactly the identifier characters of json5', () => {
    const tables: { ID_Start: RegExp; ID_Continue: RegExp } = createRequire(import.meta.url)('json5/lib/unicode.js');
    const wrong: string[] = [];
    for (let code = 0x80; code < 0x110000; code++) {
      const char = String.fromCodePoint(code);
      if (tables.ID_Start.test(char) !== isIdentifierStart(code)) wrong.push(`start ${code.toString(16)}`);
      const part = tables.ID_Continue.test(char) || code === 0x200c || code === 0x200d;
      if (part !== isIdentifierPart(code)) wrong.push(`part ${code.toString(16)}`);
    }
    for (let code = 0; code < 0x300; code++) {
      const char = String.fromCharCode(code);
      if (char !== '}' && reference(`{${char}:1}`).ok !== isIdentifierStart(code))
        wrong.push(`start ${code.toString(16)}`);
      if (/^[\s:\\\ufeff]$/.test(char)) continue;
      if (reference(`{a${char}:1}`).ok !== isIdentifierPart(code)) wrong.push(`part ${code.toString(16)}`);
    }
    expect(wrong).toEqual([]);
  });

  it('agrees with json5 and JSON.parse on 40,000 generated documents', () => {
    const random = mulberry32(20260130);
    const wrong: string[] = [];
    let accepted = 0;
    let strict = 0;
    for (let count = 0; count < 40_000 && wrong.length < 5; count++) {
      const base = count % 5 === 0 ? plainDocument(random) : anyDocument(random);
      const text = chance(random, 0.5) ? base : mutated(random, base);
      const problem = disagreement(text);
      if (problem !== undefined) wrong.push(problem);
      const found = parseJson5(text);
      if (found.ok) accepted++;
      if (found.ok && found.document.strict) strict++;
    }
    expect(wrong).toEqual([]);
    // The generator has to keep making all three kinds.
    expect(accepted).toBeGreaterThan(18_000);
    expect(accepted).toBeLessThan(36_000);
    expect(strict).toBeGreaterThan(1_800);
  });
});

describe('positions', () => {
  function parse(text: string): Json5Node {
    const parsed = parseJson5(text);
    if (!parsed.ok) throw new Error(parsed.error.message);
    return parsed.document.root;
  }

  it('are those of keys and values', () => {
    const text = '\ufeff// head\r\n{ "a" : [1, \'two\'],\n  b/**/:{ c: -.5 } }';
    const root = parse(text);
    const at = (path: (string | number)[]): string => {
      const node = nodeAt(root, path);
      return node === undefined ? 'nothing' : text.slice(node.start, node.end);
    };
    expect(at([])).toBe('{ "a" : [1, \'two\'],\n  b/**/:{ c: -.5 } }');
    expect(at(['a'])).toBe("[1, 'two']");
    expect(at(['a', 1])).toBe("'two'");
    expect(at(['b', 'c'])).toBe('-.5');
    expect(at(['a', 2])).toBe('nothing');
    expect(at(['a', '0'])).toBe('nothing');
    expect(at(['b', 0])).toBe('nothing');
    expect(at(['b', 'c', 'd'])).toBe('nothing');
    const member = root.type === 'object' ? memberOf(root, 'b') : undefined;
    expect(text.slice(member?.keyStart, member?.keyEnd)).toBe('b');
  });

  it('cover every node of generated documents', () => {
    const random = mulberry32(7);
    const check = (node: Json5Node, text: string): void => {
      const inner = parseJson5(text.slice(node.start, node.end));
      expect(inner.ok && nodeEquals(inner.document.root, toValue(node))).toBe(true);
      if (node.type === 'array') for (const item of node.items) check(item, text);
      if (node.type === 'object') for (const member of node.members) check(member.value, text);
    };
    for (let count = 0; count < 1000; count++) {
      const text = anyDocument(random);
      check(parse(text), text);
    }
  });

  it('keeps both of two equal keys, and the last one counts', () => {
    const root = parse('{a: 1, "\\u0061": 2}');
    expect(root.type === 'object' && root.members.map((member) => member.key)).toEqual(['a', 'a']);
    expect(nodeAt(root, ['a'])).toMatchObject({ value: 2 });
    expect(toValue(root)).toEqual({ a: 2 });
  });

  it('leaves the prototype alone', () => {
    const value = toValue(parse('{__proto__: {x: 1}}'));
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect(Object.keys(value as object)).toEqual(['__proto__']);
  });

  it('count lines by every line ending', () => {
    const text = 'a\nb\r\nc\rd';
    expect(lineColumn(text, 0)).toEqual({ line: 1, column: 1 });
    expect(lineColumn(text, 2)).toEqual({ line: 2, column: 1 });
    expect(lineColumn(text, 5)).toEqual({ line: 3, column: 1 });
    expect(lineColumn(text, 8)).toEqual({ line: 4, column: 2 });
    expect(lineColumn(text, 99)).toEqual({ line: 4, column: 2 });
  });

  it.each([
    ['{\n  a: 1\n  b: 2\n}', 3, 3],
    ['{a: }', 1, 5],
    ['[1,\r\n  "x', 2, 3],
    ['{a: 1', 1, 6],
    ['/* x', 1, 1],
    ['{\\u0031: 1}', 1, 2],
    ['"\\x4"', 1, 5],
  ])('of the error in %j are %d:%d', (text, line, column) => {
    const parsed = parseJson5(text);
    expect(parsed.ok ? undefined : parsed.error).toMatchObject({ line, column });
  });

  it('reveals nothing of the content of a text', () => {
    const parsed = parseJson5('{token: "sk-secret" oops}');
    expect(JSON.stringify(parsed)).not.toMatch(/secret|oops/);
  });
});

describe('size', () => {
  it.each(['[', '{a:', '[{a:'])('refuses what is nested too deep: %s', (open) => {
    const parsed = parseJson5(open.repeat(200_000));
    expect(parsed.ok ? '' : parsed.error.message).toBe(`nested deeper than ${MAX_DEPTH} levels`);
  });

  it('takes what is nested as deep as allowed', () => {
    expect(parseJson5('['.repeat(MAX_DEPTH) + ']'.repeat(MAX_DEPTH)).ok).toBe(true);
    expect(parseJson5('['.repeat(MAX_DEPTH + 1) + ']'.repeat(MAX_DEPTH + 1)).ok).toBe(false);
    expect(parseJson5(`[${'[],'.repeat(5000)}]`).ok).toBe(true);
  });

  it('compares values by meaning', () => {
    const parsed = parseJson5('{a: 1, a: 2, b: [null, -0], c: {}}');
    if (!parsed.ok) throw new Error(parsed.error.message);
    const { root } = parsed.document;
    expect(nodeEquals(root, { c: {}, b: [null, -0], a: 2 })).toBe(true);
    expect(nodeEquals(root, { c: {}, b: [null, 0], a: 2 })).toBe(false);
    expect(nodeEquals(root, { a: 1, b: [null, -0], c: {} })).toBe(false);
    expect(nodeEquals(root, { a: 2, b: [null, -0] })).toBe(false);
    expect(nodeEquals(root, { a: 2, b: [null, -0], d: {} })).toBe(false);
    expect(nodeEquals(root, { a: 2, b: [null, -0], c: {}, d: 1 })).toBe(false);
    expect(nodeEquals(root, { a: 2, b: [null], c: {} })).toBe(false);
    expect(nodeEquals(root, { a: 2, b: { 0: null, 1: -0 }, c: [] })).toBe(false);
  });

  it('accepts random bytes without an exception', () => {
    const random = mulberry32(3);
    for (let count = 0; count < 2000; count++) {
      const text = String.fromCharCode(...Array.from({ length: below(random, 12) }, () => below(random, 0x3000)));
      expect(disagreement(text)).toBeUndefined();
    }
  });
});
