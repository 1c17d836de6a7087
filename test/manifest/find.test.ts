import { describe, expect, it } from 'vitest';
import { type FindOptions, findManifest } from '../../src/manifest/find.ts';

function find(files: readonly string[], options: Partial<FindOptions> = {}): string {
  const found = findManifest({
    flag: undefined,
    env: {},
    cwd: '/home/me/repo/a/b',
    home: '/home/me',
    stateDir: '/home/me/.openclaw',
    exists: (file) => files.includes(file),
    show: (file) => file.replace('/home/me', '~'),
    ...options,
  });
  return found.ok
    ? `${found.value.by} ${found.value.path}`
    : found.problems.map(({ code, message }) => `${code} ${message}`).join();
}

const name = 'openclaw.models.yaml';

describe('finding the manifest', () => {
  it('uses the flag first, relative to the current folder', () => {
    expect(
      find(['/home/me/repo/a/x.yaml', '/e.yaml'], { flag: '../x.yaml', env: { OPENCLAW_MODELS_MANIFEST: '/e.yaml' } }),
    ).toBe('flag /home/me/repo/a/x.yaml');
    expect(find([], { flag: '-' })).toBe('flag -');
    expect(find([`/home/me/repo/a/b/${name}`], { flag: 'x.yaml' })).toBe('E100 No such file: x.yaml.');
  });

  it('then the environment, where empty counts as unset', () => {
    const here = `/home/me/repo/a/b/${name}`;
    expect(find(['/e.yaml', here], { env: { OPENCLAW_MODELS_MANIFEST: '/e.yaml' } })).toBe('environment /e.yaml');
    expect(find([here], { env: { OPENCLAW_MODELS_MANIFEST: '' } })).toBe(`folder ${here}`);
    expect(find([here], { env: { OPENCLAW_MODELS_MANIFEST: 'no.yaml' } })).toBe(
      'E100 No such file: no.yaml (from OPENCLAW_MODELS_MANIFEST).',
    );
  });

  it('then the nearest folder upward, .yaml before .yml', () => {
    expect(find([`/home/me/repo/${name}`, `/home/me/repo/a/${name}`])).toBe(`folder /home/me/repo/a/${name}`);
    expect(find(['/home/me/repo/a/openclaw.models.yml'])).toBe('folder /home/me/repo/a/openclaw.models.yml');
    expect(find(['/home/me/repo/a/openclaw.models.yml', `/home/me/repo/a/${name}`])).toBe(
      `folder /home/me/repo/a/${name}`,
    );
  });

  it('no further than the root of the repository', () => {
    expect(find([`/home/me/${name}`, '/home/me/repo/.git'])).toMatch(/^E100/);
    expect(find([`/home/me/repo/${name}`, '/home/me/repo/.git'])).toBe(`folder /home/me/repo/${name}`);
  });

  it('no further than the home folder outside a repository', () => {
    expect(find([`/home/me/${name}`])).toBe(`folder /home/me/${name}`);
    expect(find([`/home/${name}`])).toMatch(/^E100/);
    expect(find([`/srv/${name}`], { cwd: '/srv/x' })).toBe(`folder /srv/${name}`);
  });

  it('then beside the config', () => {
    expect(find([`/home/me/.openclaw/${name}`, '/home/me/repo/.git'])).toBe(`state /home/me/.openclaw/${name}`);
  });

  it('names the places that were looked at', () => {
    expect(find(['/home/me/repo/.git'])).toBe(
      'E100 No openclaw.models.yaml in ~/repo/a/b or above (up to ~/repo), and none in ~/.openclaw.',
    );
    expect(find(['/home/me/repo/.git'], { cwd: '/home/me/repo' })).toBe(
      'E100 No openclaw.models.yaml in ~/repo, and none in ~/.openclaw.',
    );
  });
});
