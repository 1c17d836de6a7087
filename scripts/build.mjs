// Builds dist/: the CLI, the CLI as one file, the library with its types, and the notices of the packages inside.

import { spawn } from 'node:child_process';
import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { packAction } from './build/action.mjs';
import { packCli } from './build/cli.mjs';
import { packConfigMaps } from './build/config-maps.mjs';
import { inOneFile, optionsFor } from './build/options.mjs';
import { partsOf } from './build/parts.mjs';
import { DATA, PROGRAM, packData, packSingle } from './build/single.mjs';
import { usesOf } from './build/uses.mjs';
import { manual } from './docs/man.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const at = (...parts) => path.join(root, ...parts);

await rm(at('dist'), { recursive: true, force: true });
await mkdir(at('dist'), { recursive: true });

const common = await optionsFor(root);
// What does not need the others is made at the same time.
const [program, library] = await Promise.all([
  cli(),
  packLibrary(),
  types(),
  packCopies(),
  // Only to know that they fit.
  packConfigMaps(inOneFile(common), 'src/cli.ts'),
]);

async function cli() {
  await mkdir(at('dist/cli'));
  const parts = await partsOf(common, 'src/cli.ts');
  await writeCli(parts);
  await writeCli(parts, await usesOf(at('dist/cli.js')));
  return parts;
}

async function writeCli(parts, uses) {
  for (const [name, text] of await packCli(common, parts, uses)) await writeFile(at('dist', name), text);
  await chmod(at('dist/cli.js'), 0o755);
}

/** The program for places without npm. */
async function packCopies() {
  const options = inOneFile(common);
  await writeFile(at('dist', PROGRAM), await packSingle(options, 'src/cli.ts'));
  await chmod(at('dist', PROGRAM), 0o755);
  await writeFile(at('dist', DATA), await packData(root));
  await packAction(root, options);
}

function packLibrary() {
  return build({
    ...inOneFile(common),
    sourcemap: true,
    sourcesContent: false,
    entryPoints: ['src/index.ts'],
    outfile: 'dist/index.js',
    format: 'cjs',
  });
}

function types() {
  return new Promise((resolve, reject) => {
    const compiler = [at('node_modules/typescript/bin/tsc'), '-p', at('tsconfig.build.json')];
    spawn(process.execPath, compiler, { stdio: ['ignore', process.stderr, 'inherit'] })
      .on('error', reject)
      .on('close', (code) => (code === 0 ? resolve() : reject(new Error(`tsc exits with ${code}`))));
  });
}

await writeFile(
  at('dist/openclaw-models.1'),
  manual(JSON.parse(common.define.__VERSION__), JSON.parse(await readFile(at('src/generated/topics.json'), 'utf8'))),
);

// The licences ask that their text travels with the code.
const packages = new Set();
for (const file of [...program.inputs, ...Object.keys(library.metafile.inputs)]) {
  const match = /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file);
  if (match) packages.add(match[1]);
}
const notices = [];
for (const name of [...packages].sort()) {
  const meta = JSON.parse(await readFile(at('node_modules', name, 'package.json'), 'utf8'));
  let text = '';
  for (const candidate of ['LICENSE', 'LICENSE.md', 'license', 'license.md', 'LICENSE.txt']) {
    text = await readFile(at('node_modules', name, candidate), 'utf8').catch(() => text);
    if (text) break;
  }
  notices.push(`${name} ${meta.version} (${meta.license})\n\n${text.trim() || 'No licence file in the package.'}\n`);
}
await writeFile(at('dist/third-party-notices.txt'), notices.join('\n----\n\n'));
