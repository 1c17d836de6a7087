import { describe, expect, it } from 'vitest';
import { loopbackUrl, parseModelsFile } from '../../../src/openclaw/facts/provider-models.ts';
import { FACTS } from '../../releases.ts';

const SECRETS = {
  providers: {
    OpenAI: {
      baseUrl: 'https://user:planted-password@api.example.com/v1?key=planted-query',
      apiKey: 'planted-key',
      headers: { authorization: 'planted-header' },
      models: [
        {
          id: ' gpt-9 ',
          name: 'GPT 9',
          reasoning: true,
          input: ['text', 'image'],
          cost: { input: 1, output: 2, cacheRead: 0, cacheWrite: 0 },
          contextWindow: 9000,
          maxTokens: 900,
          headers: { 'x-key': 'planted-model-header' },
        },
      ],
    },
    lan: { baseUrl: 'http://localhost:8080/v1/', apiKey: 'planted-local', models: [{ id: 'a/b', cost: { input: 0 } }] },
  },
};

describe('models.json', () => {
  it('returns its facts about models, and none of its secrets', () => {
    const providers = parseModelsFile(JSON.stringify(SECRETS), FACTS.classic);
    expect(JSON.stringify(providers)).not.toContain('planted');
    expect(providers?.map(({ id, loopback }) => [id, loopback])).toEqual([
      ['openai', undefined],
      ['lan', 'http://localhost:8080/v1'],
    ]);
    expect(providers?.flatMap(({ models }) => models)).toMatchObject([
      {
        ref: 'openai/gpt-9',
        name: 'GPT 9',
        contextWindow: 9000,
        maxOutput: 900,
        cost: { input: 1, output: 2, cacheRead: 0, cacheWrite: 0 },
        reasoning: true,
        inputTypes: ['text', 'image'],
        local: false,
      },
      { ref: 'lan/a/b', name: null, contextWindow: null, inputTypes: null, local: true, cost: { input: 0 } },
    ]);
  });

  it('treats a price of zeros as no price, except on this machine', () => {
    const costOf = (baseUrl: string) => {
      const cost = { input: 0, output: 0, cacheRead: 0, cacheWrite: 0 };
      const text = JSON.stringify({ providers: { p: { baseUrl, models: [{ id: 'm', cost }] } } });
      return parseModelsFile(text, FACTS.classic)?.[0]?.models[0]?.cost?.input;
    };
    expect(costOf('https://api.example.com')).toBeUndefined();
    expect(costOf('http://127.0.0.1:8000')).toBe(0);
  });

  it.each(['', '{', '[]', '"x"', '{"providers": []}'])('is malformed as %j', (text) => {
    expect(parseModelsFile(text, FACTS.classic)).toBeUndefined();
  });

  it('leaves out entries that are not models, and keeps the rest', () => {
    const odd = {
      a: null,
      b: { models: [7, {}, { id: 3 }, { id: ' ' }, { id: 'ok', contextWindow: -1, input: 'text' }] },
    };
    const providers = parseModelsFile(JSON.stringify({ providers: odd }), FACTS.classic) ?? [];
    expect(providers.flatMap(({ models }) => models)).toMatchObject([
      { ref: 'b/ok', contextWindow: null, inputTypes: null, local: null },
    ]);
  });

  it('names models as OpenClaw of that generation does', () => {
    const text = JSON.stringify({ providers: { 'z.ai': { models: [{ id: 'glm' }] } } });
    expect(parseModelsFile(text, FACTS.classic)?.[0]?.models[0]?.ref).toBe('zai/glm');
    expect(parseModelsFile(text, FACTS.modern)?.[0]?.models[0]?.ref).toBe('z.ai/glm');
  });
});

describe('an address on this machine', () => {
  it.each([
    ['http://127.0.0.1:11434', 'http://127.0.0.1:11434'],
    ['http://127.8.9.1/v1/', 'http://127.8.9.1/v1'],
    ['HTTP://LocalHost:1/v1?key=k#f', 'http://localhost:1/v1'],
    ['http://user:password@localhost:1', 'http://localhost:1'],
    ['http://0.0.0.0:11434', 'http://127.0.0.1:11434'],
    ['https://[::1]:8443/v1', 'https://[::1]:8443/v1'],
    ['http://2130706433/', 'http://127.0.0.1'],
  ])('%s is %s', (address, url) => {
    expect(loopbackUrl(address)).toBe(url);
  });

  it.each([
    'http://192.168.0.2:11434',
    'http://localhost.example.com',
    'http://127.0.0.1.example.com',
    'http://example.com/127.0.0.1',
    'http://localhost@example.com/',
    'http://[::ffff:10.0.0.1]/',
    'http://studio.local:1234',
    'file:///etc/passwd',
    'ftp://localhost',
    `\${BASE_URL}`,
    '',
  ])('%s is not', (address) => {
    expect(loopbackUrl(address)).toBeUndefined();
  });
});
