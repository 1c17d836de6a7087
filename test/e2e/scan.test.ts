/**
 * `scan` of the built program, against servers of this test: a provider, OpenRouter, and the question on a terminal.
 */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveLocally } from '../local-server.ts';
import { CLI, documentOf, expectCode, fingerprint, type Home, KEPT_CODE, withHomeHere } from './cli.ts';
import { hasPython, onTerminal, onTerminalHere } from './terminal.ts';

interface Seen {
  readonly url: string;
  readonly authorization: string | undefined;
}

const KEY = 'planted-provider-key';
let base = '';
let close = () => {};
const seen: Seen[] = [];

const LIST = {
  data: [
    {
      id: 'small/one-8b:free',
      name: 'One',
      created: 1_780_000_000,
      context_length: 8000,
      supported_parameters: ['tools'],
    },
    {
      id: 'big/two-70b:free',
      name: 'Two',
      created: 1_780_000_000,
      context_length: 64_000,
      supported_parameters: ['tools'],
    },
    { id: 'big/mute-400b:free', name: 'Mute \u001b[31m', created: 1_780_000_000, context_length: 99_000 },
    { id: 'big/gone-90b:free', name: 'Gone', context_length: 99_000, supported_parameters: ['tools'] },
    { id: 'big/paid', name: 'Paid', pricing: { prompt: '0.000001', completion: '0.000002' } },
  ],
};

/** Answers as OpenAI's chat does; `denied` refuses, and one model is gone. */
async function answer(request: IncomingMessage): Promise<readonly [number, unknown]> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const url = request.url ?? '';
  seen.push({ url, authorization: request.headers.authorization });
  if (url === '/openrouter/models') return [200, LIST];
  if (url.startsWith('/denied/')) return [401, { error: { message: `no such key: ${KEY}`, code: 'invalid_api_key' } }];
  const { model } = JSON.parse(Buffer.concat(chunks).toString('utf8')) as { model: string };
  if (model.includes('gone')) return [404, { error: { message: 'No endpoints found', code: 404 } }];
  const message = { role: 'assistant', content: 'OK' };
  return [200, { id: 'x', object: 'chat.completion', model, choices: [{ index: 0, message, finish_reason: 'stop' }] }];
}

