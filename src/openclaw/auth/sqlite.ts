/**
 * Reads OpenClaw's SQLite stores through `node:sqlite`, available since Node 22.5. Never writes them:
 * 2026.9.6 keeps generation counters in them and uses them in a running gateway.
 */
import { closeSync, existsSync, readSync, statSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { openRegular, readFailure } from '../../files/read.ts';

export interface ReadOnlyDatabase {
  /** Rows of a query; an empty list if the table does not exist. */
  readonly rows: (sql: string, ...parameters: readonly string[]) => Record<string, unknown>[];
  readonly close: () => void;
}

export type SqliteOpening =
  | { readonly kind: 'open'; readonly database: ReadOnlyDatabase }
  | { readonly kind: 'unsupported' }
  | { readonly kind: 'failed'; readonly reason: string };

/** Opens a database for reading without creating any file beside it. */
export async function openReadOnly(file: string): Promise<SqliteOpening> {
  const sqlite = await loadSqlite();
  if (!sqlite) return { kind: 'unsupported' };
  try {
    // SQLite would wait for data from a pipe.
    for (const one of [file, `${file}-wal`].filter((name) => existsSync(name))) closeSync(openRegular(one));
  } catch (error) {
    return { kind: 'failed', reason: readFailure(error) };
  }
  try {
    // Without a log to read, `immutable` keeps SQLite from making its shared-memory file: a read leaves no trace.
    const url = pathToFileURL(file);
    if (!hasLog(file)) url.searchParams.set('immutable', '1');
    const database = new sqlite.DatabaseSync(url as unknown as string, { readOnly: true });
    return {
      kind: 'open',
      database: {
        rows: (sql, ...parameters) => {
          try {
            return database.prepare(sql).all(...parameters) as Record<string, unknown>[];
          } catch (error) {
            if (error instanceof Error && /no such (table|column)/.test(error.message)) return [];
            throw error;
          }
        },
        close: () => database.close(),
      },
    };
  } catch (error) {
    return { kind: 'failed', reason: error instanceof Error ? error.message : String(error) };
  }
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
