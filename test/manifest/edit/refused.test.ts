import { describe, expect, it } from 'vitest';
import { editManifest, type ManifestEdit } from '../../../src/manifest/edit/index.ts';
import { edited, list, prune, remove, set } from './cases.ts';

describe('what changes nothing', () => {
  it.each<[string, ManifestEdit]>([
    ['primary: *p\naliases: &p x\n', remove('image')],
    ['version: 1\naliases: {}\n', prune('aliases/x')],
    ["primary: 'a'", set('primary', 'a')],
    ['image: {fallbacks: [a, b], primary: x}', set('image', { primary: 'x', fallbacks: ['a', 'b'] })],
    ['fallbacks:\n  - a\n', list('fallbacks', 'a')],
    ['primary: &p a\nimage: *p\n', set('image', 'a')],
  ])('%s', (text, edit) => {
    const result = editManifest(text, 'm.yaml', [edit]);
    if (text.startsWith('primary: *p')) expect(result).toMatchObject({ ok: false, problems: [{ code: 'E101' }] });
    else expect(result).toEqual({ ok: true, value: text });
  });
});

describe('what is refused', () => {
  it.each<[string, string, ManifestEdit, [number, number]]>([
    ['a YAML alias', 'primary: &p a\nimage: *p\n', set('image', 'x'), [2, 8]],
    ['a used anchor', 'primary: &p a\nimage: *p\n', set('primary', 'x'), [1, 13]],
    ['a used anchor that goes', 'version: 1\nprimary: &p a\nimage: *p\n', remove('primary'), [2, 13]],
    ['a used anchor around', 'agents:\n  a: &a\n    primary: x\n  b: *a\n', set('agents/a/primary', 'y'), [3, 5]],
    ['a way through a YAML alias', 'agents:\n  a: &a\n    primary: x\n  b: *a\n', set('agents/b/primary', 'y'), [4, 6]],
    ['a used anchor inside', 'image: {primary: &p a}\nprimary: *p\n', set('image', 'x'), [1, 21]],
    ['a used item', 'fallbacks:\n  - &f a\n  - b\nprimary: *f\n', list('fallbacks', 'b'), [2, 8]],
    [
      'an anchor that goes while its YAML alias stays',
      'fallbacks: [&f a, b, *f]\n',
      list('fallbacks', 'c', 'a'),
      [1, 16],
    ],
    [
      'a list from a YAML alias',
      'fallbacks: &f [a]\nagents: {w: {fallbacks: *f}}\n',
      list('agents/w/fallbacks', 'b'),
      [2, 25],
    ],
    ['a merged key', 'agents:\n  a: &a\n    primary: x\n  b:\n    <<: *a\n', set('agents/b/primary', 'y'), [5, 5]],
    [
      'a merged key that goes',
      'agents:\n  a: &a\n    primary: x\n  b:\n    <<: *a\n',
      remove('agents/b/primary'),
      [5, 5],
    ],
    [
      'an own key above a merged one that goes',
      'agents:\n  a: &a\n    primary: x\n  b:\n    <<: *a\n    primary: y\n',
      remove('agents/b/primary'),
      [6, 14],
    ],
    ['a way through a scalar', 'version: 1\nimage: x/y\n', set('image/fallbacks', []), [2, 8]],
    ['a way through a list', 'fallbacks: [a]\n', list('fallbacks/a', 'b'), [1, 12]],
    ['no map at all', '- a\n', set('primary', 'b'), [1, 1]],
    ['no path', 'primary: a\n', { op: 'set', path: [], value: null }, [1, 1]],
  ])('%s', (_name, text, edit, [line, column]) => {
    const refusal = { ok: false, problems: [{ code: 'E150', position: { file: 'm.yaml', line, column } }] };
    expect(editManifest(text, 'm.yaml', [edit])).toMatchObject(refusal);
    expect(editManifest(`\uFEFF${text.replaceAll('\n', '\r\n')}`, 'm.yaml', [edit])).toMatchObject(refusal);
  });

  it('says what is wrong with a text that cannot be read', () => {
    expect(editManifest('a: [', 'm.yaml', [set('a', 'b')])).toMatchObject({ ok: false, problems: [{ code: 'E101' }] });
    expect(editManifest('a: 1\na: 2\n', 'm.yaml', [])).toMatchObject({ ok: false, problems: [{ code: 'E102' }] });
  });

  it('changes nothing when a later edit is refused', () => {
    const result = editManifest('primary: a\nimage: b\n', 'm.yaml', [set('primary', 'c'), set('image/primary', 'd')]);
    expect(result).toMatchObject({
      ok: false,
      problems: [{ position: { line: 2, column: 8 }, address: 'image.primary' }],
    });
  });
});

describe('several edits', () => {
  it('count one after the other', () => {
    const text = 'version: 1\nprimary: a/b\nfallbacks: [c/d, e/f]\n';
    const edits = [
      set('primary', 'c/d'),
      list('fallbacks', 'a/b', 'e/f'),
      set('agents/w/fallbacks', []),
      prune('agents/w/fallbacks'),
    ];
    expect(edited(text, ...edits)).toBe('version: 1\nprimary: c/d\nfallbacks: [a/b, e/f]\n');
  });

  it('keep names that JavaScript has a meaning for', () => {
    const text = edited('aliases:\n  a: b/c\n', set('aliases/__proto__', 'x/y'), set('aliases/constructor', 'z/z'));
    expect(text).toBe('aliases:\n  a: b/c\n  "__proto__": x/y\n  constructor: z/z\n');
  });
});
