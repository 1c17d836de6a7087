import { describe, expect, it } from 'vitest';
import {
  applyEdits,
  editValue,
  type JsonEdit,
  type JsonPath,
  type JsonValue,
  nodeAt,
  parseJson5,
  toValue,
} from '../../src/json5/index.ts';
import { check, lines, list, remove, set } from './edit-cases.ts';
import { below, mulberry32, pick } from './generate.ts';
import { randomEdit } from './generate-config.ts';

describe('a value that changes', () => {
  check([
    ['keeps single quotes', '{a: \'x\', b: "y"}', [set(['a'], 'z')], '{a: \'z\', b: "y"}'],
    ['keeps double quotes', '{a: \'x\', b: "y"}', [set(['b'], 'z')], '{a: \'x\', b: "z"}'],
    ['takes the quotes of the nearest text', "{a: 'x', b: 1}", [set(['b'], 'z')], "{a: 'x', b: 'z'}"],
    [
      'takes the quotes that the file uses most',
      "{m: {b: 1}, 'k': ['p', 'q', \"r\"]}",
      [set(['m', 'b'], 'z')],
      "{m: {b: 'z'}, 'k': ['p', 'q', \"r\"]}",
    ],
    ['escapes its own quote', "{a: 'x'}", [set(['a'], 'it\'s "so"')], "{a: 'it\\'s \"so\"'}"],
    [
      'leaves comments and blanks alone',
      '{ a /*1*/ : /*2*/ 0x10 /*3*/ , }',
      [set(['a'], 17)],
      '{ a /*1*/ : /*2*/ 17 /*3*/ , }',
    ],
    [
      'keeps strict JSON strict',
      '{"a": "x", "b": [1]}',
      [set(['b'], { c: "it's" })],
      '{"a": "x", "b": {"c": "it\'s"}}',
    ],
    [
      'escapes what JSON readers trip over',
      '{"a": "x"}',
      [set(['a'], '\u2028\ud800\u0001\\')],
      '{"a": "\\u2028\\ud800\\u0001\\\\"}',
    ],
    [
      'is left alone when it means the same',
      '{a: 0x10, b: "\\u0041", c: {y: 1, x: 2}}',
      [set(['a'], 16), set(['b'], 'A'), set(['c'], { x: 2, y: 1 })],
      '{a: 0x10, b: "\\u0041", c: {y: 1, x: 2}}',
    ],
    ['is the last of equal keys', '{a: 1, a: 2}', [set(['a'], 3)], '{a: 1, a: 3}'],
    [
      'is the last of equal keys on the way too',
      '{a: {b: 1}, a: {b: 2}}',
      [set(['a', 'b'], 3)],
      '{a: {b: 1}, a: {b: 3}}',
    ],
    [
      'stands in a list',
      lines(
        '{',
        '  list: [',
        "    { id: 'x', model: 'a/b' }, // one",
        '    {',
        "      id: 'y',",
        '    },',
        '  ],',
        '}',
      ),
      [set(['list', 0, 'model'], 'c/d'), set(['list', 1, 'model'], 'e/f')],
      lines(
        '{',
        '  list: [',
        "    { id: 'x', model: 'c/d' }, // one",
        '    {',
        "      id: 'y',",
        "      model: 'e/f',",
        '    },',
        '  ],',
        '}',
      ),
    ],
    ['spans lines in the source', "{a: 'x\\\n  y', b: 2}", [set(['a'], 'z')], "{a: 'z', b: 2}"],
    [
      'becomes an object on lines of its own',
      lines('{', '  "model": "x",', '  "n": {', '    "m": 1', '  }', '}'),
      [set(['model'], { primary: 'x', fallbacks: ['y'] })],
      lines(
        '{',
        '  "model": {',
        '    "primary": "x",',
        '    "fallbacks": [',
        '      "y"',
        '    ]',
        '  },',
        '  "n": {',
        '    "m": 1',
        '  }',
        '}',
      ),
    ],
    [
      'keeps the layout of the object before',
      lines('{', "  model: { primary: 'x' },", '}'),
      [set(['model'], { primary: 'y', fallbacks: ['z'] })],
      lines('{', "  model: { primary: 'y', fallbacks: ['z'] },", '}'),
    ],
    ['may be the whole text', '\ufeff// x\n1\n', [set([], [1])], '\ufeff// x\n[1]\n'],
    ['may be given up and set again', '{a: {b: 1}, c: 2}', [remove('a'), set(['a', 'd'], 1)], '{a: {d: 1}, c: 2}'],
    [
      'of a number keeps what is needed',
      '{a: 1, b: 2, c: 3}',
      [set(['a'], -0), set(['b'], 1e21), set(['c'], Number.POSITIVE_INFINITY)],
      '{a: -0, b: 1e+21, c: Infinity}',
    ],
  ]);
});

