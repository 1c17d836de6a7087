/** OpenClaw's journal as it was recorded, put into homes in either of its forms. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../e2e/cli.ts';

export type Payload = Record<string, unknown>;

interface Recorded {
  readonly cases: readonly {
    readonly id: string;
    readonly steps?: readonly { readonly rows: readonly { readonly sequence: number; readonly payload: Payload }[] }[];
  }[];
}

const TEXT = readFileSync(path.join(ROOT, 'fixtures/recorded/journal.json'), 'utf8');
const RECORDED = JSON.parse(TEXT) as Recorded;

export const CASES = RECORDED.cases.map(({ id }) => id);

/** The rows of a case in the order of the journal, about the config of that home. */
export function rowsOf(id: string, configPath: string): Payload[] {
  const found = RECORDED.cases.find((one) => one.id === id);
  if (!found) throw new Error(id);
  return (found.steps ?? [])
    .flatMap(({ rows }) => rows)
    .sort((one, other) => one.sequence - other.sequence)
    .map(({ payload }) => ({ ...payload, configPath }));
}

/** The hash that begins so. */
export function hash(start: string): string {
  const found = new RegExp(`"(${start}[0-9a-f]{56})"`).exec(TEXT)?.[1];
  if (found === undefined) throw new Error(start);
  return found;
}

export function writeLines(stateDir: string, rows: readonly Payload[]): string {
  const file = path.join(stateDir, 'logs', 'config-audit.jsonl');
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  return file;
}

/** As 2026.9.6 makes it. */
export async function writeDatabase(stateDir: string, rows: readonly Payload[], version = 18): Promise<string> {
  const { DatabaseSync } = await import('node:sqlite');
  const file = path.join(stateDir, 'state', 'openclaw.sqlite');
  mkdirSync(path.dirname(file), { recursive: true });
  const database = new DatabaseSync(file);
  database.exec(`PRAGMA journal_mode = WAL; PRAGMA user_version = ${version};
    CREATE TABLE diagnostic_events (scope TEXT NOT NULL, event_key TEXT NOT NULL, payload_json TEXT NOT NULL,
      created_at INTEGER NOT NULL, sequence INTEGER NOT NULL DEFAULT 0, PRIMARY KEY (scope, event_key)) STRICT;
    CREATE INDEX idx_diagnostic_events_scope_sequence ON diagnostic_events(scope, sequence, event_key); BEGIN`);
  const insert = database.prepare('INSERT INTO diagnostic_events VALUES (?, ?, ?, ?, ?)');
  for (const [index, row] of rows.entries())
    insert.run(
      'config-audit',
      `${row.ts}:${row.event}:${index}`,
      JSON.stringify(row),
      Date.parse(String(row.ts)),
      index + 1,
    );
  database.exec('COMMIT');
  database.close();
  return file;
}
