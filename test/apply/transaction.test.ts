import { chmod, chown, link, mkdir, readFile, readlink, rm, stat, symlink, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readHistoryEntry } from '../../src/apply/history.ts';
import { applyWrites, recover } from '../../src/apply/index.ts';
import { diagnostic, failure, success } from '../../src/errors.ts';
import {
  codesOf,
  digest,
  historyCopy,
  messageOf,
  mode,
  pendingIntent,
  readHistory,
  request,
  text,
  tree,
  unwrap,
  withFolder,
  write,
} from './homes.ts';

describe('an apply that goes through', () => {
  it('writes all files, keeps mode and symlink, backs up as OpenClaw does and leaves nothing else', () =>
    withFolder(async (folder) => {
      const state = join(folder, 'state');
      const dotfiles = join(folder, 'dotfiles');
      await mkdir(join(state, 'agents/main/agent'), { recursive: true });
      await mkdir(dotfiles);
      const config = join(state, 'openclaw.json');
      const store = join(state, 'agents/main/agent/auth-profiles.json');
      await writeFile(join(dotfiles, 'real.json'), 'old config');
      await chmod(join(dotfiles, 'real.json'), 0o640);
      await symlink('../dotfiles/real.json', config);
      await writeFile(store, 'old store');
      await chmod(store, 0o600);

      const applied = unwrap(
        await applyWrites(
          request(state, [write(config, 'old config', 'new'), write(store, 'old store', 'new store', 'auth-store')]),
        ),
      );

      expect(applied.files).toEqual([
        { path: config, bytesBefore: 10, bytesAfter: 3 },
        { path: store, bytesBefore: 9, bytesAfter: 9 },
      ]);
      expect(await readlink(config)).toBe('../dotfiles/real.json');
      expect([await text(config), await text(store)]).toEqual(['new', 'new store']);
      expect([await mode(join(dotfiles, 'real.json')), await mode(store)]).toEqual(['640', '600']);
      expect([await text(`${config}.bak`), await mode(`${config}.bak`)]).toEqual(['old config', '600']);
      expect(await tree(folder)).toEqual(
        [
          'dotfiles/',
          'dotfiles/real.json',
          'state/',
          'state/agents/',
          'state/agents/main/',
          'state/agents/main/agent/',
          'state/agents/main/agent/auth-profiles.json',
          'state/openclaw-models/',
          'state/openclaw.json',
          'state/openclaw.json.bak',
        ].sort(),
      );
    }));

  it('keeps what was there in the history, for the owner only', () =>
    withFolder(async (state) => {
      const config = join(state, 'openclaw.json');
      await writeFile(config, 'old');
      const umask = process.umask(0);
      try {
        const { id } = unwrap(await applyWrites(request(state, [write(config, 'old', 'new')])));
        expect(id).toMatch(/^20261122-231502-[0-9a-f]{4}$/);
        const entry = unwrap(await readHistoryEntry(state, id ?? ''));
        expect(entry).toMatchObject({
          id,
          time: '2026-11-22T23:15:02.000Z',
          toolVersion: '0.0.0-test',
          plan: { formatVersion: 1 },
        });
        expect(entry.files).toMatchObject([{ path: config, before: digest('old'), after: digest('new') }]);
        expect(unwrap(await historyCopy(state, id ?? '', config))?.toString()).toBe('old');
        const own = join(state, 'openclaw-models');
        const entryFolder = join(own, 'history', id ?? '');
        expect(await Promise.all([own, join(own, 'history'), entryFolder].map(mode))).toEqual(['700', '700', '700']);
        expect(await mode(join(entryFolder, 'record.json'))).toBe('600');
        expect(await tree(entryFolder)).toEqual(['record.json']);
      } finally {
        process.umask(umask);
      }
    }));

  it('creates files and folders for the owner only, whatever the umask', () =>
    withFolder(async (folder) => {
      const state = join(folder, 'home', '.openclaw');
      const config = join(state, 'openclaw.json');
      const store = join(state, 'agents/work/agent/auth-profiles.json');
      const umask = process.umask(0o777);
      try {
        unwrap(await applyWrites(request(state, [write(config, null, 'new'), write(store, null, 's', 'auth-store')])));
      } finally {
        process.umask(umask);
      }
      expect([await text(config), await text(store)]).toEqual(['new', 's']);
      expect([await mode(config), await mode(store)]).toEqual(['600', '600']);
      expect([await mode(state), await mode(join(state, 'agents/work'))]).toEqual(['700', '700']);
      expect(await text(`${config}.bak`)).toBeNull();
    }));

  it('removes a file when there is no content', () =>
    withFolder(async (state) => {
      const config = join(state, 'openclaw.json');
      await writeFile(config, 'old');
      unwrap(await applyWrites(request(state, [write(config, 'old', null)])));
      expect([await text(config), await text(`${config}.bak`)]).toEqual([null, 'old']);
    }));

  it('turns the ring of backups and keeps five', () =>
    withFolder(async (state) => {
      const config = join(state, 'openclaw.json');
      await writeFile(config, '0');
      for (let turn = 0; turn < 7; turn += 1) {
        unwrap(await applyWrites(request(state, [write(config, String(turn), String(turn + 1))])));
      }
      const ring = ['.bak', '.bak.1', '.bak.2', '.bak.3', '.bak.4', '.bak.5'].map((slot) => text(config + slot));
      expect(await Promise.all(ring)).toEqual(['6', '5', '4', '3', '2', null]);
      expect(await readHistory(state)).toHaveLength(7);
    }));

  it('breaks a hard link as OpenClaw does: the other name keeps the old text', () =>
    withFolder(async (state) => {
      const config = join(state, 'openclaw.json');
      await writeFile(config, 'old');
      await link(config, join(state, 'other'));
      unwrap(await applyWrites(request(state, [write(config, 'old', 'new')])));
      expect([await text(config), await text(join(state, 'other'))]).toEqual(['new', 'old']);
    }));

  it('does nothing without edits', () =>
    withFolder(async (state) => {
      const config = join(state, 'openclaw.json');
      await writeFile(config, 'same');
      expect(unwrap(await applyWrites(request(state, [])))).toMatchObject({ id: null, files: [] });
      expect(unwrap(await applyWrites(request(state, [write(config, 'same', 'same')])))).toMatchObject({ id: null });
      expect(await pendingIntent(state)).toBeNull();
      expect(unwrap(await recover({ stateDir: state }))).toBeNull();
      expect(await readHistory(state)).toEqual([]);
      expect(await tree(state)).toEqual(['openclaw.json']);
    }));
});

