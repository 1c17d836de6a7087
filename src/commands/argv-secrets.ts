/** Secrets on the command line: they are not read, and no message repeats them. */

import { hasKnownBeginning, looksLikeCredential, mayBeCredential } from '../credential-shape.ts';
import { type Diagnostic, diagnostic } from '../errors.ts';

const SHOWN = '[hidden]';

/** The commands that store a secret; an unexpected argument of theirs is treated as one. */
const STORING = ['add', 'setup-token', 'paste-token', 'paste-api-key'];

/** Options that take a secret in other tools; users try them here too. */
const SECRET_OPTION = /^--?(?:api-?key|key|token|secret|password|auth-?token|access-?token)(?:=|$)/i;

/** Whether the command stores a secret. */
function storesSecret(argv: readonly string[]): boolean {
  const words = argv[0] === 'models' ? argv.slice(1) : argv;
  return words[0] === 'auth' && STORING.includes(words[1] ?? '');
}

/** Options whose value is a path; its name may be long and random. */
const PATH_OPTION = /^(?:-f|-o|--manifest|--output|--out|--state-dir|--from-file)$/;

/** Stops a command line that contains a credential, before anything is done. */
export class CredentialGiven extends Error {
  readonly problem: Diagnostic;

  constructor(problem: Diagnostic) {
    super(problem.message);
    this.problem = problem;
  }
}

/** Throws for an argument that looks like a credential: E523 if the command stores one, otherwise E545. */
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
  // Names of files and temporary folders may be random, and a folder may be named after its content.
  if (PATH_OPTION.test(option) || /^(?:\.{0,2}|~)\//.test(value))
    return !/\/|\.\w{1,5}$/.test(value) && hasKnownBeginning(value);
  return looksLikeCredential(value) || looksLikeCredential(word);
}

/** `The value of --provider` or `Argument 2`, without the argument itself. */
function placeOf(argv: readonly string[], at: number): string {
  const word = argv[at] ?? '';
  const given =
    /^(--?[\w-]+)=/.exec(word)?.[1] ?? (/^--?[a-z][a-z-]*$/.test(argv[at - 1] ?? '') ? argv[at - 1] : undefined);
  if (given !== undefined && !looksLikeCredential(given)) return `The value of ${given}`;
  return `Argument ${at + 1}`;
}

/** A problem with a command line, without its secrets. E523 for an unexpected argument of a command that stores one. */
export function hideSecrets(problem: Diagnostic, argv: readonly string[]): Diagnostic {
  if (storesSecret(argv) && /^Unexpected argument ".*" for/s.test(problem.message)) {
    const message = 'Unexpected argument; a secret is never read from the command line.';
    return diagnostic('E523', message);
  }
  return { ...problem, message: withoutSecrets(problem.message, argv) };
}

/** `text` without the arguments that are or may be secrets. */
export function withoutSecrets(text: string, argv: readonly string[]): string {
  return secretsIn(argv).reduce((shown, secret) => shown.replaceAll(secret, SHOWN), text);
}

/** The arguments, and values after `=`, to hide; the longest first, since one may be part of another. */
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
