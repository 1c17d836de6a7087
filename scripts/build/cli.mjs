/**
 * Packs the CLI into one file whose parts cost nothing until they are needed.
 *
 * Reading a megabyte of JavaScript takes V8 longer than `plan` takes to plan, even where nothing of it runs. So
 * esbuild splits the CLI where it imports dynamically, and the parts are put into one file: those that every run needs
 * as functions, the others as comments, which V8 skips. A part in a comment is compiled when it is first required.
 */
import path from 'node:path';
import { build } from 'esbuild';

/** Imported statically and called rarely: module -> the function that it exports. Its first call loads it. */
const ON_FIRST_CALL = new Map([
  ['src/generated/validate-classic.js', 'validateClassicConfig'],
  ['src/generated/validate-modern.js', 'validateModernConfig'],
]);

/** Builds `entry` and returns the text of the file, and the names of all modules in it. */
export async function packCli(common, entry) {
  const result = await build({
    ...common,
    entryPoints: { entry, ...Object.fromEntries([...ON_FIRST_CALL.keys()].map((file) => [partName(file), file])) },
    outdir: 'out',
    write: false,
    format: 'esm',
    splitting: true,
    minify: !process.env.UNMIN,
    chunkNames: '[hash]',
    plugins: [...common.plugins, onFirstCall(common.absWorkingDir), slimClipanion],
  });
  const parts = new Map();
  for (const file of result.outputFiles) {
    const name = `./${path.basename(file.path)}`;
    parts.set(name, asFunctionBody(file.text, name));
  }
  if (process.env.DUMP)
    for (const [f, o] of Object.entries(result.metafile.outputs)) {
      console.log(
        f,
        o.bytes,
        '<-',
        o.imports
          .filter((i) => i.kind === 'import-statement')
          .map((i) => i.path.split('/').pop())
          .join(' '),
      );
      for (const [k, v] of Object.entries(o.inputs)
        .sort((a, b) => b[1].bytesInOutput - a[1].bytesInOutput)
        .slice(0, 12))
        console.log('     ', v.bytesInOutput, k.replace('../../../work/main/', ''));
    }
  const always = staticParts(result.metafile, './entry.js');
  return { text: assemble(parts, always), inputs: Object.keys(result.metafile.inputs) };
}

function partName(file) {
  return path.basename(file, '.js');
}

/** Puts a function in the place of a validator, with the same `errors`, that loads the real one when it is called. */
function onFirstCall(root) {
  const namespace = 'on-first-call';
  return {
    name: namespace,
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /\/validate-\w+\.js$/ }, ({ kind, path: name, resolveDir }) => {
        const file = path.relative(root, path.resolve(resolveDir, name)).replaceAll(path.sep, '/');
        return kind === 'import-statement' && ON_FIRST_CALL.has(file) ? { path: file, namespace } : undefined;
      });
      onResolve({ filter: /^/, namespace }, ({ path: name }) => ({ path: name, external: true }));
      onLoad({ filter: /^/, namespace }, ({ path: file }) => {
        const name = ON_FIRST_CALL.get(file);
        return {
          loader: 'js',
          contents: `let real;
            export function ${name}(data) {
              real ??= require('./${partName(file)}.js').${name};
              const valid = real(data);
              ${name}.errors = real.errors;
              return valid;
            }`,
        };
      });
    },
  };
}

/** Commands are made of three of clipanion's modules; its parser comes in a part of its own. */
const slimClipanion = {
  name: 'slim-clipanion',
  setup({ onResolve, onLoad, resolve }) {
    const namespace = 'slim-clipanion';
    const find = (name, resolveDir) => resolve(`clipanion/lib/${name}.mjs`, { kind: 'import-statement', resolveDir });
    onResolve({ filter: /^clipanion$/ }, ({ kind, path: name, resolveDir }) =>
      kind === 'dynamic-import' ? find('advanced/Cli', resolveDir) : { path: name, namespace, pluginData: resolveDir },
    );
    onLoad({ filter: /^/, namespace }, ({ pluginData }) => ({
      resolveDir: pluginData,
      contents: `export { UsageError } from 'clipanion/lib/errors.mjs';
        export { Command } from 'clipanion/lib/advanced/Command.mjs';
        export * as Option from 'clipanion/lib/advanced/options/index.mjs';`,
    }));
  },
};

