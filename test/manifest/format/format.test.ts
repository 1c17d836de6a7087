import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parse } from 'yaml';
import { differenceOf } from '../../../src/manifest/format/proof.ts';
import { formatManifest, starterManifest } from '../../../src/manifest/index.ts';
import { KEY_ORDER } from '../../../src/manifest/key-order.ts';
import { unwrap } from '../../use-cases/homes.ts';
import { randomManifest } from '../edit/random-manifests.ts';

const format = (text: string) => unwrap(formatManifest(text, 'm.yaml'));
/** Merge keys resolved; the order of keys does not count. */
const readYaml = (text: string): unknown => parse(text, { merge: true, maxAliasCount: -1 });

const rows: readonly (readonly [string, string, string])[] = [
  [
    'order, each key with its comments',
    '# what is this\n\n# the agents\nagents: # beside\n  work:\n    primary: a/b\n  # ends agents\n# the model\nprimary: a/b\nversion: 1\n# the end\n',
    '# what is this\n\nversion: 1\n# the model\nprimary: a/b\n# the agents\nagents: # beside\n  work:\n    primary: a/b\n  # ends agents\n# the end\n',
  ],
  [
    'a comment in front of a key below a section that ends with one',
    'aliases:\n    a: a/b\n    # ends aliases\n# before version\nversion: 1\n',
    '# before version\nversion: 1\naliases:\n  a: a/b\n  # ends aliases\n',
  ],
  [
    'the line for editors stays the first',
    '# yaml-language-server: $schema=x\n# about primary\nprimary: a/b\nversion: 1\n',
    '# yaml-language-server: $schema=x\nversion: 1\n# about primary\nprimary: a/b\n',
  ],
  [
    'quotes only where they are needed',
    'version: 1\n"primary": \'a/b\'\nfallbacks: ["a/b", \'c d\', "yes", x y]\naliases: {"1": \'a/b\'}\n',
    'version: 1\nprimary: a/b\nfallbacks: [a/b, "c d", "yes", "x y"]\naliases: {"1": a/b}\n',
  ],
  [
    'spaces',
    'version:   1   # one\nfallbacks: [ a/b ,c/d ]\nimage: {primary:   a/b  ,fallbacks: [ ]}\n\n\n\nprimary: a/b   \n\n',
    'version: 1   # one\n\nprimary: a/b\nfallbacks: [a/b, c/d]\nimage: {primary: a/b, fallbacks: []}\n',
  ],
  [
    'indentation, of lists and comments too',
    'version: 1\nfallbacks:\n# first\n- a/b\n-   c/d # beside\n# end\nagents:\n      # of work\n      work:\n            fallbacks:\n            - a/b\n            # ends the list\n      # ends agents\n',
    'version: 1\nfallbacks:\n  # first\n  - a/b\n  - c/d # beside\n# end\nagents:\n  # of work\n  work:\n    fallbacks:\n      - a/b\n      # ends the list\n  # ends agents\n',
  ],
  [
    'flow style over several lines stays as it is',
    'version: 1\nfallbacks: [\n  "a/b", # first\n  # own\n  c/d\n]\n',
    'version: 1\nfallbacks: [\n  "a/b", # first\n  # own\n  c/d\n]\n',
  ],
  [
    'texts over several lines move as a whole',
    'version: 1\nagents:\n    work:\n        primary: >-\n            a/\n            # no comment\n        fallbacks: ["x\n            y"]\n',
    'version: 1\nagents:\n  work:\n    primary: >-\n        a/\n        # no comment\n    fallbacks: ["x\n        y"]\n',
  ],
  [
    'anchors stay above their uses',
    'primary: &p a/b\nversion: 1\nfallbacks: [*p]\n',
    'version: 1\nprimary: &p a/b\nfallbacks: [*p]\n',
  ],
  [
    'an order that would bring a use above its anchor is left',
    'agents:\n    work: &w\n        primary: a/b\nprimary: &p a/b\nversion: 1\nmanage: {}\nfallbacks: [*p]\n<<: {image: a/b}\naliases: {x: *p}\nimage: *w\n',
    'agents:\n  work: &w\n    primary: a/b\nprimary: &p a/b\nversion: 1\nmanage: {}\nfallbacks: [*p]\n<<: {image: a/b}\naliases: {x: *p}\nimage: *w\n',
  ],
  [
    'a document between markers',
    '---\nprimary: a/b\nversion: 1\n...\n# after\n',
    '---\nversion: 1\nprimary: a/b\n...\n# after\n',
  ],
  ['flow style all over', '{"primary": "a/b",  version: 1}', '{primary: a/b, version: 1}\n'],
  ['no line break at the end', 'version: 1\nprimary: a/b', 'version: 1\nprimary: a/b\n'],
  [
    'Windows line ends and a byte order mark',
    '\uFEFFprimary: "a/b"\r\nversion: 1\r\n',
    '\uFEFFversion: 1\r\nprimary: a/b\r\n',
  ],
  [
    'keys that nobody knows come last',
    'wrong: [ 1 ]\nprimary: a/b\nversion: 1\n',
    'version: 1\nprimary: a/b\nwrong: [1]\n',
  ],
  [
    'a merge key',
    'version: 1\nagents:\n    a: &a {primary: x/y}\n    b:\n        <<: *a\n        fallbacks: []\n',
    'version: 1\nagents:\n  a: &a {primary: x/y}\n  b:\n    <<: *a\n    fallbacks: []\n',
  ],
  [
    'a comment below a key without a value',
    'version: 1\nagents:\n    work:\n        # nothing yet\n    home:\n',
    'version: 1\nagents:\n  work:\n    # nothing yet\n  home:\n',
  ],
];

