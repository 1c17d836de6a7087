/** The types of probes. */
import type { Secret } from '../openclaw/auth/secret.ts';
import type { CredentialSource, Mode } from '../routing/types.ts';

/** The protocol of a provider's API. */
export type Protocol =
  | 'anthropic-messages'
  | 'openai-chat'
  | 'openai-responses'
  | 'google-generate'
  | 'ollama'
  | 'bedrock-converse';

/** The result of a probe. `skipped`: nothing was sent, or the run ended before a response. */
export type Verdict =
  | 'ok'
  | 'auth'
  | 'rate_limit'
  | 'billing'
  | 'timeout'
  | 'format'
  | 'no_model'
  | 'unknown'
  | 'skipped';

/** One request to make. */
export interface ProbeRequest {
  /** Normalised. */
  readonly provider: string;
  /** Normalised `provider/model-id`. */
  readonly ref: string;
  /** As the provider spells it. */
  readonly model: string;
  readonly source: CredentialSource;
  readonly mode: Mode | undefined;
  readonly protocol: Protocol;
  /** With path, such as `https://api.openai.com/v1`; nothing else is contacted. */
  readonly baseUrl: string;
  /** Undefined for a server that needs none. */
  readonly secret: Secret | undefined;
  /** Of the config; their values may be secrets. */
  readonly headers: ReadonlyMap<string, Secret>;
}

export interface ProbeResult {
  readonly provider: string;
  /** Null where no model could be chosen. */
  readonly ref: string | null;
  /** Null where the provider needs or has no credential. */
  readonly source: CredentialSource | null;
  readonly mode: Mode | null;
  readonly verdict: Verdict;
  /** HTTP status of the response; null if there was none. */
  readonly httpStatus: number | null;
  /** Time to the response or the failure; null if nothing was sent. */
  readonly latencyMs: number | null;
  /** Seconds, as requested by the provider. */
  readonly retryAfter: number | null;
  /** For the user; without any credential, control character or address with credentials in it. */
  readonly message: string | null;
}

export interface ProbeLimits {
  /** Milliseconds for each request. */
  readonly timeout: number;
  readonly concurrency: number;
  /** Tokens that an answer may have. */
  readonly maxTokens: number;
}
