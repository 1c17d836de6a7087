import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type AuthStore, overlay, readAuthStore, readSharedStore } from '../../../src/openclaw/auth/auth-store.ts';
import { mentions } from '../../../src/openclaw/databases/sqlite.ts';
import type { AuthLayout } from '../../../src/openclaw/facts/release.ts';
import { factsOf } from '../../../src/openclaw/facts/releases.ts';
import { FACTS, storesWith } from '../../releases.ts';

const DIR = '/s/agents/main/agent';
const SECRET = 'sk-planted-secret-0123456789';

function read(files: Readonly<Record<string, string>>, layout: AuthLayout = 'profiles-json'): Promise<AuthStore> {
  const text = (file: string) => files[path.relative(DIR, file)];
  return readAuthStore(
    'main',
    DIR,
    storesWith(layout),
    {
      read: (file) => {
        const content = text(file);
        return content === undefined ? undefined : { text: content, digest: '' };
      },
      exists: (file) => text(file) !== undefined,
      show: (file) => file,
    },
    undefined,
  );
}

const key = (provider: string, more: object = {}) => ({ type: 'api_key', provider, key: SECRET, ...more });

// 2026.1.30, measured: what cannot be used is dropped, and the rest counts.
describe('auth-profiles.json', () => {
  it('keeps ids, providers, types and expiry, and no key', async () => {
    const store = await read({
      'auth-profiles.json': JSON.stringify({
        version: 1,
        profiles: {
          'anthropic:a': key(' Anthropic '),
          'zai:b': key('z.ai'),
          'openai:t': { type: 'token', provider: 'openai', token: SECRET, expires: 99 },
          'openai:never': { type: 'token', provider: 'openai', token: SECRET, expires: 0 },
          'x:o': { type: 'oauth', provider: 'x', access: SECRET, refresh: SECRET, expires: 5 },
          'dropped:type': { type: 'cert', provider: 'x' },
          'dropped:provider': key(' '),
          'dropped:none': { type: 'api_key' },
          'dropped:kind': 'text',
          'dropped:list': [],
        },
      }),
    });
    const usual = { hasCredential: true, invalidExpiry: false, refreshable: false };
    expect([...store.profiles.values()]).toEqual([
      { ...usual, id: 'anthropic:a', provider: 'anthropic', type: 'api_key', expires: undefined },
      { ...usual, id: 'zai:b', provider: 'zai', type: 'api_key', expires: undefined },
      { ...usual, id: 'openai:t', provider: 'openai', type: 'token', expires: 99 },
      { ...usual, id: 'openai:never', provider: 'openai', type: 'token', expires: undefined, invalidExpiry: true },
      { ...usual, id: 'x:o', provider: 'x', type: 'oauth', expires: 5, refreshable: true },
    ]);
    const { orderFile: _, ...outside } = store;
    expect(JSON.stringify({ ...outside, profiles: [...store.profiles] })).not.toContain(SECRET);
  });

  it.each([
    ['a key', { type: 'api_key', key: SECRET }, true, false],
    ['a blank key', { type: 'api_key', key: ' ' }, false, false],
    ['no key', { type: 'api_key' }, false, false],
    ['a key that is no text', { type: 'api_key', key: 7 }, false, false],
    ['a reference', { type: 'api_key', keyRef: { source: 'env', provider: 'default', id: 'KEY' } }, true, false],
    ['a reference to nothing', { type: 'api_key', keyRef: { source: 'env' } }, false, false],
    ["a token's reference", { type: 'api_key', tokenRef: { source: 'file', id: 'x' } }, false, false],
    ['a token', { type: 'token', token: SECRET }, true, false],
    ['a blank token', { type: 'token', token: '' }, false, false],
    ['a token in another place', { type: 'token', tokenRef: { source: 'store', id: 'x' } }, true, false],
    ['access', { type: 'oauth', access: SECRET, refresh: '' }, true, false],
    ['refresh', { type: 'oauth', access: '', refresh: SECRET }, true, true],
    ['neither', { type: 'oauth', access: ' ', expires: 9 }, false, false],
  ])('knows whether there is a credential: %s', async (_, credential, hasCredential, refreshable) => {
    const store = await read({
      'auth-profiles.json': JSON.stringify({ profiles: { 'a:1': { provider: 'a', ...credential } } }),
    });
    expect(store.profiles.get('a:1')).toMatchObject({ hasCredential, refreshable });
  });

  it('keeps what is known of their use', async () => {
    const usageStats = {
      'a:1': {
        lastUsed: 5,
        cooldownUntil: 6,
        disabledUntil: 7,
        disabledReason: 'billing',
        errorCount: 4,
        more: 1,
        failureCounts: { auth: 2, session_expired: 1, rate_limit: 5, auth_permanent: 'x' },
        lastFailureAt: 8,
      },
      'a:2': { lastUsed: 'yesterday', cooldownUntil: -1, disabledUntil: 0 },
      'a:3': null,
    };
    const store = await read({ 'auth-profiles.json': JSON.stringify({ profiles: {}, usageStats }) });
    expect([...store.usage]).toEqual([
      [
        'a:1',
        {
          lastUsed: 5,
          cooldownUntil: 6,
          disabledUntil: 7,
          disabledReason: 'billing',
          errorCount: 4,
          refusedCount: 3,
          lastFailureAt: 8,
        },
      ],
      [
        'a:2',
        {
          lastUsed: undefined,
          cooldownUntil: undefined,
          disabledUntil: undefined,
          disabledReason: undefined,
          errorCount: 0,
          refusedCount: 0,
          lastFailureAt: undefined,
        },
      ],
    ]);
  });

  it('keeps orders that are lists of something', async () => {
    const order = { ' Z.AI ': [' zai:a ', 5, '', 'zai:b'], openai: ['', ' '], google: 'google:a', x: null, y: [] };
    const store = await read({ 'auth-profiles.json': JSON.stringify({ version: 1, profiles: {}, order }) });
    expect([...store.order]).toEqual([['zai', ['zai:a', 'zai:b']]]);
    expect([...store.orderKeys]).toEqual([['zai', [' Z.AI ']]]);
  });

  it.each([
    ['cut off', '{"version": 1,', 'W537'],
    ['empty', '', 'W537'],
    ['JSON5', '{version: 1, profiles: {}}', 'W537'],
    ['a list', '[]', undefined],
    ['profiles of the wrong kind', '{"profiles": []}', undefined],
  ])('is no store when it is %s', async (_, text, code) => {
    const store = await read({ 'auth-profiles.json': text });
    expect([store.profiles.size, store.order.size, store.problem?.code]).toEqual([0, 0, code]);
    expect(store.orderFile).toMatchObject({ text });
    if (code) expect(store.problem?.severity).toBe('warning');
  });

  it('may be missing', async () => {
    expect(await read({})).toMatchObject({
      problem: undefined,
      orderFile: { path: `${DIR}/auth-profiles.json`, text: undefined, digest: null },
    });
  });
});

