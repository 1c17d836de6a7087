/** One apply: everything that is asked for, or nothing. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Diagnostic, diagnostic, failure, type Result, success } from '../errors.ts';
import {
  exists,
  readIfThere,
  removeDeadTemps,
  removeDurably,
  renameDurably,
  tempName,
  writeNew,
} from './atomic-write.ts';
import { inspectRing, turnRing } from './backups.ts';
import { digestOf } from './digest.ts';
import { newEntryId, pruneHistory } from './history.ts';
import { configInRealFolder, type HomeNames, namesBelow } from './home-names.ts';
import { commitIntent, noteCommand, noteLast, noteStaged, tidyHistory, writeIntent } from './intent.ts';
import type { Intent, IntentFile } from './intent-types.ts';
import { OpenClawLocks } from './openclaw-locks.ts';
import { describeOwnFolder, type OwnFolder } from './own-folder.ts';
import { takeOwnLock } from './own-lock.ts';
import { leadsTo } from './permissions.ts';
import { errnoOf, Interrupted, ioProblem, withOutcome } from './problems.ts';
import type { Applied, ApplyRequest, FileUpdate, FileWrite } from './request.ts';
import type { Step } from './step.ts';
import { hasBackups, intentFile, locateAll, type Snapshot, takeSnapshots } from './targets.ts';
import { lockTargets, recoverUnderLock, releaseAll, undo } from './undo.ts';

/**
 * Carries out the writes and commands, all or nothing. On failure every file is as it was and the first message says
 * so: E401 a file is not as expected, E410 locked by another process, E411 changed meanwhile, E412 to E415 cannot be
 * written, E416/E417 from `verify` or `runCommand`, E418 something could not be put back, E423 stopped by `signal`.
 */
export async function applyWrites(request: ApplyRequest): Promise<Result<Applied>> {
  const start = performance.now();
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
      return nothingWritten([diagnostic('E316', 'A stored order can be changed by OpenClaw only.')]);
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
    return success({ ...applied.value, milliseconds: performance.now() - start, diagnostics });
  } catch (error) {
    const problem = ioProblem(error, request.stateDir);
    if (problem === null) throw error;
    return nothingWritten([problem]);
  }
}

function isFilesOnly({ commands, lastly }: ApplyRequest): boolean {
  return commands.length === 0 && lastly === undefined;
}

function nothingWritten(problems: readonly Diagnostic[]): Result<never> {
  return failure(...withOutcome(problems, 'Nothing was written.'));
}

async function underOwnLock(
  request: ApplyRequest,
  writes: readonly (FileWrite | FileUpdate)[],
  own: OwnFolder,
  locks: OpenClawLocks,
  step: Step,
): Promise<Result<Omit<Applied, 'milliseconds'>>> {
  await step('own lock');
  const recovered = await recoverUnderLock(own, locks, namesOf(request), request.runCommand, step);
  // What could be put back has been, so that it says itself what was written.
  if (!recovered.ok) return recovered;
  await locks.release();
  const done = await afterRecovery(request, writes, own, locks, step);
  const told = recovered.value?.diagnostics ?? [];
  if (!done.ok) return failure(...done.problems, ...told);
  return success({ ...done.value, diagnostics: told });
}

