/** One GET, or one POST, over HTTP, bounded in size. */
import type { IncomingMessage, RequestOptions } from 'node:http';

/**
 * The body of the answer; an HTTP status that is not 200; undefined if it is longer than `most` bytes. A separate agent uses
 * no proxy, and keeps no connection open after the response. Rejects with the errors of the connection.
 *
 * @param body JSON to send with POST
 */
export async function getText(
  url: string,
  most: number,
  options: RequestOptions,
  body?: string,
): Promise<string | number | undefined> {
  const { Agent, request } = url.startsWith('https:') ? await import('node:https') : await import('node:http');
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    const post = { method: 'POST', headers: { 'content-type': 'application/json' } };
    request(url, { agent: new Agent(), ...(body === undefined ? {} : post), ...options }, resolve)
      .on('error', reject)
      .end(body);
  });
  if (response.statusCode !== 200) {
    response.destroy();
    return response.statusCode ?? 0;
  }
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response) {
    size += (chunk as Buffer).length;
    if (size > most) return undefined;
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks).toString('utf8');
}
