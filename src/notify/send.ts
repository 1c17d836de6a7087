/** Sends a document to a webhook. Its address may hold a secret, so that no message shows more than its host. */
import { setTimeout as wait } from 'node:timers/promises';
import { type Diagnostic, diagnostic } from '../errors.ts';
import { systemWords } from '../files/system-words.ts';
import { exchange } from '../probe/http.ts';
import { retryAfter } from '../probe/retry-after.ts';

export interface SendOptions {
  /** Milliseconds for each attempt. */
  readonly timeout?: number;
  /** Milliseconds before each further attempt; there are as many as given. */
  readonly pauses?: readonly number[];
}

const LONGEST_PAUSE = 10_000;

/** @returns W551 if no attempt succeeded; the caller's exit code is not its business */
export async function sendJson(
  url: URL,
  body: Readonly<Record<string, unknown>>,
  { timeout = 10_000, pauses = [1_000, 4_000] }: SendOptions = {},
): Promise<Diagnostic | undefined> {
  const call = { url, headers: new Map([['content-type', 'application/json']]), body };
  for (let attempt = 0; ; attempt += 1) {
    const sent = await exchange(call, AbortSignal.timeout(timeout));
    if (sent.kind === 'answer' && sent.answer.status >= 200 && sent.answer.status < 300) return undefined;
    const pause = pauses[attempt];
    const status = sent.kind === 'failure' ? undefined : sent.kind === 'answer' ? sent.answer.status : sent.status;
    const mayPass = status === undefined || status === 408 || status === 429 || status >= 500;
    if (pause === undefined || !mayPass) return notSent(url, status, sent.kind === 'failure' ? sent.error : undefined);
    const asked = sent.kind === 'answer' ? retryAfter(sent.answer, undefined, Date.now()) : null;
    await wait(Math.min(LONGEST_PAUSE, asked === null ? pause : asked * 1000));
  }
}

function notSent(url: URL, status: number | undefined, error: unknown): Diagnostic {
  const timedOut = error instanceof Error && /Abort|Timeout/.test(error.name);
  const why =
    status !== undefined ? `HTTP ${status}` : timedOut ? 'no answer' : (systemWords(error) ?? 'no connection');
  return diagnostic('W551', `The notification was not sent to ${url.host}: ${why}.`);
}
