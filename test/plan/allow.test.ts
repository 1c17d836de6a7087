/** What chats may choose, in homes of both generations that are meant to be hard. */
import { expect, it } from 'vitest';
import type { Manifest } from '../../src/generated/manifest.ts';
import { impliedDesired } from '../../src/plan/implied.ts';
import { plannedLive } from '../../src/plan/planned-live.ts';
import { declaredSettings } from '../../src/settings/declared.ts';
import { importLive } from '../../src/use-cases/import.ts';
import { CONFIG, desiredOf, liveOf, planDesiredOf } from './memory.ts';
import { check, type Scenario } from './scenario.ts';

const classic: readonly Scenario[] = [
  {
    name: 'the same list in another order is the same',
    defaults: { models: { 'a/1': { alias: 'one' }, 'b/2': {} } },
    manifest: { allow: ['b/2', 'one'] },
    changes: [],
  },
  {
    name: 'a key that only normalises to the model is its entry',
    defaults: { models: { 'Z.AI/glm-4.7': { params: { t: 1 } } } },
    manifest: { allow: ['zai/glm-4.7'] },
    changes: [],
  },
  {
    name: 'an alias moves from an entry that goes to one that comes',
    defaults: { models: { 'a/1': { alias: 'fast' } } },
    manifest: { allow: ['fast'], aliases: { fast: 'b/2' } },
    changes: [
      'change aliases.fast: "a/1" -> "b/2"',
      'remove allow[a/1]: "a/1" -> null',
      'add allow[b/2]: null -> "b/2"',
    ],
    after: { models: { 'b/2': { alias: 'fast' } } },
  },
  {
    name: 'models are added in the order of the list, whichever of their entries is written first',
    defaults: { models: { 'a/1': { alias: 'fast' }, 'x/9': {} } },
    manifest: {
      primary: 'x/9',
      fallbacks: ['b/2'],
      aliases: { fast: 'c/3' },
      allow: ['fast', 'x/9', 'b/2'],
    },
    changes: [
      'add primary: null -> "x/9"',
      'add fallbacks: null -> ["b/2"]',
      'change aliases.fast: "a/1" -> "c/3"',
      'remove allow[a/1]: "a/1" -> null',
      'add allow[c/3]: null -> "c/3"',
      'add allow[b/2]: null -> "b/2"',
    ],
  },
  {
    name: 'a chain that names a model by an alias that goes keeps its meaning as a warning',
    defaults: { model: { primary: 'fast' }, models: { 'a/1': { alias: 'fast' }, 'b/2': {} } },
    manifest: { allow: ['b/2'] },
    codes: ['W326'],
    after: { model: { primary: 'fast' }, models: { 'b/2': {} } },
  },
  {
    name: 'an entry with a built-in alias goes',
    defaults: { models: { 'anthropic/claude-opus-4-5': {}, 'b/2': {} } },
    manifest: { allow: ['b/2'], aliases: {} },
    changes: ['remove allow[anthropic/claude-opus-4-5]: "anthropic/claude-opus-4-5" -> null'],
  },
  {
    name: 'declared models bring their entries as items of the list',
    defaults: {},
    manifest: { primary: 'a/1', fallbacks: ['b/2'], allow: 'declared' },
    changes: ['add primary: null -> "a/1"', 'add fallbacks: null -> ["b/2"]', 'add allow: null -> ["a/1","b/2"]'],
    codes: [],
    after: { models: { 'a/1': {}, 'b/2': {} } },
  },
  {
    name: 'no restriction is not possible beside an alias',
    defaults: {},
    manifest: { allow: null, aliases: { one: 'a/1' } },
    codes: ['E333'],
  },
  {
    name: 'no restriction adds no entry for a new model',
    defaults: { model: { primary: 'a/1' } },
    manifest: { primary: 'b/2', allow: null },
    changes: ['change primary: "a/1" -> "b/2"'],
    codes: [],
  },
  {
    name: 'a wildcard covers live entries, which stay',
    generation: '2026.6.11',
    defaults: { models: { 'openai/*': {}, 'openai/gpt-5.2': { alias: 'five' } } },
    manifest: { allow: ['openai/*'] },
    changes: [],
  },
  {
    name: 'a wildcard of a part of a provider is none here',
    generation: '2026.6.11',
    defaults: {},
    manifest: { allow: ['openrouter/z-ai/*'] },
    codes: ['E333'],
  },
];

