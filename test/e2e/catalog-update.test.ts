import { chmodSync, statSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveLocally } from '../local-server.ts';
import { expectPublished } from '../published-schemas.ts';
import { documentOf, expectCode, withHomeHere } from './cli.ts';
import { CONFIG, config } from './listed.ts';

const KEPT = '.cache/openclaw-models/catalog/hosted.json';
const models = [
  { id: 'gpt-6.1-sol', baseUrl: 'https://evil.example', contextWindow: 1234567, cost: { input: 3, output: 9 } },
  { id: 'gpt-6-sol', status: 'deprecated', replacedBy: 'gpt-6.1-sol' },
];
const BUNDLE = {
  schemaVersion: 1,
  generatedAt: Date.UTC(2026, 10, 20),
  sourceCommit: 'c0ffee',
  providers: { openai: { models } },
};

const answers: Record<string, [number, string]> = {
  '/good': [200, JSON.stringify(BUNDLE)],
  '/old': [200, JSON.stringify({ ...BUNDLE, generatedAt: Date.UTC(2026, 0, 1) })],
  '/future': [200, JSON.stringify({ ...BUNDLE, generatedAt: Date.UTC(2999, 0, 1) })],
  '/version': [200, JSON.stringify({ ...BUNDLE, schemaVersion: 2 })],
  '/models': [200, JSON.stringify({ ...BUNDLE, providers: { openai: { models: [{ name: 'no id' }] } } })],
  '/text': [200, '<html>'],
  '/large': [200, ' '.repeat(4 * 1024 * 1024 + 1)],
  '/gone': [404, ''],
};
const asked: string[] = [];
let server: Awaited<ReturnType<typeof serveLocally>>;

beforeAll(async () => {
  server = await serveLocally(async (request, response) => {
    asked.push(`${request.method} ${request.url} ${Object.keys(request.headers).sort().join(' ')}`);
    const [status, body] = answers[request.url ?? ''] ?? [404, ''];
    response.writeHead(status).end(body);
  });
});
afterAll(() => server.close());

const home = (refresh?: object) => ({
  [CONFIG]: config({
    ...(refresh ? { models: { catalogRefresh: refresh } } : {}),
    agents: { defaults: { model: { primary: 'openai/gpt-6-sol' } } },
  }),
});

describe.concurrent('catalog update', () => {
  test('keeps the catalogue for this user alone, and the other commands use it', () =>
    withHomeHere(home(), async (at) => {
      expectCode(await at.run(['retired']), 0);
      const url = `${server.base}/good`;
      const { stdout } = expectCode(await at.run(['catalog', 'update', '--url', url]), 0);
      expect(stdout).toBe(`Kept the catalogue of 2026-11-20 from ${url}: 2 models of 1 provider.\n`);
      expect(statSync(at.at(KEPT)).mode & 0o777).toBe(0o600);
      const found = expectCode(await at.run(['retired', '--detailed-exitcode']), 2).stdout;
      expect(found).toContain("-> openai/gpt-6.1-sol  (OpenClaw's published catalogue, 2026-11-20)");
      const again = await at.run(['catalog', 'update', '--url', url, '--json']);
      expectPublished('result', documentOf(expectCode(again, 0)));
      // An older one is used for nothing that is known better.
      expectCode(await at.run(['catalog', 'update', '--url', `${server.base}/old`]), 0);
      expect(expectCode(await at.run(['retired', '--json']), 0).stdout).not.toContain('published catalogue');
    }));

  test('list and scan take its facts, and list says how old they are', () =>
    withHomeHere(home(), async (at) => {
      expectCode(await at.run(['catalog', 'update', '--url', `${server.base}/good`]), 0);
      const listed = expectCode(await at.run(['list', '--all', '--provider', 'openai', '--json']), 0).stdout;
      const found = JSON.parse(listed).find(({ ref }: { ref: string }) => ref === 'openai/gpt-6.1-sol');
      expect(found).toMatchObject({ contextWindow: 1234567, cost: { input: 3, output: 9 } });
      expect(found.sources[0]).toEqual({
        ...{ kind: 'openclaw', name: "OpenClaw's published catalogue", date: '2026-11-20' },
        fetched: expect.stringMatching(/^20\d\d-/),
      });
      const text = expectCode(await at.run(['list', '--all', '--provider', 'openai']), 0).stdout.replace(/\s+/g, ' ');
      expect(text).toContain("OpenClaw's published catalogue (2026-11-20, fetched today)");
      const scanned = expectCode(
        await at.run(['scan', '--no-probe', '--provider', 'openai', '--json'], { env: { OPENAI_API_KEY: 'planted' } }),
        0,
      ).stdout;
      expect(scanned).toContain('"contextWindow": 1234567');
    }));

  test('sends nothing but the request', async () => {
    expect(asked.filter((line) => !/^GET \/\w+ accept connection host$/.test(line))).toEqual([]);
  });

  test('takes the address of the config, unless the config turns it off', () =>
    withHomeHere(home({ url: `${server.base}/good` }), async (at) => {
      expect(documentOf(expectCode(await at.run(['catalog', 'update', '--json']), 0))).toMatchObject({
        formatVersion: 1,
        url: `${server.base}/good`,
        date: '2026-11-20',
        models: 2,
      });
      await at.write(CONFIG, home({ enabled: false, url: `${server.base}/good` })[CONFIG] ?? '');
      const off = expectCode(await at.run(['catalog', 'update']), 1);
      expect(off.stderr).toContain('models.catalogRefresh.enabled is false in the config. Nothing was fetched.');
    }));

  test.each([
    ['/future', 'it is from the future'],
    ['/version', 'its schemaVersion is not 1'],
    ['/models', 'a provider in it has no list of models'],
    ['/text', 'it is not a JSON object'],
    ['/large', 'it has more than 4 MiB'],
    ['/gone', 'HTTP 404'],
  ])('%s is refused, and what was kept stays', (name, reason) =>
    withHomeHere(home(), async (at) => {
      expectCode(await at.run(['catalog', 'update', '--url', `${server.base}/good`]), 0);
      const before = await at.read(KEPT);
      const { stderr } = expectCode(await at.run(['catalog', 'update', '--url', server.base + name]), 1);
      expect(stderr).toContain(`${reason}.`);
      expect(stderr).toContain('[E515]');
      expect(await at.read(KEPT)).toBe(before);
    }),
  );

  test.each([
    ['the file', KEPT],
    ['its folder', '.cache/openclaw-models/catalog'],
  ])('is not believed if others may write %s', (_, name) =>
    withHomeHere(home(), async (at) => {
      expectCode(await at.run(['catalog', 'update', '--url', `${server.base}/good`]), 0);
      expectCode(await at.run(['retired', '--detailed-exitcode']), 2);
      chmodSync(at.at(name), statSync(at.at(name)).mode | 0o020);
      expectCode(await at.run(['retired', '--detailed-exitcode']), 0);
    }),
  );
});
