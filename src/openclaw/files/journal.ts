/**
 * OpenClaw's journal of who wrote its config: `diagnostic_events` in SQLite from 2026.8 on, a JSONL file from 2026.2
 * (2026.9.6, measured; older ones read from their releases). Appending is best effort there, so a missing row proves
 * nothing.
 *
 * Read only, and never a reason to fail: problems are returned as text. This file returns only times, hashes, listed
 * command names, and the paths that a row or its command names. Values, folders and messages are dropped, since
 * OpenClaw's own redaction misses secrets in them (2026.9.6, measured).
 */
import { closeSync, existsSync, fstatSync, readSync, statSync } from 'node:fs';
import path from 'node:path';
import { openRegular } from '../../files/read.ts';
import { isRecord, parsedJson } from '../../shapes.ts';
import { openReadOnly } from '../databases/sqlite.ts';
import { splitCommand } from './journal-commands.ts';
import { type CommandWrites, writesOf } from './journal-writes.ts';

export interface JournalRow {
  /** Epoch milliseconds. */
  readonly time: number;
  /** `external` is an edit that OpenClaw found, `restore` one that it restored from its own backup. */
  readonly kind: 'write' | 'external' | 'restore';
  /** Hex sha256 of the config; null if the row has none. */
  readonly previous: string | null;
  readonly next: string | null;
  /** Changed paths, joined with dots as OpenClaw does; undefined if the row does not list all of them. */
  readonly paths: readonly string[] | undefined;
  /** For an external edit: found by a later write, whose row then comes before this one. */
  readonly foundByWrite: boolean;
  /** The command's name, from our list. */
  readonly command: string | undefined;
  /** What that command writes, which may hold more than our list: never shown. Undefined where it may be anything. */
  readonly writes: CommandWrites | undefined;
  readonly origin: string | undefined;
}

export type Journal =
  | {
      readonly kind: 'rows';
      /** In the order of the journal. */
      readonly rows: readonly JournalRow[];
      /** False if older rows that may matter were not read. */
      readonly complete: boolean;
    }
  | { readonly kind: 'unavailable'; readonly reason: string };

export interface JournalOptions {
  readonly stateDir: string;
  /** As OpenClaw names it. */
  readonly configPath: string;
  /** Epoch milliseconds; older rows are ignored. */
  readonly since: number;
}

/** The `user_version` of 2026.9.6; a later one may use the same names differently. */
const NEWEST_SCHEMA = 18;
/**
 * A row has 1.5 KB, and the newest rows matter: a few are read first, and more only if those do not go back far enough.
 */
const ROWS = [100, 300] as const;
const BYTES_PER_ROW = 2048;

/** Reads the rows that may matter, newest first. Never throws because of file content. */
export async function readJournal(options: JournalOptions): Promise<Journal> {
  const database = path.join(options.stateDir, 'state', 'openclaw.sqlite');
  const file = path.join(options.stateDir, 'logs', 'config-audit.jsonl');
  try {
    if (existsSync(database)) {
      const read = await readDatabase(database, options);
      if (read) return read;
    }
    return existsSync(file) ? readLines(file, options) : unavailable('OpenClaw keeps no journal here');
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === undefined && !(error instanceof Error)) throw error;
    const why = code === 'EACCES' || code === 'EPERM' ? 'you have no permission to read it' : 'it cannot be read';
    return unavailable(`OpenClaw's journal exists, but ${why}`);
  }
}

function unavailable(reason: string): Journal {
  return { kind: 'unavailable', reason };
}

/** Undefined if the database has no journal. */
async function readDatabase(file: string, options: JournalOptions): Promise<Journal | undefined> {
  const opening = await openReadOnly(file);
  if (opening.kind === 'unsupported') {
    return unavailable("reading OpenClaw's journal needs Node 22.5 or later");
  }
  if (opening.kind === 'failed') return unavailable("OpenClaw's journal cannot be opened");
  const { database } = opening;
  try {
    const [version] = database.rows('PRAGMA user_version');
    const schema = Number(version?.user_version);
    if (!(schema <= NEWEST_SCHEMA)) {
      return unavailable(`OpenClaw's journal has a format (${schema}) that this release does not know`);
    }
    return reachingBack((count) => {
      const found = database.rows(
        `SELECT payload_json FROM diagnostic_events WHERE scope = 'config-audit' ORDER BY sequence DESC LIMIT ${count}`,
      );
      if (found.length === 0) return undefined;
      const texts = found.map((row) => String(row.payload_json));
      return journalOf(texts, found.length < count, options);
    });
  } catch {
    return unavailable("OpenClaw's journal cannot be read: it is damaged");
  } finally {
    database.close();
  }
}

