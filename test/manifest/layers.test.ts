import { describe, expect, it, test } from 'vitest';
import { chooseHost, type LoadOptions, loadManifest, originRows } from '../../src/manifest/index.ts';
import { unwrap } from '../use-cases/homes.ts';

interface Row {
  readonly name: string;
  readonly manifest: string;
  readonly bases?: readonly string[];
  readonly host?: string;
  /** Without `version`. */
  readonly merged: object;
  readonly warnings?: readonly string[];
}

const rows: Row[] = [
  {
    name: 'scalars replace',
    manifest: 'version: 1\nprimary: a/b\nhosts: {h: {primary: c/d}}\n',
    host: 'h',
    merged: { primary: 'c/d' },
  },
  {
    name: 'another host is left out',
    manifest: 'version: 1\nprimary: a/b\nhosts: {h: {primary: c/d}, i: {}}\n',
    host: 'i',
    merged: { primary: 'a/b' },
  },
  {
    name: 'no host, no override',
    manifest: 'version: 1\nprimary: a/b\nhosts: {h: {primary: c/d}}\n',
    merged: { primary: 'a/b' },
  },
  {
    name: 'lists replace',
    manifest: 'version: 1\nextends: base.yaml\nfallbacks: [c/d]\n',
    bases: ['version: 1\nfallbacks: [a/b, e/f]\n'],
    merged: { fallbacks: ['c/d'] },
  },
  {
    name: 'maps merge, down to their values',
    manifest: 'version: 1\nextends: base.yaml\naliases: {b: b/b}\nagents: {work: {fallbacks: []}}\n',
    bases: ['version: 1\naliases: {a: a/a, b: x/x}\nagents: {work: {primary: a/a}, home: {primary: b}}\n'],
    merged: {
      aliases: { a: 'a/a', b: 'b/b' },
      agents: { work: { primary: 'a/a', fallbacks: [] }, home: { primary: 'b' } },
    },
  },
  {
    name: 'null over another layer makes a key unmanaged again',
    manifest: 'version: 1\nextends: base.yaml\nprimary: null\nimage: null\naliases: {a: null}\nagents: {work: null}\n',
    bases: ['version: 1\nprimary: b\nimage: c/d\naliases: {a: a/a, b: b/b}\nagents: {work: {primary: b}}\n'],
    merged: { aliases: { b: 'b/b' }, agents: {} },
  },
  {
    name: 'null in the lowest layer is managed and empty',
    manifest: 'version: 1\nextends: base.yaml\nfallbacks: [a/b]\n',
    bases: ['version: 1\nprimary: null\nimage: null\nfallbacks: null\n'],
    merged: { primary: null, image: null, fallbacks: ['a/b'] },
  },
  {
    name: 'null for a host in a manifest that is alone',
    manifest: 'version: 1\nimage: a/b\nprimary: null\nhosts: {h: {image: null}}\n',
    host: 'h',
    merged: { primary: null },
  },
  {
    name: 'null over nothing says so, and clears nothing',
    manifest: 'version: 1\nprimary: a/b\nhosts: {h: {image: null}}\n',
    host: 'h',
    merged: { primary: 'a/b' },
    warnings: ['W164 m.yaml:3 hosts.h.image'],
  },
  {
    name: 'an empty map or list clears',
    manifest: 'version: 1\naliases: {a: a/b}\nfallbacks: [a/b]\nhosts: {h: {aliases: {}, fallbacks: []}}\n',
    host: 'h',
    merged: { aliases: {}, fallbacks: [] },
  },
  {
    name: 'a map over the short form of the image model',
    manifest: 'version: 1\nimage: google/gemini-2.5-flash\nhosts: {h: {image: {fallbacks: [openai/gpt-5.2]}}}\n',
    host: 'h',
    merged: { image: { primary: 'google/gemini-2.5-flash', fallbacks: ['openai/gpt-5.2'] } },
  },
  {
    name: 'four layers: the nearer file wins over the more special one',
    manifest: 'version: 1\nextends: a\nfallbacks: [own/top]\nhosts: {h: {image: {fallbacks: []}}}\n',
    bases: [
      'version: 1\nextends: b\nprimary: a/top\nhosts: {h: {primary: a/host, fallbacks: [a/host]}}\n',
      'version: 1\nprimary: b/top\nimage: {primary: b/top, fallbacks: [b/top]}\nhosts: {h: {apply: manual}}\n',
    ],
    host: 'h',
    merged: { primary: 'a/host', fallbacks: ['own/top'], image: { primary: 'b/top', fallbacks: [] }, apply: 'manual' },
  },
  {
    name: 'keys that objects have by themselves',
    manifest: 'version: 1\nextends: a\nagents: {constructor: {primary: a/b}}\n',
    bases: ['version: 1\nagents: {tostring: {primary: a/b}}\n'],
    merged: { agents: { tostring: { primary: 'a/b' }, constructor: { primary: 'a/b' } } },
  },
];

function load({ manifest, bases = [], host }: Pick<Row, 'manifest' | 'bases' | 'host'>, options: LoadOptions = {}) {
  return loadManifest(manifest, 'm.yaml', {
    ...options,
    bases: bases.map((text, index) => ({ name: `base${index + 1}.yaml`, text })),
    host: { flag: host },
  });
}

