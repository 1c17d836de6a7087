// Generated from schema/ by `npm run generate`. Do not edit.
import type {Diagnostic} from '../errors.ts';
import type {Json} from '../json-value.ts';

/**
 * A model reference, the target of an alias, a list of references or profile ids, any value of a provider, or null for none. Never a credential.
 */
export type Setting = Json;
/**
 * sha256 of a file's bytes; null if there is no file.
 */
export type Digest = string | null;
/**
 * @minItems 1
 */
export type Path = [string | number, ...(string | number)[]];

/**
 * The output of `openclaw-models plan --json`, which `apply` applies: changes, diagnostics, and the digests of every file it was computed from. It never contains a credential. New optional keys may be added; the meaning of a key never changes within a formatVersion.
 */
export interface Plan {
  /**
   * Version of this format.
   */
  formatVersion: 1;
  tool: {
    name: 'openclaw-models';
    /**
     * Release that created the plan.
     */
    version: string;
  };
  /**
   * The source of the desired settings.
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
     * The base manifests, nearest first.
     */
    bases?: {
      path: string;
      /**
       * sha256 of the file's bytes.
       */
      digest: string | null;
    }[];
    /**
     * The entry of `hosts` that was applied.
     */
    host?: string;
    /**
     * In the history of a saved plan: there was no such manifest at that path when it was applied, so that the path is not verified.
     */
    unseen?: boolean;
  };
  /**
   * The OpenClaw home that the plan is for.
   */
  target: {
    /**
     * The config file, with `~` for the home folder.
     */
    config: string;
    /**
     * The state folder, with `~` for the home folder.
     */
    stateDir: string;
    /**
     * Digest of host name and config path; a plan for another machine is rejected.
     */
    machine: string;
    /**
     * Generation of the files.
     */
    dialect: 'classic' | 'modern';
    /**
     * OpenClaw's release, if the files or the caller name it.
     */
    release: string | null;
    /**
     * How the release was found: --openclaw-version, OPENCLAW_MODELS_OPENCLAW_VERSION, the files, the manifest, the `openclaw` on PATH, the answer to a question, or the newest measured release for a home that does not exist yet. Absent if the release is unknown.
     */
    releaseSource?: 'flag' | 'variable' | 'files' | 'manifest' | 'path' | 'asked' | 'assumed';
    /**
     * Whether the behaviour of that release was measured.
     */
    measured?: boolean;
    /**
     * The measured release whose behaviour is assumed; the release itself, if it was measured.
     */
    behavesAs?: string;
    /**
     * Where agents are defined: `agents.list` or `agents.entries`.
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
   * Models that are gone and still used, each with the one that takes its place; absent without any.
   */
  moved?: {
    [k: string]: string;
  };
  /**
   * Number of managed settings that already match.
   */
  unchanged: number;
  summary: {
    add: number;
    change: number;
    move: number;
    remove: number;
    /**
     * Model entries and markers that OpenClaw needs in addition to the declared settings.
     */
    entries: number;
    /**
     * Uses of models that are gone; absent without any.
     */
    moved?: number;
    unchanged: number;
    /**
     * Number of changes that need --allow-destructive.
     */
    destructive: number;
  };
  diagnostics: Diagnostic[];
  /**
   * Every file that the plan was computed from, with its digest and the edits to make.
   */
  files: PlannedFile[];
  /**
   * Orders that only OpenClaw may write (SQLite stores).
   */
  commands: PlannedCommand[];
  error?: PlanError;
  declared?: PlanDeclared;
  /**
   * Only with --diff: the chains that change.
   */
  chains?: {
    /**
     * The owner of the chain: `primary`, `image`, `agents.work`.
     */
    name: string;
    /**
     * References in the order in which they are tried.
     */
    before: string[];
    after: string[];
  }[];
  /**
   * Only with --diff: the unified diff of the files; everything except model settings is hidden.
   */
  diff?: string;
  /**
   * What a running gateway does: it uses the new settings within seconds (`automatic`), it restarts itself (`restarts`), or it must be restarted (`required`). `none`: nothing changes.
   */
  restart: 'none' | 'automatic' | 'restarts' | 'required';
}
export interface Change {
  /**
   * The address of the setting: `primary`, `fallbacks[1]`, `aliases.opus`, `agents.work.auth.order.openai`; `models.<ref>` and `meta` for entries that OpenClaw needs. For what no manifest declares, its path in the config: `hooks.mappings.0.model`.
   */
  address: string;
  /**
   * `move` means that only the order of a list changes.
   */
  action: 'add' | 'change' | 'remove' | 'move';
  /**
   * `declared` by the manifest, an `entry` that OpenClaw needs in addition, or a use of a model that is `moved` to another one, declared or not.
   */
  kind: 'declared' | 'entry' | 'moved';
  before: Setting;
  after: Setting;
  /**
   * The file that contains the value.
   */
  file: string;
  /**
   * The reason, if it is not obvious from the manifest.
   */
  reason: string | null;
  /**
   * True if it removes so much that it needs --allow-destructive.
   */
  destructive: boolean;
  /**
   * Which side has changed since the setting was last applied here; absent if it was never applied, or if this is unknown.
   */
  drift?: 'manifest-ahead' | 'live-changed' | 'conflict';
}
export interface PlannedFile {
  /**
   * With `~` for the home folder.
   */
  path: string;
  /**
   * `manifest`: only in the rollback of a command that edited it together with the live files.
   */
  role: 'config' | 'include' | 'auth-store' | 'manifest';
  digest: Digest;
  /**
   * Empty for a file that is only read.
   */
  edits: PlannedEdit[];
  /**
   * Rollback only: the history entry whose saved copy is restored completely, because the file has not changed since.
   */
  restore?: string;
  /**
   * sha256 of a file's bytes; null if there is no file.
   */
  resultDigest: string | null;
}
export interface PlannedEdit {
  op: 'set' | 'remove' | 'list' | 'records' | 'rename';
  path: Path;
  /**
   * For `set`: the new value.
   */
  value?: {
    [k: string]: unknown;
  };
  /**
   * For `list`: the new content of the array. For `records`: its objects in order, those that it has by their `key`, new ones whole.
   */
  items?: (string | {})[];
  /**
   * For `records`: the key by which the objects are told apart.
   */
  key?: string;
  /**
   * For `rename`: the new name of the key.
   */
  to?: string;
  /**
   * The edit that undoes this one.
   */
  undo: {
    op: 'set' | 'remove' | 'list' | 'records' | 'rename';
    path: Path;
    value?: unknown;
    items?: (string | {})[];
    key?: string;
    to?: string;
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
 * Present if the plan cannot be applied: the first error of the diagnostics.
 */
export interface PlanError {
  code: string;
  message: string;
  remedy: string;
}
/**
 * Only in a plan saved with --out: the declared settings, recorded for `drift` when the file is applied.
 */
export interface PlanDeclared {
  settings: {
    [k: string]: Setting;
  };
  /**
   * Sections that the manifest manages completely.
   */
  exact: string[];
}
