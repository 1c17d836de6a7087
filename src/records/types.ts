/**
 * The records of transactions: what apply/ writes about them, and history/ reads back. A room of its own, so that
 * whoever reads a record cannot reach code that writes.
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

/** That a credential was stored or removed; by its id, since the history keeps no copy of any. */
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
  /** False for one that the history keeps no way back of. */
  readonly kept?: boolean | undefined;
  /** What turns the new text into the old one again; absent where there was none, or where it must not be kept. */
  readonly back?: readonly TextPatch[] | undefined;
}

export interface Intent {
  readonly formatVersion: 1;
  /** Such as `20261122-231502-7f3a`, in UTC. */
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly time: string;
  readonly toolVersion: string;
  /** The plan that was carried out, as it was given. */
  readonly plan: unknown;
  /** Git commit of the manifest, where there is one. */
  readonly commit: string | null;
  readonly credential?: CredentialRecord | undefined;
  /** What the apply leaves behind, by address, and what was there before; for those who tell drift. */
  readonly applied?: unknown;
  /** The config that OpenClaw's lock belongs to: its name in its real folder. */
  readonly config: string;
  /** Folders that were made for new files, outermost first. */
  readonly folders: readonly string[];
  readonly files: readonly IntentFile[];
  readonly commands: readonly StoreCommand[];
}

/** What the ring was before we turned it. */
export interface Ring {
  /**
   * Inode of the file in each slot, newest first; null for an empty slot. Renames keep it, so it tells who went where.
   */
  readonly inodes: readonly (string | null)[];
  /** Under which name the new `.bak` is written first. */
  readonly temp: string;
  /** Digest of the oldest, which is dropped; its copy is kept beside the intent. */
  readonly oldest: Digest;
}
