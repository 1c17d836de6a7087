/** One apply: everything that is requested, or nothing. */
import { join } from 'node:path';
import { type Diagnostic, diagnostic, failure, type Result, success } from '../errors.ts';
import type { Intent } from '../records/types.ts';
import { exists, removeDeadTemps, tempName } from './atomic-write.ts';
import { inspectRing } from './backups.ts';
import { Transaction } from './carry-out.ts';
import { digestOf } from './digest.ts';
import { newEntryId } from './history.ts';
import { configInRealFolder, type HomeNames, namesBelow } from './home-names.ts';
import { writeIntent } from './intent.ts';
import { OpenClawLocks } from './openclaw-locks.ts';
import { describeOwnFolder, type OwnFolder } from './own-folder.ts';
import { takeOwnLock } from './own-lock.ts';
import { Interrupted, ioProblem, nothingWritten, releaseAll } from './problems.ts';
import { recoverUnderLock } from './recover.ts';
import type { Applied, ApplyRequest, FileUpdate, FileWrite } from './request.ts';
import type { Step } from './step.ts';
import { hasBackups, intentFile, locateAll, type Snapshot, takeSnapshots } from './targets.ts';
import { lockTargets } from './undo.ts';

/**
 * Carries out the writes and commands, all or nothing. On failure every file is as it was and the first message says
 * so: E401 a file is not as expected, E410 locked by another process, E411 changed meanwhile, E412 to E415 cannot be
 * written, E416/E417 from `verify` or `runCommand`, E418 something could not be put back, E423 stopped by `signal`.
 */
export async function applyWrites(request: ApplyRequest): Promise<Result<Applied>> {
  const start = process.uptime();
  const writes = [
    ...request.writes.filter((write) => digestOf(write.content) !== write.expectedDigest),
    ...(request.updates ?? []),
  ];
  if (writes.length === 0 && isFilesOnly(request)) {
    return success({ id: null, files: [], milliseconds: 0, diagnostics: [] });
  }
  const step: Step = async (name) => {
    await request.onStep?.(name);
    if (request.signal?.aborted) throw new Interrupted();
  };
  try {
    const targets = await locateAll(writes);
    if (!targets.ok) return nothingWritten(targets.problems);
    if (request.commands.length > 0 && request.runCommand === undefined) {
      return nothingWritten([diagnostic('E316', 'Only OpenClaw can change a stored order.')]);
    }
    const own = await describeOwnFolder(request.stateDir);
    const wait = request.waitForLock ?? {};
    const lock = await takeOwnLock(own, wait, step);
    if (!lock.ok) return nothingWritten(lock.problems);
    const locks = new OpenClawLocks(own, wait);
    let left: readonly Diagnostic[] = [];
    let applied: Awaited<ReturnType<typeof underOwnLock>>;
    try {
      applied = await underOwnLock(request, writes, own, locks, step);
    } finally {
      left = await releaseAll(locks, lock.value);
    }
    if (!applied.ok) return failure(...applied.problems, ...left);
    const diagnostics = [...applied.value.diagnostics, ...left];
    return success({ ...applied.value, milliseconds: (process.uptime() - start) * 1000, diagnostics });
  } catch (error) {
    const problem = ioProblem(error, request.stateDir);
    if (problem === null) throw error;
    return nothingWritten([problem]);
  }
}

function isFilesOnly({ commands, lastly }: ApplyRequest): boolean {
  return commands.length === 0 && lastly === undefined;
}

async function underOwnLock(
  request: ApplyRequest,
  writes: readonly (FileWrite | FileUpdate)[],
  own: OwnFolder,
  locks: OpenClawLocks,
  step: Step,
): Promise<Result<Omit<Applied, 'milliseconds'>>> {
  await step('own lock');
  const recovered = await recoverUnderLock(own, locks, namesOf(request), request, step);
  // Its own problems say what was written.
  if (!recovered.ok) return recovered;
  await locks.release();
  const done = await afterRecovery(request, writes, own, locks, step);
  const told = recovered.value?.diagnostics ?? [];
  if (!done.ok) return failure(...done.problems, ...told);
  return success({ ...done.value, diagnostics: told });
}

/** The files of this request count as files of the home. */
function namesOf({ names, stateDir, writes, updates = [] }: ApplyRequest): HomeNames {
  if (names !== undefined) return names;
  const below = namesBelow(stateDir);
  const own = [...writes, ...updates];
  return {
    config: below.config,
    manifest: own.find(({ role }) => role === 'manifest')?.path ?? null,
    has: (path, role) => below.has(path, role) || own.some((one) => one.path === path && one.role === role),
  };
}

async function afterRecovery(
  request: ApplyRequest,
  writes: readonly (FileWrite | FileUpdate)[],
  own: OwnFolder,
  locks: OpenClawLocks,
  step: Step,
): Promise<Result<Pick<Applied, 'id' | 'files'>>> {
  const targets = await locateAll(writes);
  if (!targets.ok) return nothingWritten(targets.problems);
  for (const { real } of targets.value) await removeDeadTemps(real, true);
  const config = await configInRealFolder(request.config);
  const guarded = targets.value.map((target, index) => ({ ...target, role: writes[index]?.role ?? 'config' }));
  const taken = await locks.take(lockTargets(guarded, config), step);
  if (!taken.ok) return nothingWritten(taken.problems);

  const snapshots = await takeSnapshots(writes, request.reads ?? []);
  if (!snapshots.ok) return nothingWritten(snapshots.problems);
  if (snapshots.value.length === 0 && isFilesOnly(request)) {
    return success({ id: null, files: [] });
  }
  const rings = await Promise.all(
    snapshots.value.map(({ write, path, exists }) =>
      hasBackups(write.role) && exists ? inspectRing(path, tempName(`${path}.bak`)) : null,
    ),
  );
  const time = request.clock();
  const intent: Intent = {
    formatVersion: 1,
    id: await newEntryId(own, time),
    time: time.toISOString(),
    ...request.record,
    config,
    folders: locks.made,
    files: snapshots.value.map((snapshot, index) =>
      intentFile(snapshot, rings[index]?.ring ?? null, request.mayKeep ?? (() => true)),
    ),
    commands: request.commands,
  };
  const originals = {
    files: snapshots.value.map((snapshot) => snapshot.bytes),
    oldestBackups: rings.map((ring) => ring?.oldest ?? null),
  };
  const transaction = new Transaction({ request, own, locks, intent, snapshots: snapshots.value, step });
  let done: Result<void>;
  try {
    await writeIntent(own, intent, originals, step);
    done = await transaction.run();
  } catch (error) {
    const problem = ioProblem(error, transaction.current);
    if (await exists(join(own.history, intent.id))) {
      // It is committed: a later run tidies the rest.
      if (problem === null) throw error;
      return success(outcome(intent, snapshots.value));
    }
    const undone = await transaction.undo(problem === null ? [] : [problem]);
    if (problem === null) throw error;
    return undone;
  }
  if (!done.ok) return transaction.undo(done.problems);
  return success(outcome(intent, snapshots.value));
}

function outcome({ id }: Intent, snapshots: readonly Snapshot[]): Pick<Applied, 'id' | 'files'> {
  const files = snapshots.map(({ path, bytes, write }) => ({
    path,
    bytesBefore: bytes?.length ?? null,
    bytesAfter: write.content?.length ?? null,
  }));
  return { id, files };
}
