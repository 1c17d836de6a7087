/** Manifests of several files and hosts on disk: reading, escaping, planning, editing. */
import path from 'node:path';
import { afterEach, describe, expect, it, test } from 'vitest';
import { addAlias, removeAlias } from '../../src/edits/aliases.ts';
import type { SettingEdit } from '../../src/edits/context.ts';
import { addFallback, clearFallbacks } from '../../src/edits/fallbacks.ts';
import { setOrder } from '../../src/edits/orders.ts';
import { setImage, setPrimary } from '../../src/edits/set.ts';
import { explain } from '../../src/use-cases/explain.ts';
import { planManifest } from '../../src/use-cases/plan.ts';
import { prepareEdit } from '../../src/use-cases/prepare-edit.ts';
import { validateText } from '../../src/use-cases/validate.ts';
import { type ManifestOptions, readManifest } from '../../src/workspace/manifest-file.ts';
import { type Files, makeHome, type TestHome, unwrap } from '../use-cases/homes.ts';

const TRUSTING = { strict: false, force: true };

const CONFIG = {
  '.openclaw/agents/main/agent/auth-profiles.json': JSON.stringify({
    version: 1,
    profiles: Object.fromEntries(
      ['a', 'b'].map((name) => [`anthropic:${name}`, { type: 'api_key', provider: 'anthropic', key: 'k' }]),
    ),
  }),
  '.openclaw/openclaw.json':
    '{ meta: { lastTouchedVersion: "2026.1.30" }, agents: { defaults: { model: { primary: "x/live" } }, list: [{ id: "work" }] } }',
};
let home: TestHome;
afterEach(() => home.remove());

function open(
  files: Files,
  extra: Partial<ManifestOptions> = {},
  symlinks: Readonly<Record<string, string>> = {},
): ManifestOptions {
  home = makeHome({ ...CONFIG, ...files }, { symlinks });
  return {
    ...home.options,
    cwd: path.join(home.dir, 'repo'),
    machine: 'nowhere',
    readStdin: async () => Buffer.from('version: 1\nextends: base.yaml\n'),
    ...extra,
  };
}

const NAME = 'repo/openclaw.models.yaml';

