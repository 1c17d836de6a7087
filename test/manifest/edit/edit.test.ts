import { describe, expect, it } from 'vitest';
import { editManifest, type ManifestEdit, type ManifestValue } from '../../../src/manifest/edit/index.ts';

const set = (path: string, value: ManifestValue): ManifestEdit => ({ op: 'set', path: path.split('/'), value });
const list = (path: string, ...items: string[]): ManifestEdit => ({ op: 'list', path: path.split('/'), items });
const remove = (path: string): ManifestEdit => ({ op: 'remove', path: path.split('/') });
const prune = (path: string): ManifestEdit => ({ op: 'remove', path: path.split('/'), removeEmptyParents: true });

type Case = readonly [name: string, before: string, edit: ManifestEdit, after: string];

function edited(text: string, ...edits: ManifestEdit[]): string {
  const result = editManifest(text, 'm.yaml', edits);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

function table(name: string, cases: readonly Case[]): void {
  describe(name, () => {
    it.each(cases)('%s', (_name, before, edit, after) => {
      expect(edited(before, edit)).toBe(after);
      // The same with CRLF, a byte order mark and no line break at the end; one line tells nothing of line breaks.
      const windows = (text: string): string => `\uFEFF${text.replace(/\n$/, '').replaceAll('\n', '\r\n')}`;
      if (before.trim().includes('\n')) expect(edited(windows(before), edit)).toBe(windows(after));
    });
  });
}

table('a scalar', [
  ['plain', 'primary: a/b   # why\n', set('primary', 'x/y'), 'primary: x/y   # why\n'],
  ['single quotes', "primary: 'a' # why\n", set('primary', "it's"), "primary: 'it''s' # why\n"],
  ['double quotes', 'primary: "a"\n', set('primary', 'x/y'), 'primary: "x/y"\n'],
  ['single quotes that cannot hold it', "primary: 'a'\n", set('primary', 'a\nb'), 'primary: "a\\nb"\n'],
  ['plain that is unsafe', 'primary: a\n', set('primary', '1e3'), 'primary: "1e3"\n'],
  ['null', "primary: 'a' # c\n", set('primary', null), 'primary: null # c\n'],
  ['written as nothing', 'primary:  # c\nimage: x/y\n', set('primary', 'x'), 'primary: x  # c\nimage: x/y\n'],
  ['written as ~', 'primary: ~ # c\n', set('primary', 'x/y'), 'primary: x/y # c\n'],
  ['a tab', 'primary:\ta\t# c\n', set('primary', 'x/y'), 'primary:\tx/y\t# c\n'],
  [
    'a literal block',
    'primary: |  # c\n  a\n\n# n\nimage: b\n',
    set('primary', 'x/y'),
    'primary: x/y  # c\n\n# n\nimage: b\n',
  ],
  [
    'a folded block at the end',
    'version: 1\nprimary: >-\n  a\n  b\n',
    set('primary', 'x/y'),
    'version: 1\nprimary: x/y\n',
  ],
  ['plain over lines', 'primary: a\n  b # c\nimage: d\n', set('primary', 'x/y'), 'primary: x/y # c\nimage: d\n'],
  ['quoted over lines', 'primary: "a\n  b" # c\n', set('primary', 'x/y'), 'primary: "x/y" # c\n'],
  ['below its key', 'primary:\n  # c\n  a # d\n', set('primary', 'x/y'), 'primary:\n  # c\n  x/y # d\n'],
  ['an anchor nobody uses', 'primary: &p a # c\n', set('primary', 'x/y'), 'primary: &p x/y # c\n'],
  ['an anchor with nothing', 'primary: &p # c\n', set('primary', 'x/y'), 'primary: &p x/y # c\n'],
  ['an explicit key', '? primary\n: a\n', set('primary', 'x/y'), '? primary\n: x/y\n'],
  [
    'an explicit key without a value',
    '? primary\nversion: 1\n',
    set('primary', 'x/y'),
    '? primary\n: x/y\nversion: 1\n',
  ],
  ['in a flow map', '{"version":1,"primary":"a"}\n', set('primary', 'x/y'), '{"version":1,"primary":"x/y"}\n'],
  ['a key alone in a flow map', 'image: {primary}\n', set('image/primary', 'x/y'), 'image: {primary: x/y}\n'],
  [
    'instead of a map',
    'image:  # i\n  primary: a # c\n    # d\n  # e\n# f\nversion: 1\n',
    set('image', 'x/y'),
    'image: x/y  # i\n# f\nversion: 1\n',
  ],
  ['instead of a flow list', 'image: [a,\n  b] # c\n', set('image', 'x/y'), 'image: x/y # c\n'],
]);

table('a new key', [
  [
    'in its place',
    'version: 1 # v\n\n# about image\nimage: a # i\n',
    set('primary', 'x/y'),
    'version: 1 # v\nprimary: x/y\n\n# about image\nimage: a # i\n',
  ],
  [
    'behind comments that go on',
    'version: 1 # a\n           # b\n# c\nimage: a\n',
    set('primary', 'x/y'),
    'version: 1 # a\n           # b\nprimary: x/y\n# c\nimage: a\n',
  ],
  ['before all others', '# head\nprimary: a\n', set('version', 'x/y'), '# head\nversion: x/y\nprimary: a\n'],
  ['unknown at the end', 'version: 1\nprimary: a\n', set('zzz', 'x/y'), 'version: 1\nprimary: a\nzzz: x/y\n'],
  ['before the end marker', '---\nversion: 1\n...\n', set('primary', 'x/y'), '---\nversion: 1\nprimary: x/y\n...\n'],
  ['in an empty text', '', set('aliases/no', '#x'), 'aliases:\n  "no": "#x"\n'],
  ['below the head only', '# head\n', set('primary', 'x/y'), '# head\nprimary: x/y\n'],
  ['below comments apart', '# head\n\n# image: a\n', set('primary', 'x/y'), '# head\n\n# image: a\n\nprimary: x/y\n'],
  [
    'behind a block scalar',
    'version: 1\nprimary: |-\n  a\nimage: b\n',
    set('fallbacks', null),
    'version: 1\nprimary: |-\n  a\nfallbacks: null\nimage: b\n',
  ],
  [
    'with its parents',
    'version: 1\naliases:\n    a: b/c\n',
    set('agents/w/auth/order/x', ['x:a']),
    'version: 1\naliases:\n    a: b/c\nagents:\n    w:\n        auth:\n            order:\n                x: [x:a]\n',
  ],
  [
    'at the end of a map',
    'aliases:\n  a: b/c # 1\n  # d: e\n\n# f\nauth: {}\n',
    set('aliases/g', 'h/i'),
    'aliases:\n  a: b/c # 1\n  g: h/i\n  # d: e\n\n# f\nauth: {}\n',
  ],
  [
    'quoted as the others',
    'aliases:\n  \'a\': "b/c"\n',
    set('aliases/d', 'e/f'),
    'aliases:\n  \'a\': "b/c"\n  \'d\': "e/f"\n',
  ],
  [
    'in nothing',
    'aliases: # c\n  # none\nauth: {}\n',
    set('aliases/a', 'b/c'),
    'aliases: # c\n  a: b/c\n  # none\nauth: {}\n',
  ],
  ['in null', 'aliases: null # c\n', set('aliases/a', 'b/c'), 'aliases: # c\n  a: b/c\n'],
  ['in {}', 'aliases: &a {} # c\n', set('aliases/a', 'b/c'), 'aliases: &a # c\n  a: b/c\n'],
  ['in {} with a comment', 'aliases: {\n  # c\n}\n', set('aliases/a', 'b/c'), 'aliases: {\n  # c\n  a: b/c\n}\n'],
  [
    'in a flow map',
    'image: { primary: a }\n',
    set('image/fallbacks', ['b/c', 'd/e']),
    'image: { primary: a, fallbacks: [b/c, d/e] }\n',
  ],
  [
    'in a flow map with a comma at the end',
    'aliases: {\n  a: b/c, # 1\n}\n',
    set('aliases/d', 'e/f'),
    'aliases: {\n  a: b/c, # 1\n  d: e/f,\n}\n',
  ],
  [
    'in a flow map without',
    'aliases: {\n  a: b/c # 1\n}\n',
    set('aliases/d', 'e/f'),
    'aliases: {\n  a: b/c, # 1\n  d: e/f\n}\n',
  ],
  [
    'a map in a flow map',
    'agents: {w: {}}\n',
    set('agents/w/image', { primary: 'a/b' }),
    'agents: {w: {image: {primary: a/b}}}\n',
  ],
  [
    'beside a merge key',
    'agents:\n  a: &a\n    primary: x/y\n  b:\n    <<: *a\n',
    set('agents/b/fallbacks', []),
    'agents:\n  a: &a\n    primary: x/y\n  b:\n    <<: *a\n    fallbacks: []\n',
  ],
  [
    'after an explicit one',
    '? image\n: primary: a/b\n',
    set('image/fallbacks', []),
    '? image\n: primary: a/b\n  fallbacks: []\n',
  ],
]);

table('a map', [
  [
    'instead of a scalar',
    'image: a/b # c\nversion: 1\n',
    set('image', { primary: 'x/y', fallbacks: ['a/b', 'no'] }),
    'image: # c\n  primary: x/y\n  fallbacks: [a/b, "no"]\nversion: 1\n',
  ],
  [
    'instead of a block scalar',
    'image: | # c\n  a\nversion: 1\n',
    set('image', { primary: null }),
    'image: # c\n  primary: null\nversion: 1\n',
  ],
  [
    'instead of a scalar below',
    'image:\n  # c\n  a/b\n',
    set('image', { primary: 'x/y' }),
    'image:\n  # c\n  primary: x/y\n',
  ],
  [
    'in a flow map',
    '{image: a/b, version: 1}\n',
    set('image', { primary: 'x/y', fallbacks: [] }),
    '{image: {primary: x/y, fallbacks: []}, version: 1}\n',
  ],
  [
    'instead of another',
    'image:\n  primary: a # p\n  # f\n  fallbacks: [b/c]\n',
    set('image', { primary: 'x/y', extra: 'z/z' }),
    'image:\n  primary: x/y # p\n  extra: z/z\n',
  ],
  [
    'with a long list',
    'version: 1\n',
    set('image', { fallbacks: ['a'.repeat(40), 'b'.repeat(40)] }),
    `version: 1\nimage:\n  fallbacks:\n    - ${'a'.repeat(40)}\n    - ${'b'.repeat(40)}\n`,
  ],
  ['emptied', 'image:\n  primary: a # p\n', set('image', {}), 'image: {}\n'],
]);

table('a block list', [
  [
    'inserted',
    'fallbacks:\n  - a/1 # 1\n  - b/2\n',
    list('fallbacks', 'a/1', 'x/y', 'b/2'),
    'fallbacks:\n  - a/1 # 1\n  - x/y\n  - b/2\n',
  ],
  [
    'not indented',
    'fallbacks:\n- a/1\n# next\nimage: b\n',
    list('fallbacks', 'a/1', 'x/y'),
    'fallbacks:\n- a/1\n- x/y\n# next\nimage: b\n',
  ],
  [
    'quoted and wide as the others',
    "fallbacks:\n  -   'a'\n",
    list('fallbacks', 'a', 'b'),
    "fallbacks:\n  -   'a'\n  -   'b'\n",
  ],
  [
    'in front',
    'fallbacks:\n  # one\n  - a/1\n',
    list('fallbacks', 'x/y', 'a/1'),
    'fallbacks:\n  - x/y\n  # one\n  - a/1\n',
  ],
  [
    'removed',
    'fallbacks:\n  - a/1\n  # two\n  - b/2 # 2\n        # more\n  - c/3\n',
    list('fallbacks', 'a/1', 'c/3'),
    'fallbacks:\n  - a/1\n  - c/3\n',
  ],
  [
    'a comment apart stays',
    'fallbacks:\n  - a/1\n  # free\n\n  - b/2\n',
    list('fallbacks', 'a/1'),
    'fallbacks:\n  - a/1\n  # free\n',
  ],
  [
    'moved',
    'fallbacks:\n  - a/1 # 1\n  - b/2\n  # three\n  - "c/3" # 3\n',
    list('fallbacks', 'c/3', 'a/1', 'b/2'),
    'fallbacks:\n  # three\n  - "c/3" # 3\n  - a/1 # 1\n  - b/2\n',
  ],
  ['replaced', 'fallbacks:\n  - a/1 # 1\n  - b/2\n', list('fallbacks', 'x/y', 'b/2'), 'fallbacks:\n  - x/y\n  - b/2\n'],
  ['emptied', 'fallbacks: # f\n  - a/1\n\n  - b/2\nimage: c\n', list('fallbacks'), 'fallbacks: [] # f\nimage: c\n'],
  [
    'emptied with a free comment',
    'fallbacks:\n  # free\n\n  - a/1\n\nimage: c\n',
    list('fallbacks'),
    'fallbacks: []\n  # free\n\nimage: c\n',
  ],
  [
    'items over lines',
    'fallbacks:\n  - a\n    b\n  - |-\n    c/3\n  - d/4\n',
    list('fallbacks', 'd/4', 'c/3'),
    'fallbacks:\n  - d/4\n  - |-\n    c/3\n',
  ],
  [
    'below an explicit key',
    '? fallbacks\n: - a/1 # 1\n  - b/2\n',
    list('fallbacks', 'b/2'),
    '? fallbacks\n:\n  - b/2\n',
  ],
  [
    'an item that is no text',
    'fallbacks:\n  - a: b\n    c: d\n  -\n  - 5\n',
    list('fallbacks', '5'),
    'fallbacks:\n  - "5"\n',
  ],
  [
    'new, as other lists are',
    'image:\n  fallbacks:\n  - a/1\nagents: {}\n',
    list('fallbacks', 'x/y', 'a/1'),
    'fallbacks:\n- x/y\n- a/1\nimage:\n  fallbacks:\n  - a/1\nagents: {}\n',
  ],
  [
    'instead of [], as other lists are',
    'fallbacks: [] # f\nimage:\n  fallbacks:\n    - a/1\n',
    list('fallbacks', 'x/y'),
    'fallbacks: # f\n  - x/y\nimage:\n  fallbacks:\n    - a/1\n',
  ],
]);

table('a flow list', [
  [
    'inserted',
    'fallbacks: [a/1, b/2] # f\n',
    list('fallbacks', 'a/1', 'x/y', 'b/2', 'z/z'),
    'fallbacks: [a/1, x/y, b/2, z/z] # f\n',
  ],
  ['in front', "fallbacks: [ 'a/1' ]\n", list('fallbacks', 'x/y', 'a/1'), "fallbacks: [ 'x/y', 'a/1' ]\n"],
  ['removed', 'fallbacks: [a/1, b/2, c/3]\n', list('fallbacks', 'b/2'), 'fallbacks: [b/2]\n'],
  ['with a comma at the end', 'fallbacks: [a/1, b/2,]\n', list('fallbacks', 'a/1', 'c/3'), 'fallbacks: [a/1, c/3,]\n'],
  ['without blanks', 'fallbacks: [a/1,b/2]\n', list('fallbacks', 'b/2', 'a/1', 'c/3'), 'fallbacks: [b/2,a/1,c/3]\n'],
  ['emptied', 'fallbacks: [ a/1, b/2 ]\n', list('fallbacks'), 'fallbacks: []\n'],
  ['filled', 'fallbacks: [] # f\n', list('fallbacks', 'a/1', 'b/2'), 'fallbacks: [a/1, b/2] # f\n'],
  ['null', 'fallbacks: ~ # f\n', list('fallbacks', 'a/1'), 'fallbacks: [a/1] # f\n'],
  [
    'wide stays on its line',
    `fallbacks: [${'a'.repeat(90)}]\n`,
    list('fallbacks', 'a'.repeat(90), 'b/2'),
    `fallbacks: [${'a'.repeat(90)}, b/2]\n`,
  ],
  [
    'one a line',
    'fallbacks: [\n  a/1, # 1\n  # two\n  b/2 # 2\n]\n',
    list('fallbacks', 'a/1', 'b/2', 'c/3'),
    'fallbacks: [\n  a/1, # 1\n  # two\n  b/2, # 2\n  c/3\n]\n',
  ],
  [
    'one a line, removed',
    'fallbacks: [\n  a/1, # 1\n  # two\n  b/2 # 2\n]\n',
    list('fallbacks', 'a/1'),
    'fallbacks: [\n  a/1 # 1\n]\n',
  ],
  [
    'one a line, moved',
    'fallbacks: [\n  a/1, # 1\n  # two\n  b/2, # 2\n]\n',
    list('fallbacks', 'b/2', 'a/1'),
    'fallbacks: [\n  # two\n  b/2, # 2\n  a/1, # 1\n]\n',
  ],
  [
    'aligned with the bracket',
    'fallbacks: [a/1,\n            b/2]\n',
    list('fallbacks', 'a/1', 'b/2', 'c/3'),
    'fallbacks: [a/1,\n            b/2,\n            c/3]\n',
  ],
  [
    'commas in front',
    'fallbacks: [ a/1\n  , b/2\n  , c/3\n  ]\n',
    list('fallbacks', 'a/1', 'x/y', 'c/3'),
    'fallbacks: [ a/1\n  , x/y\n  , c/3\n  ]\n',
  ],
  [
    'with a comment only',
    'fallbacks: [\n  # none\n]\n',
    list('fallbacks', 'a/1', 'b/2'),
    'fallbacks: [\n  # none\n  a/1,\n  b/2\n]\n',
  ],
]);

table('a key that goes', [
  [
    'with its comments',
    'version: 1\n# about\n# primary\nprimary: a # c\n           # d\n# about image\nimage: b\n',
    remove('primary'),
    'version: 1\n# about image\nimage: b\n',
  ],
  ['with a blank line', 'version: 1\n\nprimary: a\n\nimage: b\n', remove('primary'), 'version: 1\n\nimage: b\n'],
  ['at the end', 'version: 1\n\n# p\nprimary: a\n', remove('primary'), 'version: 1\n'],
  [
    'with all below',
    'version: 1\naliases:\n  # x\n  a: b/c\n\n  # d: e\n# n\nauth: {}\n',
    remove('aliases'),
    'version: 1\n# n\nauth: {}\n',
  ],
  ['a block scalar', 'primary: |\n  a\nimage: b\n', remove('primary'), 'image: b\n'],
  ['the head stays', '# head\nprimary: a\nimage: b\n', remove('primary'), '# head\nimage: b\n'],
  [
    'the only one',
    'auth:\n  order: # o\n    # c\n    x: [a]\n    # trailing\nversion: 1\n',
    remove('auth/order/x'),
    'auth:\n  order: {} # o\n    # trailing\nversion: 1\n',
  ],
  [
    'the only one with its parents',
    'version: 1\n# auth\nauth:\n  order:\n    x: [a]\nimage: a\n',
    prune('auth/order/x'),
    'version: 1\nimage: a\n',
  ],
  [
    'parents that hold more stay',
    'auth:\n  order:\n    x: [a]\n    y: [b]\n',
    prune('auth/order/x'),
    'auth:\n  order:\n    y: [b]\n',
  ],
  ['from a flow map', 'aliases: {a: b/c, d: e/f, }\n', remove('aliases/d'), 'aliases: {a: b/c, }\n'],
  ['the first of a flow map', 'aliases: { a: b/c, d: e/f }\n', remove('aliases/a'), 'aliases: { d: e/f }\n'],
  ['the only one of a flow map', 'aliases: { a: b/c }\n', remove('aliases/a'), 'aliases: {}\n'],
  [
    'from a flow map over lines',
    'aliases: {\n  a: b/c, # 1\n  d: e/f # 2\n}\n',
    remove('aliases/d'),
    'aliases: {\n  a: b/c # 1\n}\n',
  ],
  [
    'an explicit one',
    '? primary\n: a\n? image\n: primary: x\n  fallbacks: []\n',
    remove('image/primary'),
    '? primary\n: a\n? image\n:\n  fallbacks: []\n',
  ],
  [
    'a merging one',
    'agents:\n  a: &a {primary: x/y}\n  b: {<<: *a}\n',
    remove('agents/b'),
    'agents:\n  a: &a {primary: x/y}\n',
  ],
  ['a value from a YAML alias', 'primary: &p a/b\nimage: *p\n', remove('image'), 'primary: &p a/b\n'],
  ['the last of all', 'primary: a\n', remove('primary'), '{}\n'],
]);

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