describe('auth-state.json', () => {
  it('has the order, and auth-profiles.json the profiles', async () => {
    const store = await read(
      {
        'auth-profiles.json': JSON.stringify({ profiles: { 'a:1': key('a') }, order: { a: ['old'] } }),
        'auth-state.json': JSON.stringify({
          version: 1,
          order: { a: ['a:1'] },
          usageStats: { 'a:1': { lastUsed: 3 } },
        }),
      },
      'state-json',
    );
    expect(store.usage.get('a:1')?.lastUsed).toBe(3);
    expect([...store.profiles.keys()]).toEqual(['a:1']);
    expect([...store.order]).toEqual([['a', ['a:1']]]);
    expect(store.location).toBe(`${DIR}/auth-state.json`);
  });
});

describe('overlay', () => {
  it("prefers an agent's own to main's's, key by key", async () => {
    const store = (profiles: object, order: object, usageStats: object) =>
      read({ 'auth-profiles.json': JSON.stringify({ profiles, order, usageStats }) });
    const used = { 'a:1': { lastUsed: 1 }, 'b:1': { lastUsed: 2 } };
    const main = await store({ 'a:1': key('a'), 'b:1': key('b') }, { a: ['a:1'], b: ['b:1'] }, used);
    const own = await store({ 'a:1': key('x'), 'a:2': key('a') }, { a: ['a:2'] }, { 'a:1': { lastUsed: 9 } });
    const both = overlay(main, own, FACTS.classic);
    expect([...both.profiles.values()].map(({ id, provider }) => `${id} ${provider}`)).toEqual([
      'a:1 x',
      'b:1 b',
      'a:2 a',
    ]);
    expect([...both.order]).toEqual([
      ['a', ['a:2']],
      ['b', ['b:1']],
    ]);
    expect([...both.usage].map(([id, { lastUsed }]) => [id, lastUsed])).toEqual([
      ['a:1', 9],
      ['b:1', 2],
    ]);
    expect([...overlay(undefined, own, FACTS.classic).order]).toEqual([['a', ['a:2']]]);
    // Run on 2026.8.2 and 2026.9.6: profiles are shared, orders are not.
    for (const release of ['2026.8.2', '2026.9.6'])
      expect([...overlay(main, own, factsOf(release)).order]).toEqual([['a', ['a:2']]]);
    expect(overlay(main, own, factsOf('2026.7.35')).order.has('b')).toBe(true);
  });
});

