/**
 * Which credential and which model a request would get, and what happens when one fails. Pure: live state, environment
 * and the time are inputs; nothing here reads, writes or asks.
 */

import type { Facts } from '../openclaw/facts/releases.ts';
import type { Environment } from '../openclaw/files/locations.ts';
import type { Live } from '../openclaw/live.ts';

export interface Circumstances {
  readonly live: Live;
  /** The environment as OpenClaw sees it: process, `.env` files and the config's `env` block. */
  readonly env: Environment;
  /** Epoch milliseconds. */
  readonly now: number;
  /** Whether Google's application default credentials are there as a file; default: false. */
  readonly googleCredentials?: boolean | undefined;
}

/** Where a credential comes from; never the credential. */
export type CredentialSource =
  | { readonly kind: 'profile'; readonly id: string }
  /** The name of a variable, or `gcloud adc` for Google's application default credentials. */
  | { readonly kind: 'env'; readonly name: string }
  | { readonly kind: 'models.json' }
  | { readonly kind: 'aws-sdk'; readonly label: string };

export type Mode = 'api-key' | 'oauth' | 'token' | 'aws-sdk';

/** Why a credential is passed over. */
export type Skip =
  | { readonly reason: 'expired'; readonly since: number }
  | { readonly reason: 'cooldown'; readonly until: number }
  | { readonly reason: 'disabled'; readonly until: number; readonly why: string | undefined }
  | { readonly reason: 'invalid-expiry' }
  /** There is nothing to send; `why` in words. */
  | { readonly reason: 'empty'; readonly why: string | undefined }
  /** An entry of the store that OpenClaw takes for nothing; `why` in words. */
  | { readonly reason: 'not-understood'; readonly why: string }
  | { readonly reason: 'unknown-profile' }
  | { readonly reason: 'other-provider'; readonly provider: string }
  | { readonly reason: 'other-mode'; readonly mode: string }
  | { readonly reason: 'not-in-order' }
  | { readonly reason: 'not-in-config' }
  /** There is something before it, and OpenClaw turns to it only where there is not. */
  | { readonly reason: 'behind'; readonly source: CredentialSource };

/** How often a provider refused a credential since it last worked. */
export interface Refusals {
  readonly count: number;
  /** Epoch milliseconds. */
  readonly last: number | undefined;
}

export interface Candidate {
  readonly source: CredentialSource;
  readonly mode: Mode | undefined;
  /** Epoch milliseconds; undefined when it never expires or nobody knows. */
  readonly expires: number | undefined;
  readonly refusals?: Refusals | undefined;
  /**
   * Undefined for one that would be tried. One in cooldown stands behind those, the soonest first: a chat passes over
   * it, and where only a key is asked for it is the last resort.
   */
  readonly skip: Skip | undefined;
}

export interface CredentialAnswer {
  readonly provider: string;
  readonly agent: string;
  /** Where the order of the profiles is said. */
  readonly orderFrom: 'store' | 'config' | 'config-profiles' | 'detected';
  /**
   * In the order in which they would be tried; then those in cooldown; then those that never would, with the reason.
   */
  readonly candidates: readonly Candidate[];
  /**
   * The first that would be tried, else the first in cooldown; undefined when OpenClaw would say "No API key found for
   * provider", or "No credentials found for profile" where one was asked for.
   */
  readonly effective: Candidate | undefined;
}

/** Why a model is passed over before any request. `cooldown`: every profile of its provider is in one. */
export type ModelSkip = 'not-allowed' | 'no-credential' | 'cooldown';

export interface ModelStep {
  readonly ref: string;
  /** As the setting writes it. */
  readonly word: string;
  readonly role: 'primary' | 'fallback';
  /** Position in the chain, from 0. */
  readonly index: number;
  /**
   * Whose setting it is: `agents.<id>`, `defaults`, `image`, `request` for the model that is asked for, or `built-in`
   * for what OpenClaw takes where no primary is set.
   */
  readonly from: string;
  readonly credentials: CredentialAnswer;
  /** Those that a request would go through, in this order. */
  readonly tries: readonly Candidate[];
  readonly skip: ModelSkip | undefined;
}

/** The chain that a request of this agent would go through. */
export interface Cascade {
  readonly agent: string;
  readonly image: boolean;
  readonly facts: Facts;
  readonly steps: readonly ModelStep[];
  /** True when the agent's own list or primary takes it out of the global chain. */
  readonly leavesGlobalChain: boolean;
}

/** `anthropic=429`, `anthropic:work=401`, `openai/gpt-5.2=503`: what fails, and with which HTTP status. */
export interface FailureRule {
  /** A provider, a profile id or other source of a credential, or a model. */
  readonly target: string;
  readonly status: number;
}

export type FailureReason =
  | 'auth'
  | 'billing'
  | 'format'
  | 'model-not-found'
  | 'overloaded'
  | 'rate-limit'
  | 'server-error'
  | 'timeout'
  | 'unknown';

/** What OpenClaw does about a failure; `stop`: it reports it, and nothing else is tried. */
type AfterFailure = 'credential' | 'model' | 'stop';

export interface Attempt {
  readonly ref: string;
  readonly source: CredentialSource;
  readonly status: number;
  readonly reason: FailureReason;
  readonly next: AfterFailure;
}

export interface CandidateOutcome {
  readonly candidate: Candidate;
  /** `cooled`: it failed for an earlier model and is left alone since. */
  readonly outcome: 'answers' | 'failed' | 'skipped' | 'cooled' | 'not-tried';
  /** Of one that failed. */
  readonly attempt: Attempt | undefined;
}

export interface StepOutcome {
  readonly step: ModelStep;
  /** `stopped`: the failure that ends the chain. */
  readonly outcome: 'answers' | 'failed' | 'skipped' | 'stopped' | 'not-reached';
  /** In the order of the step's credentials. */
  readonly candidates: readonly CandidateOutcome[];
}

export interface Simulation {
  /** The failed requests, in order. */
  readonly attempts: readonly Attempt[];
  readonly steps: readonly StepOutcome[];
  readonly answers: ModelStep | undefined;
  /** The credential that the answer comes with. */
  readonly with: Candidate | undefined;
  readonly end: 'answers' | 'all-failed' | 'stopped' | 'not-allowed' | 'no-model';
  /** Rules that match nothing in this chain: a typing mistake, most likely. */
  readonly unmatched: readonly FailureRule[];
}

/** A chain with what becomes of it, as it is shown. */
export interface Explanation {
  readonly agent: string;
  readonly image: boolean;
  /** The config, as people should see it. */
  readonly config: string;
  readonly dialect: Facts['generation'];
  readonly release: string | undefined;
  readonly leavesGlobalChain: boolean;
  readonly simulated: boolean;
  readonly simulation: Simulation;
  /** Undefined without `assert`. */
  readonly assertion: { readonly pattern: string; readonly holds: boolean } | undefined;
}
