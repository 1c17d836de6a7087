/**
 * The files that belong to a home now. A record alone is never enough to touch a file: its folder may belong to another
 * user, so each path in it is compared with these.
 */
import { basename, dirname, isAbsolute, join, resolve, sep } from 'node:path';
import type { FileRole } from '../records/types.ts';
import { readTempName } from './atomic-write.ts';
import { realPathOf } from './permissions.ts';

/** Computed by the caller of a write or a recovery, from the live files and this run's command line. */
export interface HomeNames {
  /** The config, as OpenClaw names it. */
  readonly config: string;
  /** The manifest that this run names or finds; null where there is none. */
  readonly manifest: string | null;
  /** Whether the home names that path in that role; not for the manifest. */
  readonly has: (path: string, role: FileRole) => boolean;
}

/** For a home whose config was not read: the files in the state folder, except our own. */
export function namesBelow(stateDir: string): HomeNames {
  const own = join(stateDir, 'openclaw-models');
  const isBelow = (path: string, folder: string) => path.startsWith(folder + sep);
  return {
    config: join(stateDir, 'openclaw.json'),
    manifest: null,
    has: (path, role) => role !== 'manifest' && isBelow(path, stateDir) && path !== own && !isBelow(path, own),
  };
}

/** Whether a path is in our form: absolute, and without `..` and the like. */
export function isPlainPath(path: string): boolean {
  return isAbsolute(path) && resolve(path) === path && !path.includes('\0');
}

/** Where the config's lock belongs: its name in its real folder. */
export async function configInRealFolder(config: string): Promise<string> {
  return join((await realPathOf(dirname(config))) ?? dirname(config), basename(config));
}

/** Whether a folder is above one of the files. */
export function isAbove(folder: string, files: readonly string[]): boolean {
  return isPlainPath(folder) && files.some((file) => file.startsWith(folder.endsWith(sep) ? folder : folder + sep));
}

const LOCK_TEMP = /^(.+)\.\d{1,10}\.[0-9a-f]{8}\.tmp$/s;

/** Whether `temp` is a name that `tempName` makes for `target`. */
export function isTempOf(temp: string, target: string): boolean {
  return isPlainPath(temp) && readTempName(temp)?.target === target;
}

/** Whether `temp` is a name that `lockTempName` makes for `lock`. */
export function isLockTempOf(temp: string, lock: string): boolean {
  return isPlainPath(temp) && dirname(temp) === dirname(lock) && LOCK_TEMP.exec(basename(temp))?.[1] === basename(lock);
}
