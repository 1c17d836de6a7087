/** Kept code saves time and nothing else: whatever is wrong with it, the program does the same. */
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { chown, readFile, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Script } from 'node:vm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Build, cacheFile, readCode, readOthersCode, saveCode } from '../../src/launch/code-cache.ts';
import type { Place } from '../../src/launch/parts.ts';
import { CLASSIC, CLI, execute, fingerprint, type Home, isRoot, MANIFEST, withHome } from '../e2e/cli.ts';

const BUILD: Build = { id: 'b1', commands: ['plan', 'status'], list: [0, 0] };
const NAME = `${process.version}-${process.arch}-b1`;

describe('where the code of a command is kept', () => {
  const HOME = { HOME: '/home/ann' };
  test.each([
    [HOME, ['plan', '--json'], `/home/ann/.cache/openclaw-models/plan-${NAME}.code`],
    [HOME, ['models', 'plan'], `/home/ann/.cache/openclaw-models/plan-${NAME}.code`],
    [HOME, [], `/home/ann/.cache/openclaw-models/status-${NAME}.code`],
    [HOME, ['../../x'], `/home/ann/.cache/openclaw-models/other-${NAME}.code`],
    [{ ...HOME, XDG_CACHE_HOME: '/var/ann' }, ['plan'], `/var/ann/openclaw-models/plan-${NAME}.code`],
    [{ ...HOME, XDG_CACHE_HOME: 'relative' }, ['plan'], `/home/ann/.cache/openclaw-models/plan-${NAME}.code`],
    [{ ...HOME, OPENCLAW_MODELS_CACHE: 'off' }, ['plan'], undefined],
    [{ ...HOME, NODE_V8_COVERAGE: '/tmp/coverage' }, ['plan'], undefined],
    [{ HOME: 'relative' }, ['plan'], undefined],
    [{}, ['plan'], undefined],
  ])('%j %j', (env, words, expected) => {
    expect(cacheFile(env, words, BUILD, [])).toBe(expected);
  });

  test('differs with the flags of Node, which code depends on', () => {
    const flagged = cacheFile({ ...HOME, NODE_OPTIONS: '--jitless' }, ['plan'], BUILD, []);
    expect(flagged).toMatch(/-b1-[0-9a-f]+\.code$/);
    expect(cacheFile({ ...HOME, NODE_OPTIONS: '--no-opt' }, ['plan'], BUILD, [])).not.toBe(flagged);
  });
});

describe('kept code', () => {
  let folder: string;
  let file: string;
  const scripts = [3, 7].map((start): [Place, Script] => [
    [start, 1, 0, [`part${start}`]],
    new Script(`(function () { return ${start}; })`),
  ]);
  const starts = () => readCode(file).map(({ place: [start] }) => start);
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'oc-cache-'));
    file = path.join(folder, 'openclaw-models', 'plan.code');
    saveCode(file, scripts);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test('is read back for each group, and the engine takes it', () => {
    expect(readCode(file).map(({ place }) => place)).toEqual(scripts.map(([place]) => place));
    const cachedData = readCode(file)[1]?.code;
    expect(new Script('(function () { return 7; })', { cachedData }).cachedDataRejected).toBe(false);
  });

  test('is for its owner only, and leaves no other file', () => {
    expect(statSync(path.dirname(file)).mode & 0o777).toBe(0o700);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(path.dirname(file))).toEqual(['plan.code']);
  });

  test('keeps what it holds of groups that were not loaded this time', () => {
    const kept = readCode(file);
    saveCode(file, [[[9, 1, 0, ['part9']], new Script('9')]], kept);
    expect(starts()).toEqual([3, 7, 9]);
  });

  test('of the command with the most of it is for one that has none, if both are of one build', async () => {
    const inFolder = (name: string) => path.join(path.dirname(file), name);
    saveCode(inFolder(`plan-${NAME}.code`), scripts);
    saveCode(inFolder(`status-${NAME}.code`), scripts.slice(1));
    saveCode(inFolder(`plan-${NAME}-f1a65.code`), scripts.concat(scripts));
    const places = (name: string) => readOthersCode(inFolder(`${name}-${NAME}.code`)).map(({ place }) => place);
    expect(places('set-image')).toEqual(scripts.map(([place]) => place));
    chmodSync(inFolder(`plan-${NAME}.code`), 0o620);
    expect(places('set-image')).toEqual([]);
    rmSync(inFolder(`plan-${NAME}.code`));
    expect(places('set-image')).toEqual([scripts[1]?.[0]]);
    rmSync(inFolder(`status-${NAME}.code`));
    expect(places('set-image')).toEqual([]);
  });

  test('is ignored from the first byte that differs', async () => {
    const bytes = await readFile(file);
    for (let at = 0; at < bytes.length; at += Math.ceil(bytes.length / 50)) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 1;
      await writeFile(file, changed);
      expect(readCode(file), `byte ${at}`).toEqual([]);
    }
  });

  test.each([0, 1, 7, 8, 20, 100])('is ignored where only %i bytes are left', async (length) => {
    await writeFile(file, readFileSync(file).subarray(0, length));
    expect(readCode(file)).toEqual([]);
  });

  test.each([
    ['the file', 0o620, () => file],
    ['the file', 0o602, () => file],
    ['the folder', 0o770, () => path.dirname(file)],
    ['the folder', 0o707, () => path.dirname(file)],
  ])('is ignored where others may write %s (%o)', (_, mode, target) => {
    chmodSync(target(), mode);
    expect(readCode(file)).toEqual([]);
  });

  test('is neither read nor written through a symlink', () => {
    const other = path.join(folder, 'other');
    mkdirSync(other);
    symlinkSync(path.dirname(file), path.join(other, 'openclaw-models'));
    const linked = path.join(other, 'openclaw-models', 'plan.code');
    expect(readCode(linked)).toEqual([]);
    rmSync(file);
    saveCode(linked, scripts);
    expect(readdirSync(path.dirname(file))).toEqual([]);
    saveCode(file, scripts);
    const name = path.join(path.dirname(file), 'status.code');
    symlinkSync(file, name);
    expect(readCode(name)).toEqual([]);
  });

  test.skipIf(!isRoot)('is ignored where it belongs to somebody else (needs root)', async () => {
    await chown(file, 1000, 1000);
    expect(readCode(file)).toEqual([]);
    await chown(file, 0, 0);
    expect(readCode(file)).not.toEqual([]);
    await chown(path.dirname(file), 1000, 1000);
    expect(readCode(file)).toEqual([]);
    rmSync(file);
    saveCode(file, scripts);
    expect(readdirSync(path.dirname(file))).toEqual([]);
  });

  test.skipIf(!isRoot)('is not left in the home of somebody else (needs root)', async () => {
    const home = path.join(folder, 'home');
    mkdirSync(home);
    await chown(home, 1000, 1000);
    saveCode(path.join(home, '.cache', 'openclaw-models', 'plan.code'), scripts);
    expect(readdirSync(home)).toEqual([]);
  });

  test('goes after a month, for programs and releases of Node that are gone', async () => {
    const [old, recent, foreign] = ['old.code', 'recent.code', 'notes.txt'].map((name) =>
      path.join(path.dirname(file), name),
    ) as [string, string, string];
    const longAgo = Date.now() / 1000 - 40 * 24 * 60 * 60;
    for (const name of [old, recent, foreign]) await writeFile(name, '');
    for (const name of [old, foreign]) await utimes(name, longAgo, longAgo);
    saveCode(file, scripts);
    expect(readdirSync(path.dirname(file)).sort()).toEqual(['notes.txt', 'plan.code', 'recent.code']);
  });
});

