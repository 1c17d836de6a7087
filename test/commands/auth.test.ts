/** The commands on credentials, run in this process: what they store, and what is said. */
import { chmodSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { type Ran, run } from '../edits/commands.ts';
import { type Files, makeHome, readIfThere, type TestHome } from '../use-cases/homes.ts';

const RELEASE = ['--openclaw-version', '2026.1.30'];
const SETUP_TOKEN = `sk-ant-oat01-${'planted'.repeat(12)}`;
const STORE = '.openclaw/agents/main/agent/auth-profiles.json';
const WORK_STORE = '.openclaw/agents/work/agent/auth-profiles.json';
const CONFIG = '.openclaw/openclaw.json';
const MANIFEST = '.openclaw/openclaw.models.yaml';

let home: TestHome | undefined;
afterEach(() => {
  home?.remove();
  home = undefined;
});

function start(files: Files = {}): TestHome {
  home = makeHome(files);
  return home;
}

function auth(words: readonly string[], stdin?: string, env: Record<string, string> = {}): Promise<Ran> {
  if (!home) throw new Error('no home');
  return run({ dir: home.dir, env, ...(stdin === undefined ? {} : { stdin }) }, ['auth', ...words]);
}

const text = (name: string) => readIfThere(path.join(home?.dir ?? '', name)) ?? '';
const json = (name: string) => JSON.parse(text(name));

describe('storing', () => {
  test('says what was stored, when it expires and how to undo it', async () => {
    start();
    const ran = await auth(['paste-token', '--provider', 'openai', '--expires-in', '365d', ...RELEASE], 'planted\n');
    expect(ran.code, ran.stderr).toBe(0);
    expect(ran.stdout.split('\n')).toEqual([
      'Saved openai:manual (token) in ~/.openclaw/agents/main/agent/auth-profiles.json',
      expect.stringMatching(/^Expires in 365 days, \d{4}-\d\d-\d\d$/),
      'A running gateway restarts itself to use this.',
      'Undo: openclaw-models auth remove --openclaw-version 2026.1.30 openai:manual',
      '',
    ]);
    const { expires } = json(STORE).profiles['openai:manual'];
    expect(Math.abs(expires - Date.now() - 365 * 86_400_000)).toBeLessThan(60_000);
  });

  test('never replaces another one that was not named', async () => {
    start({ [CONFIG]: '{"auth": {"order": {"openai": ["openai:work", "openai:manual"]}}}' });
    expect((await auth(['paste-token', '--provider', 'openai', ...RELEASE], 'first')).code).toBe(0);
    const paste = ['paste-token', '--provider', 'openai', ...RELEASE];
    const again = await auth(paste, 'second');
    expect(again.stdout).toContain('Saved openai:manual-2 (token)');
    expect(again.stdout).toContain('Undo: openclaw-models auth remove --openclaw-version 2026.1.30 openai:manual-2');
    expect(json(STORE).profiles).toMatchObject({
      'openai:manual': { token: 'first' },
      'openai:manual-2': { token: 'second' },
    });
    const order = () => JSON.parse(text(CONFIG)).auth.order.openai;
    expect(order()).toEqual(['openai:manual-2', 'openai:manual', 'openai:work']);
    // A named one is replaced, as in OpenClaw; it keeps its position, and no undo is kept.
    const named = await auth([...paste, '--profile-id', 'openai:manual'], 'third');
    expect(named.stdout).toContain('Replaced openai:manual (token)');
    expect(named.stdout).toContain('This cannot be undone');
    expect(named.stdout).not.toContain('auth remove');
    expect(json(STORE).profiles['openai:manual']).toMatchObject({ token: 'third' });
    expect(order()).toEqual(['openai:manual-2', 'openai:manual', 'openai:work']);
  });

  test('without a terminal, auth add replaces only on request', async () => {
    start();
    const add = ['add', '--provider', 'openai', '--method', 'api-key', ...RELEASE];
    expect((await auth(add, 'first')).stdout).toContain('Saved openai:default (api-key)');
    const refused = await auth([...add, '--profile-id', 'openai:default'], 'second');
    expect([refused.code, refused.stdout]).toEqual([4, '']);
    expect(refused.stderr).toContain('openai:default is already stored. Nothing was written.  [E546]');
    expect(json(STORE).profiles['openai:default'].key).toBe('first');
    const replaced = await auth([...add, '--profile-id', 'openai:default', '--replace'], 'third');
    expect(replaced.stdout).toContain('Replaced openai:default (api-key)');
    expect(json(STORE).profiles['openai:default'].key).toBe('third');
    expect((await auth(add, 'fourth')).stdout).toContain('Saved openai:default-2 (api-key)');
  });

  test.each([
    ['anthropic:defaultsk-ant-api03-plantedplanted', 'planted', 'E523'],
    ['anthropic:sk-ant-plantedplanted', 'planted', 'E523'],
    ['anthropic:planted-of-no-shape', 'planted-of-no-shape', 'E523'],
  ])('an id never holds a secret: %s', async (id, secret, code) => {
    start();
    const ran = await auth(['paste-api-key', '--provider', 'anthropic', '--profile-id', id, ...RELEASE], secret);
    expect(ran.code).toBe(1);
    expect(ran.stderr).toContain(code);
    expect(ran.stdout + ran.stderr).not.toContain('planted');
    expect(readdirSync(home?.dir ?? '')).toEqual([]);
  });

  test('as JSON, without the secret', async () => {
    start();
    const ran = await auth(['paste-api-key', '--provider', 'Z.AI', '--json', ...RELEASE], 'planted');
    expect(JSON.parse(ran.stdout)).toMatchObject({
      formatVersion: 1,
      stored: {
        profileId: 'zai:manual',
        provider: 'zai',
        mode: 'api_key',
        agent: 'main',
        replaced: false,
        expires: null,
      },
      applied: true,
      edited: false,
      restart: 'restarts',
    });
    expect(ran.stdout + ran.stderr).not.toContain('planted');
  });

  test('into the store of an agent', async () => {
    start({ [CONFIG]: '{"agents": {"list": [{"id": "main"}, {"id": "work"}]}}' });
    const ran = await auth(['paste-token', '--provider', 'openai', '--agent', 'Work', ...RELEASE], 'tok');
    expect(ran.stdout).toContain(
      'Undo: openclaw-models auth remove --openclaw-version 2026.1.30 openai:manual --agent work',
    );
    expect(Object.keys(json(WORK_STORE).profiles)).toEqual(['openai:manual']);
    expect(text(STORE)).toBe('');
    expect(
      (await auth(['paste-token', '--provider', 'openai', '--agent', 'nobody', ...RELEASE], 'tok')).stderr,
    ).toContain('E309');
  });

  test('a dry run asks for no secret and writes nothing', async () => {
    start();
    const ran = await auth(['paste-api-key', '--provider', 'openai', '--dry-run', ...RELEASE]);
    expect(ran.code, ran.stderr).toBe(0);
    expect(ran.stdout).toContain('auth.profiles.openai:manual');
    expect(ran.stdout).toContain(
      'Would store openai:manual (api-key) in ~/.openclaw/agents/main/agent/auth-profiles.json',
    );
    expect(ran.stdout).toMatch(/Nothing was written\.\n$/);
    expect(readdirSync(home?.dir ?? '')).toEqual([]);
    const document = JSON.parse(
      (await auth(['paste-api-key', '--provider', 'openai', '--dry-run', '--json', ...RELEASE])).stdout,
    );
    expect(document).toMatchObject({ dryRun: true, applied: false, stored: { profileId: 'openai:manual' } });
    expect(readdirSync(home?.dir ?? '')).toEqual([]);
  });

  test('a dry run of a login shows what it would run, and starts nothing', async () => {
    start();
    const login = ['add', '--provider', 'openai', '--method', 'oauth', '--agent', 'main', '--dry-run', ...RELEASE];
    const shown = await auth(login);
    expect(shown).toMatchObject({ code: 0, stderr: '' });
    expect(shown.stdout).toBe(
      'Would run: openclaw models auth --agent main login --provider openai\nNothing was written.\n',
    );
    const { code, stdout } = await auth([...login, '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      formatVersion: 1,
      provider: 'openai',
      wouldRun: ['openclaw', 'models', 'auth', '--agent', 'main', 'login', '--provider', 'openai'],
      dryRun: true,
      applied: false,
    });
  });

  test('also where CI is set, which holds other edits back', async () => {
    start();
    expect((await auth(['paste-token', '--provider', 'openai', ...RELEASE], 'tok', { CI: 'true' })).code).toBe(0);
    expect(json(STORE).profiles).toHaveProperty('openai:manual');
  });

  test('a malformed store stays as it is', async () => {
    start({ [STORE]: '{"version": 1, "profiles": {' });
    const ran = await auth(['paste-token', '--provider', 'openai', ...RELEASE], 'planted');
    expect(ran.code).toBe(1);
    expect(ran.stderr).toContain('E220');
    expect(text(STORE)).toBe('{"version": 1, "profiles": {');
  });

  test.each([
    ['abc', 'Expected token starting with sk-ant-oat01-'],
    ['sk-ant-oat01-planted', 'Token looks too short; paste the full setup-token'],
    ['', 'Standard input is empty'],
    [`${SETUP_TOKEN}\n${SETUP_TOKEN}`, 'expected one line'],
  ])('setup-token does not take %j', async (stdin, message) => {
    start();
    const ran = await auth(['setup-token', ...RELEASE], stdin);
    expect(ran.code).toBe(1);
    expect(ran.stderr).toContain(message);
    expect(ran.stderr).not.toContain('planted');
    expect(readdirSync(home?.dir ?? '')).toEqual([]);
  });

  test.each(['--from-env', '--from-file'])('takes the secret from %s', async (option) => {
    const { dir } = start({ 'token.txt': `${SETUP_TOKEN}\n` });
    chmodSync(path.join(dir, 'token.txt'), 0o644);
    const value = option === '--from-env' ? 'TOKEN' : 'token.txt';
    const ran = await auth(['setup-token', '--yes', option, value, ...RELEASE], undefined, { TOKEN: SETUP_TOKEN });
    expect(ran.code, ran.stderr).toBe(0);
    expect(json(STORE).profiles['anthropic:manual'].token).toBe(SETUP_TOKEN);
    expect(ran.stderr.includes('W526')).toBe(option === '--from-file');
  });
});

describe('a problem is reported before the secret is read', () => {
  // Standard input stays open in these: a command that read it would wait.
  test.each([
    [['paste-token', '--provider', 'openai', '--expires-in', '1w'], 'E500', 'invalid duration: 1w'],
    [['paste-token'], 'E500', 'auth paste-token needs --provider.'],
    [['paste-api-key', '--provider', 'a b'], 'E500', '--provider needs'],
    [['paste-api-key', '--provider', 'anthropic/claude'], 'E500', '--provider needs'],
    [['setup-token', '--provider', 'openai'], 'E500', 'Only --provider anthropic is supported for setup-token.'],
    [['paste-token', '--provider', 'openai', '--profile-id', ' '], 'E528', 'empty'],
    [['paste-token', '--provider', 'openai', '--profile-id', 'openai:my key'], 'E528', 'spaces'],
    [['paste-token', '--provider', 'openai', '--stdin', '--from-env', 'X'], 'E500', 'exclude each other'],
    [['add'], 'E500', 'needs --provider and --method'],
    [['add', '--provider', 'openai', '--method', 'apikey'], 'E500', 'did you mean "api-key"'],
    [['add', '--provider', 'openai', '--method', 'setup-token'], 'E500', 'Only --provider anthropic'],
    [
      ['add', '--provider', 'openai', '--method', 'api-key', '--expires-in', '1d'],
      'E500',
      '--expires-in is for tokens',
    ],
    [['add', '--provider', 'openai', '--method', 'api-key', '--rotation', 'middle'], 'E500', '--rotation takes'],
    [['add', '--provider', 'openai', '--method', 'oauth'], 'E316', 'not found'],
    [['paste-token', '--provider', 'openai', '-f', 'none.yaml'], 'E100', ''],
  ])('%j: %s', async (words, code, message) => {
    start();
    const ran = await auth([...words, ...RELEASE]);
    expect(ran.code).toBe(1);
    expect(ran.stderr).toContain(`[${code}]`);
    expect(ran.stderr).toContain(message);
    expect(readdirSync(home?.dir ?? '')).toEqual([]);
  });

  test('an unknown release', async () => {
    start({ '.openclaw/openclaw.json': '{}' });
    expect((await auth(['paste-token', '--provider', 'openai'])).stderr).toContain('E212');
  });
});

describe('a secret on the command line is refused and not repeated', () => {
  const SECRETS = ['sk-ant-api03-planted', 'planted'];
  test.each(
    SECRETS.flatMap((secret) => [
      ['auth', 'paste-token', '--provider', 'openai', secret],
      ['auth', 'setup-token', secret],
      ['auth', 'paste-api-key', secret, '--provider', 'openai'],
      ['auth', 'add', '--provider', 'openai', secret],
      ['auth', 'paste-token', '--provider', 'openai', `--token=${secret}`],
      ['auth', 'paste-token', '--provider', 'openai', '--token', secret],
      ['auth', 'paste-api-key', '--provider', 'openai', `--api-key=${secret}`],
      ...(secret === 'planted'
        ? []
        : [
            ['auth', secret],
            [secret],
            ['auth', 'paste-token', '--provider', secret],
            ['auth', 'paste-token', '--provider', 'openai', '--profile-id', secret],
            ['auth', 'paste-token', '--provider', 'openai', '--from-env', secret],
            ['auth', 'paste-token', '--provider', 'openai', '--from-file', secret],
            ['auth', 'paste-token', '--provider', 'openai', '--expires-in', secret],
            ['auth', 'add', '--provider', 'openai', '--method', secret],
            ['auth', 'paste-token', '--provider', 'openai', '--from-env', 'PATH', '--json', secret],
          ]),
    ]),
  )('%j %j %j %j %j %j', async (...argv) => {
    const { dir } = start();
    for (const extra of [[], ['--json']]) {
      const ran = await run({ dir, stdin: 'tok' }, [
        ...argv.filter((word) => word !== undefined),
        ...extra,
        ...RELEASE,
      ]);
      expect(ran.code).toBe(1);
      expect(ran.stdout + ran.stderr).toMatch(/E5\d\d/);
      expect(ran.stdout + ran.stderr).not.toContain('planted');
    }
    expect(readdirSync(dir)).toEqual([]);
  });
});

describe('adding without a terminal', () => {
  const files = {
    [CONFIG]:
      '{"auth": {"order": {"anthropic": ["anthropic:a"]}, "profiles": {"anthropic:a": {"provider": "anthropic", "mode": "token"}}}}',
    [STORE]:
      '{"version": 1, "profiles": {"anthropic:a": {"type": "token", "provider": "anthropic", "token": "planted"}}}',
  };
  const add = (...words: string[]) =>
    auth(['add', '--provider', 'anthropic', '--method', 'api-key', ...words, ...RELEASE], 'sk-new');

  test('a key is called default, and goes first where there is an order', async () => {
    start(files);
    const ran = await add();
    expect(ran.code, ran.stderr).toBe(0);
    expect(json(STORE).profiles['anthropic:default']).toEqual({
      type: 'api_key',
      provider: 'anthropic',
      key: 'sk-new',
    });
    expect(json(CONFIG).auth.order.anthropic).toEqual(['anthropic:default', 'anthropic:a']);
  });

  test.each([
    ['first', ['anthropic:x', 'anthropic:a']],
    ['last', ['anthropic:a', 'anthropic:x']],
    ['none', ['anthropic:a']],
  ])('--rotation %s', async (rotation, order) => {
    start(files);
    const ran = await add('--rotation', rotation, '--profile-id', 'anthropic:x');
    expect(ran.code, ran.stderr).toBe(0);
    expect(json(CONFIG).auth.order.anthropic).toEqual(order);
    expect(text(MANIFEST).includes('anthropic:x')).toBe(rotation !== 'none');
  });

  test('an unknown provider, and an id of another provider, are reported', async () => {
    start();
    const ran = await auth(['paste-token', '--provider', 'antropic', '--profile-id', 'mine', ...RELEASE], 'tok');
    expect(ran.code).toBe(0);
    expect(ran.stderr).toContain('did you mean "anthropic"?');
    expect(ran.stderr).toContain('W144');
    expect(ran.stderr).toContain('W527');
  });
});

const DAY = 86_400_000;
/** One of every state, beside an order that leaves some out. */
function everyState(now: number): Files {
  const token = (expires?: number) => ({
    type: 'token',
    provider: 'anthropic',
    token: 'planted',
    ...(expires === undefined ? {} : { expires }),
  });
  return {
    [CONFIG]: JSON.stringify({
      agents: { list: [{ id: 'main' }, { id: 'work' }] },
      auth: {
        order: {
          anthropic: [
            'anthropic:soon',
            'anthropic:late',
            'anthropic:old',
            'anthropic:cool',
            'anthropic:off',
            'anthropic:blank',
          ],
        },
      },
    }),
    [STORE]: JSON.stringify({
      version: 1,
      profiles: {
        'anthropic:late': token(),
        'anthropic:soon': token(now + 3 * DAY + 3_600_000),
        'anthropic:old': token(now - 2 * DAY),
        'anthropic:cool': token(),
        'anthropic:off': token(),
        'anthropic:blank': { type: 'api_key', provider: 'anthropic', key: ' ' },
        'anthropic:spare': { type: 'api_key', provider: 'anthropic', key: 'planted' },
        'openai:codex': {
          type: 'oauth',
          provider: 'openai-codex',
          access: 'planted',
          refresh: 'planted',
          expires: now + DAY + 3_600_000,
        },
      },
      usageStats: {
        'anthropic:late': { lastUsed: now - 2 * 3_600_000 },
        'anthropic:cool': { cooldownUntil: now + 300_000 },
        'anthropic:off': { disabledUntil: now + 7_200_000, disabledReason: 'billing' },
      },
    }),
    [WORK_STORE]: JSON.stringify({
      version: 1,
      profiles: { 'openai:work': { type: 'api_key', provider: 'openai', key: 'planted' } },
    }),
  };
}

describe('list', () => {
  test('shows every credential, its state and its place', async () => {
    start(everyState(Date.now()));
    const ran = await run({ dir: home?.dir ?? '', env: { COLUMNS: '80' } }, ['auth', 'list', ...RELEASE]);
    expect(ran.code, ran.stderr).toBe(0);
    expect(ran.stdout).toBe(`anthropic
  1  anthropic:soon   token    expiring, expires in 3 days, never used
  2  anthropic:late   token    active, used 2 h ago
  3  anthropic:cool   token    cooldown for 5 min, never used
  4  anthropic:off    token    disabled (billing) for 2 h, never used
  -  anthropic:blank  api-key  empty (key is blank), never used
  -  anthropic:old    token    expired 2 days ago, never used
  -  anthropic:spare  api-key  active, not in the order, never used
openai
  1  openai:work      api-key  active, never used, of agent work
openai-codex
  1  openai:codex     oauth    active, expires in 1 day, never used

9 credentials, 3 active, 6 to check.
`);
    expect(ran.stdout.split('\n').every((line) => line.length <= 80)).toBe(true);
  });

  test('as JSON, for one agent and one provider', async () => {
    start(everyState(Date.now()));
    const all = JSON.parse((await auth(['list', '--json', ...RELEASE])).stdout);
    expect(all.profiles).toHaveLength(9);
    expect(JSON.stringify(all)).not.toContain('planted');
    const spare = all.profiles.find(({ id }: { id: string }) => id === 'anthropic:spare');
    expect(spare).toMatchObject({ status: 'active', unused: 'not-in-order', position: null, agents: ['main'] });
    const work = JSON.parse(
      (await auth(['list', '--json', '--agent', 'work', '--provider', 'OpenAI', ...RELEASE])).stdout,
    );
    expect(work).toMatchObject({ agentId: 'work', profiles: [{ id: 'openai:work', agents: ['work'], position: 1 }] });
    expect((await auth(['list', '--provider', 'openai', '--plain', ...RELEASE])).stdout).toBe('openai:work\n');
    expect((await auth(['list', '--agent', 'nobody', ...RELEASE])).stderr).toContain('E309');
  });

  test('a store that cannot be read is a warning', async () => {
    start({ [STORE]: '{', [CONFIG]: '{"agents": {"list": [{"id": "main"}]}}' });
    const ran = await auth(['list', ...RELEASE]);
    expect(ran.code).toBe(0);
    expect(ran.stderr).toContain('W537');
    expect(ran.stdout).toContain('No credential stored.');
  });

  test('writes nothing', async () => {
    start();
    await auth(['list', ...RELEASE]);
    expect(readdirSync(home?.dir ?? '')).toEqual([]);
  });
});

describe('remove', () => {
  const files: Files = {
    [CONFIG]:
      '{\n  // kept\n  "auth": {"profiles": {"anthropic:a": {"provider": "anthropic", "mode": "token"}, "anthropic:b": {"provider": "anthropic", "mode": "api_key"}}, "order": {"anthropic": ["anthropic:a", "anthropic:b"]}}\n}\n',
    [STORE]:
      '{"version": 1, "profiles": {"anthropic:a": {"type": "token", "provider": "anthropic", "token": "planted"}, "anthropic:b": {"type": "api_key", "provider": "anthropic", "key": "planted"}}, "usageStats": {"anthropic:a": {"lastUsed": 1}}}',
    [MANIFEST]: 'version: 1\nauth:\n  order:\n    anthropic: [anthropic:a, anthropic:b] # both\n',
  };

  test('removes it from store, config and manifest, after showing what goes', async () => {
    start(files);
    const refused = await auth(['remove', 'anthropic:a', ...RELEASE]);
    expect(refused.code).toBe(4);
    expect(refused.stderr).toContain('E422');
    expect(refused.stdout).toContain('anthropic:a in ~/.openclaw/agents/main/agent/auth-profiles.json');
    expect(text(STORE)).toBe(files[STORE]);

    const ran = await auth(['remove', 'anthropic:a', '--yes', ...RELEASE]);
    expect(ran.code, ran.stderr).toBe(0);
    expect(ran.stdout).toContain('Removed anthropic:a from ~/.openclaw/agents/main/agent/auth-profiles.json');
    expect(json(STORE)).toEqual({ version: 1, profiles: { 'anthropic:b': expect.anything() }, usageStats: {} });
    expect(text(CONFIG)).toContain('// kept');
    expect(text(CONFIG)).not.toContain('anthropic:a');
    expect(text(MANIFEST)).toBe('version: 1\nauth:\n  order:\n    anthropic: [anthropic:b] # both\n');
  });

  test('as JSON, and as a dry run that writes nothing', async () => {
    start(files);
    const dry = JSON.parse((await auth(['remove', 'anthropic:b', '--dry-run', '--json', ...RELEASE])).stdout);
    expect(dry).toMatchObject({
      dryRun: true,
      applied: false,
      removed: { profileId: 'anthropic:b', agents: ['main'] },
    });
    expect((await auth(['remove', 'anthropic:b', '--dry-run', ...RELEASE])).stdout).toMatch(/Nothing was written\.\n$/);
    expect(text(STORE)).toBe(files[STORE]);
    const done = JSON.parse((await auth(['remove', 'anthropic:b', '--yes', '--json', ...RELEASE])).stdout);
    expect(done).toMatchObject({ applied: true, removed: { profileId: 'anthropic:b' }, edited: true });
  });

  test('an unknown id is an error with those that are close', async () => {
    start(files);
    const ran = await auth(['remove', 'anthropic:c', '--yes', ...RELEASE]);
    expect(ran.code).toBe(1);
    expect(ran.stderr).toContain('E520');
    expect(ran.stderr).toContain('Did you mean anthropic:a');
  });
});

test('the undo command that `auth remove` names works', async () => {
  start({ [CONFIG]: '{\n  // kept\n}\n' });
  await auth(['paste-token', '--provider', 'openai', ...RELEASE], 'tok');
  await auth(['remove', 'openai:manual', '--yes', ...RELEASE]);
  expect(json(STORE)).toEqual({ version: 1, profiles: {} });
  expect(readFileSync(path.join(home?.dir ?? '', CONFIG), 'utf8')).not.toContain('openai');
});

test('a profile that another agent has is named with that agent', async () => {
  start({ [CONFIG]: '{agents: {list: [{id: "main"}, {id: "work"}]}}' });
  await auth(['paste-token', '--provider', 'openai', ...RELEASE], 'tok');
  const { code, stderr } = await auth(['remove', 'openai:manual', '--agent', 'work', '--yes', ...RELEASE]);
  expect(code).toBe(1);
  expect(stderr).toContain('It is in the store of main: pass that --agent, or none.');
});
