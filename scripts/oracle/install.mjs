/** Fetches both OpenClaw releases and their Nodes with npm into the cache folder; what is there already is kept. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { cacheFolder, nodePackage, programOf, RELEASES } from './openclaw.mjs';

/** What 2026.1.30 needs in addition: one dependency comes from GitHub, and its replacement lacks two packages. */
const EXTRAS = {
  classic: {
    dependencies: { 'curve25519-js': '*', protobufjs: '6' },
    overrides: { libsignal: 'npm:libsignal@6.0.0' },
  },
  modern: { dependencies: {}, overrides: {} },
};

/** Installs `dependencies` in a folder of the cache, unless `witness` exists. */
async function fetchInto(folder, witness, dependencies, overrides = {}, nodeFolder = path.dirname(process.execPath)) {
  if (existsSync(witness)) return;
  const target = path.join(cacheFolder(), folder);
  await mkdir(target, { recursive: true });
  await writeFile(
    path.join(target, 'package.json'),
    JSON.stringify({ private: true, dependencies, overrides }, null, 2),
  );
  console.log(
    `Fetching ${Object.entries(dependencies)
      .map(([name, range]) => `${name}@${range}`)
      .join(', ')} into ${target}`,
  );
  const npm = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: target,
    stdio: 'inherit',
    // 2026.9.6 refuses to be installed by a Node that could not run it.
    env: { ...process.env, PATH: [nodeFolder, process.env.PATH].join(path.delimiter) },
    shell: process.platform === 'win32',
  });
  if (npm.status !== 0 || !existsSync(witness)) throw new Error(`npm could not install it; expected ${witness}`);
}

/** Makes the named releases ready to run (all by default). Throws when npm fails. */
export async function install(names = Object.keys(RELEASES)) {
  for (const name of names) {
    const { version, folder, node } = RELEASES[name];
    const program = programOf(name);
    await fetchInto(node.folder, program.node, { [nodePackage()]: `^${node.major}` });
    const { dependencies, overrides } = EXTRAS[name];
    await fetchInto(
      folder,
      program.entry,
      { openclaw: version, ...dependencies },
      overrides,
      path.dirname(program.node),
    );
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await install();
  console.log(`Ready in ${cacheFolder()}`);
}
