/** Paths that are not files: a pipe, a device, one of our own descriptors. They have no old text to keep. */
import { constants, writeSync } from 'node:fs';
import { lstat, open, readlink, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { errnoOf } from './problems.ts';

/** A path to open, or the number of a descriptor that is open. */
export type StraightTarget = string | number;

const LINKS = 40;
const PAUSE_MS = 5;
const DESCRIPTOR = /^\/(?:dev|proc\/(?:self|thread-self|\d+))\/fd\/(\d+)$/;

/** Undefined for a file, a folder or a missing path: those are written by temp file and rename. */
export async function straightTarget(path: string): Promise<StraightTarget | undefined> {
  // `/dev/stdout` is a chain of symlinks; with a redirection, the last one leads to a file that is being written.
  let at = path;
  for (let count = 0; count < LINKS && process.platform !== 'win32'; count += 1) {
    const [, descriptor] = DESCRIPTOR.exec(at) ?? [];
    if (descriptor !== undefined) return Number(descriptor);
    try {
      if (!(await lstat(at)).isSymbolicLink()) break;
      at = resolve(dirname(at), await readlink(at));
    } catch {
      break;
    }
  }
  try {
    const found = await stat(path);
    return found.isFile() || found.isDirectory() ? undefined : path;
  } catch (error) {
    if (errnoOf(error) === undefined) throw error;
    return undefined;
  }
}

/** Writes everything. A reader that closes early is no error. Throws the other errors of the system. */
export async function writeStraight(target: StraightTarget, bytes: Uint8Array): Promise<void> {
  try {
    if (typeof target === 'number') {
      await writeAll(target, bytes);
      return;
    }
    // Not created or truncated: it exists, and it is not a file.
    const handle = await open(target, constants.O_WRONLY);
    try {
      await handle.writeFile(bytes);
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (errnoOf(error) !== 'EPIPE') throw error;
  }
}

async function writeAll(descriptor: number, bytes: Uint8Array): Promise<void> {
  let rest = bytes;
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(descriptor, rest));
    } catch (error) {
      // A full pipe that is non-blocking.
      if (errnoOf(error) !== 'EAGAIN') throw error;
      await sleep(PAUSE_MS);
    }
  }
}
