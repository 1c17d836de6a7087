/**
 * The records of transactions: apply/ writes them, history/ reads them. A separate folder, so that readers cannot reach
 * code that writes.
 */
import type { TextPatch } from './patches.ts';

/** `sha256:` and 64 hex digits of a file's bytes; null when there is no file. */
export type Digest = string | null;

export type FileRole = 'config' | 'include' | 'auth-store' | 'manifest';

/** An order in a store that only OpenClaw itself may write; null for no stored order. */
export interface StoreCommand {
  readonly agent: string;
  readonly provider: string;
  readonly before: readonly string[] | null;
  readonly after: readonly string[] | null;
}

/** A credential that was stored or removed, by its id; the history keeps no copy of any. */
export interface CredentialRecord {
  readonly action: 'stored' | 'removed';
  readonly profile: string;
  readonly agents: readonly string[];
}

export interface IntentFile {
  readonly path: string;
  readonly role: FileRole;
  /** The real file behind `path`. */
  readonly real: string;
  readonly before: Digest;
  readonly after: Digest;
  /** Where the new text is written first. */
  readonly temp: string;
  readonly ring: Ring | null;
  /** False if the history cannot restore it. */
  readonly kept?: boolean | undefined;
  /** The patches that restore the old text; absent if there was none, or it must not be kept. */
  readonly back?: readonly TextPatch[] | undefined;
}

export interface Intent {
  readonly formatVersion: 1;
  /** Such as `20261122-231502-7f3a`, in UTC. */
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly time: string;
  readonly toolVersion: string;
  /** The applied plan, as given. */
  readonly plan: unknown;
  /** Git commit of the manifest, where there is one. */
  readonly commit: string | null;
  readonly credential?: CredentialRecord | undefined;
  /** The applied settings and their previous values, by address, for drift. */
  readonly applied?: unknown;
  /** The config that OpenClaw's lock belongs to: its name in its real folder. */
  readonly config: string;
  /** Folders that were made for new files, outermost first. */
  readonly folders: readonly string[];
  readonly files: readonly IntentFile[];
  readonly commands: readonly StoreCommand[];
}

/** The ring before we turned it. */
export interface Ring {
  /** Inode of the file in each slot, newest first; null for an empty slot. Renames keep it, so it shows what moved. */
  readonly inodes: readonly (string | null)[];
  /** The temp name of the new `.bak`. */
  readonly temp: string;
  /** Digest of the oldest, which is dropped; its copy is kept beside the intent. */
  readonly oldest: Digest;
}
