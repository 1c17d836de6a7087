/**
 * Reads an agent's auth store in each of the four layouts. Key material is dropped while reading: this file exports
 * only ids, providers, types, expiry, order, use, and whether there is a key.
 */
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { withDigest } from '../../digest.ts';
import { type Diagnostic, diagnostic } from '../../errors.ts';
import { parseJson5, toValue } from '../../json5/index.ts';
import { isRecord } from '../../shapes.ts';
import { openReadOnly, type ReadOnlyDatabase } from '../databases/sqlite.ts';
import type { Dialect, Facts } from '../facts/releases.ts';
import { type Naming, normalizeProvider } from '../model-ref.ts';
import { type Reading, readingOf, type UnreadEntry } from './store-entries.ts';
import { type AuthProfile, readProfiles } from './store-profiles.ts';
import { type ProfileUsage, readUsage } from './store-usage.ts';

export type { AuthProfile, ProfileUsage };

/** The text file with the order, for layouts where we may edit it. */
export interface OrderFile {
  readonly path: string;
  /** Undefined when there is no such file. */
  readonly text: string | undefined;
  readonly digest: string | null;
  /** Whether the profiles are in it, too. */
  readonly holdsProfiles: boolean;
}

export interface AuthStore {
  readonly agent: string;
  readonly profiles: ReadonlyMap<string, AuthProfile>;
  /** Entries that OpenClaw ignores, by id. */
  readonly unread: ReadonlyMap<string, UnreadEntry>;
  /** Stored order by normalised provider; never an empty list, which OpenClaw drops on load. */
  readonly order: ReadonlyMap<string, readonly string[]>;
  /** The provider keys as written in the file, by normalised provider. */
  readonly orderKeys: ReadonlyMap<string, readonly string[]>;
  /** By profile id, of those that were used. */
  readonly usage: ReadonlyMap<string, ProfileUsage>;
  /** The file or database with the order. */
  readonly location: string;
  /** Undefined for the SQLite layouts. */
  readonly orderFile: OrderFile | undefined;
  /** Why the store could not be read. */
  readonly problem: Diagnostic | undefined;
  /** False for an agent without a store, for which OpenClaw creates one. */
  readonly exists: boolean;
  /** Logins of early versions that are in files beside the stores, by profile id, and their files. */
  readonly legacy?: ReadonlyMap<string, string>;
}

export interface StoreFiles {
  readonly read: (file: string) => { text: string; digest: string } | undefined;
  /** Why existing files were not read. */
  readonly unread?: ReadonlyMap<string, string>;
  readonly exists: (file: string) => boolean;
  readonly show: (file: string) => string;
}

/** What `state/openclaw.sqlite` contains for all agents; read only once. */
export interface SharedStore {
  readonly store: unknown;
  readonly state: unknown;
  readonly problem: Diagnostic | undefined;
}

interface StoreContent {
  readonly naming: Pick<Naming, 'idRewrites'>;
  readonly reading: Reading;
  profiles: Map<string, AuthProfile>;
  unread: Map<string, UnreadEntry>;
  order: Map<string, readonly string[]>;
  orderKeys: Map<string, string[]>;
  usage: Map<string, ProfileUsage>;
  exists: boolean;
}

/** The column `json` of the only row, in an agent's database and in the one that all agents share. */
export const AGENT_PROFILES = "SELECT store_json AS json FROM auth_profile_store WHERE store_key = 'primary'";
export const SHARED_VALUE = 'SELECT value_json AS json FROM config_machine_state WHERE state_key = ?';
export const SHARED_PROFILES = 'authProfiles.store';

/** Reads the profiles that modern releases share between all agents; undefined where there is no such database. */
export async function readSharedStore(stateDir: string, files: StoreFiles): Promise<SharedStore | undefined> {
  let [store, state]: unknown[] = [];
  const file = path.join(stateDir, 'state', 'openclaw.sqlite');
  if (!files.exists(file)) return undefined;
  const problem = await readDatabase(file, files, (database) => {
    const json = (key: string) => jsonIn(database.rows(SHARED_VALUE, key));
    store = json(SHARED_PROFILES);
    state = json('authProfiles.state');
  });
  return { store, state, problem };
}

