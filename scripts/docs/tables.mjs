// The generated tables of the documentation, by name.
import { commands, json, sources } from './sources.mjs';

const { CODES, factsOf, KEY_ORDER, MEASURED_RELEASES, optionText, placeOf, ROWS } = sources;

export const cell = (text) => text.replaceAll('|', '\\|').replaceAll('<', '&lt;');
export const table = (head, lines) =>
  [`| ${head.join(' | ')} |`, `|${'---|'.repeat(head.length)}`, ...lines].join('\n');

function codes() {
  return table(
    ['code', 'what', 'exit code', 'what to do'],
    Object.entries(CODES).map(
      ([code, { title, remedy, exit }]) =>
        `| <a id="${code.toLowerCase()}"></a>${code} | ${cell(title)} | ${exit ?? '-'} | ${cell(remedy)} |`,
    ),
  );
}

/** Which commands have an option; if most do, which do not. */
function havingIt(having) {
  const code = (names) => names.map((name) => `\`${name}\``).join(', ');
  if (having.length <= commands.length / 2) return code(having);
  const others = commands.map(({ words }) => words.join(' ')).filter((name) => !having.includes(name));
  return others.length === 0 ? 'all' : `all but ${code(others)}`;
}

/** Options with the same name and help are one row. */
function options() {
  const rows = new Map();
  for (const { words, options } of commands) {
    for (const { common, help, ...option } of options) {
      const text = optionText(option);
      const row = rows.get(`${text}\n${help}`) ?? { text, help, common, having: [] };
      row.having.push(words.join(' '));
      rows.set(`${text}\n${help}`, row);
    }
  }
  const long = ({ text }) => text.replace(/^-\w, /, '');
  return table(
    ['option', 'meaning', 'commands'],
    [...rows.values()]
      .sort((a, b) => (a.common ?? 0) - (b.common ?? 0) || long(a).localeCompare(long(b)))
      .map(({ text, help, having }) => `| \`${cell(text)}\` | ${cell(help)} | ${havingIt(having)} |`),
  );
}

const schema = await json('schema/manifest.schema.json');
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
    const named = `${address}.<id>`;
    if (rowFor(named) && node.type?.includes('object')) return [[named, node.additionalProperties.description]];
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

function keys() {
  return table(
    ['key', 'meaning', 'where it goes'],
    keysOf(schema.properties, KEY_ORDER, '').map(
      ([key, meaning]) => `| \`${key}\` | ${cell(meaning)} | ${code(placeIn(key))} |`,
    ),
  );
}

const STORES = {
  'profiles-json': '`auth-profiles.json`',
  'state-json': '`auth-profiles.json`, orders in `auth-state.json`',
  'agent-db': 'SQLite, one per agent',
  'shared-db': 'SQLite, shared',
};

/** The measured releases, by the layout of their files. */
function releases() {
  const spans = [];
  for (const { release } of MEASURED_RELEASES) {
    const { authLayout, generation } = factsOf(release);
    const last = spans.at(-1);
    if (last?.authLayout === authLayout) last.measured.push(release);
    else spans.push({ authLayout, generation, measured: [release] });
  }
  return table(
    ['generation', 'credentials', 'measured releases'],
    spans.map(
      ({ authLayout, generation, measured }) => `| ${generation} | ${STORES[authLayout]} | ${measured.join(', ')} |`,
    ),
  );
}

const ticked = (names) => names.map((name) => `\`${name}\``).join(', ');
const paramLines = sources.MODEL_PARAMS.map((param) => {
  const { names, providers = [], apis = [], valuesOf = {}, meaning } = param;
  const others = Object.keys(valuesOf).map((id) => `${id}: ${sources.valuesText(param, id)}`);
  const takes = others.length > 0 ? others.join('; ') : sources.valuesText(param);
  const readers = [...providers, ...apis.map((api) => `API ${api}`)].join(', ') || 'all';
  return `| ${ticked(names)} | ${meaning} | ${takes} | ${readers} | ${sources.paramSince(names[0]) ?? ''} |`;
});
const params = () =>
  ['| param | meaning | values | read for | since |', '|---|---|---|---|---|', ...paramLines].join('\n');

export const tables = { codes, keys, options, params, releases };
