/** One GET over HTTP, bounded in size. */
import type { IncomingMessage, RequestOptions } from 'node:http';

/**
 * The body of a GET; an HTTP status that is not 200; undefined if it is longer than `most` bytes. A separate agent uses
 * no proxy, and keeps no connection open after the response. Rejects with the errors of the connection.
 */
export async function getText(
  url: string,
  most: number,
  options: RequestOptions,
): Promise<string | number | undefined> {
  const { Agent, get } = url.startsWith('https:') ? await import('node:https') : await import('node:http');
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    get(url, { agent: new Agent(), ...options }, resolve).on('error', reject);
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
