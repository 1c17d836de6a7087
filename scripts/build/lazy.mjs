/** Plugins of esbuild that keep what a command does not need out of the parts that it loads. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * Modules that are imported statically and called rarely -> the functions that they export. Each becomes its own
 * part, and its importers get functions that load it on the first call.
 */
const ON_FIRST_CALL = new Map([
  ['src/generated/validate-manifest.js', ['validateManifest']],
  ['src/generated/validate-classic.js', ['validateClassicConfig']],
  ['src/generated/validate-modern.js', ['validateModernConfig']],
  ['src/manifest/edit/index.ts', ['editManifest']],
  ['src/manifest/write.ts', ['renderManifest', 'starterManifest']],
  // The colour module accesses the stream of stdout when it is loaded.
  ['src/views/text/colors.ts', ['colorPalette']],
  // Its Unicode tables take longer to set up than everything else that all commands load.
  ['node_modules/fast-string-width/dist/index.js', ['default']],
]);

/** More entry points for esbuild: name of the part -> module. */
export const lazyEntryPoints = Object.fromEntries([...ON_FIRST_CALL.keys()].map((file) => [partName(file), file]));

function partName(file) {
  return file.replace(/\.\w+$/, '').replaceAll('/', '-');
}

/** A function that replaces another one and exposes its `errors`, as validators have them. */
function standIn(name) {
  if (name === 'default') return 'export default (...given) => load().default(...given);';
  return `export function ${name}(...given) {
    const result = load().${name}(...given);
    ${name}.errors = load().${name}.errors;
    return result;
  }`;
}

/** @param inOneFile whether the modules go into the same file instead of into parts */
export function onFirstCall(root, inOneFile = false) {
  const namespace = 'on-first-call';
  const fileOf = (absolute) => path.relative(root, absolute).replaceAll(path.sep, '/');
  return {
    name: namespace,
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^\.\.?\// }, ({ kind, namespace: from, path: name, resolveDir }) => {
        if (from === namespace) return inOneFile ? undefined : { path: name, external: true };
        const file = fileOf(path.resolve(resolveDir, name));
        return kind === 'import-statement' && ON_FIRST_CALL.has(file) ? { path: file, namespace } : undefined;
      });
      onResolve({ filter: /^fast-string-width$/ }, () => ({
        path: 'node_modules/fast-string-width/dist/index.js',
        namespace,
      }));
      onLoad({ filter: /^/, namespace }, ({ path: file }) => ({
        loader: 'js',
        resolveDir: root,
        contents: `const load = () => require('${inOneFile ? `./${file}` : `./${partName(file)}.js`}');
          ${ON_FIRST_CALL.get(file).map(standIn).join('\n')}`,
      }));
    },
  };
}

const NO_LIMITS = "Symbol.for('openclaw-models: no limits')";

const SLIM = {
  clipanion: `export { UsageError } from 'clipanion/lib/errors.mjs';
    export { Command } from 'clipanion/lib/advanced/Command.mjs';
    import * as Option from 'clipanion/lib/advanced/options/index.mjs';
    export { Option };`,
  // Marks the arguments of `Option.Rest`; the parser has to use the same symbol.
  'no-limits': `export const NoLimits = ${NO_LIMITS};`,
  typanion: 'export {};',
};

const CORE = /clipanion[\\/]lib[\\/]core\.mjs$/;

/** The text of a module as `slimClipanion` changes it. @param file its path, or its name among the inputs of a build */
export async function slimText(file) {
  const virtual = /^slim-clipanion:(.+)$/.exec(file)?.[1];
  if (virtual !== undefined) return SLIM[virtual];
  const text = await readFile(file, 'utf8');
  if (!CORE.test(file)) return text;
  const changed = text.replace('const NoLimits = Symbol();', `const NoLimits = ${NO_LIMITS};`);
  if (changed === text) throw new Error(`${file} no longer has the symbol that the options share with it`);
  return changed;
}

/**
 * Commands are made of three of clipanion's modules; its parser, for help and for what is wrong with a command line,
 * is its own part. One constant of the parser is known to the options, too.
 */
export const slimClipanion = {
  name: 'slim-clipanion',
  setup({ onResolve, onLoad, resolve }) {
    const namespace = 'slim-clipanion';
    const find = (name, resolveDir) => resolve(`clipanion/lib/${name}.mjs`, { kind: 'import-statement', resolveDir });
    onResolve({ filter: /^clipanion$/ }, ({ kind, path: name, resolveDir }) =>
      kind === 'dynamic-import' ? find('advanced/Cli', resolveDir) : { path: name, namespace, pluginData: resolveDir },
    );
    onResolve({ filter: /\/core\.mjs$/ }, ({ importer, resolveDir }) =>
      /clipanion\/lib\/advanced\/options\//.test(importer.replaceAll(path.sep, '/'))
        ? { path: 'no-limits', namespace, pluginData: resolveDir }
        : undefined,
    );
    onLoad({ filter: CORE }, async ({ path: file }) => ({ contents: await slimText(file), loader: 'js' }));
    // Checks the values of options by schemas, which our commands do not use.
    onResolve({ filter: /^typanion$/ }, () => ({ path: 'typanion', namespace }));
    onLoad({ filter: /^/, namespace }, ({ path: name, pluginData: resolveDir }) => ({
      resolveDir,
      contents: SLIM[name],
    }));
  },
};
