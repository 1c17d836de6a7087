/**
 * Builds after an install. npm runs it in a checkout too: for `npm pack`, `npm install git+...` and pre-commit. What
 * goes wrong there is mended here. Nothing is printed to standard output, which is where `npm pack` prints its result.
 */
import { execFileSync } from 'node:child_process';
import { lstatSync, mkdirSync, realpathSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const { env } = process;

/** Where npm has cloned a repository to be packed, and removes it afterwards. */
const isTemporary = /^git-clone/.test(path.basename(root)) && path.basename(path.dirname(root)) === 'tmp';

/**
 * The settings of `npm install --global git+...` reach the install that prepares the checkout, which then puts a link
 * to the checkout where the package will be unpacked. The package would be unpacked through the link and be gone with
 * the checkout (npm 10 and 11).
 */
function removeLinkToCheckout() {
  const prefix = env.npm_config_prefix ?? env.npm_config_global_prefix;
  if (!isTemporary || prefix === undefined) return;
  for (const modules of ['lib/node_modules', 'node_modules']) {
    const installed = path.join(prefix, modules, 'openclaw-models');
    const isLink = lstatSync(installed, { throwIfNoEntry: false })?.isSymbolicLink() === true;
    if (!isLink || realpathSync(installed) !== realpathSync(root)) continue;
    rmSync(installed);
    mkdirSync(installed);
  }
}

function canBuild() {
  try {
    createRequire(import.meta.url).resolve('esbuild');
    return true;
  } catch {
    return false;
  }
}

/** For the same reason the dev dependencies end up elsewhere, so they are fetched here. */
function fetchDependencies() {
  const npm = env.npm_execpath;
  if (npm === undefined) throw new Error('The dev dependencies are missing: run `npm ci`.');
  const own = Object.entries(env).filter(
    ([name]) => !/^npm_config_(global|location|prefix|global_prefix|local_prefix|install_links)$/i.test(name),
  );
  execFileSync(process.execPath, [npm, 'ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: root,
    env: Object.fromEntries(own),
    stdio: ['ignore', process.stderr, 'inherit'],
  });
}

removeLinkToCheckout();
if (!canBuild()) fetchDependencies();
await import('./build.mjs');
