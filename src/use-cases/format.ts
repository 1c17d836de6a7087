/** Formats the manifest's file, under the lock that all editing commands share. */
import { type LockWait, replaceText } from '../apply/index.ts';
import { withoutCredentials } from '../credential-shape.ts';
import { digestOf } from '../digest.ts';
import { type Diagnostic, diagnostic, failure, type Result, success } from '../errors.ts';
import { readFailure } from '../files/read.ts';
import { findCredentials } from '../manifest/credentials.ts';
import { decodeManifest, formatManifest } from '../manifest/index.ts';
import { parseManifest } from '../manifest/source.ts';
import { locateManifest, type ManifestOptions, type ManifestText, manifestBytes } from '../workspace/manifest-file.ts';
import type { ResultWithSource } from '../workspace/result-with-source.ts';
import { underEditLock } from './edit-lock.ts';

export interface Formatted {
  /** Absolute, or `-`. */
  readonly path: string;
  readonly name: string;
  readonly before: string;
  readonly after: string;
  /** W459, if the lock could not be released. */
  readonly unreleased?: readonly Diagnostic[] | undefined;
}

/** The formatted text; writes nothing. Errors: E100, E108, those of the YAML, E166. */
export async function previewFormat(options: ManifestOptions): Promise<ResultWithSource<Formatted>> {
  const located = locateManifest(options);
  if (!located.ok) return located;
  return formatFile(located.value, options);
}

/** Writes it if it differs. Errors: also those of the lock and of writing; E500 for standard input. */
export async function writeFormat(options: ManifestOptions, wait: LockWait = {}): Promise<ResultWithSource<Formatted>> {
  const located = locateManifest(options);
  if (!located.ok) return located;
  if (located.value.path === '-') return failure(diagnostic('E500', 'Standard input cannot be written.'));
  return underEditLock<Formatted>(located.value.path, wait, async () => {
    const formatted = await formatFile(located.value, options);
    if (!formatted.ok || formatted.value.before === formatted.value.after) return formatted;
    const { path, before, after } = formatted.value;
    const written = await replaceText(path, digestOf(before), after, options.onStep);
    return written.ok ? formatted : written;
  });
}

/** Only the file itself: a base is formatted separately. */
async function formatFile(
  { path, name }: Pick<ManifestText, 'path' | 'name'>,
  options: ManifestOptions,
): Promise<ResultWithSource<Formatted>> {
  const before = await readText(path, name, options);
  if (!before.ok) return before;
  const after = formatManifest(before.value, name);
  const credential = after.ok ? credentialIn(before.value, name, path === '-') : undefined;
  const texts = new Map([[name, before.value]]);
  if (credential) return { ok: false, problems: [credential], source: texts };
  return after.ok ? success({ path, name, before: before.value, after: after.value }) : { ...after, source: texts };
}

/** E132; if the text is printed, E134 for a credential in a comment. */
function credentialIn(text: string, name: string, printed: boolean): Diagnostic | undefined {
  const { source } = parseManifest(text, name);
  const [found] = source ? findCredentials(source) : [];
  if (found) return found.problem;
  const line = printed ? text.split('\n').findIndex((one) => withoutCredentials(one) !== one) : -1;
  if (line === -1) return undefined;
  return diagnostic('E134', 'A comment contains what looks like a credential, so the manifest is not printed.', {
    position: { file: name, line: line + 1, column: 1 },
  });
}

async function readText(path: string, name: string, options: ManifestOptions): Promise<Result<string>> {
  try {
    return decodeManifest((await manifestBytes(path, options)).bytes, name);
  } catch (error) {
    return failure(diagnostic('E108', `${name} cannot be read: ${readFailure(error)}.`));
  }
}
