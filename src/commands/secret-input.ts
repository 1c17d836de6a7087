/** Reads a secret from standard input, a variable, a file, or a hidden question. Never from the command line. */
import path from 'node:path';
import { mayBeCredential } from '../credential-shape.ts';
import { type Diagnostic, diagnostic, failure, type Result, success } from '../errors.ts';
import { isStandardInput, readFailure, readNamed, UnusableFile } from '../files/read.ts';
import { Secret } from '../openclaw/auth/secret.ts';
import type { Context } from './base.ts';

/** Bytes; a larger input is a mistake, not a secret. */
export const MAX_SECRET = 64 * 1024;
/** How long standard input may stay silent if `--stdin` was not given, in milliseconds. */
const PATIENCE = 30_000;
/** The permission bits of group and others. */
const OTHERS = 0o077;

export interface SecretFlags {
  readonly stdin: boolean;
  readonly fromEnv: string | undefined;
  readonly fromFile: string | undefined;
}

export interface ReadSecret {
  readonly secret: Secret;
  readonly warnings: readonly Diagnostic[];
}

/** E500 for more than one source. */
export function oneSource({ stdin, fromEnv, fromFile }: SecretFlags): Result<void> {
  const given = [
    ...(stdin ? ['--stdin'] : []),
    ...(fromEnv === undefined ? [] : ['--from-env']),
    ...(fromFile === undefined ? [] : ['--from-file']),
  ];
  if (given.length < 2) return success(undefined);
  return failure(
    diagnostic('E500', `${given.join(' and ')} exclude each other.`, { remedy: 'Pass only one source of the secret.' }),
  );
}

/** Whether a source is given. */
export function hasSource({ stdin, fromEnv, fromFile }: SecretFlags): boolean {
  return stdin || fromEnv !== undefined || fromFile !== undefined;
}

/**
 * Reads the secret without a question, from the given source, else from standard input if that is not a terminal.
 * E522 for a missing or empty secret, E524 for an invalid one, E525 for a file that cannot be read; W526.
 *
 * @param patience milliseconds that standard input may stay open if it was not given as the source
 */
export async function readSecret(
  flags: SecretFlags,
  context: Pick<Context, 'stdin' | 'stdinIsTTY' | 'env' | 'cwd'>,
  patience = PATIENCE,
): Promise<Result<ReadSecret>> {
  const { fromEnv, fromFile } = flags;
  if (fromEnv !== undefined) return withoutWarnings(fromVariable(fromEnv, context.env));
  if (fromFile !== undefined && !isStandardInput(fromFile)) return fromPath(fromFile, context.cwd);
  if (context.stdinIsTTY) {
    const message =
      flags.stdin || fromFile !== undefined
        ? 'Standard input is a terminal, which would show the secret.'
        : 'No secret given, and there is no terminal to ask for it.';
    return failure(diagnostic('E522', message));
  }
  const named = flags.stdin || fromFile !== undefined;
  const bytes = await readAll(context.stdin, named ? undefined : patience);
  return withoutWarnings(bytes.ok ? secretOf(bytes.value, 'Standard input') : bytes);
}

/** Why a text cannot be a secret, without the text; undefined if it can. */
export function complaintAbout(text: string): string | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return 'Required';
  if (/[\r\n]/.test(trimmed)) return 'Expected one line';
  return /[\s\p{C}]/u.test(trimmed) ? 'Unexpected space or control character' : undefined;
}

function withoutWarnings(secret: Result<Secret>): Result<ReadSecret> {
  return secret.ok ? success({ secret: secret.value, warnings: [] }) : secret;
}

function fromVariable(name: string, env: Context['env']): Result<Secret> {
  const shown = /^[A-Za-z_]\w*$/.test(name) && !mayBeCredential(name) ? name : undefined;
  const value = Object.hasOwn(env, name) ? env[name] : undefined;
  if (shown === undefined || value === undefined) {
    return failure(
      diagnostic('E522', `${shown ?? 'The variable of --from-env'} is not set.`, {
        remedy: 'Pass the name of a variable to --from-env, such as ANTHROPIC_API_KEY, not its value.',
      }),
    );
  }
  return secretOf(Buffer.from(value), shown);
}

async function fromPath(name: string, cwd: string): Promise<Result<ReadSecret>> {
  const shown = mayBeCredential(name) ? 'The file of --from-file' : name;
  try {
    const { bytes, stats } = await readNamed(path.resolve(cwd, name), MAX_SECRET);
    const secret = secretOf(bytes, shown);
    if (!secret.ok) return secret;
    // Only regular files: a pipe of the own shell is private, whatever its mode.
    const open = process.platform !== 'win32' && stats.isFile() && (stats.mode & OTHERS) !== 0;
    const warning = () =>
      diagnostic(
        'W526',
        `${shown} has mode ${(stats.mode & 0o777).toString(8).padStart(4, '0')}: other users can read it.`,
        {
          remedy: `Restrict its permissions: chmod 600 ${shown}`,
        },
      );
    return success({ secret: secret.value, warnings: open ? [warning()] : [] });
  } catch (error) {
    if (error instanceof UnusableFile && error.kind === 'too large') return failure(tooLong(shown));
    return failure(diagnostic('E525', `${shown} cannot be read: ${readFailure(error)}.`));
  }
}

function tooLong(source: string): Diagnostic {
  return diagnostic('E524', `${source} is larger than 64 KB.`);
}

function secretOf(bytes: Uint8Array, source: string): Result<Secret> {
  if (bytes.length > MAX_SECRET) return failure(tooLong(source));
  const text = Buffer.from(bytes)
    .toString('utf8')
    .replace(/^\ufeff/, '');
  if (text.trim() === '') return failure(diagnostic('E522', `${source} is empty.`));
  const complaint = complaintAbout(text);
  if (complaint !== undefined) return failure(diagnostic('E524', `${source}: ${lowerFirst(complaint)}.`));
  return success(new Secret(text.trim()));
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** Reads to the end, but stops above the limit. @param patience milliseconds; undefined to wait forever */
async function readAll(stdin: Context['stdin'], patience: number | undefined): Promise<Result<Uint8Array>> {
  const chunks: Buffer[] = [];
  let length = 0;
  let silent = false;
  const timer =
    patience === undefined
      ? undefined
      : setTimeout(() => {
          silent = true;
          stdin.destroy();
        }, patience);
  try {
    for await (const chunk of stdin) {
      const part = Buffer.from(chunk);
      chunks.push(part);
      length += part.length;
      if (length > MAX_SECRET) break;
    }
  } catch {
    // A closed standard input counts as empty, and so does one that timed out.
  } finally {
    clearTimeout(timer);
  }
  if (silent) return failure(diagnostic('E522', 'Standard input stays open and sends no secret.'));
  return success(Buffer.concat(chunks));
}
