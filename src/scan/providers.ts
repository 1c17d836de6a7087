/** The availability of a provider or a model, from probes. */
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
  /** The result that decides; undefined if there is none. */
  readonly result: ProbeResult | undefined;
}

/** The best result of any of its credentials counts; of equal ones the first. */
export function judge(results: readonly ProbeResult[]): Judged {
  const judged = results.map((result) => ({ availability: AVAILABILITY[result.verdict], result }));
  for (const availability of ORDER) {
    const found = judged.find((one) => one.availability === availability);
    if (found) return found;
  }
  return { availability: 'unprobed', result: undefined };
}

/** Like `judge`, for a model that was probed itself: if it does not exist, it has failed. */
export function judgeModel(results: readonly ProbeResult[]): Judged {
  const judged = judge(results);
  return judged.result?.verdict === 'no_model' ? { ...judged, availability: 'failed' } : judged;
}
