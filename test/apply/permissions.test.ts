import { execFileSync } from 'node:child_process';
import { chmod, chown, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mountPoints } from '../../src/apply/mounts.ts';
import { locate, refuse } from '../../src/apply/permissions.ts';
import { ioProblem } from '../../src/apply/problems.ts';
import type { ChildTask } from './child.ts';
import { bundleChild, codesOf, run, text, tree, unwrap, withFolder } from './homes.ts';

const isRoot = process.getuid?.() === 0;
const canMount = isRoot && process.platform === 'linux' && tryMount();

function tryMount(): boolean {
  try {
    execFileSync('unshare', ['-m', 'mount', '-t', 'tmpfs', 'none', '/mnt'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

let child: string;
let remove = async () => {};
beforeAll(async () => {
  ({ child, remove } = await bundleChild());
});
afterAll(() => remove());

function taskFor(state: string, more: Partial<ChildTask> = {}): ChildTask {
  const config = join(state, 'openclaw.json');
  return {
    action: 'apply',
    stateDir: state,
    config,
    writes: [{ path: config, role: 'config', before: 'old', after: 'new' }],
    ...more,
  };
}

interface Outcome {
  readonly codes: string[];
  readonly message: string;
}

async function attempt(task: ChildTask, wrap: (argv: string[]) => string[] = (argv) => argv): Promise<Outcome> {
  const [program = '', ...args] = wrap([process.execPath, child, JSON.stringify(task)]);
  const { stdout, stderr } = await run(program, args);
  if (stdout === '') throw new Error(stderr);
  const { result } = JSON.parse(stdout);
  return { codes: codesOf(result), message: result.problems?.[0]?.message ?? '' };
}

describe('who may replace a file', () => {
  const mine = { uid: 1000, groups: [1000, 50] };
  const problemsFor = async (folder: string, uid: number, gid: number, exists = true) => {
    const path = join(folder, 'openclaw.json');
    if (exists) await writeFile(path, '');
    const target = unwrap(await locate(path));
    const found = await refuse({ ...target, attributes: { ...target.attributes, uid, gid } }, false, mine);
    return found.map((problem) => problem.code);
  };

  it('its owner, if in its group; not another user', () =>
    withFolder(async (folder) => {
      expect(await problemsFor(folder, 1000, 1000)).toEqual([]);
      expect(await problemsFor(folder, 1000, 50)).toEqual([]);
      expect(await problemsFor(folder, 1000, 51)).toEqual(['E413']);
      expect(await problemsFor(folder, 1001, 1000)).toEqual(['E413']);
    }));

  it('finds mount points with blanks in their names', () => {
    const line = '30 20 8:1 /a/b /home/me/my\\040file\\134.json rw,relatime - ext4 /dev/sda1 rw';
    expect(mountPoints(`${line}\n`)).toEqual(['/home/me/my file\\.json']);
  });

  it('knows what the errors of the system mean', () => {
    const error = (code: string, syscall = 'rename') => Object.assign(new Error(code), { code, syscall });
    const codes = ['EROFS', 'EBUSY', 'EACCES', 'EPERM', 'ENOSPC', 'EIO'].map(
      (code) => ioProblem(error(code), '/f')?.code,
    );
    expect(codes).toEqual(['E415', 'E412', 'E412', 'E412', 'E412', 'E412']);
    for (const code of ['EPERM', 'EINVAL']) expect(ioProblem(error(code, 'fchown'), '/f')?.code).toBe('E413');
    expect(ioProblem(error('EINVAL'), '/f')?.code).toBe('E412');
    expect(ioProblem(new TypeError('bug'), '/f')).toBeNull();
  });
});

describe.skipIf(!isRoot)('as another user (needs root to become one)', () => {
  const user = { uid: 1234, gid: 1234 };

  async function home(folder: string, owner: number): Promise<string> {
    const state = join(folder, 'state');
    await chmod(folder, 0o755);
    await mkdir(state);
    await chown(state, owner, owner);
    await writeFile(join(state, 'openclaw.json'), 'old');
    await chown(join(state, 'openclaw.json'), owner, owner);
    return state;
  }

  it("applies in one's own home", () =>
    withFolder(async (folder) => {
      const state = await home(folder, 1234);
      const store = join(state, 'agents/work/agent/auth-profiles.json');
      const task = taskFor(state, { user });
      const writes = [...task.writes, { path: store, role: 'auth-store' as const, before: null, after: 's' }];
      expect(await attempt({ ...task, writes })).toEqual({ codes: [], message: '' });
      expect([await text(join(state, 'openclaw.json')), await text(store)]).toEqual(['new', 's']);
    }));

  it('refuses the config of another user before anything is written', () =>
    withFolder(async (folder) => {
      const state = await home(folder, 4321);
      await chmod(state, 0o777);
      await chmod(join(state, 'openclaw.json'), 0o666);
      const { codes, message } = await attempt(taskFor(state, { user }));
      expect(codes).toEqual(['E413']);
      expect(message).toContain('belongs to user 4321');
      expect(message).toContain('Nothing was written.');
      const fresh = { path: join(state, 'new.json'), role: 'config' as const, before: null, after: 'x' };
      expect((await attempt({ ...taskFor(state, { user }), writes: [fresh] })).codes).toEqual(['E413']);
      expect(await tree(state)).toEqual(['openclaw.json']);
    }));

  it('refuses a group that one is not in, and a folder that one cannot write', () =>
    withFolder(async (folder) => {
      const state = await home(folder, 1234);
      const config = join(state, 'openclaw.json');
      await chown(config, 1234, 99);
      expect((await attempt(taskFor(state, { user }))).codes).toEqual(['E413']);
      await chown(config, 1234, 1234);
      await chmod(state, 0o555);
      expect((await attempt(taskFor(state, { user }))).codes).toEqual(['E412']);
      expect(await tree(state)).toEqual(['openclaw.json']);
    }));

  it('writes none of the files when one of them cannot be written', () =>
    withFolder(async (folder) => {
      const state = await home(folder, 1234);
      const other = join(state, 'locked', 'auth-profiles.json');
      await mkdir(join(state, 'locked'));
      await writeFile(other, 'old');
      await chown(other, 1234, 1234);
      const task = taskFor(state, { user });
      const writes = [...task.writes, { path: other, role: 'auth-store' as const, before: 'old', after: 'new' }];
      expect((await attempt({ ...task, writes })).codes).toEqual(['E412']);
      expect(await text(join(state, 'openclaw.json'))).toBe('old');
    }));
});

describe.skipIf(!canMount)('mounts (needs root and a mount namespace: `unshare -m` with `mount`)', () => {
  const within = (script: string) => (argv: string[]) => [
    'unshare',
    '-m',
    'sh',
    '-c',
    `set -e; ${script}; exec "$@"`,
    'sh',
    ...argv,
  ];

  it('refuses a config that is a mount point, and says what to mount', () =>
    withFolder(async (folder) => {
      const config = join(folder, 'openclaw.json');
      await writeFile(config, '');
      await writeFile(join(folder, 'source'), 'old');
      const { codes, message } = await attempt(taskFor(folder), within(`mount --bind ${folder}/source ${config}`));
      expect(codes).toEqual(['E414']);
      expect(message).toContain('Mount the folder that holds it instead. Nothing was written.');
      expect(await tree(folder)).toEqual(['openclaw.json', 'source']);
    }));

  it('refuses a read-only file system', () =>
    withFolder(async (folder) => {
      await writeFile(join(folder, 'openclaw.json'), 'old');
      const readOnly = within(`mount --bind ${folder} ${folder}; mount -o remount,ro,bind ${folder}`);
      const { codes, message } = await attempt(taskFor(folder), readOnly);
      expect(codes).toEqual(['E415']);
      expect(message).toContain('Nothing was written.');
      // The config can be written, but our own folder cannot.
      const state = join(folder, 'state');
      await mkdir(state);
      const stateOnly = within(`mount --bind ${state} ${state}; mount -o remount,ro,bind ${state}`);
      const config = join(folder, 'openclaw.json');
      const task = { ...taskFor(folder), stateDir: state, config };
      expect((await attempt(task, stateOnly)).codes).toEqual(['E415']);
      expect(await text(config)).toBe('old');
    }));
});
