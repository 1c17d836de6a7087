/** A question that is answered with a line, without the library that draws: it stands below a plan, in its style. */
import { type Answered, asked, CANCELLED, type Terminal } from './ending.ts';

/** Asks on a terminal. Ctrl-C, Esc and the end of input come back as `CANCELLED`. */
export async function askLine(terminal: Terminal, question: string): Promise<Answered<string>> {
  const { input, output } = terminal;
  const { createInterface } = await import('node:readline');
  return asked(terminal, (signal) => {
    const reader = createInterface({ input, output, terminal: true, escapeCodeTimeout: 50 });
    return new Promise<Answered<string>>((resolve) => {
      const end = (answer: Answered<string>) => {
        // The cursor stands behind a question that nobody answered.
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