describe('reading bases', () => {
  it('resolves paths relative to their file, within the repository', async () => {
    const options = open({
      'repo/.git/HEAD': '',
      'repo/hosts/a/openclaw.models.yaml': 'version: 1\nextends: ../../shared/team.yaml\n',
      'repo/shared/team.yaml': 'version: 1\nextends: ./org.yaml\nprimary: a/b\n',
      'repo/shared/org.yaml': 'version: 1\nfallbacks: [c/d]\n',
    });
    const text = unwrap(await readManifest({ ...options, manifest: 'hosts/a/openclaw.models.yaml' }));
    expect(text.bases?.map(({ name }) => name)).toEqual(['shared/team.yaml', 'shared/org.yaml']);
    const { plan } = unwrap(await planManifest({ ...options, manifest: 'hosts/a/openclaw.models.yaml' }));
    expect(plan.changes.filter(({ kind }) => kind === 'declared').map(({ address }) => address)).toEqual([
      'primary',
      'fallbacks',
    ]);
    expect(plan.source.bases?.map((base) => base.path)).toEqual(['shared/team.yaml', 'shared/org.yaml']);
    expect(plan.source.host).toBeUndefined();
  });

  it('treats standard input as a file of the current folder', async () => {
    const options = open({ 'repo/base.yaml': 'version: 1\nprimary: a/b\n' }, { manifest: '-' });
    expect(unwrap(await readManifest(options)).bases).toEqual([
      { name: 'base.yaml', text: 'version: 1\nprimary: a/b\n' },
    ]);
  });

  test.each<[string, string, Files, string, Readonly<Record<string, string>>?]>([
    ['a missing one', 'none.yaml', {}, 'E160 openclaw.models.yaml:2:10 The base "none.yaml" does not exist.'],
    [
      'a folder',
      'folder',
      { 'repo/folder/x': '' },
      'E160 openclaw.models.yaml:2:10 The base "folder" cannot be read: it is a folder, not a file.',
    ],
    [
      'a circle',
      'a.yaml',
      { 'repo/a.yaml': 'version: 1\nextends: b.yaml\n', 'repo/b.yaml': 'version: 1\n\nextends: a.yaml\n' },
      'E161 b.yaml:3:10 The manifest extends itself: a.yaml -> b.yaml -> a.yaml.',
    ],
    [
      'itself',
      './openclaw.models.yaml',
      {},
      'E161 openclaw.models.yaml:2:10 The manifest extends itself: openclaw.models.yaml -> openclaw.models.yaml.',
    ],
    [
      'the folder above',
      '../other.yaml',
      { 'other.yaml': 'version: 1\n' },
      'E162 openclaw.models.yaml:2:10 The base "../other.yaml" is outside of ~/repo.',
    ],
    [
      'what is not even there',
      '../../none',
      {},
      'E162 openclaw.models.yaml:2:10 The base "../../none" is outside of ~/repo.',
    ],
    [
      'an absolute path',
      '/etc/passwd',
      {},
      'E162 openclaw.models.yaml:2:10 The base "/etc/passwd" is not a relative path.',
    ],
    [
      'a symlink that leads out',
      'in.yaml',
      { 'other.yaml': 'version: 1\n' },
      'E162 openclaw.models.yaml:2:10 The base "in.yaml" leads out of ~/repo through a symlink.',
      { 'repo/in.yaml': '../other.yaml' },
    ],
    [
      'a linked folder that leads out',
      'in/other.yaml',
      { 'else/other.yaml': 'version: 1\n' },
      'E162 openclaw.models.yaml:2:10 The base "in/other.yaml" leads out of ~/repo through a symlink.',
      { 'repo/in': '../else' },
    ],
  ])('refuses %s', async (_, base, files, expected, symlinks) => {
    const options = open({ [NAME]: `version: 1\nextends: ${base}\n`, ...files }, {}, symlinks);
    const read = await readManifest(options);
    const told = read.ok
      ? []
      : read.problems.map(
          ({ code, position, message }) => `${code} ${position?.file}:${position?.line}:${position?.column} ${message}`,
        );
    expect(told).toEqual([expected]);
  });

  it('goes by the real folder of a linked manifest', async () => {
    const options = open(
      { 'repo/real/m.yaml': 'version: 1\nextends: base.yaml\n', 'repo/real/base.yaml': 'version: 1\n' },
      { manifest: '../linked.yaml' },
      { 'linked.yaml': 'repo/real/m.yaml' },
    );
    expect(unwrap(await readManifest(options)).bases?.map(({ name }) => name)).toEqual(['real/base.yaml']);
  });
});

describe('hosts', () => {
  const files = {
    [NAME]: 'version: 1\nprimary: a/b\nhosts:\n  laptop:\n    primary: c/d\n  broken:\n    primary: "no ref/"\n',
  };

  it('are chosen by flag, variable and name', async () => {
    const options = open(files);
    const primary = async (extra: Partial<ManifestOptions>) =>
      unwrap(await planManifest({ ...options, ...extra })).plan.changes[0]?.after;
    expect(await primary({})).toBe('a/b');
    expect(await primary({ host: 'laptop' })).toBe('c/d');
    expect(await primary({ machine: 'Laptop.lan' })).toBe('c/d');
    expect(await primary({ env: { OPENCLAW_MODELS_HOST: 'laptop' } })).toBe('c/d');
    expect(await planManifest({ ...options, host: 'labtop' })).toMatchObject({ problems: [{ code: 'E163' }] });
  });

  it('are all checked, and the message names the one', async () => {
    const text = unwrap(await readManifest(open(files)));
    const checked = await validateText(text, {});
    const problems = checked.ok ? [] : checked.problems.filter(({ severity }) => severity !== 'info');
    expect(problems.map(({ message, position }) => `${position?.line} ${message}`)).toEqual([
      '7 "no ref/" is not a model reference (on broken).',
    ]);
    expect((await validateText({ ...text, host: { flag: 'laptop' } }, {})).ok).toBe(true);
  });

  it('are in the places that explain shows', async () => {
    const options = open(files, { host: 'laptop' });
    const { declared } = unwrap(await explain({ ...options, manifestOnly: true, image: false, failures: [], now: 0 }));
    expect(declared.map(({ address, position }) => `${address} ${position.file}:${position.line}`)).toEqual([
      'primary openclaw.models.yaml:5',
    ]);
  });
});

