/** What providers write, and what it means. */
import { describe, expect, it } from 'vitest';
import { complaintOf, verdictOf } from '../../src/probe/classify.ts';
import type { Answer } from '../../src/probe/http.ts';
import { retryAfter } from '../../src/probe/retry-after.ts';

const openai = (message: string, code: string | null = null, type = 'invalid_request_error') => ({
  error: { message, type, param: null, code },
});
const anthropic = (type: string, message: string) => ({ type: 'error', error: { type, message } });
const google = (code: number, status: string, message: string, reason?: string) => ({
  error: { code, message, status, details: reason === undefined ? [] : [{ '@type': 'ErrorInfo', reason }] },
});

const KNOWN: readonly (readonly [string, number, unknown])[] = [
  ['auth', 401, anthropic('authentication_error', 'invalid x-api-key')],
  ['billing', 400, anthropic('invalid_request_error', 'Your credit balance is too low to access the Anthropic API.')],
  ['no_model', 404, anthropic('not_found_error', 'model: claude-nope')],
  ['rate_limit', 429, anthropic('rate_limit_error', 'This request would exceed your rate limit of 50 requests')],
  ['unknown', 529, anthropic('overloaded_error', 'Overloaded')],
  ['auth', 403, anthropic('permission_error', 'OAuth authentication is currently not allowed for this organization.')],
  ['format', 400, anthropic('invalid_request_error', 'max_tokens: 0 is less than the minimum of 1')],
  ['auth', 401, openai('Incorrect API key provided: sk-no.', 'invalid_api_key')],
  ['billing', 429, openai('You exceeded your current quota, please check your plan.', 'insufficient_quota')],
  ['rate_limit', 429, openai('Rate limit reached for gpt-5.2 in organization org-x', 'rate_limit_exceeded', 'tokens')],
  ['no_model', 404, openai('The model `gpt-nope` does not exist or you do not have access to it.', 'model_not_found')],
  ['no_model', 403, openai('Project `p` does not have access to model `gpt-5.2`', 'model_not_found')],
  ['billing', 400, openai('Billing hard limit has been reached', 'billing_hard_limit_reached')],
  ['format', 400, openai("Unsupported parameter: 'temperature' is not supported with this model.")],
  ['format', 400, openai("Unsupported value: 'stream' does not support false with this model.")],
  ['ok', 400, openai('Could not finish the message because max_tokens or model output limit was reached.')],
  ['auth', 400, google(400, 'INVALID_ARGUMENT', 'API key not valid. Please pass a valid API key.', 'API_KEY_INVALID')],
  ['auth', 400, google(400, 'INVALID_ARGUMENT', 'API key expired. Please renew the API key.', 'API_KEY_INVALID')],
  ['auth', 403, google(403, 'PERMISSION_DENIED', 'Method doesn’t allow unregistered callers')],
  ['billing', 403, google(403, 'PERMISSION_DENIED', 'This API method requires billing to be enabled.')],
  ['rate_limit', 429, google(429, 'RESOURCE_EXHAUSTED', 'check your plan and billing details')],
  ['no_model', 404, google(404, 'NOT_FOUND', 'models/nope is not found for API version v1beta')],
  ['format', 400, google(400, 'INVALID_ARGUMENT', 'Invalid JSON payload received. Unknown name "x"')],
  ['unknown', 503, google(503, 'UNAVAILABLE', 'The model is overloaded. Please try again later.')],
  ['billing', 402, { error: { message: 'Insufficient credits. Add more at the settings page.', code: 402 } }],
  ['no_model', 400, { error: { message: 'nope/nope is not a valid model ID', code: 400 } }],
  ['auth', 401, { error: { message: 'User not found.', code: 401 } }],
  ['billing', 401, { type: 'error', error: { type: 'CreditsError', message: 'Insufficient balance.' } }],
  ['auth', 400, { code: 'Client specified an invalid argument', error: 'Incorrect API key provided: xa***op.' }],
  ['no_model', 400, openai('Model Not Exist')],
  ['no_model', 400, { object: 'error', message: 'Invalid model: nope', type: 'invalid_model', code: '1500' }],
  [
    'no_model',
    400,
    openai('The model `x` has been decommissioned and is no longer supported.', 'model_decommissioned'),
  ],
  ['no_model', 400, openai('The requested model is not supported.', 'model_not_supported')],
  ['no_model', 404, { error: "model 'nope' not found" }],
  ['format', 400, { error: '"big-1" does not support chat' }],
  ['no_model', 400, { message: 'The provided model identifier is invalid.' }],
  ['no_model', 403, { message: "You don't have access to the model with the specified model ID." }],
  ['auth', 403, { message: 'The security token included in the request is invalid.' }],
  ['rate_limit', 429, { message: 'Too many requests, please wait before trying again.' }],
  ['format', 422, { detail: [{ type: 'missing', loc: ['body', 'messages'], msg: 'Field required' }] }],
  ['unknown', 404, undefined],
  ['unknown', 405, { detail: 'Method Not Allowed' }],
  ['unknown', 418, undefined],
  ['timeout', 408, undefined],
  ['timeout', 504, undefined],
  ['billing', 402, undefined],
  ['no_model', 200, { error: { message: 'No such model', code: 404 } }],
];

