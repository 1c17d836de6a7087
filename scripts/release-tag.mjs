// `npm run action:tag v1.2.3`: tags a commit beside HEAD that also holds what `npm run build` makes, for the GitHub
// Action, and for npm and pre-commit, which then install it without a build. Branches stay free of build products; the
// working tree and the index stay as they are. Pushing is up to you.

import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const ACTION = ['cli.js', 'openclaw-models.data.json', 'declared.mjs'].map(
  (name) => `integrations/github-action/bundle/${name}`,
);
const NOTICES = 'dist/third-party-notices.txt';

const [tag = ''] = process.argv.slice(2);
if (!/^v\d+\.\d+\.\d+$/.test(tag)) throw new Error('Name the tag, such as v1.2.3.');
const missing = [...ACTION, NOTICES].filter((file) => !existsSync(file));
if (missing.length > 0) throw new Error(`Build first: there is no ${missing.join(', ')}.`);

const folder = mkdtempSync(path.join(tmpdir(), 'openclaw-models-tag-'));
const git = (words, input) =>
  execFileSync('git', words, {
    encoding: 'utf8',
    input,
    env: { ...process.env, GIT_INDEX_FILE: path.join(folder, 'index') },
  }).trim();
const put = (file, blob) => git(['update-index', '--add', '--cacheinfo', `100644,${blob},${file}`]);

try {
  // Uncommitted changes would be built in, but would be in no commit.
  if (execFileSync('git', ['status', '--porcelain'], { encoding: 'utf8' }) !== '')
    throw new Error('Commit or remove what is not in git first.');
  git(['read-tree', 'HEAD']);
  git(['add', '--force', '--', ...ACTION, 'dist']);
  // The licences ask that their text travels with the code.
  put(`integrations/github-action/bundle/${path.basename(NOTICES)}`, git(['hash-object', '-w', '--', NOTICES]));
  // Without scripts and dev dependencies npm has nothing to prepare.
  const { scripts: _, devDependencies: __, ...packed } = JSON.parse(readFileSync('package.json', 'utf8'));
  put('package.json', git(['hash-object', '-w', '--stdin'], `${JSON.stringify(packed, null, 2)}\n`));
  git(['rm', '--cached', '--quiet', '--', 'package-lock.json']);
  const commit = git(['commit-tree', git(['write-tree']), '-p', 'HEAD', '-m', `Release ${tag}, built`]);
  git(['tag', tag, commit]);
  console.log(`${tag} is ${commit}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
