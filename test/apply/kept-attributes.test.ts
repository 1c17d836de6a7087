/** ACLs and extended attributes, on whatever file system the tests' homes lie on. */
import child_process, { execFileSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { applyWrites, digestOf, replaceText, saveFile } from '../../src/apply/index.ts';
import { diagnostic, failure, success } from '../../src/errors.ts';
import { copyQuickly } from '../quick-copies.ts';
import { codesOf, mode, request, text, unwrap, withFolder, write } from './homes.ts';

function tool(name: string, ...args: string[]): string {
  return execFileSync(name, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}

const acl = (file: string) => tool('getfacl', '-c', '-p', '-E', file).trim();
const attribute = (file: string) => tool('getfattr', '--only-values', '-n', 'user.note', '--absolute-names', file);

/** What is missing to try this, or nothing. */
async function missing(): Promise<string> {
  if (process.platform !== 'linux') return 'Linux';
  const folder = await mkdtemp(join(tmpdir(), 'oc-acl-'));
  try {
    await writeFile(join(folder, 'file'), '');
    for (const [name, args] of [
      ['setfacl', ['-m', 'u:1000:r']],
      ['setfattr', ['-n', 'user.note', '-v', 'x']],
    ] as const) {
      try {
        tool(name, ...args, join(folder, 'file'));
      } catch (error) {
        return (error as NodeJS.ErrnoException).code === 'ENOENT'
          ? `${name} (Debian: apt-get install acl attr)`
          : `a file system on which ${name} works, at ${tmpdir()}`;
      }
    }
    return '';
  } finally {
    await rm(folder, { recursive: true });
  }
}

const lacking = await missing();
beforeAll(() => copyQuickly(false));
afterAll(() => copyQuickly());

/** A file for its owner, and for one more user by name: its mode reads 0640. */
async function shared(file: string, content = 'old'): Promise<string> {
  await writeFile(file, content, { mode: 0o600 });
  tool('setfacl', '-m', 'u:1000:r', file);
  tool('setfattr', '-n', 'user.note', '-v', 'mine', file);
  expect(await mode(file)).toBe('640');
  return acl(file);
}

describe.skipIf(lacking !== '')(`what a replaced file keeps${lacking === '' ? '' : ` (needs ${lacking})`}`, () => {
  test('an apply keeps ACL and extended attributes of the config, an include, the manifest and a store', async () => {
    await withFolder(async (state) => {
      const files = ['openclaw.json', 'models.json5', 'openclaw.models.yaml'].map((name) => join(state, name));
      const before = [];
      for (const file of files) before.push(await shared(file));
      const store = join(state, 'auth-profiles.json');
      const storeBefore = await shared(store);
      const roles = ['config', 'include', 'manifest'] as const;
      const writes = files.map((file, index) => write(file, 'old', 'new', roles[index]));
      const update = () => success(Buffer.from('new'));
      unwrap(await applyWrites(request(state, writes, { updates: [{ path: store, role: 'auth-store', update }] })));
      for (const [index, file] of [...files, store].entries()) {
        expect(await text(file)).toBe('new');
        expect(acl(file)).toBe(before[index] ?? storeBefore);
        expect(attribute(file)).toBe('mine');
      }
      // What holds a copy of it is for the owner alone.
      expect(await mode(`${files[0]}.bak`)).toBe('600');
    });
  });

  test('a store without an ACL is still closed to the group', async () => {
    await withFolder(async (state) => {
      const store = join(state, 'auth-profiles.json');
      await writeFile(store, 'old', { mode: 0o644 });
      await chmod(store, 0o644);
      const update = () => success(Buffer.from('new'));
      unwrap(await applyWrites(request(state, [], { updates: [{ path: store, role: 'auth-store', update }] })));
      expect(await mode(store)).toBe('600');
    });
  });

  test('undoing keeps them too', async () => {
    await withFolder(async (state) => {
      const config = join(state, 'openclaw.json');
      const before = await shared(config);
      const verify = async () => failure(diagnostic('E416', 'No.'));
      expect(codesOf(await applyWrites(request(state, [write(config, 'old', 'new')], { verify })))).toEqual(['E416']);
      expect(await text(config)).toBe('old');
      expect(acl(config)).toBe(before);
      expect(attribute(config)).toBe('mine');
    });
  });

  test('an edited text and a saved file keep them', async () => {
    await withFolder(async (folder) => {
      const [edited, saved] = [join(folder, 'a.yaml'), join(folder, 'b.yaml')];
      const before = await shared(edited);
      await shared(saved);
      unwrap(await replaceText(edited, digestOf(Buffer.from('old')), 'new'));
      unwrap(await saveFile(saved, 'new', { name: 'b.yaml' }));
      for (const file of [edited, saved]) {
        expect(await text(file)).toBe('new');
        expect(acl(file)).toBe(before);
        expect(attribute(file)).toBe('mine');
      }
    });
  });

  test('a default ACL of the folder opens neither a file that is replaced nor a new one', async () => {
    await withFolder(async (state) => {
      const folder = join(state, 'shared');
      const [config, store] = [join(folder, 'openclaw.json'), join(folder, 'auth-profiles.json')];
      await mkdir(folder);
      await writeFile(config, 'old');
      await chmod(config, 0o640);
      const before = acl(config);
      tool('setfacl', '-d', '-m', 'u:1000:rwx', folder);
      const update = () => success(Buffer.from('new'));
      const updates = [{ path: store, role: 'auth-store' as const, update }];
      unwrap(await applyWrites(request(state, [write(config, 'old', 'new')], { updates })));
      expect(acl(config)).toBe(before);
      for (const file of [store, `${config}.bak`]) {
        expect(await mode(file)).toBe('600');
        // Named or not, the mask removes all rights.
        expect(acl(file)).not.toMatch(/^mask::.*[rwx]/m);
      }
      unwrap(await saveFile(join(folder, 'plan.json'), 'plan', { name: 'plan.json', isPrivate: true }));
      expect(await mode(join(folder, 'plan.json'))).toBe('600');
    });
  });
});

describe.runIf(process.platform === 'linux')('the processes that this takes', () => {
  const calls: string[][] = [];
  /** Runs the real tools, but not those that `refused` names. */
  function record(refused: (args: readonly string[]) => boolean): void {
    calls.length = 0;
    const { spawnSync } = child_process;
    child_process.spawnSync = ((program: string, args: string[], options: object) => {
      calls.push(args);
      return refused(args) ? { status: 1, stdout: '', stderr: 'no' } : spawnSync(program, args, options);
    }) as typeof spawnSync;
    syncBuiltinESMExports();
  }
  afterEach(() => copyQuickly(false));

  async function replaceTwo(state: string): Promise<void> {
    const files = ['openclaw.json', 'openclaw.models.yaml'].map((name) => join(state, name));
    const [config = '', manifest = ''] = files;
    await writeFile(config, 'old');
    await chmod(config, 0o640);
    await writeFile(manifest, 'old');
    await chmod(manifest, 0o604);
    const writes = [write(config, 'old', 'new'), write(manifest, 'old', 'new', 'manifest')];
    unwrap(await applyWrites(request(state, writes)));
    for (const file of files) expect(await text(file)).toBe('new');
    expect(await mode(config)).toBe('640');
    expect(await mode(manifest)).toBe('604');
  }

  test('one serves all files of a transaction', async () => {
    await withFolder(async (state) => {
      record(() => false);
      await replaceTwo(state);
      expect(calls).toEqual([expect.arrayContaining(['--target-directory=/proc/self/fd'])]);
    });
  });

  test('where it cannot, each file has its own', async () => {
    await withFolder(async (state) => {
      record((args) => args.includes('--target-directory=/proc/self/fd'));
      await replaceTwo(state);
      expect(calls.length).toBe(3);
    });
  });

  test('an attribute that cannot be kept is an error that names the file', async () => {
    await withFolder(async (state) => {
      record((args) => !args.includes('--version'));
      const manifest = join(state, 'openclaw.models.yaml');
      await writeFile(manifest, 'old');
      const config = join(state, 'openclaw.json');
      await writeFile(config, 'old');
      const writes = [write(config, 'old', 'new'), write(manifest, 'old', 'new', 'manifest')];
      const applied = await applyWrites(request(state, writes));
      expect(codesOf(applied)).toEqual(['E413']);
      expect(applied).toMatchObject({
        problems: [{ message: expect.stringContaining(`of ${config} cannot be kept`) }],
      });
      expect(await text(config)).toBe('old');
      expect((await readdir(state)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    });
  });
});
