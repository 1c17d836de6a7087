/** Entry point: runs the program in this process. */
import { homedir } from 'node:os';
import type { Context } from './commands/base.ts';
import { exitCodeAfterPrinting, runProgram } from './commands/program.ts';
import { StandardStream } from './commands/standard-stream.ts';

/** This process. What takes time is done on first use. */
function processContext(output: StandardStream, errors: StandardStream): Context {
  return {
    print: (text) => output.write(text),
    get stdin() {
      return process.stdin;
    },
    get stdout() {
      return output.stream;
    },
    // Nothing but `write` of it is used.
    stderr: errors as unknown as NodeJS.WriteStream,
    env: process.env,
    colorDepth: 1,
    // Read when needed: the folder may no longer exist, which does not matter for `--help`.
    get cwd() {
      return process.cwd();
    },
    get homedir() {
      // As Node's library does, whose loading takes time.
      return (process.platform === 'win32' ? undefined : process.env.HOME) ?? homedir();
    },
    get stdinIsTTY() {
      return process.stdin.isTTY === true;
    },
    get stdoutIsTTY() {
      return output.isTTY;
    },
    get stderrIsTTY() {
      return errors.isTTY;
    },
    get columns() {
      return output.columns;
    },
  };
}

const [output, errors] = [new StandardStream(1), new StandardStream(2)];
const context = processContext(output, errors);
void runProgram(process.argv.slice(2), context).then(async (code) => {
  const exitCode = await exitCodeAfterPrinting(code, output, context);
  // What cannot be written there cannot be reported anywhere.
  await errors.finish();
  // At once: without more to do, Node would still collect garbage.
  process.exit(exitCode);
});
