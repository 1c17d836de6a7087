/** Messages of OpenClaw that mean that nothing answers, as people copy them from a chat or a log. */

export type Symptom = 'no-key' | 'refresh-failed' | 'unknown-model' | 'all-failed' | 'not-allowed' | 'config';

export interface Complaint {
  /** Undefined for a text that is none of them. */
  readonly symptom: Symptom | undefined;
  /** The provider, model or profile that it names. */
  readonly about: string | undefined;
}

const NAME = '["\'`]?([^\\s"\'`]+?)["\'`]?';

/** The most specific first: the summary of a whole chain contains the errors of its models. */
const PATTERNS: readonly (readonly [Symptom, RegExp])[] = [
  ['all-failed', /\b(?:all (?:image )?models failed)/i],
  ['all-failed', new RegExp(`\\bprovider ${NAME} is in cooldown`, 'i')],
  ['no-key', new RegExp(`no api key found for provider(?: ${NAME}(?=[.,;]?(?:\\s|$)))?`, 'i')],
  ['no-key', new RegExp(`no credentials found for profile(?: ${NAME}(?=[.,;]?(?:\\s|$)))?`, 'i')],
  ['no-key', /could not load credentials from any providers/i],
  ['refresh-failed', new RegExp(`oauth token refresh failed(?: for ${NAME}(?=[:.,;]?(?:\\s|$)))?`, 'i')],
  ['unknown-model', new RegExp(`unknown model(?::? ${NAME}(?=[.,;]?(?:\\s|$)))?`, 'i')],
  ['not-allowed', new RegExp(`model not allowed(?::? ${NAME}(?=[.,;]?(?:\\s|$)))?`, 'i')],
  ['not-allowed', new RegExp(`model (?:override )?${NAME} is not allowed`, 'i')],
  ['config', /\b(?:config invalid|invalid config|config validation failed|unrecognized key)/i],
];

/** Finds the message in a line of a log; other words around it do not matter. */
export function readComplaint(text: string): Complaint {
  for (const [symptom, pattern] of PATTERNS) {
    const found = pattern.exec(text);
    if (found) return { symptom, about: found[1] };
  }
  return { symptom: undefined, about: undefined };
}

export interface Finding {
  readonly grade: 'fault' | 'warning';
  /** The message of OpenClaw that it leads to; null for none. */
  readonly symptom: Symptom | null;
  /** The provider, model or profile that it is about. */
  readonly about: string;
  /** One sentence. */
  readonly message: string;
  /** The commands that mend it, the most likely first; empty where only a person can. */
  readonly commands: readonly string[];
  /** What to do, where no command can. */
  readonly remedy: string | null;
  /** Whether `--fix` mends it. */
  readonly fixable: boolean;
}

/** A finding, and whether it explains the message that was given. */
export interface SortedFinding extends Finding {
  readonly explains: boolean;
}

/** Logins of early versions that the store does not have. */
export interface MissingLogins {
  readonly ids: readonly string[];
  /** Where they are, and where they belong, as shown. */
  readonly from: readonly string[];
  readonly store: string;
}