/** What this request names itself counts as named by the home, beside what its caller knows of it. */
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
  for (const { real } of targets.value) await removeDeadTemps(real);
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
  const transaction = new Transaction(request, own, locks, intent, snapshots.value, step);
  let done: Result<void>;
  try {
    await writeIntent(own, intent, originals, step);
    done = await transaction.run();
  } catch (error) {
    const problem = ioProblem(error, transaction.current);
    if (await exists(join(own.history, intent.id))) {
      // It is committed: what the system refuses now is tidied by a later run.
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

/** The part between the durable intent and its end. */
class Transaction {
  /** The file being worked on, for messages of the system. */
  current: string;
  private changed = false;
  /** Whether what cannot be taken back has begun; what came of it is its own to say. */
  private last = false;
  private readonly request: ApplyRequest;
  private readonly own: OwnFolder;
  private readonly locks: OpenClawLocks;
  private readonly intent: Intent;
  private readonly snapshots: readonly Snapshot[];
  private readonly step: Step;

  constructor(
    request: ApplyRequest,
    own: OwnFolder,
    locks: OpenClawLocks,
    intent: Intent,
    snapshots: readonly Snapshot[],
    step: Step,
  ) {
    this.request = request;
    this.own = own;
    this.locks = locks;
    this.intent = intent;
    this.snapshots = snapshots;
    this.step = step;
    this.current = own.root;
  }

  async run(): Promise<Result<void>> {
    for (const [index, file] of this.intent.files.entries()) {
      const snapshot = this.snapshots[index];
      const content = snapshot?.write.content ?? null;
      this.current = file.path;
      const like = file.before === null ? undefined : file.real;
      if (snapshot !== undefined && content !== null) await writeNew(file.temp, content, snapshot.attributes, { like });
      await this.step('temp written');
    }
    await noteStaged(this.own);
    await this.step('staged');
    for (const [index, file] of this.intent.files.entries()) {
      this.current = file.path;
      const snapshot = this.snapshots[index];
      if (snapshot === undefined) continue;
      const replaced = await this.replace(file, snapshot);
      if (!replaced.ok) return replaced;
    }
    const ran = await this.runCommands();
    if (!ran.ok) return ran;
    const verified = await this.request.verify();
    if (!verified.ok) return verified;
    const done = await this.doLast();
    if (!done.ok) return done;
    // From here on a signal comes too late to stop anything.
    await this.request.onStep?.('verified');
    this.current = this.own.root;
    await commitIntent(this.own, this.intent);
    await this.request.onStep?.('committed');
    await this.tidy();
    return success(undefined);
  }

  /** After the commit nothing can fail any more: what is not tidied now is tidied by a later run. */
  private async tidy(): Promise<void> {
    try {
      await tidyHistory(this.own);
      await pruneHistory(this.own);
    } catch (error) {
      if (errnoOf(error) === undefined) throw error;
    }
    await this.request.onStep?.('history pruned');
  }

  private async replace(file: IntentFile, { bytes: before, attributes }: Snapshot): Promise<Result<void>> {
    const moved = await this.movedSince(file);
    if (moved !== null) return failure(moved);
    if (file.ring !== null && before !== null) {
      this.changed = true;
      await turnRing(file.path, file.ring, before, attributes, this.step);
      // Turning the ring takes a while; this is the last look before the rename.
      const movedSince = await this.movedSince(file);
      if (movedSince !== null) return failure(movedSince);
    }
    this.changed = true;
    if (file.after === null) await removeDurably(file.real);
    else await renameDurably(file.temp, file.real);
    await this.step('file replaced');
    return success(undefined);
  }

  private async movedSince(file: IntentFile): Promise<Diagnostic | null> {
    const lost = await this.locks.lost();
    if (lost !== null)
      return diagnostic('E411', `The lock ${lost} was taken away while ${file.path} was being written.`);
    const there = file.before !== null || (await exists(file.path));
    if (there && !(await leadsTo(file.path, file.real))) {
      return diagnostic('E411', `${file.path} leads to another file than a moment ago.`);
    }
    if (digestOf(await readIfThere(file.real)) === file.before) return null;
    return diagnostic('E411', `${file.path} was changed by another program while it was being written.`);
  }

  private async runCommands(): Promise<Result<void>> {
    const { runCommand } = this.request;
    if (this.intent.commands.length === 0 || runCommand === undefined) return success(undefined);
    await this.locks.release();
    for (const [index, { agent, provider, after }] of this.intent.commands.entries()) {
      await noteCommand(this.own, index);
      this.changed = true;
      await this.step('command noted');
      const ran = await runCommand({ agent, provider, order: after });
      if (!ran.ok) return ran;
      await this.step('command run');
    }
    return success(undefined);
  }

  private async doLast(): Promise<Result<void>> {
    if (this.request.lastly === undefined) return success(undefined);
    await this.locks.release();
    await noteLast(this.own);
    await this.step('last');
    this.last = true;
    return this.request.lastly();
  }

  /** Puts everything back and returns why. */
  async undo(problems: readonly Diagnostic[]): Promise<Result<never>> {
    const quiet: Step = async (name) => this.request.onStep?.(name);
    try {
      const { intent } = this.own;
      if (!(await exists(intent))) {
        await rm(`${intent}.new`, { recursive: true, force: true });
        return nothingWritten(problems);
      }
      const known = this.snapshots.map(({ attributes }) => attributes);
      const undone = await undo(this.own, this.intent, this.locks, this.request.runCommand, quiet, known);
      if (!undone.ok) return failure(...problems, ...undone.problems);
      if (this.last) {
        return failure(
          ...(this.changed ? withOutcome(problems, 'The files that we had written were put back.') : problems),
        );
      }
      return this.changed ? failure(...withOutcome(problems, 'Everything was put back.')) : nothingWritten(problems);
    } catch (error) {
      const problem = ioProblem(error, this.current);
      if (problem === null) throw error;
      return failure(
        ...problems,
        ...withOutcome([problem], 'Not everything was put back yet; the next run does that.'),
      );
    }
  }
}
