/** The commit of a manifest, read from repositories that the real git has made. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { headCommit } from '../../src/processes/git-head.ts';
import { commitOf } from '../../src/processes/manifest-commit.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'oc-git-'));
});
afterEach(() => rmSync(root, { recursive: true }));

function git(folder: string, ...args: string[]): string {
  const identity = ['-c', 'user.name=A', '-c', 'user.email=a@example.com'];
  const env = { PATH: process.env.PATH, HOME: root, GIT_CONFIG_NOSYSTEM: '1' };
  return execFileSync('git', ['-C', folder, ...identity, ...args], { env, encoding: 'utf8', stdio: 'pipe' }).trim();
}

/** A repository with a commit on the branch `main`. */
function repository(): string {
  const folder = path.join(root, 'repository');
  mkdirSync(folder);
  git(folder, 'init', '-q', '-b', 'main');
  commit(folder);
  return folder;
}

const commit = (folder: string) => git(folder, 'commit', '-q', '--allow-empty', '-m', 'x');

const CASES: [string, (folder: string) => string | undefined][] = [
  ['a branch', () => undefined],
  ['a branch with a slash', (folder) => void git(folder, 'checkout', '-q', '-b', 'a/b')],
  ['no branch', (folder) => void git(folder, 'checkout', '-q', '--detach')],
  ['packed refs', (folder) => void git(folder, 'pack-refs', '--all')],
  [
    'a branch that was packed and has moved since',
    (folder) => {
      git(folder, 'pack-refs', '--all');
      commit(folder);
      return undefined;
    },
  ],
  [
    'a branch that stands for another',
    (folder) => {
      git(folder, 'symbolic-ref', 'refs/heads/other', 'refs/heads/main');
      git(folder, 'symbolic-ref', 'HEAD', 'refs/heads/other');
      return undefined;
    },
  ],
  [
    'a worktree with a commit of its own',
    (folder) => {
      const other = path.join(root, 'worktree');
      git(folder, 'worktree', 'add', '-q', '-b', 'there', other);
      commit(other);
      return other;
    },
  ],
];
test.each(CASES)('%s', async (_, change) => {
  const made = repository();
  const folder = change(made) ?? made;
  const head = git(folder, 'rev-parse', 'HEAD');
  expect(headCommit(path.join(folder, '.git'))).toBe(head);
  mkdirSync(path.join(folder, 'below'));
  writeFileSync(path.join(folder, 'below', 'manifest.yaml'), '');
  expect(await commitOf(path.join(folder, 'below', 'manifest.yaml'))).toBe(head);
});

test('a branch without a commit, and a folder that only looks like a repository, have none', async () => {
  const folder = path.join(root, 'new');
  mkdirSync(folder);
  git(folder, 'init', '-q');
  writeFileSync(path.join(folder, 'manifest.yaml'), '');
  expect(headCommit(path.join(folder, '.git'))).toBeUndefined();
  expect(await commitOf(path.join(folder, 'manifest.yaml'))).toBeNull();
  const odd = path.join(root, 'odd');
  mkdirSync(path.join(odd, '.git'), { recursive: true });
  writeFileSync(path.join(odd, 'manifest.yaml'), '');
  expect(await commitOf(path.join(odd, 'manifest.yaml'))).toBeNull();
});

test('a ref that leads out of the repository is not followed', () => {
  const folder = repository();
  writeFileSync(path.join(root, 'elsewhere'), 'a'.repeat(40));
  writeFileSync(path.join(folder, '.git', 'HEAD'), 'ref: refs/../../../elsewhere\n');
  expect(headCommit(path.join(folder, '.git'))).toBeUndefined();
});

test('outside of a repository there is none', async () => {
  writeFileSync(path.join(root, 'manifest.yaml'), '');
  expect(await commitOf(path.join(root, 'manifest.yaml'))).toBeNull();
  expect(await commitOf(undefined)).toBeNull();
});
