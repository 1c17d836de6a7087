import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fetchOpenRouterList, publicBaseUrl } from '../../src/probe/openrouter.ts';
import { inferParams, parseOpenRouterList } from '../../src/scan/openrouter.ts';

const ENTRY = {
  id: 'Qwen/qwen3-235b-a22b:free',
  name: 'Qwen: Qwen3 235B A22B (free)',
  created: 1_745_875_757,
  context_length: 131_072,
  architecture: {
    modality: 'text+image->text',
    input_modalities: ['text', 'image'],
    output_modalities: ['text'],
  },
  pricing: { prompt: '0', completion: '0', request: '0' },
  top_provider: { max_completion_tokens: 4096 },
  supported_parameters: ['tools', 'temperature'],
};
const only = (entry: object) => parseOpenRouterList({ data: [entry] })?.[0];

describe('an entry of the list', () => {
  test('as OpenRouter writes it', () => {
    expect(only(ENTRY)).toEqual({
      ref: 'openrouter/Qwen/qwen3-235b-a22b:free',
      provider: 'openrouter',
      group: 'qwen',
      name: ENTRY.name,
      contextWindow: 131_072,
      params: 235,
      released: '2025-04-28',
      cost: { input: 0, output: 0 },
      inputTypes: ['text', 'image'],
      outputTypes: ['text'],
      openrouter: {
        id: ENTRY.id,
        name: ENTRY.name,
        modelRef: 'openrouter/Qwen/qwen3-235b-a22b:free',
        contextLength: 131_072,
        maxCompletionTokens: 4096,
        supportedParametersCount: 2,
        supportsToolsMeta: true,
        modality: 'text+image->text',
        inferredParamB: 235,
        createdAtMs: 1_745_875_757_000,
        pricing: { prompt: 0, completion: 0, request: 0, image: 0, webSearch: 0, internalReasoning: 0 },
        isFree: true,
      },
    });
  });

  test('as OpenClaw looks for it', () => {
    const old = { id: 'a/b', modality: 'text+image', created_at: 1_745_875_757_000, max_output_tokens: 9 };
    expect(only(old)).toMatchObject({
      released: '2025-04-28',
      inputTypes: ['text', 'image'],
      outputTypes: null,
      cost: { input: null, output: null },
      openrouter: { maxCompletionTokens: 9, isFree: false, pricing: null, name: 'a/b' },
    });
  });

  test.each([
    [{ id: 'a/b:free' }, true],
    [{ id: 'a/b', pricing: { prompt: 0, completion: '0' } }, true],
    [{ id: 'a/b', pricing: { prompt: 0, completion: '0.000001' } }, false],
    [{ id: 'a/b', pricing: { prompt: '', completion: '0' } }, false],
    [{ id: 'a/b' }, false],
  ])('%j is free: %s', (entry, free) => {
    expect(only(entry)?.openrouter?.isFree).toBe(free);
  });

  test('a price is per million tokens, and below zero it is unknown', () => {
    expect(only({ id: 'a/b', pricing: { prompt: '0.00000175', completion: '-1' } })?.cost).toEqual({
      input: 1.75,
      output: null,
    });
  });
});

test.each([
  ['llama-3.3-70b-instruct', 70],
  ['qwen3-235b-a22b', 235],
  ['Mixtral 8x7B', null],
  ['gemma-2-2b-it Gemma 2B', 2],
  ['phi-3.5b', 3.5],
  ['gpt-5.2', null],
  ['0b', null],
])('%s has %s billion parameters', (words, params) => {
  expect(inferParams(words)).toBe(params);
});

test('anything but a list is treated as empty, and no entry breaks it', () => {
  expect(parseOpenRouterList(null)).toBeUndefined();
  expect(parseOpenRouterList({ data: {} })).toBeUndefined();
  expect(parseOpenRouterList({ data: [null, 7, {}, { id: ' ' }, { id: 'a/b' }, { id: 'a/b' }] })).toHaveLength(1);
  fc.assert(
    fc.property(
      fc.array(fc.record({ id: fc.string() }).chain((id) => fc.object().map((more) => ({ ...more, ...id })))),
      (data) => {
        for (const { released, ref } of parseOpenRouterList({ data }) ?? []) {
          expect(ref.startsWith('openrouter/')).toBe(true);
          if (released !== null) expect(released).toMatch(/^\d{4}-\d{2}-\d{2}$/);
        }
      },
    ),
    { numRuns: 100, seed: 3 },
  );
  for (const created of [1e300, -5, 0, 253_402_300_800]) expect(only({ id: 'a/b', created })?.released).toBeNull();
});

test.each([
  ['https://openrouter.ai/api/v1/', 'https://openrouter.ai/api/v1'],
  [' http://127.0.0.1:9/x ', 'http://127.0.0.1:9/x'],
  ['https://me:secret@host/v1', undefined],
  ['https://host/v1?key=secret', undefined],
  ['file:///etc/passwd', undefined],
  ['openrouter.ai', undefined],
])('the base URL %s is read as %s', (text, expected) => {
  expect(publicBaseUrl(text)).toBe(expected);
});

describe('fetching', () => {
  async function fetched(
    answer: (send: (status: number, body?: string, headers?: object) => void) => void,
    timeout = 5000,
  ) {
    const seen: unknown[] = [];
    const server = createServer((request, response) => {
      seen.push([request.method, request.url, request.headers.authorization]);
      answer((status, body, headers) => response.writeHead(status, { ...headers }).end(body));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
    try {
      const result = await fetchOpenRouterList({ baseUrl, timeout, signal: new AbortController().signal });
      return {
        seen,
        said: result.ok ? result.value : result.problems.map(({ code, message }) => `${code} ${message}`).join(),
      };
    } finally {
      server.closeAllConnections();
      server.close();
    }
  }

  test('sends no credential', async () => {
    expect(await fetched((send) => send(200, '{"data":[]}'))).toEqual({
      seen: [['GET', '/v1/models', undefined]],
      said: { data: [] },
    });
  });

  test('follows no redirect', async () => {
    const { seen, said } = await fetched((send) => send(302, '', { location: '/elsewhere' }));
    expect(said).toMatch(/^E513 .*HTTP 302/);
    expect(seen).toHaveLength(1);
  });

  test('accepts no other response as a list', async () => {
    expect((await fetched((send) => send(500))).said).toMatch(/E513 .*: HTTP 500\.$/);
    expect((await fetched((send) => send(200, '<html>'))).said).toMatch(/: not JSON\.$/);
    expect((await fetched((send) => send(200, ' '.repeat(17 * 1024 * 1024)))).said).toMatch(/: more than 16 MiB\.$/);
    expect((await fetched(() => {}, 50)).said).toMatch(/: no response within 50 ms\.$/);
  });
});
