/**
 * Reads OpenClaw's SQLite stores through `node:sqlite`, available since Node 22.5. Never writes them:
 * 2026.9.6 keeps generation counters in them and uses them in a running gateway.
 */
import { closeSync, existsSync, readSync, statSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { openRegular, readFailure, UnusableFile } from '../../files/read.ts';
import { copyWithLog } from './sqlite-copy.ts';

export interface ReadOnlyDatabase {
  /** Rows of a query; an empty list if the table does not exist. */
  readonly rows: (sql: string, ...parameters: readonly string[]) => Record<string, unknown>[];
  readonly close: () => void;
}

export type SqliteOpening =
  | { readonly kind: 'open'; readonly database: ReadOnlyDatabase }
  | { readonly kind: 'unsupported' }
  | { readonly kind: 'failed'; readonly reason: string };

/** Opens a database for reading; neither it nor any file beside it is changed or made. */
export async function openReadOnly(file: string): Promise<SqliteOpening> {
  const sqlite = await loadSqlite();
  if (!sqlite) return { kind: 'unsupported' };
  try {
    // SQLite would wait for data from a pipe.
    for (const one of [file, `${file}-wal`].filter((name) => existsSync(name))) closeSync(openRegular(one));
    return { kind: 'open', database: hasLog(file) ? await openCopy(sqlite, file) : openAlone(sqlite, file) };
  } catch (error) {
    const isSystem = error instanceof UnusableFile || (error as NodeJS.ErrnoException).syscall !== undefined;
    return { kind: 'failed', reason: isSystem || !(error instanceof Error) ? readFailure(error) : error.message };
  }
}

/** Without a log to read, `immutable` keeps SQLite from making its shared-memory file. */
function openAlone(sqlite: SqliteModule, file: string): ReadOnlyDatabase {
  const url = pathToFileURL(file);
  url.searchParams.set('immutable', '1');
  const database = new sqlite.DatabaseSync(url as unknown as string, { readOnly: true });
  return { rows: rowsOf(database), close: () => database.close() };
}

async function openCopy(sqlite: SqliteModule, file: string): Promise<ReadOnlyDatabase> {
  const copy = await copyWithLog(file);
  try {
    const database = new sqlite.DatabaseSync(copy.file, { readOnly: true });
    const rows = rowsOf(database);
    // Once read, all files are open, and need their names no more: whatever stops us now, no secret stays behind.
    rows('SELECT 1 FROM sqlite_schema LIMIT 1');
    copy.remove();
    const close = () => {
      database.close();
      copy.remove();
    };
    return { rows, close };
  } catch (error) {
    copy.remove();
    throw error;
  }
}

function rowsOf(database: InstanceType<SqliteModule['DatabaseSync']>): ReadOnlyDatabase['rows'] {
  return (sql, ...parameters) => {
    try {
      return database.prepare(sql).all(...parameters) as Record<string, unknown>[];
    } catch (error) {
      if (error instanceof Error && /no such (table|column)/.test(error.message)) return [];
      throw error;
    }
  };
}

function hasLog(file: string): boolean {
  const log = `${file}-wal`;
  return existsSync(log) && statSync(log).size > 0;
}

type SqliteModule = typeof import('node:sqlite');

async function loadSqlite(): Promise<SqliteModule | undefined> {
  // Node 22 warns on stderr that the module is experimental; users can do nothing about it.
  const emitWarning = process.emitWarning;
  process.emitWarning = () => {};
  try {
    return await import('node:sqlite');
  } catch {
    return undefined;
  } finally {
    process.emitWarning = emitWarning;
  }
}

/** Table names are near the beginning; the rest of a large database is not searched. */
const MOST_SEARCHED = 1 << 28;

/**
 * Whether the text is in a file or its write-ahead log; for table names, if SQLite is not available. An unreadable
 * file does not contain it.
 */
export function mentions(file: string, text: string): boolean {
  const needle = Buffer.from(text);
  return [file, `${file}-wal`].some((candidate) => existsSync(candidate) && contains(candidate, needle));
}

function contains(file: string, needle: Buffer): boolean {
  let descriptor: number;
  try {
    descriptor = openRegular(file);
  } catch {
    return false;
  }
  try {
    const chunk = Buffer.alloc(1 << 20);
    let carried = 0;
    for (let searched = 0; searched < MOST_SEARCHED; searched += chunk.length) {
      const read = readSync(descriptor, chunk, carried, chunk.length - carried, null);
      if (read === 0) return false;
      const filled = carried + read;
      if (chunk.subarray(0, filled).includes(needle)) return true;
      carried = Math.min(needle.length - 1, filled);
      chunk.copyWithin(0, filled - carried, filled);
    }
    return false;
  } finally {
    closeSync(descriptor);
  }
}
