/**
 * The CLI as files that fit into ConfigMaps, for Kubernetes: the program, which holds what its usual commands load, and
 * a file beside it with the other parts. Minified code.
 */
import path from 'node:path';
import { build, transform } from 'esbuild';
import { lazyEntryPoints, onFirstCall, slimClipanion } from './lazy.mjs';
import { besideTheProgram, DATA, PROGRAM, packData, runsAnywhere } from './single.mjs';

export const PARTS = 'openclaw-models.parts.cjs';
/** Bytes of a ConfigMap, names included. */
const LIMIT = 1024 * 1024 - 1024;
/** Modules of the usual commands, and what all of them load on the way. */
const USUAL =
  /^src\/(cli|commands\/(plan|apply|status|validate|drift|explain|history|rollback|publication)|catalog\/\w+)\.\w+$/;
const ON_CALL = new Set(Object.values(lazyEntryPoints));

/** @returns name -> text of the files, of which each fits into a ConfigMap; throws if one does not */
export async function packConfigMaps(common, entry) {
  const root = common.absWorkingDir;
  const { outputFiles, metafile } = await splitCli(
    { ...common, minify: true, plugins: [besideTheProgram(root), ...common.plugins] },
    entry,
  );
  const usual = usualParts(metafile.outputs);
  const here = [];
  const beside = [];
  for (const { path: file, text } of outputFiles) {
    const name = path.basename(file);
    const code = await asCommonJs(text);
    (usual.has(name) ? here : beside).push(
      `"./${commonJsName(name)}":function(require,module,exports){\n${code.trimEnd()}\n}`,
    );
  }
  const files = new Map([
    [PROGRAM, runsAnywhere(program(here))],
    [PARTS, `module.exports={\n${beside.join(',\n')}\n};\n`],
    [DATA, await packData(root)],
  ]);
  for (const names of [[PROGRAM], [PARTS, DATA]]) {
    const size = names.reduce((sum, name) => sum + Buffer.byteLength(files.get(name)), 0);
    if (size > LIMIT) throw new Error(`${names.join(' and ')} have ${size} bytes; a ConfigMap holds ${LIMIT}`);
  }
  return files;
}

/** The parts that a usual command loads, by what its part and the entry import. */
function usualParts(files) {
  const outputs = new Map(Object.entries(files).map(([file, output]) => [path.basename(file), output]));
  const roots = [...outputs].filter(([, { entryPoint }]) => USUAL.test(entryPoint) || ON_CALL.has(entryPoint));
  return new Set(roots.flatMap(([name]) => [...importedBy(name, outputs)]));
}

function program(parts) {
  return `var parts={
${parts.join(',\n')}
};
var loaded={};
function load(name){
if(!name.startsWith("./"))return require(name);
if(loaded[name])return loaded[name].exports;
var part=parts[name]||more()[name],module=loaded[name]={exports:{}};
part(load,module,module.exports);
return module.exports;
}
function more(){
var path=require("node:path");
return require(path.join(path.dirname(require("node:fs").realpathSync(process.argv[1])),${JSON.stringify(PARTS)}));
}
load("./entry.cjs");`;
}

/** A part with all that it imports. */
function importedBy(name, outputs, found = new Set()) {
  if (found.has(name)) return found;
  found.add(name);
  for (const { path: file, kind, external } of outputs.get(name)?.imports ?? [])
    if (kind === 'import-statement' && !external) importedBy(path.basename(file), outputs, found);
  return found;
}

/** What esbuild makes of `entry`, as ES modules in a folder that is not written; the first one is `entry.js`. */
function splitCli(options, entry) {
  return build({
    ...options,
    entryPoints: { entry, ...lazyEntryPoints },
    outdir: 'out',
    write: false,
    format: 'esm',
    splitting: true,
    chunkNames: '[name]-[hash]',
    plugins: [...options.plugins, onFirstCall(options.absWorkingDir), slimClipanion],
  });
}

/** One of these modules as CommonJS, which asks for the others as `.cjs`. */
async function asCommonJs(text) {
  const { code } = await transform(text, {
    legalComments: 'none',
    minify: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    supported: { 'dynamic-import': false },
  });
  // `require("./part.js")`, also by the name that another part gives to `require`.
  return code.replaceAll(/(\("\.\/[\w.-]+)\.js("\))/g, '$1.cjs$2');
}

function commonJsName(name) {
  return name.replace(/\.js$/, '.cjs');
}
