/** Databases that another process keeps open: what is read, and that nothing beside them is touched. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openReadOnly } from '../../../src/openclaw/databases/sqlite.ts';
import { HAS_SQLITE, isRoot } from '../../e2e/cli.ts';

/** As OpenClaw does it: the log is on, and rows stay in it. Does what it is told, a line each. */
const WRITER = `
const { DatabaseSync } = await import('node:sqlite');
const database = new DatabaseSync(process.argv[1]);
database.exec('PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0; CREATE TABLE t (v TEXT)');
const lines = (await import('node:readline')).createInterface({ input: process.stdin });
for await (const line of lines) {
  database.exec(line);
  console.log('done');
}
database.close();
`;

let folder: string;
let writers: ChildProcessWithoutNullStreams[] = [];
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'openclaw-models-test-'));
  for (const name of ['state', 'tmp']) mkdirSync(path.join(folder, name));
  vi.stubEnv('TMPDIR', path.join(folder, 'tmp'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  for (const writer of writers) writer.kill('SIGKILL');
  writers = [];
  chmodSync(path.join(folder, 'state'), 0o700);
  rmSync(folder, { recursive: true, force: true });
});

const state = () => path.join(folder, 'state');
const file = () => path.join(state(), 'a.sqlite');
const temporary = () => readdirSync(path.join(folder, 'tmp'));

/** Everything about every file that a read could change. */
function look(): Record<string, unknown> {
  const looked = readdirSync(state()).map((name) => {
    const one = path.join(state(), name);
    const { size, mtimeMs, ctimeMs, ino } = statSync(one);
    return [
      name,
      { size, mtimeMs, ctimeMs, ino, content: createHash('sha256').update(readFileSync(one)).digest('hex') },
    ];
  });
  return Object.fromEntries(looked);
}

async function writer(...commands: string[]) {
  const child = spawn(process.execPath, ['--no-warnings', '--input-type=module', '-e', WRITER, file()]);
  writers.push(child);
  const does = async (command: string) => {
    child.stdin.write(`${command}\n`);
    await once(child.stdout, 'data');
  };
  for (const command of commands) await does(command);
  return {
    does,
    end: () => {
      child.stdin.end();
      return once(child, 'exit');
    },
    kill: () => {
      child.kill('SIGKILL');
      return once(child, 'exit');
    },
  };
}

/** The rows, or why there are none; nothing is touched, and no copy stays. */
async function rows(): Promise<string> {
  const before = look();
  const opened = await openReadOnly(file());
  if (opened.kind !== 'open') return opened.kind === 'failed' ? opened.reason : opened.kind;
  // Gone as soon as it is open, so that no kill leaves it.
  if (process.platform !== 'win32') expect(temporary()).toEqual([]);
  try {
    return opened.database
      .rows('SELECT v FROM t')
      .map(({ v }) => v)
      .join(' ');
  } finally {
    opened.database.close();
    expect(temporary()).toEqual([]);
    expect(look()).toEqual(before);
  }
}

const insert = (value: string) => `INSERT INTO t VALUES ('${value}')`;

describe.skipIf(!HAS_SQLITE)('a database that is open elsewhere', () => {
  test('has the rows of its log, those of a transaction only once it is committed', async () => {
    const { does, end } = await writer(insert('a'), 'PRAGMA wal_checkpoint(TRUNCATE)', insert('b'));
    expect(await rows()).toBe('a b');
    await does('BEGIN IMMEDIATE');
    await does(insert('c'));
    expect(await rows()).toBe('a b');
    await does('COMMIT');
    expect(await rows()).toBe('a b c');
    await does('PRAGMA wal_checkpoint(PASSIVE)');
    await does(insert('d'));
    expect(await rows()).toBe('a b c d');
    await end();
    expect(readdirSync(state())).toEqual(['a.sqlite']);
    expect(await rows()).toBe('a b c d');
  });

  test('whose first table stands in the log only', async () => {
    await writer(insert('a'));
    expect(await rows()).toBe('a');
  });

  test('whose log is empty, or that was killed, with and without its shared memory', async () => {
    const { does, kill } = await writer(insert('a'), 'PRAGMA wal_checkpoint(TRUNCATE)');
    expect(look()).toMatchObject({ 'a.sqlite-wal': { size: 0 } });
    expect(await rows()).toBe('a');
    await does(insert('b'));
    await kill();
    expect(await rows()).toBe('a b');
    rmSync(`${file()}-shm`);
    expect(await rows()).toBe('a b');
    writeFileSync(`${file()}-wal`, '');
    expect(await rows()).toBe('a');
    rmSync(`${file()}-wal`);
    expect(await rows()).toBe('a');
  });

  test.skipIf(isRoot)('in a folder that may not be written to', async () => {
    await writer(insert('a'), 'PRAGMA wal_checkpoint(TRUNCATE)', insert('b'));
    chmodSync(state(), 0o500);
    expect(await rows()).toBe('a b');
  });

  test('where there is no folder for a copy', async () => {
    await writer(insert('a'));
    vi.stubEnv('TMPDIR', path.join(folder, 'nowhere'));
    expect(await rows()).toBe(`no copy of it can be made in ${path.join(folder, 'nowhere')}: no such file (ENOENT)`);
  });

  test('while it is written and checkpointed without end', async () => {
    const { does } = await writer(insert('0'));
    let count = 1;
    let stop = false;
    const busy = (async () => {
      for (; !stop; count += 1) {
        await does(insert(String(count)));
        if (count % 7 === 0) await does('PRAGMA wal_checkpoint(RESTART)');
      }
    })();
    for (let read = 0; read < 30; read += 1) {
      const opened = await openReadOnly(file());
      if (opened.kind !== 'open') throw new Error(JSON.stringify(opened));
      const found = opened.database.rows('SELECT v FROM t').map(({ v }) => Number(v));
      opened.database.close();
      // None is missing in between.
      expect(found).toEqual(found.map((_, index) => index));
    }
    stop = true;
    await busy;
    expect(temporary()).toEqual([]);
  });

  test('that is none is said, and leaves no copy', async () => {
    writeFileSync(file(), 'no database');
    writeFileSync(`${file()}-wal`, 'no log either');
    expect(await rows()).toContain('not a database');
    expect(temporary()).toEqual([]);
  });
});
