/** Handles Ctrl-C and signals during work that has to end cleanly. */

const EXIT_CODES = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;
type StopSignal = keyof typeof EXIT_CODES;

/** The exit code after Ctrl-C, also if a question reads it as a key. */
export const INTERRUPTED = EXIT_CODES.SIGINT;

export interface Signalled<T> {
  readonly value: T;
  /** 130 (SIGINT), 143 (SIGTERM) or 129 (SIGHUP); null without a signal. */
  readonly exitCode: number | null;
}

/**
 * Runs `work` so that SIGINT, SIGTERM and SIGHUP abort the passed signal instead of ending the process. `work`
 * finishes or undoes what it does, and the caller exits with `exitCode`. The handlers exist only while `work` runs.
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
