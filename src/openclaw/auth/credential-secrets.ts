/**
 * The only code that takes a credential's value from the live files, to make a request with it. It is returned
 * as a `Secret`; all other code that reads the stores drops the values.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { LIMITS, readRegularFile } from '../../files/read.ts';
import { isRecord } from '../../shapes.ts';
import { openReadOnly } from '../databases/sqlite.ts';
import { substitute } from '../files/variables.ts';
import { agentDirOf, type Live, legacyLoginsOf } from '../live.ts';
import { normalizeAgentId } from '../model-ref.ts';
import { AGENT_PROFILES, parseStrict, readWhole, SHARED_PROFILES, SHARED_VALUE } from './auth-store.ts';
import { Secret } from './secret.ts';
import { readEntry, readingOf, type StoredProfile } from './store-entries.ts';

/** The secret, or the reason why there is none, for messages. */
export type FoundSecret =
  | { readonly kind: 'secret'; readonly secret: Secret }
  | { readonly kind: 'missing'; readonly reason: string };

/** The credential of a stored profile, as this agent sees it: its own store before main's. */
export async function profileSecret(live: Live, agent: string, id: string): Promise<FoundSecret> {
  const own = normalizeAgentId(agent);
  for (const holder of new Set([own, 'main'])) {
    for (const profiles of await storedProfiles(live, holder)) {
      if (!isRecord(profiles) || !Object.hasOwn(profiles, id)) continue;
      const read = readEntry(id, profiles[id], readingOf(live.dialect.auth, live.dialect.release));
      if (read.kind === 'profile') return secretOf(read.stored, live);
    }
  }
  if (live.stores.get(own)?.profiles.get(id)?.legacyFile ?? live.stores.get('main')?.profiles.get(id)?.legacyFile) {
    const login = legacyLoginsOf(live, live.stores.get(own)?.profiles.has(id) ? own : 'main').profiles[id];
    const read = readEntry(id, login, readingOf(live.dialect.auth, live.dialect.release));
    if (read.kind === 'profile') return secretOf(read.stored, live);
  }
  return missing('its store cannot be read');
}

/** A variable of OpenClaw's environment. */
export function variableSecret(live: Live, name: string): FoundSecret {
  return given(live.environment[name], `the variable ${name} is empty`);
}

/** `models.providers.<key>.apiKey`, or a similar value: a text that may contain variables, or a reference. */
export function configSecret(live: Live, value: unknown): FoundSecret {
  return fromValue(value, live, 'the config has no apiKey');
}

/** Profiles of the agent's own store; in shared layouts main's are those of the shared database. */
async function storedProfiles(live: Live, agent: string): Promise<unknown[]> {
  const folder = agentDirOf(live, live.settings, agent);
  const { auth } = live.dialect;
  if (auth === 'profiles-json' || auth === 'state-json') {
    const { value } = await readWhole(path.join(folder, 'auth-profiles.json'), { read: readText });
    return [profilesIn(value)];
  }
  const own = profilesIn(await jsonOf(path.join(folder, 'openclaw-agent.sqlite'), AGENT_PROFILES));
  if (agent !== 'main' || auth !== 'shared-db') return [own];
  const shared = path.join(live.locations.stateDir, 'state', 'openclaw.sqlite');
  return [own, profilesIn(await jsonOf(shared, SHARED_VALUE, SHARED_PROFILES))];
}

function readText(file: string): { text: string } | undefined {
  try {
    return { text: readRegularFile(file, LIMITS.config).toString('utf8') };
  } catch {
    return undefined;
  }
}

async function jsonOf(file: string, sql: string, ...values: readonly string[]): Promise<unknown> {
  if (!existsSync(file)) return undefined;
  const opened = await openReadOnly(file);
  if (opened.kind !== 'open') return undefined;
  try {
    const text = opened.database.rows(sql, ...values)[0]?.json;
    return typeof text === 'string' ? parseStrict(text) : undefined;
  } catch {
    return undefined;
  } finally {
    opened.database.close();
  }
}

function profilesIn(store: unknown): unknown {
  return isRecord(store) ? store.profiles : undefined;
}

function secretOf(credential: StoredProfile, live: Live): FoundSecret {
  if (credential.type === 'oauth') return fromValue(credential.access, live, 'it has no access token');
  const [name, reference] = credential.type === 'token' ? ['token', 'tokenRef'] : ['key', 'keyRef'];
  return fromValue(credential[name] || credential[reference], live, `it has no ${name}`);
}

/** References such as `{source: "env", provider, id}` exist since 2026.2.26; we resolve only variables. */
function fromValue(value: unknown, live: Live, otherwise: string): FoundSecret {
  if (typeof value === 'string') {
    const { text, variables } = substitute(value, (name) => live.environment[name]);
    const [first] = variables;
    return given(text, first === undefined ? otherwise : `the variable ${first} is not set`);
  }
  if (!isRecord(value) || typeof value.id !== 'string') return missing(otherwise);
  if (value.source === 'env') return variableSecret(live, value.id);
  return missing('it is stored where only OpenClaw can read it');
}

function given(text: string | undefined, otherwise: string): FoundSecret {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? missing(otherwise) : { kind: 'secret', secret: new Secret(trimmed) };
}

function missing(reason: string): FoundSecret {
  return { kind: 'missing', reason };
}
