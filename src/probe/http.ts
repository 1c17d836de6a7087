/**
 * One POST over HTTP, bounded in time and size. `node:http` and not `fetch`: an aborted `fetch` leaves its connection
 * half open for ten seconds more, and with it the process (measured with Node 20, 22 and 24).
 */
import type { IncomingMessage } from 'node:http';
import type { Call } from './protocol.ts';

export const MAX_BODY_BYTES = 64 * 1024;
const MAX_REDIRECTS = 3;

export interface Answer {
  readonly status: number;
  /** The value of a response header, by its lower-case name. */
  header(name: string): string | undefined;
  readonly text: string;
  /** There was more than `MAX_BODY_BYTES`. */
  readonly cut: boolean;
}

export type Exchange =
  | { readonly kind: 'answer'; readonly answer: Answer }
  /** Not followed. `to`: scheme, host and port of another server, or undefined. */
  | { readonly kind: 'redirect'; readonly status: number; readonly to: string | undefined }
  | { readonly kind: 'failure'; readonly error: unknown };

/** Headers that belong to the connection, and would break the request where a config sets them. */
const OF_THE_CONNECTION = new Set([
  'connection',
  'content-length',
  'expect',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

/**
 * Sends the call, and again to where the server redirects, at most three times and never to another origin: that one
 * would get the credential.
 *
 * @param signal ends it at any point, as a failure
 */
export async function exchange(call: Call, signal: AbortSignal): Promise<Exchange> {
  let url = call.url;
  try {
    for (let redirects = 0; ; redirects++) {
      const response = await post(url, call, signal);
      const status = response.statusCode ?? 0;
      if (status < 300 || status >= 400) return { kind: 'answer', answer: await read(response, status) };
      response.destroy();
      const target = targetOf(response.headers.location, url);
      if (target !== undefined && target.origin !== url.origin) {
        return { kind: 'redirect', status, to: target.origin === 'null' ? target.protocol : target.origin };
      }
      // Only these two repeat a POST; after the others a client sends GET, which no provider supports.
      if (target === undefined || (status !== 307 && status !== 308) || redirects === MAX_REDIRECTS) {
        return { kind: 'redirect', status, to: undefined };
      }
      url = target;
    }
  } catch (error) {
    return { kind: 'failure', error };
  }
}

function targetOf(location: string | undefined, from: URL): URL | undefined {
  if (location === undefined || !URL.canParse(location, from.href)) return undefined;
  const target = new URL(location, from);
  // A user name would become a header.
  target.username = '';
  target.password = '';
  return target;
}

async function post(url: URL, { headers, body }: Call, signal: AbortSignal): Promise<IncomingMessage> {
  const { request } = url.protocol === 'https:' ? await import('node:https') : await import('node:http');
  const payload = Buffer.from(JSON.stringify(body));
  return await new Promise<IncomingMessage>((resolve, reject) => {
    const own = [...headers].filter(([name]) => !OF_THE_CONNECTION.has(name));
    request(url, {
      method: 'POST',
      // Nothing may keep the process alive once the response is complete.
      headers: { ...Object.fromEntries(own), connection: 'close', 'content-length': payload.length },
      signal,
    })
      .on('response', resolve)
      // An unexpected `CONNECT` or upgrade also ends here.
      .on('error', reject)
      .end(payload);
  });
}

async function read(response: IncomingMessage, status: number): Promise<Answer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response) {
    chunks.push(chunk as Buffer);
    size += (chunk as Buffer).length;
    // Leaving the loop destroys the connection.
    if (size > MAX_BODY_BYTES) break;
  }
  const header = (name: string): string | undefined => {
    const value = response.headers[name];
    return Array.isArray(value) ? value[0] : value;
  };
  const bytes = Buffer.concat(chunks).subarray(0, MAX_BODY_BYTES);
  return { status, header, text: bytes.toString('utf8'), cut: size > MAX_BODY_BYTES };
}