/** Reads the store of one agent from its agent folder. Never throws because of file content. */
export async function readAuthStore(
  agent: string,
  agentDir: string,
  { auth: layout, facts }: Pick<Dialect, 'auth' | 'facts'>,
  files: StoreFiles,
  shared: SharedStore | undefined,
  reading: Reading = readingOf(layout, undefined),
): Promise<AuthStore> {
  const content: StoreContent = {
    naming: facts,
    reading,
    profiles: new Map(),
    unread: new Map(),
    order: new Map(),
    orderKeys: new Map(),
    usage: new Map(),
    exists: false,
  };
  const profilesPath = path.join(agentDir, 'auth-profiles.json');
  let problem: Diagnostic | undefined;
  let orderFile: OrderFile | undefined;

  if (layout === 'profiles-json' || layout === 'state-json') {
    const orderPath = layout === 'state-json' ? path.join(agentDir, 'auth-state.json') : profilesPath;
    for (const file of new Set([profilesPath, orderPath])) {
      const { stored, value } = await readWhole(file, files);
      if (file === orderPath) {
        const holdsProfiles = file === profilesPath;
        orderFile = withDigest({ path: file, text: stored?.text, holdsProfiles }, () => stored?.digest ?? null);
      }
      const reason = files.unread?.get(file);
      if (reason !== undefined) problem = diagnostic('W229', reason);
      if (!stored) continue;
      if (value === undefined) {
        problem = diagnostic('W537', `${files.show(file)} is not valid JSON.`);
        continue;
      }
      if (file === profilesPath) addProfiles(content, value);
      if (file === orderPath) addState(content, value);
    }
  } else {
    addProfiles(content, shared?.store);
    // State that `openclaw doctor` imports from an old home is that of main.
    if (agent === 'main') addState(content, shared?.state);
    problem = shared?.problem;
    const agentDb = path.join(agentDir, 'openclaw-agent.sqlite');
    if (files.exists(agentDb)) {
      problem = (await readDatabase(agentDb, files, (database) => readAgentDb(content, database))) ?? problem;
    }
  }
  const location = orderFile?.path ?? path.join(agentDir, 'openclaw-agent.sqlite');
  const { profiles, unread, order, orderKeys, usage, exists } = content;
  return { agent, profiles, unread, order, orderKeys, usage, location, orderFile, problem, exists };
}

const NONE = new Map<string, never>();

/** The store of an agent whose folder does not exist; undefined where it depends on others. */
export function storeOfNoFolder(agent: string, agentDir: string, layout: Dialect['auth']): AuthStore | undefined {
  if (layout !== 'profiles-json' && layout !== 'state-json') return undefined;
  const holdsProfiles = layout === 'profiles-json';
  const location = path.join(agentDir, holdsProfiles ? 'auth-profiles.json' : 'auth-state.json');
  const orderFile = { path: location, text: undefined, digest: null, holdsProfiles };
  const empty = { profiles: NONE, unread: NONE, order: NONE, orderKeys: NONE, usage: NONE };
  return { agent, ...empty, location, orderFile, problem: undefined, exists: false };
}

/** A store merged over main's. */
export type OverlaidStore = Pick<AuthStore, 'profiles' | 'unread' | 'order' | 'usage'>;

/**
 * The agent's own store merged over main's, as OpenClaw sees it. Main's order counts only in releases that share it.
 */
export function overlay(
  main: AuthStore | undefined,
  own: AuthStore | undefined,
  { storedOrders }: Pick<Facts, 'storedOrders'>,
): OverlaidStore {
  const profiles = new Map([...(main?.profiles ?? []), ...(own?.profiles ?? [])]);
  return {
    profiles,
    unread: new Map([...(main?.unread ?? []), ...(own?.unread ?? [])].filter(([id]) => !profiles.has(id))),
    order: overlaidOrder(main, own, { storedOrders }),
    usage: new Map([...(main?.usage ?? []), ...(own?.usage ?? [])]),
  };
}

