/** Probes of a home against a test server: which requests are sent, their results, and that no key is printed. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ProbeResult } from '../../src/probe/index.ts';
import { type ProbeQuestion, probeLive } from '../../src/use-cases/probe.ts';
import { probeManifest } from '../../src/use-cases/probe-manifest.ts';
import { circumstancesOf } from '../../src/workspace/circumstances.ts';
import { serveLocally } from '../local-server.ts';
import { liveOf, makeHome, type TestHome, unwrap } from './homes.ts';

const GOOD = 'planted-good-0123456789';
const BAD = 'planted-bad-0123456789';
const LIMITS = { timeout: 5000, concurrency: 2, maxTokens: 8 };

interface Seen {
  readonly key: string;
  readonly model: string;
  readonly extra: string;
}
let seen: Seen[] = [];
let base = '';
let close = () => {};
/** Called for each request; for a model named `held`, nothing else happens. */
let onRequest = (_: Seen) => {};

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  const { model } = JSON.parse(text) as { model: string };
  const key = String(request.headers.authorization ?? '').replace('Bearer ', '');
  const one = { key, model, extra: String(request.headers['x-extra'] ?? '') };
  seen.push(one);
  onRequest(one);
  if (model === 'held') return;
  const send = (status: number, body: object) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  if (key === BAD) send(401, { error: { message: `Incorrect API key provided: ${key}` } });
  else if (model === 'gone') send(404, { error: { message: `no model gone for ${key}`, code: 'model_not_found' } });
  else if (model === 'busy') send(429, { error: { message: 'slow down' } });
  else send(200, { choices: [{ message: { role: 'assistant', content: 'OK' } }] });
}

beforeAll(async () => {
  const server = await serveLocally(answer);
  base = `${server.base}/v1`;
  close = server.close;
});
afterAll(() => close());
beforeEach(() => {
  seen = [];
  onRequest = () => {};
});

async function within(work: (home: TestHome) => Promise<void>, fallbacks: readonly string[] = ['own/b']) {
  const profile = (key: string) => ({ type: 'api_key', provider: 'own', key });
  const home = makeHome({
    '.openclaw/openclaw.json': JSON.stringify({
      meta: { lastTouchedVersion: '2026.1.30' },
      agents: { defaults: { model: { primary: 'own/a', fallbacks } }, list: [{ id: 'main' }, { id: 'work' }] },
      models: {
        providers: {
          own: { baseUrl: base, headers: { 'X-Extra': GOOD }, models: [] },
          keyless: { baseUrl: base, models: [] },
        },
      },
      auth: { order: { own: ['own:good', 'own:bad'] } },
    }),
    '.openclaw/agents/main/agent/auth-profiles.json': JSON.stringify({
      version: 1,
      profiles: { 'own:good': profile(GOOD), 'own:bad': profile(BAD) },
    }),
    '.openclaw/agents/work/agent/auth-profiles.json': JSON.stringify({
      version: 1,
      profiles: { 'own:good': profile(BAD) },
    }),
  });
  try {
    await work(home);
  } finally {
    home.remove();
  }
}

async function ask(home: TestHome, question: Partial<ProbeQuestion> = {}): Promise<ProbeResult[]> {
  const signal = new AbortController().signal;
  const whole: ProbeQuestion = { scope: 'credentials', limits: LIMITS, signal, ...question };
  return probeLive(circumstancesOf(await liveOf(home), Date.now()), whole);
}
const told = ({ source, ref, verdict }: ProbeResult) =>
  `${source?.kind === 'profile' ? source.id : (source?.kind ?? 'none')} ${ref} ${verdict}`;

