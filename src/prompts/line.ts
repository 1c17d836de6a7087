/** A question answered by one line, without the prompt library: it is printed below a plan, in its style. */
import { type Answered, asked, CANCELLED, type Terminal } from './ending.ts';

/** Asks on a terminal. Returns `CANCELLED` after Ctrl-C, Esc or the end of input. */
export async function askLine(terminal: Terminal, question: string): Promise<Answered<string>> {
  const { input, output } = terminal;
  const { createInterface } = await import('node:readline');
  return asked(terminal, (signal) => {
    const reader = createInterface({ input, output, terminal: true, escapeCodeTimeout: 50 });
    return new Promise<Answered<string>>((resolve) => {
      const end = (answer: Answered<string>) => {
        // The cursor is still on the line of the question.
        if (answer === CANCELLED) output.write('\n');
        resolve(answer);
      };
      signal.addEventListener('abort', () => reader.close());
      reader.on('SIGINT', () => reader.close());
      reader.once('close', () => end(CANCELLED));
      reader.question(question, (answer) => {
        end(answer);
        reader.close();
      });
    });
  });
}
