/** A text that is parsed only where it changed gives the same as one that is parsed as a whole, whatever changed. */
import { expect, test } from 'vitest';
import { type Json5Node, parseJson5, type Splice } from '../../src/json5/index.ts';
import { parseSpliced } from '../../src/json5/parse.ts';
import { applySplices } from '../../src/json5/splices.ts';
import { anyDocument, below, chance, mulberry32, type Random } from './generate.ts';
import { configText } from './generate-config.ts';

const PIECES = [
  '',
  '',
  '{',
  '}',
  '[',
  ']',
  '"',
  "'",
  ',',
  ':',
  '//',
  '/*',
  '*/',
  '\n',
  ' ',
  '1',
  'NaN',
  '{a:1}',
  '[2]',
];

function randomSplices(random: Random, text: string): Splice[] {
  const splices: Splice[] = [];
  let at = 0;
  for (let left = 1 + below(random, 4); left > 0 && at <= text.length; left -= 1) {
    const start = at + below(random, text.length - at + 1);
    const end = chance(random, 0.5) ? start : Math.min(text.length, start + below(random, 12));
    splices.push({ start, end, text: PIECES[below(random, PIECES.length)] ?? '' });
    at = end + 1;
  }
  return splices;
}

/** Without what was parsed last, which would be found again. */
function forget(): void {
  for (const other of ['1', '2']) parseJson5(other);
}

test('random changes, most of which break the text', () => {
  const random = mulberry32(20261129);
  let valid = 0;
  for (let count = 0; count < 3000; count += 1) {
    const text = chance(random, 0.7) ? configText(random) : anyDocument(random);
    const before = parseJson5(text);
    if (!before.ok) throw new Error('generated text is invalid');
    const splices = randomSplices(random, text);
    const changed = applySplices(text, splices);
    forget();
    const spliced = parseSpliced(before.document, changed, splices);
    forget();
    expect(spliced, JSON.stringify({ text, splices })).toEqual(parseJson5(changed));
    if (spliced.ok) valid += 1;
  }
  expect(valid).toBeGreaterThan(300);
});

test('what no splice touches is not parsed, and what was parsed before is shared', () => {
  const text = '{"before": {"a": [1]}, "edited": "old", "after": {"b": [2]}}';
  const before = parseJson5(text);
  const start = text.indexOf('"old"');
  const splices = [{ start, end: start + 5, text: '"newer"' }];
  if (!before.ok) throw new Error('cannot be parsed');
  const after = parseSpliced(before.document, applySplices(text, splices), splices);
  if (!after.ok) throw new Error('cannot be parsed');
  const member = (root: Json5Node, index: number) => (root.type === 'object' ? root.members[index]?.value : undefined);
  expect(member(after.document.root, 0)).toBe(member(before.document.root, 0));
  const [old, now] = [member(before.document.root, 2), member(after.document.root, 2)];
  expect(now?.start).toBe((old?.start ?? 0) + 2);
  expect(Object.getOwnPropertyDescriptor(now, 'members')?.get).toBeDefined();
});
