/** Plans for homes and manifests that are meant to be hard. */
import { describe, expect, it } from 'vitest';
import type { Manifest } from '../../src/generated/manifest.ts';
import { parseJson5, toValue } from '../../src/openclaw/json5/index.ts';
import type { Generation } from '../../src/openclaw/model-ref.ts';
import { CONFIG, type Files, outcomeOf, STATE, storeOf } from './memory.ts';

interface Scenario {
  readonly name: string;
  readonly generation?: Generation;
  /** `agents.defaults` of the config, or all files. */
  readonly defaults?: object;
  readonly files?: Files;
  readonly manifest: Omit<Manifest, 'version'>;
  readonly changes?: readonly string[];
  readonly codes?: readonly string[];
  /** `agents.defaults` afterwards. */
  readonly after?: object;
  /** Values in files afterwards. */
  readonly afterFiles?: Readonly<Record<string, unknown>>;
}

const aliasScenarios: readonly Scenario[] = [
  {
    name: 'two aliases change places in one plan',
    defaults: { models: { 'a/1': { alias: 'fast' }, 'b/2': { alias: 'slow', params: { t: 1 } } } },
    manifest: { aliases: { slow: 'a/1', fast: 'b/2' } },
    changes: ['change aliases.slow: "b/2" -> "a/1"', 'change aliases.fast: "a/1" -> "b/2"'],
    after: { models: { 'a/1': { alias: 'slow' }, 'b/2': { alias: 'fast', params: { t: 1 } } } },
  },
  {
    name: 'three aliases go round',
    defaults: { models: { 'a/1': { alias: 'x' }, 'a/2': { alias: 'y' }, 'a/3': { alias: 'z' } } },
    manifest: { aliases: { x: 'a/2', y: 'a/3', z: 'a/1' } },
    after: { models: { 'a/1': { alias: 'z' }, 'a/2': { alias: 'x' }, 'a/3': { alias: 'y' } } },
  },
  {
    name: 'an alias moves to a model whose entry the same plan adds',
    defaults: { model: { primary: 'a/1' }, models: { 'a/1': { alias: 'best' } } },
    manifest: { primary: 'best', aliases: { best: 'b/2' } },
    changes: ['change primary: "a/1" -> "b/2"', 'change aliases.best: "a/1" -> "b/2"'],
    codes: ['W305'],
    after: { model: { primary: 'b/2' }, models: { 'a/1': {}, 'b/2': { alias: 'best' } } },
  },
  {
    name: 'an alias gets a new name on its model',
    defaults: { models: { 'a/1': { alias: 'old' } } },
    manifest: { aliases: { fresh: 'a/1' } },
    changes: ['add aliases.fresh: null -> "a/1"', 'remove aliases.old: "a/1" -> null'],
    after: { models: { 'a/1': { alias: 'fresh' } } },
  },
  {
    name: 'an alias in another case is the same alias',
    defaults: { models: { 'a/1': { alias: 'FAST' } } },
    manifest: { aliases: { fast: 'a/1' } },
    changes: [],
  },
  {
    name: 'a key that only normalises to the reference is its entry',
    defaults: { models: { 'Z.AI/glm-4.7': { params: { t: 1 } } } },
    manifest: { primary: 'zai/glm-4.7', aliases: { glm: 'zai/glm-4.7' } },
    after: { models: { 'Z.AI/glm-4.7': { params: { t: 1 }, alias: 'glm' } }, model: { primary: 'zai/glm-4.7' } },
  },
  {
    name: 'a hidden second holder of an alias does not come to light',
    defaults: { models: { 'a/1': { alias: 'x' }, 'a/2': { alias: 'x' }, 'a/3': {} } },
    manifest: { aliases: { x: 'a/3' } },
    changes: ['change aliases.x: "a/2" -> "a/3"'],
    after: { models: { 'a/1': {}, 'a/2': {}, 'a/3': { alias: 'x' } } },
  },
  {
    name: 'the hidden holder becomes the only one',
    defaults: { models: { 'a/1': { alias: 'x' }, 'a/2': { alias: 'x' } } },
    manifest: { aliases: { x: 'a/1' } },
    after: { models: { 'a/1': { alias: 'x' }, 'a/2': {} } },
  },
  {
    name: 'listed aliases leave the others',
    defaults: { models: { 'a/1': { alias: 'x' }, 'a/2': { alias: 'y' } } },
    manifest: { aliases: { x: 'a/1' }, manage: { aliases: 'listed' } },
    changes: [],
  },
  {
    name: 'an added entry does not take a built-in alias from a model that has it (2026.1.30 injects it)',
    defaults: { models: { 'a/b': { alias: 'gpt' } } },
    manifest: { primary: 'openai/gpt-5.2' },
    codes: ['W305'],
    after: {
      models: { 'a/b': { alias: 'gpt' }, 'openai/gpt-5.2': { alias: '' } },
      model: { primary: 'openai/gpt-5.2' },
    },
  },
  {
    name: 'a built-in alias given to another model is suppressed at home',
    defaults: { models: { 'openai/gpt-5.2': {}, 'a/b': {} } },
    manifest: { aliases: { gpt: 'a/b' } },
    after: { models: { 'openai/gpt-5.2': { alias: '' }, 'a/b': { alias: 'gpt' } } },
  },
  {
    name: 'built-in aliases are nobody to remove',
    defaults: { models: { 'openai/gpt-5.2': { alias: 'gpt' }, 'anthropic/claude-opus-4-5': {} } },
    manifest: { aliases: {} },
    changes: [],
  },
  {
    name: 'modern releases do not inject beside a configured alias',
    generation: 'modern',
    defaults: { models: { 'openai/gpt-5.4': {} }, modelPolicy: { allow: [] } },
    manifest: { aliases: { gpt: 'a/b' } },
    after: { models: { 'openai/gpt-5.4': {}, 'a/b': { alias: 'gpt' } }, modelPolicy: { allow: [] } },
  },
];

