/** Ctrl-C while something runs that has to end cleanly. */

const EXIT_CODES = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;
type StopSignal = keyof typeof EXIT_CODES;

/** What to exit with after Ctrl-C, also where a question reads it as a key. */
export const INTERRUPTED = EXIT_CODES.SIGINT;

export interface Signalled<T> {
  readonly value: T;
  /** What to exit with: 130 (SIGINT), 143 (SIGTERM) or 129 (SIGHUP); null when no signal came. */
  readonly exitCode: number | null;
}

/**
 * Runs `work` so that SIGINT, SIGTERM and SIGHUP don't end the process but abort the given signal; `work` finishes or
 * undoes what it does, and the caller exits with `exitCode`. The handlers are there only as long as `work` runs.
 */
export async function whileStoppable<T>(work: (signal: AbortSignal) => Promise<T>): Promise<Signalled<T>> {
  const controller = new AbortController();
  let received: StopSignal | null = null;
  const stop = (signal: NodeJS.Signals) => {
    if (isStopSignal(signal)) received ??= signal;
    controller.abort();
  };
  const signals = Object.keys(EXIT_CODES).filter(isStopSignal);
  for (const signal of signals) process.on(signal, stop);
  try {
    const value = await work(controller.signal);
    return { value, exitCode: exitCodeOf(received) };
  } finally {
    for (const signal of signals) process.off(signal, stop);
  }
}

function exitCodeOf(signal: StopSignal | null): number | null {
  return signal === null ? null : EXIT_CODES[signal];
}

function isStopSignal(signal: string): signal is StopSignal {
  return signal in EXIT_CODES;
}