describe('layers', () => {
  test.each(rows)('$name', (row) => {
    const { manifest, warnings } = unwrap(load(row));
    expect(manifest).toEqual({ version: 1, ...row.merged });
    const said = warnings
      .filter(({ code }) => !['W142', 'E112'].includes(code))
      .map(({ code, position, address }) => `${code} ${position?.file}:${position?.line} ${address}`);
    expect(said).toEqual(row.warnings ?? []);
  });

  it('tell where each value comes from', () => {
    const loaded = unwrap(
      load({
        manifest: 'version: 1\nextends: base1.yaml\naliases:\n  fast: a/b\nhosts:\n  h:\n    primary: fast\n',
        bases: ['version: 1\n# here\nprimary: c/d\nfallbacks: [slow]\naliases:\n  slow: c/d\n'],
        host: 'h',
      }),
    );
    const places = originRows(loaded.merged.origins).map(
      ({ address, position }) => `${address} ${position.file}:${position.line}:${position.column}`,
    );
    expect(places).toEqual([
      'primary m.yaml:7:14',
      'fallbacks base1.yaml:4:12',
      'aliases.slow base1.yaml:6:9',
      'aliases.fast m.yaml:4:9',
    ]);
    const { positionOf, digest } = loaded.source;
    expect(positionOf(['fallbacks', 0])).toMatchObject({ file: 'base1.yaml', line: 4, column: 13 });
    expect(positionOf(['primary'], 'key')).toMatchObject({ file: 'm.yaml', line: 7, column: 5 });
    expect(positionOf(['aliases', 'none'])).toMatchObject({ file: 'm.yaml', line: 4 });
    expect(digest).not.toBe(loaded.own.digest);
  });

  it('have a digest that every file changes', () => {
    const digest = (base: string) =>
      unwrap(load({ manifest: 'version: 1\nextends: b\n', bases: [base] })).source.digest;
    expect(new Set(['version: 1\n', 'version: 1 # x\n'].map(digest)).size).toBe(2);
  });

  it('report problems at their position, and name the other file', () => {
    const found = load({
      manifest: 'version: 1\nextends: b\naliases:\n  Opus: x/y\nfallbacks: [nobody]\n',
      bases: ['version: 1\naliases:\n  opus: anthropic/claude-opus-4-5\nwrong: 1\n'],
    });
    expect(
      found.ok
        ? []
        : found.problems.map(({ code, position, message }) => `${code} ${position?.file}:${position?.line} ${message}`),
    ).toEqual([
      'E122 m.yaml:4 The aliases "opus" (base1.yaml:3) and "Opus" differ only in case.',
      'E112 m.yaml:5 Unknown alias "nobody".',
      'E111 base1.yaml:4 There is no key "wrong".',
    ]);
  });

  it('are not guessed: a base that was not read is an error', () => {
    const found = loadManifest('version: 1\nextends: b.yaml\n', 'm.yaml');
    expect(found).toMatchObject({ ok: false, problems: [{ code: 'E160', position: { line: 2, column: 10 } }] });
  });

  it.each([
    ['aliases: {a: null}\n', 'aliases.a must be a string, not null.'],
    ['extends: ""\n', 'extends must not be empty'],
    ['extends: [a]\n', 'extends must be a string, not a list.'],
    ['hosts: {h: {version: 1}}\n', 'There is no key "version" in hosts.h.'],
    ['hosts: {h: {fallback: []}}\n', 'did you mean "fallbacks"?'],
    ['hosts: {h: {image: {primry: a/b}}}\n', 'did you mean "primary"?'],
  ])('refuse %j', (text, message) => {
    const found = loadManifest(`version: 1\n${text}`, 'm.yaml');
    expect(found.ok ? '' : found.problems.map((problem) => problem.message).join()).toContain(message);
  });
});

describe('the host', () => {
  const names = ['laptop', 'Server', 'gw.example.org'];
  test.each([
    [{ flag: 'laptop', variable: 'Server', machine: 'gw' }, 'laptop'],
    [{ variable: 'server', machine: 'laptop' }, 'Server'],
    [{ variable: '', machine: 'laptop' }, 'laptop'],
    [{ machine: 'LAPTOP.local' }, 'laptop'],
    [{ machine: 'gw.example.org' }, 'gw.example.org'],
    [{ machine: 'elsewhere' }, undefined],
    [{}, undefined],
  ])('%j is %s', (question, expected) => {
    expect(unwrap(chooseHost(names, question))).toBe(expected);
  });

  test.each([
    [{ flag: 'latpop' }, 'The manifest does not declare the host latpop. Did you mean "laptop"?'],
    [
      { variable: 'zzz' },
      'The manifest does not declare the host zzz (from OPENCLAW_MODELS_HOST). It declares laptop, Server, gw.example.org.',
    ],
  ])('%j is unknown', (question, message) => {
    expect(chooseHost(names, question)).toMatchObject({ ok: false, problems: [{ code: 'E163', message }] });
  });

  it('is unknown where none is declared', () => {
    const found = loadManifest('version: 1\n', 'm.yaml', { host: { flag: 'x' } });
    expect(found).toMatchObject({
      problems: [
        { code: 'E163', message: 'The manifest does not declare the host x. The manifest declares no hosts.' },
      ],
    });
  });
});
