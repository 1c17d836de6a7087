/**
 * The CLI as one file, for places where it is copied and not installed, like a host without npm. Minified code. The
 * catalogue of models and the schemas are a file beside it, and the program works without that file.
 */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { onFirstCall, slimClipanion } from './lazy.mjs';

export const PROGRAM = 'openclaw-models.js';
export const DATA = 'openclaw-models.data.json';

/** @returns the text of the file; it runs as an ES module, as CommonJS, and without an ending */
export async function packSingle(common, entry) {
  const { outputFiles } = await build({
    ...common,
    entryPoints: [entry],
    outfile: 'out.js',
    write: false,
    format: 'cjs',
    minify: true,
    plugins: [
      besideTheProgram(common.absWorkingDir),
      ...common.plugins,
      onFirstCall(common.absWorkingDir, true),
      slimClipanion,
    ],
  });
  return runsAnywhere(outputFiles[0].text.trimEnd());
}

/** Code that needs `require` as a program that needs no package.json and no ending of its name. */
export function runsAnywhere(code) {
  return `#!/usr/bin/env node
(function(run){
var builtin=process.getBuiltinModule;
if(builtin)run(builtin("node:module").createRequire(process.execPath),{exports:{}});
else import("node:module").then(function(found){run(found.createRequire(process.execPath),{exports:{}})});
})((function(require,module){
${code}
}));
`;
}

/** Data by its path in the sources -> what the program uses if the file is missing. */
const BESIDE = [
  [/^src\/catalog\/snapshot\.json$/, { sources: [], fields: [], inputs: [], providers: {} }],
  [/^src\/catalog\/former\.json$/, {}],
  [/^schema\/[\w.-]+\.json$/, null],
  [/^src\/generated\/topics\.json$/, null],
  [/^src\/error-codes\/remedies-ja\.json$/, {}],
  [/^src\/generated\/explain-script\.json$/, null],
];

const DATA_FILES = [
  'src/catalog/snapshot.json',
  'src/catalog/former.json',
  'src/generated/topics.json',
  'src/error-codes/remedies-ja.json',
  'src/generated/explain-script.json',
];

/** The text of the file beside the program. */
export async function packData(root) {
  const names = (await readdir(path.join(root, 'schema'))).filter((name) => !name.startsWith('openclaw-'));
  const files = [...DATA_FILES, ...names.map((name) => `schema/${name}`)];
  const entries = files.map(async (file) => [file, JSON.parse(await readFile(path.join(root, file), 'utf8'))]);
  return `${JSON.stringify(Object.fromEntries(await Promise.all(entries)))}\n`;
}

export const besideTheProgram = (root) => ({
  name: 'data-beside-the-program',
  setup({ onLoad }) {
    onLoad({ filter: /\.json$/ }, ({ path: file }) => {
      const name = path.relative(root, file).replaceAll(path.sep, '/');
      const [, nothing] = BESIDE.find(([pattern]) => pattern.test(name)) ?? [];
      if (nothing === undefined) return undefined;
      return {
        loader: 'js',
        resolveDir: root,
        contents: `import { readFileSync, realpathSync } from 'node:fs';
          import { dirname, join } from 'node:path';
          function read() {
            try {
              const file = join(dirname(realpathSync(process.argv[1])), '${DATA}');
              return JSON.parse(readFileSync(file, 'utf8'))[${JSON.stringify(name)}];
            } catch {
              return ${JSON.stringify(nothing)};
            }
          }
          export default read();`,
      };
    });
  },
});
