/** `list --local`, with servers on ports of their own. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectCode, withHomeHere } from './cli.ts';
import { CONFIG, config, list, refsOf, rowOf } from './listed.ts';

describe('what runs on this machine', () => {
  const servers: Server[] = [];
  const asked: string[] = [];

  /** Answers these paths, and nothing else. */
  async function serve(answers: Readonly<Record<string, object>>): Promise<number> {
    const server = createServer(({ url = '', headers }, response) => {
      asked.push(`${url} ${headers.authorization ?? 'without a key'}`);
      const answer = answers[url];
      if (answer) response.end(JSON.stringify(answer));
      else response.writeHead(404).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    servers.push(server);
    return (server.address() as AddressInfo).port;
  }

  let ollama: number;
  let studio: number;
  beforeAll(async () => {
    ollama = await serve({
      '/api/tags': { models: [{ name: 'llama3.2:3b', details: { parameter_size: '3.2B' } }, { name: 'q\u001b[2J' }] },
    });
    studio = await serve({ '/v1/models': { data: [{ id: 'qwen/big' }, { id: 'known' }] } });
  });
  afterAll(() => {
    for (const server of servers) server.close();
  });

  const withStudio = (port: number) =>
    config({
      agents: { defaults: { model: { primary: 'lmstudio/known', fallbacks: ['openai/gpt-5.2'] } } },
      models: {
        providers: {
          lmstudio: {
            baseUrl: `http://localhost:${port}/v1`,
            apiKey: 'planted-key',
            models: [{ id: 'known', name: 'Known', contextWindow: 32_768, cost: { input: 0, output: 0 } }],
          },
          remote: { baseUrl: 'https://remote.example', models: [{ id: 'far', name: 'Far' }] },
        },
      },
    });

  test('is requested there, and merged with the config', () =>
    withHomeHere({ [CONFIG]: withStudio(studio) }, async (home) => {
      const env = { OLLAMA_HOST: `127.0.0.1:${ollama}` };
      const listed = await list(home, ['--local'], { env });
      expect(listed.models.map(({ ref, tags }) => [ref, ...tags])).toEqual([
        ['lmstudio/known', 'default'],
        ['lmstudio/qwen/big'],
        ['ollama/llama3.2:3b'],
        ['ollama/q\u001b[2J'],
      ]);
      expect(listed.models.every(({ local }) => local === true)).toBe(true);
      expect(rowOf(listed, 'lmstudio/known')).toMatchObject({
        name: 'Known',
        contextWindow: 32_768,
        cost: { input: 0 },
      });
      expect(rowOf(listed, 'ollama/llama3.2:3b')).toMatchObject({
        params: 3.2,
        contextWindow: null,
        sources: ['server:ollama'],
      });
      expect(listed.sources.filter(({ kind }) => kind === 'server')).toMatchObject([
        { name: 'server:lmstudio', place: `http://localhost:${studio}/v1` },
        { name: 'server:ollama', place: `http://127.0.0.1:${ollama}` },
      ]);
      expect(asked.length).toBeGreaterThan(1);
      expect(asked.filter((request) => !request.endsWith(' without a key'))).toEqual([]);

      const text = expectCode(await home.run(['list', '--local'], { env }), 0);
      expect(text.stderr).toBe('');
      expect(text.stdout).not.toContain('\u001b');
      expect(text.stdout).toMatch(/4 models on this machine\.\n$/);
      expect(refsOf(await list(home, ['--local', '--provider', 'ollama'], { env }))).toHaveLength(2);
    }));

  test('is silently empty if no server responds', () =>
    withHomeHere({ [CONFIG]: withStudio(1) }, async (home) => {
      const env = { OLLAMA_HOST: ':2' };
      const listed = await list(home, ['--local'], { env });
      // What the config says of this machine is listed whether it answers or not.
      expect(refsOf(listed)).toEqual(['lmstudio/known']);
      expect(listed.notes).toBe('No answer: lmstudio at http://localhost:1/v1, ollama at http://127.0.0.1:2.\n');
      const { stdout, stderr } = expectCode(await home.run(['list', '--local'], { env }), 0);
      expect(stderr).toBe('');
      expect(stdout).toContain('No answer: lmstudio at http://localhost:1/v1, ollama at http://127.0.0.1:2.');
    }));

  test('is not asked without --local', () =>
    withHomeHere({ [CONFIG]: withStudio(studio) }, async (home) => {
      const before = asked.length;
      const listed = await list(home, ['--all'], { env: { OLLAMA_HOST: `:${ollama}` } });
      expect(listed.sources.map(({ kind }) => kind)).not.toContain('server');
      expect(asked).toHaveLength(before);
    }));
});
