/**
 * A file that a command creates for its user: an imported manifest, a saved plan, a result. All or nothing, like every
 * other file that is written here; only pipes and devices are written directly.
 */

import { dirname } from 'node:path';
import { diagnostic, failure, type Result, success } from '../errors.ts';
import { link, lstat, mkdir, rm } from '../files/at-once.ts';
import { systemWords } from '../files/system-words.ts';
import {
  type Attributes,
  exists,
  NO_LINKS,
  ownerForNew,
  PRIVATE_FILE,
  removeDeadTemps,
  renameDurably,
  replaceFile,
  syncFolder,
  writeNew,
} from './atomic-write.ts';
import { NotKept } from './kept-attributes.ts';
import { locate, refuse, type Target } from './permissions.ts';
import { errnoOf, Interrupted, nullIfRefused } from './problems.ts';
import type { StepHook } from './step.ts';
import { straightTarget, writeStraight } from './straight-write.ts';

export interface SaveOptions {
  /** For messages. */
  readonly name: string;
  /** An existing file stays (E501), even if it appears at the last moment. */
  readonly mustNotExist?: boolean | undefined;
  /** Readable by this user only, whatever the mode of a file that is replaced. */
  readonly isPrivate?: boolean | undefined;
  /** Called with 'temp written' and 'file replaced'. */
  readonly onStep?: StepHook | undefined;
}

/**
 * Writes the text. A file that is replaced keeps its owner and mode, behind a symlink too; on failure it is as it was,
 * and nothing is left beside it. E501 where it must not exist, E502 where it cannot be written, E413 to E415.
 */
export async function saveFile(path: string, text: string, options: SaveOptions): Promise<Result<void>> {
  const bytes = Buffer.from(text);
  try {
    const straight = await straightTarget(path);
    if (straight !== undefined) {
      await writeStraight(straight, bytes);
      return success(undefined);
    }
    if (options.mustNotExist && (await exists(path))) return existsAlready(options);
    const target = await locate(path);
    if (!target.ok) return cannotWrite(options, target.problems[0]?.message ?? '');
    if (target.value.exists) {
      const [refused] = await refuse(target.value, false);
      if (refused) return refused.code === 'E412' ? cannotWrite(options, refused.message) : failure(refused);
    }
    const folder = dirname(target.value.real);
    if (!(await exists(folder))) return cannotWrite(options, `the folder ${folder} does not exist`);
    return await put(target.value, bytes, options);
  } catch (error) {
    if (error instanceof Interrupted) return failure(diagnostic('E423', 'Stopped by a signal. Nothing was written.'));
    if (error instanceof NotKept) return failure(diagnostic('E413', `${error.message} Nothing was written.`));
    const code = errnoOf(error);
    if (code === undefined) throw error;
    if (code === 'EEXIST' && options.mustNotExist) return existsAlready(options);
    return cannotWrite(options, systemWords(error) ?? code);
  }
}

/** Gives such a file the text that it had; removes it where there was none. What fails is left as it is. */
export async function putBack(path: string, before: string | undefined): Promise<void> {
  if (before !== undefined) await saveFile(path, before, { name: path });
  else await rm(path, { force: true }).catch(nullIfRefused);
}

/** A folder for such files, where there is none yet; for this user only. E502 where it cannot be made. */
export async function makeFolder(path: string, name: string): Promise<Result<void>> {
  try {
    await mkdir(path, { recursive: true, mode: 0o700 });
    return success(undefined);
  } catch (error) {
    return cannotWrite({ name }, systemWords(error) ?? errnoOf(error) ?? String(error));
  }
}

async function put(target: Target, bytes: Uint8Array, { mustNotExist, isPrivate, onStep }: SaveOptions) {
  const { real } = target;
  await removeDeadTemps(real, false).catch(nullIfRefused);
  const attributes = await attributesFor(target, isPrivate ?? false);
  const like = target.exists && !isPrivate ? real : undefined;
  await replaceFile(real, bytes, attributes, { like, onStep, place: mustNotExist ? placeNew : undefined });
  return success(undefined);
}

async function attributesFor({ real, attributes, exists: there }: Target, isPrivate: boolean): Promise<Attributes> {
  if (isPrivate) return { ...attributes, mode: PRIVATE_FILE };
  if (there) return attributes;
  // It has no secrets: the mode that a shell's `>` would give it, but for root the owner of the folder.
  return { mode: 0o666 & ~process.umask(), ...(await ownerForNew(dirname(real))) };
}

/**
 * Gives a finished file its name unless something has that name already (EEXIST), and waits until that is on disk. A
 * rename would replace what another process has just created there.
 */
async function placeNew(temp: string, target: string): Promise<void> {
  try {
    await link(temp, target);
    await rm(temp, { force: true });
    await syncFolder(dirname(target));
    return;
  } catch (error) {
    if (!NO_LINKS.includes(errnoOf(error) ?? '')) throw error;
  }
  // No hard links on this file system: an empty file takes the name first.
  const { mode, uid, gid } = await lstat(temp);
  await writeNew(target, Buffer.alloc(0), { mode: mode & 0o7777, uid, gid }, { durable: false });
  try {
    await renameDurably(temp, target);
  } catch (error) {
    await rm(target, { force: true });
    throw error;
  }
}

function existsAlready({ name }: SaveOptions): Result<never> {
  return failure(diagnostic('E501', `${name} already exists. Nothing was written.`));
}

function cannotWrite({ name }: SaveOptions, why: string): Result<never> {
  return failure(diagnostic('E502', `${name} cannot be written: ${why.replace(/\.$/, '')}.`));
}
