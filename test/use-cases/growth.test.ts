/** The work of commands grows with the number of agents, aliases, providers and models, and not with its square. */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { run } from '../edits/commands.ts';
import { makeHome, type TestHome } from './homes.ts';

let home: TestHome | undefined;
afterEach(() => {
  home?.remove();
  home = undefined;
});

/** Methods of lists that look at the items one by one. */
const WALKS = [
  'every',
  'filter',
  'find',
  'findIndex',
  'findLast',
  'findLastIndex',
  'flatMap',
  'forEach',
  'map',
  'some',
];
const SCANS = ['includes', 'indexOf', 'lastIndexOf'];

type Method = (this: unknown[], ...args: unknown[]) => unknown;

/** How many items lists were asked about while it ran. A machine that is busy counts the same. */
async function workOf(act: () => Promise<unknown>): Promise<number> {
  let work = 0;
  const methods = Array.prototype as unknown as Record<string, Method>;
  const own = new Map([...WALKS, ...SCANS].map((name) => [name, methods[name] as Method]));
  for (const name of WALKS) {
    const method = own.get(name) as Method;
    methods[name] = function counted(callback, ...more) {
      const looking = (...args: unknown[]) => {
        work += 1;
        return (callback as Method).apply(more[0] as unknown[], args);
      };
      return method.call(this, looking, ...more);
    };
  }
  for (const name of SCANS) {
    const method = own.get(name) as Method;
    methods[name] = function counted(...args) {
      const found = method.apply(this, args);
      const from = typeof args[1] === 'number' ? args[1] : 0;
      work += (typeof found === 'number' && found >= 0 ? found : this.length) - from;
      return found;
    };
  }
  try {
    await act();
    return work;
  } finally {
    for (const [name, method] of own) methods[name] = method;
  }
}

const times = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, at) => make(at));

/**
 * A home in which everything is there that many times, and half of it differs from its manifest.
 *
 * @param ofAgent the number of the model that an agent has
 */
function homeOf(count: number, ofAgent: (at: number) => number): TestHome {
  const ids = times(count, (at) => (at === 0 ? 'main' : `agent${at}`));
  const config = {
    meta: { lastTouchedVersion: '2026.9.6' },
    models: {
      providers: Object.fromEntries(
        times(count, (at) => [
          `own${at}`,
          { baseUrl: `http://127.0.0.1:8${at}/v1`, api: 'openai-completions', models: [{ id: 'm', name: 'm' }] },
        ]),
      ),
    },
    agents: {
      ownership: 'explicit',
      defaults: {
        model: { primary: 'own0/m', fallbacks: times(count, (at) => `own${at}/m`) },
        models: Object.fromEntries(times(count, (at) => [`own${at}/m`, at % 2 ? { alias: `alias${at}` } : {}])),
        modelPolicy: { allow: times(count, (at) => `own${at}/m`) },
      },
      entries: Object.fromEntries(
        ids.map((id, at) => [id, { model: { primary: `own${ofAgent(at)}/m`, fallbacks: [] } }]),
      ),
    },
  };
  const manifest = [
    'version: 1',
    'openclaw: 2026.9.6',
    'primary: own1/m',
    `fallbacks: [${times(count - 2, (at) => `own${at + 2}/m`).join(', ')}]`,
    `allow: [${times(count, (at) => `own${(at * 7) % count}/m`).join(', ')}]`,
    'aliases:',
    ...times(count, (at) => `  alias${at}: own${at}/m`),
    'providers:',
    ...times(count, (at) => `  own${at}: {baseUrl: "http://127.0.0.1:9${at}/v1"}`),
    'agents:',
    ...ids.map((id, at) => `  ${id}: {primary: own${ofAgent(at - (at % 2))}/m, thinking: high}`),
  ];
  return makeHome({
    '.openclaw/openclaw.json': `${JSON.stringify(config, null, 2)}\n`,
    'openclaw.models.yaml': `${manifest.join('\n')}\n`,
  });
}

async function workIn(count: number, argv: readonly string[], ofAgent = (at: number) => at): Promise<number> {
  home = homeOf(count, ofAgent);
  const { dir } = home;
  const place = { dir, env: { HOME: dir, OPENCLAW_STATE_DIR: path.join(dir, '.openclaw') } };
  const work = await workOf(async () => {
    const { code, stderr } = await run(place, argv);
    expect(code, stderr).toBe(0);
  });
  home.remove();
  return work;
}

const [SMALL, STEP] = [40, 60];

test.each([
  'fallbacks add own5/m --at 1',
  'aliases add other own6/m',
  'allow add own9/m2 --force',
  'adopt primary',
  'roles list',
  'providers list',
  'explain --manifest-only',
  'fmt',
  'params set own3/m temperature 1',
  'auth list',
  'plan',
  'plan --json',
  'status',
  'drift',
  'validate',
  'validate --live',
  'explain --agent agent9',
  'aliases list',
  'refs own3/m',
  'list',
  'retired',
  'import --force',
  'set own4/m',
  'apply --yes',
])('%s', async (line) => {
  expect(await growthOf((count) => workIn(count, line.split(' ')))).toBeLessThan(1.04);
});

test('adopt with an address for each agent', async () => {
  const addresses = (count: number) => times(count - 1, (at) => `agents.agent${at + 1}.primary`);
  expect(await growthOf((count) => workIn(count, ['adopt', ...addresses(count)]))).toBeLessThan(1.04);
});

test('replace of a model that every agent has', async () => {
  const argv = 'replace own0/m own0/m2 --force'.split(' ');
  expect(await growthOf((count) => workIn(count, argv, () => 0))).toBeLessThan(1.04);
});

test.each(['plan', 'status', 'apply --yes', 'import --force'])(
  '%s looks once for the folders of all agents that have none',
  async (line) => {
    const argv = line.split(' ');
    await looksIn(20, argv);
    expect(await looksIn(120, argv)).toBe(await looksIn(60, argv));
  },
);

/** How often the file system is asked for a file. */
async function looksIn(count: number, argv: readonly string[]): Promise<number> {
  const { existsSync, statSync, lstatSync } = fs;
  let looks = 0;
  const counted = (look: (...args: never[]) => unknown) =>
    ((...args: never[]) => {
      looks += 1;
      return look(...args);
    }) as never;
  Object.assign(fs, { existsSync: counted(existsSync), statSync: counted(statSync), lstatSync: counted(lstatSync) });
  syncBuiltinESMExports();
  try {
    await workIn(count, argv);
    return looks;
  } finally {
    Object.assign(fs, { existsSync, statSync, lstatSync });
    syncBuiltinESMExports();
  }
}

/** How much more the second of two equal steps takes than the first. */
async function growthOf(workAt: (count: number) => Promise<number>): Promise<number> {
  // The first run loads what is kept.
  await workAt(12);
  const [first, second, third] = [await workAt(SMALL), await workAt(SMALL + STEP), await workAt(SMALL + 2 * STEP)];
  return (third - second) / (second - first);
}
