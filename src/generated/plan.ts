// Generated from schema/ by `npm run generate`. Do not edit.
import type {Diagnostic} from '../errors.ts';

/**
 * A model reference, an alias's target, a list of references or profile ids, or null for nothing.
 */
export type Setting = string | boolean | string[] | null;
/**
 * sha256 of a file's bytes; null when there is no file.
 */
export type Digest = string | null;
/**
 * @minItems 1
 */
export type Path = [string | number, ...(string | number)[]];

/**
 * What `openclaw-models plan --json` prints and `apply` carries out: changes, diagnostics, and the digests of every file it was computed from. It never holds a credential. New optional keys may be added; the meaning of a key never changes within a formatVersion.
 */
export interface Plan {
  /**
   * Version of this format.
   */
  formatVersion: 1;
  tool: {
    name: 'openclaw-models';
    /**
     * Release that made the plan.
     */
    version: string;
  };
  /**
   * Where the desired settings come from.
   */
  source: {
    kind: 'manifest' | 'rollback';
    /**
     * The manifest as the user named it, `-` for standard input, or the id of the history entry that is rolled back.
     */
    path: string;
    /**
     * sha256 of the manifest's bytes; of a manifest that extends others, of the digests of all its files, each followed by a line break.
     */
    digest: string | null;
    /**
     * The manifests that it extends, the nearest first.
     */
    bases?: {
      path: string;
      /**
       * sha256 of the file's bytes.
       */
      digest: string | null;
    }[];
    /**
     * The entry of `hosts` that was laid over it.
     */
    host?: string;
    /**
     * Of a saved plan that was applied: there was no such manifest at that path then, so that it is only the plan's word.
     */
    unseen?: boolean;
  };
  /**
   * The OpenClaw home that the plan is for.
   */
  target: {
    /**
     * The config file, `~` standing for the home folder.
     */
    config: string;
    /**
     * The state folder, `~` standing for the home folder.
     */
    stateDir: string;
    /**
     * A digest of host name and config path; a plan for another machine is refused.
     */
    machine: string;
    /**
     * Generation of the files.
     */
    dialect: 'classic' | 'modern';
    /**
     * OpenClaw's release where the files or the caller name it.
     */
    release: string | null;
    /**
     * Where agents are: `agents.list` or `agents.entries`.
     */
    roster: 'list' | 'entries';
    /**
     * What restricts the selectable models.
     */
    allowlist: 'models' | 'modelPolicy';
    /**
     * Where an agent's credential order is stored.
     */
    auth: 'profiles-json' | 'state-json' | 'agent-db' | 'shared-db';
  };
  /**
   * Every change, in the order of the addresses.
   */
  changes: Change[];
  /**
   * How many managed settings already agree.
   */
  unchanged: number;
  summary: {
    add: number;
    change: number;
    move: number;
    remove: number;
    /**
     * Model entries and markers that OpenClaw needs beside the declared settings.
     */
    entries: number;
    unchanged: number;
    /**
     * How many of the changes need --allow-destructive.
     */
    destructive: number;
  };
  diagnostics: Diagnostic[];
  /**
   * Every file that the plan was computed from, with its digest and the edits to make.
   */
  files: PlannedFile[];
  /**
   * Orders that only OpenClaw itself may write (SQLite stores).
   */
  commands: PlannedCommand[];
  error?: PlanError;
  declared?: PlanDeclared;
  /**
   * Only with --diff: the chains that change.
   */
  chains?: {
    /**
     * Whose chain it is: `primary`, `image`, `agents.work`.
     */
    name: string;
    /**
     * References in the order in which they are tried.
     */
    before: string[];
    after: string[];
  }[];
  /**
   * Only with --diff: the unified diff of the files, all but model settings hidden.
   */
  diff?: string;
  /**
   * Whether a running gateway has to be restarted to use the new settings.
   */
  restart: 'none' | 'automatic' | 'required';
}
export interface Change {
  /**
   * Where, in manifest terms: `primary`, `fallbacks[1]`, `aliases.opus`, `agents.work.auth.order.openai`; `models.<ref>` and `meta` for entries that OpenClaw needs.
   */
  address: string;
  /**
   * `move` means that only the order of a list changes.
   */
  action: 'add' | 'change' | 'remove' | 'move';
  /**
   * `declared` by the manifest, or an `entry` that OpenClaw needs beside it.
   */
  kind: 'declared' | 'entry';
  before: Setting;
  after: Setting;
  /**
   * The file that holds the value.
   */
  file: string;
  /**
   * Why, where that is not plain from the manifest.
   */
  reason: string | null;
  /**
   * True when it takes away so much that it needs --allow-destructive.
   */
  destructive: boolean;
  /**
   * Which side moved since the setting was last applied here; absent where it never was, or nobody knows.
   */
  drift?: 'manifest-ahead' | 'live-changed' | 'conflict';
}
export interface PlannedFile {
  /**
   * `~` stands for the home folder.
   */
  path: string;
  /**
   * `manifest`: rollback only, of a command that edited it together with the live files.
   */
  role: 'config' | 'include' | 'auth-store' | 'manifest';
  digest: Digest;
  /**
   * Empty for a file that was only read.
   */
  edits: PlannedEdit[];
  /**
   * Rollback only: the history entry whose saved copy is put back whole, because nobody has touched the file since.
   */
  restore?: string;
  /**
   * sha256 of a file's bytes; null when there is no file.
   */
  resultDigest: string | null;
}
export interface PlannedEdit {
  op: 'set' | 'remove' | 'list';
  path: Path;
  /**
   * For `set`: the new value.
   */
  value?: {
    [k: string]: unknown;
  };
  /**
   * For `list`: what the array shall hold.
   */
  items?: string[];
  /**
   * The edit that takes this one back.
   */
  undo: {
    op: 'set' | 'remove' | 'list';
    path: Path;
    value?: unknown;
    items?: string[];
  };
}
export interface PlannedCommand {
  agent: string;
  provider: string;
  before: string[] | null;
  /**
   * null clears the stored order.
   */
  after: string[] | null;
}
/**
 * Present when the plan cannot be applied: the first of the errors among the diagnostics.
 */
export interface PlanError {
  code: string;
  message: string;
  remedy: string;
}
/**
 * Only in a plan saved with --out: what the manifest declares, so that applying the file remembers it for `drift`.
 */
export interface PlanDeclared {
  settings: {
    [k: string]: Setting;
  };
  /**
   * Sections that the manifest owns whole.
   */
  exact: string[];
}
