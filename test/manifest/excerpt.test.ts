import { describe, expect, it } from 'vitest';
import { excerpt } from '../../src/manifest/index.ts';

function show(text: string, line: number, column: number, endColumn?: number, endLine = line): string[] {
  return excerpt(text, { file: 'm.yaml', line, column, ...(endColumn === undefined ? {} : { endLine, endColumn }) });
}

describe('excerpt', () => {
  it('puts carets under the place', () => {
    expect(show('a: 1\n  - opsu # x\n', 2, 5, 9)).toEqual(['    2 |   - opsu # x', '      |     ^^^^']);
  });

  it('puts one caret where there is no length', () => {
    expect(show('a: 1\n', 1, 3)).toEqual(['    1 | a: 1', '      |   ^']);
    expect(show('a:\n', 1, 3, 3)).toEqual(['    1 | a:', '      |   ^']);
  });

  it('goes to the end of the line for a place of several lines', () => {
    expect(show('a: [1,\n 2]\n', 1, 4, 3, 2)).toEqual(['    1 | a: [1,', '      |    ^^^']);
  });

  it('shows a tab as one column, and wide characters as two', () => {
    expect(show('\ta: x', 1, 5, 6)).toEqual(['    1 |  a: x', '      |     ^']);
    expect(show('日本: 模型', 1, 5, 7)).toEqual(['    1 | 日本: 模型', '      |       ^^^^']);
  });

  it('shows no control character, and keeps the columns', () => {
    expect(show('a\u001b[31m: \u202ex', 1, 9, 10)).toEqual(['    1 | a·[31m: ·x', '      |         ^']);
  });

  it('reads CRLF and a byte order mark', () => {
    expect(show('\ufeffa: 1\r\nb: 2\r\n', 2, 4, 5)).toEqual(['    2 | b: 2', '      |    ^']);
    expect(show('\ufeffa: 1\r\n', 1, 4, 5)).toEqual(['    1 | a: 1', '      |    ^']);
  });

  it('shows a piece of a long line', () => {
    const [line, carets] = show(`${'x'.repeat(5000)}HERE${'y'.repeat(5000)}`, 1, 5001, 5005);
    expect(line?.length).toBeLessThan(120);
    expect(line?.slice((carets ?? '').indexOf('^'), (carets ?? '').length)).toBe('HERE');
  });

  it('has nothing to show outside of the text', () => {
    expect(show('a: 1', 7, 1)).toEqual([]);
  });
});
