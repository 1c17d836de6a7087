/**
 * Live requests to providers, to see whether a credential or a model answers. This folder is the only one that opens
 * connections: it is told what to contact and with what, and neither reads files nor writes them.
 */
import type { Secret } from '../openclaw/auth/secret.ts';
import type { CredentialSource, Mode } from '../routing/types.ts';

/** How a provider's API is spoken to. */
export type Protocol =
  | 'anthropic-messages'
  | 'openai-chat'
  | 'openai-responses'
  | 'google-generate'
  | 'ollama'
  | 'bedrock-converse';

/** What became of a probe. `skipped`: nothing was sent, or the run was ended before the answer came. */
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
  /** HTTP status of the answer; null when there was none. */
  readonly httpStatus: number | null;
  /** Until the answer, or the failure; null when nothing was sent. */
  readonly latencyMs: number | null;
  /** Seconds, as the provider asks. */
  readonly retryAfter: number | null;
  /** In words for people; without any credential, control character or address with credentials in it. */
  readonly message: string | null;
}

export interface ProbeLimits {
  /** Milliseconds for each request. */
  readonly timeout: number;
  readonly concurrency: number;
  /** Tokens that an answer may have. */
  readonly maxTokens: number;
}
