/**
 * Builds after an install. Where npm prepares a git checkout for `npm install --global`, as pre-commit does it, its
 * setting `global` reaches the install of the dev dependencies too, and they end up elsewhere; so they are fetched
 * here.
 */
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

function canBuild() {
  try {
    createRequire(import.meta.url).resolve('esbuild');
    return true;
  } catch {
    return false;
  }
}

if (!canBuild()) {
  const npm = process.env.npm_execpath;
  if (npm === undefined) throw new Error('The dev dependencies are missing: run `npm ci`.');
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^npm_config_(global|location|prefix|local_prefix)$/i.test(name)),
  );
  execFileSync(process.execPath, [npm, 'ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: root,
    env,
    stdio: 'inherit',
  });
}
await import('./build.mjs');
