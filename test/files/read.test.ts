import { execFileSync } from 'node:child_process';
import { createWriteStream, openSync, symlinkSync, writeSync } from 'node:fs';
import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readIfThere } from '../../src/apply/atomic-write.ts';
import {
  isStandardInput,
  openRegular,
  readFailure,
  readNamed,
  readPieces,
  readRegular,
  readRegularFile,
  readStream,
  UnusableFile,
} from '../../src/files/read.ts';

const POSIX = process.platform !== 'win32';
let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'read-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

/** All forms, which have to agree; the bytes or the reason. */
async function allForms(file: string, limit = 100): Promise<string> {
  const said = (error: unknown) => `refused: ${readFailure(error)}`;
  let now: string;
  try {
    now = readRegularFile(file, limit).toString();
  } catch (error) {
    now = said(error);
  }
  const later = await readRegular(file, limit).then((bytes) => bytes.toString(), said);
  expect(later).toBe(now);
  let inPieces: string;
  try {
    const pieces: Buffer[] = [];
    readPieces(file, limit, (piece) => pieces.push(Buffer.from(piece)));
    inPieces = Buffer.concat(pieces).toString();
  } catch (error) {
    inPieces = said(error);
  }
  expect(inPieces).toBe(now);
  return now;
}

describe('reading a file', () => {
  test('gives its bytes, through a symlink too', async () => {
    await writeFile(path.join(dir, 'a'), 'text');
    await writeFile(path.join(dir, 'empty'), '');
    symlinkSync('a', path.join(dir, 'link'));
    expect(await allForms(path.join(dir, 'a'))).toBe('text');
    expect(await allForms(path.join(dir, 'link'))).toBe('text');
    expect(await allForms(path.join(dir, 'empty'))).toBe('');
  });

  test('accepts exactly the limit, and not one byte more', async () => {
    await writeFile(path.join(dir, 'a'), 'x'.repeat(2048));
    expect(await allForms(path.join(dir, 'a'), 2048)).toHaveLength(2048);
    expect(await allForms(path.join(dir, 'a'), 2047)).toBe('refused: it is larger than 1 KB, the limit');
    await truncate(path.join(dir, 'a'), 2 ** 40);
    expect(await allForms(path.join(dir, 'a'), 64 * 1024 * 1024)).toBe('refused: it is larger than 64 MB, the limit');
  });

  test('refuses whatever else has a name, at once', async () => {
    expect(await allForms(dir)).toBe('refused: it is a folder, not a file');
    expect(await allForms(path.join(dir, 'nothing'))).toBe('refused: no such file (ENOENT)');
    symlinkSync('loop', path.join(dir, 'loop'));
    expect(await allForms(path.join(dir, 'loop'))).toBe('refused: its symlinks form a loop (ELOOP)');
    expect(await allForms(path.join(dir, 'x'.repeat(300)))).toBe('refused: its name is too long (ENAMETOOLONG)');
    expect(await allForms(`${dir}/\0`)).toBe('refused: its name contains a NUL character (ERR_INVALID_ARG_VALUE)');
  });

  test.runIf(POSIX)('refuses pipes, sockets and devices, behind a symlink too', async () => {
    execFileSync('mkfifo', [path.join(dir, 'pipe')]);
    symlinkSync('pipe', path.join(dir, 'link'));
    expect(await allForms(path.join(dir, 'pipe'))).toBe('refused: it is a named pipe, not a file');
    expect(await allForms(path.join(dir, 'link'))).toBe('refused: it is a named pipe, not a file');
    expect(await allForms('/dev/zero')).toBe('refused: it is a device, not a file');
    const server = net.createServer();
    await new Promise<void>((resolve) => server.listen(path.join(dir, 's'), resolve));
    expect(await allForms(path.join(dir, 's'))).toBe('refused: it is a socket, not a file');
    await new Promise((resolve) => server.close(resolve));
    expect(() => openRegular(path.join(dir, 'pipe'))).toThrow(UnusableFile);
    await expect(readIfThere(path.join(dir, 'pipe'))).rejects.toThrow(UnusableFile);
    expect(await readIfThere(path.join(dir, 'nothing'))).toBeNull();
  });

  test.runIf(process.platform === 'linux')('reads what says that it is empty and is not', async () => {
    expect(await allForms('/proc/version', 1024 * 1024)).toMatch(/^Linux/);
  });

  test.runIf(POSIX)('does not follow symlinks on request', async () => {
    await writeFile(path.join(dir, 'a'), 'text');
    symlinkSync('a', path.join(dir, 'link'));
    const options = { noFollow: true };
    expect(() => readRegularFile(path.join(dir, 'link'), 9, options)).toThrow(/ELOOP/);
    await expect(readRegular(path.join(dir, 'link'), 9, options)).rejects.toThrow(/ELOOP/);
    expect(readRegularFile(path.join(dir, 'a'), 9, options).toString()).toBe('text');
  });
});

describe('what the user named', () => {
  test('may be a file', async () => {
    await writeFile(path.join(dir, 'a'), 'text', { mode: 0o600 });
    const { bytes, stats } = await readNamed(path.join(dir, 'a'), 9);
    expect([bytes.toString(), stats.isFile()]).toEqual(['text', true]);
    await expect(readNamed(dir, 9)).rejects.toThrow('it is a folder, not a file');
  });

  test.runIf(POSIX)('may be a pipe, as long as it ends', async () => {
    const pipe = path.join(dir, 'pipe');
    execFileSync('mkfifo', [pipe]);
    const [short] = await Promise.all([
      readNamed(pipe, 9),
      new Promise((resolve) => createWriteStream(pipe).end('text', () => resolve(undefined))),
    ]);
    expect(short.bytes.toString()).toBe('text');
    // Both ends are open here, so that the pipe never ends.
    const both = openSync(pipe, 'r+');
    writeSync(both, 'x'.repeat(100));
    await expect(readNamed(pipe, 9)).rejects.toThrow(UnusableFile);
    await expect(readNamed('/dev/zero', 1024 * 1024)).rejects.toThrow('it is larger than 1 MB');
    expect((await readNamed('/dev/null', 9)).bytes).toHaveLength(0);
  });

  test('may be standard input', async () => {
    expect(isStandardInput('/dev/stdin')).toBe(true);
    expect(isStandardInput('/dev/fd/63')).toBe(false);
    expect((await readStream(Readable.from(['ab', Buffer.from('c')]), 3, '<stdin>')).toString()).toBe('abc');
    await expect(readStream(Readable.from(['abcd']), 3, '<stdin>')).rejects.toThrow('it is larger than 3 bytes');
  });
});