describe('a new key', () => {
  check([
    [
      'goes last, with a comma before',
      lines('{', '  "a": 1', '}'),
      [set(['b'], 2)],
      lines('{', '  "a": 1,', '  "b": 2', '}'),
    ],
    ['keeps a trailing comma', lines('{', '  a: 1,', '}'), [set(['b'], 2)], lines('{', '  a: 1,', '  b: 2,', '}')],
    [
      'puts the comma before a line comment',
      lines('{', '  a: 1 // about a', '}'),
      [set(['b'], 2)],
      lines('{', '  a: 1, // about a', '  b: 2', '}'),
    ],
    [
      'puts the comma after a block comment',
      lines('{', '  a: 1 /* about a */', '}'),
      [set(['b'], 2)],
      lines('{', '  a: 1 /* about a */,', '  b: 2', '}'),
    ],
    [
      'stays clear of comments at the end',
      lines('{', '  a: 1, // about a', '  // b: 2,', '}'),
      [set(['c'], 3)],
      lines('{', '  a: 1, // about a', '  c: 3,', '  // b: 2,', '}'),
    ],
    [
      'keeps commas at the beginning of lines',
      lines('{ a: 1 // about a', ', b: 2 // about b', '}'),
      [set(['c'], 3)],
      lines('{ a: 1 // about a', ', b: 2 // about b', ', c: 3', '}'),
    ],
    ['keeps one line', '{ a: 1, b: 2 }', [set(['c'], 3)], '{ a: 1, b: 2, c: 3 }'],
    ['keeps one line with a trailing comma', '{ a: 1, }', [set(['c'], 3)], '{ a: 1, c: 3, }'],
    ['keeps one line and its tight braces', '{a: 1}', [set(['b'], { c: [1, 2] })], '{a: 1, b: {c: [1, 2]}}'],
    ['leaves a line that ends in a comment', '{ a: 1, // x\n}', [set(['b'], 2)], '{ a: 1, // x\n  b: 2,\n}'],
    [
      'keeps a file minified',
      '{"a":1,"b":{"c":[]}}',
      [set(['d'], { e: ['x', 'y'] }), set(['b', 'f'], {})],
      '{"a":1,"b":{"c":[],"f":{}},"d":{"e":["x","y"]}}',
    ],
    ['fills an empty object in a minified file', '{"a":{}}', [set(['a', 'b'], 1)], '{"a":{"b":1}}'],
    [
      'fills an empty file',
      '{}\n',
      [set(['agents', 'defaults', 'model', 'primary'], 'a/b')],
      lines(
        '{',
        '  "agents": {',
        '    "defaults": {',
        '      "model": {',
        '        "primary": "a/b"',
        '      }',
        '    }',
        '  }',
        '}',
      ),
    ],
    ['fills an empty object with a blank', '{ }', [set(['a'], 1)], '{\n  "a": 1\n}'],
    [
      'fills an empty object on two lines',
      lines('{', '\ta: {', '\t},', '}'),
      [set(['a', 'b'], 1)],
      lines('{', '\ta: {', '\t\tb: 1,', '\t},', '}'),
    ],
    [
      'keeps the comments of an empty object',
      lines('{', '  a: {', '    // keep me', '  },', '}'),
      [set(['a', 'b'], 1)],
      lines('{', '  a: {', '    // keep me', '', '    b: 1,', '  },', '}'),
    ],
    [
      'keeps a comment behind the brace',
      lines('{', '  a: { // keep me', '  }', '}'),
      [set(['a', 'b'], 1)],
      lines('{', '  a: { // keep me', '    b: 1', '  }', '}'),
    ],
    ['keeps a comment between braces', '{a: {/* keep */}}', [set(['a', 'b'], 1)], '{a: {/* keep */ b: 1}}'],
    [
      'uses tabs and CRLF where the file does',
      '{\r\n\ta: {\r\n\t\tb: 1\r\n\t}\r\n}\r\n',
      [set(['c', 'd'], 1)],
      '{\r\n\ta: {\r\n\t\tb: 1\r\n\t},\r\n\tc: {\r\n\t\td: 1\r\n\t}\r\n}\r\n',
    ],
    [
      'uses the indentation found beside it',
      lines('{', '    a: {', '      b: 1,', '    },', '}'),
      [set(['a', 'c'], 1), set(['d'], 1)],
      lines('{', '    a: {', '      b: 1,', '      c: 1,', '    },', '    d: 1,', '}'),
    ],
    ['goes quoted beside quoted ones', "{ 'a': 1, b: 2 }", [set(['c'], 3)], "{ 'a': 1, b: 2, 'c': 3 }"],
    ['goes quoted when it has to', "{ a: 1, b: 'x' }", [set(['x/y'], 3)], "{ a: 1, b: 'x', 'x/y': 3 }"],
    ['goes bare though it is a word of the language', '{ a: 1 }', [set(['null'], 3)], '{ a: 1, null: 3 }'],
    ['goes quoted beyond ASCII', '{ a: 1 }', [set(['ü'], 3)], '{ a: 1, "ü": 3 }'],
    ['may be __proto__', '{"a": 1}', [set(['__proto__', 'x'], 1)], '{"a": 1, "__proto__": {"x": 1}}'],
    [
      'looks like its siblings',
      lines('{', '  models: {', "    'a/b': { alias: 'x' }, // mine", "    'c/d': {},", '  },', '}'),
      [set(['models', 'e/f', 'alias'], 'y'), set(['models', 'c/d', 'alias'], 'z')],
      lines(
        '{',
        '  models: {',
        "    'a/b': { alias: 'x' }, // mine",
        "    'c/d': { alias: 'z' },",
        "    'e/f': { alias: 'y' },",
        '  },',
        '}',
      ),
    ],
    [
      'writes no space after the colon where none is',
      lines('{', '  a:1', '}'),
      [set(['b'], { c: 2 })],
      lines('{', '  a:1,', '  b:{', '    c:2', '  }', '}'),
    ],
    [
      'keeps a missing final newline and a BOM',
      '\ufeff{\n  "a": 1\n}',
      [set(['b'], [])],
      '\ufeff{\n  "a": 1,\n  "b": []\n}',
    ],
    [
      'goes in twice with one comma each',
      lines('{', '  a: 1 // x', '  // end', '}'),
      [set(['b'], 2), set(['c'], 3)],
      lines('{', '  a: 1, // x', '  b: 2,', '  c: 3', '  // end', '}'),
    ],
  ]);
});

