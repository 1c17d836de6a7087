// Makes src/catalog/retirements.json from published releases of OpenClaw: what the manifests of its plugins say about
// models that are gone or going, and the ids of the others. Run manually: node scripts/retirements.mjs. Needs the npm
// registry; nothing is installed or run. The same packages always give the same file.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { unpack } from './packages.mjs';

/** The newest first; an older one adds what later ones no longer mention. */
const RELEASES = [
  {
    package: 'openclaw',
    version: '2026.9.6',
    integrity: 'sha512-Ie0kyQSCVfFqixsgVg39vevUDq01Ch5u3+7Yu5Y3qARczmdAe+lzp8bVnO9925rHiW/+CFp70zfORCyPmCH31g==',
  },
  {
    package: 'openclaw',
    version: '2026.7.35',
    integrity: 'sha512-2ZzpVrK4sOzKLRyS5S6rHjkXQS11FHe361FQSvUy8CBBG0TkzZUisBCmCZ0PLfK8Hpym2ZPHHpknZQaD4WONGQ==',
  },
];
const target = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../src/catalog/retirements.json');

/**
 * A manifest without what is not about models that go: ids alone, and only the words about their end. Refusals of the
 * same model by several providers are one, with `*` for the provider's name in the reason.
 */
export function essence(plugin, { providers = {}, suppressions = [] }) {
  const lists = Object.entries(providers).map(([provider, { models }]) => [provider, models.map(modelOf)]);
  const grouped = new Map();
  for (const { provider, reason, ...rest } of suppressions) {
    const words = reason?.replaceAll(`${provider}/`, '*/');
    const key = JSON.stringify([rest, words]);
    const group = grouped.get(key) ?? { providers: [], ...rest, ...(words === undefined ? {} : { reason: words }) };
    group.providers.push(provider);
    grouped.set(key, group);
  }
  return { plugin, providers: Object.fromEntries(lists), suppressions: [...grouped.values()] };
}

function modelOf({ id, status, statusReason, replacedBy }) {
  return status === 'deprecated' || status === 'disabled' ? { id, status, statusReason, replacedBy } : id;
}

/** What the manifests of an unpacked release say. */
export function releaseIn(folder) {
  const read = (...parts) => JSON.parse(readFileSync(path.join(folder, ...parts), 'utf8'));
  const plugins = readdirSync(path.join(folder, 'dist/extensions')).sort();
  const manifests = plugins
    .filter((plugin) => existsSync(path.join(folder, 'dist/extensions', plugin, 'openclaw.plugin.json')))
    .map((plugin) => [plugin, read('dist/extensions', plugin, 'openclaw.plugin.json').modelCatalog ?? {}])
    .map(([plugin, catalog]) => essence(plugin, catalog))
    .filter(saysSomething);
  return { release: read('package.json').version, date: read('dist/build-info.json').builtAt.slice(0, 10), manifests };
}

/** Of an older release only what it says of models that a newer one does not know. */
export function withoutKnown({ manifests, ...release }, newer) {
  if (newer.length === 0) return { ...release, manifests };
  const known = new Set(newer.flatMap((each) => each.manifests.flatMap(refsOf)));
  const left = manifests.map(({ plugin, providers, suppressions }) => ({
    plugin,
    providers: Object.fromEntries(
      Object.entries(providers)
        .map(([provider, models]) => [
          provider,
          models.filter((model) => typeof model !== 'string' && !known.has(`${provider}/${model.id}`)),
        ])
        .filter(([, models]) => models.length > 0),
    ),
    suppressions: suppressions
      .map((each) => ({ ...each, providers: each.providers.filter((name) => !known.has(`${name}/${each.model}`)) }))
      .filter(({ providers: names }) => names.length > 0),
  }));
  return { ...release, manifests: left.filter(saysSomething) };
}

function refsOf({ providers, suppressions }) {
  return [
    ...Object.entries(providers).flatMap(([provider, models]) =>
      models.map((model) => `${provider}/${typeof model === 'string' ? model : model.id}`),
    ),
    ...suppressions.flatMap(({ providers: names, model }) => names.map((provider) => `${provider}/${model}`)),
  ];
}

function saysSomething({ providers, suppressions }) {
  return Object.keys(providers).length + suppressions.length > 0;
}

/** One refusal, or one provider, a line, so that a diff shows what changed. */
export function render(releases) {
  const line = (value) => JSON.stringify(value);
  const list = (open, lines, close) =>
    lines.length === 0 ? `${open}${close}` : `${open}\n${lines.join(',\n')}\n${close}`;
  const manifestText = ({ plugin, providers, suppressions }) => {
    const lists = Object.entries(providers).map(([provider, models]) => `${line(provider)}:${line(models)}`);
    return `{"plugin":${line(plugin)},"providers":${list('{', lists, '}')},"suppressions":${list('[', suppressions.map(line), ']')}}`;
  };
  const texts = releases.map(
    ({ manifests, ...about }) =>
      `${line(about).slice(0, -1)},"manifests":${list('[', manifests.map(manifestText), ']')}}`,
  );
  return `${list('[', texts, ']')}\n`;
}

function main() {
  const folder = mkdtempSync(path.join(tmpdir(), 'openclaw-models-retirements-'));
  try {
    const releases = RELEASES.map((release) => releaseIn(unpack(release, path.join(folder, release.version))));
    writeFileSync(target, render(releases.map((release, index) => withoutKnown(release, releases.slice(0, index)))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
