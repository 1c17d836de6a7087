import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../src/json5/index.ts';
import { check, lines, list } from './edit-cases.ts';
import { mulberry32, pick } from './generate.ts';

describe('a list', () => {
  const commented = lines('[', "  'a', // about a", '  // above b', "  'b', // about b", "  'c' // about c", ']');
  check([
    [
      'changes only texts when its order changes on one line',
      "['a',  \"b\",'c']",
      [list([], 'c', 'a', 'b')],
      "['c',  'a',\"b\"]",
    ],
    [
      'moves items with their comments',
      commented,
      [list([], 'c', 'b', 'a')],
      lines('[', "  'c', // about c", '  // above b', "  'b', // about b", "  'a' // about a", ']'),
    ],
    [
      'removes an item with its comments',
      commented,
      [list([], 'a', 'c')],
      lines('[', "  'a', // about a", "  'c' // about c", ']'),
    ],
    [
      'does not leave the comment of the first item',
      commented,
      [list([], 'b', 'c')],
      lines('[', '  // above b', "  'b', // about b", "  'c' // about c", ']'),
    ],
    ['removes the last item', commented, [list([], 'a')], lines('[', "  'a' // about a", ']')],
    [
      'adds at the end',
      commented,
      [list([], 'a', 'b', 'c', 'd')],
      lines('[', "  'a', // about a", '  // above b', "  'b', // about b", "  'c', // about c", "  'd'", ']'),
    ],
    [
      'adds at the beginning',
      commented,
      [list([], 'x', 'a', 'b', 'c')],
      lines('[', "  'x',", "  'a', // about a", '  // above b', "  'b', // about b", "  'c' // about c", ']'),
    ],
    ['adds in the middle', "['a', 'c']", [list([], 'a', 'b', 'c')], "['a', 'b', 'c']"],
    [
      'adds, removes and moves at once',
      commented,
      [list([], 'c', 'x', 'a')],
      lines('[', "  'c', // about c", "  'x',", "  'a' // about a", ']'),
    ],
    [
      'replaces an item in its place',
      commented,
      [list([], 'a', 'x', 'c')],
      lines('[', "  'a', // about a", "  'x',", "  'c' // about c", ']'),
    ],
    ['keeps the text of items that stay', '["\\u0061", "b\\/c"]', [list([], 'b/c', 'a')], '["b\\/c", "\\u0061"]'],
    [
      'is left alone when it holds the items',
      '[ "\\u0061" , /**/ \'b\' ]',
      [list([], 'a', 'b')],
      '[ "\\u0061" , /**/ \'b\' ]',
    ],
    ['keeps a trailing comma', "[\n  'a',\n]", [list([], 'b', 'a')], "[\n  'b',\n  'a',\n]"],
    [
      'keeps leading commas',
      "[ 'a'\n, 'b' // two\n, 'c'\n]",
      [list([], 'b', 'a', 'd')],
      "[ 'b' // two\n, 'a'\n, 'd'\n]",
    ],
    ['becomes empty', "{a: ['x', 'y']}", [list(['a'])], '{a: []}'],
    ['becomes empty over many lines', commented, [list([])], '[]\n'],
    [
      'is filled as the program writes it',
      lines('{', '  "a": []', '}'),
      [list(['a'], 'x', 'y')],
      lines('{', '  "a": [', '    "x",', '    "y"', '  ]', '}'),
    ],
    [
      'is filled on one line where others are',
      lines('{', "  a: ['x'],", '  b: [],', '}'),
      [list(['b'], 'x', 'y')],
      lines('{', "  a: ['x'],", "  b: ['x', 'y'],", '}'),
    ],
    [
      'is filled below its comments',
      lines('{', '  a: [', '    // none yet', '  ],', '}'),
      [list(['a'], 'x')],
      lines('{', '  a: [', '    // none yet', '', '    "x",', '  ],', '}'),
    ],
    [
      'is made where there is none',
      lines('{', '  "m": {', '    "p": "x"', '  }', '}'),
      [list(['m', 'f'], 'y')],
      lines('{', '  "m": {', '    "p": "x",', '    "f": [', '      "y"', '    ]', '  }', '}'),
    ],
    [
      'takes the place of another value',
      lines('{', "  m: 'x',", "  n: [ 'y' ],", '}'),
      [list(['m'], 'z')],
      lines('{', "  m: [ 'z' ],", "  n: [ 'y' ],", '}'),
    ],
    ['takes repeated items', "['a', 'b']", [list([], 'a', 'a', 'b', 'b')], "['a', 'a', 'b', 'b']"],
    ['drops one of repeated items', "['a', /* 2 */ 'a', 'b']", [list([], 'a', 'b')], "['a', 'b']"],
    [
      'breaks the line after a line comment that moves up',
      "['a', 'b', // x\n'c']",
      [list([], 'b', 'a', 'c')],
      "['b', // x\n 'a',\n'c']",
    ],
    [
      "keeps comments that are no item's in place",
      lines('[', '  // main', '', "  'a',", '', '  // spare', '', "  'b',", ']'),
      [list([], 'b', 'a')],
      lines('[', '  // main', '', "  'b',", '', '  // spare', '', "  'a',", ']'),
    ],
    ['keeps minified', '{"a":["x","y"]}', [list(['a'], 'z', 'x')], '{"a":["z","x"]}'],
  ]);

  it('keeps each comment with its item, whatever changes', () => {
    const random = mulberry32(11);
    const names = ['a', 'b', 'c', 'd', 'e', 'f'];
    const shuffled = (): string[] => {
      return names
        .filter(() => random() < 0.7)
        .map((name) => ({ name, at: random() }))
        .sort((x, y) => x.at - y.at)
        .map(({ name }) => name);
    };
    for (let count = 0; count < 1500; count++) {
      const old = shuffled();
      const comma = pick(random, [',', '']);
      const body = old.map((name, index) => {
        const end = index < old.length - 1 ? ',' : comma;
        return `${random() < 0.5 ? `  // above ${name}\n` : ''}  '${name}'${end} // about ${name}\n`;
      });
      const wanted = shuffled();
      const result = applyEdits(`[\n${body.join('')}]\n`, [list([], ...wanted)]);
      if (!result.ok) throw new Error(result.error.message);
      const after = result.text.split('\n');
      for (const name of names) {
        const kept = old.includes(name) && wanted.includes(name);
        const line = after.findIndex((text) => text.trimStart().startsWith(`'${name}'`));
        expect(after.filter((text) => text.endsWith(`// about ${name}`)).length).toBe(kept ? 1 : 0);
        if (!kept) continue;
        expect(after[line]).toMatch(new RegExp(`^  '${name}',? // about ${name}$`));
        const above = body.find((text) => text.includes(`// above ${name}\n`)) !== undefined;
        expect(after[line - 1] === `  // above ${name}`).toBe(above);
      }
    }
  });
});
