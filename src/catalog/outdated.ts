/** What `retired` shows. */
import type { Diagnostic, Position } from '../errors.ts';
import type { Lifecycle, LifecycleStatus } from './lifecycle.ts';

export interface ModelUse {
  readonly in: 'manifest' | 'config' | 'cron' | 'session';
  /** `fallbacks[0]`, `agents.ops.primary`, `models`; the name of a job, the key of a session. */
  readonly place: string;
  readonly position: Position | undefined;
}

export interface OutdatedModel extends Omit<Lifecycle, 'status'> {
  readonly ref: string;
  /** `renamed`: its provider has a new name, which the successor has. */
  readonly status: Exclude<LifecycleStatus, 'current'> | 'renamed';
  readonly uses: readonly ModelUse[];
}

export interface Outdated {
  /** The retired first, then the deprecated, the renamed, the unknown. */
  readonly models: readonly OutdatedModel[];
  /** How many models are in use. */
  readonly used: number;
  /** As shown to the user; undefined without one. */
  readonly manifest: string | undefined;
  readonly notes: readonly Diagnostic[];
}
