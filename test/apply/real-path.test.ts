import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { realPathOf } from '../../src/apply/permissions.ts';
import { withFolder } from './homes.ts';

it('a file that another process creates at this moment is not a dangling symlink', () =>
  withFolder(async (folder) => {
    const file = join(folder, 'agents', 'auth-profiles.json');
    for (let round = 0; round < 300; round += 1) {
      const make = mkdir(join(folder, 'agents')).then(() => writeFile(file, ''));
      const [found] = await Promise.all([realPathOf(file), make]);
      expect(found).toBe(file);
      await rm(join(folder, 'agents'), { recursive: true });
    }
  }));

it('a dangling symlink is one', () =>
  withFolder(async (folder) => {
    await symlink(join(folder, 'nothing'), join(folder, 'link'));
    expect(await realPathOf(join(folder, 'link'))).toBeNull();
    expect(await realPathOf(join(folder, 'link', 'below'))).toBeNull();
    expect(await realPathOf(join(folder, 'new', 'file'))).toBe(join(folder, 'new', 'file'));
  }));