describe('editing', () => {
  const text = { of: 'defaults' } as const;
  const rows: [string, SettingEdit, string, string, string?][] = [
    [
      'a value of the host',
      setPrimary('n/m', { agent: undefined, ...TRUSTING }),
      'primary: a/b\nhosts:\n  h:\n    primary: c/d # mine\n',
      'primary: a/b\nhosts:\n  h:\n    primary: n/m # mine\n',
    ],
    [
      'in flow style',
      setPrimary('n/m', { agent: undefined, ...TRUSTING }),
      'primary: a/b\nhosts: {h: {primary: c/d}, i: {primary: e/f}}\n',
      'primary: a/b\nhosts: {h: {primary: n/m}, i: {primary: e/f}}\n',
    ],
    [
      'in quotes, with other indentation',
      setPrimary('n/m', { agent: undefined, ...TRUSTING }),
      '"hosts":\n    "h":\n        \'primary\': "c/d"\n',
      '"hosts":\n    "h":\n        \'primary\': "n/m"\n',
    ],
    [
      'a value for all',
      setPrimary('n/m', { agent: undefined, ...TRUSTING }),
      'primary: a/b\nhosts:\n  h: {fallbacks: []}\n',
      'primary: n/m\nhosts:\n  h: {fallbacks: []}\n',
    ],
    [
      'a list of the host',
      addFallback(text, 'n/m', undefined, TRUSTING),
      'fallbacks: [a/b]\nhosts:\n  h:\n    fallbacks:\n      - c/d # first\n',
      'fallbacks: [a/b]\nhosts:\n  h:\n    fallbacks:\n      - c/d # first\n      - n/m\n',
    ],
    [
      'a new alias where only the host has aliases',
      addAlias('new', 'n/m', TRUSTING),
      'hosts:\n  h:\n    aliases:\n      old: c/d\n',
      'hosts:\n  h:\n    aliases:\n      old: c/d\n      new: n/m\n',
    ],
    [
      'a new alias where all have aliases',
      addAlias('new', 'n/m', TRUSTING),
      'aliases:\n  old: c/d\nhosts:\n  h:\n    aliases:\n      mine: e/f\n',
      'aliases:\n  old: c/d\n  new: n/m\nhosts:\n  h:\n    aliases:\n      mine: e/f\n',
    ],
    [
      'over a base',
      setPrimary('n/m', { agent: undefined, ...TRUSTING }),
      'extends: base.yaml\nhosts: {h: {}}\n',
      'extends: base.yaml\nprimary: n/m\nhosts: {h: {}}\n',
      'primary: a/b\n',
    ],
    [
      'a list over a base',
      addFallback(text, 'n/m', undefined, TRUSTING),
      'extends: base.yaml\nhosts: {h: {}}\n',
      'extends: base.yaml\nfallbacks: [a/b, n/m]\nhosts: {h: {}}\n',
      'fallbacks:\n  - a/b\n',
    ],
    [
      'an alias of the base taken away',
      removeAlias('old'),
      'extends: base.yaml\nhosts: {h: {}}\n',
      'extends: base.yaml\naliases:\n  old: null\nhosts: {h: {}}\n',
      'aliases: {old: a/b}\n',
    ],
    [
      'an alias of all and of the host',
      removeAlias('old'),
      'aliases: {old: a/b, x: c/d}\nhosts: {h: {aliases: {old: e/f}}}\n',
      'aliases: {old: a/b, x: c/d}\nhosts: {h: {aliases: {old: null}}}\n',
    ],
    [
      'an empty list over a base',
      clearFallbacks(text),
      'extends: base.yaml\nhosts: {h: {}}\n',
      'extends: base.yaml\nfallbacks: []\nhosts: {h: {}}\n',
      'fallbacks: [a/b]\n',
    ],
    [
      'an order of the host',
      setOrder({ provider: 'anthropic', agent: undefined }, ['anthropic:a']),
      'hosts:\n  h:\n    auth:\n      order:\n        anthropic: [anthropic:b]\n',
      'hosts:\n  h:\n    auth:\n      order:\n        anthropic: [anthropic:a]\n',
    ],
    [
      'the short form of the image',
      setImage('n/m', TRUSTING),
      'extends: base.yaml\nhosts: {h: {image: {fallbacks: []}}}\n',
      'E165|n/m',
      'image: a/b\n',
    ],
  ];
  test.each(rows)('%s', async (_, settingEdit, before, after, base) => {
    const options = open(
      { [NAME]: `version: 1\n${before}`, ...(base ? { 'repo/base.yaml': `version: 1\n${base}` } : {}) },
      { machine: 'h' },
    );
    const prepared = await prepareEdit(settingEdit, options, false);
    const told = prepared.ok
      ? prepared.value.manifest.after
      : prepared.problems.map(({ code, message }) => `${code} ${message}`).join('\n');
    if (after.includes('|')) expect(told).toMatch(new RegExp(after));
    else expect(told).toBe(`version: 1\n${after}`);
  });

  it('refuses what breaks another host', async () => {
    const options = open(
      { [NAME]: 'version: 1\naliases: {old: a/b, x: c/d}\nhosts:\n  h: {}\n  i:\n    primary: old\n' },
      { machine: 'h' },
    );
    const prepared = await prepareEdit(removeAlias('old'), options, false);
    expect(prepared).toMatchObject({
      ok: false,
      problems: [{ code: 'E112', message: expect.stringContaining('On the host i: ') }],
    });
  });

  describe('with --host goes to the entry of that host', () => {
    const named: [string, SettingEdit, string, string][] = [
      [
        'a value that all have',
        clearFallbacks(text),
        'fallbacks: [a/b]\nhosts:\n  h: {}\n',
        'fallbacks: [a/b]\nhosts:\n  h:\n    fallbacks: []\n',
      ],
      [
        'a value of its own',
        setPrimary('n/m', TRUSTING),
        'primary: a/b\nhosts:\n  h:\n    primary: c/d # mine\n',
        'primary: a/b\nhosts:\n  h:\n    primary: n/m # mine\n',
      ],
      [
        'one more in a list that all have',
        addFallback(text, 'n/m', undefined, TRUSTING),
        'fallbacks: [a/b]\nhosts:\n  h:\n    primary: c/d\n',
        'fallbacks: [a/b]\nhosts:\n  h:\n    primary: c/d\n    fallbacks: [a/b, n/m]\n',
      ],
      [
        'an alias that goes',
        removeAlias('old'),
        'aliases: {old: a/b, x: c/d}\nhosts:\n  h: {}\n  i:\n    primary: old\n',
        'aliases: {old: a/b, x: c/d}\nhosts:\n  h:\n    aliases:\n      old: null\n  i:\n    primary: old\n',
      ],
      [
        'the image model',
        setImage('n/m', TRUSTING),
        'image: {primary: a/b, fallbacks: [c/d]}\nhosts:\n  h: {}\n',
        'image: {primary: a/b, fallbacks: [c/d]}\nhosts:\n  h:\n    image:\n      primary: n/m\n',
      ],
      [
        'an order',
        setOrder({ provider: 'anthropic', agent: undefined }, ['anthropic:a']),
        'auth: {order: {anthropic: [anthropic:b]}}\nhosts:\n  h: {}\n',
        'auth: {order: {anthropic: [anthropic:b]}}\nhosts:\n  h:\n    auth:\n      order:\n        anthropic: [anthropic:a]\n',
      ],
    ];
    test.each(named)('%s', async (_, settingEdit, before, after) => {
      const prepared = await prepareEdit(settingEdit, open({ [NAME]: `version: 1\n${before}` }, { host: 'h' }), false);
      expect(prepared.ok ? prepared.value.manifest.after : prepared.problems).toBe(`version: 1\n${after}`);
    });

    it('and is refused where the manifest has no such host', async () => {
      const prepared = await prepareEdit(clearFallbacks(text), open({ [NAME]: 'version: 1\n' }, { host: 'h' }), false);
      expect(prepared).toMatchObject({ ok: false, problems: [{ code: 'E163' }] });
    });
  });

  it('without --host says which hosts it is about', async () => {
    const notes = async (before: string, machine: string) => {
      const options = open({ [NAME]: `version: 1\n${before}` }, { machine });
      const prepared = await prepareEdit(setPrimary('n/m', TRUSTING), options, false);
      return unwrap(prepared).notes.map(({ code, severity, message }) => `${code} ${severity} ${message}`);
    };
    const manifest = 'primary: a/b\nhosts: {h: {primary: c/d}, i: {primary: e/f}, j: {}}\n';
    expect(await notes(manifest, 'h')).toEqual([
      'W177 info This changes the entry of the host h; other hosts do not change.',
    ]);
    expect(await notes(manifest, 'j')).toEqual([
      'W177 info The hosts h, i have their own primary, which does not change.',
    ]);
    expect(await notes('primary: a/b\nhosts: {i: {fallbacks: []}}\n', 'j')).toEqual([]);
  });
});
