/** Storing and removing credentials: what is written where, and that nothing else is. */
import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { Secret } from '../../src/openclaw/auth/secret.ts';
import type { EditOptions } from '../../src/use-cases/edit.ts';
import { previewRemoval, type RemovalRequest, removeCredential } from '../../src/use-cases/remove-credential.ts';
import { type CredentialRequest, previewCredential, storeCredential } from '../../src/use-cases/store-credential.ts';
import type { ResultWithSource } from '../../src/workspace/result-with-source.ts';
import { readHistory } from '../apply/homes.ts';
import { type Files, makeHome, type TestHome, writeFiles } from './homes.ts';

const TOKEN = 'tok-0123456789-the-new-one';
const OLD = 'sk-old-0123456789-the-old-one';
const STORE = '.openclaw/agents/main/agent/auth-profiles.json';
const WORK_STORE = '.openclaw/agents/work/agent/auth-profiles.json';
const MANIFEST = '.openclaw/openclaw.models.yaml';

const CONFIG = `{
  // kept
  meta: { lastTouchedVersion: "2026.1.30" },
  agents: { list: [{ id: "main" }, { id: "work" }] },
}
`;
const ORDERED = CONFIG.replace('}\n', '  auth: { order: { anthropic: ["anthropic:old"] } }, // order\n}\n');
const stored = (rest = '') => `{
  "version": 1,
  "profiles": {
    "anthropic:old": { "type": "api_key", "provider": "anthropic", "key": "${OLD}", "note": "mine" }
  },
  "usageStats": { "anthropic:old": { "lastUsed": 7 } }${rest}
}
`;

const REQUEST: CredentialRequest = {
  agent: undefined,
  provider: 'Anthropic',
  profileId: 'anthropic:manual',
  credential: { type: 'token', token: new Secret(TOKEN), expires: 1_900_000_000_000 },
  rotation: 'promote',
};

async function within(files: Files, work: (home: TestHome) => Promise<void>, release?: string): Promise<void> {
  const home = makeHome(files, { release });
  try {
    await work(home);
  } finally {
    home.remove();
  }
}

const options = (home: TestHome, env: Record<string, string> = {}): EditOptions => ({
  ...home.options,
  env: { ...home.options.env, ...env },
  readStdin: async () => new Uint8Array(),
  needsCatalog: false,
  apply: undefined,
  signal: new AbortController().signal,
});

const store = (home: TestHome, request: Partial<CredentialRequest> = {}, env?: Record<string, string>) =>
  storeCredential({ ...REQUEST, ...request }, options(home, env));
const remove = (home: TestHome, request: Partial<RemovalRequest> = {}, env?: Record<string, string>) =>
  removeCredential({ profileId: 'anthropic:old', agent: undefined, ...request }, options(home, env));

const text = (home: TestHome, file: string) => readFileSync(path.join(home.dir, file), 'utf8');
const json = (home: TestHome, file: string) => JSON.parse(text(home, file));
const mode = (home: TestHome, file: string) => (statSync(path.join(home.dir, file)).mode & 0o777).toString(8);
const codes = (outcome: ResultWithSource<unknown>) => (outcome.ok ? [] : outcome.problems.map(({ code }) => code));

function value<T>(outcome: ResultWithSource<T>): T {
  if (!outcome.ok) throw new Error(outcome.problems.map(({ code, message }) => `${code} ${message}`).join('\n'));
  return outcome.value;
}

/** Every file below the home folder whose bytes hold the text. */
function filesWith(home: TestHome, wanted: string): string[] {
  return readdirSync(home.dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => readFileSync(file).includes(wanted))
    .map((file) => path.relative(home.dir, file));
}

