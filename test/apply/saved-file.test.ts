/** Files that commands make for their user. */
import { execFileSync, spawn } from 'node:child_process';
import { chmod, chown, link, lstat, mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type SaveOptions, saveFile } from '../../src/apply/index.ts';
import { codesOf, messageOf, mode, text, unwrap, withFolder } from './homes.ts';

const isRoot = process.getuid?.() === 0;
const posix = process.platform !== 'win32';

function full(): never {
  throw Object.assign(new Error('ENOSPC: no space is left on device, write'), { code: 'ENOSPC', syscall: 'write' });
}

function save(file: string, content: string, more: Partial<SaveOptions> = {}) {
  return saveFile(file, content, { name: 'named.yaml', ...more });
}

describe('a file that is saved', () => {
  test('has the usual mode when it is new, and keeps the mode that it has', async () => {
    await withFolder(async (folder) => {
      const file = join(folder, 'a.yaml');
      unwrap(await save(file, 'one'));
      expect(await mode(file)).toBe((0o666 & ~process.umask()).toString(8));
      await chmod(file, 0o604);
      unwrap(await save(file, 'two'));
      expect([await text(file), await mode(file)]).toEqual(['two', '604']);
      expect(await readdir(folder)).toEqual(['a.yaml']);
    });
  });

  test('is for its user alone where it is private, whatever it was', async () => {
    await withFolder(async (folder) => {
      const [fresh, old] = [join(folder, 'a.json'), join(folder, 'b.json')];
      await writeFile(old, 'old');
      await chmod(old, 0o644);
      for (const file of [fresh, old]) {
        unwrap(await save(file, 'new', { isPrivate: true }));
        expect(await mode(file)).toBe('600');
      }
    });
  });

  test('is whole old when a step before the rename fails, and nothing is left beside it', async () => {
    await withFolder(async (folder) => {
      const file = join(folder, 'a.yaml');
      await writeFile(file, 'old');
      const seen: string[] = [];
      const onStep = (step: string) => {
        seen.push(step);
        if (step === 'temp written') full();
      };
      const failed = await save(file, 'new', { onStep });
      expect(codesOf(failed)).toEqual(['E502']);
      expect(messageOf(failed)).toBe('named.yaml cannot be written: no space left on the device (ENOSPC).');
      expect(seen).toEqual(['temp written']);
      expect(await text(file)).toBe('old');
      expect(await readdir(folder)).toEqual(['a.yaml']);
    });
  });

  test('the next one removes what a killed process has left, and nothing of a live one', async () => {
    await withFolder(async (folder) => {
      const dead = spawn(process.execPath, ['-e', '']);
      await new Promise((resolve) => dead.on('close', resolve));
      const names = [`.a.yaml.${dead.pid}.0123456789ab.tmp`, `.a.yaml.${process.ppid}.0123456789ab.tmp`];
      for (const name of [...names, `.b.yaml.${dead.pid}.0123456789ab.tmp`]) await writeFile(join(folder, name), '');
      unwrap(await save(join(folder, 'a.yaml'), 'new'));
      expect((await readdir(folder)).sort()).toEqual(
        [names[1], `.b.yaml.${dead.pid}.0123456789ab.tmp`, 'a.yaml'].sort(),
      );
    });
  });

  test('never replaces a file that appears at the last moment', async () => {
    await withFolder(async (folder) => {
      const file = join(folder, 'a.yaml');
      const onStep = async (step: string) => {
        if (step === 'temp written') await writeFile(file, 'of somebody else');
      };
      const failed = await save(file, 'new', { mustNotExist: true, onStep });
      expect(codesOf(failed)).toEqual(['E501']);
      expect(await text(file)).toBe('of somebody else');
      expect(await readdir(folder)).toEqual(['a.yaml']);
      expect((await lstat(file)).nlink).toBe(1);
    });
  });

  test('of several at once that must not exist, one is written', async () => {
    await withFolder(async (folder) => {
      const file = join(folder, 'a.yaml');
      const results = await Promise.all(
        Array.from({ length: 8 }, (_, index) => save(file, `text ${index}`, { mustNotExist: true })),
      );
      const done = results.flatMap((result, index) => (result.ok ? [`text ${index}`] : []));
      expect(done).toHaveLength(1);
      expect(await text(file)).toBe(done[0]);
      expect(await readdir(folder)).toEqual(['a.yaml']);
    });
  });

  test('is behind a symlink, which stays', async () => {
    await withFolder(async (folder) => {
      const [file, name] = [join(folder, 'real', 'a.yaml'), join(folder, 'a.yaml')];
      await mkdir(join(folder, 'real'));
      await writeFile(file, 'old');
      await symlink(join('real', 'a.yaml'), name);
      unwrap(await save(name, 'new'));
      expect([(await lstat(name)).isSymbolicLink(), await text(file)]).toEqual([true, 'new']);
      expect(codesOf(await save(name, 'newer', { mustNotExist: true }))).toEqual(['E501']);
      await symlink('nowhere', join(folder, 'b.yaml'));
      expect(codesOf(await save(join(folder, 'b.yaml'), 'new'))).toEqual(['E502']);
      expect(codesOf(await save(join(folder, 'b.yaml'), 'new', { mustNotExist: true }))).toEqual(['E501']);
    });
  });

  test('a hard link of the old text keeps it', async () => {
    await withFolder(async (folder) => {
      const file = join(folder, 'a.yaml');
      await writeFile(file, 'old');
      await link(file, join(folder, 'other'));
      unwrap(await save(file, 'new'));
      expect(await text(join(folder, 'other'))).toBe('old');
    });
  });

  test('a missing folder, and a folder in place of the file, are errors that name the problem', async () => {
    await withFolder(async (folder) => {
      expect(messageOf(await save(join(folder, 'no', 'a.yaml'), 'new'))).toBe(
        `named.yaml cannot be written: the folder ${join(folder, 'no')} does not exist.`,
      );
      expect(codesOf(await save(folder, 'new'))).toEqual(['E502']);
    });
  });

  test.skipIf(!isRoot)('belongs to the owner of its folder when root writes it, or to its owner', async () => {
    await withFolder(async (folder) => {
      await chown(folder, 1234, 1235);
      const file = join(folder, 'a.yaml');
      unwrap(await save(file, 'new', { mustNotExist: true }));
      expect(await stat(file)).toMatchObject({ uid: 1234, gid: 1235 });
      await chown(file, 1300, 1301);
      unwrap(await save(file, 'newer'));
      expect(await stat(file)).toMatchObject({ uid: 1300, gid: 1301 });
    });
  });
});

describe.skipIf(!posix)('a path that is not a regular file is written directly', () => {
  test('a device, and what is a device behind a symlink', async () => {
    await withFolder(async (folder) => {
      unwrap(await save('/dev/null', 'text'));
      unwrap(await save('/dev/null', 'text', { mustNotExist: true }));
      expect((await lstat('/dev/null')).isCharacterDevice()).toBe(true);
      await symlink('/dev/null', join(folder, 'null'));
      unwrap(await save(join(folder, 'null'), 'text'));
      expect((await lstat(join(folder, 'null'))).isSymbolicLink()).toBe(true);
    });
  });

  test.skipIf(process.platform !== 'linux')('a full device is an error', async () => {
    expect(codesOf(await save('/dev/full', 'text'))).toEqual(['E502']);
  });

  test('a pipe with a name gets the text, and stays a pipe', async () => {
    await withFolder(async (folder) => {
      const pipe = join(folder, 'pipe');
      execFileSync('mkfifo', [pipe]);
      const [read, saved] = await Promise.all([readFile(pipe, 'utf8'), save(pipe, 'through the pipe')]);
      unwrap(saved);
      expect(read).toBe('through the pipe');
      expect((await lstat(pipe)).isFIFO()).toBe(true);
    });
  });
});
