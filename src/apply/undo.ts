/**
 * Undoes a transaction that was not committed: at once when something fails, or by the next run after a crash.
 *
 * An uncommitted intent is always undone, never completed: only a commit shows that the outcome was verified, and
 * OpenClaw has run with the old state. A file is restored if it is as we wrote it, and left alone if it is as before.
 * Any other file was written by another process since: it is left alone and reported with the place of the saved copy,
 * while the other files are still restored, since our changes belong together. Every step can be repeated, so a crash
 * while undoing is undone again.
 */

import { dirname } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { type Diagnostic, diagnostic, failure, type Result, success } from '../errors.ts';
import { lstat, rm } from '../files/at-once.ts';
import { shellWord } from '../proposed-commands.ts';
import type { Intent, IntentFile, StoreCommand } from '../records/types.ts';
import { type Attributes, exists, ownerForNew, PRIVATE_FILE, removeDurably, replaceFile } from './atomic-write.ts';
import { turnRingBack } from './backups.ts';
import { digestAt } from './digest.ts';
import { dropIntent, isMarked, originalPath, readOldestBackup, readOriginal, setAside } from './intent.ts';
import type { LockTarget, OpenClawLocks } from './openclaw-locks.ts';
import type { OwnFolder } from './own-folder.ts';
import { withOutcome } from './problems.ts';
import type { Step } from './step.ts';

/** Sets one stored order through OpenClaw; null clears it. */
interface StoreCall {
  readonly agent: string;
  readonly provider: string;
  readonly order: readonly string[] | null;
}
export type RunCommand = (call: StoreCall) => Promise<Result<void>>;

/** How stored orders are set and read that only OpenClaw may write. */
export interface StoreAccess {
  /** Runs without any lock of OpenClaw's held, since `openclaw` takes them itself. */
  readonly runCommand?: RunCommand | undefined;
  /** The order that is stored now, null for none; undefined where it cannot be read. */
  readonly readOrder?: ((agent: string, provider: string) => Promise<readonly string[] | null | undefined>) | undefined;
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
 * Restores everything and ends the transaction; the value names the restored files. On a failure that may pass (a lock,
 * a full disk) the intent stays for the next run; on E418 it is moved aside with its copies.
 *
 * @param known owner and mode of each file before, if this process has seen them
 */
export async function undo(
  own: OwnFolder,
  intent: Intent,
  locks: OpenClawLocks,
  access: StoreAccess,
  step: Step,
  known: readonly Attributes[] = [],
): Promise<Result<string[]>> {
  const problems = await undoCommands(own, intent, access, step);
  locks.adopt(intent.folders);
  const taken = await locks.take(await neededLocks(intent), step);
  if (!taken.ok) return failure(...withOutcome(taken.problems, 'The next run restores the files.'));
  const restored: string[] = [];
  for (const [index, file] of [...intent.files.entries()].reverse()) {
    const outcome = await undoFile(own, intent, index, known[index]);
    if (outcome === 'restored') restored.push(file.path);
    if (typeof outcome !== 'string') problems.push(outcome);
    await step('file undone');
  }
  // Last: the temp files showed which files had not been replaced.
  await removeTemps(intent);
  if (problems.length === 0) {
    await dropIntent(own);
    await step('intent dropped');
    return success(restored.reverse());
  }
  const folder = await setAside(own, own.intent, intent.id);
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
  const present = await digestAt(file.real);
  const written = present === file.after;
  if (present !== file.before && !written) {
    // Its ring stays too: the other program may have turned it.
    if (!(await wasReplaced(own, file))) return 'untouched';
    const copy = originalPath(own.intent, index);
    const saved = file.before === null ? 'It did not exist before.' : `The copy from before is ${copy}.`;
    return diagnostic('E418', `${file.path} was changed by another program since, and is left unchanged. ${saved}`);
  }
  const attributes = known ?? (await attributesNow(file.real));
  if (written && file.before === null) await removeDurably(file.real);
  if (written && file.before !== null) {
    const original = await readOriginal(own.intent, intent, index);
    if (original === null) {
      const copy = originalPath(own.intent, index);
      return diagnostic('E418', `${file.path} cannot be restored: its saved copy ${copy} is damaged.`);
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
 * Owner and mode of the file as it is, or of a new one: never from the record, whose author could make root create a
 * file that is open to all or has the set-id bit.
 */
async function attributesNow(real: string): Promise<Attributes> {
  if (!(await exists(real))) return { mode: PRIVATE_FILE, ...(await ownerForNew(dirname(real))) };
  const { mode, uid, gid } = await lstat(real);
  return { mode: mode & 0o777, uid, gid };
}

/** Whether we had replaced the file before another process changed it; a removal leaves no trace and counts as done. */
async function wasReplaced(own: OwnFolder, file: IntentFile): Promise<boolean> {
  if (!(await isMarked(own, 'staged'))) return false;
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
  { runCommand, readOrder }: StoreAccess,
  step: Step,
): Promise<Diagnostic[]> {
  const problems: Diagnostic[] = [];
  const started: StoreCommand[] = [];
  for (const [index, command] of intent.commands.entries()) {
    if (await isMarked(own, `command-${index}`)) started.unshift(command);
  }
  // `openclaw` takes its own locks, so ours must not be held meanwhile; the caller holds none, or has released them.
  for (const { agent, provider, before } of started) {
    // A command that was stopped, or refused, may not have made its change; the next one may fail just as well.
    const isBefore = async () => isDeepStrictEqual(await readOrder?.(agent, provider), before);
    if (await isBefore()) continue;
    const undone = runCommand === undefined ? null : await runCommand({ agent, provider, order: before });
    await step('command undone');
    if (undone?.ok || (undone && (await isBefore()))) continue;
    const verb = before === null ? 'clear' : 'set';
    const command = `openclaw models auth order ${verb} --provider ${shellWord(provider)} --agent ${[agent, ...(before ?? [])].map(shellWord).join(' ')}`;
    problems.push(
      diagnostic('E418', `The order of ${provider} of agent ${agent} could not be restored.`, {
        remedy: `Run \`${command}\`.`,
      }),
    );
  }
  return problems;
}

/** The locks of the files whose folders exist; missing folders are not created again. */
async function neededLocks(intent: Intent): Promise<LockTarget[]> {
  const targets = lockTargets(intent.files, intent.config);
  const found = await Promise.all(targets.map((target) => exists(target.folder)));
  return targets.filter((_, index) => found[index]);
}
