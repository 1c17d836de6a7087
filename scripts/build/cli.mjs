/**
 * Packs the CLI into one file whose parts cost nothing until they are needed.
 *
 * Reading a megabyte of JavaScript takes V8 longer than `plan` takes to plan, even where nothing of it runs. So
 * esbuild splits the CLI where it imports dynamically, and the parts are put into one file: those that every run needs
 * as functions, the others as comments, which V8 skips. A part in a comment is compiled when it is first required.
 *
 * Data, and parts that few runs need, are compressed: the file has to fit into a ConfigMap of Kubernetes, 1 MiB.
 */
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'esbuild';
import { lazyEntryPoints, onFirstCall, slimClipanion } from './lazy.mjs';

const ENTRY = './entry.js';

/** Sources of parts that are worth a millisecond of decompression: questions on a terminal, and all that waits for people or networks. */
const COLD = /@clack\/|src\/(prompts|probe|scan|completion)\/|src\/commands\/(auth\/|completion|report|scan|schema)/;

/** Builds `entry` and returns the text of the file, and the names of all modules in it. */
export async function packCli(common, entry) {
  const { outputFiles, metafile } = await build({
    ...common,
    entryPoints: { entry, ...lazyEntryPoints },
    outdir: 'out',
    write: false,
    format: 'esm',
    splitting: true,
    minify: true,
    chunkNames: '[hash]',
    plugins: [...common.plugins, onFirstCall(common.absWorkingDir), slimClipanion],
  });
  const outputs = new Map(
    Object.entries(metafile.outputs).map(([file, output]) => [`./${path.basename(file)}`, output]),
  );
  const always = staticParts(outputs, ENTRY);
  const parts = outputFiles.map(({ path: file, text }) => {
    const name = `./${path.basename(file)}`;
    const data = dataOf(outputs.get(name), text);
    if (data !== undefined) return `${JSON.stringify(name)}:function(){/*${compressed(data)}*/}`;
    const code = asFunctionBody(text, name);
    if (always.has(name)) return `${JSON.stringify(name)}:(function(require,module){${code}\n})`;
    const cold = Object.keys(outputs.get(name).inputs).some((file) => COLD.test(file));
    return `${JSON.stringify(name)}:function(){/*${cold ? compressed(code) : code.replaceAll('*/', '*@/')}*/}`;
  });
  return { text: assemble(parts, [...always]), inputs: Object.keys(metafile.inputs) };
}

/** Marked by a sign that no code and no JSON begins with; Base64 has nothing that ends a comment. */
function compressed(text) {
  return `!${brotliCompressSync(text).toString('base64')}`;
}

/** The JSON of a part that is nothing but data. */
function dataOf({ inputs, exports }, text) {
  const files = Object.keys(inputs).filter((file) => file.includes('.'));
  if (files.length !== 1 || !files[0].endsWith('.json') || exports.join() !== 'default') return undefined;
  const [, literal] = /JSON\.parse\(([`'"][\s\S]*[`'"])\)/.exec(text) ?? [];
  const json = literal && new Function(`return ${literal}`)();
  return json?.startsWith('{') ? json : undefined;
}

/** The parts that `first` cannot do without. */
function staticParts(outputs, first, found = new Set()) {
  if (found.has(first)) return found;
  found.add(first);
  for (const { path: file, kind } of outputs.get(first).imports) {
    const name = `./${path.basename(file)}`;
    if (kind === 'import-statement' && outputs.has(name)) staticParts(outputs, name, found);
  }
  return found;
}

/** Import statements as esbuild writes them, of another part or of one of Node's modules. */
const IMPORT =
  /(?<=^|[;}\n])import(?: ?([\w$]+) ?| ?\* ?as ([\w$]+) ?| ?\{([^}]*)\} ?)from ?("(?:\.\/|node:)[\w./-]+");/g;
const BARE_IMPORT = /(?<=^|[;}\n])import ?("(?:\.\/|node:)[\w./-]+");/g;
const DYNAMIC_IMPORT = /\bimport\(("(?:\.\/|node:)[\w./-]+")\)/g;
const EXPORT = /export ?\{([^}]*)\};?\s*$/;
/** How a CommonJS package ends. */
const EXPORT_DEFAULT = /export default ([\w$]+\(\));?\s*$/;
const UNKNOWN = /^import\b|(?:^|[;}])export\b|\bimport\(/m;

/**
 * A part, an ES module, as the body of a function of `require` and `module`. What esbuild would make of it reads every
 * name of another part through a getter; nothing here changes what it exports, so values do.
 */
function asFunctionBody(text, name) {
  let head = '"use strict";';
  const code = text
    .replaceAll(DYNAMIC_IMPORT, 'Promise.resolve().then(()=>require($1))')
    .replaceAll(BARE_IMPORT, (_, from) => {
      head += `require(${from});`;
      return '';
    })
    .replaceAll(IMPORT, (_, first, all, names, from) => {
      if (first && !from.startsWith('"node:')) throw new Error(`${name}: a default import of ${from}`);
      // Node's own modules, as `require` gives them, are their own default.
      head += `const ${first ?? all ?? `{${renamed(names, ([theirs, ours]) => `${theirs}:${ours}`)}}`}=require(${from});`;
      return '';
    })
    .replace(EXPORT_DEFAULT, 'module.exports={default:$1};')
    .replace(EXPORT, (_, names) => `module.exports={${renamed(names, ([ours, theirs]) => `${theirs}:${ours}`)}};`);
  if (UNKNOWN.test(code)) throw new Error(`${name}: an import or export in an unknown form`);
  return head + code.trimEnd();
}

/** The names of an import or export clause as those of an object pattern or literal. */
function renamed(clause, write) {
  const pairs = clause.split(',').map((item) => item.trim().split(' as '));
  return pairs.map(([from, to = from]) => write([from, to])).join(',');
}

/** Node 20.16 and 22.3 have `getBuiltinModule`, which spares the loader of ES modules. */
function assemble(parts, always) {
  return `#!/usr/bin/env node
(function(always,parts){
var loaded={},builtin=process.getBuiltinModule;
function load(name){
var module=loaded[name];
if(module)return module.exports;
var part=parts[name];
if(!part){
module=builtin(name);
if(!module)throw new Error("No module "+name);
return module;
}
module=loaded[name]={exports:{}};
if(!always.includes(name)){
part=part.toString();
part=part.slice(part.indexOf("/*")+2,part.lastIndexOf("*/"));
part=part[0]==="!"?builtin("node:zlib").brotliDecompressSync(Buffer.from(part.slice(1),"base64")).toString():part.replaceAll("*@/","*/");
if(part[0]==="{"){
module.exports={default:JSON.parse(part)};
return module.exports;
}
part=new Function("require","module",part);
}
part(load,module);
return module.exports;
}
if(builtin)load(${JSON.stringify(ENTRY)});
else import("node:module").then(function(found){builtin=found.createRequire(process.execPath);load(${JSON.stringify(ENTRY)})});
})(${JSON.stringify(always)},{
${parts.join(',\n')}
});
`;
}
