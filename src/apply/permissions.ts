/** What is at a target's path, and whether it can be replaced so that only its text changes. Writes nothing. */
import { constants, type Stats } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { type Diagnostic, diagnostic, failure, type Result, success } from '../errors.ts';
import { access, lstat, readlink, realpath, stat } from '../files/at-once.ts';
import { type Attributes, exists, nearestThere, ownerForNew, PRIVATE_FILE } from './atomic-write.ts';
import { isMountPoint } from './mounts.ts';
import { errnoOf, ioProblem, mountPointProblem, nullIf, readOnlyProblem } from './problems.ts';

/** A file that is going to be replaced, created or removed. */
export interface Target {
  /** As OpenClaw names it. */
  readonly path: string;
  /** The real file, behind any symlinks; where there is none yet, where it will be. */
  readonly real: string;
  readonly exists: boolean;
  /** Those of the file; for a new one, what it will get. */
  readonly attributes: Attributes;
}

export interface Identity {
  readonly uid: number;
  readonly groups: readonly number[];
}

/** Finds the real file. E412 for a symlink to nothing, or for something that is not a file. */
export async function locate(path: string): Promise<Result<Target>> {
  try {
    const real = await realPathOf(path);
    if (real === null) return failure(diagnostic('E412', `${path} is a dangling symlink.`));
    const link = await foreignLink(path);
    if (link !== null) {
      return failure(diagnostic('E437', `${link} is a symlink of another user to a file that is not theirs: ${real}.`));
    }
    if (!(await exists(real))) {
      const owner = await ownerForNew(dirname(real));
      return success({ path, real, exists: false, attributes: { mode: PRIVATE_FILE, ...owner } });
    }
    const found = await stat(real);
    if (!found.isFile()) return failure(diagnostic('E412', `${path} is not a file.`));
    const attributes = { mode: found.mode & 0o7777, uid: found.uid, gid: found.gid };
    return success({ path, real, exists: true, attributes });
  } catch (error) {
    const problem = ioProblem(error, path);
    if (problem === null) throw error;
    return failure(problem);
  }
}

/** The path without symlinks, even if its last parts do not exist; null if one of them is a dangling symlink. */
export async function realPathOf(path: string): Promise<string | null> {
  const real = await realpath(path).catch(nullIf('ENOENT'));
  if (real !== null) return real;
  if ((await isSymlink(path)) || dirname(path) === path) return null;
  // Another process has created it since.
  if (await exists(path)) return realPathOf(path);
  const folder = await realPathOf(dirname(path));
  return folder === null ? null : join(folder, basename(path));
}

/**
 * Why the target cannot be written without losing something, or nothing.
 *
 * @param needsBackups also check the folder of OpenClaw's `.bak` files
 */
export async function refuse(
  target: Target,
  needsBackups: boolean,
  identity = currentIdentity(),
): Promise<Diagnostic[]> {
  const problems: Diagnostic[] = [];
  if (target.exists && isMountPoint(target.real)) problems.push(mountPointProblem(target.path));
  const folders = new Set([dirname(target.real), ...(needsBackups ? [dirname(target.path)] : [])]);
  for (const wanted of folders) {
    const folder = await nearestThere(wanted);
    const problem = await folderProblem(folder, target.path);
    if (problem !== null) problems.push(problem);
    else if (!target.exists && identity !== null)
      problems.push(...newFileProblem(await stat(folder), folder, target, identity));
  }
  if (target.exists && identity !== null) problems.push(...ownerProblem(target, identity));
  return problems;
}

async function folderProblem(folder: string, path: string): Promise<Diagnostic | null> {
  try {
    if (!(await stat(folder)).isDirectory()) return diagnostic('E412', `${folder} is not a folder.`);
    await access(folder, constants.W_OK | constants.X_OK);
    return null;
  } catch (error) {
    if (errnoOf(error) === 'EROFS') return readOnlyProblem(path);
    const code = errnoOf(error);
    if (code === undefined) throw error;
    if (code !== 'EACCES' && code !== 'EPERM') return ioProblem(error, path);
    return diagnostic('E412', `${path} cannot be replaced: no permission to write in the folder ${folder}.`);
  }
}

/** A new file would be readable only by us, which is wrong in another user's folder. */
function newFileProblem(folder: Stats, name: string, target: Target, identity: Identity): Diagnostic[] {
  if (identity.uid === 0 || folder.uid === identity.uid || folder.uid === 0) return [];
  return [
    diagnostic(
      'E413',
      `${target.path} would be created by user ${identity.uid} in ${name}, which belongs to user ${folder.uid}: OpenClaw could not read it.`,
    ),
  ];
}

function ownerProblem(target: Target, identity: Identity): Diagnostic[] {
  const { uid, gid } = target.attributes;
  if (identity.uid === 0) return [];
  if (uid !== identity.uid) {
    return [
      diagnostic(
        'E413',
        `${target.path} belongs to user ${uid}; if user ${identity.uid} writes it, the owner changes.`,
      ),
    ];
  }
  if (!identity.groups.includes(gid)) {
    return [diagnostic('E413', `${target.path} belongs to group ${gid}, which user ${identity.uid} is not in.`)];
  }
  return [];
}

/** The current user; null where there are no such owners (Windows). */
function currentIdentity(): Identity | null {
  if (process.geteuid === undefined || process.getgroups === undefined || process.getegid === undefined) return null;
  return { uid: process.geteuid(), groups: [process.getegid(), ...process.getgroups()] };
}

/** True if the path still leads to the same file; symlinks may have changed meanwhile. */
export async function leadsTo(path: string, real: string): Promise<boolean> {
  return (await realPathOf(path)) === real && !(await isSymlink(real));
}

/** True for a plain file, or nothing at all. */
export async function isFileOrNothing(path: string): Promise<boolean> {
  return !(await exists(path)) || (await lstat(path)).isFile();
}

/**
 * For root: the symlink on the way that belongs to another user and leads to a file that is not theirs; null if there
 * is none. With such a link the owner of the state folder could make root write anywhere.
 */
export async function foreignLink(path: string, identity = currentIdentity()): Promise<string | null> {
  if (identity?.uid !== 0) return null;
  const links = await linksOn(path);
  const foreign = links.filter(({ uid }) => uid !== 0);
  if (foreign.length === 0) return null;
  const real = await realPathOf(path);
  if (real === null) return null;
  const owner = (await stat(await nearestThere(real))).uid;
  return foreign.find(({ uid }) => uid !== owner)?.path ?? null;
}

/** Every symlink that is followed on the way to `path`. */
async function linksOn(path: string): Promise<{ path: string; uid: number }[]> {
  const links: { path: string; uid: number }[] = [];
  let left = path.split(sep).filter((part) => part !== '');
  let at: string = sep;
  while (left.length > 0) {
    const [part = '', ...rest] = left;
    const next = join(at, part);
    left = rest;
    const found = await lstat(next).catch(nullIf('ENOENT'));
    if (found === null) return links;
    if (!found.isSymbolicLink()) {
      at = next;
      continue;
    }
    links.push({ path: next, uid: found.uid });
    // A loop fails when the path is opened.
    if (links.length > MOST_LINKS) return links;
    const target = resolve(at, await readlink(next));
    left = [...target.split(sep).filter((name) => name !== ''), ...rest];
    at = sep;
  }
  return links;
}

/** The limit of Linux. */
const MOST_LINKS = 40;

async function isSymlink(path: string): Promise<boolean> {
  return (await lstat(path).catch(nullIf('ENOENT')))?.isSymbolicLink() ?? false;
}
