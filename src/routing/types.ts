/**
 * Which credential and which model a request would get, and what happens when one fails. Pure: live state, environment
 * and the time are inputs.
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
  /** Whether the file with Google's application default credentials exists; default: false. */
  readonly googleCredentials?: boolean | undefined;
  /** Whether AWS has credentials or a role besides the variables that OpenClaw looks at; default: false. */
  readonly awsCredentials?: boolean | undefined;
}

/** Where a credential comes from; never the credential. */
export type CredentialSource =
  | { readonly kind: 'profile'; readonly id: string }
  /** The name of a variable, or `gcloud adc` for Google's application default credentials. */
  | { readonly kind: 'env'; readonly name: string }
  | { readonly kind: 'models.json' }
  | { readonly kind: 'aws-sdk'; readonly label: string };

export type Mode = 'api-key' | 'oauth' | 'token' | 'aws-sdk';

/** Why a credential is skipped. */
export type Skip =
  | { readonly reason: 'expired'; readonly since: number }
  | { readonly reason: 'cooldown'; readonly until: number }
  | { readonly reason: 'disabled'; readonly until: number; readonly why: string | undefined }
  | { readonly reason: 'invalid-expiry' }
  /** There is nothing to send; `why` in words. */
  | { readonly reason: 'empty'; readonly why: string | undefined }
  /** An entry of the store that OpenClaw ignores; `why` in words. */
  | { readonly reason: 'not-understood'; readonly why: string }
  | { readonly reason: 'unknown-profile' }
  | { readonly reason: 'other-provider'; readonly provider: string }
  | { readonly reason: 'other-mode'; readonly mode: string }
  | { readonly reason: 'not-in-order' }
  | { readonly reason: 'not-in-config' }
  /** Nothing that AWS could take credentials from is here; only a role of the machine may have some. */
  | { readonly reason: 'no-aws' }
  /** OpenClaw uses it only if there is no source before it. */
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
  /** Epoch milliseconds; undefined if it never expires or this is unknown. */
  readonly expires: number | undefined;
  readonly refusals?: Refusals | undefined;
  /**
   * Undefined if it would be tried. One in cooldown comes after those: a chat skips it, and where only a key is needed
   * it is the last resort.
   */
  readonly skip: Skip | undefined;
}

export interface CredentialAnswer {
  readonly provider: string;
  readonly agent: string;
  /** The origin of the order of the profiles. */
  readonly orderFrom: 'store' | 'config' | 'config-profiles' | 'detected';
  /** In the order of trial; then those in cooldown; then those that are never tried, with the reason. */
  readonly candidates: readonly Candidate[];
  /**
   * The first that would be tried, else the first in cooldown; undefined if OpenClaw would say "No API key found for
   * provider", or "No credentials found for profile" for a requested one.
   */
  readonly effective: Candidate | undefined;
}

/** Why a model is skipped before any request. `cooldown`: every profile of its provider is in one. */
export type ModelSkip = 'not-allowed' | 'no-credential' | 'cooldown';

export interface ModelStep {
  readonly ref: string;
  /** As the setting writes it. */
  readonly word: string;
  readonly role: 'primary' | 'fallback';
  /** Position in the chain, from 0. */
  readonly index: number;
  /**
   * The origin of the setting: `agents.<id>`, `defaults`, `image`, `request` for the requested model, or `built-in` for
   * OpenClaw's own if no primary is set.
   */
  readonly from: string;
  readonly credentials: CredentialAnswer;
  /** The credentials that a request tries, in this order. */
  readonly tries: readonly Candidate[];
  readonly skip: ModelSkip | undefined;
}

/** What a simulation needs to know of a release. */
export type FailureFacts = Pick<
  Facts,
  'idRewrites' | 'profileCooldowns' | 'rotations' | 'statusReasons' | 'unknownLeadsOn'
>;

/** The chain that a request of this agent would go through. */
export interface Cascade {
  readonly agent: string;
  readonly image: boolean;
  readonly facts: FailureFacts;
  readonly steps: readonly ModelStep[];
  /** True if the agent's own list or primary replaces the global chain. */
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
  /** `cooled`: it failed for an earlier model and is in cooldown. */
  readonly outcome: 'answers' | 'failed' | 'skipped' | 'cooled' | 'not-tried';
  /** Undefined unless it failed. */
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
  /** The credential of the answer. */
  readonly with: Candidate | undefined;
  /** `rejected`: OpenClaw rejects the config, and answers nothing. */
  readonly end: 'answers' | 'all-failed' | 'stopped' | 'not-allowed' | 'no-model' | 'rejected';
  /** Rules that match nothing in this chain, probably typos. */
  readonly unmatched: readonly FailureRule[];
}

/** A chain with its simulation, for output. */
export interface Explanation {
  readonly agent: string;
  readonly image: boolean;
  /** The job whose chain it is; undefined for chats and images. */
  readonly role: string | undefined;
  /** The config's path for output. */
  readonly config: string;
  readonly dialect: Facts['generation'];
  readonly release: string | undefined;
  readonly leavesGlobalChain: boolean;
  readonly simulated: boolean;
  readonly simulation: Simulation;
  /** What was assumed to fail. */
  readonly failures: readonly FailureRule[];
  readonly facts: FailureFacts;
  /** The profile that the request asks for. */
  readonly credential: string | undefined;
  /** What OpenClaw says if nothing answers; see `errorWords`. */
  readonly error: string | undefined;
  /** Undefined without `assert`. */
  readonly assertion: { readonly pattern: string; readonly holds: boolean } | undefined;
}