const allowlistScenarios: readonly Scenario[] = [
  {
    name: 'the first entry arms the classic allowlist, with every model in use',
    defaults: { model: { primary: 'a/1', fallbacks: ['a/2'] } },
    manifest: { aliases: { x: 'b/2' } },
    codes: ['W304'],
    after: { model: { primary: 'a/1', fallbacks: ['a/2'] }, models: { 'b/2': { alias: 'x' }, 'a/1': {}, 'a/2': {} } },
  },
  {
    name: 'a fallback that has no entry is skipped',
    defaults: { model: { fallbacks: ['a/2'] }, models: { 'a/1': {} } },
    manifest: { fallbacks: ['a/2'] },
    codes: ['W303'],
    changes: [],
  },
  {
    name: 'a modern file without meta gets the marker',
    generation: 'modern',
    files: { [CONFIG]: '{agents: {}}' },
    manifest: { primary: 'a/1' },
    afterFiles: {
      [CONFIG]: {
        agents: { defaults: { model: { primary: 'a/1' }, models: { 'a/1': {} } } },
        meta: { migrations: { modelPolicyAllowlist: true } },
      },
    },
  },
  ...[
    { allow: ['a/*'], codes: [] },
    { allow: ['A/1'], codes: [] },
    { allow: ['Best'], codes: [] },
    { allow: [], codes: [] },
    { allow: ['b/*'], codes: ['W303'] },
    { allow: ['a/10'], codes: ['W303'] },
  ].map(
    ({ allow, codes }): Scenario => ({
      name: `modelPolicy.allow ${JSON.stringify(allow)} and the primary a/1`,
      generation: 'modern',
      defaults: { model: 'b/2', models: { 'a/1': { alias: 'best' } }, modelPolicy: { allow } },
      manifest: { primary: 'a/1' },
      codes,
    }),
  ),
];

const chainOf = (list: object | undefined, model: unknown) => ({
  [CONFIG]: JSON.stringify({ agents: { defaults: list, list: [{ id: 'main' }, { id: 'work', model }] } }),
});
const work = (model: unknown) => ({
  [CONFIG]: { agents: { list: [{ id: 'main' }, model === undefined ? { id: 'work' } : { id: 'work', model }] } },
});

