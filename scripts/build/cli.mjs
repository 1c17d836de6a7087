/**
 * The CLI as npm installs it: a small file that Node runs, and the parts of the program (see parts.mjs) in one plain
 * and readable file, which src/launch reads. Parts that commands use together are one group, which is read and
 * compiled at once.
 */
import { createHash } from 'node:crypto';
import { build } from 'esbuild';

/** So many bytes of parts that a command does not use cost it as much as one more group (measured). */
const GROUP = 15_000;

/**
 * @param program what `partsOf` returns
 * @param uses the names of the parts that each usual command uses; without any, each part is its own group
 * @returns name below dist/ -> text
 */
export async function packCli(common, { parts, data }, uses = []) {
  const { text, list } = inOneText(groupsOf(parts, uses), parts);
  const commands = [...parts.keys()].flatMap(
    (name) => /^src\/commands\/([\w-]+)(?:\/index)?\.ts$/.exec(name)?.[1] ?? [],
  );
  // Tells this build from others.
  const id = createHash('sha256').update(text).digest('hex').slice(0, 12);
  return new Map([
    ...[...data].map(([name, json]) => [`cli/${name}`, json]),
    ['cli/parts.js', text],
    ['cli.js', await launcher(common, { id, commands, list })],
    // The package is of ES modules.
    ['package.json', '{ "type": "commonjs" }\n'],
  ]);
}

/**
 * The names of the parts in groups: each unused part alone, and the others so that few groups are loaded, with few
 * parts in them that the command does not use. Starts with the parts that the same commands use.
 */
function groupsOf(parts, uses) {
  const groups = new Map();
  for (const [name, { length }] of parts) {
    const users = uses.map((used) => used.has(name));
    const key = users.includes(true) ? users.join() : name;
    const group = groups.get(key) ?? { names: [], length: 0, users };
    groups.set(key, { ...group, names: [...group.names, name], length: group.length + length });
  }
  const used = [...groups.values()].filter(({ users }) => users.includes(true));
  return [...merged(used), ...[...groups.values()].filter((group) => !used.includes(group))].map(({ names }) => names);
}

/** What all commands together pay for a group. */
function cost({ length, users }) {
  return users.filter(Boolean).length * (length + GROUP);
}

/** Merges the two groups that gain most by it, again and again. */
function merged(groups) {
  let best = { gain: 0 };
  for (const [index, one] of groups.entries())
    for (const other of groups.slice(index + 1)) {
      const both = {
        names: [...one.names, ...other.names],
        length: one.length + other.length,
        users: one.users.map((uses, command) => uses || other.users[command]),
      };
      const gain = cost(one) + cost(other) - cost(both);
      if (gain > best.gain) best = { gain, both, one, other };
    }
  if (best.gain === 0) return groups;
  return merged([...groups.filter((group) => group !== best.one && group !== best.other), best.both]);
}

/**
 * All parts as one script, an object of functions for each group, with the list of the groups at its end, and where that
 * list is.
 */
function inOneText(groups, parts) {
  const places = [];
  let text = '';
  let line = 0;
  for (const names of groups) {
    // In parentheses, the engine compiles a function at once, and does not look through it first.
    const functions = names.map(
      (name) =>
        `${JSON.stringify(name)}: (function (exports, require, module, lazy, _export) {\n${parts.get(name).trimEnd()}\n}),\n`,
    );
    const group = `({\n${functions.join('')}})\n`;
    places.push([text.length, group.length, line, names]);
    text += `${group};\n`;
    line += group.split('\n').length;
  }
  const list = [text.length + 1, JSON.stringify(places).length];
  return { text: `${text}(${JSON.stringify(places)});\n`, list };
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