describe('edits together', () => {
  check([
    [
      'meet in one object',
      lines('{', '  a: 1, // one', '  b: { c: 2 },', '  d: 4', '}'),
      [remove('d'), set(['b', 'e'], 5), set(['f'], 6), set(['a'], 0)],
      lines('{', '  a: 0, // one', '  b: { c: 2, e: 5 },', '  f: 6', '}'),
    ],
    [
      'build on each other',
      '{}',
      [set(['a'], {}), set(['a', 'b'], 1), list(['a', 'c'], 'x'), remove('a', 'b')],
      '{\n  "a": {\n    "c": [\n      "x"\n    ]\n  }\n}',
    ],
  ]);

  it('make the object that a removed key was to be in', () => {
    const result = applyEdits('{ x: 1 }', [set(['a', 'b'], 1), remove('a', 'b')]);
    expect(result.ok && result.text).toBe('{ x: 1, a: {} }');
  });

  it.each([
    ['a text', '{"a": "x"}', [set(['a', 'b'], 1)], ['a', 'b'], 6],
    ['a list', '{"a": ["x"]}', [set(['a', 'b'], 1)], ['a', 'b'], 6],
    ['null', '{"a": {"b": null}}', [list(['a', 'b', 'c'], 'x')], ['a', 'b', 'c'], 12],
    ['an item that is not there', '[1]', [set([1], 2)], [1], 0],
    ['an index where no list is', '{"a": {}}', [set(['a', 0], 2)], ['a', 0], 6],
    ['a list of other things', '{"a": ["x", 1]}', [list(['a'], 'x')], ['a'], 6],
    ['the root', '{}', [remove()], [], 0],
    ['an item', '["x"]', [remove(0)], [0], 1],
    ['what an edit before has made', '{}', [set(['a'], 1), set(['a', 'b'], 2)], ['a', 'b'], 0],
  ] satisfies [string, string, JsonEdit[], JsonPath, number][])(
    'are refused at %s',
    (_name, text, edits, path, offset) => {
      const result = applyEdits(text, edits);
      expect(result.ok ? result.text : result.error).toMatchObject({ path, offset });
    },
  );

  it('are refused where the text is not JSON5, or would stop being strict', () => {
    expect(applyEdits('', [])).toMatchObject({ ok: false, error: { offset: 0 } });
    expect(applyEdits('{a:}', [])).toMatchObject({ ok: false, error: { offset: 3 } });
    expect(applyEdits('{"a": 1}', [set(['b'], [Number.NaN])])).toMatchObject({ ok: false });
  });

  it('leave their input alone', () => {
    const value: JsonValue = { a: { b: 1 } };
    const given: JsonValue = { x: {} };
    const result = editValue(value, [set(['a', 'b'], 2), set(['c'], given), set(['c', 'x', 'y'], 1), remove('a')]);
    expect(result).toEqual({ ok: true, value: { c: { x: { y: 1 } } } });
    expect(value).toEqual({ a: { b: 1 } });
    expect(given).toEqual({ x: {} });
  });
});