describe('the verdict', () => {
  it.each(KNOWN.map(([verdict, status, body]) => ({ verdict, status, body, text: JSON.stringify(body) ?? '' })))(
    '$verdict: $status $text',
    ({ verdict, status, body, text }) => {
      const complaint = complaintOf(body, text);
      expect(verdictOf(complaint.status ?? status, complaint)).toBe(verdict);
    },
  );

  it('follows the text if it is plain, and only the status if it is a page', () => {
    const plain = complaintOf(undefined, 'credit balance is too low');
    expect(verdictOf(400, plain)).toBe('billing');
    const page = complaintOf(undefined, '<html>credit balance is too low</html>');
    expect(verdictOf(400, page)).toBe('format');
    expect(page.message).toBeUndefined();
    expect(verdictOf(404, complaintOf(undefined, '404 page not found\n'))).toBe('unknown');
  });

  it.each([
    [{ error: { message: 'a' } }, 'a'],
    [{ error: 'b' }, 'b'],
    [[{ error: { message: 'c' } }], 'c'],
    [{ message: 'd' }, 'd'],
    [{ Message: 'e' }, 'e'],
    [{ detail: 'f' }, 'f'],
    [{ detail: [{ msg: 'g' }] }, 'g'],
    [{ errors: [{ message: 'h' }] }, 'h'],
    [{ error: { message: 'Provider returned error', metadata: { raw: 'i' } } }, 'Provider returned error (i)'],
    [{ choices: [{ error: { message: 'j' } }] }, 'j'],
    [{ error: { nothing: true } }, undefined],
    ['k', 'k'],
    [null, undefined],
  ])('the message of %j', (body, message) => {
    expect(complaintOf(body, JSON.stringify(body)).message).toBe(message);
  });

  it('does not take long over a hostile text', () => {
    const text = 'model '.repeat(20_000);
    const started = performance.now();
    verdictOf(400, complaintOf({ error: text }, text));
    expect(performance.now() - started).toBeLessThan(500);
  });
});

describe('Retry-After', () => {
  const now = Date.parse('2026-03-01T12:00:00Z');
  const ask = (header: string | undefined, body: unknown = undefined) => {
    const answer: Answer = { status: 429, header: () => header, text: '', cut: false };
    return retryAfter(answer, body, now);
  };
  it.each([
    ['17', 17],
    ['0.2', 1],
    ['0', 0],
    ['Sun, 01 Mar 2026 12:00:30 GMT', 30],
    ['Sun, 01 Mar 2026 11:00:00 GMT', 0],
    ['Sunday, 01-Mar-26 12:01:00 GMT', 60],
    ['-5', null],
    ['soon', null],
    ['2026', 2026],
    ['9'.repeat(400), null],
    ['', null],
    [undefined, null],
  ])('%s', (header, seconds) => {
    expect(ask(header)).toBe(seconds);
  });
  it("is Google's RetryInfo where there is no header", () => {
    const body = { error: { details: [{ '@type': 'x' }, { '@type': 'RetryInfo', retryDelay: '33.4s' }] } };
    expect(ask(undefined, body)).toBe(34);
    expect(ask('5', body)).toBe(5);
  });
});