describe('storing', () => {
  test('in a home without a store makes one that only the user can read', () =>
    within({ '.openclaw/openclaw.json': CONFIG }, async (home) => {
      const outcome = value(await store(home));
      expect(outcome).toMatchObject({ provider: 'anthropic', agent: 'main', replaced: false, store: `~/${STORE}` });
      expect(json(home, STORE)).toEqual({
        version: 1,
        profiles: {
          'anthropic:manual': { type: 'token', provider: 'anthropic', token: TOKEN, expires: 1_900_000_000_000 },
        },
      });
      expect(mode(home, STORE)).toBe('600');
      expect(mode(home, path.dirname(STORE))).toBe('700');
      expect(text(home, '.openclaw/openclaw.json')).toContain('// kept');
      expect(text(home, '.openclaw/openclaw.json')).toMatch(/profiles: \{[^}]*"anthropic:manual": \{/);
      expect(existsSync(path.join(home.dir, MANIFEST))).toBe(false);
      expect(filesWith(home, TOKEN)).toEqual([STORE]);
    }));

  test('leaves every other byte of the store as it was, and none of it in the history', () =>
    within({ '.openclaw/openclaw.json': CONFIG, [STORE]: stored() }, async (home) => {
      const key = { type: 'api_key', key: new Secret(TOKEN) } as const;
      value(await store(home, { credential: key, rotation: null }));
      const after = text(home, STORE);
      const inserted = /,\s*"anthropic:manual": \{[^}]*\}/;
      expect(after).toMatch(inserted);
      expect(after.replace(inserted, '')).toBe(stored());
      expect(json(home, STORE).profiles['anthropic:manual']).toEqual({
        type: 'api_key',
        provider: 'anthropic',
        key: TOKEN,
      });
      expect(filesWith(home, OLD)).toEqual([STORE]);
      const [entry] = await readHistory(path.join(home.dir, '.openclaw'));
      expect(entry?.credential).toEqual({ action: 'stored', profile: 'anthropic:manual', agents: ['main'] });
    }));

  test('in place of one of the same id', () =>
    within({ '.openclaw/openclaw.json': CONFIG, [STORE]: stored() }, async (home) => {
      const outcome = value(await store(home, { profileId: 'anthropic:old' }));
      expect(outcome.replaced).toBe(true);
      expect(json(home, STORE).profiles['anthropic:old'].token).toBe(TOKEN);
      expect(filesWith(home, OLD)).toEqual([]);
    }));

  test('puts it first in the existing order, in the config and in the manifest', () =>
    within({ '.openclaw/openclaw.json': ORDERED, [STORE]: stored() }, async (home) => {
      value(await store(home));
      expect(text(home, '.openclaw/openclaw.json')).toContain('anthropic: ["anthropic:manual", "anthropic:old"]');
      expect(text(home, MANIFEST)).toMatch(/anthropic:\s*(\[|- )\s*anthropic:manual/);
    }));

  test.each([
    ['first', ['anthropic:manual', 'anthropic:old']],
    ['last', ['anthropic:old', 'anthropic:manual']],
  ] as const)('puts it %s where there is no order yet', (rotation, order) =>
    within({ '.openclaw/openclaw.json': CONFIG, [STORE]: stored() }, async (home) => {
      value(await store(home, { rotation }));
      const [, list = ''] = /order: \{\s*anthropic: \[([^\]]*)\]/.exec(text(home, '.openclaw/openclaw.json')) ?? [];
      expect(list.match(/anthropic:\w+/g)).toEqual(order);
    }),
  );

  test('for an agent, in its store', () =>
    within({ '.openclaw/openclaw.json': CONFIG, [STORE]: stored() }, async (home) => {
      value(await store(home, { agent: 'Work' }));
      expect(Object.keys(json(home, WORK_STORE).profiles)).toEqual(['anthropic:manual']);
      expect(text(home, STORE)).toBe(stored());
    }));

  test('names the stored profiles that the config omits from then on', () =>
    within({ '.openclaw/openclaw.json': CONFIG, [STORE]: stored() }, async (home) => {
      const { diagnostics } = value(await store(home));
      expect(diagnostics.map(({ code }) => code)).toContain('W529');
    }));

  test('reports that a stored order omits it', () =>
    within(
      { '.openclaw/openclaw.json': CONFIG, [STORE]: stored(',\n  "order": { "anthropic": ["anthropic:old"] }') },
      async (home) => {
        const { diagnostics } = value(await store(home));
        expect(diagnostics.find(({ code }) => code === 'W301')?.message).toContain('is never tried');
      },
    ));

  test.each([
    ['not JSON', '{ "version": 1, '],
    ['JSON5', '{ version: 1, profiles: {} }'],
    ['a list', '[]'],
    ['a store whose profiles are a list', '{"version":1,"profiles":[]}'],
  ])('never replaces a malformed store: %s', (_, broken) =>
    within({ '.openclaw/openclaw.json': CONFIG, [STORE]: broken }, async (home) => {
      expect(codes(await store(home))).toContain('E220');
      expect(text(home, STORE)).toBe(broken);
      expect(text(home, '.openclaw/openclaw.json')).toBe(CONFIG);
      expect(filesWith(home, TOKEN)).toEqual([]);
    }),
  );

  test('an unknown agent, and a home whose release is unknown', async () => {
    await within({ '.openclaw/openclaw.json': CONFIG }, async (home) => {
      expect(codes(await store(home, { agent: 'nobody' }))).toEqual(['E309']);
    });
    await within({ '.openclaw/openclaw.json': '{}' }, async (home) => {
      expect(codes(await store(home))).toEqual(['E212']);
      expect(readdirSync(path.join(home.dir, '.openclaw'))).toEqual(['openclaw.json']);
    });
  });

  test('cannot be rolled back, and says what to do', () =>
    within({ '.openclaw/openclaw.json': CONFIG }, async (home) => {
      value(await store(home));
      const [entry] = await readHistory(path.join(home.dir, '.openclaw'));
      const { planRollback } = await import('../../src/use-cases/rollback.ts');
      const { readConfig } = await import('../../src/openclaw/live.ts');
      const config = value(readConfig(home.options));
      if (!entry) throw new Error('no history entry');
      expect(codes(await planRollback(entry, config))).toEqual(['E433']);
    }));

  test('a preview writes nothing', () =>
    within({ '.openclaw/openclaw.json': ORDERED, [STORE]: stored() }, async (home) => {
      const prepared = value(await previewCredential({ ...REQUEST, mode: 'token' }, options(home)));
      expect(prepared.plan.changes.map(({ address }) => address)).toEqual([
        'auth.profiles.anthropic:manual',
        'auth.order.anthropic[0]',
      ]);
      expect(text(home, STORE)).toBe(stored());
      expect(text(home, '.openclaw/openclaw.json')).toBe(ORDERED);
    }));
});

describe('removing', () => {
  const NAMED = ORDERED.replace(
    'order: {',
    'profiles: { "anthropic:old": { provider: "anthropic", mode: "api_key" } }, order: {',
  );

  test('removes it from the store with its usage data, the config and the order', () =>
    within({ '.openclaw/openclaw.json': NAMED, [STORE]: stored() }, async (home) => {
      const { removal } = value(await remove(home));
      expect(removal).toMatchObject({ provider: 'anthropic', agents: ['main'], stores: [`~/${STORE}`] });
      expect(removal.diagnostics.map(({ code }) => code)).toContain('W521');
      expect(json(home, STORE)).toEqual({ version: 1, profiles: {}, usageStats: {} });
      const config = text(home, '.openclaw/openclaw.json');
      expect(config).not.toContain('anthropic:old');
      expect(config).toContain('// kept');
      expect(filesWith(home, OLD)).toEqual([]);
    }));

  test('goes through every order, declared or stored, and every store that has a copy', () => {
    const order = ',\n  "order": { "anthropic": ["anthropic:old", "anthropic:b"] }';
    const manifest = `version: 1
auth:
  order:
    anthropic: [anthropic:b, anthropic:old] # mine
agents:
  work:
    auth:
      order:
        anthropic:
          - anthropic:old # first
          - anthropic:b
`;
    return within(
      {
        '.openclaw/openclaw.json': CONFIG,
        [STORE]: stored(),
        [WORK_STORE]: stored(order),
        [MANIFEST]: manifest,
      },
      async (home) => {
        const { removal } = value(await remove(home));
        expect(removal.agents).toEqual(['main', 'work']);
        expect(json(home, WORK_STORE)).toEqual({
          version: 1,
          profiles: {},
          usageStats: {},
          order: { anthropic: ['anthropic:b'] },
        });
        expect(text(home, MANIFEST)).toBe(
          manifest.replace(', anthropic:old] # mine', '] # mine').replace('          - anthropic:old # first\n', ''),
        );
        expect(filesWith(home, OLD)).toEqual([]);
      },
    );
  });

  test('of one agent leaves the others, the config and its order alone', () =>
    within({ '.openclaw/openclaw.json': NAMED, [STORE]: stored(), [WORK_STORE]: stored() }, async (home) => {
      value(await remove(home, { agent: 'work' }));
      expect(text(home, '.openclaw/openclaw.json')).toBe(NAMED);
      expect(text(home, STORE)).toBe(stored());
      expect(json(home, WORK_STORE).profiles).toEqual({});
    }));

  test('an id that nothing knows is an error with the nearest ones', () =>
    within({ '.openclaw/openclaw.json': NAMED, [STORE]: stored() }, async (home) => {
      const failed = await previewRemoval({ profileId: 'anthropic:olt', agent: undefined }, options(home));
      expect(codes(failed)).toEqual(['E520']);
      expect(failed.ok ? '' : failed.problems[0]?.remedy).toContain('anthropic:old');
      expect(codes(await remove(home, { agent: 'work' }))).toEqual(['E520']);
      expect(text(home, STORE)).toBe(stored());
    }));

  test('out of main, also where no roster names main', () =>
    within(
      {
        '.openclaw/openclaw.json': CONFIG.replace('{ id: "main" }, ', ''),
        [STORE]: stored(',\n  "order": { "anthropic": ["anthropic:old", "anthropic:b"], "x": ["anthropic:old"] }'),
      },
      async (home) => {
        value(await remove(home));
        expect(json(home, STORE)).toMatchObject({ profiles: {}, order: { anthropic: ['anthropic:b'] } });
        expect(filesWith(home, OLD)).toEqual([]);
      },
    ));

  test('of what only the config names', () =>
    within({ '.openclaw/openclaw.json': NAMED }, async (home) => {
      value(await remove(home));
      expect(text(home, '.openclaw/openclaw.json')).not.toContain('anthropic:old');
    }));

  test('a malformed store stops it', () =>
    within({ '.openclaw/openclaw.json': NAMED, [STORE]: '{' }, async (home) => {
      expect(codes(await remove(home))).toEqual(['E220']);
      expect(text(home, '.openclaw/openclaw.json')).toBe(NAMED);
    }));
});

describe('stores that only OpenClaw writes', () => {
  const MODERN = `{
  // kept
  meta: { lastTouchedVersion: "2026.9.6", migrations: { modelPolicyAllowlist: true, utilityModelSeparation: true } },
  agents: { ownership: "explicit", entries: { main: {}, work: {} } },
}
`;
  /** A fake `openclaw`: records how it was called, and fails on request. */
  function fakeOpenclaw(home: TestHome, code = 0): Record<string, string> {
    const bin = path.join(home.dir, 'bin');
    mkdirSync(bin);
    const script = `#!${process.execPath}
const fs = require('node:fs');
const config = process.env.OPENCLAW_CONFIG_PATH;
const input = fs.readFileSync(0, 'utf8');
const call = { argv: process.argv.slice(2), state: process.env.OPENCLAW_STATE_DIR, config: fs.readFileSync(config, 'utf8'),
  modes: [fs.statSync(config).mode & 0o777, fs.statSync(require('node:path').dirname(config)).mode & 0o777],
  input: input.length, env: JSON.stringify(process.env) };
fs.appendFileSync(${JSON.stringify(path.join(home.dir, 'calls.jsonl'))}, JSON.stringify(call) + '\\n');
if (${code}) { process.stderr.write('Config is invalid\\n\\n│ Error: no such luck with ' + input + '  - meta: unknown key\\n'); process.exit(${code}); }
`;
    writeFileSync(path.join(bin, 'openclaw'), script);
    chmodSync(path.join(bin, 'openclaw'), 0o755);
    return { OPENCLAW_BIN: path.join(bin, 'openclaw') };
  }
  const calls = (home: TestHome) =>
    text(home, 'calls.jsonl')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));

  test('the secret goes to its standard input, and the config keeps its comments', () =>
    within({ '.openclaw/openclaw.json': MODERN }, async (home) => {
      value(await store(home, { agent: 'work' }, fakeOpenclaw(home)));
      const [call] = calls(home);
      expect(call.argv.join(' ')).toMatch(
        /^models auth paste-token --provider anthropic --profile-id anthropic:manual --expires-in \d+s --agent work$/,
      );
      expect(call).toMatchObject({
        input: TOKEN.length + 1,
        state: path.join(home.dir, '.openclaw'),
        modes: [0o600, 0o700],
      });
      expect(Object.keys(JSON.parse(call.config).agents.entries)).toEqual(['main', 'work']);
      expect(text(home, '.openclaw/openclaw.json')).toContain('// kept');
      expect(text(home, '.openclaw/openclaw.json')).toContain('anthropic:manual');
      expect(filesWith(home, TOKEN)).toEqual([]);
    }));

  test('what it refuses is not written anywhere', () =>
    within({ '.openclaw/openclaw.json': MODERN }, async (home) => {
      const failed = await store(home, {}, fakeOpenclaw(home, 1));
      expect(codes(failed)).toEqual(['E417']);
      expect(failed.ok ? '' : failed.problems[0]?.message.split('\n').slice(1)).toEqual([
        'Config is invalid',
        'Error: no such luck with [secret]',
        '- meta: unknown key',
      ]);
      expect(text(home, '.openclaw/openclaw.json')).toBe(MODERN);
      expect(await readHistory(path.join(home.dir, '.openclaw'))).toEqual([]);
    }));

  test('without it, the command to run by hand is named', () =>
    within({ '.openclaw/openclaw.json': MODERN }, async (home) => {
      const failed = await store(home, { credential: { type: 'api_key', key: new Secret(TOKEN) } });
      expect(codes(failed)).toEqual(['E316']);
      expect(failed.ok ? '' : failed.problems[0]?.remedy).toContain(
        'openclaw models auth paste-api-key --provider anthropic --profile-id anthropic:manual --agent main',
      );
      expect(text(home, '.openclaw/openclaw.json')).toBe(MODERN);
    }));

  describe.each(['2026.6.5', '2026.6.11', '2026.7.35'])('%s', (release) => {
    const CLASSIC = `{
  // kept
  meta: { lastTouchedVersion: "${release}" },
  agents: { list: [{ id: "main", default: true }, { id: "work" }] },
}
`;
    const DATABASE = '.openclaw/agents/work/agent/openclaw-agent.sqlite';

    test('its option for the agent stands before the command, and its private config has only what it knows', () =>
      within({ '.openclaw/openclaw.json': CLASSIC }, async (home) => {
        const key = { type: 'api_key', key: new Secret(TOKEN) } as const;
        value(await store(home, { agent: 'work', credential: key }, fakeOpenclaw(home)));
        const [call] = calls(home);
        expect(call.argv.join(' ')).toBe(
          'models auth --agent work paste-api-key --provider anthropic --profile-id anthropic:manual',
        );
        expect(JSON.parse(call.config)).toEqual({
          agents: { list: [{ id: 'main' }, { id: 'work' }] },
          meta: { lastTouchedVersion: release },
        });
        expect(text(home, '.openclaw/openclaw.json')).toContain('// kept');
      }));

    test('it cannot remove one, and the way is named', () =>
      within({ '.openclaw/openclaw.json': CLASSIC, [DATABASE]: 'not a database' }, async (home) => {
        const failed = await remove(home, { agent: 'work' }, fakeOpenclaw(home));
        expect(codes(failed)).toEqual(['E317']);
        const { message = '', remedy = '' } = failed.ok ? {} : (failed.problems[0] ?? {});
        expect(message).toContain(release);
        expect(remedy).toContain('openclaw-models auth order set --provider anthropic --agent work');
        expect(remedy).toContain(`openclaw gateway call models.authLogout --params '{"provider":"anthropic"}'`);
        expect(remedy).toContain('2026.8.1');
        expect(text(home, '.openclaw/openclaw.json')).toBe(CLASSIC);
      }));
  });

  test('a release between two that were measured has the words of the older one', () =>
    within({ '.openclaw/openclaw.json': MODERN.replace('2026.9.6', '2026.8.2') }, async (home) => {
      value(await store(home, {}, fakeOpenclaw(home)));
      expect(JSON.parse(calls(home)[0].config).meta).toEqual({
        lastTouchedVersion: '2026.8.2',
        migrations: { modelPolicyAllowlist: true },
      });
    }));

  test('removal asks it too', () =>
    within(
      {
        '.openclaw/openclaw.json': MODERN.replace(
          '}\n',
          '  auth: { profiles: { "anthropic:old": { provider: "anthropic", mode: "api_key" } } },\n}\n',
        ),
        '.openclaw/agents/main/agent/openclaw-agent.sqlite': 'not a database',
      },
      async (home) => {
        value(await remove(home, {}, fakeOpenclaw(home)));
        expect(calls(home).map(({ argv }) => argv)).toEqual([
          ['models', 'auth', 'logout', 'anthropic:old', '--yes', '--agent', 'main'],
        ]);
        expect(text(home, '.openclaw/openclaw.json')).not.toContain('anthropic:old');
      },
    ));
});

