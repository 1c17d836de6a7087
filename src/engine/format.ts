/** Formats the manifest's file, under the lock that commands share which edit it. */
import { type LockWait, lockForEdit, replaceText } from '../apply/index.ts';
import { type Diagnostic, diagnostic, failure, type Result, success } from '../errors.ts';
import { readFailure } from '../files/read.ts';
import { decodeManifest, formatManifest } from '../manifest/index.ts';
import { digestOf } from '../openclaw/live.ts';
import { locateManifest, type ManifestOptions, type ManifestText, manifestBytes } from './plan-manifest.ts';
import type { Sourced } from './sourced.ts';

export interface Formatted {
  /** Absolute, or `-`. */
  readonly path: string;
  readonly name: string;
  readonly before: string;
  readonly after: string;
  /** W459, for a lock that stays behind. */
  readonly unreleased?: readonly Diagnostic[] | undefined;
}

/** What it would be; writes nothing. Errors: E100, E108, those of the YAML, E166. */
export async function previewFormat(options: ManifestOptions): Promise<Sourced<Formatted>> {
  const located = locateManifest(options);
  if (!located.ok) return located;
  return formatFile(located.value, options);
}

/** Writes it where it differs. Errors: also those of the lock and of writing; E500 for standard input. */
export async function writeFormat(options: ManifestOptions, wait: LockWait = {}): Promise<Sourced<Formatted>> {
  const located = locateManifest(options);
  if (!located.ok) return located;
  if (located.value.path === '-') return failure(diagnostic('E500', 'Standard input cannot be written.'));
  const lock = await lockForEdit(located.value.path, wait);
  if (!lock.ok) return lock;
  let left: readonly Diagnostic[] = [];
  const work = async (): Promise<Sourced<Formatted>> => {
    const formatted = await formatFile(located.value, options);
    if (!formatted.ok || formatted.value.before === formatted.value.after) return formatted;
    const { path, before, after } = formatted.value;
    const written = await replaceText(path, digestOf(before), after, options.onStep);
    return written.ok ? formatted : written;
  };
  const done = await work().finally(async () => {
    left = await lock.value.release();
  });
  if (left.length === 0) return done;
  return done.ok ? success({ ...done.value, unreleased: left }) : { ...done, problems: [...done.problems, ...left] };
}

/** The file alone: a base has its own turn. */
async function formatFile(
  { path, name }: Pick<ManifestText, 'path' | 'name'>,
  options: ManifestOptions,
): Promise<Sourced<Formatted>> {
  const before = await readText(path, name, options);
  if (!before.ok) return before;
  const after = formatManifest(before.value, name);
  return after.ok
    ? success({ path, name, before: before.value, after: after.value })
    : { ...after, source: new Map([[name, before.value]]) };
}

async function readText(path: string, name: string, options: ManifestOptions): Promise<Result<string>> {
  try {
    return decodeManifest((await manifestBytes(path, options)).bytes, name);
  } catch (error) {
    return failure(diagnostic('E108', `${name} cannot be read: ${readFailure(error)}.`));
  }
}
