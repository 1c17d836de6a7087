/**
 * Live requests to providers, to test whether a credential or a model works. Only this folder opens
 * connections: callers pass what to contact and with which credential; it reads and writes no files.
 */
import { probe, stopped } from './probe.ts';
import type { ProbeLimits, ProbeRequest, ProbeResult } from './types.ts';

export type { ProbeLimits, ProbeRequest, ProbeResult, Protocol } from './types.ts';

interface ProbeClock {
  /** Epoch milliseconds, never going back. */
  now(): number;
}

export interface ProbeHooks {
  /** Ends the run: pending requests are aborted, the others are not made. */
  readonly signal?: AbortSignal | undefined;
  /** Called when a probe is done, in the order in which they finish; not for those that `signal` ended. */
  readonly onResult?: ((result: ProbeResult) => void) | undefined;
  readonly clock?: ProbeClock | undefined;
}

const monotonic: ProbeClock = { now: () => performance.timeOrigin + performance.now() };

/**
 * Makes the requests, at most `limits.concurrency` at the same time, and never rejects: whatever goes wrong is a
 * verdict. Once `hooks.signal` is aborted it resolves at once, with `skipped` for requests without a response.
 *
 * @returns a result for each request, in their order
 */
export async function probeAll(
  requests: readonly ProbeRequest[],
  limits: ProbeLimits,
  hooks: ProbeHooks = {},
): Promise<ProbeResult[]> {
  const { signal, onResult, clock = monotonic } = hooks;
  const results = new Array<ProbeResult | undefined>(requests.length).fill(undefined);
  const queue = requests.entries();
  const work = async (): Promise<void> => {
    for (const [index, request] of queue) {
      if (signal?.aborted) return;
      const result = await probe(request, limits, clock, signal);
      if (result === undefined) return;
      results[index] = result;
      onResult?.(result);
    }
  };
  const workers = Math.min(Math.max(1, Math.floor(limits.concurrency) || 1), requests.length);
  await Promise.all(Array.from({ length: workers }, work));
  return requests.map((request, index) => results[index] ?? stopped(request));
}
