/** The body of an HTTP response. */
import type { IncomingMessage } from 'node:http';

/** Undefined when it is longer than `most` bytes. */
export async function bodyOf(response: IncomingMessage, most: number): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response) {
    size += (chunk as Buffer).length;
    if (size > most) return undefined;
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks).toString('utf8');
}
