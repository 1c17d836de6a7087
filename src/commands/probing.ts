/** Shared by the commands that probe providers: limits and progress. */
import { UsageError } from 'clipanion';
import { during } from '../activity.ts';
import type { ProbeLimits } from '../probe/index.ts';
import { type Signalled, whileStoppable } from './signals.ts';

/** OpenClaw's defaults (2026.1.30, measured): 8 s, 2 in parallel, 8 tokens. */
const DEFAULTS = { timeout: 8000, concurrency: 2, maxTokens: 8 };

export interface ProbeFlags {
  readonly probeTimeout: string | undefined;
  readonly probeConcurrency: string | undefined;
  readonly probeMaxTokens: string | undefined;
}

/** Whether any limit is given: it implies `--probe`. */
export function hasLimits({ probeTimeout, probeConcurrency, probeMaxTokens }: ProbeFlags): boolean {
  return [probeTimeout, probeConcurrency, probeMaxTokens].some((flag) => flag !== undefined);
}

/** Throws a UsageError for a value that is not a positive number. */
export function probeLimits({ probeTimeout, probeConcurrency, probeMaxTokens }: ProbeFlags): ProbeLimits {
  return {
    timeout: positive('--probe-timeout', probeTimeout, 600_000) ?? DEFAULTS.timeout,
    concurrency: positive('--probe-concurrency', probeConcurrency, 64) ?? DEFAULTS.concurrency,
    maxTokens: positive('--probe-max-tokens', probeMaxTokens, 4096) ?? DEFAULTS.maxTokens,
  };
}

function positive(option: string, text: string | undefined, most: number): number | undefined {
  if (text === undefined) return undefined;
  const value = /^\d{1,7}$/.test(text.trim()) ? Number(text) : 0;
  if (value < 1 || value > most) throw new UsageError(`${option} needs a number from 1 to ${most}, not "${text}".`);
  return value;
}

/** The values of a repeated or comma-separated option; undefined if it is not given. */
export function wordList(texts: readonly string[] | undefined): readonly string[] | undefined {
  const words = (texts ?? []).flatMap((text) => text.split(',')).map((word) => word.trim());
  return texts === undefined ? undefined : words.filter((word) => word !== '');
}

/**
 * Probes until all requests are done, or until a signal; how many are done is shown meanwhile.
 *
 * @param probe gets the signal, and a function to call after each result
 */
export async function whileProbing<T>(
  probe: (signal: AbortSignal, onResult: (result: unknown, done: number, total: number) => void) => Promise<T>,
): Promise<Signalled<T>> {
  return during('Probing providers', (step) =>
    whileStoppable((signal) => probe(signal, (_, done, total) => step(done, total))),
  );
}
