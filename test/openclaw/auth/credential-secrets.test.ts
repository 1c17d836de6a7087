/** Values of credentials, taken where each layout keeps them; what cannot be taken says why, and never throws. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import {
  configSecret,
  type FoundSecret,
  profileSecret,
  variableSecret,
} from '../../../src/openclaw/auth/credential-secrets.ts';
import type { Live } from '../../../src/openclaw/live.ts';
import { type Files, type HomeExtras, liveOf, makeHome } from '../../use-cases/homes.ts';

const KEY = 'planted-key-0123456789';
const OTHER = 'planted-other-0123456789';
const STORE = '.openclaw/agents/main/agent/auth-profiles.json';
const WORK_STORE = '.openclaw/agents/work/agent/auth-profiles.json';

async function within(files: Files, work: (live: Live, dir: string) => Promise<void>, extras: HomeExtras = {}) {
  const home = makeHome(files, extras);
  try {
    await work(await liveOf(home), home.dir);
  } finally {
    home.remove();
  }
}

const config = (release: string, rest: object = {}) => ({
  '.openclaw/openclaw.json': JSON.stringify({ meta: { lastTouchedVersion: release }, ...rest }),
});
const store = (profiles: object) => JSON.stringify({ version: 1, profiles });
const reveal = (found: FoundSecret) => (found.kind === 'secret' ? found.secret.reveal() : `missing: ${found.reason}`);

const PROFILES = {
  'a:key': { type: 'api_key', provider: 'a', key: ` ${KEY}\n` },
  'a:token': { type: 'token', provider: 'a', token: KEY },
  'a:oauth': { type: 'oauth', provider: 'a', access: KEY, refresh: OTHER },
  'a:refresh-only': { type: 'oauth', provider: 'a', refresh: OTHER },
  // biome-ignore lint/suspicious/noTemplateCurlyInString: as OpenClaw writes variables
  'a:variable': { type: 'api_key', provider: 'a', key: '${HELD}' },
  // biome-ignore lint/suspicious/noTemplateCurlyInString: as OpenClaw writes variables
  'a:unset': { type: 'api_key', provider: 'a', key: '${NOT_HELD}' },
  'a:reference': { type: 'api_key', provider: 'a', keyRef: { source: 'env', provider: 'default', id: 'HELD' } },
  'a:token-reference': { type: 'token', provider: 'a', tokenRef: { source: 'env', id: 'HELD' } },
  'a:unset-reference': { type: 'token', provider: 'a', tokenRef: { source: 'env', id: 'NOT_HELD' } },
  'a:elsewhere': { type: 'api_key', provider: 'a', keyRef: { source: 'exec', provider: 'vault', id: 'x/y' } },
  'a:blank': { type: 'api_key', provider: 'a', key: '  ' },
  'a:number': { type: 'api_key', provider: 'a', key: 12 },
  'a:malformed': { type: 'cert', provider: 'a', key: KEY },
};

const FOUND = {
  'a:key': KEY,
  'a:token': KEY,
  'a:oauth': KEY,
  'a:refresh-only': 'missing: it has no access token',
  'a:variable': KEY,
  'a:unset': 'missing: the variable NOT_HELD is not set',
  'a:reference': KEY,
  'a:token-reference': KEY,
  'a:unset-reference': 'missing: the variable NOT_HELD is empty',
  'a:elsewhere': 'missing: it is stored where only OpenClaw can read it',
  'a:blank': 'missing: it has no key',
  'a:number': 'missing: it has no key',
  'a:malformed': 'missing: its store cannot be read',
  'a:nowhere': 'missing: its store cannot be read',
  constructor: 'missing: its store cannot be read',
};

describe('of a stored profile', () => {
  test.each(['2026.1.30', '2026.5.28'])('of every kind, in the files of %s', (release) =>
    within(
      { ...config(release), [STORE]: store(PROFILES) },
      async (live) => {
        for (const [id, expected] of Object.entries(FOUND))
          expect([id, reveal(await profileSecret(live, 'main', id))]).toEqual([id, expected]);
      },
      { release, env: { HELD: KEY } },
    ),
  );

  test("an agent's own store comes before main's, except for invalid profiles", () =>
    within(
      {
        ...config('2026.1.30', { agents: { list: [{ id: 'main' }, { id: 'work' }] } }),
        [STORE]: store({
          'a:both': { type: 'api_key', provider: 'a', key: OTHER },
          'a:main': { type: 'api_key', provider: 'a', key: OTHER },
          'a:spoiled': { type: 'api_key', provider: 'a', key: OTHER },
        }),
        [WORK_STORE]: store({
          'a:both': { type: 'api_key', provider: 'a', key: KEY },
          'a:spoiled': { type: 'cert', provider: 'a', key: KEY },
        }),
      },
      async (live) => {
        expect(reveal(await profileSecret(live, 'Work', 'a:both'))).toBe(KEY);
        expect(reveal(await profileSecret(live, 'work', 'a:main'))).toBe(OTHER);
        expect(reveal(await profileSecret(live, 'work', 'a:spoiled'))).toBe(OTHER);
        expect(reveal(await profileSecret(live, 'main', 'a:both'))).toBe(OTHER);
      },
    ));

  test.concurrent.each([
    ['no store', undefined],
    ['not JSON', `{"profiles": {"a:key": {"key": "${KEY}"`],
    ['JSON5', `{profiles: {"a:key": {type: "api_key", provider: "a", key: "${KEY}"}}}`],
    ['a list', '[]'],
    ['profiles that are a list', '{"profiles": [1]}'],
    ['nothing', ''],
  ])('%s: says so, and says nothing of what is in it', (_, text) =>
    within({ ...config('2026.1.30'), ...(text === undefined ? {} : { [STORE]: text }) }, async (live) => {
      expect(await profileSecret(live, 'main', 'a:key')).toEqual({
        kind: 'missing',
        reason: 'its store cannot be read',
      });
    }),
  );
});

const sqlite = await import('node:sqlite').catch(() => undefined);

describe.skipIf(sqlite === undefined)('of a profile in SQLite', () => {
  const fill = (file: string, table: string, key: string, value: string, row: [string, string]) => {
    if (!sqlite) return;
    mkdirSync(path.dirname(file), { recursive: true });
    const database = new sqlite.DatabaseSync(file);
    database.exec(`CREATE TABLE ${table} (${key} TEXT PRIMARY KEY, ${value} TEXT NOT NULL)`);
    database.prepare(`INSERT INTO ${table} VALUES (?, ?)`).run(...row);
    database.close();
  };
  const agentDb = (dir: string, agent: string, text: string) =>
    fill(
      path.join(dir, '.openclaw/agents', agent, 'agent/openclaw-agent.sqlite'),
      'auth_profile_store',
      'store_key',
      'store_json',
      ['primary', text],
    );
  const sharedDb = (dir: string, text: string) =>
    fill(path.join(dir, '.openclaw/state/openclaw.sqlite'), 'config_machine_state', 'state_key', 'value_json', [
      'authProfiles.store',
      text,
    ]);
  const modern = config('2026.9.6', { agents: { entries: { main: {}, work: {} } } });

  test("the agent's database comes before the one that all share", () =>
    within(
      modern,
      async (live, dir) => {
        agentDb(dir, 'work', store({ 'a:own': { type: 'api_key', provider: 'a', key: KEY } }));
        sharedDb(
          dir,
          store({
            'a:own': { type: 'api_key', provider: 'a', key: OTHER },
            'a:shared': { type: 'token', provider: 'a', token: OTHER },
          }),
        );
        expect(live.dialect.auth).toBe('shared-db');
        expect(reveal(await profileSecret(live, 'work', 'a:own'))).toBe(KEY);
        expect(reveal(await profileSecret(live, 'work', 'a:shared'))).toBe(OTHER);
        expect(reveal(await profileSecret(live, 'main', 'a:own'))).toBe(OTHER);
      },
      { release: '2026.9.6' },
    ));

  test('a database without the table, and one with something else in it', () =>
    within(
      modern,
      async (live, dir) => {
        fill(path.join(dir, '.openclaw/agents/main/agent/openclaw-agent.sqlite'), 'other', 'k', 'v', ['a', 'b']);
        sharedDb(dir, `{"profiles": "${KEY}`);
        expect(reveal(await profileSecret(live, 'main', 'a:own'))).toBe('missing: its store cannot be read');
      },
      { release: '2026.9.6' },
    ));
});

test('of a variable, from the process, a .env file or the config', () =>
  within(
    {
      ...config('2026.1.30', { env: { IN_CONFIG: KEY, vars: { IN_VARS: KEY } } }),
      '.openclaw/.env': `IN_FILE=${KEY}\nHELD=${OTHER}\n`,
    },
    async (live) => {
      for (const name of ['HELD', 'IN_FILE', 'IN_CONFIG', 'IN_VARS'])
        expect([name, reveal(variableSecret(live, name))]).toEqual([name, KEY]);
      expect(reveal(variableSecret(live, 'BLANK'))).toBe('missing: the variable BLANK is empty');
      expect(reveal(variableSecret(live, 'NOT_HELD'))).toBe('missing: the variable NOT_HELD is empty');
    },
    { env: { HELD: KEY, BLANK: '  ' } },
  ));

test.each([
  ['a text', KEY, KEY],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: as OpenClaw writes variables
  ['a variable in a text', 'Key ${HELD}', `Key ${KEY}`],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: as OpenClaw writes variables
  ['a variable that is not set', '${NOT_HELD}', 'missing: the variable NOT_HELD is not set'],
  ['a reference', { source: 'env', provider: 'default', id: 'HELD' }, KEY],
  ['a reference to a file', { source: 'file', id: '/k' }, 'missing: it is stored where only OpenClaw can read it'],
  ['none', undefined, 'missing: the config has no apiKey'],
  ['a list', [KEY], 'missing: the config has no apiKey'],
  ['null', null, 'missing: the config has no apiKey'],
])('of the config: %s', (_, value, expected) =>
  within(
    config('2026.1.30'),
    async (live) => {
      const found = configSecret(live, value);
      expect(reveal(found)).toBe(expected);
      expect(`${inspect(found, { depth: 9, showHidden: true })}${JSON.stringify(found)}`).not.toContain(KEY);
    },
    { env: { HELD: KEY } },
  ),
);
