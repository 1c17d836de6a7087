/**
 * The CLI as npm installs it: a small file that Node runs, and the parts that esbuild splits the program into, in one
 * plain and readable file.
 *
 * A command loads only the parts that it needs (src/launch). They are CommonJS, because `require` reads a part in the
 * middle of a function, when it is first called (see lazy.mjs).
 */
import { createHash } from 'node:crypto';
import path from 'node:path';
import { build, transform } from 'esbuild';
import { lazyEntryPoints, onFirstCall, slimClipanion } from './lazy.mjs';

const ENTRY = 'entry';
/** What most of these load is one group, which is read and compiled at once. */
const USUAL = ['plan', 'status', 'explain', 'validate', 'drift', 'set', 'apply'];
const MOST = 4;

/**
 * Builds `entry`.
 *
 * @returns `files`: name below dist/ -> text; `inputs`: the names of all modules in them
 */
export async function packCli(common, entry) {
  // Data stays data: a file of its own, which `require` parses.
  const loader = { ...common.loader, '.json': 'copy' };
  const { outputFiles, metafile } = await splitCli({ ...common, loader, assetNames: '[name]' }, entry);
  const files = new Map();
  const parts = new Map();
  for (const { path: file, contents, text } of outputFiles) {
    const name = path.basename(file);
    if (name.endsWith('.json')) files.set(`cli/${name}`, JSON.stringify(JSON.parse(Buffer.from(contents).toString())));
    else parts.set(commonJsName(name), await asCommonJs(text));
  }
  const outputs = new Map(Object.entries(metafile.outputs).map(([file, output]) => [path.basename(file), output]));
  const usual = new Set(
    usualParts(outputs)
      .map(commonJsName)
      .filter((name) => parts.has(name)),
  );
  const groups = [[...usual], ...[...parts.keys()].filter((name) => !usual.has(name)).map((name) => [name])];
  const { text, index } = inOneText(groups, parts);
  files.set('cli/parts.js', text);
  files.set('cli.js', await launcher(common, { __INDEX__: index, __BUILD__: buildOf(text, outputs) }));
  // The package is of ES modules.
  files.set('package.json', '{ "type": "commonjs" }\n');
  return { files, inputs: Object.keys(metafile.inputs) };
}

/** The names of the commands as they have parts, and what tells this build from others. */
function buildOf(text, outputs) {
  const commands = [...outputs.values()].flatMap(
    ({ entryPoint }) => /^src\/commands\/([\w-]+)(?:\/index)?\.ts$/.exec(entryPoint ?? '')?.[1] ?? [],
  );
  return { id: createHash('sha256').update(text).digest('hex').slice(0, 12), commands };
}

/** The parts that most of the usual commands load, by what they and the entry import. */
function usualParts(outputs) {
  const counts = new Map();
  for (const command of USUAL) {
    const roots = [...outputs].filter(([, { entryPoint }]) =>
      [`src/commands/${command}.ts`, 'src/cli.ts'].includes(entryPoint),
    );
    const found = new Set(roots.flatMap(([name]) => [...importedBy(name, outputs)]));
    for (const name of found) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].filter(([, count]) => count >= MOST).map(([name]) => name);
}

/** A part with all that it imports. */
export function importedBy(name, outputs, found = new Set()) {
  if (found.has(name)) return found;
  found.add(name);
  for (const { path: file, kind, external } of outputs.get(name)?.imports ?? [])
    if (kind === 'import-statement' && !external) importedBy(path.basename(file), outputs, found);
  return found;
}

/** All parts as one script, an object of functions for each group, and where the groups are in it. */
function inOneText(groups, parts) {
  const index = { groups: {}, places: [] };
  let text = '';
  let line = 0;
  for (const [number, names] of groups.entries()) {
    // In parentheses, the engine compiles a function at once, and does not look through it first.
    const group = `({\n${names.map((name) => `"./${name}": (function (exports, require, module) {\n${parts.get(name)}}),\n`).join('')}})\n`;
    for (const name of names) index.groups[`./${name}`] = number;
    index.places.push([text.length, group.length, line]);
    text += `${group};\n`;
    line += group.split('\n').length;
  }
  return { text, index };
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
  // The names of the modules, which are comments, would go.
  const { code } = await transform(text.replaceAll(/^\/\/ (?=[\w@])/gm, '//! '), {
    legalComments: 'inline',
    ...options,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    supported: { 'dynamic-import': false },
  });
  // The reader of the file decodes nothing; only regular expressions have more than ASCII left.
  const ascii = code.replaceAll(/[^\p{ASCII}]/gu, escaped);
  // `require("./part.js")`, also by the name that another part gives to `require`.
  return lazyBuiltins(ascii.replaceAll(/(\("\.\/[\w.-]+)\.js("\))/g, '$1.cjs$2'));
}

/** Modules of Node that take milliseconds to load, and that few commands call. */
const HEAVY = /^var (import_node_\w+) = require\("(node:(?:crypto|child_process))"\);$/gm;

/** The code with these modules loaded when one of their functions is first called. */
function lazyBuiltins(code) {
  return code.replaceAll(HEAVY, (_, variable, name) => {
    const used = new Set([...code.matchAll(new RegExp(`\\b${variable}\\.(\\w+)`, 'g'))].map(([, member]) => member));
    const getters = [...used].map((member) => `get ${member}() { return require("${name}").${member}; }`);
    return `var ${variable} = { ${getters.join(', ')} };`;
  });
}

function escaped(character) {
  return character
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
}

export function commonJsName(name) {
  return name.replace(/\.js$/, '.cjs');
}

async function launcher(common, constants) {
  const define = Object.fromEntries(Object.entries(constants).map(([name, value]) => [name, JSON.stringify(value)]));
  const { outputFiles } = await build({
    ...common,
    define,
    entryPoints: ['src/launch/index.ts'],
    write: false,
    format: 'cjs',
    banner: { js: '#!/usr/bin/env node' },
  });
  return outputFiles[0].text;
}
