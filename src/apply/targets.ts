/** The files that an apply writes: found, allowed to be written, and still what the plan saw. Writes nothing. */
import { type Diagnostic, diagnostic, failure, isError, type Result, success } from '../errors.ts';
import { wayBack } from '../records/patches.ts';
import type { Digest, FileRole, IntentFile } from '../records/types.ts';
import { type Attributes, PRIVATE_FILE, readIfThere, tempName } from './atomic-write.ts';
import { digestAt, digestOf } from './digest.ts';
import { hasAcl } from './kept-attributes.ts';
import { locate, refuse, type Target } from './permissions.ts';
import type { FileRead, FileUpdate, FileWrite } from './request.ts';

/** A target as it is under the locks. */
export interface Snapshot extends Target {
  readonly write: FileWrite;
  readonly bytes: Buffer | null;
  /** Whether the history keeps what leads back. */
  readonly kept: boolean;
}

/** Finds every target; fails with all problems at once. */
export async function locateAll(writes: readonly Pick<FileWrite, 'path' | 'role'>[]): Promise<Result<Target[]>> {
  const targets: Target[] = [];
  const problems: Diagnostic[] = [];
  for (const { path, role } of writes) {
    const target = await locate(path);
    if (!target.ok) {
      problems.push(...target.problems);
      continue;
    }
    const twin = targets.find((other) => other.real === target.value.real);
    if (twin) problems.push(diagnostic('E311', `${twin.path} and ${path} are the same file.`));
    targets.push(target.value);
    problems.push(...(await refuse(target.value, hasBackups(role) && target.value.exists)));
  }
  return problems.length > 0 ? failure(...problems) : success(targets);
}

/** OpenClaw keeps backups of the config and of included files, and of nothing else. */
export function hasBackups(role: FileRole): boolean {
  return role === 'config' || role === 'include';
}

/**
 * Reads every target under the locks, compares it with what the plan saw (E401, naming every file that moved), and
 * works out the updates; one that changes nothing is left out.
 */
export async function takeSnapshots(
  writes: readonly (FileWrite | FileUpdate)[],
  reads: readonly FileRead[],
): Promise<Result<Snapshot[]>> {
  const problems: Diagnostic[] = [];
  const snapshots: Snapshot[] = [];
  for (const write of writes) {
    // Located again: a symlink may have changed while we waited for the locks.
    const target = await locate(write.path);
    if (!target.ok) {
      problems.push(...target.problems);
      continue;
    }
    const bytes = await readIfThere(target.value.real);
    const digest = digestOf(bytes);
    if ('content' in write) {
      snapshots.push({ ...target.value, write, bytes, kept: true });
      problems.push(...staleProblem(write, digest));
      continue;
    }
    const updated = write.update(bytes);
    if (!updated.ok) problems.push(...updated.problems);
    else if (updated.value !== null && digestOf(updated.value) !== digest) {
      const resolved = { path: write.path, role: write.role, expectedDigest: digest, content: updated.value };
      const attributes = write.role === 'auth-store' ? storeAttributes(target.value) : target.value.attributes;
      snapshots.push({ ...target.value, attributes, write: resolved, bytes, kept: false });
    }
  }
  for (const read of reads) problems.push(...staleProblem(read, await digestAt(read.path)));
  return problems.some(isError) ? failure(...problems) : success(snapshots);
}

/**
 * Credentials are private, as OpenClaw makes them at each save (2026.1.30, measured), unless an ACL names other users.
 */
function storeAttributes({ real, attributes }: Target): Attributes {
  const isOpen = (attributes.mode & ~PRIVATE_FILE) !== 0;
  return isOpen && hasAcl(real) ? attributes : { ...attributes, mode: PRIVATE_FILE };
}

function staleProblem({ path, expectedDigest }: FileRead, present: Digest): Diagnostic[] {
  if (present === expectedDigest) return [];
  const what = present === null ? 'is gone' : expectedDigest === null ? 'has appeared' : 'has changed';
  return [diagnostic('E401', `${path} ${what} since the plan was made.`)];
}

/** The target as the intent records it. */
export function intentFile(
  { path, real, bytes, write, kept }: Snapshot,
  ring: IntentFile['ring'],
  mayKeep: (text: string) => boolean,
): IntentFile {
  const [before, after] = [digestOf(bytes), digestOf(write.content)];
  const back = kept && bytes !== null ? wayBack(bytes, write.content, write.patches) : null;
  return {
    path,
    role: write.role,
    real,
    before,
    after,
    temp: tempName(real),
    ring,
    ...(kept ? {} : { kept }),
    ...(back?.every(({ text }) => mayKeep(text)) ? { back } : {}),
  };
}
