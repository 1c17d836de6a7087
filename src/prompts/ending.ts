/** How a question ends without an answer. */
import type { Readable, Writable } from 'node:stream';

/** The result of a question after Ctrl-C, Esc, the end of input, or a signal. */
export const CANCELLED = Symbol('cancelled');
export type Answered<T> = T | typeof CANCELLED;

/** Esc and the end of input mean no; Ctrl-C stops the command. */
export type Ending = 'refused' | 'interrupted';

export interface Terminal {
  readonly input: Readable;
  readonly output: Writable;
  /** Whether both input and output are a terminal. */
  readonly isTTY: boolean;
  /** Called if a question ends without an answer. */
  readonly onEnd?: ((ending: Ending) => void) | undefined;
  /** Runs each question; its signal ends the question, as Ctrl-C does. */
  readonly guard?: (<T>(question: (signal: AbortSignal) => Promise<T>) => Promise<T>) | undefined;
}

interface Key {
  readonly name?: string;
  readonly ctrl?: boolean;
}

/** Runs one question and reports how it ended; `signal` ends it if the keys do not. */
export async function asked<T>(
  { input, onEnd, guard = unguarded }: Terminal,
  question: (signal: AbortSignal) => Promise<Answered<T>>,
): Promise<Answered<T>> {
  return guard(async (outside) => {
    const controller = new AbortController();
    let ending: Ending = 'refused';
    const stop = (how: Ending) => {
      ending = how;
      controller.abort();
    };
    const onKey = (_: string | undefined, { name, ctrl }: Key = {}) => {
      if (ctrl && name === 'c') ending = 'interrupted';
      // The line editor would close without a result, and the question would never end.
      if ((ctrl && name === 'd') || name === 'escape') stop('refused');
    };
    const onOutside = () => stop('interrupted');
    const onInputEnd = () => stop('refused');
    outside.addEventListener('abort', onOutside);
    input.on('keypress', onKey).on('end', onInputEnd).on('close', onInputEnd);
    try {
      const answer = await question(controller.signal);
      if (answer === CANCELLED) onEnd?.(ending);
      return answer;
    } finally {
      input.off('keypress', onKey).off('end', onInputEnd).off('close', onInputEnd);
      outside.removeEventListener('abort', onOutside);
    }
  });
}

function unguarded<T>(question: (signal: AbortSignal) => Promise<T>): Promise<T> {
  return question(new AbortController().signal);
}