beforeAll(async () => {
  const server = await serveLocally(async (request, response) => {
    const [status, body] = await answer(request);
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  base = server.base;
  close = server.close;
});
afterAll(() => close());

function files(): Readonly<Record<string, string>> {
  const model = (id: string, cost: number) => ({ id, name: id, input: ['text'], cost: { input: cost, output: cost } });
  const provider = (name: string) => ({ baseUrl: `${base}/${name}/v1`, apiKey: KEY, api: 'openai-completions' });
  const config = {
    meta: { lastTouchedVersion: '2026.1.30' },
    agents: { defaults: { model: { primary: 'lab/dear' } } },
    models: {
      providers: {
        lab: { ...provider('lab'), models: [model('dear', 20), model('cheap', 1)] },
        denied: { ...provider('denied'), models: [model('shy', 1)] },
        openrouter: { ...provider('openrouter'), models: [] },
      },
    },
  };
  return {
    '.openclaw/openclaw.json': JSON.stringify(config),
    'work/openclaw.models.yaml': 'version: 1\nprimary: lab/dear # for now\n',
  };
}
const ONLY = ['--provider', 'lab,denied'];

function expectNoSecret({ stdout, stderr }: { stdout: string; stderr: string }) {
  expect(stdout + stderr).not.toContain(KEY);
}

describe('providers', () => {
  test('are asked, each with its own credential; what answers can be chosen, and nothing is written', () =>
    withHomeHere(files(), async (home) => {
      const before = await fingerprint(home.dir);
      const outcome = expectCode(await home.run(['scan', ...ONLY]), 0);
      expectNoSecret(outcome);
      expect(outcome.stderr).toBe('Scanning models...\n');
      expect(outcome.stdout).toContain('✓ lab: 2 models available (auth: ok)\n');
      expect(outcome.stdout).toContain('✗ denied: no valid authentication (HTTP 401, models.json)\n');
      expect(outcome.stdout).toContain(' 1. lab/cheap  (?B, ?, $1/$1/M)\n 2. lab/dear   (?B, ?, $20/$20/M)\n');
      expect(outcome.stdout).not.toContain('denied/shy');
      expect(await fingerprint(home.dir)).toBe(before);
      const asked = seen.filter(({ url }) => /^\/(lab|denied)\//.test(url));
      expect(asked.length).toBeGreaterThanOrEqual(2);
      for (const { authorization } of asked) expect(authorization).toBe(`Bearer ${KEY}`);
    }));

  test('--yes --set-default sets the best in manifest and config', () =>
    withHomeHere(files(), async (home) => {
      const document = documentOf(expectCode(await home.run(['scan', ...ONLY, '--yes', '--set-default', '--json']), 0));
      expect(document).toMatchObject({ chosen: 'lab/cheap', set: { applied: true } });
      expect(await home.read('work/openclaw.models.yaml')).toBe('version: 1\nprimary: lab/cheap # for now\n');
      expect(JSON.parse(await home.read('.openclaw/openclaw.json')).agents.defaults.model.primary).toBe('lab/cheap');
    }));
});

describe("OpenRouter's free models", () => {
  const free = () => ['scan', '--openrouter-free', '--openrouter-url', `${base}/openrouter`];

  test('come from the list, which is asked for without a credential, and each is asked itself', () =>
    withHomeHere(files(), async (home) => {
      seen.length = 0;
      const outcome = expectCode(await home.run([...free(), '--json']), 0);
      expectNoSecret(outcome);
      const document = documentOf(outcome);
      const candidates = document.candidates as { ref: string; openrouter: object }[];
      expect(candidates.map(({ ref }) => ref)).toEqual(
        expect.arrayContaining(['openrouter/big/two-70b:free', 'openrouter/small/one-8b:free']),
      );
      expect(candidates.map(({ ref }) => ref).at(-1)).toBe('openrouter/big/mute-400b:free');
      expect(candidates[0]?.openrouter).toMatchObject({ isFree: true, supportsToolsMeta: true });
      expect(document.filters).toMatchObject([
        { name: 'free', leftOut: 1 },
        { name: 'chat', leftOut: 0 },
        { name: 'availability', leftOut: 1 },
      ]);
      const [list, ...asked] = seen;
      expect(list).toEqual({ url: '/openrouter/models', authorization: undefined });
      expect(asked).toHaveLength(4);
    }));

  test('--no-probe only reads the list', () =>
    withHomeHere(files(), async (home) => {
      const outcome = expectCode(
        await home.run([...free(), '--no-probe', '--provider', 'Big', '--min-params', '80']),
        0,
      );
      expect(outcome.stdout).toContain('✓ openrouter: 2 free models available (auth: not probed)\n');
      expect(outcome.stdout).toContain(' 1. openrouter/big/gone-90b:free   (90B, ?, $?/M, tools)\n');
      expect(outcome.stdout).toContain(' 2. openrouter/big/mute-400b:free  (400B, 2026-05-28, $?/M)\n');
      expect(outcome.stdout).toContain(
        'Excluded of 5: 1 of other vendors, 1 not free, 1 below 80B or of unknown size.',
      );
      expect(outcome.stdout).not.toContain('\u001b');
    }));
});

describe('on a terminal', { concurrent: true }, () => {
  const scan = (home: Home, answers: readonly string[], args: readonly string[] = [], env = {}, on = onTerminalHere) =>
    on(
      home,
      answers.map((type) => ({ expect: 'keep current ', type })),
      ['scan', '--no-probe', ...ONLY, ...args],
      { TERM: 'dumb', COLUMNS: '80', ...env },
    );
  const primaryOf = async (home: Home) =>
    JSON.parse(await home.read('.openclaw/openclaw.json')).agents.defaults.model.primary;

  test.skipIf(!hasPython)('a number becomes the primary', () =>
    withHomeHere(files(), async (home) => {
      const { stdout } = expectCode(await scan(home, ['1\r'], [], {}, onTerminal), 0);
      expect(stdout).toContain('Select model: [1-3] or Enter to keep current ');
      expect(stdout).toContain('Applied: Default model: denied/shy');
      expect(await primaryOf(home)).toBe('denied/shy');
    }),
  );

  test('the question is repeated for a number that is not in the list', () =>
    withHomeHere(files(), async (home) => {
      const { stdout } = expectCode(await scan(home, ['9\r', 'opus\r', '2\r']), 0);
      expect(stdout.match(/Select model: /g)).toHaveLength(3);
      expect(stdout.match(/Type a number from 1 to 3, or press Enter\./g)).toHaveLength(2);
      expect(await primaryOf(home)).toBe('lab/cheap');
    }));

  test.each([
    ['Enter', '\r', 4],
    ['the end of input', '\u0004', 4],
    ['Ctrl-C', '\u0003', 130],
  ])('%s keeps the current one', (_, typed, code) =>
    withHomeHere(files(), async (home) => {
      const before = await fingerprint(home.dir);
      const { stdout } = expectCode(await scan(home, [typed]), code);
      expect(stdout).toContain('Nothing was written.');
      expect(await fingerprint(home.dir)).toBe(before);
    }),
  );

  test.each([
    ['--yes', ['--yes', '--set-default'], {}],
    ['--no-input', ['--no-input'], {}],
    ['a pipeline', [], { CI: 'true' }],
    ['no candidate', ['--min-params', '9', '--known-only'], {}],
  ])('with %s there is no question', (_, args, env) =>
    withHomeHere(files(), async (home) => {
      expect(expectCode(await scan(home, [], args, env), 0).stdout).not.toContain('Select model');
    }),
  );
});

test('Ctrl-C while a provider keeps silent ends it, and nothing is written', () =>
  withHomeHere({}, async (home) => {
    const silent = createServer();
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(silent.address() as AddressInfo).port}`;
    const { spawn } = await import('node:child_process');
    try {
      const child = spawn(process.execPath, [CLI, 'scan', '--openrouter-free', '--no-probe', '--openrouter-url', url], {
        cwd: home.at('work'),
        env: { ...KEPT_CODE, PATH: process.env.PATH, HOME: home.dir },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      silent.once('request', () => child.kill('SIGINT'));
      let stderr = '';
      child.stderr.on('data', (chunk: Buffer) => {
        stderr += chunk;
      });
      const code = await new Promise((resolve) => child.once('close', resolve));
      expect([code, stderr.includes('E423')]).toEqual([130, true]);
    } finally {
      silent.closeAllConnections();
      silent.close();
    }
  }));
