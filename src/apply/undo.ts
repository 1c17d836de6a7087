/**
 * Taking back a transaction that was not committed: at once when something fails, or by the next run after a crash.
 *
 * An uncommitted intent is always undone, never completed: whether the outcome had been verified is only known once it
 * is committed, and the old state is one that OpenClaw has run with. A file is put back when it is as we wrote it, and
 * needs nothing when it is as it was. A file that is neither was written by somebody else since: it is left alone and
 * reported with the place of the saved copy, while the others are still put back, since our change to them counts only
 * together with the one that is lost. Every step can be repeated, so a crash while undoing is undone again.
 */
import { lstat, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type Diagnostic, diagnostic, failure, type Result, success } from '../errors.ts';
import { shellWord } from '../proposed-commands.ts';
import {
  type Attributes,
  exists,
  missingFolders,
  ownerForNew,
  PRIVATE_FILE,
  readIfThere,
  removeDeadTemps,
  removeDurably,
  replaceFile,
} from './atomic-write.ts';
import { turnRingBack } from './backups.ts';
import { digestOf } from './digest.ts';
import { type HomeNames, namesBelow } from './home-names.ts';
import {
  dropIntent,
  originalPath,
  readIntent,
  readOldestBackup,
  readOriginal,
  removeDrafts,
  setIntentAside,
  tidyHistory,
  untidied,
  wasCommandStarted,
  wasLastStarted,
  wasStaged,
} from './intent.ts';
import type { Intent, IntentFile, StoreCommand } from './intent-types.ts';
import { refuseNote, releaseLeftoverLocks, setNoteAside } from './leftover-locks.ts';
import type { LockWait } from './lock-wait.ts';
import { type LockTarget, OpenClawLocks } from './openclaw-locks.ts';
import { describeOwnFolder, hasLeftovers, type OwnFolder, type OwnPaths, ownPaths } from './own-folder.ts';
import { ownLockState, takeOwnLock } from './own-lock.ts';
import { Interrupted, ioProblem, releaseQuietly, withOutcome } from './problems.ts';
import type { Step, StepHook } from './step.ts';
import { refuseIntent } from './trust.ts';

/** Sets one stored order through OpenClaw; null clears it. */
interface StoreCall {
  readonly agent: string;
  readonly provider: string;
  readonly order: readonly string[] | null;
}
export type RunCommand = (call: StoreCall) => Promise<Result<void>>;