function reachingBack<T extends Journal | undefined>(read: (count: number) => T): T {
  const [few, many] = ROWS;
  const journal = read(few);
  return journal?.kind === 'rows' && !journal.complete ? read(many) : journal;
}

/** From the end: the file is never rotated. */
function readLines(file: string, options: JournalOptions): Journal {
  const descriptor = openRegular(file);
  try {
    const { size } = fstatSync(descriptor);
    return reachingBack((count): Journal => {
      const length = Math.min(size, count * BYTES_PER_ROW);
      const bytes = Buffer.alloc(length);
      const read = readSync(descriptor, bytes, 0, length, size - length);
      const lines = bytes.toString('utf8', 0, read).split('\n');
      // The first line may have begun before.
      const whole = read < size ? lines.slice(1) : lines;
      const texts = whole.filter((line) => line.trim() !== '').slice(-count);
      return journalOf(texts.reverse(), read === size && texts.length < count, options);
    });
  } finally {
    closeSync(descriptor);
  }
}

/** @param texts newest first */
function journalOf(texts: readonly string[], whole: boolean, { configPath, since }: JournalOptions): Journal {
  const rows: JournalRow[] = [];
  // Of many rows with another path of the config, only one is resolved.
  const same = new Map<unknown, boolean>();
  let complete = whole;
  for (const text of texts) {
    const payload = parsedJson(text);
    if (!isRecord(payload)) continue;
    const time = Date.parse(String(payload.ts));
    if (Number.isNaN(time)) continue;
    if (time < since) {
      complete = true;
      break;
    }
    const ours = same.get(payload.configPath) ?? isSameFile(payload.configPath, configPath);
    same.set(payload.configPath, ours);
    const row = ours ? rowOf(payload, time) : undefined;
    if (row) rows.push(row);
  }
  return { kind: 'rows', rows: rows.reverse(), complete };
}

function rowOf(payload: Readonly<Record<string, unknown>>, time: number): JournalRow | undefined {
  const { event, result, restoredFromBackup, detectedBy } = payload;
  const { command, rest } = splitCommand(payload.argv);
  const common = { time, command, writes: writesOf(command, rest), foundByWrite: detectedBy === 'write' };
  if (event === 'config.observe' && restoredFromBackup === true) {
    const [previous, next] = [hashOf(payload.hash), hashOf(payload.backupHash)];
    return { ...common, kind: 'restore', previous, next, paths: undefined, origin: undefined };
  }
  const external = event === 'config.external';
  // A write that was rejected or failed changed nothing.
  if (!external && (event !== 'config.write' || (result !== 'rename' && result !== 'copy-fallback'))) return undefined;
  return {
    ...common,
    kind: external ? 'external' : 'write',
    previous: hashOf(payload.previousHash),
    next: hashOf(payload.nextHash),
    paths: external && payload.valid === false ? undefined : pathsOf(payload),
    origin: typeof payload.origin === 'string' && /^[a-z-]{1,40}$/.test(payload.origin) ? payload.origin : undefined,
  };
}

/** Undefined if there is no list, or a truncated one. A whitespace change has no paths. */
function pathsOf({ changedPaths, changedPathCount, opaqueChange }: Readonly<Record<string, unknown>>) {
  if (opaqueChange === true) return [];
  if (!Array.isArray(changedPaths)) return undefined;
  const paths = changedPaths.filter((one) => typeof one === 'string');
  const cut = paths.some((one) => one.startsWith('…')) || Number(changedPathCount ?? 0) > paths.length;
  // OpenClaw names this one with every write (2026.9.6, measured).
  return cut ? undefined : paths.filter((one) => one !== 'plugins.installs');
}

function hashOf(value: unknown): string | null {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value) ? value : null;
}

function isSameFile(named: unknown, configPath: string): boolean {
  if (typeof named !== 'string') return false;
  if (path.resolve(named) === path.resolve(configPath)) return true;
  try {
    const [one, other] = [statSync(named), statSync(configPath)];
    return one.dev === other.dev && one.ino === other.ino;
  } catch {
    return false;
  }
}