const modern: readonly Scenario[] = [
  {
    name: 'items by alias, with a profile, and wildcards in another case are understood',
    defaults: {
      models: { 'a/1': { alias: 'One' } },
      modelPolicy: { allow: ['ONE', 'openai/gpt-5.4@openai:work', 'OpenAI/*'] },
    },
    manifest: { allow: ['a/1', 'openai/*'] },
    changes: [],
  },
  {
    name: 'an item that stays keeps its spelling',
    defaults: { modelPolicy: { allow: ['OpenAI/gpt-5.4', 'a/1'] } },
    manifest: { allow: ['openai/gpt-5.4', 'b/2'] },
    changes: ['remove allow[a/1]: "a/1" -> null', 'add allow[b/2]: null -> "b/2"'],
    after: { modelPolicy: { allow: ['OpenAI/gpt-5.4', 'b/2'] } },
  },
  {
    name: 'an alias in the list that gets another model is replaced by the model that it was',
    defaults: { models: { 'a/1': { alias: 'one' } }, modelPolicy: { allow: ['one'] } },
    manifest: { allow: ['a/1', 'b/2'], aliases: { one: 'b/2' } },
    after: { modelPolicy: { allow: ['a/1', 'b/2'] } },
  },
  {
    name: 'an empty list is no restriction',
    defaults: { modelPolicy: { allow: [] } },
    manifest: { allow: null },
    changes: [],
  },
  {
    name: 'the keys of an old map are the list',
    defaults: { models: { 'a/1': {}, 'b/2': {} } },
    manifest: { allow: ['a/1', 'b/2'] },
    changes: [],
  },
  {
    name: 'the keys of an old map are written as the list before the map grows',
    defaults: { models: { 'a/1': {}, 'openai/gpt-5': {} } },
    manifest: { primary: 'b/2', allow: ['a/1', 'b/2', 'openai/gpt-5'] },
    after: { modelPolicy: { allow: ['a/1', 'b/2', 'openai/gpt-5'] } },
  },
];

check('a map of models as the list', classic);
check(
  'modelPolicy.allow',
  modern.map((one) => ({ generation: 'modern', ...one })),
);

it.each([
  ['the live list', ['a/1', 'b/*'], []],
  ['a list that excludes a model in use, not', ['b/2'], [expect.stringContaining('it excludes a/1')]],
])('imports %s', async (_, allow, leftOut) => {
  const defaults = { model: { primary: 'a/1' }, modelPolicy: { allow } };
  const imported = importLive(await liveOf({ [CONFIG]: JSON.stringify({ agents: { defaults } }) }, 'modern'));
  expect(imported.leftOut).toEqual(leftOut);
  expect(imported.manifest.allow).toEqual(leftOut.length === 0 ? allow : undefined);
});

it.each([...classic, ...modern.map((one) => ({ generation: 'modern', ...one }))])(
  'a saved plan gives the same: $name',
  async ({ generation = 'classic', defaults, manifest }) => {
    const live = await liveOf({ [CONFIG]: JSON.stringify({ agents: { defaults } }) }, generation);
    const desired = desiredOf({ version: 1, ...manifest } as Manifest, live);
    if (!('settings' in desired)) return;
    const plan = { ...planDesiredOf(desired, live), declared: declaredSettings(desired) as never };
    if (plan.diagnostics.some(({ severity }) => severity === 'error')) return;
    const after = await plannedLive(plan, live);
    if (!after.ok) throw new Error('no after');
    const again = planDesiredOf(impliedDesired(plan, live, after.value), live);
    expect(again.changes).toEqual(plan.changes);
    expect(again.files).toEqual(plan.files);
  },
);
