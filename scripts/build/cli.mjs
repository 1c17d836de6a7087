/**
 * The CLI as npm installs it: a small file that Node runs, and the parts of the program (see parts.mjs) in one plain
 * and readable file, which src/launch reads. Parts that commands use together are one group, which is read and
 * compiled at once.
 */
import { createHash } from 'node:crypto';
import { build } from 'esbuild';

/** The shares of the usual commands that make a group of the parts that so many of them use. */
const SHARES = [0.75, 0.3];

/**
 * @param program what `partsOf` returns
 * @param uses the names of the parts that each usual command uses; without any, each part is its own group
 * @returns name below dist/ -> text
 */
export async function packCli(common, { parts, data }, uses = []) {
  const { text, places } = inOneText(groupsOf([...parts.keys()], uses), parts);
  const commands = [...parts.keys()].flatMap(
    (name) => /^src\/commands\/([\w-]+)(?:\/index)?\.ts$/.exec(name)?.[1] ?? [],
  );
  // Tells this build from others.
  const id = createHash('sha256').update(text).digest('hex').slice(0, 12);
  return new Map([
    ...[...data].map(([name, json]) => [`cli/${name}`, json]),
    ['cli/parts.js', text],
    ['cli/index.json', JSON.stringify(places)],
    ['cli.js', await launcher(common, { id, commands })],
    // The package is of ES modules.
    ['package.json', '{ "type": "commonjs" }\n'],
  ]);
}

/** The names in groups: what most commands use, what many do, what the same few do, and each of the others alone. */
function groupsOf(names, uses) {
  const groups = new Map();
  for (const name of names) {
    const users = uses.flatMap((used, command) => (used.has(name) ? [command] : []));
    const share = SHARES.find((least) => users.length >= least * uses.length);
    const group = users.length === 0 ? name : (share ?? users.join());
    groups.set(group, [...(groups.get(group) ?? []), name]);
  }
  return [...groups.values()];
}

/** All parts as one script, an object of functions for each group, and where the groups are in it. */
function inOneText(groups, parts) {
  const places = [];
  let text = '';
  let line = 0;
  for (const names of groups) {
    // In parentheses, the engine compiles a function at once, and does not look through it first.
    const functions = names.map(
      (name) => `${JSON.stringify(name)}: (function (exports, require, module) {\n${parts.get(name).trimEnd()}\n}),\n`,
    );
    const group = `({\n${functions.join('')}})\n`;
    places.push([text.length, group.length, line, names]);
    text += `${group};\n`;
    line += group.split('\n').length;
  }
  return { text, places };
}

async function launcher(common, constants) {
  const { outputFiles } = await build({
    ...common,
    define: { __BUILD__: JSON.stringify(constants) },
    entryPoints: ['src/launch/index.ts'],
    write: false,
    format: 'cjs',
    banner: { js: '#!/usr/bin/env node' },
  });
  return outputFiles[0].text;
}