describe('formatting', () => {
  test.each(rows)('%s', (_, before, after) => {
    expect(format(before)).toBe(after);
    expect(format(after)).toBe(after);
    expect(readYaml(after)).toEqual(readYaml(before));
  });

  it('keeps values and comments of a hundred manifests, and is done after once', () => {
    let changed = 0;
    const property = fc.property(randomManifest(), ({ text, comments }) => {
      const formatted = format(text);
      if (formatted !== text) changed += 1;
      expect(format(formatted)).toBe(formatted);
      expect(readYaml(formatted)).toEqual(readYaml(text));
      for (const comment of comments)
        expect(formatted.split(comment.text).length).toBe(text.split(comment.text).length);
      const keys = Object.keys(readYaml(formatted) as object);
      const usesAnchors = /[&*]\w/.test(text);
      const isFlow = /^\s*\{/m.test(text);
      if (!usesAnchors && !isFlow) expect(keys).toEqual(KEY_ORDER.filter((key) => keys.includes(key)));
    });
    fc.assert(property, { seed: 20261123, numRuns: 150 });
    expect(changed).toBeGreaterThan(100);
  });

  test.each(['openclaw.models.yaml.example'])('%s is formatted', (file) => {
    const text = readFileSync(file, 'utf8');
    expect(format(text)).toBe(text);
  });

  it('has nothing to say of what `init` writes', () => {
    expect(format(starterManifest('./s.json'))).toBe(starterManifest('./s.json'));
  });

  test.each([
    ['version: 1\nprimary: "a\n', 'E101'],
    ['version: 1\nversion: 1\n', 'E102'],
    ['a: 1\n---\nb: 1\n', 'E103'],
  ])('refuses %j', (text, code) => {
    expect(formatManifest(text, 'm.yaml')).toMatchObject({ ok: false, problems: [{ code }] });
  });
});

/** Unlikely input; still nothing may be lost, and what cannot be kept is refused with its position. */
const HOSTILE = [
  '? primary\n: a/b\nversion: 1\n',
  'version: 1\n? {a: b}\n: c\n',
  'version: 1\nfallbacks:\n- - a\n  - b\n-\n  - c\n# x\n-\n',
  'version: 1\nx:\n- a: 1\n  # in\n  b: 2\n-   c: 3\n    d: 4\n',
  'version: 1\nx: |+\n  a\n\n\ny: >2\n    b\n   c\n\n# c\n',
  'x: |\n  # a\n   b\n\nversion: 1\n',
  'version: 1\nx: "a\n\n  b  \\\n  c"\ny: \'d\n  e\'\nz: f\n  g # h\n',
  'version: 1 # a\n # b\n  # c\n# d\nx: # e\n # f\n  y: 1 # g\n # h\n',
  'x: &a\n  # c\n  y: 1\nversion: 1\nz: *a\n',
  'version: 1\nx: &a [ *b ]\n'.replace('*b', '1'),
  'version: 1\nx: ! a\n',
  '# only a comment',
  '',
  'null\n',
  '- a\n-   b\n',
  '"just a text"\n',
  'version: 1\nx: {a: , b, "c":d, "e":f}\n',
  'version: 1\nx: [a#b, "#c", c#] # d#e\n',
  '--- # a\n# b\nversion: 1\n... # c\n# d\n',
  '\n\n# a\n\n\nx: 1\n\n\n# b\n\nversion: 1\n\n\n# c\n\n',
  'x:\n\ty: 1\nversion: 1\n',
  'version: 1\nx: "\\u2028\\uFEFF\\0"\n"\\x01": b\n',
  '{version: 1,\n# a\nx: [\n1 # b\n]}\n',
];

describe('hostile manifests', () => {
  test.each(HOSTILE)('%j', (text) => {
    const formatted = formatManifest(text, 'm.yaml');
    if (!formatted.ok) {
      expect(formatted.problems.map(({ code }) => code).filter((code) => !/^E1(0\d|10|66)$/.test(code))).toEqual([]);
      expect(formatted.problems[0]?.position?.line).toBeGreaterThan(0);
      return;
    }
    expect(readYaml(formatted.value)).toEqual(readYaml(text));
    expect(format(formatted.value)).toBe(formatted.value);
  });
});

describe('the proof', () => {
  const before = '# head\nversion: 1\naliases:\n  a: x/y # beside\n  # ends\n# of agents\nagents: {}\n';
  test.each([
    [
      'the order of sections',
      '# head\nversion: 1\n# of agents\nagents: {}\naliases:\n  a: x/y # beside\n  # ends\n',
      undefined,
    ],
    ['a lost comment', before.replace('  # ends\n', ''), 'comment 5:3'],
    ['a comment of another key', before.replace('# of agents\nagents: {}', 'agents: {}\n# of agents'), 'comment 6:1'],
    ['a comment that moves into the section above', before.replace('\n# of', '\n  # of'), 'comment 6:1'],
    ['a comment that leaves its line', before.replace(' # beside', '\n  # beside'), 'comment 4:10'],
    ['another value', before.replace('x/y', 'x/z'), 'value 4:3'],
    ['what cannot be read', before.replace('agents: {}', 'agents: {'), 'value 2:10'],
  ])('sees %s', (_, after, expected) => {
    const found = differenceOf(before, after, 'm.yaml');
    expect(found && `${found.of} ${found.position.line}:${found.position.column}`).toBe(expected);
  });
});
