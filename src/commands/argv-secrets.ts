/** Secrets that somebody put on the command line: they are not read, and no message repeats them. */

import { type Diagnostic, diagnostic } from '../errors.ts';

const SHOWN = '[hidden]';

/** The commands that store a secret; what is too much on their command line is taken for one. */
const STORING = ['add', 'setup-token', 'paste-token', 'paste-api-key'];

/** Options that other tools take a secret with, and that people try. */
const SECRET_OPTION = /^--?(?:api-?key|key|token|secret|password|auth-?token|access-?token)(?:=|$)/i;

/** Beginnings that providers give their keys and tokens. */
const KNOWN =
  /^(?:sk|pk|rk|gsk|xai|hf|pplx|csk|nvapi|tgp|r8|fw|key|tok)[-_][\w-]{6,}|^AIza[\w-]{10,}|^gh[oprsu]_|^ya29\.|^eyJ/;

/** Whether this is a command line of a command that stores a secret. */
export function storesSecret(argv: readonly string[]): boolean {
  const words = argv[0] === 'models' ? argv.slice(1) : argv;
  return words[0] === 'auth' && STORING.includes(words[1] ?? '');
}

/** Whether a word is, or may well be, a credential: a known beginning, or long and of letters, digits and dashes only. */
export function looksSecret(word: string): boolean {
  return KNOWN.test(word) || (/^[\w+=.-]{32,}$/.test(word) && /\d/.test(word) && !word.startsWith('--'));
}

/** A complaint about a command line, without the secrets on it. E523 for a word too many where a secret is stored. */
export function hideSecrets(problem: Diagnostic, argv: readonly string[]): Diagnostic {
  if (storesSecret(argv) && /^".*" is one word too many for/s.test(problem.message)) {
    const message = 'There is a word too many on the command line; a secret is never taken from there.';
    return diagnostic('E523', message);
  }
  return { ...problem, message: withoutSecrets(problem.message, argv) };
}

/** `text` without any word of the command line that is, or on a line that stores a secret may be, one. */
export function withoutSecrets(text: string, argv: readonly string[]): string {
  return secretsIn(argv).reduce((shown, secret) => shown.replaceAll(secret, SHOWN), text);
}

/** The words, and values behind `=`, to be hidden; the longest first, since one may be part of another. */
function secretsIn(argv: readonly string[]): string[] {
  const found = argv.flatMap((word, index) => {
    const value = word.includes('=') ? word.slice(word.indexOf('=') + 1) : undefined;
    const previous = argv[index - 1] ?? '';
    const given = SECRET_OPTION.test(word) && value !== undefined;
    const follows = SECRET_OPTION.test(previous) && !previous.includes('=') && !word.startsWith('-');
    return [
      ...(follows || looksSecret(word) ? [word] : []),
      ...(value !== undefined && (given || looksSecret(value)) ? [value] : []),
    ];
  });
  return found.filter((secret) => secret !== '').sort((one, other) => other.length - one.length);
}
