/** The request and the result of an apply. */
import type { Diagnostic, Result } from '../errors.ts';
import type { TextPatch } from '../records/patches.ts';
import type { Digest, FileRole, Intent, StoreCommand } from '../records/types.ts';
import type { HomeNames } from './home-names.ts';
import type { LockWait } from './lock-wait.ts';
import type { StepHook } from './step.ts';
import type { StoreAccess } from './undo.ts';

/** A file to replace, create or remove. */
export interface FileWrite {
  /** Absolute, as OpenClaw names it; may be a symlink, whose target is then written. */
  readonly path: string;
  readonly role: FileRole;
  /** What the file must be now; null when it must not exist. */
  readonly expectedDigest: Digest;
  /** null removes the file (to undo its creation). */
  readonly content: Uint8Array | null;
  /** The patches from the expected text to `content`, if known more precisely than by comparing the two. */
  readonly patches?: readonly TextPatch[] | undefined;
}

/**
 * A file that other processes rewrite often, such as an auth store with its usage statistics: the new bytes are
 * computed under OpenClaw's lock, so that no update is lost. The history keeps no copy of it.
 */
export interface FileUpdate {
  readonly path: string;
  readonly role: FileRole;
  /** Null: no file. If it returns null or the same bytes, nothing is written. */
  readonly update: (bytes: Uint8Array | null) => Result<Uint8Array | null>;
}

/** A file that the plan was computed from and that is not written. */
export interface FileRead {
  readonly path: string;
  readonly expectedDigest: Digest;
}

export interface ApplyRequest extends StoreAccess {
  readonly stateDir: string;
  /** The config, as OpenClaw names it; its lock is taken also where only an include is written. */
  readonly config: string;
  /** The files of the home, for undoing a killed apply. */
  readonly names?: HomeNames | undefined;
  readonly writes: readonly FileWrite[];
  readonly updates?: readonly FileUpdate[] | undefined;
  /** Checked together with the digests of `writes`. */
  readonly reads?: readonly FileRead[];
  /** With any, `runCommand` is needed. */
  readonly commands: readonly StoreCommand[];
  /** Reads everything back and plans again; if it fails, everything is restored. */
  readonly verify: () => Promise<Result<void>>;
  /**
   * What cannot be undone, run when everything else is verified; if it fails, everything else is restored, and its own
   * message tells how far it came. Runs without OpenClaw's locks.
   */
  readonly lastly?: (() => Promise<Result<void>>) | undefined;
  /** Whether the history may keep this part of a file's old text; default: all of it. */
  readonly mayKeep?: ((text: string) => boolean) | undefined;
  /** Kept in the history. */
  readonly record: Pick<Intent, 'toolVersion' | 'plan' | 'commit' | 'credential' | 'applied'>;
  readonly clock: () => Date;
  /** Called between any two steps, with the step's name. */
  readonly onStep?: StepHook | undefined;
  /** Stops at the next step and restores everything (E423); without effect once the outcome is verified. */
  readonly signal?: AbortSignal | undefined;
  readonly waitForLock?: LockWait | undefined;
}

export interface Applied {
  /** Id in the history; null when there was nothing to do. */
  readonly id: string | null;
  /** null stands for no file. */
  readonly files: readonly {
    readonly path: string;
    readonly bytesBefore: number | null;
    readonly bytesAfter: number | null;
  }[];
  readonly milliseconds: number;
  /** W419 when an interrupted apply was undone first. */
  readonly diagnostics: readonly Diagnostic[];
}