describe('what JSON.stringify wrote', () => {
  it.each([['  '], ['    '], ['\t'], ['']])(
    'looks after an edit as if it had written the result, indented by %j',
    (unit) => {
      const random = mulberry32(5);
      const value = (depth: number): JsonValue => {
        const kind = below(random, depth > 0 ? 5 : 3);
        if (kind === 4) return Array.from({ length: below(random, 3) }, () => pick(random, ['a', 'b', 'c']));
        if (kind < 3) return pick(random, ['x', 1, true]);
        return Object.fromEntries(
          Array.from({ length: below(random, 4) }, () => [pick(random, ['a', 'b', 'model', 'list']), value(depth - 1)]),
        );
      };
      let changed = 0;
      for (let count = 0; count < 1500; count++) {
        const before: JsonValue = { a: value(3), b: value(3), z: { y: 1 } };
        const text = JSON.stringify(before, null, unit);
        const parsed = parseJson5(text);
        if (!parsed.ok) throw new Error('invalid');
        const { root } = parsed.document;
        const edit = randomEdit(random, root, (path) => nodeAt(root, path));
        const wanted = editValue(toValue(root), [edit]);
        if (!wanted.ok || JSON.stringify(edit).includes('\u2028')) continue;
        const result = applyEdits(text, [edit]);
        expect(result.ok ? result.text : result.error).toBe(JSON.stringify(wanted.value, null, unit));
        changed++;
      }
      expect(changed).toBeGreaterThan(500);
    },
  );
});

describe('size', () => {
  it('takes thousands of edits in one pass', () => {
    const models = Object.fromEntries(
      Array.from({ length: 4000 }, (_, index) => [`p/m${index}`, { alias: `a${index}` }]),
    );
    const text = JSON.stringify({ models, list: Array.from({ length: 2000 }, (_, id) => ({ id })) }, null, 2);
    const edits: JsonEdit[] = Array.from({ length: 4000 }, (_, index) => {
      if (index % 4 === 0) return remove('models', `p/m${index}`);
      if (index % 4 === 1) return set(['models', `p/m${index}`, 'alias'], 'x');
      return index % 4 === 2 ? set(['models', `q/m${index}`], {}) : set(['list', index % 2000, 'model'], 'y');
    });
    const began = performance.now();
    const result = applyEdits(text, edits);
    expect(result.ok && result.splices.length).toBeGreaterThan(2000);
    // A pass for each edit would take minutes.
    expect(performance.now() - began).toBeLessThan(5000);
  });
});
