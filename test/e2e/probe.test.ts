/** Probes of the built program, against a server of this test, with keys that must not be seen anywhere. */
import { spawn } from 'node:child_process';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { serveLocally } from '../local-server.ts';
import { CLI, documentOf, expectCode, fingerprint, type Home, KEPT_CODE, withHomeHere } from './cli.ts';

const KEYS = {
  good: 'planted-good-key-0123456789',
  bad: 'planted-bad-key-0123456789',
  env: 'planted-env-key-0123456789',
  config: 'planted-config-key-0123456789',
  header: 'planted-header-0123456789',
};

interface Seen {
  readonly path: string;
  readonly key: string;
  readonly model: string;
}
let base = '';
let close = () => {};
let seen: Seen[] = [];

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const { model } = JSON.parse(Buffer.concat(chunks).toString('utf8')) as { model: string };
  const key = String(request.headers['x-api-key'] ?? request.headers.authorization ?? '').replace('Bearer ', '');
  seen.push({ path: request.url ?? '', key, model });
  const send = (status: number, body: unknown, headers = {}) =>
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
  if (model.includes('slow')) return;
  if (key === KEYS.bad) send(401, { error: { message: `invalid key ${key} \u001b[31m` } });
  else if (model.includes('gone'))
    send(404, { error: { message: `model ${model} not found`, code: 'model_not_found' } });
  else if (model.includes('busy')) send(429, { error: { message: 'slow down' } }, { 'retry-after': '7' });
  else if (request.url?.includes('/messages'))
    send(200, { type: 'message', role: 'assistant', content: [{ type: 'text', text: 'OK' }] });
  else send(200, { choices: [{ index: 0, message: { role: 'assistant', content: 'OK' }, finish_reason: 'stop' }] });
}

beforeAll(async () => {
  const server = await serveLocally(answer);
  base = server.base;
  close = server.close;
});
afterAll(() => close());
beforeEach(() => {
  seen = [];
});

function files(fallbacks: readonly string[] = ['chat/other']): Record<string, string> {
  const config = {
    meta: { lastTouchedVersion: '2026.1.30' },
    agents: { defaults: { model: { primary: 'anthropic/claude-sonnet-4-5', fallbacks }, models: {} } },
    models: {
      providers: {
        anthropic: { baseUrl: base, api: 'anthropic-messages', models: [] },
        chat: {
          baseUrl: `${base}/v1`,
          apiKey: KEYS.config,
          headers: { 'X-Extra': KEYS.header },
          models: [{ id: 'other', name: 'Other' }],
        },
      },
    },
  };
  const profiles = {
    'anthropic:good': { type: 'api_key', provider: 'anthropic', key: KEYS.good },
    'anthropic:bad': { type: 'api_key', provider: 'anthropic', key: KEYS.bad },
    'anthropic:old': { type: 'token', provider: 'anthropic', token: 'planted-old-0123456789', expires: 1 },
    // biome-ignore lint/suspicious/noTemplateCurlyInString: as OpenClaw writes variables
    'groq:var': { type: 'api_key', provider: 'groq', key: '${NOT_SET_ANYWHERE}' },
  };
  return {
    '.openclaw/openclaw.json': JSON.stringify(config),
    '.openclaw/agents/main/agent/auth-profiles.json': JSON.stringify({ version: 1, profiles }),
  };
}

const withoutKeys = ({ stdout, stderr }: { stdout: string; stderr: string }) => {
  for (const key of Object.values(KEYS)) expect(`${stdout}${stderr}`).not.toContain(key);
  expect(`${stdout}${stderr}`).not.toMatch(/planted|\u001b/);
};

interface Probe {
  readonly provider: string;
  readonly source: string | null;
  readonly status: string;
  readonly model: string | null;
  readonly httpStatus: number | null;
  readonly retryAfter: number | null;
  readonly message: string | null;
}
const probesOf = (document: Record<string, unknown>) =>
  (document as { auth: { probes: { results: Probe[] } } }).auth.probes.results;

