/** Releases that keep credentials in SQLite: read by us, written by `openclaw` only; a stand-in plays its part. */

import { chmod, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { execute, expectCode, HAS_SQLITE, type Home, withHome } from './cli.ts';

const MODERN = `{
  "meta": { "migrations": { "modelPolicyAllowlist": true }, "lastTouchedVersion": "2026.9.6" },
  "agents": { "defaults": { "model": { "primary": "anthropic/claude-sonnet-5" } }, "entries": { "main": {} } }
}
`;
const ORDERED = `version: 1
primary: openai/gpt-5.4
agents:
  main:
    auth:
      order:
        anthropic: [anthropic:b, anthropic:a]
`;
const FILES = { '.openclaw/openclaw.json': MODERN, 'work/openclaw.models.yaml': ORDERED };

/** A stand-in for openclaw: says its release, and stores an order in the agent's database as 2026.9.6 does. */
const STAND_IN = (node: string) => `#!/bin/sh
echo "$@" >> "$HOME/calls.txt"
case "$*" in
  --version) echo "OpenClaw \${FAKE_RELEASE:-2026.9.6} (abc1234)"; exit 0 ;;
esac
[ -n "$FAKE_FAILURE" ] && { echo "Error: $FAKE_FAILURE" >&2; exit 1; }
exec "${node}" --no-warnings "$HOME/store.mjs" "$@"
`;
const STORE_SCRIPT = `
import { DatabaseSync } from 'node:sqlite';
import { mkdirSync } from 'node:fs';
const words = process.argv.slice(2);
const option = (name) => words[words.indexOf(name) + 1];
const folder = process.env.HOME + '/.openclaw/agents/' + option('--agent') + '/agent';
mkdirSync(folder, { recursive: true });
const db = new DatabaseSync(folder + '/openclaw-agent.sqlite');
db.exec('CREATE TABLE IF NOT EXISTS auth_profile_state (state_key TEXT PRIMARY KEY, state_json TEXT NOT NULL, updated_at INTEGER NOT NULL)');
if (words[3] === 'clear') db.exec("DELETE FROM auth_profile_state");
else {
  const order = { [option('--provider')]: words.slice(words.indexOf('--agent') + 2) };
  db.prepare("INSERT OR REPLACE INTO auth_profile_state VALUES ('primary', ?, 0)").run(JSON.stringify({ version: 1, order }));
}
db.close();
`;
const SHARED = `
import { DatabaseSync } from 'node:sqlite';
const db = new DatabaseSync(process.argv[2]);
db.exec('CREATE TABLE config_machine_state (state_key TEXT PRIMARY KEY, value_json TEXT NOT NULL, updated_at_ms INTEGER NOT NULL)');
const key = (id) => ({ type: 'api_key', provider: 'anthropic', key: 'planted-' + id });
const put = db.prepare('INSERT INTO config_machine_state VALUES (?, ?, 0)');
put.run('auth.sharedStore', JSON.stringify({ location: 'state-db' }));
put.run('authProfiles.store', JSON.stringify({ version: 1, profiles: { 'anthropic:a': key('a'), 'anthropic:b': key('b') } }));
db.close();
`;

async function withBinary(home: Home): Promise<{ PATH: string }> {
  await home.write('bin/openclaw', STAND_IN(process.execPath));
  await home.write('store.mjs', STORE_SCRIPT);
  await chmod(home.at('bin', 'openclaw'), 0o755);
  return { PATH: `${home.at('bin')}${path.delimiter}${process.env.PATH}` };
}

async function makeStores(home: Home, order: readonly string[] | undefined): Promise<void> {
  await mkdir(home.at('.openclaw', 'state'), { recursive: true });
  await home.write('shared.mjs', SHARED);
  const node = (...args: string[]) =>
    execute(process.execPath, ['--no-warnings', ...args], { env: { HOME: home.dir } });
  expectCode(await node(home.at('shared.mjs'), home.at('.openclaw', 'state', 'openclaw.sqlite')), 0);
  await home.write('store.mjs', STORE_SCRIPT);
  const words = [
    'models',
    'auth',
    'order',
    order ? 'set' : 'clear',
    '--provider',
    'anthropic',
    '--agent',
    'main',
    ...(order ?? []),
  ];
  expectCode(await node(home.at('store.mjs'), ...words), 0);
}

describe.skipIf(!HAS_SQLITE)('orders in SQLite (needs node:sqlite, Node 22.5 or later)', { concurrent: true }, () => {
  test('are set through openclaw, and cleared again by a rollback', () =>
    withHome(FILES, async (home) => {
      await makeStores(home, undefined);
      const env = await withBinary(home);
      const planned = expectCode(await home.run(['plan'], { env }), 0);
      expect(planned.stdout).toContain('+ agents.main.auth.order.anthropic  anthropic:b, anthropic:a');
      expect(planned.stdout + planned.stderr).not.toMatch(/planted|W302|Experimental/);
      const applied = expectCode(await home.run(['apply', '--yes'], { env }), 0);
      expect(applied.stdout).toContain('through openclaw');
      expect(await home.read('calls.txt')).toBe(
        'models auth order set --provider anthropic --agent main anthropic:b anthropic:a\n',
      );
      expectCode(await home.run(['plan', '--detailed-exitcode'], { env }), 0);
      expectCode(await home.run(['rollback', '--yes'], { env }), 0);
      expect(await home.read('calls.txt')).toContain('models auth order clear --provider anthropic --agent main\n');
      expect(await home.read('.openclaw', 'openclaw.json')).toBe(MODERN);
      expectCode(await home.run(['plan', '--detailed-exitcode'], { env }), 2);
    }));

  test('that stand otherwise are shown as a move', () =>
    withHome(FILES, async (home) => {
      await makeStores(home, ['anthropic:a', 'anthropic:b']);
      const planned = expectCode(await home.run(['plan'], { env: await withBinary(home) }), 0);
      expect(planned.stdout).toContain('↕ agents.main.auth.order.anthropic  anthropic:b moves from 2nd to 1st');
    }));

  test('without openclaw, the plan says what is needed and apply writes nothing', () =>
    withHome(FILES, async (home) => {
      await makeStores(home, undefined);
      const env = { PATH: home.at('nothing') };
      expect(expectCode(await home.run(['plan'], { env }), 0).stdout).toMatch(/W325/);
      const refused = expectCode(await home.run(['apply', '--yes'], { env }), 1);
      expect(refused.stderr).toContain('E316');
      expect(await home.read('.openclaw', 'openclaw.json')).toBe(MODERN);
    }));

  test('that openclaw refuses leave the files as they were', () =>
    withHome(FILES, async (home) => {
      await makeStores(home, undefined);
      const env = { ...(await withBinary(home)), FAKE_FAILURE: 'the database is asleep' };
      const refused = expectCode(await home.run(['apply', '--yes'], { env }), 1);
      expect(refused.stderr).toContain('E417');
      expect(refused.stderr).toContain('the database is asleep');
      // Nothing was stored, so nothing is left to be restored by hand.
      expect(refused.stderr).not.toContain('E418');
      expect(await home.read('.openclaw', 'openclaw.json')).toBe(MODERN);
    }));
});

/** The store of an agent as 2026.6.5 to 2026.7.35 keep it: one database for each. */
const AGENT_STORE = `
import { DatabaseSync } from 'node:sqlite';
const db = new DatabaseSync(process.argv[2]);
db.exec('PRAGMA journal_mode = WAL; CREATE TABLE auth_profile_store (store_key TEXT PRIMARY KEY, store_json TEXT NOT NULL, updated_at INTEGER NOT NULL)');
const key = (id) => ({ type: 'api_key', provider: 'anthropic', key: 'planted-' + id });
const profiles = Object.fromEntries(process.argv.slice(3).map((id) => [id, key(id)]));
db.prepare("INSERT INTO auth_profile_store VALUES ('primary', ?, 0)").run(JSON.stringify({ version: 1, profiles }));
db.close();
`;

describe.skipIf(!HAS_SQLITE)('an order that OpenClaw would not store', () => {
  const files = {
    '.openclaw/openclaw.json': JSON.stringify({
      meta: { lastTouchedVersion: '2026.7.35', lastTouchedAt: '2026-11-29T11:03:03.532Z' },
      agents: { list: [{ id: 'main' }, { id: 'work' }], defaults: { model: { primary: 'anthropic/claude-opus-4-6' } } },
    }),
    'work/openclaw.models.yaml':
      'version: 1\nprimary: openai/gpt-5.4\nagents: {work: {auth: {order: {anthropic: [anthropic:b, anthropic:a]}}}}\n',
  };

  async function withStores(home: Home, stores: Readonly<Record<string, readonly string[]>>) {
    await home.write('agent-store.mjs', AGENT_STORE);
    for (const [agent, ids] of Object.entries(stores)) {
      const folder = home.at('.openclaw', 'agents', agent, 'agent');
      await mkdir(folder, { recursive: true });
      const words = [home.at('agent-store.mjs'), path.join(folder, 'openclaw-agent.sqlite'), ...ids];
      expectCode(await execute(process.execPath, ['--no-warnings', ...words], { env: { HOME: home.dir } }), 0);
    }
    return withBinary(home);
  }

  test('is left out and named, and the rest is applied', () =>
    withHome(files, async (home) => {
      const env = await withStores(home, { main: ['anthropic:a', 'anthropic:b'] });
      const planned = expectCode(await home.run(['plan'], { env }), 0).stdout.replace(/\s+/g, ' ');
      expect(planned).toContain('agents.work.auth.order.anthropic is left out:');
      expect(planned).toContain('are stored for main only, and OpenClaw 2026.7.35 stores an order of');
      expect(planned).toContain('[W329]');
      expect(planned).not.toContain('planted');
      const applied = expectCode(await home.run(['apply', '--yes'], { env }), 0);
      expect(applied.stdout + applied.stderr).toContain('W329');
      expect(await home.read('.openclaw', 'openclaw.json')).toContain('"primary":"openai/gpt-5.4"');
      // The stand-in was never told to store the order.
      await expect(home.read('calls.txt')).rejects.toThrow('ENOENT');
      const again = expectCode(await home.run(['plan', '--detailed-exitcode'], { env }), 0).stdout;
      expect(again).toContain('W329');
    }));

  test("of the agent's own profiles is stored", () =>
    withHome(files, async (home) => {
      const own = ['anthropic:a', 'anthropic:b'];
      const env = await withStores(home, { main: [], work: own });
      const planned = expectCode(await home.run(['plan'], { env }), 0).stdout;
      expect(planned).not.toContain('W329');
      expectCode(await home.run(['apply', '--yes'], { env }), 0);
      expect(await home.read('calls.txt')).toBe(
        'models auth order set --provider anthropic --agent work anthropic:b anthropic:a\n',
      );
    }));
});

test.skipIf(HAS_SQLITE)('a Node without SQLite says that it cannot see the orders', () =>
  withHome({ ...FILES, '.openclaw/state/openclaw.sqlite': 'SQLite format 3\0config_machine_state' }, async (home) => {
    const { stdout, stderr } = expectCode(await home.run(['plan']), 1);
    expect(stdout + stderr).toContain('E222');
  }),
);

describe.concurrent('the release', () => {
  const manifest = 'version: 1\nprimary: openai/gpt-5.2\n';
  for (const release of ['2026.9.6', '2026.1.30']) {
    test(`${release} is asked from openclaw where no file tells`, () =>
      withHome({ 'work/openclaw.models.yaml': manifest }, async (home) => {
        const env = { ...(await withBinary(home)), FAKE_RELEASE: release };
        const { stdout } = expectCode(await home.run(['plan'], { env }), 0);
        expect(stdout).toContain(`(OpenClaw ${release} from the openclaw on PATH, measured)`);
        expect(await home.read('calls.txt')).toBe('--version\n');
      }));
  }

  test('is not run if the files show it', () =>
    withHome({ ...FILES, 'work/openclaw.models.yaml': manifest }, async (home) => {
      expectCode(await home.run(['plan'], { env: await withBinary(home) }), 0);
      await expect(home.read('calls.txt')).rejects.toThrow('ENOENT');
    }));
});
