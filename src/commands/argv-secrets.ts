/** Secrets that somebody put on the command line: they are not read, and no message repeats them. */

import { hasKnownBeginning, looksLikeCredential, mayBeCredential } from '../credential-shape.ts';
import { type Diagnostic, diagnostic } from '../errors.ts';

const SHOWN = '[hidden]';

/** The commands that store a secret; what is too much on their command line is taken for one. */
const STORING = ['add', 'setup-token', 'paste-token', 'paste-api-key'];

/** Options that other tools take a secret with, and that people try. */
const SECRET_OPTION = /^--?(?:api-?key|key|token|secret|password|auth-?token|access-?token)(?:=|$)/i;

/** Whether this is a command line of a command that stores a secret. */
function storesSecret(argv: readonly string[]): boolean {
  const words = argv[0] === 'models' ? argv.slice(1) : argv;
  return words[0] === 'auth' && STORING.includes(words[1] ?? '');
}

/** Options whose value is a file or a folder, of which the name may be long and random. */
const PATH_OPTION = /^(?:-f|-o|--manifest|--output|--out|--state-dir|--from-file)$/;

/** Stops a command line that shows a credential; nothing of it is carried out. */
export class CredentialGiven extends Error {
  readonly problem: Diagnostic;

  constructor(problem: Diagnostic) {
    super(problem.message);
    this.problem = problem;
  }
}

/** Throws for a word that looks like a credential: E523 where the command stores one, otherwise E545. */
export function refuseCredentials(argv: readonly string[]): void {
  const at = argv.findIndex((word, index) => holdsCredential(word, argv[index - 1]));
  if (at === -1) return;
  const where = placeOf(argv, at);
  const message = `${where} looks like a credential. It is not repeated here, and nothing was written.`;
  throw new CredentialGiven(diagnostic(storesSecret(argv) ? 'E523' : 'E545', message));
}

function holdsCredential(word: string, previous: string | undefined): boolean {
  const [option, value] = /^--?[\w-]+=/.test(word)
    ? [word.slice(0, word.indexOf('=')), word.slice(word.indexOf('=') + 1)]
    : [previous ?? '', word];
  // The names of files and of temporary folders may be random, and a folder may be called after what is in it.
  if (PATH_OPTION.test(option) || /^(?:\.{0,2}|~)\//.test(value))
    return !/\/|\.\w{1,5}$/.test(value) && hasKnownBeginning(value);
  return looksLikeCredential(value) || looksLikeCredential(word);
}

/** `What --provider was given` or `Word 2 of the command line`, without the word. */
function placeOf(argv: readonly string[], at: number): string {
  const word = argv[at] ?? '';
  const given =
    /^(--?[\w-]+)=/.exec(word)?.[1] ?? (/^--?[a-z][a-z-]*$/.test(argv[at - 1] ?? '') ? argv[at - 1] : undefined);
  if (given !== undefined && !looksLikeCredential(given)) return `What ${given} was given`;
  return `Word ${at + 1} of the command line`;
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
      ...(follows || mayBeCredential(word) ? [word] : []),
      ...(value !== undefined && (given || mayBeCredential(value)) ? [value] : []),
    ];
  });
  return found.filter((secret) => secret !== '').sort((one, other) => other.length - one.length);
}
