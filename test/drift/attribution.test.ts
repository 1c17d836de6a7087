import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { HAS_SQLITE } from '../e2e/cli.ts';
import { CONFIG, MANIFEST, removeHomes, SAME, Scene, WORK_STORE } from '../edits/scenes.ts';
import { type Payload, writeDatabase, writeLines } from './journals.ts';

afterEach(removeHomes);

const DECLARED = `${SAME}agents: {work: {auth: {order: {anthropic: [anthropic:b]}}}}\n`;
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

interface Found {
  readonly address: string;
  readonly state: string;
  readonly liveChange?: Record<string, unknown>;
  readonly manifestChange?: Record<string, unknown>;
}

async function drift(
  scene: Scene,
): Promise<{ settings: Found[]; journal: { available: boolean; reason: string | null } }> {
  const { stdout } = await scene.run('drift', '--json');
  return JSON.parse(stdout);
}

async function applied(): Promise<Scene> {
  const scene = new Scene(DECLARED);
  await scene.does('apply', '--yes');
  return scene;
}

/** A config file written by another program, and the row that OpenClaw would write. */
function write(scene: Scene, from: string, to: string, row: Payload): Payload {
  const before = scene.config;
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  writeFileSync(scene.at(CONFIG), after);
  return {
    ts: new Date(Date.now() + 1000).toISOString(),
    event: 'config.write',
    configPath: scene.at(CONFIG),
    previousHash: sha256(before),
    nextHash: sha256(after),
    result: 'rename',
    ...row,
  };
}

const SET = {
  argv: ['node', 'openclaw', 'models', 'set', 'planted-value'],
  changedPaths: ['agents.defaults.model.primary'],
};
const TO_GROK = ['primary: "anthropic/claude-sonnet-4-5"', 'primary: "xai/grok-4"'] as const;

