/** What completion can know of this machine. */
import type { Catalog } from '../catalog/index.ts';
import type { Manifest } from '../generated/manifest.ts';
import type { AuthStore } from '../openclaw/auth/auth-store.ts';
import type { Dialect } from '../openclaw/facts/release.ts';
import type { Settings } from '../openclaw/settings.ts';

/** The live settings in one dialect; variables are left unread, since their values may be secrets. */
export interface LiveFacts {
  readonly dialect: Dialect;
  readonly settings: Settings;
}

export interface LiveStores extends LiveFacts {
  readonly stores: ReadonlyMap<string, AuthStore>;
}

/** What is known on this machine, each part looked up when it is first asked for. Nothing of it ever fails. */
export interface Facts {
  /** What can be understood of the manifest; without one, an empty one. */
  readonly manifest: () => Promise<Manifest>;
  /** Whether there is a config that can be read. */
  readonly hasConfig: () => Promise<boolean>;
  /** One, or one for each dialect that is possible. */
  readonly live: () => Promise<readonly LiveFacts[]>;
  /** As `live`, with the auth stores of main and these agents, or of all. */
  readonly stores: (agents: readonly string[] | 'all') => Promise<readonly LiveStores[]>;
  readonly catalog: () => Promise<Catalog>;
  /** What was applied, the newest first. */
  readonly history: () => Promise<readonly { readonly id: string; readonly said: string }[]>;
}
