/** Undoes the transaction of a killed run, and releases its locks. */
import { type Diagnostic, diagnostic, failure, type Result, success, withSentence } from '../errors.ts';
import type { Intent } from '../records/types.ts';
import { removeDeadTemps } from './atomic-write.ts';
import { type HomeNames, namesBelow } from './home-names.ts';
import { isMarked, readIntent, removeDrafts, setAside, tidyHistory, untidied } from './intent.ts';
import { refuseNote, releaseLeftoverLocks } from './leftover-locks.ts';
import type { LockWait } from './lock-wait.ts';
import { OpenClawLocks } from './openclaw-locks.ts';
import { describeOwnFolder, hasLeftovers, type OwnFolder, type OwnPaths, ownPaths } from './own-folder.ts';
import { ownLockState, takeOwnLock } from './own-lock.ts';
import { Interrupted, ioProblem, releaseAll, withOutcome } from './problems.ts';
import type { Step, StepHook } from './step.ts';
import { refuseIntent } from './trust.ts';
import { type StoreAccess, undo } from './undo.ts';

/** What was done about an interrupted apply. */
export interface Recovery {
  /** Its id; null if it had none yet. */
  readonly id: string | null;
  /** When it began, ISO 8601. */
  readonly time: string | null;
  /** Files that were put back, as OpenClaw names them. */
  readonly restored: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The access to stored orders is needed only to undo those in a store that only OpenClaw may write. */
export interface RecoverRequest extends StoreAccess {
  readonly stateDir: string;
  /** The files of the home; default: those in the state folder. Nothing is undone if this returns undefined. */
  readonly names?: (() => HomeNames | undefined) | undefined;
  readonly onStep?: StepHook | undefined;
  readonly waitForLock?: LockWait | undefined;
}

/**
 * Undoes what a killed run has left and reports it (W419); null if there is nothing to undo, and then nothing is
 * created. E418 names what could not be restored, with its saved copy, or what is not of this home; E434 a manifest
 * that is not that of this run; E410 if another process is applying. Also tidies the history.
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
      return await recoverUnderLock(own, locks, names, request, step);
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
  access: StoreAccess,
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
      'An apply was interrupted while it held locks; they were released, and no file had to be restored.',
    );
    return success({ id: null, time: null, restored: [], diagnostics: [told] });
  }
  if (typeof intent === 'string') return failure(await setStrangeAside(own, intent));
  await step('recovering');
  const last = await isMarked(own, 'last');
  const undone = await undo(own, intent, locks, access, step);
  if (!undone.ok) return failure(...withOutcome(undone.problems, `The apply of ${intent.time} was interrupted.`));
  for (const { real } of intent.files) await removeDeadTemps(real, true);
  const restored = undone.value;
  const what =
    restored.length === 0
      ? 'nothing had changed'
      : `${restored.join(', ')} ${restored.length === 1 ? 'was' : 'were'} restored`;
  const told = diagnostic(
    'W419',
    `The apply of ${intent.time} was interrupted; ${what}.${last ? lastSaid(intent) : ''}`,
  );
  return success({ id: intent.id, time: intent.time, restored, diagnostics: [told] });
}

/** Why the leftovers must not be used, or null. A note or record that can never be used is moved aside. */
async function refuseAll(
  own: OwnFolder,
  intent: Awaited<ReturnType<typeof readIntent>>,
  names: HomeNames,
): Promise<Diagnostic | null> {
  const note = await refuseNote(own, names);
  if (note !== null) return withPlace(note, await setAside(own, own.held));
  const problem = intent === null || typeof intent === 'string' ? null : await refuseIntent(intent, names);
  // Another run may still name the manifest.
  if (problem === null || problem.code === 'E434' || intent === null || typeof intent === 'string') return problem;
  return withPlace(problem, await setAside(own, own.intent, `refused-${Date.now()}`));
}

function withPlace(problem: Diagnostic, place: string): Diagnostic {
  return withSentence(problem, `The record was moved to ${place}.`);
}

async function setStrangeAside(own: OwnFolder, how: 'damaged' | 'strange'): Promise<Diagnostic> {
  const folder = await setAside(own, own.intent, `${how}-${Date.now()}`);
  return how === 'damaged'
    ? diagnostic('E418', `The record of an interrupted apply is damaged. The files saved by it are in ${folder}.`)
    : diagnostic(
        'E435',
        `The record of an interrupted apply does not have the format that this release writes. Nothing was restored; it was moved to ${folder}, with the files saved by it.`,
      );
}

/** What OpenClaw itself may have done before the process was killed, which our files do not record. */
function lastSaid({ credential }: Intent): string {
  if (credential === undefined) return '';
  const { action, profile, agents } = credential;
  const of = agents.length === 0 ? '' : ` of ${agents.join(', ')}`;
  return ` The credential ${profile} may already be ${action} in the stores${of}: see \`openclaw-models auth list\`.`;
}
