// Writes the generated tables of README.md: options with the commands that have them, and error
// codes with the exit codes that they lead to.
// `--check` only compares, for the test that proves them current.
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const readme = path.join(root, 'README.md');

/** The sources are TypeScript, which Node 20 cannot load. */
async function load(contents) {
  const bundle = await build({
    stdin: { contents, resolveDir: root, loader: 'ts' },
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    write: false,
    define: { __VERSION__: '"0"' },
    loader: { '.yaml': 'text' },
    logLevel: 'warning',
  });
  const module = { exports: {} };
  new Function('require', 'module', 'exports', bundle.outputFiles[0].text)(
    createRequire(readme),
    module,
    module.exports,
  );
  return module.exports;
}

const { CODES, COMMANDS, KEY_ORDER, optionText, ROWS, placeOf, shapesOf } = await load(`
  export { shapesOf } from './src/commands/declare.ts';
  export { optionText } from './src/commands/help.ts';
  export { COMMANDS } from './src/commands/table.ts';
  export { CODES } from './src/errors.ts';
  export { KEY_ORDER } from './src/manifest/key-order.ts';
  export { placeOf, ROWS } from './src/settings/table.ts';
`);

const cell = (text) => text.replaceAll('|', '\\|').replaceAll('<', '&lt;');
const rows = Object.entries(CODES).map(
  ([code, { title, remedy, exit }]) => `| ${code} | ${cell(title)} | ${exit ?? '-'} | ${cell(remedy)} |`,
);

const commands = (await Promise.all(Object.values(COMMANDS).map((loader) => loader()))).flat().flatMap(shapesOf);
const options = commands.flatMap(({ words, options }) =>
  options.map(({ common, help, ...option }) => ({ text: optionText(option), help, common, command: words.join(' ') })),
);
/** Options with the same name and help are one row. */
const optionRows = new Map();
for (const { command, ...option } of options) {
  const key = `${option.text}\n${option.help}`;
  const row = optionRows.get(key) ?? { ...option, having: [] };
  row.having.push(command);
  optionRows.set(key, row);
}

/** Which commands have an option; if most do, which do not. */
function havingIt(having) {
  const code = (names) => names.map((name) => `\`${name}\``).join(', ');
  if (having.length <= commands.length / 2) return code(having);
  const others = commands.map(({ words }) => words.join(' ')).filter((name) => !having.includes(name));
  return others.length === 0 ? 'all' : `all but ${code(others)}`;
}

const long = ({ text }) => text.replace(/^-\w, /, '');
const optionLines = [...optionRows.values()]
  .sort((a, b) => (a.common ?? 0) - (b.common ?? 0) || long(a).localeCompare(long(b)))
  .map(({ text, help, having }) => `| \`${cell(text)}\` | ${cell(help)} | ${havingIt(having)} |`);

const schema = JSON.parse(await readFile(path.join(root, 'schema/manifest.schema.json'), 'utf8'));
const resolved = (node) => (node.$ref ? schema.definitions[node.$ref.split('/').at(-1)] : node);

/** Every key of the manifest with its description in the schema; maps of other keys are skipped. */
function keysOf(properties, names, prefix) {
  return names.flatMap((name) => {
    const node = resolved(properties[name]);
    const address = `${prefix}${name}`;
    if (name === 'hosts') return [[`${address}.<name>`, resolved(node.additionalProperties).description]];
    if (name === 'agents') {
      const own = resolved(node.additionalProperties).properties;
      return keysOf(own, Object.keys(own), `${address}.<id>.`);
    }
    if (node.properties && node.additionalProperties?.properties) {
      const [own, named] = [node.properties, node.additionalProperties];
      const entry = [`${address}.<id>`, named.description];
      const keys = keysOf(named.properties, Object.keys(named.properties), `${address}.<id>.`);
      return [...keysOf(own, Object.keys(own), `${address}.`), entry, ...keys];
    }
    const isValue = rowFor(address)?.value === 'value';
    const below =
      node.properties && !isValue ? keysOf(node.properties, Object.keys(node.properties), `${address}.`) : [];
    return below.length > 0 && !node.type?.includes('string') ? below : [[address, node.description], ...below];
  });
}

function rowFor(key) {
  return ROWS.find(({ address }) => address === key.replace('<id>', '*'));
}

/** Its path in OpenClaw's config. */
function placeIn(key) {
  const setting = key.replace('agents.<id>.', '');
  const row = rowFor(setting);
  if (!row) return '';
  if (setting === key) {
    const place = placeOf(row).join('.');
    const earlier = (row.formerly ?? []).map((one) => `, earlier \`${placeOf({ config: one }).join('.')}\``);
    return `\`${place.replace('*', setting.includes('<id>') ? '<id>' : '*')}\`${earlier.join('')}`;
  }
  return row.agentConfig ? `the agent's \`${row.agentConfig.join('.')}\`` : "the agent's auth store";
}

const code = (text) => text.replaceAll('|', '\\|');
const keyLines = keysOf(schema.properties, KEY_ORDER, '').map(
  ([key, meaning]) => `| \`${key}\` | ${cell(meaning)} | ${code(placeIn(key))} |`,
);
const tables = {
  keys: ['| key | meaning | where it goes |', '|---|---|---|', ...keyLines].join('\n'),
  options: ['| option | meaning | commands |', '|---|---|---|', ...optionLines].join('\n'),
  codes: ['| code | what | exit code | what to do |', '|---|---|---|---|', ...rows].join('\n'),
};

const before = await readFile(readme, 'utf8');
let after = before;
for (const [name, table] of Object.entries(tables)) {
  const [begin, end] = [`<!-- ${name}: written by scripts/readme.mjs -->\n`, `\n<!-- end of ${name} -->`];
  const [from, to] = [after.indexOf(begin), after.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`README.md has no place for the table "${name}"`);
  after = after.slice(0, from + begin.length) + table + after.slice(to);
}
if (!process.argv.includes('--check')) await writeFile(readme, after);
else if (after !== before) {
  console.error('README.md is not current: run npm run generate');
  process.exitCode = 1;
}
