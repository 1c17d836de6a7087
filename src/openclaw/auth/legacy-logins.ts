/**
 * Logins in files of early versions. An agent without a store gets them: OpenClaw imports them when it needs a credential
 * for the first time, and never again once there is a store (2026.1.30, run; see the fact `legacyLogins`).
 */
import path from 'node:path';
import { isRecord, parsedJson } from '../../shapes.ts';
import type { Facts } from '../facts/releases.ts';
import type { AuthStore } from './auth-store.ts';
import type { Reading } from './store-entries.ts';
import { readProfiles } from './store-profiles.ts';

/** Profiles to import, by id, as OpenClaw would store them. Contains secrets. */
export interface LegacyLogins {
  readonly profiles: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** The file of each, by id. */
  readonly files: ReadonlyMap<string, string>;
}

export interface LegacyPlaces {
  /** Undefined if it does not exist. */
  readonly agentDir: string | undefined;
  /** `credentials/oauth.json`, which all agents share. */
  readonly oauthFile: string;
}

const TYPES = ['api_key', 'token', 'oauth'];

/**
 * The logins that a store of this agent would start with. Files that are missing or malformed hold none, as for
 * OpenClaw.
 *
 * @param kinds the files that are read; default: those of any release
 */
export function readLegacyLogins(
  { agentDir, oauthFile }: LegacyPlaces,
  read: (file: string) => { readonly text: string } | undefined,
  kinds: Facts['legacyLogins'] = ['auth.json', 'oauth.json'],
): LegacyLogins {
  const profiles: Record<string, Readonly<Record<string, unknown>>> = {};
  const files = new Map<string, string>();
  const take = (file: string, entries: readonly (readonly [string, Readonly<Record<string, unknown>>])[]) => {
    for (const [provider, entry] of entries) {
      const id = `${provider}:default`;
      if (files.has(id)) continue;
      profiles[id] = entry;
      files.set(id, file);
    }
  };
  const ownFile = agentDir === undefined ? undefined : path.join(agentDir, 'auth.json');
  if (ownFile !== undefined && kinds.includes('auth.json')) take(ownFile, agentLogins(valueIn(ownFile, read)));
  if (kinds.includes('oauth.json')) take(oauthFile, sharedLogins(valueIn(oauthFile, read)));
  return { profiles, files };
}

/** `{provider: {type, ...}}`; a file with `profiles` is something else. */
function agentLogins(value: unknown) {
  if (!isRecord(value) || 'profiles' in value) return [];
  return entriesOf(value).flatMap(([key, entry]) =>
    typeof entry.type === 'string' && TYPES.includes(entry.type)
      ? [[key, { ...entry, provider: String(entry.provider ?? key) }] as const]
      : [],
  );
}

/** `{provider: {access, refresh, expires}}`. */
function sharedLogins(value: unknown) {
  if (!isRecord(value)) return [];
  return entriesOf(value).map(([provider, entry]) => [provider, { type: 'oauth', provider, ...entry }] as const);
}

function entriesOf(value: Readonly<Record<string, unknown>>): [string, Readonly<Record<string, unknown>>][] {
  return Object.entries(value).flatMap(([key, entry]) => (isRecord(entry) ? [[key, entry]] : []));
}

/** All agents ask for the file that they share, which is read once. */
const values = new WeakMap<object, { readonly value: unknown }>();

function valueIn(file: string, read: (file: string) => { readonly text: string } | undefined): unknown {
  const found = read(file);
  if (!found) return undefined;
  const known = values.get(found) ?? { value: parsedJson(found.text) };
  values.set(found, known);
  return known.value;
}

/**
 * The store as OpenClaw sees it: with the logins that it imports if there is no store, else with their names only.
 *
 * @param logins its logins in these files; default: in those of any release
 * @param main main's store; undefined for main itself
 */
export function withLegacyLogins(
  store: AuthStore,
  logins: (kinds?: Facts['legacyLogins']) => LegacyLogins,
  main: AuthStore | undefined,
  { facts, reading }: { readonly facts: Facts; readonly reading: Reading },
): AuthStore {
  const all = logins();
  if (all.files.size === 0 || store.problem) return store;
  const imported = logins(facts.legacyLogins);
  // An agent without a store starts with main's.
  if (store.exists || main?.exists || imported.files.size === 0) return { ...store, legacy: all.files };
  const { profiles, unread } = readProfiles({ profiles: imported.profiles }, { naming: facts, reading });
  const marked = [...profiles].map(([id, profile]) => {
    const legacyFile = imported.files.get(id);
    return [id, { ...profile, ...(legacyFile === undefined ? {} : { legacyFile }) }] as const;
  });
  return {
    ...store,
    profiles: new Map([...store.profiles, ...marked]),
    unread: new Map([...store.unread, ...unread]),
    legacy: all.files,
  };
}
