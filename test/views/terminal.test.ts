import { describe, expect, test } from 'vitest';
import { stripControl } from '../../src/strip-control.ts';
import { colorPalette } from '../../src/views/text/colors.ts';
import { jsonText, padEnd, wantsColor, wrap } from '../../src/views/text/terminal.ts';

describe('stripControl', () => {
  test.each([
    ['\u001b[2Jclear', 'clear'],
    ['\u001b]0;title\u0007x', 'x'],
    ['\u001b]8;;http://evil\u001b\\link\u001b]8;;\u001b\\', 'link'],
    ['\u009b31mred', 'red'],
    ['a\u202eb\u2066c\u200bd\ufeff', 'abcd'],
    ['one\ntwo\r\nthree\tfour\u2028five', 'one two three four five'],
    ['back\u0008space\u007f\u0000', 'backspace'],
    ['Zürich 東京 ✓', 'Zürich 東京 ✓'],
  ])('%j becomes %j', (text, clean) => {
    expect(stripControl(text)).toBe(clean);
  });
});

describe('wrap', () => {
  test('counts the columns of the indent and of the text before', () => {
    expect(wrap('aa bb cc dd', 5)).toBe('aa bb\ncc dd');
    expect(wrap('aa bb cc dd', 8, '   ')).toBe('aa bb cc\n   dd');
    expect(wrap('aa bb cc dd', 8, '   ', 3)).toBe('aa bb\n   cc dd');
  });

  test('never cuts a word and leaves no space at an end', () => {
    expect(wrap('anthropic/claude-opus-4-5 x', 10)).toBe('anthropic/claude-opus-4-5\nx');
    expect(wrap('some words  [E100]', 12)).toBe('some words\n[E100]');
    expect(wrap('', 10)).toBe('');
  });

  test('does not count colours, and counts wide characters twice', () => {
    const { red } = colorPalette();
    expect(wrap(`${red('aa')} bb`, 5)).toBe(`${red('aa')} bb`);
    expect(wrap('東京 x', 5)).toBe('東京\nx');
    expect(wrap('東京 x', 6)).toBe('東京 x');
    expect(padEnd('東', 4)).toBe('東  ');
  });
});

test('jsonText keeps the value and escapes what a terminal would act on', () => {
  const value = { a: '\u001b[2J\u009b1m\u202e\u2028\u007f', b: ['ü', 1, null] };
  const text = jsonText(value);
  expect(JSON.parse(text)).toEqual(value);
  expect(text).not.toMatch(/[\u007f-\u009f\u2028-\u202e\u001b]/);
  expect(text).toContain('ü');
});

describe('wantsColor', () => {
  const flag = 'auto';
  test.each([
    [{}, true, true],
    [{}, false, false],
    [{ NO_COLOR: '1' }, true, false],
    [{ NO_COLOR: '' }, true, true],
    [{ NO_COLOR: '1', FORCE_COLOR: '1' }, true, false],
    [{ FORCE_COLOR: '1' }, false, true],
    [{ FORCE_COLOR: '0' }, false, false],
    [{ CLICOLOR_FORCE: '1' }, false, true],
    [{ TERM: 'dumb' }, true, false],
  ])('%j, terminal %s: %s', (env, isTTY, wanted) => {
    expect(wantsColor({ env, isTTY, flag })).toBe(wanted);
    expect(wantsColor({ env, isTTY, flag: 'always' })).toBe(true);
    expect(wantsColor({ env, isTTY, flag: 'never' })).toBe(false);
  });
});
