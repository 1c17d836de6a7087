/**
 * The modules of the CLI as parts: functions around CommonJS. A part is evaluated, and before that read and compiled,
 * when a function in another part first uses something of it.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { transform as asCommonJs } from '@swc/core';
import { transform as asJavaScript, build } from 'esbuild';
import { jsonText } from './data.mjs';
import { withPlainExports } from './exports.mjs';
import { slimClipanion, slimText } from './lazy.mjs';

/** Written as CommonJS by a compiler of ES modules. */
const UCS2 = 'node_modules/ajv/dist/runtime/ucs2length.js';
const HELPERS = '@swc/helpers/_/';
/** Node has loaded these when the program starts. */
const AT_HAND = ['node:fs', 'node:path'];

/**
 * All modules that `entry` can reach.
 *
 * @returns `parts`: name -> code; `data`: name of a JSON file -> text; `inputs`: the names of all modules
 */
export async function partsOf(common, entry) {
  const { outputFiles, metafile } = await build({
    ...common,
    plugins: [...common.plugins, slimClipanion],
    loader: { ...common.loader, '.json': 'copy' },
    assetNames: '[name]',
    entryPoints: [entry],
    outdir: 'out',
    write: false,
    format: 'esm',
    splitting: true,
  });
  const data = new Map(
    outputFiles
      .filter(({ path: file }) => file.endsWith('.json'))
      .map(({ path: file, text }) => [path.basename(file), jsonText(path.basename(file), text)]),
  );
  const modules = Object.entries(metafile.inputs).filter(([name]) => !name.endsWith('.json'));
  const isEsm = (name) => metafile.inputs[name]?.format === 'esm' || isText(common, name) || name === UCS2;
  const parts = new Map(
    await Promise.all(modules.map(async ([name, module]) => [name, ascii(await partOf(common, name, module, isEsm))])),
  );
  for (const name of new Set([...parts.values()].flatMap(helpersIn)))
    parts.set(name, await readFile(helperFile(common.absWorkingDir, name), 'utf8'));
  return { parts, data, inputs: Object.keys(metafile.inputs) };
}

function isText({ loader }, name) {
  return loader[path.extname(name)] === 'text';
}

async function partOf(common, name, { imports, format }, isEsm) {
  const { absWorkingDir, define } = common;
  const text = await slimText(name.includes(':') ? name : path.join(absWorkingDir, name));
  if (isText(common, name)) return `exports.default = ${JSON.stringify(text)};\n`;
  const names = (dynamic) =>
    new Map(
      imports
        .filter(({ kind }) => (kind === 'dynamic-import') === dynamic)
        .map(({ original, path: found, external }) => [original, external ? original : found]),
    );
  // The same name may mean another module where it is loaded in the middle of a function.
  const [atTop, inside] = [names(false), names(true)];
  if (format === 'cjs') return withNames(text, atTop, inside);
  const code = withNames(await deferring(text, name, define), atTop, inside);
  // Functions for each import, and one for the exports, would be much of what the engine keeps.
  return withoutInterop(code, isEsm).replaceAll(LOADER, 'const $1 = lazy($2);').replace(EXPORT, '').replace(MARK, '');
}

/** Imports what each of `atTop` and `inside` says for a name. */
function withNames(code, atTop, inside) {
  return code.replaceAll(/(\(\)=>[^\n]*?)?\b(require|lazy)\("([^"]+)"\)/g, (call, later = '', load, original) => {
    const found = (later.startsWith('()=>') && inside.get(original)) || atTop.get(original) || inside.get(original);
    if (found === undefined) return call;
    return `${later}${load}(${JSON.stringify(found.endsWith('.json') ? `./${path.basename(found)}` : found)})`;
  });
}

/** Which modules are ES modules is known here, so the program need not ask. */
function withoutInterop(code, isEsm) {
  const plain = code.replaceAll(INTEROP, (call, kind, required, name) => {
    if (isEsm(name)) return required;
    if (kind === 'wildcard' && name.startsWith('node:'))
      return usesDefault(code, name) ? `({ ...${required}, default: ${required} })` : required;
    return /^(node:|\.\/)/.test(name) ? `({ default: ${required} })` : call;
  });
  return plain.replaceAll(HELPER, (line, helper) => (plain.includes(`${helper}._(`) ? line : ''));
}

/** Whether a module imports the default of another one, besides its namespace; swc names both after it. */
function usesDefault(code, name) {
  return new RegExp(`\\b_${name.replace(/\W/g, '')}(\\(\\))?\\.default\\b`).test(code);
}

/** What swc makes of the import of a default, and of a namespace. */
const INTEROP = /\/\*#__PURE__\*\/ _interop_require_(default|wildcard)\._\((require\("([^"]+)"\))\)/g;
const HELPER = /^const (_interop_require_\w+) = require\("[^"]+"\);\n/gm;

/** An ES module as CommonJS whose imports are loaded when they are first used. */
async function deferring(text, name, define) {
  const { code: plain } = await asJavaScript(text, {
    loader: name.endsWith('.ts') ? 'ts' : 'js',
    target: 'es2022',
    define,
  });
  // swc would export the function that loads it.
  if (/^export \* as/m.test(plain)) throw new Error(`${name}: import the namespace and export its name instead`);
  const imports = [...plain.matchAll(/\bfrom "([^"]+)";$/gm)].map(([, imported]) => imported);
  const { code } = await asCommonJs(withPlainExports(plain), {
    filename: name,
    isModule: true,
    configFile: false,
    swcrc: false,
    jsc: { parser: { syntax: 'ecmascript' }, target: 'es2022', externalHelpers: true, output: { charset: 'ascii' } },
    module: {
      type: 'commonjs',
      lazy: imports.filter((imported) => !AT_HAND.includes(imported)),
      exportInteropAnnotation: false,
    },
  });
  return code;
}

/** What swc makes of an import that is loaded when it is first used. */
const LOADER =
  /^function (\w+)\(\) \{\n {4}const data = require\(("[^"]+")\);\n {4}\1 = function\(\) \{\n {8}return data;\n {4}\};\n {4}return data;\n\}$/gm;

/** What tells an ES module to those who ask. */
const MARK = /^Object\.defineProperty\(exports, "__esModule", \{\n {4}value: true\n\}\);\n/m;

/** What swc calls with the exports of a module; src/launch gives it to all parts. */
const EXPORT =
  /^function _export\(target, all\) \{\n {4}for\(var name in all\)Object\.defineProperty\(target, name, \{\n {8}enumerable: true,\n {8}get: Object\.getOwnPropertyDescriptor\(all, name\)\.get\n {4}\}\);\n\}\n/m;

function helpersIn(code) {
  return [...code.matchAll(/\brequire\("(@swc\/helpers\/_\/\w+)"\)/g)].map(([, name]) => name);
}

function helperFile(root, name) {
  return path.join(root, 'node_modules/@swc/helpers/cjs', `${name.slice(HELPERS.length)}.cjs`);
}

/** The reader of the file decodes nothing. Only strings and regular expressions have more than ASCII. */
function ascii(code) {
  return code.replaceAll(/[^\p{ASCII}]/gu, (character) =>
    character
      .split('')
      .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
      .join(''),
  );
}
