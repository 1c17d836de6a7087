/**
 * Whatever is done with settings, done with every row of the table: a row that something has never heard of fails here.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { compareStates } from '../../src/drift/compare.ts';
import { adoptLive } from '../../src/edits/adopt.ts';
import type { Manifest } from '../../src/generated/manifest.ts';
import type { Plan } from '../../src/generated/plan.ts';
import { editManifest, KNOWS_NOTHING, vocabularyOf } from '../../src/manifest/index.ts';
import { KEY_ORDER } from '../../src/manifest/key-order.ts';
import { wellShaped } from '../../src/manifest/shape.ts';
import { factsOf } from '../../src/openclaw/facts/releases.ts';
import type { Live } from '../../src/openclaw/live.ts';
import { spellingOf } from '../../src/openclaw/model-ref.ts';
import { aliasRefs } from '../../src/openclaw/settings.ts';
import { foreignEdit } from '../../src/plan/guard.ts';
import { impliedDesired } from '../../src/plan/implied.ts';
import { plannedLive } from '../../src/plan/planned-live.ts';
import {
  manifestPath,
  parseAddress,
  printAddress,
  type SettingAddress,
  settingKey,
} from '../../src/settings/address.ts';
import { declaredSettings } from '../../src/settings/declared.ts';
import { modelsIn, WHOLE } from '../../src/settings/form.ts';
import { observedSettings } from '../../src/settings/observed.ts';
import { placeInManifest, placesInConfig } from '../../src/settings/places.ts';
import { isNamed, MANAGED, placeFor, placeOf, ROWS, type TableRow, type ValueKind } from '../../src/settings/table.ts';
import type { Setting } from '../../src/settings/value.ts';
import { declaredAt, manifestWords, putSetting } from '../../src/settings/words.ts';
import { importLive } from '../../src/use-cases/import.ts';
import { redact } from '../../src/views/text/file-diff.ts';
import { problemsOf } from '../manifest/problems.ts';
import { applied, CONFIG, desiredOf, type Files, isPlan, liveOf, planOf, storeOf } from '../plan/memory.ts';
import { ROOT, read } from '../project/tree.ts';
import { FACTS } from '../releases.ts';

const SCHEMA = JSON.parse(readFileSync(path.join(ROOT, 'schema/manifest.schema.json'), 'utf8'));

/** The live value, the declared value, and a value that no manifest may have. */
const SAMPLES: Record<
  Exclude<ValueKind, 'value' | 'whole-entry'>,
  readonly [live: Setting, wanted: Setting, wrong: unknown]
> = {
  model: ['openai/gpt-5.2', 'anthropic/claude-opus-4-5', 3],
  models: [['openai/gpt-5.2'], ['anthropic/claude-opus-4-5', 'google/gemini-2.5-pro'], 'openai/gpt-5.2'],
  profiles: [['openai:old'], ['openai:work', 'openai:old'], 'openai:work'],
};

/** The name of the entry, of a section. */
const NAMES: Partial<Record<ValueKind, string>> = { model: 'short', profiles: 'openai' };

/** Rows that 2026.9.6 does not have, each with a release that has it. */
const RELEASES: Partial<Record<string, string>> = { contextTokens: '2026.4.29', runtime: '2026.4.29' };

/** The name of a setting of which there is one for each name. */
const nameFor = ({ names }: TableRow): string => (names === 'model' ? 'anthropic/claude-opus-4-5' : 'own');

const CASES = ROWS.filter(({ value }) => value !== 'whole-entry').flatMap((row) =>
  [undefined, ...(row.perAgent ? ['work'] : [])].map((agent) => {
    const name = row.section ? NAMES[row.value] : isNamed(row) ? nameFor(row) : undefined;
    const address: SettingAddress = { setting: row.address, name, agent };
    return [printAddress(address), row, address] as const;
  }),
);

