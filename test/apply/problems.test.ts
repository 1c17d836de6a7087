import { describe, expect, it } from 'vitest';
import { Interrupted, ioProblem, releaseAll } from '../../src/apply/problems.ts';
import { UnusableFile } from '../../src/files/read.ts';

function system(code: string, syscall: string, more: object = { path: '/h/temp' }): Error {
  return Object.assign(new Error(`${code}: planted, ${syscall}`), { code, syscall, ...more });
}

describe('what the system refuses', () => {
  it.each<[string, string, string, string]>([
    ['EBUSY', 'rename', 'E412', '/h/temp cannot be written: another program is using it (EBUSY).'],
    ['ETXTBSY', 'open', 'E412', '/h/temp cannot be written: another program is using it (ETXTBSY).'],
    ['EIO', 'fsync', 'E412', '/h/temp cannot be written: the disk reports an error (EIO).'],
    ['EIO', 'read', 'E412', '/h/temp cannot be read: the disk reports an error (EIO).'],
    ['ESTALE', 'stat', 'E412', '/h/temp cannot be read: the network drive no longer has it (ESTALE).'],
    ['EMFILE', 'open', 'E412', '/h/temp cannot be written: too many files are open (EMFILE).'],
    ['ENAMETOOLONG', 'open', 'E412', '/h/temp cannot be written: its name is too long (ENAMETOOLONG).'],
    ['ELOOP', 'realpath', 'E412', '/h/temp cannot be read: its symlinks form a loop (ELOOP).'],
    ['ENOSPC', 'write', 'E412', 'No space left to write /h/temp.'],
    ['EDQUOT', 'write', 'E412', 'No space left to write /h/temp.'],
    ['EROFS', 'open', 'E415', '/h/temp is on a read-only file system.'],
    ['EACCES', 'open', 'E412', 'No permission to write /h/temp (EACCES).'],
    ['EPERM', 'fchown', 'E413', 'The owner of /h/a cannot be kept.'],
    ['EWEIRD', 'write', 'E412', '/h/temp cannot be written: EWEIRD.'],
  ])('%s of %s', (errno, syscall, code, message) => {
    expect(ioProblem(system(errno, syscall), '/h/a')).toMatchObject({ code, message });
  });

  it('has its own remedy, not the one about permissions', () => {
    for (const code of ['EIO', 'EBUSY', 'EMFILE', 'ESTALE', 'ENOSPC', 'ELOOP', 'ENAMETOOLONG'])
      expect(ioProblem(system(code, 'write'), '/h/a')?.remedy).not.toMatch(/permission|owner/i);
  });

  it.runIf(process.platform === 'linux')('is a mount point only where there is one', () => {
    expect(ioProblem(system('EBUSY', 'rename', { path: '/h/temp', dest: '/proc' }), '/h/a')?.code).toBe('E414');
    expect(ioProblem(system('EBUSY', 'rename', { path: '/h/temp', dest: '/h/a' }), '/h/a')?.code).toBe('E412');
  });

  it('is distinguished from existing files and from bugs', () => {
    expect(ioProblem(new UnusableFile('not a file', '/h/p', 'it is a named pipe, not a file'), '/h/a')).toMatchObject({
      code: 'E226',
      message: '/h/p cannot be used: it is a named pipe, not a file.',
    });
    expect(ioProblem(new UnusableFile('too large', '/h/p', 'it is larger than 64 MB'), '/h/a')?.code).toBe('E227');
    expect(ioProblem(new Interrupted(), '/h/a')?.code).toBe('E423');
    expect(ioProblem(new TypeError('a bug'), '/h/a')).toBeNull();
  });
});

describe('a lock that cannot be released', () => {
  it('is a warning', async () => {
    const left = await releaseAll({
      release: () => Promise.reject(system('EACCES', 'unlink', { path: '/h/lock' })),
    });
    expect(left).toMatchObject([{ code: 'W459', severity: 'warning' }]);
    expect(await releaseAll({ release: () => Promise.resolve() })).toEqual([]);
    await expect(releaseAll({ release: () => Promise.reject(new TypeError('a bug')) })).rejects.toThrow('a bug');
  });
});
