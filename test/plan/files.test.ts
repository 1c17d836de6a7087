/** Includes, variables and stored orders, in homes and manifests that are meant to be hard. */

import { CONFIG, type Files, STATE, storeOf } from './memory.ts';
import { check, type Scenario } from './scenario.ts';

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

check('files', fileScenarios);
check('orders', orderScenarios);