const slotScenarios: readonly Scenario[] = [
  ...(
    [
      // What is live, what is declared, what comes of it.
      [undefined, { primary: 'a/1' }, { primary: 'a/1' }],
      ['b/2', { primary: 'a/1' }, 'a/1'],
      ['a/1', { primary: 'a/1' }, 'a/1'],
      ['b/2', { fallbacks: ['a/1'] }, { primary: 'b/2', fallbacks: ['a/1'] }],
      ['b/2', { fallbacks: [] }, { primary: 'b/2', fallbacks: [] }],
      ['b/2', { fallbacks: null }, 'b/2'],
      ['b/2', { primary: null }, undefined],
      [{ primary: 'b/2', fallbacks: ['a/1'] }, { fallbacks: null }, { primary: 'b/2' }],
      [{ primary: 'b/2', fallbacks: ['a/1'] }, { fallbacks: [] }, { primary: 'b/2', fallbacks: [] }],
      [{ primary: 'b/2', fallbacks: ['a/1'] }, { primary: null }, { fallbacks: ['a/1'] }],
      [{ primary: 'b/2', fallbacks: ['a/1'] }, { primary: null, fallbacks: null }, undefined],
      [{ fallbacks: [] }, { fallbacks: null }, undefined],
      [undefined, { fallbacks: [] }, { fallbacks: [] }],
      [undefined, { fallbacks: null, primary: null }, undefined],
    ] as const
  ).map(
    ([live, declared, after]): Scenario => ({
      name: `an agent's model ${JSON.stringify(live)} with ${JSON.stringify(declared)} declared`,
      files: chainOf(undefined, live),
      manifest: { agents: { work: declared as object } },
      afterFiles: work(after),
    }),
  ),
  {
    name: 'a string model gets fallbacks and becomes an object (modern)',
    generation: 'modern',
    defaults: { model: 'a/1', models: {}, modelPolicy: { allow: [] } },
    manifest: { fallbacks: ['b/2'] },
    after: { model: { primary: 'a/1', fallbacks: ['b/2'] }, models: { 'b/2': {} }, modelPolicy: { allow: [] } },
  },
  {
    name: 'no fallbacks and an empty list are the same in the defaults',
    defaults: { model: { primary: 'a/1' } },
    manifest: { fallbacks: [] },
    changes: [],
  },
  {
    name: 'an empty list that nobody speaks of stays when the primary goes',
    defaults: { imageModel: { primary: 'a/1', fallbacks: [] } },
    manifest: { image: { primary: null } },
    after: { imageModel: { fallbacks: [] } },
  },
  {
    name: 'a number for a model is refused',
    defaults: { model: 5 },
    manifest: { primary: 'a/1' },
    codes: ['E205'],
  },
  {
    name: 'an agent that nobody knows is an error',
    defaults: {},
    manifest: { agents: { nobody: { primary: 'a/1' } } },
    codes: ['E309'],
  },
];

const include = (main: string, others: Readonly<Record<string, string>>): Files => ({
  [CONFIG]: main,
  ...Object.fromEntries(Object.entries(others).map(([name, text]) => [`${STATE}/${name}`, text])),
});

