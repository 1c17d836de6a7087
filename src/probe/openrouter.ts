/** OpenRouter's public list of models, fetched without any credential. */
import { diagnostic, failure, type Result, success } from '../errors.ts';
import { builtInUrl } from '../openclaw/facts/providers.ts';
import { parsedJson } from '../shapes.ts';
import { getText } from './get-text.ts';

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
  if (!URL.canParse(text.trim())) return undefined;
  const url = new URL(text.trim());
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
    text = await getText(url, MAX_BYTES, {
      signal: AbortSignal.any([late, signal]),
      headers: { accept: 'application/json' },
    });
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
