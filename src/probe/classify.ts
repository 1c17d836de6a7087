/** What an HTTP status and a provider's message mean for a credential or a model. */
import { isRecord, valueAt } from '../shapes.ts';
import type { Verdict } from './types.ts';

/** A provider's error, in any of the usual formats. */
export interface Complaint {
  /** For people. */
  readonly message: string | undefined;
  /** The message and all codes, types and reasons, to search in. */
  readonly words: string;
  /** HTTP status within the body, which OpenRouter writes even if the response has 200. */
  readonly status: number | undefined;
}

/**
 * @param body parsed, or undefined for what is not JSON
 * @param text the body as it came; shown when it is plain text
 */
export function complaintOf(body: unknown, text: string): Complaint {
  if (body === undefined) {
    const page = /^\s*</.test(text);
    return page || text.trim() === ''
      ? { message: undefined, words: '', status: undefined }
      : { message: text, words: text, status: undefined };
  }
  // Google returns a list for some errors.
  const whole: unknown = Array.isArray(body) ? body[0] : body;
  const error =
    valueAt(whole, 'error') ?? valueAt(whole, 'choices', 0, 'error') ?? valueAt(whole, 'errors', 0) ?? whole;
  const upstream = valueAt(error, 'metadata', 'raw');
  const candidates = [
    typeof upstream === 'string' ? `${textOf(valueAt(error, 'message')) ?? ''} (${upstream})` : undefined,
    error,
    valueAt(error, 'message'),
    valueAt(error, 'Message'),
    valueAt(whole, 'message'),
    valueAt(whole, 'detail'),
    valueAt(whole, 'detail', 0, 'msg'),
    valueAt(whole, 'error_description'),
    valueAt(whole, 'base_resp', 'status_msg'),
  ];
  const message = candidates.map(textOf).find((found) => found !== undefined);
  const code = valueAt(error, 'code');
  const status = typeof code === 'number' && code >= 400 && code < 600 ? code : undefined;
  const names = [error, whole].flatMap((value) =>
    ['code', 'type', 'status', 'reason', '__type'].map((key) => textOf(valueAt(value, key))),
  );
  const details = valueAt(error, 'details');
  const reasons = Array.isArray(details) ? details.map((detail: unknown) => textOf(valueAt(detail, 'reason'))) : [];
  return { message, words: [message, ...names, ...reasons].filter((word) => word !== undefined).join('\n'), status };
}

/** Whether a body that is not an answer reports an error. */
export function isComplaint(body: unknown): boolean {
  return (
    isRecord(body) &&
    (body.error !== undefined || body.type === 'error' || valueAt(body, 'choices', 0, 'error') !== undefined)
  );
}

/** Messages about an account without credit, whatever the status. */
const BROKE = anyOf(
  /insufficient[_ ](?:quota|credits?|funds|balance)/,
  /credit balance|balance is (?:too low|insufficient)|out of credits|CreditsError|payment required/,
  /billing_(?:hard_limit|not_active|error)|plans & billing/,
);
/** With 403 only: with 429, Google says "check your plan and billing details" for a rate limit. */
const MONEY = /billing|quota(?! project)|\bcredits?\b|payment|balance|spend(?:ing)? limit/i;
/** Google and xAI answer 400 where others answer 401. */
const BAD_KEY = anyOf(
  /API_KEY_INVALID|authentication_error/,
  /\b(?:incorrect|invalid|expired|missing)[_ ](?:api[_ -]?key|x-api-key|access token|credentials)/,
  /api[_ -]?key (?:is |has )?(?:not valid|not found|invalid|expired|missing)/,
);
const NO_MODEL = anyOf(
  /model_?not_?(?:found|supported|available)|model_decommissioned/,
  /\b(?:unknown|unsupported|invalid|no such) model\b(?! parameter)|not a valid model|model identifier is invalid/,
  /\bmodel\b.{0,120}?\b(?:not found|(?:does|do) not exist|doesn't exist|not exist|has been (?:decommissioned|retired))/,
  /\bmodel\b.{0,120}? is (?:not supported|not available|decommissioned|unavailable)(?: *[.,]| *$| for)/,
  /\baccess to (?:the |this )?(?:requested )?model\b/,
);
/** OpenAI refuses with 400 when a thinking model used up its tokens: the model works. */
const SPENT = /could not finish the message because max_tokens or model output limit was reached/i;

/**
 * @param status of the response, or of the error within a 200
 * @returns `ok` only where a refusal shows that the model answered
 */
export function verdictOf(status: number, { words, message }: Complaint): Verdict {
  const say = words.slice(0, 4000);
  if (status === 402) return 'billing';
  if (status === 408 || status === 504) return 'timeout';
  if (status >= 500) return 'unknown';
  if (status === 429) return BROKE.test(say) ? 'billing' : 'rate_limit';
  if (status === 401) return BROKE.test(say) ? 'billing' : 'auth';
  if (status === 403) {
    if (NO_MODEL.test(say)) return 'no_model';
    return MONEY.test(say) || BROKE.test(say) ? 'billing' : 'auth';
  }
  // A server without this path returns HTML or an empty body; that says nothing about the model.
  if (status === 404) return message === undefined || /^404 page not found\s*$/.test(message) ? 'unknown' : 'no_model';
  if (SPENT.test(say)) return 'ok';
  if (BROKE.test(say)) return 'billing';
  if (BAD_KEY.test(say)) return 'auth';
  if (NO_MODEL.test(say)) return 'no_model';
  if (status === 400 || status === 422 || status < 300) return 'format';
  return 'unknown';
}

/** The message for a refusal without one. */
export function silence(status: number): string {
  if (status === 404) return 'nothing at this address: check the base URL';
  if (status === 408 || status === 504) return 'the server timed out';
  if (status >= 500) return 'server error without a message';
  return 'refused without a message';
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

function anyOf(...patterns: readonly RegExp[]): RegExp {
  return new RegExp(patterns.map(({ source }) => source).join('|'), 'i');
}
