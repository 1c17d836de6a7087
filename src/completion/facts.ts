/** The data of this machine that completion uses. */
import type { Catalog } from '../catalog/index.ts';
import type { Manifest } from '../generated/manifest.ts';
import type { AuthStore } from '../openclaw/auth/auth-store.ts';
import type { Dialect } from '../openclaw/facts/releases.ts';
import type { Settings } from '../openclaw/settings.ts';

/** The live settings in one dialect; variables are not resolved, since their values may be secrets. */
export interface LiveFacts {
  readonly dialect: Dialect;
  readonly settings: Settings;
}

export interface LiveStores extends LiveFacts {
  readonly stores: ReadonlyMap<string, AuthStore>;
}

/** Each part is read on first use. None of them throws. */
export interface Facts {
  /** The valid parts of the manifest; empty without one. */
  readonly manifest: () => Promise<Manifest>;
  /** Whether there is a readable config. */
  readonly hasConfig: () => Promise<boolean>;
  /** One for each possible dialect. */
  readonly live: () => Promise<readonly LiveFacts[]>;
  /** Like `live`, with the auth stores of main and these agents, or of all agents. */
  readonly stores: (agents: readonly string[] | 'all') => Promise<readonly LiveStores[]>;
  /** Whether a variable of the environment is set; never its value. */
  readonly hasVariable: (name: string) => boolean;
  readonly catalog: () => Promise<Catalog>;
  /** The history, newest first. */
  readonly history: () => Promise<readonly { readonly id: string; readonly said: string }[]>;
}