describe('of what is live', () => {
  test('each credential with its own key and the headers of the config', () =>
    within(async (home) => {
      const counted: string[] = [];
      const results = await ask(home, { onResult: (_, done, total) => counted.push(`${done}/${total}`) });
      expect(results.map(told)).toEqual(['own:good own/a ok', 'own:bad own/a auth']);
      expect(results[1]).toMatchObject({ httpStatus: 401, message: expect.stringContaining('Incorrect API key') });
      expect(seen.map(({ key, model, extra }) => [key, model, extra]).sort()).toEqual([
        [BAD, 'a', GOOD],
        [GOOD, 'a', GOOD],
      ]);
      expect(counted).toEqual(['1/2', '2/2']);
      expect(JSON.stringify(results)).not.toMatch(/planted/);
    }));

  test("an agent's own credential before main's of the same name", () =>
    within(async (home) => {
      const results = await ask(home, { agent: 'work', profiles: ['own:good'] });
      expect(results.map(told)).toEqual(['own:good own/a auth']);
      expect(seen.map(({ key }) => key)).toEqual([BAD]);
    }));

  test('each model of the chain, in its order, whichever answers first', () =>
    within(
      async (home) => {
        const results = await ask(home, { scope: 'models' });
        expect(results.map(told)).toEqual([
          'own:good own/a ok',
          'own:good own/gone no_model',
          'none nobody/x skipped',
          'own:good own/busy rate_limit',
          'models.json keyless/z ok',
        ]);
        expect(seen.find(({ model }) => model === 'z')?.key).toBe('');
      },
      ['own/gone', 'nobody/x', 'own/busy', 'keyless/z'],
    ));

  test('what has no answer when it is stopped is skipped, and what has one is kept', () =>
    within(
      async (home) => {
        const stop = new AbortController();
        onRequest = ({ model }) => {
          if (model === 'held') stop.abort();
        };
        const limits = { ...LIMITS, concurrency: 1 };
        const results = await ask(home, { scope: 'models', limits, signal: stop.signal });
        expect(results.map(told)).toEqual(['own:good own/a ok', 'own:good own/held skipped', 'own:good own/b skipped']);
        expect(seen).toHaveLength(2);
      },
      ['own/held', 'own/b'],
    ));

  test('a server that does not answer in time', () =>
    within(async (home) => {
      const limits = { ...LIMITS, timeout: 50 };
      expect((await ask(home, { scope: 'models', refs: ['own/held'], limits })).map(told)).toEqual([
        'own:good own/held timeout',
      ]);
    }));
});

describe('of a manifest', () => {
  const probe = async (home: TestHome, text: string) => {
    const question = { limits: LIMITS, signal: new AbortController().signal, now: Date.now() };
    const options = { ...home.options, manifest: '-', readStdin: async () => Buffer.from(text) };
    return unwrap(await probeManifest(options, question));
  };

  test('every model of every chain, with the place where it is declared', () =>
    within(async (home) => {
      const { problems, results } = await probe(
        home,
        `version: 1
primary: own/a
fallbacks: [own/gone, own/busy, nobody/x]
image:
  primary: own/gone
agents:
  work:
    primary: own/a
`,
      );
      const places = problems.map(
        ({ code, severity, address, position }) =>
          `${code} ${severity} ${address} ${position?.file}:${position?.line}:${position?.column}`,
      );
      expect(places).toEqual([
        'E170 error fallbacks[0] <stdin>:3:13',
        'W171 warning fallbacks[1] <stdin>:3:23',
        'E170 error fallbacks[2] <stdin>:3:33',
        'E170 error image.primary <stdin>:5:12',
        'E170 error agents.work.primary <stdin>:8:14',
      ]);
      // Once for each store that it is asked from.
      expect(seen.map(({ model, key }) => `${model} ${key === GOOD}`).sort()).toEqual([
        'a false',
        'a true',
        'busy true',
        'gone true',
      ]);
      expect(JSON.stringify([problems, results])).not.toMatch(/planted/);
    }));

  test('no message if all of them answer', () =>
    within(async (home) => {
      expect((await probe(home, 'version: 1\nprimary: own/a\nfallbacks: [keyless/z]\n')).problems).toEqual([]);
    }));
});
