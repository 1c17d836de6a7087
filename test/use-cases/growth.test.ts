/** The work of commands grows with the number of agents, aliases, providers and models, and not with its square. */
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

/** A home in which everything is there that many times, and half of it differs from its manifest. */
function homeOf(count: number): TestHome {
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
      entries: Object.fromEntries(ids.map((id, at) => [id, { model: { primary: `own${at}/m`, fallbacks: [] } }])),
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
    ...ids.map((id, at) => `  ${id}: {primary: own${at - (at % 2)}/m, thinking: high}`),
  ];
  return makeHome({
    '.openclaw/openclaw.json': `${JSON.stringify(config, null, 2)}\n`,
    'openclaw.models.yaml': `${manifest.join('\n')}\n`,
  });
}

async function workIn(count: number, argv: readonly string[]): Promise<number> {
  home = homeOf(count);
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
  const argv = line.split(' ');
  // The first run loads what is kept.
  await workIn(12, argv);
  const [first = 0, second = 0, third = 0] = [
    await workIn(SMALL, argv),
    await workIn(SMALL + STEP, argv),
    await workIn(SMALL + 2 * STEP, argv),
  ];
  const growth = (third - second) / (second - first);
  expect(growth).toBeLessThan(1.04);
});
