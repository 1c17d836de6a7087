/**
 * The CLI as npm installs it: a small entry and the parts that esbuild splits it into, all of them plain, readable
 * files with source maps beside.
 *
 * A command loads only the parts that it needs. They are CommonJS, because `require` reads a part in the middle of a
 * function, when it is first called (see lazy.mjs), and reads it faster than the loader of ES modules does.
 */
import path from 'node:path';
import { build, transform } from 'esbuild';
import { lazyEntryPoints, onFirstCall, slimClipanion } from './lazy.mjs';

const ENTRY = 'entry';

/**
 * Builds `entry`.
 *
 * @returns `files`: name below dist/ -> text; `inputs`: the names of all modules in them
 */
export async function packCli(common, entry) {
  const { outputFiles, metafile } = await build({
    ...common,
    entryPoints: { [ENTRY]: entry, ...lazyEntryPoints },
    outdir: 'out',
    write: false,
    format: 'esm',
    splitting: true,
    sourcemap: 'inline',
    sourcesContent: false,
    chunkNames: '[name]-[hash]',
    // Data stays data: its own part, which `require` parses.
    loader: { ...common.loader, '.json': 'copy' },
    assetNames: '[name]',
    plugins: [...common.plugins, onFirstCall(common.absWorkingDir), slimClipanion],
  });
  const files = new Map();
  for (const { path: file, contents, text } of outputFiles) {
    const name = path.basename(file);
    if (name.endsWith('.json')) files.set(`cli/${name}`, JSON.stringify(JSON.parse(Buffer.from(contents).toString())));
    else for (const [part, code] of await asCommonJs(name, text)) files.set(`cli/${part}`, code);
  }
  files.set('cli.js', launcher());
  return { files, inputs: Object.keys(metafile.inputs) };
}

async function asCommonJs(name, text) {
  const { code, map } = await transform(text, {
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    sourcemap: 'external',
    sourcesContent: false,
    sourcefile: name,
    supported: { 'dynamic-import': false },
  });
  const part = name.replace(/\.js$/, '.cjs');
  // `require("./part.js")`, also by the name that another part gives to `require`.
  const required = code.replaceAll(/(\("\.\/[\w.-]+)\.js("\))/g, '$1.cjs$2');
  return [
    [part, `${required}//# sourceMappingURL=${part}.map\n`],
    [`${part}.map`, map],
  ];
}

function launcher() {
  return `#!/usr/bin/env node
import { createRequire } from 'node:module';

createRequire(import.meta.url)('./cli/${ENTRY}.cjs');
`;
}
