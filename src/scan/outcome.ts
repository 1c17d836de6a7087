/** What a scan found, as it is shown. */
import type { Diagnostic } from '../errors.ts';
import type { FilterCount } from './filter.ts';
import type { Preference } from './score.ts';
import type { Candidate, Parts, ProviderState } from './types.ts';

export interface Scan {
  readonly source: 'catalogue' | 'openrouter-free';
  readonly probed: boolean;
  /** Models before any filter. */
  readonly considered: number;
  /** Their numbers and that of the candidates add up to `considered`. */
  readonly filters: readonly FilterCount[];
  /** Those with models after the filters, or that `--provider` names. */
  readonly providers: readonly ProviderState[];
  readonly candidates: readonly Candidate[];
  /** `openclaw` is the order of OpenClaw's own scan. */
  readonly order: Preference | 'openclaw';
  readonly weights: Parts;
  /** Names of `--provider` without any model. */
  readonly strangers: readonly string[];
  /** Every name that `--provider` could have. */
  readonly groups: readonly string[];
  /** Providers that the settings use. */
  readonly inUse: readonly string[];
  readonly notes: readonly Diagnostic[];
}