const run = (home: Home, args: readonly string[], env: Record<string, string> = {}) => home.run(args, { env });

describe('status --probe', () => {
  test('sends one request with each credential, and shows the result', () =>
    withHomeHere(files(), async (home) => {
      const before = await fingerprint(home.dir);
      const ran = expectCode(await run(home, ['status', '--probe', '--json'], { ANTHROPIC_API_KEY: KEYS.env }), 0);
      withoutKeys(ran);
      const results = probesOf(documentOf(ran));
      expect(
        Object.fromEntries(results.map(({ provider, source, status }) => [`${provider} ${source}`, status])),
      ).toEqual({
        'anthropic profile:anthropic:good': 'ok',
        'anthropic profile:anthropic:bad': 'auth',
        'anthropic profile:anthropic:old': 'skipped',
        'anthropic env:ANTHROPIC_API_KEY': 'ok',
        'chat models.json': 'ok',
        'groq profile:groq:var': 'skipped',
      });
      expect(seen.map(({ key }) => key).sort()).toEqual([KEYS.bad, KEYS.config, KEYS.env, KEYS.good].sort());
      expect(seen.find(({ key }) => key === KEYS.good)).toMatchObject({
        path: '/v1/messages',
        model: 'claude-sonnet-4-5',
      });
      expect(await fingerprint(home.dir)).toBe(before);
    }));

  test('for people: aligned, with the reason and the next step', () =>
    withHomeHere(files(), async (home) => {
      const ran = expectCode(await run(home, ['status', '--probe-provider', 'anthropic', '--check']), 1);
      withoutKeys(ran);
      expect(ran.stdout).toMatch(/✓ anthropic:good {2}ok +anthropic\/claude-sonnet-4-5, \d+ ms\n/);
      expect(ran.stdout).toMatch(/✗ anthropic:bad {3}rejected +anthropic\/claude-sonnet-4-5, HTTP 401, \d+ ms\n {6}\S/);
      expect(ran.stdout).toContain('Probes: 1 ok, 1 failed, 1 skipped.\nNext: openclaw-models auth add');
      // The config of this home holds a literal key.
      expect(ran.stderr).toMatch(/^\S+ {2}warn {2}providers\.chat\.apiKey [^\n]*\[W240\]\n[^\n]*\n$/);
    }));

  test('one profile, also one that would not be tried', () =>
    withHomeHere(files(), async (home) => {
      const args = ['status', '--probe', '--probe-profile', 'anthropic:bad,anthropic:old', '--json'];
      const results = probesOf(documentOf(await run(home, args)));
      expect(results.map(({ source }) => source)).toEqual(['profile:anthropic:bad', 'profile:anthropic:old']);
      expect(seen).toHaveLength(2);
    }));

  test('each model of the chain, with the credential that it would get', () =>
    withHomeHere(files(['chat/gone', 'chat/busy', 'nobody/model']), async (home) => {
      const ran = await run(home, ['status', '--probe-models', '--json']);
      const results = probesOf(documentOf(ran));
      expect(
        results.map(({ model, status, httpStatus, retryAfter }) => [model, status, httpStatus, retryAfter]),
      ).toEqual([
        ['anthropic/claude-sonnet-4-5', 'ok', 200, null],
        ['chat/gone', 'no_model', 404, null],
        ['chat/busy', 'rate_limit', 429, 7],
        ['nobody/model', 'skipped', null, null],
      ]);
      withoutKeys(ran);
    }));

  test('a timeout, and Ctrl-C', () =>
    withHomeHere(files(['chat/slow']), async (home) => {
      const args = ['status', '--probe-models', '--probe-provider', 'chat', '--json'];
      const [slow] = probesOf(documentOf(await run(home, [...args, '--probe-timeout', '200'])));
      expect(slow?.status).toBe('timeout');
      seen = [];
      const child = spawn(process.execPath, [CLI, ...args], {
        env: { ...KEPT_CODE, PATH: process.env.PATH, HOME: home.dir },
      });
      let output = '';
      child.stdout.on('data', (text) => {
        output += text;
      });
      const closed = new Promise((resolve) => child.on('close', (code) => resolve(code)));
      while (seen.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
      child.kill('SIGINT');
      expect(await closed).toBe(130);
      expect(probesOf(JSON.parse(output))[0]?.status).toBe('skipped');
    }));

  test('an option about probes implies --probe', () =>
    withHomeHere({ ...files(), 'work/openclaw.models.yaml': 'version: 1\nprimary: chat/other\n' }, async (home) => {
      expect(probesOf(documentOf(await run(home, ['status', '--probe-max-tokens', '4', '--json'])))).not.toEqual([]);
      expect((await run(home, ['validate', '--probe-timeout', '5000'])).stdout).toContain('Probes: 1 ok.');
      expectCode(await run(home, ['status', '--plain', '--probe-timeout', '5000']), 1);
    }));

  test.each([
    [['status', '--plain', '--probe'], 'cannot be used with --plain'],
    [['status', '--probe', '--probe-timeout', '0'], '--probe-timeout needs a number'],
    [['status', '--probe', '--probe-concurrency', 'x'], '--probe-concurrency needs a number'],
  ])('wrong use: %j', (args, words) =>
    withHomeHere(files(), async (home) => {
      const ran = expectCode(await run(home, args), 1);
      expect(`${ran.stdout}${ran.stderr}`).toContain(words);
      expect(seen).toEqual([]);
    }),
  );
});

describe('validate --probe', () => {
  const MANIFEST = `version: 1
primary: good
fallbacks:
  - chat/other
  - chat/gone # left the catalogue
  - chat/busy
  - nobody/model
aliases:
  good: anthropic/claude-sonnet-4-5
`;

  test('finds the fallbacks that cannot answer, and where they are declared', () =>
    withHomeHere({ ...files(), 'work/openclaw.models.yaml': MANIFEST }, async (home) => {
      expectCode(await run(home, ['validate']), 0);
      expect(seen).toEqual([]);
      const ran = expectCode(await run(home, ['validate', '--probe']), 1);
      withoutKeys(ran);
      expect(ran.stdout).toMatch(/openclaw\.models\.yaml:5:5 {2}error {2}fallbacks\[1\]: chat\/gone does not answer/);
      expect(ran.stdout).toMatch(/openclaw\.models\.yaml:6:5 {2}warn/);
      expect(ran.stdout).toMatch(
        /openclaw\.models\.yaml:7:5 {2}error {2}fallbacks\[3\]: nobody\/model cannot be probed/,
      );
      expect(ran.stdout).toContain('Probes: 2 ok, 2 failed, 1 skipped.');
      const document = documentOf(expectCode(await run(home, ['validate', '--probe', '--json']), 1));
      expect(document).toMatchObject({ valid: false, error: { code: 'E170' } });
    }));

  test('is content when all of them answer', () =>
    withHomeHere(
      { ...files(), 'work/openclaw.models.yaml': 'version: 1\nprimary: anthropic/claude-sonnet-4-5\n' },
      async (home) => {
        const ran = expectCode(await run(home, ['validate', '--probe']), 0);
        expect(ran.stdout).toBe('Probes: 1 ok.\nopenclaw.models.yaml is valid.\n');
      },
    ));
});

test.skipIf(process.platform === 'win32')('status reports stores that others can read', () =>
  withHomeHere(files(), async (home) => {
    const store = '.openclaw/agents/main/agent/auth-profiles.json';
    expect(expectCode(await home.run(['status']), 0).stderr).not.toContain('W225');
    await home.write('.openclaw/agents/main/agent/auth-state.json', '{"version":1}', 0o640);
    const { stderr } = expectCode(await home.run(['status']), 0);
    expect(stderr).toContain('[W225]');
    expect(stderr).toContain('chmod 600 ~/.openclaw/agents/main/agent/auth-state.json');
    expect(stderr).not.toContain(store);
    expect(JSON.stringify(documentOf(await home.run(['status', '--json'])).diagnostics)).toContain('W225');
  }),
);
