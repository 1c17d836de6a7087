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
  // Data stays data: its own part, which `require` parses.
  const loader = { ...common.loader, '.json': 'copy' };
  const options = { ...common, loader, assetNames: '[name]', sourcemap: 'inline', sourcesContent: false };
  const { outputFiles, metafile } = await splitCli(options, entry);
  const files = new Map();
  for (const { path: file, contents, text } of outputFiles) {
    const name = path.basename(file);
    if (name.endsWith('.json')) files.set(`cli/${name}`, JSON.stringify(JSON.parse(Buffer.from(contents).toString())));
    else for (const [part, code] of await withMap(name, text)) files.set(`cli/${part}`, code);
  }
  files.set('cli.js', launcher());
  return { files, inputs: Object.keys(metafile.inputs) };
}

/** What esbuild makes of `entry`, as ES modules in a folder that is not written; the first one is `entry.js`. */
export function splitCli(options, entry) {
  return build({
    ...options,
    entryPoints: { [ENTRY]: entry, ...lazyEntryPoints },
    outdir: 'out',
    write: false,
    format: 'esm',
    splitting: true,
    chunkNames: '[name]-[hash]',
    plugins: [...options.plugins, onFirstCall(options.absWorkingDir), slimClipanion],
  });
}

/** One of these modules as CommonJS, which asks for the others as `.cjs`. */
export async function asCommonJs(text, options) {
  const { code, map } = await transform(text, {
    ...options,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    supported: { 'dynamic-import': false },
  });
  // `require("./part.js")`, also by the name that another part gives to `require`.
  return { code: code.replaceAll(/(\("\.\/[\w.-]+)\.js("\))/g, '$1.cjs$2'), map };
}

async function withMap(name, text) {
  const { code, map } = await asCommonJs(text, { sourcemap: 'external', sourcesContent: false, sourcefile: name });
  const part = name.replace(/\.js$/, '.cjs');
  return [
    [part, `${code}//# sourceMappingURL=${part}.map\n`],
    [`${part}.map`, map],
  ];
}

function launcher() {
  return `#!/usr/bin/env node
import { createRequire } from 'node:module';

createRequire(import.meta.url)('./cli/${ENTRY}.cjs');
`;
}
