/**
 * files/: the only code that opens files to read. Whatever a path is, a read ends: a pipe without a writer,
 * an endless device, a file that grows while it is read.
 */
import { closeSync, constants, fstatSync, openSync, readSync, type Stats, statSync } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { fact } from '../activity.ts';
import { systemWords } from './system-words.ts';

const MB = 1024 * 1024;

/** Size limits in bytes. Real files are far smaller; each error names its limit. */
export const LIMITS = {
  /** The config with all its includes together; also OpenClaw's other JSON files. */
  config: 64 * MB,
  /** A manifest, and each of its bases. */
  manifest: 4 * MB,
  plan: 64 * MB,
  /** `.env`. */
  variables: 4 * MB,
  lock: MB,
} as const;

/** The path is not a file, or the file is too large. */
export class UnusableFile extends Error {
  readonly kind: 'not a file' | 'too large';
  readonly path: string;
  /** The reason, to follow a colon: `it is a folder`. */
  readonly reason: string;

  constructor(kind: UnusableFile['kind'], path: string, reason: string) {
    super(`${path}: ${reason}`);
    this.kind = kind;
    this.path = path;
    this.reason = reason;
  }
}

export interface ReadOptions {
  /** Refuse a symlink (ELOOP) instead of following it. */
  readonly noFollow?: boolean;
}

// The path is checked before it is opened, since opening a device can have effects; opened without waiting, since it
// may have become a pipe meanwhile; and checked again once it is open.
const FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOCTTY ?? 0);

function flags({ noFollow }: ReadOptions): number {
  return noFollow ? FLAGS | (constants.O_NOFOLLOW ?? 0) : FLAGS;
}

/** Reads a regular file of at most `limit` bytes. Throws `UnusableFile` and system errors. */
export function readRegularFile(path: string, limit: number, options: ReadOptions = {}): Buffer {
  const descriptor = openRegular(path, options);
  try {
    const { size } = fstatSync(descriptor);
    checkSize(path, size, limit);
    const bytes = new Collected(path, size, limit);
    while (bytes.add(readSync(descriptor, bytes.space, bytes.length, bytes.space.length - bytes.length, null)));
    return bytes.all;
  } finally {
    closeSync(descriptor);
  }
}

/** The same; undefined where there is nothing. Most agents have no store, and an error for each takes time. */
export function readIfPresent(path: string, limit: number): Buffer | undefined {
  return statSync(path, { throwIfNoEntry: false }) && readRegularFile(path, limit);
}

/** The same piece by piece, each valid until the next. Throws as `readRegularFile`. */
export function readPieces(path: string, limit: number, take: (piece: Uint8Array) => void): void {
  const descriptor = openRegular(path);
  try {
    checkSize(path, fstatSync(descriptor).size, limit);
    const space = Buffer.allocUnsafe(PIECE);
    let length = 0;
    for (;;) {
      const read = readSync(descriptor, space, 0, space.length, null);
      if (read === 0) return;
      length += read;
      if (length > limit) throw tooLarge(path, limit);
      take(space.subarray(0, read));
    }
  } finally {
    closeSync(descriptor);
  }
}

const PIECE = 256 * 1024;

/** Whether a file has exactly these bytes, which are not held a second time. Throws as `readRegularFile`. */
export function hasBytes(path: string, limit: number, bytes: Uint8Array): boolean {
  let [at, isSame] = [0, true];
  readPieces(path, limit, (piece) => {
    const next = at + piece.length;
    isSame &&= next <= bytes.length && Buffer.compare(piece, bytes.subarray(at, next)) === 0;
    at = next;
  });
  return isSame && at === bytes.length;
}

/** Opens a regular file for reading; the caller closes it and limits what it reads. Throws as `readRegularFile`. */
export function openRegular(path: string, options: ReadOptions = {}): number {
  checkKind(path, statSync(path));
  const descriptor = openSync(path, flags(options));
  try {
    checkKind(path, fstatSync(descriptor));
    fact(() => `Reading ${path}`);
    return descriptor;
  } catch (error) {
    closeSync(descriptor);
    throw error;
  }
}

