import { mkdir, readFile, rm, rmdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { applyWrites } from '../../src/apply/index.ts';
import { createLockFile, readLock } from '../../src/apply/lock-file.ts';
import { currentProcess, isDead } from '../../src/apply/process-identity.ts';
import { codesOf, messageOf, request, run, text, tree, unwrap, withFolder, write } from './homes.ts';

/** The pid of a process that has ended. */
async function deadPid(): Promise<number> {
  return Number((await run(process.execPath, ['-p', 'process.pid'])).stdout);
}

const attributes = { mode: 0o600, uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 };
const LONG_AGO = new Date('2026-01-01T00:00:00Z');

describe('a lock file', () => {
  it('is made once, whole, and leaves no other file', () =>
    withFolder(async (folder) => {
      const lock = join(folder, 'lock');
      const made = await Promise.all(['1', '2', '3', '4'].map((content) => createLockFile(lock, content, attributes)));
      expect(made.filter(Boolean)).toHaveLength(1);
      expect(await text(lock)).toBe(String(made.indexOf(true) + 1));
      expect(await tree(folder)).toEqual(['lock']);
    }));

  it('has another identity when another process holds it', () =>
    withFolder(async (folder) => {
      const lock = join(folder, 'lock');
      expect(await readLock(lock)).toBeNull();
      await writeFile(lock, '{"pid":1}');
      const first = await readLock(lock);
      await writeFile(lock, '{"pid":2}');
      expect(first?.payload).toEqual({ pid: 1 });
      expect((await readLock(lock))?.identity).not.toBe(first?.identity);
    }));
});

describe('our own lock', () => {
  it('clears away what a killed process left while taking it', () =>
    withFolder(async (state) => {
      const [config, own] = [join(state, 'openclaw.json'), join(state, 'openclaw-models')];
      await mkdir(own, { mode: 0o700 });
      await writeFile(join(own, `lock.${await deadPid()}.00ff.tmp`), '');
      await writeFile(join(own, '.held.json.1.00ff00ff00ff.tmp'), '');
      unwrap(await applyWrites(request(state, [write(config, null, 'new')])));
      expect(await tree(own)).toEqual([]);
    }));

  it('is respected while its process lives, and names it', () =>
    withFolder(async (state) => {
      const own = join(state, 'openclaw-models');
      await mkdir(own, { mode: 0o700 });
      await writeFile(join(own, 'lock'), JSON.stringify({ ...(await currentProcess()), nonce: 'x' }));
      const result = await applyWrites(request(state, [write(join(state, 'openclaw.json'), null, 'new')]));
      expect(codesOf(result)).toEqual(['E410']);
      expect(messageOf(result)).toContain(`process ${process.pid}`);
      expect(await tree(state)).toEqual(['openclaw-models/', 'openclaw-models/lock']);
    }));

  it('of another host is respected until it has not been touched for half a minute', () =>
    withFolder(async (state) => {
      const lock = join(state, 'openclaw-models/lock');
      await mkdir(join(state, 'openclaw-models'), { mode: 0o700 });
      await writeFile(lock, JSON.stringify({ pid: await deadPid(), startTime: 1, host: 'elsewhere', nonce: 'x' }));
      const apply = async () => applyWrites(request(state, [write(join(state, 'openclaw.json'), null, 'new')]));
      expect(codesOf(await apply())).toEqual(['E410']);
      await utimes(lock, LONG_AGO, LONG_AGO);
      unwrap(await apply());
    }));
});

describe('the process behind a lock', () => {
  it('is known by pid and start time', async () => {
    const { pid, startTime } = await currentProcess();
    expect(await isDead(pid, startTime)).toBe(false);
    expect(await isDead(await deadPid(), null)).toBe(true);
    if (startTime !== null) expect(await isDead(pid, startTime + 1)).toBe(true);
  });
});

describe("OpenClaw's lock of the config", () => {
  it('has the shape that OpenClaw reads, while we write', () =>
    withFolder(async (state) => {
      const config = join(state, 'openclaw.json');
      await writeFile(config, 'old');
      const seen: string[] = [];
      const onStep = async (step: string) => {
        if (step === 'file replaced') seen.push(await readFile(`${config}.lock`, 'utf8'));
      };
      unwrap(await applyWrites(request(state, [write(config, 'old', 'new')], { onStep })));
      const payload = JSON.parse(seen[0] ?? '');
      expect(payload.pid).toBe(process.pid);
      expect(Date.now() - Date.parse(payload.createdAt)).toBeLessThan(60_000);
      if (process.platform === 'linux') expect(payload.starttime).toBe((await currentProcess()).startTime);
      expect(await tree(state)).toEqual(['openclaw-models/', 'openclaw.json', 'openclaw.json.bak']);
    }));

  it('is respected while its process lives, for an include too', () =>
    withFolder(async (state) => {
      const include = join(state, 'models.json5');
      await writeFile(include, 'old');
      const lock = join(state, 'openclaw.json.lock');
      await writeFile(lock, JSON.stringify({ pid: process.pid, createdAt: LONG_AGO.toISOString() }));
      await utimes(lock, LONG_AGO, LONG_AGO);
      const before = await tree(state);
      const result = await applyWrites(request(state, [write(include, 'old', 'new', 'include')]));
      expect(codesOf(result)).toEqual(['E410']);
      expect(messageOf(result)).toContain(`locked by process ${process.pid}`);
      expect(messageOf(result)).toContain('Nothing was written.');
      expect(await tree(state)).toEqual(before);
      expect(await text(include)).toBe('old');
    }));

  it('is taken over from a dead process, after a moment', () =>
    withFolder(async (state) => {
      const config = join(state, 'openclaw.json');
      await writeFile(config, 'old');
      const lock = `${config}.lock`;
      await writeFile(lock, JSON.stringify({ pid: await deadPid(), createdAt: LONG_AGO.toISOString() }));
      const writes = [write(config, 'old', 'new')];
      // Just made: perhaps by a live process of another container.
      expect(codesOf(await applyWrites(request(state, writes)))).toEqual(['E410']);
      await utimes(lock, LONG_AGO, LONG_AGO);
      await writeFile(`${lock}.reclaim`, '');
      expect(codesOf(await applyWrites(request(state, writes, { waitForLock: { milliseconds: 60 } })))).toEqual([
        'E410',
      ]);
      await utimes(lock, LONG_AGO, LONG_AGO);
      await rm(`${lock}.reclaim`);
      unwrap(await applyWrites(request(state, writes, { waitForLock: { milliseconds: 1000 } })));
      expect(await text(lock)).toBeNull();
    }));

  it('is waited for', () =>
    withFolder(async (state) => {
      const config = join(state, 'openclaw.json');
      await writeFile(config, 'old');
      await mkdir(`${config}.lock`);
      setTimeout(() => rmdir(`${config}.lock`), 150);
      unwrap(
        await applyWrites(request(state, [write(config, 'old', 'new')], { waitForLock: { milliseconds: 10_000 } })),
      );
      expect(await text(config)).toBe('new');
    }));
});

describe("OpenClaw's lock of an auth store", () => {
  it('is a folder beside the real file, held while we write and given back', () =>
    withFolder(async (state) => {
      const store = join(state, 'auth-profiles.json');
      await writeFile(store, 'old');
      const seen: string[] = [];
      const onStep = async (step: string) => {
        if (step === 'file replaced') seen.push(...(await tree(state)));
      };
      unwrap(await applyWrites(request(state, [write(store, 'old', 'new', 'auth-store')], { onStep })));
      expect(seen).toContain('auth-profiles.json.lock/');
      expect(seen).not.toContain('openclaw.json.lock');
      expect(await tree(state)).toEqual(['auth-profiles.json', 'openclaw-models/']);
    }));

  it('is respected while fresh, also as a file, and taken over when 30 s old', () =>
    withFolder(async (state) => {
      const store = join(state, 'auth-profiles.json');
      const lock = `${store}.lock`;
      await writeFile(store, 'old');
      await mkdir(lock);
      const apply = async () =>
        applyWrites(request(state, [write(store, 'old', 'new', 'auth-store')], { waitForLock: { milliseconds: 100 } }));
      expect(codesOf(await apply())).toEqual(['E410']);
      await rmdir(lock);
      await writeFile(lock, JSON.stringify({ pid: process.pid }));
      expect(codesOf(await apply())).toEqual(['E410']);
      await rm(lock);
      await mkdir(lock);
      const old = new Date(Date.now() - 31_000);
      await utimes(lock, old, old);
      unwrap(await apply());
      expect(await tree(state)).toEqual(['auth-profiles.json', 'openclaw-models/']);
    }));

  it('that another process takes over stops the apply', () =>
    withFolder(async (state) => {
      const store = join(state, 'auth-profiles.json');
      await writeFile(store, 'old');
      const onStep = async (step: string) => {
        if (step === 'staged') await rmdir(`${store}.lock`);
      };
      const result = await applyWrites(request(state, [write(store, 'old', 'new', 'auth-store')], { onStep }));
      expect(codesOf(result)).toEqual(['E411']);
      expect(await text(store)).toBe('old');
    }));
});
