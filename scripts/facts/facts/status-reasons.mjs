/**
 * What a status code alone means: the reason that the release gives it (`rate_limit`, `timeout`, ...), and by that goes
 * on to the next credential or model; null if it has none. `error`: the client threw an error with that status and
 * no other information. `text`: only a message has it (`500 status code (no body)`).
 */
export const name = 'statusReasons';

export const STATUSES = [400, 401, 402, 403, 404, 408, 409, 413, 422, 429, 499, 500, 502, 503, 504, 522, 524, 529];

export async function read(bundle) {
  const ofError = await bundle.value('resolveFailoverReasonFromError');
  const ofText = await bundle.value('classifyFailoverReason');
  const all = (ask) => Object.fromEntries(STATUSES.map((status) => [status, ask(status) ?? null]));
  return {
    value: {
      error: all((status) => ofError(Object.assign(new Error('failed'), { status }))),
      text: all((status) => ofText(`${status} status code (no body)`)),
    },
    how: 'called',
  };
}