/** Only the stored orders of it. */
export function overlaidOrder(
  main: AuthStore | undefined,
  own: AuthStore | undefined,
  { storedOrders }: Pick<Facts, 'storedOrders'>,
): ReadonlyMap<string, readonly string[]> {
  return new Map([...(storedOrders.main === 'shared' ? (main?.order ?? []) : []), ...(own?.order ?? [])]);
}

const FIRST_PAUSE_MS = 25;
const READS = 5;

/**
 * A store and its value, undefined if it is malformed. OpenClaw writes stores in place, so a read can see half
 * of one (2026.1.30, measured); a store that is still malformed a moment later is really malformed.
 */
export async function readWhole<Stored extends { readonly text: string }>(
  file: string,
  files: { readonly read: (file: string) => Stored | undefined },
): Promise<{ stored: Stored | undefined; value: unknown }> {
  for (let read = 1; ; read += 1) {
    const stored = files.read(file);
    const value = stored && parseStrict(stored.text);
    if (!stored || value !== undefined || read === READS) return { stored, value };
    await sleep(FIRST_PAUSE_MS * 2 ** (read - 1));
  }
}

/** Stores are strict JSON; OpenClaw ignores anything else. */
export function parseStrict(text: string): unknown {
  const parsed = parseJson5(text);
  return parsed.ok && parsed.document.strict ? toValue(parsed.document.root) : undefined;
}

function addProfiles(content: StoreContent, value: unknown): void {
  if (!isRecord(value)) return;
  if (isRecord(value.profiles)) content.exists = true;
  const { profiles, unread } = readProfiles(value, content);
  for (const [id, profile] of profiles) content.profiles.set(id, profile);
  for (const [id, entry] of unread) content.unread.set(id, entry);
}

/** What changes while OpenClaw runs: the order and the use. */
function addState(content: StoreContent, value: unknown): void {
  addOrder(content, value);
  for (const [id, usage] of readUsage(value)) content.usage.set(id, usage);
}

function addOrder(content: StoreContent, value: unknown): void {
  if (!isRecord(value) || !isRecord(value.order)) return;
  for (const [key, ids] of Object.entries(value.order)) {
    if (!Array.isArray(ids)) continue;
    const listed = ids.filter((id): id is string => typeof id === 'string' && id.trim() !== '').map((id) => id.trim());
    if (listed.length === 0) continue;
    const provider = normalizeProvider(key, content.naming);
    content.order.set(provider, listed);
    content.orderKeys.set(provider, [...(content.orderKeys.get(provider) ?? []), key]);
  }
}

function readAgentDb(content: StoreContent, database: ReadOnlyDatabase): void {
  const json = (sql: string) => jsonIn(database.rows(sql));
  addProfiles(content, json(AGENT_PROFILES));
  addState(content, json("SELECT state_json AS json FROM auth_profile_state WHERE state_key = 'primary'"));
}

/** The column `json` of the only row. */
function jsonIn(rows: readonly Record<string, unknown>[]): unknown {
  return parseStrict(String(rows[0]?.json ?? ''));
}

/** The problem of a store that must be read: an error instead of a warning. */
export function storeFailure({ code, message }: Diagnostic): Diagnostic {
  return diagnostic(code === 'W221' ? 'E222' : 'E220', message);
}

/** Opens a database and reads from it; returns the reason if that fails. */
async function readDatabase(
  file: string,
  { show }: StoreFiles,
  read: (database: ReadOnlyDatabase) => void,
): Promise<Diagnostic | undefined> {
  const opened = await openReadOnly(file);
  if (opened.kind === 'unsupported') {
    const message = `${show(file)} is a SQLite store, which Node ${process.versions.node} cannot read.`;
    return diagnostic('W221', message);
  }
  const unreadable = (reason: string) => diagnostic('W537', `${show(file)} cannot be read: ${reason}.`);
  if (opened.kind === 'failed') return unreadable(opened.reason);
  try {
    read(opened.database);
    return undefined;
  } catch (error) {
    return unreadable(error instanceof Error ? error.message : 'unknown reason');
  } finally {
    opened.database.close();
  }
}
