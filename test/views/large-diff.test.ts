import { applyPatch, formatPatch, structuredPatch } from 'diff';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { largeHunks } from '../../src/views/text/large-diff.ts';
import { plainPalette } from '../../src/views/text/terminal.ts';
import { unifiedDiff } from '../../src/views/text/unified-diff.ts';

function patchOf(before: string, after: string): string {
  const header = { oldFileName: 'x', newFileName: 'x', oldHeader: undefined, newHeader: undefined };
  return formatPatch({ ...header, hunks: largeHunks(before, after) });
}

const lines = fc.array(fc.constantFrom('a', 'b', 'c', '{', '}', '', '-x', '+y', '\\ z'), { maxLength: 25 });
const texts = fc.tuple(lines, fc.boolean()).map(([all, ends]) => all.join('\n') + (ends && all.length > 0 ? '\n' : ''));

describe('the diff of texts with thousands of changed lines', () => {
  test('turns one into the other', () => {
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        expect(applyPatch(before, patchOf(before, after))).toBe(after);
      }),
      { numRuns: 500 },
    );
  });

  test('is the usual one where each line is there once', () => {
    const before = Array.from({ length: 60 }, (_, at) => `line ${at}\n`);
    for (const changed of [[0], [59], [5, 12], [5, 13], [20, 26, 27, 34], []]) {
      const after = before.map((line, at) => (changed.includes(at) ? `other ${at}\n` : line));
      const [one, other] = [before.join(''), after.join('')];
      const { hunks } = structuredPatch('x', 'x', one, other, undefined, undefined, { context: 3 });
      expect(largeHunks(one, other)).toEqual(hunks);
    }
  });

  test('is used for many changes, and shows all of them', () => {
    const before = Array.from({ length: 4000 }, (_, at) => `"id": ${at},\n"model": "a"\n`).join('');
    const diff = unifiedDiff({ name: 'x.json', before, after: before.replaceAll('"a"', '"b"') }, plainPalette);
    expect(diff.match(/^[-]"model": "a"$/gm)).toHaveLength(4000);
    expect(diff.match(/^[+]"model": "b"$/gm)).toHaveLength(4000);
    expect(diff.split('\n').slice(0, 3)).toEqual(['--- x.json', '+++ x.json', '@@ -1,8000 +1,8000 @@']);
  });
});
