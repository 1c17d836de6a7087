/** Each protocol against a mock of all providers that others wrote. */
import { LLMock } from '@copilotkit/aimock';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Secret } from '../../src/openclaw/auth/secret.ts';
import type { Protocol } from '../../src/probe/index.ts';
import { KEY, probeOne, request } from './support.ts';

let mock: LLMock;

beforeAll(async () => {
  mock = new LLMock({ port: 0, auth: { apiKeys: [KEY] } });
  await mock.start();
});
beforeEach(() => {
  mock.reset();
  mock.clearChaos();
  mock.onMessage('Reply with OK', { content: 'OK' });
});
afterAll(() => mock.stop());

const BASES: readonly (readonly [string, Protocol, string])[] = [
  ['Anthropic', 'anthropic-messages', ''],
  ['OpenAI', 'openai-chat', '/v1'],
  ['OpenRouter', 'openai-chat', '/api/v1'],
  ['OpenAI responses', 'openai-responses', '/v1'],
  ['Google', 'google-generate', '/v1beta'],
  ['Ollama', 'ollama', ''],
  ['Bedrock', 'bedrock-converse', ''],
];

describe.each(BASES)('%s', (_name, protocol, base) => {
  const ask = (key = KEY, timeout = 4000) =>
    probeOne(request(protocol, `${mock.url}${base}`, { secret: new Secret(key) }), { timeout });

  it('answers', async () => {
    expect(await ask()).toMatchObject({ verdict: 'ok', httpStatus: 200, message: null });
  });

  it('refuses a wrong key', async () => {
    expect(await ask('sk-wrong-0123456789')).toMatchObject({ verdict: 'auth', httpStatus: 401 });
  });

  it.each([
    [401, 'auth'],
    [403, 'auth'],
    [500, 'unknown'],
    [503, 'unknown'],
  ])('%i is %s', async (status, verdict) => {
    mock.clearFixtures();
    mock.onMessage('Reply with OK', { error: { message: 'As you wish', type: 'some_error' }, status });
    expect(await ask()).toMatchObject({ verdict, httpStatus: status, message: 'As you wish' });
  });

  it('429 comes with Retry-After', async () => {
    mock.setChaos({ rateLimitRate: 1 });
    expect(await ask()).toMatchObject({ verdict: 'rate_limit', httpStatus: 429, retryAfter: 1 });
  });

  it('a malformed body is format', async () => {
    mock.setChaos({ malformedRate: 1 });
    expect(await ask()).toMatchObject({ verdict: 'format', httpStatus: 200 });
  });

  it('a disconnect is unknown', async () => {
    mock.setChaos({ disconnectRate: 1 });
    expect(await ask()).toMatchObject({ verdict: 'unknown', httpStatus: null });
  });

  it('slowness is timeout', async () => {
    mock.setChaos({ latencyMs: 10_000 });
    expect(await ask(KEY, 60)).toMatchObject({ verdict: 'timeout', httpStatus: null });
  });
});
