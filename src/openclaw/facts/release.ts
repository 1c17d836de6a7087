/** OpenClaw's release numbers, and which generation of files each release reads and writes. */
import { compareKeys } from '../../compare-texts.ts';
import { type Diagnostic, diagnostic, failure, type Result, success } from '../../errors.ts';

export type Generation = 'classic' | 'modern';
/** The places of an agent's stored credential order, oldest first. */
export type AuthLayout = 'profiles-json' | 'state-json' | 'agent-db' | 'shared-db';

interface Release {
  readonly numbers: readonly [number, number, number];
  /** The number after `-beta.`; undefined for stable releases and for `-1` style rebuilds. */
  readonly beta: number | undefined;
}

/** Reads `2026.7.2-beta.4`, `v2026.9.6`, `2026.1.24-1`; undefined for anything else. */
export function parseRelease(text: string): Release | undefined {
  const match = /^v?(\d{4})\.(\d{1,2})\.(\d{1,3})(?:-(?:(?:beta|alpha|rc)\.?(\d+)|\d+))?$/.exec(text.trim());
  if (!match) return undefined;
  const [, year, month, patch, beta] = match;
  return { numbers: [Number(year), Number(month), Number(patch)], beta: beta === undefined ? undefined : Number(beta) };
}

function atLeast(release: Release, year: number, month: number, patch: number): boolean {
  return compareKeys(release.numbers, [year, month, patch]) >= 0;
}

/** The first release that reads references, and more than one spelling, in auth stores (read in its code). */
export const STORE_REFERENCES_SINCE = '2026.2.26';

/** Whether a release reads them; undefined where it is unknown. */
export function readsStoreReferences(release: string | undefined): boolean | undefined {
  const parsed = release === undefined ? undefined : parseRelease(release);
  return parsed && atLeast(parsed, 2026, 2, 26);
}

export interface ReleaseFacts {
  readonly generation: Generation;
  /** Notes about the release, for example that it is newer than the tested ones. */
  readonly notes: readonly Diagnostic[];
}

/**
 * Which generation of files a release has; everything else about it is measured (`factsOf`). Breakpoints found in the
 * published releases: the new roster and allowlist first in 2026.7.2-beta.4, stable from 2026.8.1, while 2026.7.33 to
 * 35 are still of the old kind, so numbers are not simply compared. Errors: E211 for the betas between, E213 for
 * anything older than 2026.1.29.
 */
export function factsOfRelease(text: string): Result<ReleaseFacts> {
  const release = parseRelease(text);
  if (!release) {
    return failure(diagnostic('E212', `"${text}" is not an OpenClaw release.`, { remedy: 'Use the form 2026.9.6.' }));
  }
  const [year, month, patch] = release.numbers;
  const { beta } = release;
  const unsupportedBeta =
    beta !== undefined && year === 2026 && ((month === 7 && patch === 2 && beta >= 4) || (month === 8 && patch === 1));
  if (unsupportedBeta) {
    return failure(diagnostic('E211', `OpenClaw ${text} is a beta between two generations of files.`));
  }
  if (!atLeast(release, 2026, 1, 29)) {
    return failure(diagnostic('E213', `OpenClaw ${text} is older than 2026.1.29, the oldest supported release.`));
  }
  if (atLeast(release, 2026, 8, 1)) {
    const notes = atLeast(release, 2026, 10, 0)
      ? [
          diagnostic('W536', `OpenClaw ${text} is newer than 2026.9.6, the newest tested release.`, {
            remedy: 'Check for a newer openclaw-models.',
          }),
        ]
      : [];
    return success({ generation: 'modern', notes });
  }
  return success({ generation: 'classic', notes: [] });
}
