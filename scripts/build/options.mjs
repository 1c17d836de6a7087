/** What all builds by esbuild have in common. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { dataModule, jsonText } from './data.mjs';

/** @param root the folder of the repository */
export async function optionsFor(root) {
  const { version } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));
  return {
    absWorkingDir: root,
    bundle: true,
    platform: 'node',
    target: 'node20',
    // The ES module builds of the packages let esbuild drop what is not used.
    mainFields: ['module', 'main'],
    conditions: ['module', 'import'],
    alias: { yaml: path.join(root, 'node_modules/yaml/browser/dist/index.js') },
    define: { __VERSION__: JSON.stringify(version) },
    loader: { '.yaml': 'text' },
    plugins: [],
    metafile: true,
    legalComments: 'none',
    logLevel: 'warning',
  };
}

/** The options for programs without a data file beside them. */
export function inOneFile(common) {
  return { ...common, plugins: [jsonAsText] };
}

/** A string costs the engine much less than the same data as a literal; it is parsed on demand. */
const jsonAsText = {
  name: 'json-as-text',
  setup({ onLoad }) {
    onLoad({ filter: /\.json$/ }, async ({ path: file }) => {
      const text = jsonText(path.basename(file), await readFile(file, 'utf8'));
      if (path.basename(file) === 'measured.json') return { contents: dataModule(JSON.parse(text)), loader: 'js' };
      return { contents: `export default JSON.parse(${JSON.stringify(text)});`, loader: 'js' };
    });
  },
};
