/** What `list` shows. */
import type { CatalogModel } from './index.ts';
import type { Lifecycle } from './lifecycle.ts';
import type { KnownModel, Source } from './sources.ts';

/** A model as `--json` has it; `null` is unknown. */
export interface ListedModel extends Omit<CatalogModel, 'id'>, Pick<KnownModel, 'sources'> {
  /** OpenClaw's name for the reference. */
  readonly key: string;
  /** `text+image`; `-` where it is unknown, as OpenClaw prints it. */
  readonly input: string;
  readonly local: boolean | null;
  readonly configured: boolean;
  /** Whether a credential resolves; `null` for a model that no source knows. */
  readonly available: boolean | null;
  readonly tags: readonly string[];
  /** True when no source knows it. */
  readonly missing: boolean;
  readonly lifecycle: Lifecycle;
}

export interface ModelList {
  readonly models: readonly ListedModel[];
  readonly sources: readonly Source[];
  /** How many models of that provider, or of all, any source knows. */
  readonly known: number;
  /** Providers of which any model is known. */
  readonly providers: readonly string[];
}
