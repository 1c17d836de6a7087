/**
 * Where our own files are: `<state dir>/openclaw-models/`, readable by the owner only, since it contains copies of
 * secrets.
 */

import { dirname, join } from 'node:path';
import { type Diagnostic, diagnostic } from '../errors.ts';
import { lstat, rmdir, stat } from '../files/at-once.ts';
import { type Attributes, exists, makeFolders, missingFolders, ownerForNew, PRIVATE_FILE } from './atomic-write.ts';
import { errnoOf, nullIf, nullIfRefused, Untrusted } from './problems.ts';

export interface OwnPaths {
  readonly root: string;
  /** Exclusive between our processes. */
  readonly lock: string;
  /** OpenClaw's locks and the new folders that the holder of our lock has created. */
  readonly held: string;
  /** The transaction that is under way. */
  readonly intent: string;
  readonly history: string;
  /** Transactions that could be undone only partly, with their saved copies. */
  readonly interrupted: string;
}

/** The own folder, made for writing. */
export interface OwnFolder extends OwnPaths {
  /** For every file that we keep there. */
  readonly attributes: Attributes;
  /** Folders that did not exist before, the own one included, outermost first. */
  readonly missing: readonly string[];
}

export function ownPaths(stateDir: string): OwnPaths {
  const root = join(stateDir, 'openclaw-models');
  return {
    root,
    lock: join(root, 'lock'),
    held: join(root, 'held.json'),
    intent: join(root, 'intent'),
    history: join(root, 'history'),
    interrupted: join(root, 'interrupted'),
  };
}

const ATTEMPTS = 10;

/**
 * Refuses our folders if they are not plain ones (E418), so that no symlink redirects a write. For root they must also
 * belong to root or to the owner of the state folder. Their content does not matter: none of it is trusted. Checked
 * again before each step that names them; the owner of the state folder could still exchange one in between, but would
 * only gain a file with our name and a text that this user may write anyway.
 */
export async function checkOwnFolder(own: OwnPaths): Promise<void> {
  for (const folder of [own.root, own.history, own.interrupted, own.intent, `${own.intent}.new`, `${own.intent}.old`]) {
    const found = await lstat(folder).catch(notThere);
    if (found === null) {
      if (folder === own.root) return;
      continue;
    }
    if (!found.isDirectory())
      throw new Untrusted(strangeFolder(folder, 'is a symlink or a file instead of our own folder'));
    if (process.geteuid?.() !== 0 || found.uid === 0) continue;
    if (found.uid !== (await stat(dirname(own.root))).uid)
      throw new Untrusted(strangeFolder(folder, `belongs to user ${found.uid}, who does not own ${dirname(own.root)}`));
  }
}

function strangeFolder(folder: string, why: string): Diagnostic {
  return diagnostic('E418', `${folder} ${why}. Nothing was touched.`, {
    remedy: 'Find out who created it, and move it away.',
  });
}

/** True for a folder that is no symlink. */
export async function isFolder(path: string): Promise<boolean> {
  return (await lstat(path).catch(notThere))?.isDirectory() === true;
}

const notThere = nullIf('ENOENT', 'ENOTDIR');

/** The folder with its future owner; creates nothing. Throws system errors. */
export async function describeOwnFolder(stateDir: string): Promise<OwnFolder> {
  const paths = ownPaths(stateDir);
  await checkOwnFolder(paths);
  for (let attempt = 1; ; attempt += 1) {
    const missing = await missingFolders(paths.root);
    try {
      return { ...paths, attributes: { mode: PRIVATE_FILE, ...(await ownerForNew(paths.root)) }, missing };
    } catch (error) {
      // Another process has removed the empty folder meanwhile.
      if (errnoOf(error) !== 'ENOENT' || attempt === ATTEMPTS) throw error;
    }
  }
}

/** Creates the folder. A symlink of that name is refused (E418), so that it cannot redirect root. */
export async function makeOwnFolder(own: OwnFolder): Promise<void> {
  await makeFolders(own.root, own.attributes);
  await checkOwnFolder(own);
}

/** Removes the folder if nothing was kept in it, so that a refused apply leaves no trace. */
export async function removeOwnFolderIfEmpty(own: OwnFolder): Promise<void> {
  const outside = own.missing.filter((folder) => folder !== own.root).reverse();
  for (const folder of [own.history, own.root, ...outside]) await removeFolderIfEmpty(folder);
}

export async function removeFolderIfEmpty(folder: string): Promise<void> {
  await rmdir(folder).catch(nullIfRefused);
}

/** True when an apply is under way or was interrupted. Creates nothing. */
export async function hasLeftovers(own: OwnPaths): Promise<boolean> {
  return (await exists(own.intent)) || (await exists(own.held));
}
