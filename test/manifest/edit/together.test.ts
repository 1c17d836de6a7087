import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { editManifest, type ManifestEdit } from '../../../src/manifest/edit/index.ts';
import { applyTogether } from '../../../src/manifest/edit/together.ts';
import { edited, list, remove, rename, set } from './cases.ts';
import { Random, randomManifest } from './random-manifests.ts';

/** What the edits make of the text one by one. */
function oneByOne(text: string, edits: readonly ManifestEdit[]): string {
  return edits.reduce((before, edit) => edited(before, edit), text);
}

test.each<[string, string, ManifestEdit[], number]>([
  [
    'words in both styles, in all quotes',
    'primary: a # one\nimage: {primary: "b", fallbacks: [c, \'d\']}\nagents:\n  work:\n    primary: e\n',
    [
      set('primary', 'x/y'),
      set('image/primary', 'x/z'),
      rename('image/fallbacks', 'd', "it's"),
      set('agents/work/primary', '1e3'),
    ],
    0,
  ],
  ['numbers and booleans', 'a: {x: 1, y: true}\n', [set('a/x', 20), set('a/y', false)], 0],
  ['a key with a name of its own', 'a: {__proto__: x, y: z}\n', [set('a/__proto__', 'u'), set('a/y', 'v')], 0],
  [
    'a word that stays keeps its spelling',
    'a: "\\x62"\nb: c\nd: e\n',
    [set('a', 'b'), set('b', 'x'), set('d', 'y')],
    0,
  ],
  [
    'a text of its own lines is written alone',
    'a: |\n  x\nb: c\nd: e\n',
    [set('a', 'u'), set('b', 'v'), set('d', 'w')],
    1,
  ],
  [
    'other edits come after',
    'a: b\nc: d\ne: [f]\n',
    [list('e', 'g', 'f'), set('a', 'x'), set('c', 'y'), remove('e')],
    2,
  ],
  [
    'of two for one place, the last counts',
    'a: b\nc: d\ne: f\n',
    [set('a', 'x'), set('c', 'y'), set('e', 'u'), set('a', 'z')],
    1,
  ],
  [
    'a place in a place that goes',
    'a: {b: c}\nd: e\nf: g\n',
    [set('a/b', 'x'), set('d', 'y'), set('f', 'z'), remove('a')],
    2,
  ],
  ['a word that comes and goes', 'a: [b, c]\nd: e\n', [rename('a', 'b', 'c'), rename('a', 'c', 'x'), set('d', 'y')], 0],
])('%s', (_, text, edits, alone) => {
  for (const whole of [text, text.replaceAll('\n', '\r\n'), `\uFEFF${text}`, text.trimEnd()])
    expect(edited(whole, ...edits)).toBe(oneByOne(whole, edits));
  const others = applyTogether(text, {}, edits)?.others ?? edits;
  expect(others).toHaveLength(alone);
});

test('a word that a YAML alias uses refuses the edit, wherever it stands among others', () => {
  const text = 'a: &x b\nc: *x\nd: e\nf: g\n';
  const result = editManifest(text, 'm.yaml', [set('d', 'u'), set('a', 'z'), set('f', 'v')]);
  expect(result.ok ? [] : result.problems.map(({ code, address }) => [code, address])).toEqual([['E150', 'a']]);
});

it('gives the text that one edit after the other gives', () => {
  fc.assert(
    fc.property(randomManifest(), fc.integer(), (manifest, seed) => {
      const random = new Random(seed);
      const words = wordsIn(manifest.value).filter(() => random.below(2) === 0);
      const edits = words.map((path, index): ManifestEdit => ({ op: 'set', path, value: `new/${index}` }));
      const together = editManifest(manifest.text, 'm.yaml', edits);
      const alone = edits.reduce<string | undefined>((text, edit) => {
        const after = text === undefined ? undefined : editManifest(text, 'm.yaml', [edit]);
        return after?.ok ? after.value : undefined;
      }, manifest.text);
      expect(together.ok ? together.value : undefined).toBe(alone);
    }),
    { seed: 20261129, numRuns: 60 },
  );
});

/** The paths of all texts that are no items of lists. */
function wordsIn(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value === 'string') return [path];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  return Object.entries(value).flatMap(([key, entry]) => wordsIn(entry, [...path, key]));
}