describe('the program', () => {
  const FILES = { '.openclaw/openclaw.json': CLASSIC, 'work/openclaw.models.yaml': MANIFEST };
  const plan = (home: Home, env = {}) =>
    execute(process.execPath, [CLI, 'plan'], {
      cwd: home.at('work'),
      env: { HOME: home.dir, XDG_CACHE_HOME: home.at('.cache'), NO_COLOR: '1', ...env },
    });
  const kept = (home: Home) => {
    const [name = ''] = readdirSync(home.at('.cache', 'openclaw-models'));
    return home.at('.cache', 'openclaw-models', name);
  };

  test('does the same with kept code, writes it once, and nothing where it is off', () =>
    withHome(FILES, async (home) => {
      const before = await fingerprint(home.dir);
      const expected = await plan(home, { OPENCLAW_MODELS_CACHE: 'off' });
      expect(expected).toMatchObject({ code: 0, stderr: expect.not.stringContaining('E599') });
      expect(await fingerprint(home.dir)).toBe(before);
      expect(await plan(home)).toEqual(expected);
      const written = await fingerprint(home.dir);
      expect(await plan(home)).toEqual(expected);
      expect(await fingerprint(home.dir)).toBe(written);
      expect(readCode(kept(home)).length).toBeGreaterThan(2);
    }));

  test('takes the code of another command for its first start, and keeps its own', () =>
    withHome(FILES, async (home) => {
      const expected = await plan(home, { OPENCLAW_MODELS_CACHE: 'off' });
      const command = (words: readonly string[]) =>
        execute(process.execPath, [CLI, ...words], {
          cwd: home.at('work'),
          env: { HOME: home.dir, XDG_CACHE_HOME: home.at('.cache'), NO_COLOR: '1' },
        });
      await command(['status']);
      const groups = (name: string) => {
        const folder = home.at('.cache', 'openclaw-models');
        const file = readdirSync(folder).find((each) => each.startsWith(`${name}-v`)) ?? '';
        return readCode(path.join(folder, file)).map(({ place: [start] }) => start);
      };
      expect(await plan(home)).toEqual(expected);
      expect(groups('plan')).not.toEqual([]);
      expect(groups('plan').every((start) => groups('status').includes(start))).toBe(false);
      expect(groups('status').every((start) => groups('plan').includes(start))).toBe(false);
      expect(await plan(home)).toEqual(expected);
    }));

  test('does the same with kept code that is damaged, and replaces it', () =>
    withHome(FILES, async (home) => {
      const expected = await plan(home);
      const file = kept(home);
      const bytes = readFileSync(file);
      for (const damaged of [bytes.subarray(0, bytes.length >> 1), bytes.fill(0x41, bytes.length >> 1)]) {
        await writeFile(file, damaged);
        expect(await plan(home)).toEqual(expected);
        expect(readCode(file)).not.toEqual([]);
      }
    }));

  test('runs where nothing can be kept', () =>
    withHome({ ...FILES, '.cache': 'a file' }, async (home) => {
      expect(await plan(home)).toEqual(await plan(home, { OPENCLAW_MODELS_CACHE: 'off' }));
      expect(await home.read('.cache')).toBe('a file');
    }));
});