describe('a gateway that writes the store all the time', () => {
  /** As OpenClaw does it: takes the lock folder, reads, changes, writes in place, gives the lock back. */
  const GATEWAY = `
const fs = require('node:fs');
const [file, times] = [process.argv[1], Number(process.argv[2])];
const pause = (ms) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
for (let at = 1; at <= times; at += 1) {
  for (;;) {
    try { fs.mkdirSync(file + '.lock'); break; } catch { pause(1); }
  }
  const store = JSON.parse(fs.readFileSync(file, 'utf8'));
  store.usageStats['anthropic:old'].lastUsed += 1;
  fs.writeFileSync(file, JSON.stringify(store, null, 2) + '\\n');
  fs.rmdirSync(file + '.lock');
  if (at === 1) process.stdout.write('started');
  pause(at % 7 === 0 ? 3 : 1);
}
`;

  test('loses nothing, and neither do we', () =>
    within({ '.openclaw/openclaw.json': CONFIG, [STORE]: stored() }, async (home) => {
      const times = 200;
      const gateway = spawn(process.execPath, ['-e', GATEWAY, path.join(home.dir, STORE), String(times)]);
      const ended = new Promise((resolve) => gateway.on('close', resolve));
      await new Promise((resolve) => gateway.stdout.once('data', resolve));
      const ids = Array.from({ length: 6 }, (_, index) => `anthropic:new${index}`);
      for (const profileId of ids) value(await store(home, { profileId }));
      value(await remove(home, { profileId: 'anthropic:new0' }));
      expect(await ended).toBe(0);
      const { profiles, usageStats } = json(home, STORE);
      expect(usageStats['anthropic:old'].lastUsed).toBe(7 + times);
      expect(Object.keys(profiles)).toEqual(['anthropic:old', ...ids.slice(1)]);
    }));
});

test('a file beside a home is left alone', () => {
  // Guards `filesWith`, on which the others rely.
  const home = makeHome({ 'a/b.txt': `x${TOKEN}y` });
  try {
    writeFiles(home.dir, { 'c.txt': 'nothing' });
    expect(filesWith(home, TOKEN)).toEqual([path.join('a', 'b.txt')]);
  } finally {
    home.remove();
  }
});
