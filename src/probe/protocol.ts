/** What a protocol is to the rest of this folder, and what all of them share. */
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
  /** Whether the body of a 200 is what a model's answer looks like. */
  answers(body: unknown): boolean;
  /**
   * The same question in other words, where the server refused the first; undefined where there are none.
   *
   * @param refusal body of a 400 or 422
   */
  rephrase?(call: Call, refusal: string): Call | undefined;
}

export const PROMPT = 'Reply with OK';

/** A base URL with a path after its own; the query stays. */
export function join(baseUrl: string, path: string): URL {
  const url = new URL(baseUrl);
  url.pathname = `${url.pathname.replace(/\/+$/, '')}${path}`;
  url.hash = '';
  return url;
}

/** The key as most providers take it; nothing for a server that needs none. */
export function bearer({ secret }: ProbeRequest): [string, string][] {
  return secret === undefined ? [] : [['authorization', `Bearer ${secret.reveal()}`]];
}
