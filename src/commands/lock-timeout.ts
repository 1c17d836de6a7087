/** `--lock-timeout`: how long a command that writes waits for a lock that another process holds. */
import { UsageError } from 'clipanion';
import { parseDuration } from '../openclaw/duration.ts';

const VARIABLE = 'OPENCLAW_MODELS_LOCK_TIMEOUT';
/** A day, in milliseconds; a timer of Node's cannot wait for much more than a month. */
const LONGEST = 86_400_000;

/** Milliseconds, from the option or else the variable; undefined where neither says. A UsageError for anything else. */
export function lockTimeout(
  option: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
): number | undefined {
  const text = option ?? env[VARIABLE];
  if (text === undefined || (option === undefined && text === '')) return undefined;
  const milliseconds = text === '0' ? 0 : /^\d+(\.\d+)?(ms|s|m|h)$/.test(text) ? parseDuration(text) : undefined;
  if (milliseconds !== undefined && milliseconds <= LONGEST) return milliseconds;
  // What stands in a variable is not repeated: it may be anything.
  const [name, given] = option === undefined ? [VARIABLE, ''] : ['--lock-timeout', `, not "${text}"`];
  throw new UsageError(`${name} takes a time with its unit, such as 500ms, 30s or 2m, up to 24h, or 0${given}.`);
}