/** What was done about an interrupted apply. */
export interface Recovery {
  /** Its id; null when it had not come as far as having one. */
  readonly id: string | null;
  /** When it began, ISO 8601. */
  readonly time: string | null;
  /** Files that were put back, as OpenClaw names them. */
  readonly restored: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface RecoverRequest {
  readonly stateDir: string;
  /** What the home can name now; only what lies in the state folder unless told. Nothing is undone where it gives nothing. */
  readonly names?: (() => HomeNames | undefined) | undefined;
  /** Needed only to take back orders in a store that OpenClaw alone may write. */
  readonly runCommand?: RunCommand | undefined;
  readonly onStep?: StepHook | undefined;
  readonly waitForLock?: LockWait | undefined;
}

export interface PendingIntent {
  readonly id: string | null;
  readonly time: string | null;
  readonly files: readonly string[];
  /** True while the process that applies still runs; false when it was interrupted. */
  readonly running: boolean;
}

/** Whether an apply is under way or was interrupted, without creating or changing anything. */
export async function pendingIntent(stateDir: string): Promise<PendingIntent | null> {
  const own = ownPaths(stateDir);
  if (!(await hasLeftovers(own))) return null;
  const running = (await ownLockState(own)) === 'held';
  const intent = await readIntent(own.intent);
  if (intent === null || typeof intent === 'string') return { id: null, time: null, files: [], running };
  return { id: intent.id, time: intent.time, files: intent.files.map((file) => file.path), running };
}

/**
 * Undoes what a killed run has left and says so (W419); null when there is nothing to undo, and then nothing is created.
 * E418 names what could not be put back, with its saved copy, or what the home does not name; E434 a manifest that this
 * run does not name; E410 when another process is applying. Entries of the history that were not tidied are.
 */
export async function recover(request: RecoverRequest): Promise<Result<Recovery | null>> {
  const { stateDir } = request;
  const wait = request.waitForLock ?? {};
  const step: Step = async (name) => {
    await request.onStep?.(name);
    if (name === 'waiting' && request.waitForLock?.signal?.aborted) throw new Interrupted();
  };
  try {
    if (!(await isLeftUndone(ownPaths(stateDir)))) return success(null);
    const own = await describeOwnFolder(stateDir);
    const lock = await takeOwnLock(own, wait, step);
    if (!lock.ok) return lock;
    const locks = new OpenClawLocks(own, wait);
    try {
      const names = request.names === undefined ? namesBelow(stateDir) : request.names();
      if (names === undefined) return success(null);
      return await recoverUnderLock(own, locks, names, request.runCommand, step);
    } finally {
      await releaseAll(locks, lock.value);
    }
  } catch (error) {
    const problem = ioProblem(error, stateDir);
    if (problem === null) throw error;
    return failure(problem);
  }
}

async function isLeftUndone(own: OwnPaths): Promise<boolean> {
  if ((await hasLeftovers(own)) || (await ownLockState(own)) === 'abandoned') return true;
  return (await untidied(own)).length > 0;
}

/** The same while our own lock is held already. Throws system errors. */
export async function recoverUnderLock(
  own: OwnFolder,
  locks: OpenClawLocks,
  names: HomeNames,
  runCommand: RunCommand | undefined,
  step: Step,
): Promise<Result<Recovery | null>> {
  const leftovers = await hasLeftovers(own);
  await tidyHistory(own);
  const intent = await readIntent(own.intent);
  const refused = await refuseAll(own, intent, names);
  if (refused !== null) return failure(refused);
  if (leftovers) await releaseLeftoverLocks(own);
  await removeDrafts(own);
  if (intent === null) {
    if (!leftovers) return success(null);
    const told = diagnostic(
      'W419',
      'An apply was interrupted while it held locks; they were released, and no file had to be put back.',
    );
    return success({ id: null, time: null, restored: [], diagnostics: [told] });
  }
  if (typeof intent === 'string') return failure(await setStrangeAside(own, intent));
  await step('recovering');
  const last = await wasLastStarted(own);
  const undone = await undo(own, intent, locks, runCommand, step);
  if (!undone.ok) return failure(...withOutcome(undone.problems, `The apply of ${intent.time} was interrupted.`));
  for (const { real } of intent.files) await removeDeadTemps(real);
  const restored = undone.value;
  const what =
    restored.length === 0
      ? 'nothing had changed'
      : `${restored.join(', ')} ${restored.length === 1 ? 'was' : 'were'} put back`;
  const told = diagnostic(
    'W419',
    `The apply of ${intent.time} was interrupted; ${what}.${last ? lastSaid(intent) : ''}`,
  );
  return success({ id: intent.id, time: intent.time, restored, diagnostics: [told] });
}

/** Why nothing of what was left may be followed, or null. A note or record that never can be is set aside. */
async function refuseAll(
  own: OwnFolder,
  intent: Awaited<ReturnType<typeof readIntent>>,
  names: HomeNames,
): Promise<Diagnostic | null> {
  const note = await refuseNote(own, names);
  if (note !== null) return withPlace(note, await setNoteAside(own));
  const problem = intent === null || typeof intent === 'string' ? null : await refuseIntent(intent, names);
  // A manifest can still be named by another run.
  if (problem === null || problem.code === 'E434' || intent === null || typeof intent === 'string') return problem;
  return withPlace(problem, await setIntentAside(own, `refused-${Date.now()}`));
}

function withPlace(problem: Diagnostic, place: string): Diagnostic {
  return { ...problem, message: `${problem.message} The record was moved to ${place}.` };
}

async function setStrangeAside(own: OwnFolder, how: 'damaged' | 'strange'): Promise<Diagnostic> {
  const folder = await setIntentAside(own, `${how}-${Date.now()}`);
  return how === 'damaged'
    ? diagnostic('E418', `The record of an interrupted apply is damaged. The files saved by it are in ${folder}.`)
    : diagnostic(
        'E435',
        `The record of an interrupted apply is not of a shape that this release writes. Nothing was put back; it was moved to ${folder}, with the files saved by it.`,
      );
}

/** What OpenClaw itself may have done before the kill, which no file of ours tells. */
function lastSaid({ credential }: Intent): string {
  if (credential === undefined) return '';
  const { action, profile, agents } = credential;
  const of = agents.length === 0 ? '' : ` of ${agents.join(', ')}`;
  return ` The credential ${profile} may be ${action} already in the stores${of}: see \`openclaw-models auth list\`.`;
}

/**
 * Gives every lock back. What the system refuses here is left to the next run, and W459 says so: the outcome is decided
 * already.
 */
export async function releaseAll(...locks: readonly { release(): Promise<void> }[]): Promise<Diagnostic[]> {
  const left: Diagnostic[] = [];
  for (const lock of locks) left.push(...(await releaseQuietly(lock)));
  return left;
}

/** Which of OpenClaw's locks guard these files. */
export function lockTargets(
  files: readonly Pick<IntentFile, 'path' | 'role' | 'real'>[],
  config: string,
): LockTarget[] {
  const targets: LockTarget[] = [];
  // Includes are written by OpenClaw under the lock of the config that includes them (2026.9.6, read in its code).
  if (files.some((file) => file.role === 'config' || file.role === 'include')) {
    targets.push({ kind: 'file', lock: `${config}.lock`, guards: config, folder: dirname(config) });
  }
  for (const { path, real } of files.filter((file) => file.role === 'auth-store')) {
    targets.push({ kind: 'folder', lock: `${real}.lock`, guards: path, folder: dirname(real) });
  }
  return targets;
}

/**
 * Puts everything back and ends the transaction; the value names the files that had to be put back. On a failure that
 * may pass (a lock, a full disk) the intent stays for the next run; on E418 it is set aside with its copies.
 *
 * @param known owner and mode of each file before, where this process has seen them itself
 */
export async function undo(
  own: OwnFolder,
  intent: Intent,
  locks: OpenClawLocks,
  runCommand: RunCommand | undefined,
  step: Step,
  known: readonly Attributes[] = [],
): Promise<Result<string[]>> {
  const problems = await undoCommands(own, intent, runCommand, step);
  locks.adopt(intent.folders);
  const taken = await locks.take(await neededLocks(intent), step);
  if (!taken.ok) return failure(...withOutcome(taken.problems, 'The next run puts the files back.'));
  const restored: string[] = [];
  for (const [index, file] of [...intent.files.entries()].reverse()) {
    const outcome = await undoFile(own, intent, index, known[index]);
    if (outcome === 'restored') restored.push(file.path);
    if (typeof outcome !== 'string') problems.push(outcome);
    await step('file undone');
  }
  // Last: whether a temp file is still there has told which files had been replaced.
  await removeTemps(intent);
  if (problems.length === 0) {
    await dropIntent(own);
    await step('intent dropped');
    return success(restored.reverse());
  }
  const folder = await setIntentAside(own, intent.id);
  return failure(
    ...problems.map((problem) => ({ ...problem, message: problem.message.replaceAll(own.intent, folder) })),
  );
}

async function undoFile(
  own: OwnFolder,
  intent: Intent,
  index: number,
  known: Attributes | undefined,
): Promise<'untouched' | 'restored' | Diagnostic> {
  const file = intent.files[index];
  if (file === undefined) return 'untouched';
  const present = digestOf(await readIfThere(file.real));
  const written = present === file.after;
  if (present !== file.before && !written) {
    // Its ring stays too: the other program may have turned it.
    if (!(await wasReplaced(own, file))) return 'untouched';
    const copy = originalPath(own.intent, index);
    const saved = file.before === null ? 'It did not exist before.' : `The copy from before is ${copy}.`;
    return diagnostic('E418', `${file.path} was changed by another program since, and left as it is. ${saved}`);
  }
  const attributes = known ?? (await attributesNow(file.real));
  if (written && file.before === null) await removeDurably(file.real);
  if (written && file.before !== null) {
    const original = await readOriginal(own.intent, intent, index);
    if (original === null) {
      const copy = originalPath(own.intent, index);
      return diagnostic('E418', `${file.path} cannot be put back: its saved copy ${copy} is damaged.`);
    }
    await rm(restoreTemp(file), { force: true });
    await replaceFile(file.real, original, attributes, {
      temp: restoreTemp(file),
      like: file.after === null ? undefined : file.real,
    });
  }
  if (file.ring !== null) {
    await turnRingBack(
      file.path,
      file.ring,
      file.before,
      await readOldestBackup(own.intent, intent, index),
      attributes,
    );
  }
  return written ? 'restored' : 'untouched';
}

/**
 * Owner and mode of the file as it is, or those of a new one: never what a record says, by which whoever wrote it could
 * have root make a file of root's, open to all or with the set-id bit.
 */
async function attributesNow(real: string): Promise<Attributes> {
  if (!(await exists(real))) return { mode: PRIVATE_FILE, ...(await ownerOfNearest(real)) };
  const { mode, uid, gid } = await lstat(real);
  return { mode: mode & 0o777, uid, gid };
}

/** Its folder may have been made for it, and be gone. */
async function ownerOfNearest(real: string): Promise<{ uid: number; gid: number }> {
  const [missing] = await missingFolders(dirname(real));
  return ownerForNew(missing === undefined ? dirname(real) : dirname(missing));
}

/** Whether we had replaced the file before somebody else changed it; a removal leaves no trace and counts as done. */
async function wasReplaced(own: OwnFolder, file: IntentFile): Promise<boolean> {
  if (!(await wasStaged(own))) return false;
  return file.after === null || !(await exists(file.temp));
}

function restoreTemp(file: IntentFile): string {
  return file.temp.replace(/tmp$/, 'undo.tmp');
}

async function removeTemps(intent: Intent): Promise<void> {
  for (const file of intent.files) {
    for (const temp of [file.temp, restoreTemp(file), ...(file.ring === null ? [] : [file.ring.temp])]) {
      await rm(temp, { force: true });
    }
  }
}

async function undoCommands(
  own: OwnFolder,
  intent: Intent,
  runCommand: RunCommand | undefined,
  step: Step,
): Promise<Diagnostic[]> {
  const problems: Diagnostic[] = [];
  const started: StoreCommand[] = [];
  for (const [index, command] of intent.commands.entries()) {
    if (await wasCommandStarted(own, index)) started.unshift(command);
  }
  // `openclaw` takes its own locks, so ours must not be held meanwhile; the caller holds none, or has released them.
  for (const { agent, provider, before } of started) {
    const undone = runCommand === undefined ? null : await runCommand({ agent, provider, order: before });
    await step('command undone');
    if (undone?.ok) continue;
    const verb = before === null ? 'clear' : 'set';
    const command = `openclaw models auth order ${verb} --provider ${shellWord(provider)} --agent ${[agent, ...(before ?? [])].map(shellWord).join(' ')}`;
    problems.push(
      diagnostic('E418', `The order of ${provider} of agent ${agent} could not be put back.`, {
        remedy: `Run \`${command}\`.`,
      }),
    );
  }
  return problems;
}

/** The locks of those files that are not as they were. Folders are not made again for files that never came to be. */
async function neededLocks(intent: Intent): Promise<LockTarget[]> {
  const targets = lockTargets(intent.files, intent.config);
  const found = await Promise.all(targets.map((target) => exists(target.folder)));
  return targets.filter((_, index) => found[index]);
}
