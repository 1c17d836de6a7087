import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stripControl } from '../../src/strip-control.ts';
import { colorPalette } from '../../src/views/text/colors.ts';
import {
  type ColorOptions,
  displayWidth,
  jsonText,
  padEnd,
  plainPalette,
  wantsColor,
  wrap,
} from '../../src/views/text/terminal.ts';

/** What a terminal acts on, and what turns text round. */
const ACTIVE = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
const hostile = fc.string({
  unit: fc.constantFrom(...'a []31m;\\\n\u001b\u0007\u009b\u009c\u202e\u2066\u200f\u061c'),
  maxLength: 40,
});

describe('text from files', () => {
  it('has nothing active left, and nothing to remove the second time', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const once = stripControl(text);
        expect(once).not.toMatch(ACTIVE);
        expect(stripControl(once)).toBe(once);
      }),
      { seed: 20261110, numRuns: 2000 },
    );
  });

  it('has nothing active in JSON either, and keeps its value', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const shown = jsonText({ [text]: [text] });
        expect(shown.replaceAll('\n', '')).not.toMatch(ACTIVE);
        expect(JSON.parse(shown)).toEqual({ [text]: [text] });
      }),
      { seed: 20261110, numRuns: 1000 },
    );
  });
});

describe('width', () => {
  it.each([
    ['', 0],
    ['abc', 3],
    ['e\u0301', 1],
    ['日本', 4],
    ['🙂', 2],
    ['\u001b[31mred\u001b[39m', 3],
  ])('of %j is %i', (text, width) => {
    expect(displayWidth(text)).toBe(width);
    expect(padEnd(text, 6)).toBe(text + ' '.repeat(6 - width));
  });

  it('does not cut long texts', () => {
    expect(padEnd('abcdef', 3)).toBe('abcdef');
  });

  it('counts columns when it breaks lines', () => {
    expect(wrap('日本 日本', 9)).toBe('日本 日本');
    expect(wrap('日本 日本', 8)).toBe('日本\n日本');
  });

  it('keeps every word in order, and no line with two words is too wide', () => {
    const words = fc.array(fc.stringMatching(/^[a-z0-9/._-]{1,12}$/), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(words, fc.integer({ min: 5, max: 40 }), fc.integer({ min: 0, max: 4 }), (list, width, depth) => {
        const indent = ' '.repeat(depth);
        const lines = wrap(list.join(' '), width, indent).split('\n');
        expect(lines.flatMap((line) => line.trim().split(' '))).toEqual(list);
        expect(lines.slice(1).filter((line) => !line.startsWith(indent))).toEqual([]);
        expect(lines.filter((line) => line.trim().includes(' ') && displayWidth(line) > width)).toEqual([]);
      }),
      { seed: 20261110, numRuns: 500 },
    );
  });
});

describe('palettes', () => {
  it('colour even where the environment says no, for the decision is made elsewhere', () => {
    const { bold, dim, red, green, yellow, cyan } = colorPalette();
    expect([bold, dim, red, green, yellow, cyan].map((paint) => paint('x'))).toEqual([
      '\u001b[1mx\u001b[22m',
      '\u001b[2mx\u001b[22m',
      '\u001b[31mx\u001b[39m',
      '\u001b[32mx\u001b[39m',
      '\u001b[33mx\u001b[39m',
      '\u001b[36mx\u001b[39m',
    ]);
  });

  it('are plain without colour, and have the same names', () => {
    expect(Object.values(plainPalette).map((paint) => paint('x'))).toEqual(Array(6).fill('x'));
    expect(Object.keys(colorPalette())).toEqual(Object.keys(plainPalette));
  });
});

describe('colour', () => {
  it.each<[string, ColorOptions['env'], ColorOptions['flag'], boolean]>([
    ['the flag wins over NO_COLOR and a dumb terminal', { NO_COLOR: '1', TERM: 'dumb' }, 'always', true],
    ['the flag wins over FORCE_COLOR', { FORCE_COLOR: '1' }, 'never', false],
    ['NO_COLOR=0 is not empty', { NO_COLOR: '0', FORCE_COLOR: '1' }, 'auto', false],
    ['FORCE_COLOR comes before a dumb terminal', { FORCE_COLOR: '1', TERM: 'dumb' }, 'auto', true],
    ['CLICOLOR_FORCE=0 forces nothing', { CLICOLOR_FORCE: '0' }, 'auto', false],
    ['one of the two is enough', { FORCE_COLOR: '0', CLICOLOR_FORCE: '1' }, 'auto', true],
  ])('%s', (_, env, flag, expected) => {
    expect(wantsColor({ env, isTTY: false, flag })).toBe(expected);
  });
});
