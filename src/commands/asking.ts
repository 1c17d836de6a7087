/** The questions of one command: on its terminal, and with what a question comes to that nobody answers. */
import { type Answered, askLine, type Ending, openPrompts, type Prompts, type Terminal } from '../prompts/index.ts';
import type { Context } from './base.ts';
import { INTERRUPTED, whileStoppable } from './signals.ts';

export class Asking {
  readonly #context: () => Context;
  #signalled: number | null = null;
  #ending: Ending | undefined;

  /** @param context of the command, which has none yet while it is made */
  constructor(context: () => Context) {
    this.#context = context;
  }

  /** What to exit with where Ctrl-C or a signal ended a question: 130, 143 or 129. */
  get stoppedWith(): number | undefined {
    return this.#signalled ?? (this.#ending === 'interrupted' ? INTERRUPTED : undefined);
  }

  /** Questions that are drawn. */
  prompts(): Promise<Prompts> {
    return openPrompts(this.#terminal());
  }

  /** A question on one line, answered with a line. */
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
