/** A whole run: order, concurrency, stopping, redirects within a server, headers and addresses. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { type AddressInfo, createServer as createTcpServer } from 'node:net';
import { join } from 'node:path';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { Secret } from '../../src/openclaw/auth/secret.ts';
import { type ProbeResult, probeAll } from '../../src/probe/index.ts';
import { EXAMPLES } from './protocols.ts';
import { KEY, LIMITS, probeOne, reply, request, withServer } from './support.ts';

const CHAT = { choices: [{ message: { role: 'assistant', content: 'OK' } }] };
const MESSAGE = { type: 'message', content: [] };
const chat = (url: string, model = 'big-1') => request('openai-chat', url, { model, ref: `acme/${model}` });

describe('a run', () => {
  it('gives results in the order of the requests, and tells of them as they come', async () => {
    const held: ServerResponse[] = [];
    await withServer(
      (response) => {
        held.push(response);
        // The last that came in is answered first.
        if (held.length === 3) for (const one of held.reverse()) reply(200, CHAT)(one);
      },
      async ({ url }) => {
        const told: ProbeResult[] = [];
        const requests = ['a', 'b', 'c'].map((model) => chat(url, model));
        const results = await probeAll(requests, LIMITS, { onResult: (result) => told.push(result) });
        expect(results.map(({ ref }) => ref)).toEqual(['acme/a', 'acme/b', 'acme/c']);
        expect(new Set(told)).toEqual(new Set(results));
      },
    );
  });

  it.each([1, 3])('has %i requests under way at most', async (concurrency) => {
    let running = 0;
    let most = 0;
    await withServer(
      (response) => {
        most = Math.max(most, ++running);
        setImmediate(() => {
          running--;
          reply(200, CHAT)(response);
        });
      },
      async ({ url, seen }) => {
        const requests = Array.from({ length: 9 }, () => chat(url));
        const results = await probeAll(requests, { ...LIMITS, concurrency });
        expect(results.every(({ verdict }) => verdict === 'ok')).toBe(true);
        expect(seen).toHaveLength(9);
        expect(most).toBeLessThanOrEqual(concurrency);
        if (concurrency === 1) expect(most).toBe(1);
      },
    );
  });

  it('of nothing is nothing, and a senseless concurrency is one', async () => {
    expect(await probeAll([], LIMITS)).toEqual([]);
    await withServer(reply(200, CHAT), async ({ url }) => {
      for (const concurrency of [0, Number.NaN, -1]) {
        expect(await probeAll([chat(url)], { ...LIMITS, concurrency })).toMatchObject([{ verdict: 'ok' }]);
      }
    });
  });

  it('that is stopped resolves at once, and asks nothing more', async () => {
    const stop = new AbortController();
    await withServer(
      (response, { body }) => {
        if (body.model === 'a') reply(200, CHAT)(response);
        // The connection of b is left open, c is never asked.
        else setImmediate(() => stop.abort());
      },
      async ({ url, seen }) => {
        const told: ProbeResult[] = [];
        const requests = ['a', 'b', 'c'].map((model) => chat(url, model));
        const started = performance.now();
        const results = await probeAll(
          requests,
          { timeout: 60_000, concurrency: 1, maxTokens: 8 },
          { signal: stop.signal, onResult: (result) => told.push(result) },
        );
        expect(performance.now() - started).toBeLessThan(3000);
        expect(results.map(({ verdict }) => verdict)).toEqual(['ok', 'skipped', 'skipped']);
        expect(results[1]).toMatchObject({ ref: 'acme/b', httpStatus: null, latencyMs: null });
        expect(told.map(({ ref }) => ref)).toEqual(['acme/a']);
        expect(seen.map(({ body }) => body.model)).toEqual(['a', 'b']);
      },
    );
  });

  it('that is already stopped sends no request', async () => {
    await withServer(reply(200, CHAT), async ({ url, seen }) => {
      const results = await probeAll([chat(url)], LIMITS, { signal: AbortSignal.abort() });
      expect(results).toMatchObject([{ verdict: 'skipped' }]);
      expect(seen).toEqual([]);
    });
  });

  it('uses the clock', async () => {
    let now = 1000;
    await withServer(reply(200, CHAT), async ({ url }) => {
      const clock = { now: () => (now += 40) };
      expect(await probeOne(chat(url), {}, { clock })).toMatchObject({ latencyMs: expect.any(Number) });
      expect(now).toBeGreaterThanOrEqual(1080);
    });
  });

  it('leaves nothing behind that would keep the process alive', async () => {
    // Accepts connections and never says a word, so that TLS never gets anywhere.
    const silent = createTcpServer(() => undefined).listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const { port } = silent.address() as AddressInfo;
    try {
      await withServer(reply(200, CHAT), async ({ url }) => {
        const built = await build({
          stdin: {
            contents: `
              import { probeAll } from './src/probe/index.ts';
              const request = (baseUrl) => ({ provider: 'a', ref: 'a/b', model: 'b', source: null, mode: undefined,
                protocol: 'openai-chat', baseUrl, secret: undefined, headers: new Map() });
              const limits = { timeout: 4000, concurrency: 2, maxTokens: 8 };
              const [one] = await probeAll([request(${JSON.stringify(url)})], limits);
              const [two] = await probeAll([request('https://127.0.0.1:${port}/v1')], { ...limits, timeout: 100 });
              console.log(one.verdict + ',' + two.verdict);
              const done = Date.now();
              process.on('exit', () => console.log(Date.now() - done));
            `,
            resolveDir: join(import.meta.dirname, '..', '..'),
            loader: 'ts',
          },
          bundle: true,
          write: false,
          platform: 'node',
          format: 'esm',
        });
        const script = built.outputFiles[0]?.text ?? '';
        const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: 'pipe' });
        let output = '';
        child.stdout.on('data', (chunk: Buffer) => {
          output += chunk.toString();
        });
        await once(child, 'close');
        const [verdicts, ms] = output.trim().split('\n');
        expect(verdicts).toBe('ok,timeout');
        expect(Number(ms)).toBeLessThan(3000);
      });
    } finally {
      silent.close();
    }
  });
});

describe('what is asked', () => {
  it('another way of naming the limit, once, where the server wants it', async () => {
    const refusal = { error: { message: "Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens' instead." } };
    await withServer(
      (response, { body }) => ('max_tokens' in body ? reply(400, refusal) : reply(200, CHAT))(response),
      async ({ url, seen }) => {
        expect(await probeOne(chat(url))).toMatchObject({ verdict: 'ok' });
        expect(seen[1]?.body).toEqual({
          model: 'big-1',
          messages: [{ role: 'user', content: 'Reply with OK' }],
          max_completion_tokens: 8,
        });
        expect(seen).toHaveLength(2);
      },
    );
    await withServer(reply(400, refusal), async ({ url, seen }) => {
      expect(await probeOne(chat(url))).toMatchObject({ verdict: 'format', httpStatus: 400 });
      expect(seen).toHaveLength(2);
    });
  });

  it('a setup token of Anthropic as Claude Code would', async () => {
    const token = `sk-ant-oat01-${'a1B2'.repeat(20)}`;
    await withServer(reply(200, MESSAGE), async ({ url, seen }) => {
      const one = request('anthropic-messages', url, { secret: new Secret(token), mode: 'token' });
      expect(await probeOne(one)).toMatchObject({ verdict: 'ok' });
      expect(seen[0]?.headers).toMatchObject({
        authorization: `Bearer ${token}`,
        'anthropic-version': '2023-06-01',
        'anthropic-beta': 'claude-code-20250219,oauth-2025-04-20',
        'x-app': 'cli',
      });
      expect(seen[0]?.headers).not.toHaveProperty('x-api-key');
      expect(seen[0]?.body.system).toEqual([
        { type: 'text', text: "You are Claude Code, Anthropic's official CLI for Claude." },
      ]);
    });
  });

  it("the config's headers too, which win, save those of the connection", async () => {
    await withServer(reply(200, CHAT), async ({ url, seen }) => {
      const headers = new Map([
        ['X-Team', new Secret('blue')],
        ['Authorization', new Secret('Token other')],
        ['Content-Length', new Secret('1')],
        ['Transfer-Encoding', new Secret('chunked')],
      ]);
      expect(await probeOne({ ...chat(url), headers })).toMatchObject({ verdict: 'ok' });
      expect(seen[0]?.headers).toMatchObject({ 'x-team': 'blue', authorization: 'Token other' });
      expect(seen[0]?.headers).not.toHaveProperty('transfer-encoding');
    });
  });

  it.each([
    ['anthropic-messages', '/v1', 'big-1', '/v1/messages'],
    ['anthropic-messages', '/anthropic', 'big-1', '/anthropic/v1/messages'],
    ['openai-chat', '/api/v1?region=eu', 'a/b:free', '/api/v1/chat/completions?region=eu'],
    ['google-generate', '/v1beta', 'models/g-1', '/v1beta/models/g-1:generateContent'],
    ['google-generate', '', 'a b?c', '/models/a%20b%3Fc:generateContent'],
    ['ollama', '/v1', 'llama3:8b', '/api/chat'],
    ['bedrock-converse', '', 'arn:aws:x/y', '/model/arn%3Aaws%3Ax%2Fy/converse'],
  ] as const)('%s at %j for %s: %s', async (protocol, base, model, path) => {
    const answer = EXAMPLES.find((example) => example.protocol === protocol)?.answer;
    await withServer(reply(200, answer), async ({ url, seen }) => {
      expect(await probeOne(request(protocol, `${url}${base}`, { model }))).toMatchObject({ verdict: 'ok' });
      expect(seen[0]?.path).toBe(path);
    });
  });

  it.each([
    ['ftp://127.0.0.1/v1', /neither http nor https/],
    ['file:///etc/passwd', /neither http nor https/],
    ['api.example.com/v1', /not a URL/],
    [`http://user:${KEY}@127.0.0.1:1/v1`, /user name or password/],
  ])('nothing at %s', async (baseUrl, message) => {
    const result = await probeOne(chat(baseUrl));
    expect(result).toMatchObject({ verdict: 'skipped', httpStatus: null, latencyMs: null });
    expect(result.message).toMatch(message);
    expect(JSON.stringify(result)).not.toContain(KEY);
  });

  it.each([
    ['secret', { secret: new Secret(`${KEY}\nx-evil: 1`) }],
    ['header', { headers: new Map([['x-team', new Secret(`a\r\nb: ${KEY}`)]]) }],
    ['name', { headers: new Map([['x team', new Secret('blue')]]) }],
  ])('nothing with a %s that is no header', async (_what, more) => {
    await withServer(reply(200, CHAT), async ({ url, seen }) => {
      const result = await probeOne({ ...chat(url), ...more });
      expect(result).toMatchObject({ verdict: 'skipped', latencyMs: null });
      expect(result.message).toMatch(/cannot be sent/);
      expect(JSON.stringify(result)).not.toContain(KEY);
      expect(seen).toEqual([]);
    });
  });
});

describe('where it goes wrong', () => {
  it('says that nothing listens there', async () => {
    const { port } = await withServer(reply(200, CHAT), async (server) => server);
    const result = await probeOne(chat(`http://127.0.0.1:${port}/v1`));
    expect(result).toMatchObject({ verdict: 'unknown', httpStatus: null });
    expect(result.message).toBe(`127.0.0.1:${port}: nothing listens at this address (ECONNREFUSED)`);
  });

  it('reports a server that does not speak TLS', async () => {
    await withServer(reply(200, CHAT), async ({ port }) => {
      const result = await probeOne(chat(`https://127.0.0.1:${port}/v1`));
      expect(result).toMatchObject({ verdict: 'unknown' });
      expect(result.message).toMatch(/TLS|secure connection/);
    });
  });

  it('reports a server that does not speak HTTP', async () => {
    const server = createTcpServer((socket) => socket.end('220 mail ready\r\n')).listen(0, '127.0.0.1');
    await once(server, 'listening');
    try {
      const { port } = server.address() as AddressInfo;
      const result = await probeOne(chat(`http://127.0.0.1:${port}/v1`));
      expect(result.message).toMatch(/not HTTP/);
    } finally {
      server.close();
    }
  });

  it('treats an error inside a 200 as an error', async () => {
    const body = { error: { message: 'Provider returned error', code: 429, metadata: { raw: 'slow down' } } };
    await withServer(reply(200, body), async ({ url }) => {
      const result = await probeOne(chat(url));
      expect(result).toMatchObject({ verdict: 'rate_limit', httpStatus: 200 });
      expect(result.message).toBe('Provider returned error (slow down)');
    });
  });

  it('reports an empty refusal as well as possible, and reads only the needed part of a long one', async () => {
    await withServer(reply(502, '<html>Bad Gateway</html>'), async ({ url }) => {
      expect(await probeOne(chat(url))).toMatchObject({
        verdict: 'unknown',
        message: expect.stringMatching(/server error/),
      });
    });
    await withServer(reply(404, '<html>Not here</html>'), async ({ url }) => {
      expect(await probeOne(chat(url))).toMatchObject({
        verdict: 'unknown',
        message: expect.stringMatching(/base URL/),
      });
    });
    await withServer(reply(401, 'no '.repeat(1_000_000)), async ({ url }) => {
      const result = await probeOne(chat(url));
      expect(result).toMatchObject({ verdict: 'auth', httpStatus: 401 });
      expect(result.message?.length).toBeLessThanOrEqual(200);
    });
  });
});

describe('a redirect within the server', () => {
  it.each([307, 308])('%i is followed with the same body and key', async (status) => {
    await withServer(
      (response, { path }) =>
        (path.startsWith('/new') ? reply(200, CHAT) : reply(status, '', { location: '/new/chat' }))(response),
      async ({ url, seen }) => {
        expect(await probeOne(chat(url))).toMatchObject({ verdict: 'ok', httpStatus: 200 });
        expect(seen.map(({ method, path }) => `${method} ${path}`)).toEqual([
          'POST /chat/completions',
          'POST /new/chat',
        ]);
        expect(seen[1]?.body).toEqual(seen[0]?.body);
        expect(seen[1]?.headers.authorization).toBe(`Bearer ${KEY}`);
      },
    );
  });

  it('is followed three times, not more', async () => {
    await withServer(reply(307, '', { location: '/again' }), async ({ url, seen }) => {
      expect(await probeOne(chat(url))).toMatchObject({ verdict: 'unknown', httpStatus: 307 });
      expect(seen).toHaveLength(4);
    });
  });

  it.each([
    [302, { location: '/elsewhere' }],
    [307, {}],
    [307, { location: 'http://' }],
  ])('%i with %j is not', async (status, headers) => {
    await withServer(reply(status, '', headers as Record<string, string>), async ({ url, seen }) => {
      const result = await probeOne(chat(url));
      expect(result).toMatchObject({ verdict: 'unknown', httpStatus: status });
      expect(result.message).toMatch(/redirects/);
      expect(seen).toHaveLength(1);
    });
  });

  it.each(['data:text/plain,hello', 'ftp://example.com/x'])('%s is another server', async (location) => {
    await withServer(reply(307, '', { location }), async ({ url }) => {
      expect(await probeOne(chat(url))).toMatchObject({ verdict: 'unknown', httpStatus: 307 });
    });
  });
});