describe('an apply that is refused', () => {
  it('names every file that moved since the plan, and writes nothing', () =>
    withFolder(async (state) => {
      const [config, store] = [join(state, 'openclaw.json'), join(state, 'auth-profiles.json')];
      await writeFile(config, 'edited');
      await writeFile(store, 'appeared');
      const reads = [{ path: join(state, 'gone.json5'), expectedDigest: digest('x') }];
      const result = await applyWrites(
        request(state, [write(config, 'old', 'new'), write(store, null, 'new', 'auth-store')], { reads }),
      );
      expect(codesOf(result)).toEqual(['E401', 'E401', 'E401']);
      expect(messageOf(result)).toContain(`${config} has changed since the plan was made. Nothing was written.`);
      expect(messageOf(result)).toContain(`${store} has appeared`);
      expect(messageOf(result)).toContain('gone.json5 is gone');
      expect(await tree(state)).toEqual(['auth-profiles.json', 'openclaw.json']);
    }));

  it('leaves an empty home empty', () =>
    withFolder(async (folder) => {
      const state = join(folder, 'state');
      const store = join(state, 'agents/work/agent/auth-profiles.json');
      const result = await applyWrites(request(state, [write(store, 'old', 'new', 'auth-store')]));
      expect(codesOf(result)).toEqual(['E401']);
      expect(await tree(folder)).toEqual([]);
    }));

  it('refuses what is not a file, dangling symlinks, and one file under two names', () =>
    withFolder(async (state) => {
      const [config, twin] = [join(state, 'openclaw.json'), join(state, 'twin.json')];
      await mkdir(join(state, 'folder'));
      await symlink('nowhere', join(state, 'dangling'));
      await symlink('nowhere', join(state, 'dangling-folder'));
      await writeFile(config, 'old');
      await symlink('openclaw.json', twin);
      const one = async (name: string) => applyWrites(request(state, [write(join(state, name), null, 'new')]));
      expect(codesOf(await one('folder'))).toEqual(['E412']);
      expect(messageOf(await one('dangling'))).toContain('dangling symlink');
      expect(codesOf(await one('dangling-folder/openclaw.json'))).toEqual(['E412']);
      expect(codesOf(await one('openclaw.json/below'))).toEqual(['E412']);
      const both = await applyWrites(request(state, [write(config, 'old', 'a'), write(twin, 'old', 'b')]));
      expect(codesOf(both)).toEqual(['E311']);
      expect(await tree(state)).toEqual(['dangling', 'dangling-folder', 'folder/', 'openclaw.json', 'twin.json']);
    }));
});

