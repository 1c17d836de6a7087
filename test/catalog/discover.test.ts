/** Servers that answer as Ollama 0.11, LM Studio 0.3 and vLLM 0.10 do, and some that mean no good. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { discover, usualUrl } from '../../src/catalog/discover.ts';
import { run } from '../edits/commands.ts';
import { serveLocally } from '../local-server.ts';
import { expectPublished } from '../published-schemas.ts';
import { makeHome, type TestHome } from '../use-cases/homes.ts';

const open: (() => void)[] = [];
let home: TestHome | undefined;
afterEach(() => {
  for (const close of open.splice(0)) close();
  home?.remove();
});

type Answer = object | string | ((body: string) => object | undefined);

async function serve(answers: Readonly<Record<string, Answer>>): Promise<string> {
  const { base, close } = await serveLocally(async (request: IncomingMessage, response: ServerResponse) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    const answer = answers[request.url ?? ''];
    const said = typeof answer === 'function' ? answer(body) : answer;
    expect(request.headers.authorization).toBeUndefined();
    if (said === undefined) response.writeHead(404).end();
    else response.writeHead(200).end(typeof said === 'string' ? said : JSON.stringify(said));
  });
  open.push(close);
  return base;
}

const OLLAMA = {
  '/api/tags': {
    models: [
      { name: 'qwen3:32b', model: 'qwen3:32b', size: 1, details: { parameter_size: '32.8B' } },
      { name: 'llava:7b', model: 'llava:7b' },
      { name: 'nomic-embed-text:latest', model: 'nomic-embed-text:latest' },
      { name: 'old:1b' },
    ],
  },
  '/api/show': (body: string) =>
    ({
      'qwen3:32b': {
        license: 'x'.repeat(100_000),
        capabilities: ['completion', 'tools', 'thinking'],
        model_info: { 'general.architecture': 'qwen3', 'qwen3.context_length': 40960 },
      },
      'llava:7b': {
        capabilities: ['completion', 'vision'],
        model_info: { 'general.architecture': 'llama', 'llama.context_length': 32768 },
      },
      'nomic-embed-text:latest': { capabilities: ['embedding'], model_info: {} },
    })[JSON.parse(body).model as string],
};

const LM_STUDIO = {
  '/api/v0/models': {
    object: 'list',
    data: [
      {
        id: 'qwen/qwen3-8b@q4_k_m',
        object: 'model',
        type: 'llm',
        max_context_length: 131072,
        loaded_context_length: 8192,
      },
      { id: 'gemma-3-12b', type: 'vlm', state: 'not-loaded', max_context_length: 131072 },
      { id: 'text-embedding-nomic', type: 'embeddings', max_context_length: 2048 },
    ],
  },
};

const VLLM = {
  '/v1/models': { object: 'list', data: [{ id: 'Qwen/Qwen3-32B', object: 'model', root: 'x', max_model_len: 131072 }] },
};

describe('a server says of its models', () => {
  it('what Ollama shows of each', async () => {
    const found = await discover('ollama', `${await serve(OLLAMA)}/`);
    expect(found).toMatchObject({ answered: true, skipped: 1 });
    expect(found.models).toEqual([
      { id: 'qwen3:32b', reasoning: true, input: ['text'], contextWindow: 40960 },
      { id: 'llava:7b', input: ['text', 'image'], contextWindow: 32768 },
      { id: 'old:1b' },
    ]);
  });

  it('what LM Studio has loaded, and what older ones list', async () => {
    const found = await discover('lmstudio', `${await serve(LM_STUDIO)}/v1`);
    expect(found.models).toEqual([
      { id: 'qwen/qwen3-8b@q4_k_m', input: ['text'], contextWindow: 8192 },
      { id: 'gemma-3-12b', input: ['text', 'image'], contextWindow: 131072 },
    ]);
    const older = await discover('lmstudio', await serve({ '/v1/models': { data: [{ id: 'a' }, { id: 'b' }] } }));
    expect(older.models).toEqual([{ id: 'a' }, { id: 'b' }]);
  });

  it('how much vLLM lets them read', async () => {
    const found = await discover('vllm', await serve(VLLM));
    expect(found.models).toEqual([{ id: 'Qwen/Qwen3-32B', contextWindow: 131072 }]);
  });
});

describe('a hostile answer', () => {
  const ids = (...list: unknown[]) => ({ '/v1/models': { data: list.map((id) => ({ id, max_model_len: 1e300 })) } });

  it('has no ids with control characters, blanks or line ends, and none that are no ids', async () => {
    const bad = [
      '\u001b[2Ja',
      'a\nb: c',
      'a b',
      'a\u202eb',
      '',
      ' ',
      '../x',
      '*',
      '&a',
      '$A',
      'x'.repeat(300),
      5,
      null,
      {},
    ];
    const key = `sk-${'a1B2'.repeat(12)}`;
    const found = await discover('vllm', await serve(ids('good', ...bad, key, 'good')));
    expect(found.models).toEqual([{ id: 'good' }]);
    expect(found.skipped).toBe(bad.length + 2);
  });

  it.each([
    ['no JSON', 'hello'],
    ['another document', []],
    ['a list of nothing', { data: {} }],
    ['five megabytes', `{"data":[{"id":"${'a'.repeat(5_000_000)}"}]}`],
  ])('is none: %s', async (_, answer) => {
    expect(await discover('vllm', await serve({ '/v1/models': answer }))).toMatchObject({
      answered: false,
      models: [],
    });
  });

  it('has at most 500 models', async () => {
    const many = Array.from({ length: 2000 }, (_, index) => `m${index}`);
    expect((await discover('vllm', await serve(ids(...many)))).models).toHaveLength(500);
  });

  it('that never ends is given up', async () => {
    const { base, close } = await serveLocally(async (_, response) => {
      response.writeHead(200).write('{"data":[');
    });
    open.push(close);
    expect((await discover('vllm', base, { answerMs: 50, detailsMs: 50 })).answered).toBe(false);
  });

  it('that redirects is not followed', async () => {
    const target = await serve(VLLM);
    const { base, close } = await serveLocally(async (_, response) => {
      response.writeHead(302, { location: `${target}/v1/models` }).end();
    });
    open.push(close);
    expect((await discover('vllm', base)).answered).toBe(false);
  });
});

it('asks only this machine by itself', () => {
  expect(usualUrl('ollama', undefined)).toBe('http://127.0.0.1:11434');
  expect(usualUrl('ollama', 'http://10.0.0.7:11434')).toBeUndefined();
});

describe('the commands', () => {
  const withRelease = (release: string, config: object = {}) => {
    home = makeHome({
      '.openclaw/openclaw.json': JSON.stringify({ meta: { lastTouchedVersion: release }, ...config }),
    });
    return home.dir;
  };

  it.each([
    ['2026.1.30', 'openai-completions', '/v1'],
    ['2026.9.6', 'ollama', ''],
  ])('print a manifest that plans, for %s', async (release, api, path) => {
    const [dir, base] = [withRelease(release), await serve(OLLAMA)];
    const { code, stdout, stderr } = await run({ dir }, ['providers', 'discover', 'ollama', '--url', base]);
    expect(code, stderr).toBe(0);
    expect(parse(stdout).providers.ollama).toMatchObject({ baseUrl: `${base}${path}`, api });
    expect(stderr).toContain('3 models; 1 left out');
    const plan = await run({ dir, stdin: stdout }, ['plan', '-f', '-', '--json']);
    expect(JSON.parse(plan.stdout).changes.length, plan.stdout).toBeGreaterThan(0);
    expect(JSON.parse(plan.stdout)).not.toHaveProperty('error');
    const asked = await run({ dir }, ['providers', 'discover', 'ollama', '--url', base, '--json']);
    expectPublished('result', JSON.parse(asked.stdout));
  });

  it('add what is found to a new manifest, and leave a provider of the config alone', async () => {
    const base = await serve(OLLAMA);
    const env = { OLLAMA_HOST: base };
    const asked = ['import', '--discover', '-o', '-'];
    const fresh = await run({ dir: withRelease('2026.9.6'), env }, asked);
    expect(parse(fresh.stdout).providers.ollama.models).toHaveLength(3);
    home?.remove();
    const providers = { ollama: { baseUrl: base, api: 'ollama', models: [{ id: 'own', name: 'own' }] } };
    const known = await run({ dir: withRelease('2026.9.6', { models: { providers } }), env }, asked);
    expect(parse(known.stdout).providers.ollama.models).toEqual([{ id: 'own', name: 'own' }]);
    expect(known.stderr).toContain('what ollama offers (the config has that provider)');
  });

  it.each([
    [['providers', 'discover', 'nothing'], 'The server is one of'],
    [['providers', 'discover', '--url', 'http://127.0.0.1'], '--url requires a server'],
    [['providers', 'discover', 'vllm', '--url', 'http://user:word@host'], 'without user name'],
    [['providers', 'discover', 'vllm', '--url', 'http://127.0.0.1:9'], 'E554'],
  ])('fail with a reason: %s', async (argv, says) => {
    const { code, stdout, stderr } = await run({ dir: withRelease('2026.9.6') }, argv);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain(says);
  });
});
