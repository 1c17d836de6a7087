import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { CONFIG, MAIN_STORE, MANIFEST, removeHomes, SAME, Scene, WORK_STORE } from '../edits/scenes.ts';

afterEach(removeHomes);

/** Speaks of every kind of setting, and differs from the live ones in most. */
const FULL = `version: 1
primary: anthropic/claude-opus-4-5
fallbacks: [google/gemini-2.5-pro, openai/gpt-5.2]
image: {primary: google/gemini-2.5-pro, fallbacks: []}
aliases:
  sonnet: anthropic/claude-sonnet-4-5
  pro: google/gemini-2.5-pro
auth: {order: {anthropic: [anthropic:b, anthropic:a]}}
agents:
  work:
    primary: openai/gpt-5-mini
    fallbacks: []
    auth: {order: {anthropic: [anthropic:b]}}
`;

async function states(scene: Scene): Promise<Record<string, string>> {
  const said = await scene.shows('drift', '--plain');
  const lines = said.split('\n').filter((line) => line !== '');
  return Object.fromEntries(lines.map((line) => line.split('\t')));
}

function edit(scene: Scene, file: string, from: string | RegExp, to: string): void {
  const before = scene.read(file);
  const after = before.replace(from, to);
  expect(after, String(from)).not.toBe(before);
  writeFileSync(scene.at(file), after);
}

async function applied(manifest: string): Promise<Scene> {
  const scene = new Scene(manifest);
  await scene.does('apply', '--yes', '--allow-destructive');
  expect(await states(scene)).toEqual({});
  return scene;
}

describe('which side moved', () => {
  test('without an apply the state is unknown', async () => {
    const scene = new Scene(FULL);
    expect(new Set(Object.values(await states(scene)))).toEqual(new Set(['no-baseline']));
    const { changes } = JSON.parse((await scene.run('plan', '--json')).stdout) as { changes: object[] };
    expect(changes.filter((change) => 'drift' in change)).toEqual([]);
  });

  const LIVE: readonly (readonly [address: string, file: string, from: string | RegExp, to: string])[] = [
    ['primary', CONFIG, 'primary: "anthropic/claude-opus-4-5"', 'primary: "xai/grok-4"'],
    ['fallbacks', CONFIG, '["google/gemini-2.5-pro", "openai/gpt-5.2"]', '["openai/gpt-5.2"]'],
    ['image.primary', CONFIG, /(imageModel: \{\s*primary: )"google\/gemini-2.5-pro"/, '$1"xai/grok-4"'],
    ['aliases.pro', CONFIG, ' alias: "pro" ', ' '],
    ['aliases.deep', CONFIG, '"openai/gpt-5.2": {}', '"openai/gpt-5.2": { alias: "Deep" }'],
    ['auth.order.anthropic', CONFIG, '["anthropic:b", "anthropic:a"]', '["anthropic:a"]'],
    ['auth.order.openai', CONFIG, 'order: { ', 'order: { openai: ["openai:a"], '],
    ['agents.work.primary', CONFIG, /"openai\/gpt-5-mini"(?!.*"openai\/gpt-5-mini")/s, '"xai/grok-4"'],
    ['agents.work.auth.order.anthropic', WORK_STORE, '"anthropic:b"', '"anthropic:a"'],
  ];

  test.each(LIVE)('%s changed live', async (address, file, from, to) => {
    const scene = await applied(FULL);
    edit(scene, file, from, to);
    const found = await states(scene);
    expect(Object.keys(found).map((name) => name.toLowerCase())).toEqual([address]);
    expect(Object.values(found)).toEqual(['live-changed']);
    expect(await scene.shows('plan')).toContain('(drift)');
    expect((await scene.run('drift', '--detailed-exitcode')).code).toBe(2);
    // What the manifest says is applied again, and then all is well.
    await scene.does('apply', '--yes', '--allow-destructive');
    expect(await states(scene)).toEqual({});
  });

  test.each([
    ['primary', 'anthropic/claude-opus-4-5', 'mistral/mistral-large'],
    ['fallbacks', '[google/gemini-2.5-pro, openai/gpt-5.2]', '[openai/gpt-5.2]'],
    ['aliases.fast', '  pro: ', '  fast: openai/gpt-5-mini\n  pro: '],
    ['auth.order.anthropic', '[anthropic:b, anthropic:a]', '[anthropic:a]'],
    ['agents.work.fallbacks', 'fallbacks: []\n    auth', 'fallbacks: [openai/gpt-5.2]\n    auth'],
  ])('the manifest is ahead in %s', async (address, from, to) => {
    const scene = await applied(FULL);
    edit(scene, MANIFEST, from, to);
    // A model has one alias: a new one takes the built-in one away.
    const gone = address === 'aliases.fast' ? { 'aliases.gpt-mini': 'manifest-ahead' } : {};
    expect(await states(scene)).toEqual({ [address]: 'manifest-ahead', ...gone });
    expect(await scene.shows('plan')).not.toMatch(/\((drift|conflict)\)/);
  });

  test('both sides moved, to different values or to the same', async () => {
    const scene = await applied(FULL);
    edit(scene, CONFIG, '"anthropic/claude-opus-4-5",', '"xai/grok-4",');
    edit(scene, MANIFEST, 'primary: anthropic/claude-opus-4-5', 'primary: mistral/mistral-large');
    expect(await states(scene)).toEqual({ primary: 'conflict' });
    expect(await scene.shows('plan')).toContain('(conflict)');
    edit(scene, MANIFEST, 'primary: mistral/mistral-large', 'primary: xai/grok-4');
    expect(await states(scene)).toEqual({});
  });

  test('a value that a variable now holds is drift, shown without what it holds', async () => {
    const scene = await applied(FULL);
    edit(scene, CONFIG, 'primary: "anthropic/claude-opus-4-5"', `primary: "\${MODEL}"`);
    scene.env = { MODEL: 'planted/secret-model' };
    const { stdout, code } = await scene.run('drift', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ settings: [{ address: 'primary', state: 'live-changed' }] });
    expect(stdout).not.toContain('planted');
    scene.env = { MODEL: 'anthropic/claude-opus-4-5' };
    expect(await states(scene)).toEqual({});
  });
});

