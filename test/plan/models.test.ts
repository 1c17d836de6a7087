/** Models, aliases and the allowlist, in homes and manifests that are meant to be hard. */

import { CONFIG } from './memory.ts';
import { check, type Scenario } from './scenario.ts';

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
    name: 'a built-in alias goes where its model gets another one',
    defaults: { models: { 'openai/gpt-5.2': {} } },
    manifest: { aliases: { chat: 'openai/gpt-5.2' } },
    changes: ['add aliases.chat: null -> "openai/gpt-5.2"', 'remove aliases.gpt: "openai/gpt-5.2" -> null'],
    after: { models: { 'openai/gpt-5.2': { alias: 'chat' } } },
  },
  {
    name: 'a built-in alias that gets another model is no loss, but the one of that model goes',
    defaults: { models: { 'openai/gpt-5.2': { alias: 'gpt' }, 'anthropic/claude-opus-4-5': {} } },
    manifest: { aliases: { gpt: 'anthropic/claude-opus-4-5' } },
    changes: [
      'change aliases.gpt: "openai/gpt-5.2" -> "anthropic/claude-opus-4-5"',
      'remove aliases.opus: "anthropic/claude-opus-4-5" -> null',
    ],
  },
  {
    name: 'a built-in alias stays where no alias is declared, and a note says so where the file has it',
    defaults: { models: { 'openai/gpt-5.2': { alias: 'gpt' }, 'anthropic/claude-opus-4-5': {} } },
    manifest: { aliases: {} },
    changes: [],
    codes: ['W143'],
  },
  {
    name: 'an alias with a blank moves, and one of another script is added',
    defaults: { models: { 'a/1': { alias: 'Kimi K2.5' }, 'b/2': {}, 'c/3': {} } },
    manifest: { aliases: { 'Kimi K2.5': 'b/2', 模型: 'c/3' } },
    changes: ['change aliases.Kimi K2.5: "a/1" -> "b/2"', 'add aliases.模型: null -> "c/3"'],
    after: { models: { 'a/1': {}, 'b/2': { alias: 'Kimi K2.5' }, 'c/3': { alias: '模型' } } },
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

check('aliases', aliasScenarios);
check('allowlist', allowlistScenarios);
check('models', slotScenarios);