describe('an apply that fails half-way', () => {
  const commands = [{ agent: 'work', provider: 'openai', before: ['openai:a'], after: ['openai:b'] }];

  it('puts files, backups and folders back when the outcome is not as planned', () =>
    withFolder(async (state) => {
      const config = join(state, 'openclaw.json');
      const include = join(state, 'models.json5');
      const store = join(state, 'agents/work/agent/auth-profiles.json');
      await writeFile(config, 'old');
      await chmod(config, 0o644);
      await writeFile(include, 'inc');
      for (const [index, slot] of ['.bak', '.bak.1', '.bak.3', '.bak.4'].entries())
        await writeFile(config + slot, `b${index}`);
      const before = await tree(state);
      const seen: (string | null)[] = [];
      const verify = async () => {
        seen.push(await text(config), await text(store));
        return failure(diagnostic('E416', 'Not as planned.'));
      };
      const writes = [
        write(config, 'old', 'new'),
        write(include, 'inc', null, 'include'),
        write(store, null, 's', 'auth-store'),
      ];
      const result = await applyWrites(request(state, writes, { verify }));
      expect(seen).toEqual(['new', 's']);
      expect(codesOf(result)).toEqual(['E416']);
      expect(messageOf(result)).toBe('Not as planned. Everything was restored.');
      expect(await tree(state)).toEqual(before);
      expect([await text(config), await text(include), await mode(config)]).toEqual(['old', 'inc', '644']);
      const ring = ['.bak', '.bak.1', '.bak.2', '.bak.3', '.bak.4'].map((slot) => text(config + slot));
      expect(await Promise.all(ring)).toEqual(['b0', 'b1', null, 'b2', 'b3']);
      expect(await readHistory(state)).toEqual([]);
    }));

  it("runs the inverse of commands that ran, with none of OpenClaw's locks held", () =>
    withFolder(async (state) => {
      const config = join(state, 'openclaw.json');
      await writeFile(config, 'old');
      const calls: unknown[] = [];
      const runCommand = async (call: unknown) => {
        calls.push(call, await text(`${config}.lock`));
        return success(undefined);
      };
      const verify = async () => failure(diagnostic('E416', 'Not as planned.'));
      const result = await applyWrites(request(state, [write(config, 'old', 'new')], { commands, runCommand, verify }));
      expect(codesOf(result)).toEqual(['E416']);
      expect(calls).toEqual([
        { agent: 'work', provider: 'openai', order: ['openai:b'] },
        null,
        { agent: 'work', provider: 'openai', order: ['openai:a'] },
        null,
      ]);
      expect(await tree(state)).toEqual(['openclaw.json']);
      expect(await text(config)).toBe('old');
    }));

  it('needs to undo no command that did not do anything, whether the next one fails or works', () =>
    withFolder(async (state) => {
      const calls: unknown[] = [];
      const runCommand = async (call: unknown) => {
        calls.push(call);
        return failure(diagnostic('E417', 'Stopped.'));
      };
      const stored = (order: readonly string[] | null | undefined) =>
        applyWrites(request(state, [], { commands, runCommand, readOrder: async () => order }));
      const unchanged = await stored(['openai:a']);
      expect([codesOf(unchanged), messageOf(unchanged)]).toEqual([['E417'], 'Stopped. Everything was restored.']);
      expect(calls).toHaveLength(1);
      expect(await tree(state)).toEqual([]);
      for (const other of [['openai:b'], null, undefined]) {
        calls.length = 0;
        expect(codesOf(await stored(other))).toEqual(['E417', 'E418']);
        expect(calls).toHaveLength(2);
      }
      // The second one did it and was stopped then.
      const orders = [['openai:b'], ['openai:a']];
      const readOrder = async () => orders.shift();
      expect(codesOf(await applyWrites(request(state, [], { commands, runCommand, readOrder })))).toEqual(['E417']);
    }));

  it('names the command to run if a command can be neither run nor undone', () =>
    withFolder(async (state) => {
      const runCommand = async () => failure(diagnostic('E417', 'No.'));
      const result = await applyWrites(request(state, [], { commands, runCommand }));
      expect(codesOf(result)).toEqual(['E417', 'E418']);
      expect(result.ok || result.problems[1]?.remedy).toContain(
        'openclaw models auth order set --provider openai --agent work openai:a',
      );
      expect(codesOf(await applyWrites(request(state, [], { commands })))).toEqual(['E316']);
    }));

  it('leaves alone what another program writes at the last moment', () =>
    withFolder(async (state) => {
      const [config, store] = [join(state, 'openclaw.json'), join(state, 'auth-profiles.json')];
      await writeFile(config, 'old');
      await writeFile(store, 'old store');
      // The store is renamed first; then another process changes the config.
      const onStep = async (step: string) => {
        if (step === 'file replaced' && (await text(store)) === 'new store') await writeFile(config, 'foreign');
      };
      const writes = [write(store, 'old store', 'new store', 'auth-store'), write(config, 'old', 'new')];
      const result = await applyWrites(request(state, writes, { onStep }));
      expect(codesOf(result)).toEqual(['E411']);
      expect(messageOf(result)).toContain('Everything was restored.');
      expect([await text(config), await text(store)]).toEqual(['foreign', 'old store']);
      expect(await tree(state)).toEqual(['auth-profiles.json', 'openclaw.json']);
    }));

  it('notices a symlink that is turned and a file that appears meanwhile', () =>
    withFolder(async (state) => {
      const [config, store] = [join(state, 'openclaw.json'), join(state, 'auth-profiles.json')];
      await writeFile(join(state, 'a'), 'old');
      await writeFile(join(state, 'b'), 'old');
      await symlink('a', config);
      const turn = async (step: string) => {
        if (step !== 'staged') return;
        await unlink(config);
        await symlink('b', config);
      };
      const turned = await applyWrites(request(state, [write(config, 'old', 'new')], { onStep: turn }));
      expect(codesOf(turned)).toEqual(['E411']);
      expect([await text(join(state, 'a')), await text(join(state, 'b'))]).toEqual(['old', 'old']);
      const create = async (step: string) => (step === 'staged' ? writeFile(store, 'theirs') : undefined);
      const appeared = await applyWrites(
        request(state, [write(store, null, 'ours', 'auth-store')], { onStep: create }),
      );
      expect(codesOf(appeared)).toEqual(['E411']);
      expect(await text(store)).toBe('theirs');
      expect(await tree(state)).toEqual(['a', 'auth-profiles.json', 'b', 'openclaw.json']);
    }));

  it('reports a file that was changed after our write, with the path of its copy, and restores the others', () =>
    withFolder(async (state) => {
      const [config, store] = [join(state, 'openclaw.json'), join(state, 'auth-profiles.json')];
      await writeFile(config, 'old');
      await writeFile(store, 'old store');
      const verify = async () => {
        await writeFile(config, 'foreign');
        return failure(diagnostic('E416', 'Not as planned.'));
      };
      const writes = [write(config, 'old', 'new'), write(store, 'old store', 'new store', 'auth-store')];
      const result = await applyWrites(request(state, writes, { verify }));
      expect(codesOf(result)).toEqual(['E416', 'E418']);
      const copy = /The copy from before is (.*)\.$/.exec(messageOf(result))?.[1] ?? '';
      expect(await text(copy)).toBe('old');
      expect([await text(config), await text(store)]).toEqual(['foreign', 'old store']);
      expect(await pendingIntent(state)).toBeNull();
      expect(unwrap(await applyWrites(request(state, [write(config, 'foreign', 'new')]))).id).not.toBeNull();
    }));

  it.each([
    'own lock',
    'locked',
    'intent drafted',
    'intent written',
    'temp written',
    'staged',
    'backup moved',
    'backup written',
    'file replaced',
    'verified',
  ])('undoes everything when a bug throws at the step "%s", and passes the error on', (at) =>
    withFolder(async (state) => {
      const [config, store] = [join(state, 'openclaw.json'), join(state, 'new/auth-profiles.json')];
      await writeFile(config, 'old');
      await writeFile(`${config}.bak`, 'older');
      const onStep = (step: string) => {
        if (step === at) throw new Error('bug');
      };
      const writes = [write(config, 'old', 'new'), write(store, null, 's', 'auth-store')];
      await expect(applyWrites(request(state, writes, { onStep }))).rejects.toThrow('bug');
      expect(await tree(state)).toEqual(['openclaw.json', 'openclaw.json.bak']);
      expect([await text(config), await text(`${config}.bak`)]).toEqual(['old', 'older']);
    }),
  );

  it('undoes everything when it is stopped, and not after the outcome is verified', () =>
    withFolder(async (state) => {
      const config = join(state, 'openclaw.json');
      await writeFile(config, 'old');
      const stopAt = async (at: string) => {
        const controller = new AbortController();
        const onStep = (step: string) => {
          if (step === at) controller.abort();
        };
        return applyWrites(request(state, [write(config, 'old', 'new')], { onStep, signal: controller.signal }));
      };
      const stopped = await stopAt('file replaced');
      expect(codesOf(stopped)).toEqual(['E423']);
      expect(messageOf(stopped)).toBe('Stopped by a signal. Everything was restored.');
      expect(await tree(state)).toEqual(['openclaw.json']);
      expect((await stopAt('verified')).ok).toBe(true);
      expect(await text(config)).toBe('new');
    }));
});

describe.skipIf(process.getuid?.() !== 0)('root in the home of another user', () => {
  it('keeps the owner, and gives new files, folders and backups to the owner of the home', () =>
    withFolder(async (state) => {
      const config = join(state, 'openclaw.json');
      const store = join(state, 'agents/work/agent/auth-profiles.json');
      await writeFile(config, 'old');
      await chown(config, 1234, 2345);
      await chown(state, 1234, 1234);
      unwrap(await applyWrites(request(state, [write(config, 'old', 'new'), write(store, null, 's', 'auth-store')])));
      const owner = async (path: string) => {
        const { uid, gid } = await stat(path);
        return [uid, gid];
      };
      expect(await owner(config)).toEqual([1234, 2345]);
      expect(await owner(`${config}.bak`)).toEqual([1234, 2345]);
      for (const path of [store, join(state, 'agents'), join(state, 'openclaw-models/history')]) {
        expect(await owner(path)).toEqual([1234, 1234]);
      }
      expect((await readFile(store)).toString()).toBe('s');
      await rm(store);
    }));
});
