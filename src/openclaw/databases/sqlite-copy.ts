/**
 * A private copy of a database that has a write-ahead log. SQLite changes the shared-memory file beside a database that
 * it reads with its log, makes one where there is none, and cannot read in a folder that it may not write to; with
 * `immutable` it leaves all as it is and misses what the log holds (Node 22.23 and 24.22, measured with a writer that
 * keeps the database open). Of a copy it reads every committed row, and the original is only read.
 */
import { COPYFILE_EXCL, COPYFILE_FICLONE } from 'node:constants';
import { copyFileSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readFailure, readRegularFile } from '../../files/read.ts';

export interface DatabaseCopy {
  readonly file: string;
  /** Removes it, also while it is open where the system can; never throws. */
  readonly remove: () => void;
}

const TRIES = 8;
const PAUSE_MS = 15;
/** SQLite moves the log into the database from about 4 MB on, unless a reader keeps it from doing so. */
const LARGEST_LOG = 1 << 30;
const LOG_HEADER = 32;

/**
 * Copies a database with its log into a folder that only this user can look into. Throws system errors, and one when it
 * changes all the time.
 */
export async function copyWithLog(file: string): Promise<DatabaseCopy> {
  const folder = makeFolder();
  const copy = { file: path.join(folder, 'copy.sqlite'), remove: () => removeFolder(folder) };
  try {
    for (let tried = 1; ; tried += 1) {
      if (copyOnce(file, copy.file)) return copy;
      if (tried === TRIES) throw new Error('it is being written all the time');
      await sleep(PAUSE_MS * tried);
    }
  } catch (error) {
    copy.remove();
    // What only a write can run into is no fault of the original.
    throw ['ENOSPC', 'EDQUOT', 'EFBIG'].includes((error as NodeJS.ErrnoException).code ?? '') ? noCopy(error) : error;
  }
}

/** Mode 0700, by what mkdtemp is. */
function makeFolder(): string {
  try {
    return mkdtempSync(path.join(tmpdir(), 'openclaw-models-'));
  } catch (error) {
    throw noCopy(error);
  }
}

function noCopy(error: unknown): Error {
  return new Error(`no copy of it can be made in ${tmpdir()}: ${readFailure(error)}`);
}

/**
 * False if the copy may be of two times. It is of one if the log, read first, was not begun anew and the database did
 * not change meanwhile: whatever the log gets behind what was read is left out, and an incomplete end does not count.
 */
function copyOnce(file: string, copy: string): boolean {
  const log = `${file}-wal`;
  for (const one of [copy, `${copy}-wal`]) rmSync(one, { force: true });
  const before = stampOf(file);
  const bytes = readLog(log);
  copyFileSync(file, copy, COPYFILE_EXCL | COPYFILE_FICLONE);
  writeFileSync(`${copy}-wal`, bytes, { flag: 'wx', mode: 0o600 });
  const header = readLog(log).subarray(0, LOG_HEADER);
  return before === stampOf(file) && header.equals(bytes.subarray(0, LOG_HEADER));
}

/** Empty where it is gone: then all of it is in the database. */
function readLog(log: string): Buffer {
  try {
    return readRegularFile(log, LARGEST_LOG);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return Buffer.alloc(0);
    throw error;
  }
}

function stampOf(file: string): string {
  const { ino, size, mtimeNs } = statSync(file, { bigint: true });
  return [ino, size, mtimeNs].join(' ');
}

function removeFolder(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // Some systems keep a file that is open; it is removed when it is closed.
  }
}