type Sqlite = typeof import('node:sqlite');
const sqlite: Sqlite | undefined = await import('node:sqlite').catch(() => undefined);

// Node 20 has no node:sqlite.
describe.skipIf(!sqlite)('SQLite stores', () => {
  const dir = mkdtempSync(path.join(tmpdir(), 'openclaw-models-sqlite-'));
  afterAll(() => rmSync(dir, { recursive: true, force: true }));
  const files = {
    read: () => undefined,
    exists: (file: string) => file.startsWith(dir),
    show: (file: string) => path.relative(dir, file),
  };
  const make = (file: string, statements: readonly string[]): string => {
    const full = path.join(dir, file);
    mkdirSync(path.dirname(full), { recursive: true });
    const database = sqlite && new sqlite.DatabaseSync(full);
    for (const statement of statements) database?.exec(statement);
    database?.close();
    return full;
  };
  const profiles = (id: string) => JSON.stringify({ version: 1, profiles: { [id]: key('a') } });

  it('give profiles and order, shared ones below the own', async () => {
    const state = make('state/openclaw.sqlite', [
      'CREATE TABLE config_machine_state (state_key TEXT, value_json TEXT)',
      `INSERT INTO config_machine_state VALUES ('authProfiles.store', '${profiles('a:shared')}')`,
      `INSERT INTO config_machine_state VALUES ('authProfiles.state', '{"order":{"a":["a:imported"]}}')`,
    ]);
    make('agents/work/agent/openclaw-agent.sqlite', [
      'CREATE TABLE auth_profile_store (store_key TEXT, store_json TEXT)',
      'CREATE TABLE auth_profile_state (state_key TEXT, state_json TEXT)',
      `INSERT INTO auth_profile_store VALUES ('primary', '${profiles('a:own')}')`,
      `INSERT INTO auth_profile_state VALUES ('primary', '{"order":{"a":["a:own","a:shared"]},"usageStats":{"a:own":{"lastUsed":4}}}')`,
    ]);
    expect(mentions(state, 'config_machine_state')).toBe(true);
    const shared = await readSharedStore(dir, files);
    const folder = path.join(dir, 'agents/work/agent');
    const work = await readAuthStore('work', folder, storesWith('shared-db'), files, shared);
    expect([...work.profiles.keys()]).toEqual(['a:shared', 'a:own']);
    expect([...work.order]).toEqual([['a', ['a:own', 'a:shared']]]);
    expect([...work.usage].map(([id, { lastUsed }]) => [id, lastUsed])).toEqual([['a:own', 4]]);
    expect(work).toMatchObject({ orderFile: undefined, problem: undefined });
    // An order imported from an old home is main's.
    const none = { ...files, exists: () => false };
    const main = await readAuthStore(
      'main',
      path.join(dir, 'agents/main/agent'),
      storesWith('shared-db'),
      none,
      shared,
    );
    expect([...main.order]).toEqual([['a', ['a:imported']]]);
    const other = await readAuthStore('ops', path.join(dir, 'agents/ops/agent'), storesWith('shared-db'), none, shared);
    expect(other.order.size).toBe(0);
  });

  it('may lack their tables', async () => {
    make('agents/bare/agent/openclaw-agent.sqlite', ['CREATE TABLE other (x)']);
    const bare = await readAuthStore(
      'bare',
      path.join(dir, 'agents/bare/agent'),
      storesWith('agent-db'),
      files,
      undefined,
    );
    expect(bare).toMatchObject({ problem: undefined });
    expect(bare.profiles.size).toBe(0);
  });

  it('that are none are a problem, and no crash', async () => {
    const folder = path.join(dir, 'agents/none/agent');
    mkdirSync(path.join(folder, 'openclaw-agent.sqlite'), { recursive: true });
    const none = await readAuthStore('none', folder, storesWith('agent-db'), files, undefined);
    expect(none.problem).toMatchObject({ code: 'W537', severity: 'warning' });
  });
});
