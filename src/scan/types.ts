/**
 * Which models are worth choosing: filters, scores and order. Pure: models, results of probes and the time are inputs.
 */
import type { Verdict } from '../probe/types.ts';

export interface ScanModel {
  readonly ref: string;
  readonly provider: string;
  /** What `--provider` names: the provider, or in OpenRouter's own list the maker. */
  readonly group: string;
  readonly name: string | null;
  /** Tokens. */
  readonly contextWindow: number | null;
  /** Total parameters in billions. */
  readonly params: number | null;
  /** A day, `2025-08-05`, or a month, `2025-12`. */
  readonly released: string | null;
  /** US dollars per million tokens. */
  readonly cost: { readonly input: number | null; readonly output: number | null };
  /** Null or absent where it is unknown. */
  readonly reasoning?: boolean | null;
  /** Null where it is unknown. */
  readonly inputTypes: readonly string[] | null;
  readonly outputTypes: readonly string[] | null;
  /** Of a model from OpenRouter's own list. */
  readonly openrouter?: OpenRouterFacts;
}

/** A model as in OpenClaw's own scan, with its names. */
export interface OpenRouterFacts {
  readonly id: string;
  readonly name: string;
  readonly modelRef: string;
  readonly contextLength: number | null;
  readonly maxCompletionTokens: number | null;
  readonly supportedParametersCount: number;
  readonly supportsToolsMeta: boolean;
  readonly modality: string | null;
  /** Billions. */
  readonly inferredParamB: number | null;
  /** Epoch milliseconds. */
  readonly createdAtMs: number | null;
  /** US dollars per token. */
  readonly pricing: OpenRouterPricing | null;
  readonly isFree: boolean;
}

export interface OpenRouterPricing {
  readonly prompt: number;
  readonly completion: number;
  readonly request: number;
  readonly image: number;
  readonly webSearch: number;
  readonly internalReasoning: number;
}

/**
 * Whether a provider would answer. `ok`: it did; `busy`: the credential is valid, the limit is reached; `unclear`: the
 * response does not decide it; `unprobed`: there is a credential, or none is needed, but it was not probed; `failed`:
 * no credential works; `none`: there is no credential.
 */
export type Availability = 'ok' | 'unprobed' | 'busy' | 'unclear' | 'failed' | 'none';

export interface ProviderState {
  readonly provider: string;
  /** Models that the filters leave. */
  readonly models: number;
  readonly availability: Availability;
  /** `profile:anthropic:work`, `env:OPENAI_API_KEY`; null where there is none. */
  readonly credential: string | null;
  /** Null if it was not probed. */
  readonly verdict: Verdict | null;
  readonly httpStatus: number | null;
  readonly latencyMs: number | null;
  readonly message: string | null;
}

/** Each from 0 to 1. */
export interface Parts {
  readonly quality: number;
  readonly recency: number;
  readonly cost: number;
  readonly availability: number;
}

export interface Candidate {
  readonly model: ScanModel;
  /** From 0 to 1: the parts, weighted. */
  readonly score: number;
  readonly parts: Parts;
  /** Unknown parts, which count as a half. */
  readonly unknown: readonly ('quality' | 'recency' | 'cost')[];
  readonly availability: Availability;
  /** Null unless the model itself was probed. */
  readonly latencyMs: number | null;
}