describe('what was last applied', () => {
  test('comes from the newest apply that speaks of the setting', async () => {
    const scene = await applied(FULL);
    edit(scene, CONFIG, 'primary: "anthropic/claude-opus-4-5"', 'primary: "xai/grok-4"');
    await scene.does('aliases', 'add', 'fast', 'openai/gpt-5-mini');
    expect(await states(scene)).toEqual({ primary: 'live-changed' });
    await scene.does('set', 'openai/gpt-5.2');
    expect(await states(scene)).toEqual({});
    edit(scene, MANIFEST, 'primary: openai/gpt-5.2', 'primary: pro');
    expect(await states(scene)).toEqual({ primary: 'manifest-ahead' });
  });

  test('is what was there before, after a rollback', async () => {
    const scene = await applied(FULL);
    edit(scene, MANIFEST, 'primary: anthropic/claude-opus-4-5', 'primary: mistral/mistral-large');
    edit(scene, MANIFEST, '[google/gemini-2.5-pro, openai/gpt-5.2]', '[xai/grok-4, openai/gpt-5.2]');
    await scene.does('apply', '--yes');
    await scene.does('rollback', '--yes');
    expect(await states(scene)).toEqual({ primary: 'manifest-ahead', fallbacks: 'manifest-ahead' });
    await scene.does('rollback', '--yes');
    expect(await states(scene)).toEqual({});
  });

  test('is remembered by an apply of a saved plan, also what it did not change', async () => {
    const scene = new Scene(FULL);
    await scene.does('plan', '--out', 'plan.json');
    await scene.does('apply', 'plan.json', '--yes', '--allow-destructive');
    edit(scene, CONFIG, ' alias: "pro" ', ' ');
    edit(scene, CONFIG, 'primary: "anthropic/claude-opus-4-5"', 'primary: "xai/grok-4"');
    expect(await states(scene)).toEqual({ primary: 'live-changed', 'aliases.pro': 'live-changed' });
  });

  test('entries without it show only what they changed', async () => {
    const scene = await applied(FULL);
    const folder = scene.at('.openclaw/openclaw-models/history');
    const [id = ''] = readdirSync(folder);
    const file = path.join(folder, id, 'record.json');
    const { applied: kept, ...record } = JSON.parse(readFileSync(file, 'utf8')) as { applied?: object };
    expect(kept).toBeDefined();
    writeFileSync(file, JSON.stringify(record));
    edit(scene, CONFIG, 'primary: "anthropic/claude-opus-4-5"', 'primary: "xai/grok-4"');
    edit(scene, CONFIG, ' alias: "pro" ', ' ');
    expect(await states(scene)).toEqual({ primary: 'live-changed', 'aliases.pro': 'no-baseline' });
  });

  test('damaged records and foreign ones count as not there', async () => {
    const scene = await applied(FULL);
    const folder = scene.at('.openclaw/openclaw-models/history');
    const [id = ''] = readdirSync(folder);
    edit(scene, CONFIG, 'primary: "anthropic/claude-opus-4-5"', 'primary: "xai/grok-4"');
    for (const text of ['{', '[]', '{"formatVersion": 2}', '{"formatVersion": 1, "plan": {"changes": 1}}']) {
      writeFileSync(path.join(folder, id, 'record.json'), text);
      expect(await states(scene)).toEqual({ primary: 'no-baseline' });
    }
  });
});

describe('apply --fail-on-drift', () => {
  test('stops before a foreign change, and names it with the possible next steps', async () => {
    const scene = await applied(FULL);
    edit(scene, CONFIG, 'primary: "anthropic/claude-opus-4-5"', 'primary: "xai/grok-4"');
    edit(scene, MANIFEST, '[google/gemini-2.5-pro, openai/gpt-5.2]', '[openai/gpt-5.2]');
    await scene.does('plan', '--out', 'plan.json');
    const before = scene.config;
    for (const plan of [[], ['plan.json']]) {
      const ran = await scene.run('apply', ...plan, '--yes', '--fail-on-drift');
      expect(ran.code).toBe(3);
      expect(ran.stderr).toContain('primary was changed live to xai/grok-4');
      for (const way of ['adopt primary', 'without --fail-on-drift', 'remove it from the manifest'])
        expect(ran.stderr).toContain(way);
      expect(ran.stderr).not.toContain('fallbacks was');
      expect(scene.config).toBe(before);
    }
    await scene.does('apply', '--yes');
    expect(await states(scene)).toEqual({});
  });

  test('goes on where only the manifest moved, and where nothing was ever applied', async () => {
    const scene = new Scene(SAME.replace('primary: sonnet', 'primary: pro'));
    await scene.does('apply', '--yes', '--fail-on-drift');
    edit(scene, MANIFEST, 'primary: pro', 'primary: sonnet');
    await scene.does('apply', '--yes', '--fail-on-drift');
    expect(scene.read(MAIN_STORE)).toContain('planted-a');
  });
});
