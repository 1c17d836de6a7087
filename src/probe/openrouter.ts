/** OpenRouter's public list of models, fetched without any credential. */
import type { IncomingMessage } from 'node:http';
import { diagnostic, failure, type Result, success } from '../errors.ts';
import { builtInUrl } from '../openclaw/facts/providers.ts';
import { bodyOf } from '../response-body.ts';
import { parsedJson } from '../shapes.ts';

export const OPENROUTER_URL = builtInUrl('openrouter');

/** The list has 400 models and a megabyte; 16 MiB is not a list any more. */
const MAX_BYTES = 16 * 1024 * 1024;

export interface FetchOptions {
  /** With path, without a trailing slash. */
  readonly baseUrl: string;
  /** Milliseconds, for all of it. */
  readonly timeout: number;
  readonly signal: AbortSignal;
}

/** A base URL that may be queried: http or https, no user name, password or query. Undefined for anything else. */
export function publicBaseUrl(text: string): string | undefined {
  let url: URL;
  try {
    url = new URL(text.trim());
  } catch {
    return undefined;
  }
  const plain = url.username === '' && url.password === '' && url.search === '' && url.hash === '';
  if (!plain || (url.protocol !== 'http:' && url.protocol !== 'https:')) return undefined;
  return `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
}

/** `GET <base>/models` as JSON. E513 for anything but one complete document in time; redirects are not followed. */
export async function fetchOpenRouterList({ baseUrl, timeout, signal }: FetchOptions): Promise<Result<unknown>> {
  const url = `${baseUrl}/models`;
  const late = AbortSignal.timeout(timeout);
  const fail = (reason: string) => failure(diagnostic('E513', `${url} did not return a list of models: ${reason}.`));
  let text: string | number | undefined;
  try {
    text = await getText(url, AbortSignal.any([late, signal]));
  } catch (error) {
    if (late.aborted) return fail(`no response within ${timeout} ms`);
    if (signal.aborted) return fail('interrupted');
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    return fail(/^[A-Z][A-Z0-9_]{2,40}$/.test(code) ? code : 'the connection was lost');
  }
  if (typeof text === 'number') return fail(`HTTP ${text}`);
  if (text === undefined) return fail(`more than ${MAX_BYTES / 1024 / 1024} MiB`);
  const list = parsedJson(text);
  return list === undefined ? fail('not JSON') : success(list);
}

/** The body; an HTTP status that is not 200; undefined when it is too long. */
async function getText(url: string, signal: AbortSignal): Promise<string | number | undefined> {
  const { Agent, get } = url.startsWith('https:') ? await import('node:https') : await import('node:http');
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    // A separate agent keeps no connection open after the response.
    get(url, { agent: new Agent(), headers: { accept: 'application/json' }, signal }, resolve).on('error', reject);
  });
  if (response.statusCode !== 200) {
    response.destroy();
    return response.statusCode ?? 0;
  }
  return bodyOf(response, MAX_BYTES);
}
