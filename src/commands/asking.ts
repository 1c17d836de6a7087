/** The questions of one command: on its terminal, with the exit code of a question that was interrupted. */
import { type Answered, askLine, type Ending, openPrompts, type Prompts, type Terminal } from '../prompts/index.ts';
import type { Context } from './context.ts';
import { INTERRUPTED, whileStoppable } from './signals.ts';

export class Asking {
  readonly #context: () => Context;
  #signalled: number | null = null;
  #ending: Ending | undefined;

  /** @param context of the command, which is not set yet in its constructor */
  constructor(context: () => Context) {
    this.#context = context;
  }

  /** The exit code if Ctrl-C or a signal ended a question: 130, 143 or 129. */
  get stoppedWith(): number | undefined {
    return this.#signalled ?? (this.#ending === 'interrupted' ? INTERRUPTED : undefined);
  }

  /** Interactive questions: lists, hidden input. */
  prompts(): Promise<Prompts> {
    return openPrompts(this.#terminal());
  }

  /** A question on one line, answered by one line. */
  line(question: string): Promise<Answered<string>> {
    return askLine(this.#terminal(), question);
  }

  #terminal(): Terminal {
    const { stdin: input, stdout: output, stdinIsTTY, stdoutIsTTY } = this.#context();
    return {
      input,
      output,
      isTTY: stdinIsTTY && stdoutIsTTY,
      onEnd: (ending) => {
        this.#ending = ending;
      },
      guard: async (question) => {
        const { value, exitCode } = await whileStoppable(question);
        this.#signalled ??= exitCode;
        return value;
      },
    };
  }
}
