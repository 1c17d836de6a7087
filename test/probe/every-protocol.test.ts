/** Each protocol against each way in which a server can answer, with a server of our own. */
import { describe, expect, it } from 'vitest';
import { valueAt } from '../../src/shapes.ts';
import { EXAMPLES } from './protocols.ts';
import { KEY, probeOne, reply, request, serve, withServer } from './support.ts';

describe.concurrent.each(EXAMPLES)('$protocol', ({ protocol, base, path, header, limit, answer, error }) => {
  it('asks one small question, with the key in a header only', async () => {
    await withServer(reply(200, answer), async ({ url, seen }) => {
      const result = await probeOne(request(protocol, `${url}${base}`), { maxTokens: 32 });
      expect(result).toMatchObject({ verdict: 'ok', httpStatus: 200, message: null, retryAfter: null });
      expect(result.latencyMs).toBeGreaterThanOrEqual(0);
      const [one, ...more] = seen;
      expect(more).toEqual([]);
      expect(one).toMatchObject({ method: 'POST', path });
      expect(one?.headers[header[0]]).toBe(header[1].replace('K', KEY));
      expect(one?.headers['content-type']).toBe('application/json');
      expect(valueAt(one?.body, ...limit)).toBe(32);
      expect(JSON.stringify(one?.body)).not.toContain(KEY);
      const credentials = ['authorization', 'x-api-key', 'x-goog-api-key'].filter((name) => one?.headers[name]);
      expect(credentials).toEqual([header[0]]);
    });
  });

  it('sends no credential where there is none, and joins a base that ends in slashes', async () => {
    await withServer(reply(200, answer), async ({ url, seen }) => {
      const result = await probeOne(request(protocol, `${url}${base}//`, { secret: undefined }));
      expect(result.verdict).toBe('ok');
      expect(seen[0]?.path).toBe(path);
      expect(seen[0]?.headers).not.toHaveProperty(header[0]);
    });
  });

  it.each([
    [401, 'auth'],
    [403, 'auth'],
    [404, 'no_model'],
    [400, 'format'],
    [429, 'rate_limit'],
    [500, 'unknown'],
    [504, 'timeout'],
  ])('%i is %s, with the words of the provider', async (status, verdict) => {
    await withServer(reply(status, error(status, 'That went wrong.')), async ({ url, seen }) => {
      const result = await probeOne(request(protocol, `${url}${base}`));
      expect(result).toMatchObject({ verdict, httpStatus: status, message: 'That went wrong.', retryAfter: null });
      expect(seen).toHaveLength(1);
    });
  });

  it('429 says when to come again', async () => {
    await withServer(reply(429, error(429, 'slow down'), { 'retry-after': '17' }), async ({ url }) => {
      const result = await probeOne(request(protocol, `${url}${base}`));
      expect(result).toMatchObject({ verdict: 'rate_limit', httpStatus: 429, retryAfter: 17 });
    });
  });

  it('no answer in time is timeout', async () => {
    await withServer(
      () => undefined,
      async ({ url }) => {
        const result = await probeOne(request(protocol, `${url}${base}`), { timeout: 60 });
        expect(result).toMatchObject({ verdict: 'timeout', httpStatus: null, message: 'no response within 0.06 s' });
        expect(result.latencyMs).toBeGreaterThanOrEqual(55);
      },
    );
  });

  it('a body that never ends is timeout', async () => {
    await withServer(
      (response) => response.writeHead(200, { 'content-type': 'application/json' }).write('{"a":'),
      async ({ url }) => {
        const result = await probeOne(request(protocol, `${url}${base}`), { timeout: 60 });
        expect(result).toMatchObject({ verdict: 'timeout' });
      },
    );
  });

  it('a connection that is cut is unknown, before and within the answer', async () => {
    await withServer(
      (response) => response.destroy(),
      async ({ url, port }) => {
        const result = await probeOne(request(protocol, `${url}${base}`));
        expect(result).toMatchObject({ verdict: 'unknown', httpStatus: null });
        expect(result.message).toBe(
          `127.0.0.1:${port}: the server closed the connection without a response (ECONNRESET)`,
        );
      },
    );
    await withServer(
      (response) => {
        response.writeHead(200, { 'content-length': '1000' });
        response.write('{"half":', () => response.destroy());
      },
      async ({ url }) => {
        expect(await probeOne(request(protocol, `${url}${base}`))).toMatchObject({ verdict: 'unknown' });
      },
    );
  });

  it.each([
    ['half of a document', '{"choices": [{"mess', /not JSON/],
    ['a web page', '<!doctype html><title>Welcome</title>', /web page/],
    ['nothing', '', /empty/],
    ['another document', '{"hello":"world"}', /another format/],
    ['a list', '[]', /another format/],
    ['null', 'null', /another format/],
    ['too much', `{"pad":"${'x'.repeat(70_000)}"}`, /more than 64 KB/],
  ])('200 with %s is format', async (_what, body, message) => {
    await withServer(reply(200, body), async ({ url }) => {
      const result = await probeOne(request(protocol, `${url}${base}`));
      expect(result).toMatchObject({ verdict: 'format', httpStatus: 200 });
      expect(result.message).toMatch(message);
    });
  });

  it.each([301, 302, 303, 307, 308])('%i to another host is not followed', async (status) => {
    const other = await serve(reply(200, answer));
    try {
      const location = `http://user:${KEY}@127.0.0.1:${other.port}/path?key=${KEY}`;
      await withServer(reply(status, '', { location }), async ({ url, seen }) => {
        const result = await probeOne(request(protocol, `${url}${base}`));
        expect(result).toMatchObject({ verdict: 'unknown', httpStatus: status });
        expect(result.message).toBe(
          `redirects to http://127.0.0.1:${other.port}, another server, and was not followed`,
        );
        expect(seen).toHaveLength(1);
      });
      expect(other.seen).toEqual([]);
    } finally {
      await other.close();
    }
  });
});
