import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { goBack, type TextPatch, wayBack } from '../../src/records/patches.ts';

/** Texts of characters of one to four bytes. */
const text = fc.string({ unit: fc.constantFrom('a', '\n', 'é', '€', '😀', '\uFEFF'), maxLength: 12 });

/** A text in pieces: those that stay, and what is put in the place of those that do not. */
const edits = fc.array(fc.tuple(text, text, text), { maxLength: 4 });

it('leads back byte for byte by patches as precise as those that were made', () => {
  fc.assert(
    fc.property(edits, text, (pieces, rest) => {
      const made: TextPatch[] = [];
      let [before, after] = ['', ''];
      for (const [stays, old, put] of pieces) {
        before += stays;
        made.push({ start: before.length, end: before.length + old.length, text: put });
        [before, after] = [before + old, after + stays + put];
      }
      const [one, other] = [Buffer.from(before + rest), Buffer.from(after + rest)];
      const back = wayBack(one, other, made);
      expect(back?.map((patch) => patch.text)).toEqual(pieces.map(([, old]) => old));
      expect(goBack(other, back ?? [])).toEqual(one);
    }),
    { seed: 20261129, numRuns: 300 },
  );
});

test.each<[string, TextPatch[]]>([
  ['another text', [{ start: 1, end: 2, text: 'y' }]],
  ['a place behind the end', [{ start: 9, end: 10, text: '' }]],
  ['a place in the middle of a character', [{ start: 3, end: 5, text: 'x' }]],
  [
    'places in the wrong order',
    [
      { start: 2, end: 2, text: '' },
      { start: 1, end: 1, text: 'x' },
    ],
  ],
])('leads back also where the patches that were made are of %s', (_, made) => {
  const [before, after] = [Buffer.from('ab😀c'), Buffer.from('axb😀')];
  const back = wayBack(before, after, made);
  expect(goBack(after, back ?? [])).toEqual(before);
});

test('leads back to a file that is gone, and from one that is not UTF-8', () => {
  const before = Buffer.from('{"ä": 1}\n');
  expect(goBack(null, wayBack(before, null, undefined) ?? [])).toEqual(before);
  const odd = Buffer.from([0x7b, 0xff, 0x7d]);
  expect(goBack(odd, wayBack(before, odd, [{ start: 0, end: 9, text: '{\uFFFD}' }]) ?? [])).toEqual(before);
  expect(wayBack(odd, before, undefined)).toBeNull();
});
