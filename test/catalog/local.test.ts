import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { askServers, localServers, ollamaUrl } from '../../src/catalog/local.ts';

describe('OLLAMA_HOST', () => {
  it.each([
    [undefined, 'http://127.0.0.1:11434'],
    [' ', 'http://127.0.0.1:11434'],
    ['127.0.0.1', 'http://127.0.0.1:11434'],
    ['localhost:8000', 'http://localhost:8000'],
    [':8000', 'http://127.0.0.1:8000'],
    ['0.0.0.0', 'http://127.0.0.1:11434'],
    ['[::1]', 'http://[::1]:11434'],
    ['[::1]:8000', 'http://[::1]:8000'],
    ['localhost/proxy', 'http://localhost:11434/proxy'],
    ['http://localhost', 'http://localhost'],
    ['https://localhost:9/ollama/', 'https://localhost:9/ollama'],
    ['studio:11434', undefined],
    ['http://10.0.0.7:11434', undefined],
    ['http://', undefined],
  ])('%s means %s', (host, url) => {
    expect(ollamaUrl(host)).toBe(url);
  });
});

describe('the servers to ask', () => {
  const named = (...servers: Parameters<typeof localServers>) =>
    localServers(...servers).map(({ provider, url, protocol }) => `${provider} ${url} ${protocol}`);

  it('are Ollama and LM Studio where the config names none', () => {
    expect(named([], undefined)).toEqual([
      'ollama http://127.0.0.1:11434 ollama',
      'lmstudio http://127.0.0.1:1234/v1 openai',
    ]);
  });

  it('carry the names that the config gives them', () => {
    const configured = [
      { provider: 'mine', url: 'http://localhost:1234/v1' },
      { provider: 'ollama', url: 'http://127.0.0.1:9999/v1' },
    ];
    expect(named(configured, undefined)).toEqual([
      'mine http://localhost:1234/v1 openai',
      'ollama http://127.0.0.1:9999 ollama',
    ]);
  });

  it('are not those of another machine', () => {
    expect(named([], '10.0.0.7')).toEqual(['lmstudio http://127.0.0.1:1234/v1 openai']);
  });
});

describe('asking', () => {
  const closing: (() => void)[] = [];
  afterEach(() => {
    for (const close of closing.splice(0)) close();
  });

  async function serve(listener: RequestListener): Promise<string> {
    const server = createServer(listener);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    closing.push(() => {
      server.closeAllConnections();
      server.close();
    });
    return `http://localhost:${(server.address() as AddressInfo).port}`;
  }

  const ask = async (url: string, protocol: 'ollama' | 'openai' = 'openai', timeoutMs = 5000) => {
    const [layer] = await askServers([{ provider: 'p', url, protocol }], timeoutMs);
    return { answered: layer?.source.kind === 'server' && layer.source.answered, models: layer?.models ?? [] };
  };

  it('Ollama gives models with their parameters', async () => {
    const models = [
      { name: 'llama3.2:3b', model: 'llama3.2:3b', details: { parameter_size: '3.2B' } },
      { name: 'smollm:135m', details: { parameter_size: '134.52M' } },
      { name: 'odd', details: { parameter_size: 'many' } },
      { digest: 'no name' },
    ];
    let asked = '';
    const url = await serve((request, response) => {
      asked = `${request.method} ${request.url} ${request.headers.authorization}`;
      response.end(JSON.stringify({ models }));
    });
    const answer = await ask(url, 'ollama');
    expect(asked).toBe('GET /api/tags undefined');
    expect(answer.models.map(({ ref, params, local }) => [ref, params, local])).toEqual([
      ['p/llama3.2:3b', 3.2, true],
      ['p/smollm:135m', 0.13452, true],
      ['p/odd', null, true],
    ]);
  });

  it('others give ids', async () => {
    const url = await serve((request, response) => {
      if (request.url === '/v1/models') response.end('{"data":[{"id":"qwen/q"},{"id":4},null]}');
      else response.writeHead(404).end();
    });
    expect((await ask(`${url}/v1`)).models.map(({ ref }) => ref)).toEqual(['p/qwen/q']);
  });

  it.each<[string, RequestListener]>([
    ['refuses', (_, response) => response.writeHead(401).end('{"data":[{"id":"x"}]}')],
    ['redirects', (_, response) => response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end()],
    ['says no JSON', (_, response) => response.end('<html>')],
    ['says other JSON', (_, response) => response.end('{"models":{}}')],
    ['hangs up', (request) => request.socket.destroy()],
    ['never ends', (_, response) => response.write('{"data":[')],
    ['never begins', () => {}],
    ['says too much', (_, response) => response.end(`{"data":[{"id":"${'x'.repeat(5_000_000)}"}]}`)],
  ])('a server that %s has no models', async (_, listener) => {
    expect(await ask(await serve(listener), 'openai', 400)).toEqual({ answered: false, models: [] });
  });

  it('an unknown agent has no models', async () => {
    const url = await serve(() => {});
    for (const close of closing.splice(0)) close();
    expect(await ask(url)).toEqual({ answered: false, models: [] });
  });
});
