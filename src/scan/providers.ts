/** What the answers to probes say of a provider, and of a model. */
import type { ProbeResult, Verdict } from '../probe/types.ts';
import type { Availability } from './types.ts';

const AVAILABILITY: Readonly<Record<Verdict, Availability>> = {
  ok: 'ok',
  rate_limit: 'busy',
  format: 'unclear',
  no_model: 'unclear',
  skipped: 'unprobed',
  auth: 'failed',
  billing: 'failed',
  timeout: 'failed',
  unknown: 'failed',
};

/** The best first. */
const ORDER: readonly Availability[] = ['ok', 'busy', 'unclear', 'unprobed', 'failed', 'none'];

export interface Judged {
  readonly availability: Availability;
  /** The answer that decides; undefined where none came. */
  readonly result: ProbeResult | undefined;
}

/** The best answer to any of its credentials counts; of equal ones the first. */
export function judge(results: readonly ProbeResult[]): Judged {
  const judged = results.map((result) => ({ availability: AVAILABILITY[result.verdict], result }));
  for (const availability of ORDER) {
    const found = judged.find((one) => one.availability === availability);
    if (found) return found;
  }
  return { availability: 'unprobed', result: undefined };
}

/** As `judge`, for one model that was asked itself: that it does not exist is then no unclear answer. */
export function judgeModel(results: readonly ProbeResult[]): Judged {
  const judged = judge(results);
  return judged.result?.verdict === 'no_model' ? { ...judged, availability: 'failed' } : judged;
}
