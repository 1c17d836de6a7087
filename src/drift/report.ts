/** The result of `drift`, for text and JSON. */
import type { Position } from '../errors.ts';
import type { DriftedSetting } from './compare.ts';

/** `certain`: no row is missing; `likely`: some may be; `unknown`: there is little but the interval. */
export type Confidence = 'certain' | 'likely' | 'unknown';

/** Who changed a live setting, as far as OpenClaw's journal tells. Times in epoch milliseconds. */
export type LiveChange =
  /** A command of OpenClaw; undefined if it is not in our list. */
  | {
      readonly by: 'command';
      readonly command: string | undefined;
      readonly origin: string | undefined;
      readonly time: number;
      readonly confidence: Confidence;
    }
  /** A client of the gateway, which the journal does not name. */
  | { readonly by: 'gateway-client'; readonly time: number; readonly confidence: Confidence }
  /** OpenClaw put its backup back. */
  | {
      readonly by: 'restore';
      readonly command: string | undefined;
      readonly time: number;
      readonly confidence: Confidence;
    }
  /** A write that OpenClaw did not see, between two times if they are known. */
  | {
      readonly by: 'editor';
      readonly after: number | undefined;
      readonly before: number | undefined;
      readonly confidence: Confidence;
    }
  /** One of several, and nothing tells which; in the order of time, those that no command made last. */
  | { readonly by: 'one-of'; readonly candidates: readonly Candidate[] }
  | { readonly by: 'nobody-known'; readonly reason: string };

/** Somebody who can be named. */
export type Candidate = Exclude<LiveChange, { readonly by: 'one-of' | 'nobody-known' }>;

/** The commit that last changed the manifest's line. */
export interface ManifestChange {
  /** Undefined for a line that is not committed yet. */
  readonly commit: string | undefined;
  readonly author: string | undefined;
  readonly time: number | undefined;
}

export interface ReportedSetting extends DriftedSetting {
  /** Its position in the manifest, or that of its section; undefined if it is not declared. */
  readonly position: Position | undefined;
  readonly liveChange: LiveChange | undefined;
  readonly manifestChange: ManifestChange | undefined;
}

export interface DriftReport {
  readonly manifest: string;
  readonly config: string;
  readonly settings: readonly ReportedSetting[];
  readonly unchanged: number;
  /** Why OpenClaw's journal could not be used; undefined if it was read or not needed. */
  readonly journalProblem: string | undefined;
}