describe('who changed it live', () => {
  test('an OpenClaw command, by its name', async () => {
    const scene = await applied();
    writeLines(scene.at('.openclaw'), [write(scene, ...TO_GROK, SET)]);
    const { settings, journal } = await drift(scene);
    expect(settings).toMatchObject([
      {
        address: 'primary',
        state: 'live-changed',
        liveChange: { by: 'command', command: 'openclaw models set', confidence: 'certain' },
      },
    ]);
    expect(journal).toEqual({ available: true, reason: null });
    const said = await scene.shows('drift');
    expect(said).toContain('changed by "openclaw models set" on ');
    expect(said).not.toContain('planted');
  });

  test.skipIf(!HAS_SQLITE)('the same out of SQLite', async () => {
    const scene = await applied();
    await writeDatabase(scene.at('.openclaw'), [write(scene, ...TO_GROK, SET)]);
    expect((await drift(scene)).settings).toMatchObject([
      { liveChange: { command: 'openclaw models set', confidence: 'certain' } },
    ]);
  });

  test('one of two, when an apply of ours came in between', async () => {
    const scene = await applied();
    const first = write(scene, ...TO_GROK, SET);
    await scene.does('aliases', 'add', 'fast', 'openai/gpt-5-mini');
    const second = write(scene, '"openai/gpt-5.2", "google', '"google', {
      argv: ['node', 'openclaw', 'models', 'fallbacks', 'remove', 'x'],
      changedPaths: ['agents.defaults.model.fallbacks'],
    });
    writeLines(scene.at('.openclaw'), [{ ...first, ts: new Date(Date.now() - 1).toISOString() }, second]);
    const { settings } = await drift(scene);
    expect(settings.map(({ address, liveChange }) => [address, liveChange?.command])).toEqual([
      ['primary', 'openclaw models set'],
      ['fallbacks', 'openclaw models fallbacks remove'],
    ]);
  });

  test('those that may have been it, where the journal names no paths and the commands tell nothing', async () => {
    const scene = await applied();
    const patch = { argv: ['node', 'openclaw', 'config', 'patch', '--stdin'] };
    const rows = [
      write(scene, ...TO_GROK, patch),
      write(scene, '"openai/gpt-5.2", "google', '"google', {
        argv: ['node', 'openclaw', 'models', 'fallbacks', 'remove', 'planted-value'],
      }),
      write(scene, '// by hand', '// by some hand', { argv: ['node', 'openclaw', 'doctor', 'planted-value'] }),
    ];
    writeLines(scene.at('.openclaw'), rows);
    const command = (name: string) => ({ by: 'command', command: `openclaw ${name}`, origin: null });
    const nobody = { command: null, origin: null, after: null, before: null, confidence: 'unknown', reason: null };
    const times = { after: expect.any(String), before: expect.any(String) };
    const both = [
      { ...command('config patch'), ...times },
      { ...command('doctor'), ...times },
    ];
    const { settings } = await drift(scene);
    expect(settings.map(({ address, liveChange }) => [address, liveChange])).toEqual([
      ['primary', { ...nobody, by: 'one-of', candidates: both }],
      [
        'fallbacks',
        { ...nobody, by: 'one-of', candidates: [{ ...command('models fallbacks remove'), ...times }, both[1]] },
      ],
    ]);
    const said = await scene.shows('drift');
    expect(said.replace(/\s+/g, ' ')).toMatch(/changed by "openclaw config patch" on .*, or by "openclaw doctor" on /);
    expect(said).not.toContain('planted');
    // With the files that OpenClaw keeps when it writes, one of them.
    writeFileSync(scene.at(`${CONFIG}.bak`), scene.config.replace('// by some hand', '// by hand'));
    const known = await drift(scene);
    expect(known.settings.map(({ liveChange }) => [liveChange?.command, liveChange?.confidence])).toEqual([
      ['openclaw config patch', 'likely'],
      ['openclaw models fallbacks remove', 'certain'],
    ]);
  });

  test('an editor that OpenClaw did not see', async () => {
    const scene = await applied();
    writeLines(scene.at('.openclaw'), []);
    write(scene, ...TO_GROK, {});
    expect((await drift(scene)).settings).toMatchObject([{ liveChange: { by: 'editor', confidence: 'likely' } }]);
    expect(await scene.shows('drift')).toMatch(/probably changed in an editor, without OpenClaw, between /);
  });

  test('unknown without a journal: a message says so, and nothing fails', async () => {
    const scene = await applied();
    write(scene, ...TO_GROK, {});
    expect((await drift(scene)).journal).toEqual({ available: false, reason: 'OpenClaw keeps no journal here' });
    expect(await scene.shows('drift')).toContain(
      'The author of the change is unknown: OpenClaw keeps no journal here.',
    );
  });

  test('nor for an auth store and an included file', async () => {
    const scene = await applied();
    writeLines(scene.at('.openclaw'), []);
    writeFileSync(scene.at(WORK_STORE), scene.read(WORK_STORE).replace('anthropic:b', 'anthropic:a'));
    expect((await drift(scene)).settings).toMatchObject([
      { liveChange: { by: 'nobody-known', reason: 'OpenClaw keeps no journal of its auth stores' } },
    ]);
    const model = '{ primary: "anthropic/claude-sonnet-4-5", fallbacks: ["openai/gpt-5.2", "google/gemini-2.5-pro"] }';
    const config = scene.config.replace(model, '{ $include: "./model.json5" }');
    const included = new Scene(SAME, { [CONFIG]: config, '.openclaw/model.json5': model });
    await included.does('set', 'pro');
    writeLines(included.at('.openclaw'), []);
    writeFileSync(included.at('.openclaw/model.json5'), model);
    expect((await drift(included)).settings).toMatchObject([
      { liveChange: { by: 'nobody-known', reason: 'OpenClaw keeps no journal of included files' } },
    ]);
  });

  test('a setting that was never applied has the last one that is known', async () => {
    const scene = new Scene(SAME);
    writeLines(scene.at('.openclaw'), [write(scene, ...TO_GROK, SET)]);
    expect((await drift(scene)).settings).toMatchObject([
      { state: 'no-baseline', liveChange: { command: 'openclaw models set', confidence: 'likely' } },
    ]);
  });
});

