/** One probe, from the request to the verdict. */
import { parsedJson } from '../shapes.ts';
import { complaintOf, isComplaint, silence, verdictOf } from './classify.ts';
import { failureOf } from './failure.ts';
import { type Answer, type Exchange, exchange, MAX_BODY_BYTES } from './http.ts';
import type { Call, Wire } from './protocol.ts';
import { anthropicMessages } from './protocols/anthropic-messages.ts';
import { bedrockConverse } from './protocols/bedrock-converse.ts';
import { googleGenerate } from './protocols/google-generate.ts';
import { ollama } from './protocols/ollama.ts';
import { openaiChat } from './protocols/openai-chat.ts';
import { openaiResponses } from './protocols/openai-responses.ts';
import { presentable } from './redact.ts';
import { retryAfter } from './retry-after.ts';
import type { ProbeLimits, ProbeRequest, ProbeResult, Protocol, Verdict } from './types.ts';

const WIRES: Readonly<Record<Protocol, Wire>> = {
  'anthropic-messages': anthropicMessages,
  'openai-chat': openaiChat,
  'openai-responses': openaiResponses,
  'google-generate': googleGenerate,
  ollama,
  'bedrock-converse': bedrockConverse,
};

/** What a probe found; the message is not yet redacted. */
interface Finding {
  readonly verdict: Verdict;
  readonly httpStatus: number | null;
  readonly retryAfter: number | null;
  readonly message: string | null;
}

/** @returns undefined where `signal` ended it, at once */
export async function probe(
  request: ProbeRequest,
  limits: ProbeLimits,
  clock: { now(): number },
  signal: AbortSignal | undefined,
): Promise<ProbeResult | undefined> {
  const unusable = unusableBase(request.baseUrl);
  if (unusable !== undefined) return result(request, without('skipped', unusable), null);

  const wire = WIRES[request.protocol];
  const call = withHeaders(wire.call(request, limits.maxTokens), request);
  const started = clock.now();
  const ends = new AbortController();
  let timedOut = false;
  const timer = setTimeout(() => {
    timedOut = true;
    ends.abort();
  }, limits.timeout);
  const stop = () => ends.abort();
  signal?.addEventListener('abort', stop);
  try {
    const exchanged = await ask(wire, call, ends.signal);
    if (signal?.aborted) return undefined;
    const found = timedOut
      ? without('timeout', `no response within ${limits.timeout / 1000} s`)
      : judge(wire, call, exchanged, clock.now());
    const sent = found.verdict !== 'skipped';
    return result(request, found, sent ? Math.max(0, Math.round(clock.now() - started)) : null);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', stop);
  }
}

/** The result of one that `signal` ended, or that was not made any more. */
export function stopped(request: ProbeRequest): ProbeResult {
  return result(request, without('skipped', 'stopped before an answer arrived'), null);
}

/** Tries another form once, if the server refuses the form of the request. */
async function ask(wire: Wire, call: Call, signal: AbortSignal): Promise<Exchange> {
  const first = await exchange(call, signal);
  if (first.kind !== 'answer' || (first.answer.status !== 400 && first.answer.status !== 422)) return first;
  const again = wire.rephrase?.(call, first.answer.text);
  if (again === undefined) return first;
  const second = await exchange(again, signal);
  // If both are refused, the reason is another one, and the first refusal says more.
  return second.kind === 'answer' && second.answer.status === first.answer.status ? first : second;
}

function judge(wire: Wire, call: Call, exchanged: Exchange, now: number): Finding {
  if (exchanged.kind === 'failure') {
    const { kind, message } = failureOf(exchanged.error, call.url.host);
    return without(kind === 'timeout' ? 'timeout' : kind === 'refused' ? 'skipped' : 'unknown', message);
  }
  if (exchanged.kind === 'redirect') {
    const { status, to } = exchanged;
    const message =
      to === undefined
        ? 'redirects in a way that a request with a body cannot follow'
        : `redirects to ${to}, another server, and was not followed`;
    return { ...without('unknown', message), httpStatus: status };
  }
  const { answer } = exchanged;
  const body = answer.cut ? undefined : parsedJson(answer.text);
  if (answer.status >= 200 && answer.status < 300) {
    if (body !== undefined && wire.answers(body)) return { ...without('ok', null), httpStatus: answer.status };
    if (!isComplaint(body)) return { ...without('format', strange(answer, body)), httpStatus: answer.status };
  }
  const complaint = complaintOf(body, answer.text);
  const amazon = answer.header('x-amzn-errortype') ?? '';
  const status = answer.status < 300 ? (complaint.status ?? answer.status) : answer.status;
  const verdict = verdictOf(status, { ...complaint, words: `${complaint.words}\n${amazon}` });
  return {
    verdict,
    httpStatus: answer.status,
    retryAfter: verdict === 'ok' ? null : retryAfter(answer, body, now),
    message: verdict === 'ok' ? null : (complaint.message ?? silence(status)),
  };
}

/** The message for a 200 that is not an answer. */
function strange(answer: Answer, body: unknown): string {
  if (answer.cut) return `a response of more than ${MAX_BODY_BYTES / 1024} KB`;
  if (body !== undefined) return 'a response in another format: check the API of this provider';
  if (/^\s*</.test(answer.text)) return 'a web page instead of an answer: check the base URL';
  return answer.text.trim() === '' ? 'an empty response' : 'a response that is not JSON';
}

function unusableBase(baseUrl: string): string | undefined {
  if (!URL.canParse(baseUrl)) return 'the base URL is not a URL';
  const { protocol, username, password } = new URL(baseUrl);
  if (protocol !== 'http:' && protocol !== 'https:') return 'the base URL is neither http nor https';
  return username === '' && password === '' ? undefined : 'the base URL contains a user name or password';
}

/** The config's headers come last: they may replace those of the protocol, as in OpenClaw (2026.1.30). */
function withHeaders(call: Call, request: ProbeRequest): Call {
  const headers = new Map([
    ['accept', 'application/json'],
    ['accept-encoding', 'identity'],
    ['content-type', 'application/json'],
    ['user-agent', 'openclaw-models'],
    ...call.headers,
  ]);
  for (const [name, value] of request.headers) headers.set(name.toLowerCase(), value.reveal());
  return { ...call, headers };
}

function without(verdict: Verdict, message: string | null): Finding {
  return { verdict, httpStatus: null, retryAfter: null, message };
}

function result(request: ProbeRequest, found: Finding, latencyMs: number | null): ProbeResult {
  const { provider, ref, source, mode, baseUrl, secret, headers } = request;
  const sent = [...(secret === undefined ? [] : [secret]), ...headers.values()].map((value) => value.reveal());
  // Some servers take the key in the URL, and repeat the URL in messages.
  if (URL.canParse(baseUrl)) sent.push(...new URL(baseUrl).searchParams.values());
  const message = found.message === null ? null : (presentable(found.message, sent) ?? null);
  return { provider, ref, source, mode: mode ?? null, ...found, latencyMs, message };
}
