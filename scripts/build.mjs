// Builds dist/: the CLI, the CLI as one file, the library with its types, and the notices of the packages inside.

import { execFileSync } from 'node:child_process';
import { chmod, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { packAction } from './build/action.mjs';
import { packCli } from './build/cli.mjs';
import { dataModule } from './build/data.mjs';
import { DATA, PROGRAM, packData, packSingle } from './build/single.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const at = (...parts) => path.join(root, ...parts);
const { version } = JSON.parse(await readFile(at('package.json'), 'utf8'));
/** Bytes of a ConfigMap, names included. */
const limit = 1024 * 1024 - 1024;

await rm(at('dist'), { recursive: true, force: true });
await mkdir(at('dist'), { recursive: true });

const common = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20',
  // The ES module builds of the packages let esbuild drop what is not used.
  mainFields: ['module', 'main'],
  conditions: ['module', 'import'],
  alias: { yaml: at('node_modules/yaml/browser/dist/index.js') },
  define: { __VERSION__: JSON.stringify(version) },
  loader: { '.yaml': 'text' },
  plugins: [],
  metafile: true,
  legalComments: 'none',
  logLevel: 'warning',
};
/** For programs without a data file beside them. */
const inOneFile = {
  ...common,
  plugins: [
    {
      // A string costs the engine much less than the same data as a literal; it is parsed on demand.
      name: 'json-as-text',
      setup({ onLoad }) {
        onLoad({ filter: /\.json$/ }, async ({ path: file }) => {
          const text = JSON.stringify(JSON.parse(await readFile(file, 'utf8')));
          // How and when it was found is only for readers of the file.
          const bare = (key, value) => (key === 'how' || key === 'when' ? undefined : value);
          if (path.basename(file) === 'measured.json')
            return { contents: dataModule(JSON.parse(text, bare)), loader: 'js' };
          return { contents: `export default JSON.parse(${JSON.stringify(text)});`, loader: 'js' };
        });
      },
    },
  ],
};

const cli = await packCli(common, 'src/cli.ts');
await mkdir(at('dist/cli'));
for (const [name, text] of cli.files) await writeFile(at('dist', name), text);
await chmod(at('dist/cli.js'), 0o755);
await writeFile(at('dist', PROGRAM), await packSingle(inOneFile, 'src/cli.ts'));
await chmod(at('dist', PROGRAM), 0o755);
await writeFile(at('dist', DATA), await packData(root));
await packAction(root, inOneFile);

const library = await build({
  ...inOneFile,
  sourcemap: true,
  sourcesContent: false,
  entryPoints: ['src/index.ts'],
  outfile: 'dist/index.js',
  format: 'esm',
  banner: {
    js: "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);",
  },
});

execFileSync(process.execPath, [at('node_modules/typescript/bin/tsc'), '-p', at('tsconfig.build.json')], {
  stdio: 'inherit',
});

// The licences ask that their text travels with the code.
const packages = new Set();
for (const file of [...cli.inputs, ...Object.keys(library.metafile.inputs)]) {
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

const { size } = await stat(at('dist', PROGRAM));
if (size > limit) throw new Error(`dist/${PROGRAM} has ${size} bytes, over the limit of ${limit}`);
