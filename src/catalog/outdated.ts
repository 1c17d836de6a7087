/** What `retired` shows. */
import type { Diagnostic, Position } from '../errors.ts';
import type { Lifecycle, LifecycleStatus } from './lifecycle.ts';

export interface ModelUse {
  readonly in: 'manifest' | 'config';
  /** `fallbacks[0]`, `agents.ops.primary`, `models`. */
  readonly place: string;
  readonly position: Position | undefined;
}

export interface OutdatedModel extends Lifecycle {
  readonly ref: string;
  readonly status: Exclude<LifecycleStatus, 'current'>;
  readonly uses: readonly ModelUse[];
}

export interface Outdated {
  /** The retired first, then the deprecated, then the unknown. */
  readonly models: readonly OutdatedModel[];
  /** How many models are in use. */
  readonly used: number;
  /** As shown to the user; undefined without one. */
  readonly manifest: string | undefined;
  readonly notes: readonly Diagnostic[];
}
