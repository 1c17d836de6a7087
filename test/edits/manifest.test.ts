/** Which file a command edits, when it applies, and when it writes nothing. */
import { existsSync, statSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { CLASSIC, CONFIG, DRIFTED, MANIFEST, removeHomes, SAME, Scene } from './scenes.ts';

afterEach(removeHomes);

describe('an edit that cannot be made in place', () => {
  it.each([
    {
      name: 'an anchor that others use',
      manifest: SAME.replace('primary: sonnet', 'primary: &p sonnet').replace('aliases:', 'image: *p\naliases:'),
      argv: ['set', 'pro'],
      place: `${MANIFEST}:`,
    },
    {
      name: 'an alias',
      manifest: SAME.replace('primary: sonnet', 'primary: &p sonnet').replace('aliases:', 'image: *p\naliases:'),
      argv: ['set-image', 'google/gemini-2.5-pro'],
      place: `${MANIFEST}:6:8`,
    },
    {
      name: 'a merge key',
      manifest: `${SAME}agents:\n  main: &m {primary: pro, fallbacks: [sonnet]}\n  work:\n    <<: *m\n`,
      argv: ['fallbacks', 'add', 'xai/y', '--agent', 'work'],
      place: `${MANIFEST}:`,
    },
  ])('$name: refused with the place', async ({ manifest, argv, place }) => {
    const said = await new Scene(manifest).refuses('E150', ...argv);
    expect(said).toContain(place);
    expect(said).toMatch(/openclaw\.models\.yaml:\d+:\d+ {2}error/);
  });
});

describe('a manifest with errors', () => {
  it.each([
    { manifest: SAME.replace('primary: sonnet', 'primary: sonnett'), code: 'E112', place: '2:10' },
    { manifest: `${SAME}primry: x\n`, code: 'E111', place: '12:1' },
    { manifest: `${SAME}primary: x\n`, code: 'E102', place: '12:1' },
    { manifest: 'version: [', code: 'E101', place: '1:' },
  ])('$code with its place, nothing written', async ({ manifest, code, place }) => {
    const said = await new Scene(manifest).refuses(code, 'fallbacks', 'add', 'x/y');
    expect(said).toContain(`${MANIFEST}:${place}`);
  });

  it('is no obstacle for reading', async () => {
    const scene = new Scene('version: [');
    const said = await scene.shows('fallbacks', 'list');
    expect(said).toContain('Primary:   anthropic/claude-sonnet-4-5\n');
    expect(said).toContain(`${MANIFEST} has errors (E101), so nothing is compared with it.`);
  });
});

describe('when it is applied', () => {
  const edited = SAME.replace('primary: sonnet', 'primary: pro');
  it.each([
    { name: 'apply: manual', manual: true, env: {}, flags: [], applied: false, why: '`apply: manual`' },
    { name: 'apply: manual with --apply', manual: true, env: {}, flags: ['--apply'], applied: true },
    { name: 'CI', manual: false, env: { CI: '1' }, flags: [], applied: false, why: 'CI is set' },
    { name: 'CI=false', manual: false, env: { CI: 'false' }, flags: [], applied: true },
    { name: 'CI with --apply', manual: false, env: { CI: 'true' }, flags: ['--apply'], applied: true },
    { name: '--no-apply', manual: false, env: {}, flags: ['--no-apply'], applied: false, why: '--no-apply' },
  ])('$name', async ({ manual, env, flags, applied, why }) => {
    const tail = manual ? 'apply: manual\n' : '';
    const scene = new Scene(SAME + tail);
    scene.env = env;
    const said = await scene.does('set', 'pro', ...flags);
    expect(scene.manifest).toBe(edited + tail);
    expect(scene.config !== CLASSIC).toBe(applied);
    expect(scene.config.includes('primary: "google/gemini-2.5-pro"')).toBe(applied);
    if (why !== undefined) expect(said).toContain(`Not applied (${why}). To see the changes: openclaw-models plan\n`);
    if (!applied) expect(await scene.drift()).toEqual(['primary']);
  });

  it('in a pipeline there may be no home at all', async () => {
    const scene = new Scene(undefined, { 'repo/openclaw.models.yaml': SAME });
    const said = await scene.does(
      ...['set', 'pro', '-f', 'repo/openclaw.models.yaml', '--no-apply', '--state-dir', scene.at('none')],
      ...['--openclaw-version', '2026.1.30'],
    );
    expect(said).toContain('Not applied (--no-apply)');
    expect(scene.read('repo/openclaw.models.yaml')).toBe(edited);
    expect(existsSync(scene.at('none'))).toBe(false);
  });
});

describe('without a manifest', () => {
  const MADE = '.openclaw/openclaw.models.yaml';
  it('one is imported beside the config first', async () => {
    const scene = new Scene(undefined);
    const said = await scene.does('set', 'openai/gpt-5.2');
    expect(said).toContain(`Wrote ${MADE}, imported from the live settings.\n`);
    expect(statSync(scene.at(MADE)).mode & 0o777).toBe(0o600);
    expect(scene.read(MADE)).toContain('primary: openai/gpt-5.2\n');
    expect(scene.read(MADE)).toContain('  pro: google/gemini-2.5-pro\n');
    expect(scene.config).toBe(CLASSIC.replace('primary: "anthropic/claude-sonnet-4-5"', 'primary: "openai/gpt-5.2"'));
    expect(await scene.drift()).toEqual([]);
  });

  it('a refused command makes none', async () => {
    await new Scene(undefined).refuses('E508', 'fallbacks', 'remove', 'x/y');
  });

  it('a named file that is missing is E100, and nothing is imported', async () => {
    const scene = new Scene(undefined);
    await scene.refuses('E100', 'set', 'openai/gpt-5.2', '-f', 'missing.yaml');
    scene.env = { OPENCLAW_MODELS_MANIFEST: scene.at('missing.yaml') };
    await scene.refuses('E100', 'set', 'openai/gpt-5.2');
  });

  it('standard input cannot be edited', async () => {
    const said = await new Scene(SAME).refuses('E500', 'set', 'openai/gpt-5.2', '-f', '-');
    expect(said).toContain('A manifest from standard input cannot be edited.');
  });
});

describe('nothing is written', () => {
  const NOTHING: readonly (readonly string[])[] = [
    ['set', 'sonnet'],
    ['fallbacks', 'add', 'pro'],
    ['fallbacks', 'add', 'google/gemini-2.5-pro'],
    ['fallbacks', 'move', 'pro', '2'],
    ['aliases', 'add', 'pro', 'google/gemini-2.5-pro'],
    ['auth', 'order', 'set', '--provider', 'anthropic', 'anthropic:a', 'anthropic:b'],
  ];
  it.each(NOTHING.map((argv) => ({ argv })))('where it is so already: $argv', async ({ argv }) => {
    const scene = new Scene(SAME);
    expect(await scene.shows(...argv)).toMatch(/^No change: /m);
    scene.env = { CI: '1' };
    expect(await scene.shows(...argv)).toContain('No change: the manifest already has this value.\n');
  });

  it('by --dry-run, which shows both diffs', async () => {
    const scene = new Scene(DRIFTED);
    const said = await scene.shows('set', 'pro', '--dry-run');
    expect(said).toContain('-primary: openai/gpt-5-mini # answers\n+primary: pro # answers\n');
    expect(said).toMatch(/^- .*primary: "anthropic\/claude-sonnet-4-5"/m);
    expect(said).toMatch(/^\+ .*primary: "google\/gemini-2\.5-pro"/m);
    expect(said).toMatch(/Nothing was written\.\n$/);
    const { stdout } = await scene.run('set', 'pro', '--dry-run', '--json');
    expect(JSON.parse(stdout)).toMatchObject({
      dryRun: true,
      applied: false,
      manifestText: DRIFTED.replace('openai/gpt-5-mini #', 'pro #'),
    });
    expect(await new Scene(undefined).shows('set', 'xai/y', '--dry-run')).toContain('+primary: xai/y\n');
  });
});

describe('reading', () => {
  it('marks what differs from the manifest', async () => {
    const scene = new Scene(DRIFTED);
    expect(await scene.shows('fallbacks', 'list')).toBe(
      'Primary:   anthropic/claude-sonnet-4-5  (manifest: openai/gpt-5-mini)\n' +
        'Fallbacks: openai/gpt-5.2\n' +
        '           google/gemini-2.5-pro  (not in the manifest)\n' +
        '           mistral/mistral-large  (only in the manifest)\n',
    );
    const aliases = await scene.shows('aliases', 'list');
    expect(aliases).toMatch(/^pro +→ google\/gemini-2\.5-pro$/m);
    expect(aliases).toMatch(/^claude +→ anthropic\/claude-sonnet-4-5 {2}\(only in the manifest\)$/m);
    expect(aliases).toMatch(/^sonnet +→ anthropic\/claude-sonnet-4-5 {2}\(not in the manifest\)$/m);
    await scene.does('set', 'openai/gpt-5.2', '--no-apply');
    expect(await scene.shows('fallbacks', 'list', '--agent', 'work')).toContain('Primary:   openai/gpt-5.2\n');
  });

  it('marks a built-in alias that the config has, and that a plan keeps', async () => {
    const scene = new Scene('version: 1\naliases: {}\n', {
      '.openclaw/openclaw.json': `{
        meta: { lastTouchedVersion: "2026.1.30" },
        agents: { defaults: { models: {
          "openai/gpt-5.2": { alias: "gpt" },
          "moonshot/kimi-k2.5": { alias: "kimi" },
        } } },
      }`,
    });
    expect(await scene.shows('aliases', 'list')).toBe(
      'gpt  → openai/gpt-5.2  (built in)\nkimi → moonshot/kimi-k2.5  (not in the manifest)\n',
    );
    expect(await scene.shows('plan')).not.toContain('aliases.gpt');
    const unmanaged = await new Scene('version: 1\n').shows('aliases', 'list');
    expect(unmanaged).toMatch(/^sonnet +→ anthropic\/claude-sonnet-4-5$/m);
  });

  it('marks nothing where they agree', async () => {
    const scene = new Scene(SAME);
    for (const argv of [
      ['fallbacks', 'list'],
      ['image-fallbacks', 'list'],
      ['auth', 'order', 'get', '--provider', 'anthropic'],
    ])
      expect(await scene.shows(...argv)).not.toContain('(');
    expect(await scene.shows('auth', 'order', 'get', '--provider', 'anthropic')).toBe(
      'Provider: anthropic\nOrder:    anthropic:a, anthropic:b\nFrom:     auth.order of the config\n',
    );
  });

  it('--plain is one item a line, --json has the shapes of OpenClaw', async () => {
    const scene = new Scene(DRIFTED);
    expect(await scene.shows('fallbacks', 'list', '--plain')).toBe('openai/gpt-5.2\ngoogle/gemini-2.5-pro\n');
    expect(await scene.shows('aliases', 'list', '--plain')).toMatch(/^sonnet anthropic\/claude-sonnet-4-5$/m);
    expect(await scene.shows('auth', 'order', 'get', '--provider', 'anthropic', '--plain')).toBe(
      'anthropic:a\nanthropic:b\n',
    );
    const json = async (...argv: string[]) => JSON.parse(await scene.shows(...argv, '--json')) as unknown;
    expect(await json('fallbacks', 'list')).toEqual({
      formatVersion: 1,
      primary: 'anthropic/claude-sonnet-4-5',
      fallbacks: ['openai/gpt-5.2', 'google/gemini-2.5-pro'],
    });
    expect(await json('aliases', 'list')).toMatchObject({
      aliases: { sonnet: 'anthropic/claude-sonnet-4-5', pro: 'google/gemini-2.5-pro' },
    });
    expect(await json('image-fallbacks', 'list')).toEqual({ formatVersion: 1, primary: null, fallbacks: [] });
    expect(await json('auth', 'order', 'get', '--provider', 'anthropic')).toMatchObject({
      agentId: 'main',
      provider: 'anthropic',
      order: ['anthropic:a', 'anthropic:b'],
      source: 'config',
    });
  });

  it('shows the orders of all providers where none is named', async () => {
    const scene = new Scene(SAME);
    const shown = await scene.shows('auth', 'order', 'get');
    expect(shown).toContain(
      'Provider: anthropic\nOrder:    anthropic:a, anthropic:b\nFrom:     auth.order of the config\n',
    );
    expect(await scene.shows('auth', 'order', 'get', '--plain')).toMatch(/^anthropic anthropic:a anthropic:b$/m);
    expect(JSON.parse(await scene.shows('auth', 'order', 'get', '--json'))).toMatchObject({
      agentId: 'main',
      orders: expect.arrayContaining([
        { provider: 'anthropic', order: ['anthropic:a', 'anthropic:b'], source: 'config' },
      ]),
    });
  });

  it('--plain with --json is an error', async () => {
    for (const argv of [
      ['fallbacks', 'list'],
      ['aliases', 'list'],
      ['auth', 'order', 'get', '--provider', 'x'],
    ]) {
      const { stdout, code } = await new Scene(SAME).run(...argv, '--plain', '--json');
      expect(code).toBe(1);
      expect(JSON.parse(stdout)).toMatchObject({
        error: { code: 'E500', message: 'Choose either --json or --plain, not both.' },
      });
    }
  });
});

it('in a modern home an agent with its own primary does not inherit', async () => {
  const scene = new Scene('version: 1\nprimary: anthropic/claude-sonnet-5\n', {
    [CONFIG]: `{
  meta: { lastTouchedVersion: "2026.9.6" },
  agents: {
    ownership: "explicit",
    defaults: { model: { primary: "anthropic/claude-sonnet-5", fallbacks: ["openai/gpt-5.4"] } },
    entries: { main: {}, work: { model: "openai/gpt-5.4" }, home: {} },
  },
}
`,
  });
  const release = ['--openclaw-version', '2026.9.6'];
  expect(await scene.shows('fallbacks', 'list', '--agent', 'work', ...release)).toBe(
    'Primary:   openai/gpt-5.4\nFallbacks: none\n',
  );
  expect(await scene.shows('fallbacks', 'list', '--agent', 'home', ...release)).toContain(
    'Fallbacks: openai/gpt-5.4\n',
  );
  await scene.does('fallbacks', 'add', 'xai/y', '--agent', 'work', ...release);
  expect(scene.manifest).toContain('agents:\n  work:\n    fallbacks: [xai/y]\n');
  await scene.does('fallbacks', 'add', 'xai/y', '--agent', 'home', ...release);
  expect(scene.manifest).toMatch(/home:\n\s+fallbacks: ?\[openai\/gpt-5\.4, xai\/y\]\n/);
});
