/** Entry point: runs the program in this process. */
import { homedir } from 'node:os';
import type { Context } from './commands/base.ts';
import { exitCodeAfterPrinting, runProgram } from './commands/program.ts';
import { StandardOutput, standardError } from './commands/standard-output.ts';

/** This process. Node creates each stream on first use, which takes time. */
function processContext(output: StandardOutput): Context {
  return {
    print: (text) => output.write(text),
    get stdin() {
      return process.stdin;
    },
    get stdout() {
      return output.stream;
    },
    get stderr() {
      return standardError();
    },
    env: process.env,
    colorDepth: 1,
    // Read when needed: the folder may no longer exist, which does not matter for `--help`.
    get cwd() {
      return process.cwd();
    },
    homedir: homedir(),
    get stdinIsTTY() {
      return process.stdin.isTTY === true;
    },
    get stdoutIsTTY() {
      return output.isTTY;
    },
    get stderrIsTTY() {
      return standardError().isTTY === true;
    },
    get columns() {
      return output.columns;
    },
  };
}

const output = new StandardOutput();
const context = processContext(output);
void runProgram(process.argv.slice(2), context).then(async (code) => {
  process.exitCode = await exitCodeAfterPrinting(code, output, context);
});
