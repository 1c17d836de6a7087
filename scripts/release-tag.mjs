// `npm run action:tag v1.2.3`: tags a commit beside HEAD that also holds what `npm run build` makes for the GitHub
// Action. Branches stay free of build products; the working tree and the index stay as they are. Pushing is up to you.

import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const BUILT = ['cli.js', 'openclaw-models.data.json', 'declared.mjs'].map(
  (name) => `integrations/github-action/bundle/${name}`,
);
const NOTICES = 'dist/third-party-notices.txt';

const [tag = ''] = process.argv.slice(2);
if (!/^v\d+\.\d+\.\d+$/.test(tag)) throw new Error('Name the tag, such as v1.2.3.');
const missing = [...BUILT, NOTICES].filter((file) => !existsSync(file));
if (missing.length > 0) throw new Error(`Build first: there is no ${missing.join(', ')}.`);

const folder = mkdtempSync(path.join(tmpdir(), 'openclaw-models-tag-'));
const git = (...words) =>
  execFileSync('git', words, {
    encoding: 'utf8',
    env: { ...process.env, GIT_INDEX_FILE: path.join(folder, 'index') },
  }).trim();
try {
  // Uncommitted changes would be built in, but would be in no commit.
  if (execFileSync('git', ['status', '--porcelain'], { encoding: 'utf8' }) !== '')
    throw new Error('Commit or remove what is not in git first.');
  git('read-tree', 'HEAD');
  for (const file of BUILT) git('add', '--force', '--', file);
  // The licences ask that their text travels with the code.
  const notices = git('hash-object', '-w', '--', NOTICES);
  git(
    'update-index',
    '--add',
    '--cacheinfo',
    `100644,${notices},integrations/github-action/bundle/${path.basename(NOTICES)}`,
  );
  const commit = git('commit-tree', git('write-tree'), '-p', 'HEAD', '-m', `Release ${tag}, with the built action`);
  git('tag', tag, commit);
  console.log(`${tag} is ${commit}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
