/** Probes the live credentials and models. */
import { type ProbeLimits, type ProbeResult, probeAll } from '../probe/index.ts';
import type { Circumstances } from '../routing/types.ts';
import { type ProbeSelection, planProbes } from './probe-requests.ts';

export interface ProbeQuestion extends ProbeSelection {
  readonly limits: ProbeLimits;
  /** Ends the run at once; requests without a response are `skipped`. */
  readonly signal: AbortSignal;
  /** Called when a request is done, with the number done and the total. */
  readonly onResult?: ((result: ProbeResult, done: number, total: number) => void) | undefined;
}

/**
 * Makes the requests and returns a result for every credential or model of the selection. Never rejects because of a
 * response.
 */
export async function probeLive(circumstances: Circumstances, question: ProbeQuestion): Promise<ProbeResult[]> {
  const { limits, signal, onResult } = question;
  const planned = await planProbes(circumstances, question);
  const requests = planned.flatMap((one) => (one.kind === 'request' ? [one.request] : []));
  let done = 0;
  const answered = await probeAll(requests, limits, {
    signal,
    onResult: (result) => {
      done += 1;
      onResult?.(result, done, requests.length);
    },
  });
  const answers = answered.values();
  return planned.flatMap((one) => (one.kind === 'result' ? [one.result] : (answers.next().value ?? [])));
}
