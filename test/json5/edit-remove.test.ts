import { describe } from 'vitest';
import { check, lines, remove, set } from './edit-cases.ts';

describe('a key that is removed', () => {
  check([
    [
      'takes its line',
      lines('{', '  a: 1,', '  b: 2,', '  c: 3', '}'),
      [remove('b')],
      lines('{', '  a: 1,', '  c: 3', '}'),
    ],
    [
      'takes the comma before it when it was last',
      lines('{', '  a: 1, // one', '  b: 2', '}'),
      [remove('b')],
      lines('{', '  a: 1 // one', '}'),
    ],
    ['leaves a trailing comma', lines('{', '  a: 1,', '  b: 2,', '}'), [remove('b')], lines('{', '  a: 1,', '}')],
    [
      'takes its comments',
      lines(
        '{',
        '  // about a',
        '  a: 1, // one',
        '  // about b',
        '  /* more */',
        '  b: 2, // two',
        '  // about c',
        '  c: 3,',
        '}',
      ),
      [remove('b')],
      lines('{', '  // about a', '  a: 1, // one', '  // about c', '  c: 3,', '}'),
    ],
    [
      'leaves a comment set apart by a blank line',
      lines('{', '  // header', '', '  // about a', '  a: 1,', '  b: 2,', '}'),
      [remove('a')],
      lines('{', '  // header', '', '  b: 2,', '}'),
    ],
    [
      'leaves a comment behind the brace',
      lines('{ // header', '  a: 1,', '  b: 2,', '}'),
      [remove('a')],
      lines('{ // header', '  b: 2,', '}'),
    ],
    [
      'leaves the comments at the end',
      lines('{', '  a: 1,', '  b: 2,', '  // end', '}'),
      [remove('b')],
      lines('{', '  a: 1,', '  // end', '}'),
    ],
    [
      'goes with every occurrence',
      lines('{', '  a: 1,', '  b: 2,', '  a: 3', '}'),
      [remove('a')],
      lines('{', '  b: 2', '}'),
    ],
    ['goes from the middle of a line', '{ a: 1, b: 2, c: 3 }', [remove('b')], '{ a: 1, c: 3 }'],
    ['goes from the end of a line', '{ a: 1, b: 2 }', [remove('b')], '{ a: 1 }'],
    ['goes from the beginning of a line', '{ a: 1, b: 2 }', [remove('a')], '{ b: 2 }'],
    ['leaves an empty object', '{"a":{"d":true},"b":1}', [remove('a', 'd')], '{"a":{},"b":1}'],
    [
      'leaves an empty object of many lines',
      lines('{', '  "a": {', '    "d": true', '  }', '}'),
      [remove('a', 'd')],
      lines('{', '  "a": {}', '}'),
    ],
    ['goes from a minified file', '{"a":1,"b":[1,2,3],"c":{"d":true}}', [remove('a')], '{"b":[1,2,3],"c":{"d":true}}'],
    [
      'goes with its leading comma',
      lines('{ a: 1', ', b: 2 // two', ', c: 3', '}'),
      [remove('b')],
      lines('{ a: 1', ', c: 3', '}'),
    ],
    [
      'goes first among leading commas',
      lines('{ a: 1 // one', ', b: 2 // two', '}'),
      [remove('a')],
      lines('{ b: 2 // two', '}'),
    ],
    [
      'leaves one blank line, not two',
      lines('{', '  a: 1,', '', '  // about b', '  b: 2,', '', '  c: 3,', '}'),
      [remove('b')],
      lines('{', '  a: 1,', '', '  c: 3,', '}'),
    ],
    [
      'leaves no blank line before the brace',
      lines('{', '  a: 1,', '', '  b: 2', '}'),
      [remove('b')],
      lines('{', '  a: 1', '}'),
    ],
    ['may have the brace on its line', '{\n  a: 1,\n  b: 2 }', [remove('b')], '{\n  a: 1 }'],
    [
      'may share its line',
      lines('{', '  a: 1, b: 2,', '  c: 3,', '}'),
      [remove('a')],
      lines('{', '  b: 2,', '  c: 3,', '}'),
    ],
    [
      'may make room for another',
      lines('{', '  // about a', '  a: 1,', '}'),
      [remove('a'), set(['b'], 2)],
      lines('{', '  b: 2,', '}'),
    ],
    ['is no loss when it is not there', '{ a: 1 }', [remove('b'), remove('a', 'c'), remove('x', 'y', 0)], '{ a: 1 }'],
    ['takes CRLF lines whole', '{\r\n  a: 1, // x\r\n  b: 2\r\n}\r\n', [remove('b')], '{\r\n  a: 1 // x\r\n}\r\n'],
  ]);
});
