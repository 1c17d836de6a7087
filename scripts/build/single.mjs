/**
 * The CLI as one file, for wherever a program is copied and not installed: a ConfigMap, a host without npm. Plain code,
 * as small as a minifier makes it. The catalogue of models is a file beside it: a ConfigMap holds 1 MiB, and the program
 * does without where that file is not there.
 */
import { build } from 'esbuild';
import { onFirstCall, slimClipanion } from './lazy.mjs';

export const PROGRAM = 'openclaw-models.js';
export const CATALOG = 'openclaw-models.catalog.json';

/** @returns the text of the file; it runs as an ES module, as CommonJS, and without an ending */
export async function packSingle(common, entry) {
  const { outputFiles } = await build({
    ...common,
    entryPoints: [entry],
    outfile: 'out.js',
    write: false,
    format: 'cjs',
    minify: true,
    plugins: [besideTheProgram, ...common.plugins, onFirstCall(common.absWorkingDir, true), slimClipanion],
  });
  return `#!/usr/bin/env node
(function(run){
var builtin=process.getBuiltinModule;
if(builtin)run(builtin("node:module").createRequire(process.execPath),{exports:{}});
else import("node:module").then(function(found){run(found.createRequire(process.execPath),{exports:{}})});
})((function(require,module){
${outputFiles[0].text.trimEnd()}
}));
`;
}

const besideTheProgram = {
  name: 'catalog-beside-the-program',
  setup({ onLoad }) {
    onLoad({ filter: /catalog[\\/]snapshot\.json$/ }, () => ({
      loader: 'js',
      contents: `import { readFileSync, realpathSync } from 'node:fs';
        import { dirname, join } from 'node:path';
        const NOTHING = { sources: [], fields: [], inputs: [], providers: {} };
        function read() {
          try {
            return JSON.parse(readFileSync(join(dirname(realpathSync(process.argv[1])), '${CATALOG}'), 'utf8'));
          } catch {
            return NOTHING;
          }
        }
        export default read();`,
    }));
  },
};
