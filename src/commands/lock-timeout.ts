/** `--lock-timeout` and `--openclaw-timeout`: how long a command that writes waits for others. */
import { UsageError } from 'clipanion';
import { parseDuration } from '../openclaw/duration.ts';
import { TIMEOUT_VARIABLE } from '../openclaw-timeout.ts';

const VARIABLE = 'OPENCLAW_MODELS_LOCK_TIMEOUT';
/** A day, in milliseconds; a Node timer cannot wait longer than 24 days. */
const LONGEST = 86_400_000;

/** Milliseconds, from the option or else the variable; undefined if neither is set. Throws a UsageError if invalid. */
export function lockTimeout(
  option: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
): number | undefined {
  const text = option ?? env[VARIABLE];
  if (text === undefined || (option === undefined && text === '')) return undefined;
  const milliseconds = text === '0' ? 0 : /^\d+(\.\d+)?(ms|s|m|h)$/.test(text) ? parseDuration(text) : undefined;
  if (milliseconds !== undefined && milliseconds <= LONGEST) return milliseconds;
  // The value of a variable is not repeated: it may be anything.
  const [name, given] = option === undefined ? [VARIABLE, ''] : ['--lock-timeout', `, not "${text}"`];
  throw new UsageError(`${name} needs a duration with a unit, such as 500ms, 30s or 2m, at most 24h, or 0${given}.`);
}

/** The environment with the limit of `--openclaw-timeout` in its variable. Throws a UsageError if either is invalid. */
export function withOpenclawTimeout<Env extends Readonly<Record<string, string | undefined>>>(
  option: string | undefined,
  env: Env,
): Env {
  const text = option ?? env[TIMEOUT_VARIABLE];
  if (text === undefined || (option === undefined && text === '')) return env;
  const milliseconds = /^\d+(\.\d+)?(ms|s|m|h)$/.test(text) ? parseDuration(text) : undefined;
  if (milliseconds !== undefined && milliseconds > 0 && milliseconds <= LONGEST)
    return { ...env, [TIMEOUT_VARIABLE]: text };
  const [name, given] = option === undefined ? [TIMEOUT_VARIABLE, ''] : ['--openclaw-timeout', `, not "${text}"`];
  throw new UsageError(`${name} needs a duration with a unit, such as 300s or 10m, at most 24h${given}.`);
}
