/** Runs command lines in this process, in homes of their own; the built program is for the end-to-end tests. */
import { PassThrough } from 'node:stream';
import type { StepHook } from '../../src/apply/index.ts';
import { runProgram } from '../../src/commands/program.ts';

export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Place {
  readonly dir: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly cwd?: string;
  /** All of standard input; it stays open and silent without. */
  readonly stdin?: string;
  /** Called at every step of a write. */
  readonly onStep?: StepHook;
}

export async function run(place: Place, argv: readonly string[]): Promise<Ran> {
  const [stdout, stderr, stdin] = [collector(), collector(), new PassThrough()];
  if (place.stdin !== undefined) stdin.end(place.stdin);
  const code = await runProgram(argv, {
    print: (text) => stdout.stream.write(text),
    stdin,
    stdout: stdout.stream,
    stderr: stderr.stream,
    env: { ...place.env },
    colorDepth: 1,
    cwd: place.cwd ?? place.dir,
    homedir: place.dir,
    stdinIsTTY: false,
    stdoutIsTTY: false,
    stderrIsTTY: false,
    columns: undefined,
    onStep: place.onStep,
  });
  return { code, stdout: stdout.text(), stderr: stderr.text() };
}

function collector(): { stream: PassThrough; text: () => string } {
  const stream = new PassThrough();
  const chunks: Buffer[] = [];
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  return { stream, text: () => Buffer.concat(chunks).toString('utf8') };
}