const fileScenarios: readonly Scenario[] = [
  {
    name: 'no config: everything is an addition',
    files: {},
    manifest: { primary: 'a/1', fallbacks: ['b/2'], image: 'a/1' },
    codes: ['W304'],
    afterFiles: {
      [CONFIG]: {
        agents: {
          defaults: {
            model: { primary: 'a/1', fallbacks: ['b/2'] },
            imageModel: { primary: 'a/1' },
            models: { 'a/1': {}, 'b/2': {} },
          },
        },
      },
    },
  },
  {
    name: 'an agent in an included file is edited there',
    files: include('{agents: {$include: "./agents.json5"}}', {
      'agents.json5': '{list: [{id: "main"}, /* mine */ {id: "work", model: "b/2"}]}',
    }),
    manifest: { agents: { work: { primary: 'a/1' } } },
    afterFiles: {
      [CONFIG]: { agents: { $include: './agents.json5' } },
      [`${STATE}/agents.json5`]: { list: [{ id: 'main' }, { id: 'work', model: 'a/1' }] },
    },
  },
  {
    name: 'agents.list is composed of two includes, and each agent is edited in its own',
    files: include('{$include: ["./a.json", "./b.json"]}', {
      'a.json': '{"agents":{"list":[{"id":"main"}]}}',
      'b.json': '{"agents":{"list":[{"id":"work"}]}}',
    }),
    manifest: { agents: { main: { primary: 'a/1' }, work: { primary: 'b/2' } } },
    afterFiles: {
      [`${STATE}/a.json`]: { agents: { list: [{ id: 'main', model: { primary: 'a/1' } }] } },
      [`${STATE}/b.json`]: { agents: { list: [{ id: 'work', model: { primary: 'b/2' } }] } },
    },
  },
  {
    name: 'agents is an include with siblings, and the sibling wins',
    files: include('{agents: {$include: "./a.json", defaults: {model: {primary: "b/2"}}}}', {
      'a.json': '{"defaults":{"model":{"primary":"c/3","fallbacks":["a/1"]}}}',
    }),
    manifest: { primary: 'a/1' },
    codes: ['W304'],
    afterFiles: { [`${STATE}/a.json`]: { defaults: { model: { primary: 'c/3', fallbacks: ['a/1'] } } } },
  },
  {
    name: 'fallbacks of two files are one list, and no file can hold the new one',
    files: include('{$include: "./a.json", agents: {defaults: {model: {fallbacks: ["b/2"]}}}}', {
      'a.json': '{"agents":{"defaults":{"model":{"fallbacks":["a/1"]}}}}',
    }),
    manifest: { fallbacks: ['a/1'] },
    codes: ['E310'],
  },
  {
    name: 'a primary that two files have is removed from both',
    files: include('{$include: "./a.json", agents: {defaults: {model: {primary: "b/2", fallbacks: ["c/3"]}}}}', {
      'a.json': '{"agents":{"defaults":{"model":{"primary":"a/1"}}}}',
    }),
    manifest: { primary: null },
    afterFiles: {
      [CONFIG]: { $include: './a.json', agents: { defaults: { model: { fallbacks: ['c/3'] } } } },
      [`${STATE}/a.json`]: { agents: { defaults: { model: {} } } },
    },
  },
  {
    name: 'a file that is included twice is not edited',
    files: include('{agents: {list: [{id: "main", $include: "./m.json"}, {id: "work", $include: "./m.json"}]}}', {
      'm.json': '{"model":"b/2"}',
    }),
    manifest: { agents: { work: { primary: 'a/1' } } },
    codes: ['E311'],
  },
  {
    name: 'a value that a variable holds is not replaced',
    files: { [CONFIG]: `{env: {vars: {M: "b/2"}}, agents: {defaults: {model: {primary: "\${M}"}}}}` },
    manifest: { primary: 'a/1' },
    codes: ['E308'],
  },
  {
    name: 'a variable that gives the declared value is no change',
    files: { [CONFIG]: `{env: {vars: {M: "a/1"}}, agents: {defaults: {model: {primary: "\${M}"}}}}` },
    manifest: { primary: 'a/1' },
    changes: [],
  },
];

const profiles = {
  'zai:a': { type: 'api_key', provider: 'zai', key: 'k' },
  'zai:b': { type: 'api_key', provider: 'z.ai', key: 'k' },
};
const stored = (order?: object): string => JSON.stringify({ version: 1, profiles, ...(order ? { order } : {}) });
const listed = JSON.stringify({ agents: { list: [{ id: 'main' }, { id: 'work' }] } });

