import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { lockForEdit } from '../../src/apply/index.ts';
import { waitForLock } from '../../src/apply/lock-wait.ts';
import { currentProcess } from '../../src/apply/process-identity.ts';
import { codesOf, messageOf, tree, unwrap, withFolder } from './homes.ts';

const step = async () => {};

it('names the holder of the lock once, and takes the lock as soon as it is free', () =>
  withFolder(async (folder) => {
    const lock = join(folder, 'lock');
    await writeFile(lock, JSON.stringify({ pid: 77, createdAt: '2026-01-30T10:00:00.000Z' }));
    const said: string[] = [];
    let [tries, free] = [0, false];
    const taken = await waitForLock(lock, {
      take: async () => {
        tries += 1;
        return free ? 'mine' : null;
      },
      limit: 60_000,
      about: 'which is editing the manifest',
      onWaiting: (sentence) => {
        said.push(sentence);
        free = true;
        void rm(lock);
      },
      step,
    });
    expect(taken).toBe('mine');
    expect(said).toEqual(['Waiting for process 77 (since 2026-01-30T10:00:00Z), which is editing the manifest.']);
    // A second's wait: the file's name is looked at, and the lock tried only when that is gone.
    expect(tries).toBe(2);
  }));

it('does not wait at all with a limit of nothing', async () => {
  let tries = 0;
  const take = async () => {
    tries += 1;
    return null;
  };
  const onWaiting = () => expect.unreachable();
  expect(await waitForLock('/nowhere/lock', { take, limit: 0, about: '', onWaiting, step })).toBeNull();
  expect(tries).toBe(1);
});

it('prints only allowed data of the lock', () =>
  withFolder(async (folder) => {
    const lock = join(folder, 'lock');
    await writeFile(lock, JSON.stringify({ pid: 'a\u001b[2J', createdAt: 'yesterday' }));
    let said = '';
    const onWaiting = (sentence: string) => {
      said = sentence;
    };
    const stop = async () => {
      if (said !== '') throw new Error('stop');
    };
    const waited = { take: async () => null, limit: 60_000, about: 'which works', onWaiting, step: stop };
    await expect(waitForLock(lock, waited)).rejects.toThrow('stop');
    expect(said).toBe('Waiting for another process, which works.');
  }));

it("a manifest's lock is waited for until a signal, which leaves nothing behind", () =>
  withFolder(async (folder) => {
    const manifest = join(folder, 'openclaw.models.yaml');
    await writeFile(join(folder, '.openclaw.models.yaml.lock'), JSON.stringify(await currentProcess()));
    const before = await tree(folder);
    const controller = new AbortController();
    const waiting = lockForEdit(manifest, { signal: controller.signal });
    controller.abort();
    const stopped = await waiting;
    expect(codesOf(stopped)).toEqual(['E423']);
    expect(messageOf(stopped)).toContain('Nothing was written.');
    const late = await lockForEdit(manifest, { milliseconds: 0 });
    expect(codesOf(late)).toEqual(['E410']);
    expect(messageOf(late)).toContain(`process ${process.pid}`);
    expect(await tree(folder)).toEqual(before);
    await rm(join(folder, '.openclaw.models.yaml.lock'));
    await unwrap(await lockForEdit(manifest, { milliseconds: 0 })).release();
    expect(await tree(folder)).toEqual([]);
  }));