/** `readRegularFile` as a promise, which is rejected where that throws. */
export async function readRegular(path: string, limit: number, options: ReadOptions = {}): Promise<Buffer> {
  return readRegularFile(path, limit, options);
}

/** The content and stats of a file that the user named. */
export interface NamedFile {
  readonly bytes: Buffer;
  readonly stats: Stats;
}

/**
 * Reads a path that the user passed on the command line, where a pipe or terminal is intended: `<(...)`,
 * `/dev/stdin`. It waits for a pipe, and reads at most `limit` bytes. Throws like `readRegularFile`.
 */
export async function readNamed(path: string, limit: number): Promise<NamedFile> {
  const found = await stat(path);
  if (found.isFile()) return { bytes: await readRegular(path, limit), stats: found };
  if (!found.isFIFO() && !found.isCharacterDevice()) checkKind(path, found);
  const file = await open(path, 'r');
  // The stream closes the file.
  const bytes = await readStream(file.createReadStream(), limit, path);
  return { bytes, stats: found };
}

/** The stats of a path, symlinks followed; undefined if it does not exist or cannot be accessed. */
export function lookAt(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

/** Reads a stream to its end, or throws `UnusableFile` as soon as it exceeds `limit` bytes. */
export async function readStream(stream: AsyncIterable<unknown>, limit: number, name: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream) {
    const part = Buffer.from(chunk as Uint8Array | string);
    length += part.length;
    if (length > limit) throw tooLarge(name, limit);
    chunks.push(part);
  }
  return Buffer.concat(chunks);
}

/** Whether the name means this process's standard input, which cannot be opened by name where it is a socket. */
export function isStandardInput(path: string): boolean {
  return ['/dev/stdin', '/dev/fd/0', '/proc/self/fd/0'].includes(path);
}

/** Why a read failed, to follow a colon. */
export function readFailure(error: unknown): string {
  if (error instanceof UnusableFile) return error.reason;
  return systemWords(error) ?? 'unknown reason';
}

/** A size for messages: `64 MB`. */
export function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`;
  return bytes >= MB ? `${Math.floor(bytes / MB)} MB` : `${Math.floor(bytes / 1024)} KB`;
}

/** Collects bytes, with room for one more than the limit to detect an excess. */
class Collected {
  space: Buffer;
  length = 0;
  readonly #path: string;
  readonly #limit: number;

  constructor(path: string, size: number, limit: number) {
    this.#path = path;
    this.#limit = limit;
    this.space = Buffer.allocUnsafe(Math.min(size, limit) + 1);
  }

  /** Notes what was read; false at the end. */
  add(read: number): boolean {
    if (read === 0) return false;
    this.length += read;
    if (this.length > this.#limit) throw tooLarge(this.#path, this.#limit);
    if (this.length === this.space.length) {
      const larger = Buffer.allocUnsafe(Math.min(Math.max(this.length * 2, 64 * 1024), this.#limit + 1));
      this.space.copy(larger, 0, 0, this.length);
      this.space = larger;
    }
    return true;
  }

  get all(): Buffer {
    return this.space.subarray(0, this.length);
  }
}

function checkKind(path: string, found: Stats): void {
  if (!found.isFile()) throw new UnusableFile('not a file', path, `it is ${kindOf(found)}, not a file`);
}

function checkSize(path: string, size: number, limit: number): void {
  if (size > limit) throw tooLarge(path, limit);
}

function tooLarge(path: string, limit: number): UnusableFile {
  return new UnusableFile('too large', path, `it is larger than ${sizeText(limit)}, the limit`);
}

function kindOf(found: Stats): string {
  if (found.isDirectory()) return 'a folder';
  if (found.isFIFO()) return 'a named pipe';
  return found.isSocket() ? 'a socket' : 'a device';
}