/** An import statement; esbuild writes it so, of another part or of one of Node's modules. */
const IMPORT =
  /(?<=^|[;}\n])import(?: ?([\w$]+) ?| ?\* ?as ([\w$]+) ?| ?\{([^}]*)\} ?)from ?("(?:\.\/|node:)[\w./-]+");|(?<=^|[;}\n])import ?("(?:\.\/|node:)[\w./-]+");/g;
/** How a CommonJS package ends. */
const EXPORT_DEFAULT = /export default ([\w$]+\(\));?\s*$/;
const EXPORT = /export ?\{([^}]*)\};?\s*$/;

/**
 * A part, an ES module as esbuild writes it, as the body of a function of `require` and `module`. What esbuild would
 * make of it reads every name of another part through a getter; no part changes what it exports, so values do.
 */
function asFunctionBody(text, name) {
  let code = text.replaceAll(
    /\bimport\(("(?:\.\/|node:)[\w/-]+(?:\.js)?")\)/g,
    'Promise.resolve().then(()=>require($1))',
  );
  let head = '"use strict";';
  code = code.replace(IMPORT, (_, first, all, names, from, alone) => {
    if (first && !from.startsWith('"node:')) throw new Error(`${name}: a default import of ${from}`);
    // Node's own modules, as `require` gives them, are their own default.
    const pattern = first ?? all ?? `{${renamed(names ?? '', 'import')}}`;
    head += alone ? `require(${alone});` : `const ${pattern}=require(${from});`;
    return '';
  });
  code = code.replace(EXPORT_DEFAULT, 'module.exports={default:$1};');
  const exported = EXPORT.exec(code);
  if (exported) code = `${code.slice(0, exported.index)}module.exports={${renamed(exported[1], 'export')}};`;
  if (process.env.DUMP) {
    const m = /^import\b|(?:^|[;}])export\b|\bimport\(/m.exec(code);
    if (m) console.log(name, m.index, code.length, code.slice(Math.max(0, m.index - 50), m.index + 200));
  }
  if (/^import\b|(?:^|[;}])export\b|\bimport\(/m.test(code))
    throw new Error(`${name}: an import or export in an unknown form`);
  return head + code.trimEnd();
}

/** The names of an import or export clause as those of an object pattern or literal. */
function renamed(clause, kind) {
  return clause
    .split(',')
    .map((item) => item.trim().split(' as '))
    .map(([from, to = from]) => (kind === 'import' ? `${from}:${to}` : `${to}:${from}`))
    .join(',');
}

/** The parts that `first` cannot do without. */
function staticParts({ outputs }, first) {
  const named = new Map(Object.entries(outputs).map(([file, output]) => [`./${path.basename(file)}`, output]));
  const found = new Set();
  const visit = (name) => {
    if (found.has(name)) return;
    found.add(name);
    for (const { path: file, kind } of named.get(name)?.imports ?? [])
      if (kind === 'import-statement' && named.has(`./${path.basename(file)}`)) visit(`./${path.basename(file)}`);
  };
  visit(first);
  return found;
}

function assemble(parts, always) {
  const table = [...parts].map(([name, code]) =>
    always.has(name)
      ? `${JSON.stringify(name)}:(function(require,module){${code}\n})`
      : `${JSON.stringify(name)}:function(){/*${code.replaceAll('*/', '*@/')}*/}`,
  );
  return `#!/usr/bin/env node
(function(builtin,always,parts){
var loaded={};
function load(name){
var module=loaded[name];
if(module)return module.exports;
var part=parts[name];
if(!part)return builtin(name);
module=loaded[name]={exports:{}};
if(!always.includes(name)){
part=part.toString();
part=new Function("require","module",part.slice(part.indexOf("/*")+2,part.lastIndexOf("*/")).replaceAll("*@/","*/"));
}
part(load,module);
return module.exports;
}
var direct=process.getBuiltinModule;
if(direct)builtin=function(name){var found=direct(name);if(!found)throw new Error("No module "+name);return found},load("./entry.js");
else import("node:module").then(function(found){builtin=found.createRequire(process.execPath);load("./entry.js")});
})(0,${JSON.stringify([...always])},{
${table.join(',\n')}
});
`;
}
