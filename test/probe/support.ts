/** A server of our own and requests for it. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Secret } from '../../src/openclaw/auth/secret.ts';
import type { ProbeHooks, ProbeRequest, ProbeResult, Protocol } from '../../src/probe/index.ts';
import { probeAll } from '../../src/probe/index.ts';

export const KEY = 'sk-test-0123456789-abcdefghij-KLMNOPQRST';
export const LIMITS = { timeout: 4000, concurrency: 4, maxTokens: 8 };

export interface Seen {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: Record<string, unknown>;
}

export interface TestServer {
  readonly url: string;
  readonly port: number;
  readonly seen: Seen[];
  close(): Promise<void>;
}

export type Handler = (response: ServerResponse, seen: Seen, count: number) => void;

export async function serve(handler: Handler): Promise<TestServer> {
  const seen: Seen[] = [];
  const server: Server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const text = Buffer.concat(chunks).toString('utf8');
      const one: Seen = {
        method: request.method ?? '',
        path: request.url ?? '',
        headers: request.headers,
        body: text === '' ? {} : (JSON.parse(text) as Record<string, unknown>),
      };
      seen.push(one);
      handler(response, one, seen.length);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    seen,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Answers all requests alike. */
export function reply(
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): (response: ServerResponse) => void {
  return (response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  };
}

export function request(protocol: Protocol, baseUrl: string, more: Partial<ProbeRequest> = {}): ProbeRequest {
  return {
    provider: 'acme',
    ref: 'acme/big-1',
    model: 'big-1',
    source: { kind: 'profile', id: 'acme:default' },
    mode: 'api-key',
    protocol,
    baseUrl,
    secret: new Secret(KEY),
    headers: new Map(),
    ...more,
  };
}

export async function probeOne(
  one: ProbeRequest,
  limits: Partial<typeof LIMITS> = {},
  hooks: ProbeHooks = {},
): Promise<ProbeResult> {
  const [result] = await probeAll([one], { ...LIMITS, ...limits }, hooks);
  if (result === undefined) throw new Error('no result');
  return result;
}

/** Serves while `use` runs. */
export async function withServer<T>(handler: Handler, use: (server: TestServer) => Promise<T>): Promise<T> {
  const server = await serve(handler);
  try {
    return await use(server);
  } finally {
    await server.close();
  }
}
