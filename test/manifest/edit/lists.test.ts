import { list, rename, table } from './cases.ts';

table('a block list', [
  [
    'with a blank line above, all replaced',
    'fallbacks:\n\n  - a/1\n',
    list('fallbacks', 'x/y'),
    'fallbacks:\n\n  - x/y\n',
  ],
  [
    'with blank lines, removed in the middle',
    'fallbacks:\n  - a/1\n\n  - b/2\n\n  - c/3\n\n  - d/4\n\nimage: e\n',
    list('fallbacks', 'a/1', 'd/4'),
    'fallbacks:\n  - a/1\n\n  - d/4\n\nimage: e\n',
  ],
  [
    'with blank lines, removed at the top',
    'fallbacks:\n  - a/1\n\n  - b/2\n\nimage: e\n',
    list('fallbacks', 'b/2'),
    'fallbacks:\n  - b/2\n\nimage: e\n',
  ],
  [
    'with blank lines, all replaced',
    'fallbacks:\n  - a/1\n\n  - b/2\n\nimage: e\n',
    list('fallbacks', 'x/y'),
    'fallbacks:\n  - x/y\n\nimage: e\n',
  ],
  [
    'with blank lines, removed at the end of the text',
    'fallbacks:\n  - a/1\n\n  - b/2\n\n  - c/3\n',
    list('fallbacks', 'a/1'),
    'fallbacks:\n  - a/1\n',
  ],
  [
    'items from YAML aliases',
    'fallbacks:\n  - &a a/1\n  - *a # 2\n  - b/2\n',
    list('fallbacks', 'b/2', 'a/1'),
    'fallbacks:\n  - b/2\n  - &a a/1\n',
  ],
  [
    'items from YAML aliases that move',
    'fallbacks:\n  - &a a/1\n  - b/2 # b\n  - *a # 2\n',
    list('fallbacks', 'a/1', 'a/1', 'b/2'),
    'fallbacks:\n  - &a a/1\n  - *a # 2\n  - b/2 # b\n',
  ],
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

table('an item renamed', [
  [
    'in a block list, with its comments',
    'fallbacks:\n  # first\n  - pro # for long texts\n  - a/1\n',
    rename('fallbacks', 'pro', 'x/y'),
    'fallbacks:\n  # first\n  - x/y # for long texts\n  - a/1\n',
  ],
  [
    'in its quotes',
    "fallbacks: [a/1, 'pro', pro]\n",
    rename('fallbacks', 'pro', 'x/y'),
    "fallbacks: [a/1, 'x/y', x/y]\n",
  ],
  ['that is not there', 'fallbacks: [a/1]\n', rename('fallbacks', 'pro', 'x/y'), 'fallbacks: [a/1]\n'],
]);