const orderScenarios: readonly Scenario[] = [
  {
    name: 'z.ai in the config is zai (classic)',
    files: { [CONFIG]: '{auth: {order: {"z.ai": ["zai:a"]}}}', [storeOf('main')]: stored() },
    manifest: { auth: { order: { zai: ['zai:b', 'zai:a'] } } },
    changes: ['add auth.order.zai[0]: null -> "zai:b"'],
    afterFiles: { [CONFIG]: { auth: { order: { 'z.ai': ['zai:b', 'zai:a'] } } } },
  },
  {
    name: 'z.ai in the config is not zai (modern)',
    generation: 'modern',
    files: { [CONFIG]: '{auth: {order: {"z.ai": ["z.ai:a"], "ZAI": ["zai:a"]}}}' },
    manifest: { auth: { order: { zai: ['zai:a'] } }, manage: { 'auth.order': 'listed' } },
    changes: [],
  },
  {
    name: 'two spellings of one provider are not ours to choose from',
    files: { [CONFIG]: '{auth: {order: {"z.ai": ["zai:a"], zai: ["zai:b"]}}}' },
    manifest: { auth: { order: { zai: ['zai:a'] } } },
    codes: ['E320'],
  },
  {
    name: 'a stored order hides the declared one',
    files: { [CONFIG]: '{}', [storeOf('main')]: stored({ zai: ['zai:b'] }) },
    manifest: { auth: { order: { zai: ['zai:a'] } } },
    codes: ['W301'],
  },
  {
    name: 'a profile that no store has',
    files: { [CONFIG]: '{}', [storeOf('main')]: stored() },
    manifest: { auth: { order: { zai: ['zai:nope'] } } },
    codes: ['W302'],
  },
  {
    name: 'both spellings go with a stored order',
    files: { [CONFIG]: listed, [storeOf('main')]: stored({ 'z.ai': ['zai:b'], zai: ['zai:a'] }) },
    manifest: { agents: { main: { auth: { order: { zai: [] } } } } },
    afterFiles: { [storeOf('main')]: { version: 1, profiles, order: {} } },
  },
  {
    name: "an order that main's gives up is written for the agent that declares it",
    files: { [CONFIG]: listed, [storeOf('main')]: stored({ zai: ['zai:b'] }) },
    manifest: {
      agents: { main: { auth: { order: {} } }, work: { auth: { order: { zai: ['zai:b'] } } } },
    },
    afterFiles: {
      [storeOf('main')]: { version: 1, profiles, order: {} },
      [storeOf('work')]: { version: 1, profiles: {}, order: { zai: ['zai:b'] } },
    },
  },
  {
    name: "a copy of main's order is nobody's wish",
    files: {
      [CONFIG]: listed,
      [storeOf('main')]: stored({ zai: ['zai:b'] }),
      [storeOf('work')]: stored({ zai: ['zai:b'] }),
    },
    manifest: { agents: { work: { auth: { order: {} } } } },
    changes: [],
  },
  {
    name: 'a malformed store is not written',
    files: { [CONFIG]: '{}', [storeOf('main')]: '{"version": 1,' },
    manifest: { agents: { main: { auth: { order: { zai: ['zai:a'] } } } } },
    codes: ['E220'],
  },
];

describe.each([
  ['aliases', aliasScenarios],
  ['allowlist', allowlistScenarios],
  ['models', slotScenarios],
  ['files', fileScenarios],
  ['orders', orderScenarios],
])('%s', (_, scenarios) => {
  it.each(scenarios)('$name', async ({ generation = 'classic', defaults, files, manifest, ...wanted }) => {
    const before = files ?? { [CONFIG]: JSON.stringify({ agents: { defaults } }, null, 2) };
    const outcome = await outcomeOf(before, { version: 1, ...manifest }, generation);
    if (wanted.changes) {
      expect(outcome.changes.filter((change) => !change.startsWith('[entry]'))).toEqual(wanted.changes);
    }
    if (wanted.codes) expect(outcome.codes).toEqual(wanted.codes);
    if (wanted.after) expect(valueIn(outcome.files[CONFIG])).toMatchObject({ agents: { defaults: wanted.after } });
    for (const [file, value] of Object.entries(wanted.afterFiles ?? {})) {
      expect(valueIn(outcome.files[file])).toEqual(value);
    }
    const refused = outcome.codes.some((code) => code.startsWith('E'));
    if (refused || wanted.changes?.length === 0) expect(outcome.files).toEqual(before);
    expect(outcome.again).toEqual([]);
  });
});

function valueIn(text: string | undefined): unknown {
  const parsed = parseJson5(text ?? '');
  if (!parsed.ok) throw new Error(parsed.error.message);
  return toValue(parsed.document.root);
}