describe.each(CASES)('%s', (text, row, address) => {
  const [liveValue, wanted, wrong] =
    row.value === 'value' || row.value === 'whole-entry' ? examplesOf(row) : SAMPLES[row.value];
  const release = RELEASES[row.address] ?? releaseWith(row);
  const manifest: Manifest = { version: 1 };
  putSetting(manifest, address, wanted);
  const key = settingKey(text);
  const files = filesWith(row, address, liveValue);
  let live: Live;
  let plan: Plan;
  beforeAll(async () => {
    live = await liveOf(files, release);
    const planned = planOf(manifest, live);
    if (!isPlan(planned)) throw new Error(planned.join('\n'));
    plan = planned;
  });

  it('is an address', () => {
    expect(parseAddress(text)).toEqual(address);
  });

  it('is in the schema, described, and refused in another shape', () => {
    expect(String(schemaAt(address).description ?? '')).not.toBe('');
    expect(problemsOf(JSON.stringify(manifest)).filter(({ code }) => code.startsWith('E'))).toEqual([]);
    const other: Manifest = { version: 1 };
    putSetting(other, address, wrong);
    expect(problemsOf(JSON.stringify(other)).map(({ code }) => code)).toContain('E110');
    const host = problemsOf(JSON.stringify({ version: 1, hosts: { laptop: { ...manifest, version: undefined } } }));
    expect(host.filter(({ code }) => code === 'E111')).toEqual([]);
    expect(KEY_ORDER).toContain(manifestPath(address)[0]);
  });

  it('is linted', () => {
    const bad: Manifest = { version: 1, aliases: {} };
    const word = row.value === 'profiles' ? 'google:other' : 'nosuch';
    if (row.value === 'value') return;
    putSetting(bad, address, row.value === 'model' ? word : [word]);
    const found = problemsOf(JSON.stringify(bad)).map((problem) => [
      problem.code,
      problem.address?.replace(/\[0\]$/, ''),
    ]);
    expect(found).toContainEqual([row.value === 'profiles' ? 'E130' : 'E112', text]);
  });

  it('is walked, with its place', () => {
    expect(declaredAt(manifest, row.section ? { ...address, name: undefined } : address)?.value).toBeDefined();
    expect(placeInManifest(address, manifest, spellingOf(FACTS.classic))).toEqual(manifestPath(address));
    const words = manifestWords(manifest).filter((word) => word.address === text);
    const namesModels =
      row.value === 'value' ? modelsIn(row.form ?? WHOLE, wanted).length > 0 : row.value !== 'profiles';
    expect(words.length > 0).toBe(namesModels);
  });

  it('is what a manifest declares', () => {
    const desired = desiredOf(manifest, live);
    if (!('settings' in desired)) throw new Error(desired.join('\n'));
    expect(declaredSettings(desired).settings[key]).toEqual(wanted);
  });

  it('is observed', () => {
    expect(observedSettings(live).get(key)?.shown).toEqual(liveValue);
  });

  it('is planned, derived again from the edits, accepted by the guard, and done once', async () => {
    const changes = plan.changes.filter((change) => change.kind === 'declared');
    expect(changes.map((change) => settingKey(change.address))).toContain(key);
    expect(plan.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    for (const file of plan.files) {
      expect(foreignEdit(file, file.path, live, { takeBack: false, nameProfiles: false })).toBeUndefined();
    }
    const after = await plannedLive(plan, live);
    if (!after.ok) throw new Error('no live state after it');
    expect(declaredSettings(impliedDesired(plan, live, after.value)).settings[key]).toEqual(wanted);
    const again = planOf(manifest, await liveOf(applied(plan, files), release));
    expect(isPlan(again) ? again.changes : again).toEqual([]);
  });

  it('is undone if the manifest says so', async () => {
    const none: Manifest = { version: 1 };
    putSetting(none, row.section ? { ...address, name: undefined } : address, row.section ? {} : null);
    const cleared = planOf(none, live);
    if (!isPlan(cleared)) throw new Error(cleared.join('\n'));
    expect(observedSettings(await liveOf(applied(cleared, files), release)).get(key)).toBeUndefined();
  });

  it('is imported', () => {
    const { manifest: imported, leftOut } = importLive(live);
    expect(valueAt(imported, manifestPath(address)) ?? valueAt(imported, manifestPath(address).slice(0, -1))).toEqual(
      liveValue,
    );
    expect(leftOut).toEqual([]);
  });

  it('drifts', () => {
    const desired = desiredOf(manifest, live);
    if (!('settings' in desired)) throw new Error(desired.join('\n'));
    const observed = observedSettings(live);
    const baseline = (one: string) => (one === key ? { value: wanted, time: '', id: '' } : undefined);
    const found = compareStates({ plan, declared: declaredSettings(desired), observed, baseline: baseline as never });
    expect(found.find((one) => settingKey(one.address) === key)).toMatchObject({
      state: 'live-changed',
      live: liveValue,
      manifest: wanted,
    });
    const facts = {
      roster: 'list',
      places: live.dialect.facts,
      indexOf: () => 0,
      entriesOf: () => ['openai/gpt-5.2'],
      orderKeys: (one: string) => [one],
      keysOf: ({ name }: SettingAddress) => [name ?? ''],
    } as const;
    expect(placesInConfig(address, facts).length > 0).toBe(
      address.agent === undefined || row.agentConfig !== undefined,
    );
  });

  it('is adopted', () => {
    const liveAliases = aliasRefs(live.settings.aliases);
    const adopted = adoptLive([text])({
      manifest,
      vocabulary: vocabularyOf(manifest, { naming: live.dialect.facts, liveAliases }),
      live,
      imported: importLive(live).manifest,
      models: KNOWS_NOTHING,
    });
    if (!adopted.ok) throw new Error(adopted.problems[0]?.message);
    const edited = editManifest(JSON.stringify(manifest), 'm.yaml', adopted.value.edits);
    if (!edited.ok) throw new Error(edited.problems[0]?.message);
    expect(valueAt(parse(edited.value), manifestPath(address))).toEqual(liveValue);
  });

  it('may be seen in a diff', () => {
    const shown = Object.values(files).map((file) => redact(file ?? ''));
    const wording =
      row.section && row.value === 'model' ? [address.name] : row.value === 'value' ? [] : [liveValue].flat();
    for (const word of wording) expect(shown.join('\n')).toContain(JSON.stringify(word));
    expect(redact(JSON.stringify({ gateway: { token: 'x' } }))).not.toContain('"x"');
  });

  it('is kept of a half-written manifest, for completion', () => {
    const parts = wellShaped({ ...manifest, fallbacks: 7, unknown: {}, ...manifest });
    expect(valueAt(parts, manifestPath(address))).toEqual(wanted);
  });

  it('is in the table of keys of the docs', () => {
    const shown = printAddress({ ...address, name: isNamed(row) ? '<id>' : undefined, agent: address.agent && '<id>' });
    expect(read('docs/manifest.md')).toContain(`\n| \`${shown}\` | `);
  });
});

it('whole sections can be owned, each by its address', () => {
  expect(Object.keys(SCHEMA.definitions.manage.properties)).toEqual(MANAGED);
});

/** One that has the setting: 2026.9.6 has most of what not every release has. */
function releaseWith(row: TableRow): string {
  if (row.byRelease)
    return ['2026.9.6', '2026.6.11', '2026.4.29'].find((one) => placeFor(row, factsOf(one))) ?? 'no release';
  return row.value === 'value' || row.choice ? '2026.9.6' : '2026.1.30';
}

/** The schema's own examples, so that they are tried too. */
function examplesOf(row: TableRow): [Setting, Setting, unknown] {
  const { examples } = schemaAt({
    setting: row.address,
    name: isNamed(row) ? nameFor(row) : undefined,
    agent: undefined,
  });
  const [wanted, live] = (examples ?? []) as Setting[];
  if (wanted === undefined || live === undefined) throw new Error(`the schema has no two examples of ${row.address}`);
  return [asLive(row, live), asLive(row, wanted), Array.isArray(wanted) ? 'x' : [3]];
}

/** As OpenClaw requires it: a model has a name. */
function asLive({ form }: TableRow, value: Setting): Setting {
  if (form?.of !== 'records' || !Array.isArray(value)) return value;
  return value.map((item: Setting) => ({ name: 'Its name', ...(item as object) }));
}

/** Homes with the value at the place that the table gives it, beside what has to be there. */
function filesWith(row: TableRow, { name, agent }: SettingAddress, value: Setting): Files {
  const config =
    row.value === 'value'
      ? { agents: { defaults: {}, list: [{ id: 'main' }, { id: 'work' }] }, models: { providers: { own: {} } } }
      : { agents: { defaults: {}, list: [{ id: 'main' }, { id: 'work' }] } };
  const profiles = { 'openai:old': { type: 'api_key', provider: 'openai', key: 'k' } };
  const store = { version: 1, profiles: { ...profiles, 'openai:work': profiles['openai:old'] } };
  const named = (pattern: readonly string[], step: string) => pattern.map((one) => (one === '*' ? step : one));
  if (agent === undefined && row.section && row.value === 'model')
    put(config, named(placeOf(row), String(value)), name ?? '');
  else if (agent === undefined) put(config, named(placeOf(row), name ?? ''), value);
  else if (row.agentConfig) put(config.agents.list[1] ?? {}, named(row.agentConfig, name ?? ''), value);
  else put(store, named(row.agentStore ?? [], name ?? ''), value);
  return {
    [CONFIG]: JSON.stringify(config, null, 2),
    [storeOf(agent ?? 'main')]: JSON.stringify(store, null, 2),
  };
}

function put(holder: object, steps: readonly string[], value: unknown): void {
  let at = holder as Record<string, unknown>;
  for (const step of steps.slice(0, -1)) {
    at[step] ??= {};
    at = at[step] as Record<string, unknown>;
  }
  at[steps.at(-1) ?? ''] = value;
}

function valueAt(value: unknown, steps: readonly string[]): unknown {
  return steps.reduce((at, step) => (at as Record<string, unknown> | undefined)?.[step], value);
}

interface SchemaNode {
  readonly $ref?: string;
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly additionalProperties?: SchemaNode;
}

function schemaAt(address: SettingAddress): SchemaNode {
  return manifestPath(address).reduce<SchemaNode>((node, step) => {
    const found = node.properties?.[step] ?? node.additionalProperties;
    if (!found) throw new Error(`the schema has no ${printAddress(address)}`);
    return found.$ref ? SCHEMA.definitions[found.$ref.split('/').at(-1) ?? ''] : found;
  }, SCHEMA);
}
