// What the generated parts of the documentation are made from.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** The sources are TypeScript, which Node 20 cannot load. */
async function load(contents) {
  const bundle = await build({
    stdin: { contents, resolveDir: root, loader: 'ts' },
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    write: false,
    define: { __VERSION__: '"0"' },
    loader: { '.yaml': 'text' },
    logLevel: 'warning',
  });
  const module = { exports: {} };
  new Function('require', 'module', 'exports', bundle.outputFiles[0].text)(
    createRequire(path.join(root, 'package.json')),
    module,
    module.exports,
  );
  return module.exports;
}

export const sources = await load(`
  export { shapesOf } from './src/commands/declare.ts';
  export { optionText, usageOf } from './src/commands/help.ts';
  export { COMMANDS } from './src/commands/table.ts';
  export { CODES } from './src/error-codes/all.ts';
  export { valuesText } from './src/manifest/lint-params.ts';
  export { MODEL_PARAMS, paramSince } from './src/openclaw/facts/model-params.ts';
  export { KEY_ORDER } from './src/manifest/key-order.ts';
  export { factsOf, MEASURED_RELEASES } from './src/openclaw/facts/releases.ts';
  export { placeOf, ROWS } from './src/settings/table.ts';
`);

export const json = async (file) => JSON.parse(await readFile(path.join(root, file), 'utf8'));

/** Every command, once for each of its names. */
export const commands = (await Promise.all(Object.values(sources.COMMANDS).map((loader) => loader())))
  .flat()
  .flatMap(sources.shapesOf);