describe('who changed the manifest', () => {
  const git = (scene: Scene, ...words: string[]) =>
    execFileSync('git', ['-c', 'user.name=Ann \u001b[31m@team', '-c', 'user.email=a@example', ...words], {
      cwd: path.dirname(scene.at(MANIFEST)),
      encoding: 'utf8',
      env: { PATH: process.env.PATH, HOME: scene.home.dir },
    }).trim();

  async function committed(): Promise<Scene> {
    const scene = await applied();
    scene.env = { PATH: process.env.PATH ?? '', HOME: scene.home.dir };
    git(scene, 'init', '-q');
    git(scene, 'add', MANIFEST);
    git(scene, 'commit', '-qm', 'first', '--date', '2026-01-02T03:04:05Z');
    return scene;
  }
  const edit = (scene: Scene, from: string, to: string) =>
    writeFileSync(scene.at(MANIFEST), scene.manifest.replace(from, to));

  test('the commit and its author, the newest of a list', async () => {
    const scene = await committed();
    edit(scene, '  - pro\n', '  - xai/grok-4\n');
    git(scene, 'commit', '-qam', 'second');
    const commit = git(scene, 'rev-parse', 'HEAD');
    const { settings } = await drift(scene);
    expect(settings).toMatchObject([
      {
        address: 'fallbacks',
        state: 'manifest-ahead',
        manifestChange: { commit, author: expect.stringMatching(/^Ann .*@team$/) },
      },
    ]);
    const said = await scene.shows('drift');
    expect(said).toContain(`changed in ${commit.slice(0, 7)} by Ann`);
    expect(said).not.toContain('\u001b');
    expect(settings[0]).not.toHaveProperty('liveChange');
  });

  test('a line that is not committed, one that is gone, and no repository', async () => {
    const scene = await committed();
    edit(scene, 'primary: sonnet', 'primary: pro');
    edit(scene, '  pro: google/gemini-2.5-pro\n', '  pro: google/gemini-2.5-pro\n  fast: x/y\n');
    expect((await drift(scene)).settings.map(({ manifestChange }) => manifestChange)).toEqual(
      Array(2).fill({ commit: null, author: null, time: null }),
    );
    expect(await scene.shows('drift')).toContain('not committed yet');
    edit(scene, '  fast: x/y\n', '');
    edit(scene, 'primary: pro', 'primary: sonnet');
    edit(scene, '  sonnet: anthropic/claude-sonnet-4-5\n', '');
    edit(scene, 'primary: sonnet', 'primary: anthropic/claude-sonnet-4-5');
    for (const { manifestChange } of (await drift(scene)).settings) expect(manifestChange).toBeUndefined();
    const other = await applied();
    edit(other, 'primary: sonnet', 'primary: pro');
    const { settings } = await drift(other);
    expect(settings).toHaveLength(1);
    expect(settings[0]).not.toHaveProperty('manifestChange');
  });

  test('without git it is left out', async () => {
    const scene = await committed();
    edit(scene, 'primary: sonnet', 'primary: pro');
    scene.env = { PATH: scene.at('nowhere') };
    const [found] = (await drift(scene)).settings;
    expect(found).toMatchObject({ address: 'primary' });
    expect(found).not.toHaveProperty('manifestChange');
  });
});

test('the history holds only references and ids', async () => {
  const scene = await applied();
  const folder = scene.at('.openclaw/openclaw-models/history');
  const record = readFileSync(path.join(folder, readdirSync(folder)[0] ?? '', 'record.json'), 'utf8');
  const { applied: kept } = JSON.parse(record) as { applied: object };
  expect(kept).toEqual({
    settings: expect.objectContaining({ primary: 'anthropic/claude-sonnet-4-5' }),
    exact: ['aliases', 'auth.order', 'agents.work.auth.order'],
    replaced: { 'agents.work.auth.order.anthropic': null },
  });
  expect(record).not.toContain('planted');
});
