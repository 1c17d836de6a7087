/** Entry: this process, handed to the program. */
import { homedir } from 'node:os';
import type { Context } from './commands/base.ts';
import { runProgram } from './commands/program.ts';
import { StandardOutput } from './commands/standard-output.ts';

/** This process. Node makes each stream when it is first asked for, and takes its time. */
function processContext(): Context {
  const output = new StandardOutput();
  return {
    print: (text) => output.write(text),
    get stdin() {
      return process.stdin;
    },
    get stdout() {
      return output.stream;
    },
    get stderr() {
      return process.stderr;
    },
    env: process.env,
    colorDepth: 1,
    cwd: process.cwd(),
    homedir: homedir(),
    get stdinIsTTY() {
      return process.stdin.isTTY === true;
    },
    get stdoutIsTTY() {
      return output.isTTY;
    },
    get stderrIsTTY() {
      return process.stderr.isTTY === true;
    },
    get columns() {
      return output.columns;
    },
  };
}

void runProgram(process.argv.slice(2), processContext()).then((code) => {
  process.exitCode = code;
});
