/**
 * Chat sessions that keep a model or an auth profile of their own, which a new primary or order does not reach.
 *
 * 2026.1.30 keeps sessions in `agents/<id>/sessions/sessions.json`, 2026.9.6 in the agent's database, both with the same
 * keys (homes recorded from both). A session that went back to the default has the source `default` and no model
 * (2026.9.6). Without a source, a model is a person's choice, unless a fallback left its origin beside it (2026.9.6, read).
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { LIMITS, lookAt, readRegularFile } from '../../files/read.ts';
import { isRecord, parsedJson } from '../../shapes.ts';
import { absentFolders } from '../files/agent-folders.ts';
import type { Live } from '../live.ts';
import { openReadOnly } from './sqlite.ts';

export type PinnedBy = 'user' | 'auto';

export interface SessionPin {
  readonly agent: string;
  /** The key of the session, such as `agent:main:main`. */
  readonly session: string;
  /** The model, with its provider where the session says it; null where only a profile is kept. */
  readonly model: string | null;
  readonly modelBy: PinnedBy | null;
  /** Whether the session itself says who chose it; early releases do not keep that. */
  readonly saysWho: boolean;
  readonly profile: string | null;
  readonly profileBy: PinnedBy | null;
  /** Epoch milliseconds of the session's last change: it has the pin since then at the latest. */
  readonly updatedAt: number | null;
}

export interface FoundPins {
  readonly pins: readonly SessionPin[];
  /** Files that could not be read, each with the reason. */
  readonly unread: readonly string[];
}

/** The pins of all agents, or of one; those of an agent in the order of their keys. */
export async function readPins(live: Pick<Live, 'locations' | 'settings' | 'show'>, only?: string): Promise<FoundPins> {
  const pins: SessionPin[] = [];
  const unread: string[] = [];
  const agents = only === undefined ? new Set(['main', ...live.settings.agents.keys()]) : new Set([only]);
  const isAbsent = absentFolders(live.locations.stateDir, agents.size);
  for (const agent of agents) {
    const folder = path.join(live.locations.stateDir, 'agents', agent);
    if (isAbsent(folder) || !existsSync(folder)) continue;
    const found = [
      ...inFile(path.join(folder, 'sessions', 'sessions.json'), live.show, unread),
      ...(await inDatabase(path.join(folder, 'agent', 'openclaw-agent.sqlite'), live.show, unread)),
    ];
    const own = new Map(
      found.flatMap(([session, entry]) => pinOf(agent, session, entry) ?? []).map((pin) => [pin.session, pin]),
    );
    pins.push(...[...own.values()].sort((one, other) => (one.session < other.session ? -1 : 1)));
  }
  return { pins, unread };
}

type Entry = readonly [session: string, entry: unknown];

function inFile(file: string, show: Live['show'], unread: string[]): Entry[] {
  try {
    if (!lookAt(file)?.isFile()) return [];
    const sessions = parsedJson(readRegularFile(file, LIMITS.config).toString('utf8'));
    if (!isRecord(sessions)) throw new Error('it is not a JSON object');
    return Object.entries(sessions);
  } catch (error) {
    unread.push(`${show(file)}: ${error instanceof Error ? error.message : String(error)}`);
    return [];
  }
}

async function inDatabase(file: string, show: Live['show'], unread: string[]): Promise<Entry[]> {
  const rows = await rowsIn(
    file,
    "SELECT session_key, entry_json FROM session_nodes WHERE entry_json LIKE '%Override%'",
    show,
    unread,
  );
  return rows.map(({ session_key, entry_json }) => [String(session_key), parsedJson(String(entry_json))]);
}

/** The rows of a query, none where there is no such file or table. @param unread gets why a file could not be read */
export async function rowsIn(
  file: string,
  sql: string,
  show: Live['show'],
  unread: string[],
): Promise<Record<string, unknown>[]> {
  if (!existsSync(file)) return [];
  const opened = await openReadOnly(file);
  if (opened.kind !== 'open') {
    unread.push(`${show(file)}: ${opened.kind === 'failed' ? opened.reason : 'this Node cannot read SQLite'}`);
    return [];
  }
  try {
    return opened.database.rows(sql);
  } catch (error) {
    unread.push(`${show(file)}: ${error instanceof Error ? error.message : String(error)}`);
    return [];
  } finally {
    opened.database.close();
  }
}

function pinOf(agent: string, session: string, entry: unknown): SessionPin | undefined {
  if (!isRecord(entry)) return undefined;
  const text = (key: string) => {
    const value = entry[key];
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
  };
  const [provider, name] = [text('providerOverride'), text('modelOverride')];
  const source = text('modelOverrideSource');
  const isFallback = text('modelOverrideFallbackOriginProvider') && text('modelOverrideFallbackOriginModel');
  const model = name === undefined || source === 'default' ? null : provider ? `${provider}/${name}` : name;
  const profile = text('authProfileOverride') ?? null;
  if (model === null && profile === null) return undefined;
  const modelBy = source === 'user' || source === 'auto' ? source : isFallback ? 'auto' : 'user';
  const profileSource =
    text('authProfileOverrideSource') ??
    (typeof entry.authProfileOverrideCompactionCount === 'number' ? 'auto' : 'user');
  const { updatedAt } = entry;
  return {
    agent,
    session,
    model,
    modelBy: model === null ? null : modelBy,
    saysWho: source !== undefined,
    profile,
    profileBy: profile === null ? null : profileSource === 'auto' ? 'auto' : 'user',
    updatedAt: typeof updatedAt === 'number' ? updatedAt : null,
  };
}
