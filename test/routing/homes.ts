/** Circumstances in memory: a config, auth stores, an environment and a time. */
import path from 'node:path';
import { type AuthStore, readAuthStore } from '../../src/openclaw/auth/auth-store.ts';
import type { ConfigTree } from '../../src/openclaw/files/config-tree.ts';
import { readConfigTree } from '../../src/openclaw/files/read-config-tree.ts';
import type { Circumstances } from '../../src/routing/types.ts';
import { CONFIG, liveOf, STATE, storeOf } from '../plan/memory.ts';
import type { Generation } from '../releases.ts';

/** 2026-01-31 12:00:00 UTC. */
export const NOW = Date.UTC(2026, 0, 31, 12);

export interface Given {
  readonly config?: object;
  /** By agent id: what `auth-profiles.json` holds. */
  readonly stores?: Readonly<Record<string, object>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly generation?: Generation | string;
  readonly googleCredentials?: boolean;
}

export async function circumstancesOf(given: Given = {}): Promise<Circumstances> {
  const { config = {}, stores = {}, env = {}, generation = 'classic', googleCredentials } = given;
  const files: Record<string, string> = { [CONFIG]: JSON.stringify(config) };
  for (const [agent, store] of Object.entries(stores)) files[storeOf(agent)] = JSON.stringify(store);
  const live = await liveOf(files, generation, env);
  // What a store says is the same in every layout, so that the text files stand for the databases, too.
  const read = new Map<string, AuthStore>();
  for (const agent of new Set(['main', ...live.settings.agents.keys()])) {
    const text = (file: string) => files[file];
    const reader = {
      read: (file: string) => {
        const content = text(file);
        return content === undefined ? undefined : { text: content, digest: '' };
      },
      exists: (file: string) => text(file) !== undefined,
      show: (file: string) => path.relative(STATE, file),
    };
    read.set(
      agent,
      await readAuthStore(
        agent,
        path.dirname(storeOf(agent)),
        { ...live.dialect, auth: 'profiles-json' },
        reader,
        undefined,
      ),
    );
  }
  return {
    live: { ...live, stores: read },
    env: live.environment,
    now: NOW,
    googleCredentials,
  };
}

/** A config as a tree. */
export function treeOf(config: object): ConfigTree {
  const tree = readConfigTree(CONFIG, {
    read: () => ({ ok: true, value: { text: JSON.stringify(config), digest: '' } }),
    resolve: (include) => ({ ok: true, value: include }),
    show: (file) => file,
  });
  if (!tree.ok) throw new Error(tree.problems.map(({ message }) => message).join('\n'));
  return tree.value;
}

/** Credentials of each type; never a value that could be one. */
export const key = (provider: string, more: object = {}) => ({ type: 'api_key', provider, key: 'fake-key', ...more });
export const token = (provider: string, more: object = {}) => ({
  type: 'token',
  provider,
  token: 'fake-token',
  ...more,
});
export const oauth = (provider: string, more: object = {}) => ({
  type: 'oauth',
  provider,
  access: 'fake-access',
  refresh: 'fake-refresh',
  expires: NOW + 3_600_000,
  ...more,
});
