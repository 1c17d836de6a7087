/**
 * The functions of `node:fs/promises`, done at once by this thread: a write makes hundreds of small calls, and to hand
 * each of them to another thread costs more than the call. Only waiting for the disk is left to that thread, so that
 * signals are heard in between.
 *
 * Not for what can wait without end: pipes and terminals.
 */
import fs from 'node:fs';
import type promises from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** The same function, which rejects where it would throw. */
function promised<Args extends unknown[], T>(call: (...args: Args) => T): (...args: Args) => Promise<T> {
  return async (...args) => call(...args);
}

export const access = promised(fs.accessSync);
export const chmod = promised(fs.chmodSync);
export const link = promised(fs.linkSync);
export const lstat = promised(fs.lstatSync) as typeof promises.lstat;
export const mkdir = promised(fs.mkdirSync) as typeof promises.mkdir;
export const readdir = promised(fs.readdirSync) as typeof promises.readdir;
export const readFile = promised(fs.readFileSync) as typeof promises.readFile;
export const readlink = promised(fs.readlinkSync) as typeof promises.readlink;
export const realpath = promised(fs.realpathSync.native) as typeof promises.realpath;
export const rename = promised(fs.renameSync);
export const rmdir = promised(fs.rmdirSync) as typeof promises.rmdir;
export const stat = promised(fs.statSync) as typeof promises.stat;
export const utimes = promised(fs.utimesSync);

/** As the original, which loads code of its own to remove folders; but it says EISDIR of one that should stay. */
export async function rm(path: string, { recursive = false, force = false }: fs.RmOptions = {}): Promise<void> {
  try {
    if (recursive && fs.lstatSync(path).isDirectory()) removeFolder(path);
    else fs.unlinkSync(path);
  } catch (error) {
    if (!force || (error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

function removeFolder(path: string): void {
  for (const entry of fs.readdirSync(path, { withFileTypes: true })) {
    const inner = join(path, entry.name);
    if (entry.isDirectory()) removeFolder(inner);
    else fs.unlinkSync(inner);
  }
  fs.rmdirSync(path);
}

const fsync = promisify(fs.fsync);

export class OpenFile {
  readonly fd: number;
  constructor(fd: number) {
    this.fd = fd;
  }
  async stat(): Promise<fs.Stats> {
    return fs.fstatSync(this.fd);
  }
  async chown(uid: number, gid: number): Promise<void> {
    fs.fchownSync(this.fd, uid, gid);
  }
  async chmod(mode: number): Promise<void> {
    fs.fchmodSync(this.fd, mode);
  }
  async truncate(length: number): Promise<void> {
    fs.ftruncateSync(this.fd, length);
  }
  async writeFile(bytes: Uint8Array): Promise<void> {
    fs.writeFileSync(this.fd, bytes);
  }
  /** Waits until it is on disk. */
  async sync(): Promise<void> {
    await fsync(this.fd);
  }
  async close(): Promise<void> {
    fs.closeSync(this.fd);
  }
}

export async function open(path: string, flags: string | number, mode?: number): Promise<OpenFile> {
  return new OpenFile(fs.openSync(path, flags, mode));
}
