/** The interface of a protocol, and what all protocols share. */
import type { ProbeRequest } from './types.ts';

/** An HTTP request, always a POST of JSON. */
export interface Call {
  readonly url: URL;
  /** Names in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface Wire {
  call(request: ProbeRequest, maxTokens: number): Call;
  /** Whether the body of a 200 looks like a model's answer. */
  answers(body: unknown): boolean;
  /**
   * Another form of the request, if the server refused the first; undefined if there is none.
   *
   * @param refusal body of a 400 or 422
   */
  rephrase?(call: Call, refusal: string): Call | undefined;
}

export const PROMPT = 'Reply with OK';

/** A base URL with a path appended; the query is kept. */
export function join(baseUrl: string, path: string): URL {
  const url = new URL(baseUrl);
  url.pathname = `${url.pathname.replace(/\/+$/, '')}${path}`;
  url.hash = '';
  return url;
}

/** The key as most providers expect it; nothing for a server that needs none. */
export function bearer({ secret }: ProbeRequest): [string, string][] {
  return secret === undefined ? [] : [['authorization', `Bearer ${secret.reveal()}`]];
}
