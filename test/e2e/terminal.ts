/** Runs a command on a terminal and types each input once a text has appeared. */
import { spawnSync } from 'node:child_process';
import { PassThrough } from 'node:stream';
import { runProgram } from '../../src/commands/program.ts';
import { CLI, execute, type Home, type Outcome } from './cli.ts';

export interface Step {
  /** Waited for, behind what was waited for before. */
  readonly expect: string;
  /** Typed then. */
  readonly type: string;
}

export const KEYS = { up: '\x1b[A', down: '\x1b[B', enter: '\r', ctrlC: '\x03', ctrlD: '\x04', esc: '\x1b' } as const;

export const hasPython = spawnSync('python3', ['-c', '']).status === 0;

/** A text that does not appear, or a program that does not end, has its own exit code. */
const STUCK = 97;
const TYPIST = `
import fcntl, json, os, pty, select, signal, struct, sys, termios, time
steps = json.loads(sys.argv[1])
pid, fd = pty.fork()
if pid == 0:
    fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack('HHHH', 40, 100, 0, 0))
    os.execvp(sys.argv[2], sys.argv[2:])
seen = b''
at = 0
stuck = False
end = time.monotonic() + 20
while True:
    if not select.select([fd], [], [], max(0, end - time.monotonic()))[0]:
        os.kill(pid, signal.SIGKILL)
        stuck = True
        break
    try:
        data = os.read(fd, 4096)
    except OSError:
        break
    if not data:
        break
    seen += data
    while steps and steps[0]['expect'].encode() in seen[at:]:
        step = steps.pop(0)
        at = seen.index(step['expect'].encode(), at) + len(step['expect'].encode())
        os.write(fd, step['type'].encode())
sys.stdout.buffer.write(seen)
sys.stdout.flush()
code = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
sys.exit(${STUCK} if stuck or (steps and code == 0) else code if code >= 0 else 128 - code)
`;

/** A program of its own on a pseudo-terminal. Needs python3. */
export function onTerminal(
  home: Home,
  steps: readonly Step[],
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Outcome> {
  return execute('python3', ['-c', TYPIST, JSON.stringify(steps), process.execPath, CLI, ...args], {
    cwd: home.at('work'),
    env: { HOME: home.dir, NO_COLOR: '1', TERM: 'xterm', ...env },
  });
}

/**
 * The same in this process, on streams that pretend to be a terminal. What is typed and shown is all in `stdout`; the
 * exit code is that of a program that is stuck if a text does not appear.
 */
export async function onTerminalHere(
  home: Home,
  steps: readonly Step[],
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Outcome> {
  const [stdin, output] = [new PassThrough(), new PassThrough()];
  const left = [...steps];
  let [seen, at] = ['', 0];
  output.on('data', (chunk: Buffer) => {
    seen += chunk.toString('utf8');
    for (let step = left[0]; step && seen.includes(step.expect, at); step = left[0]) {
      left.shift();
      at = seen.indexOf(step.expect, at) + step.expect.length;
      const { type } = step;
      // Listeners come right after the question.
      setImmediate(() => stdin.write(type));
    }
  });
  const code = await runProgram(args, {
    print: (text) => output.write(text),
    stdin,
    stdout: output,
    stderr: output,
    env: { PATH: process.env.PATH, HOME: home.dir, NO_COLOR: '1', TERM: 'xterm', ...env },
    colorDepth: 1,
    cwd: home.at('work'),
    homedir: home.dir,
    stdinIsTTY: true,
    stdoutIsTTY: true,
    stderrIsTTY: true,
    columns: 100,
  });
  await new Promise(setImmediate);
  return { code: left.length > 0 && code === 0 ? STUCK : code, signal: null, stdout: seen, stderr: '' };
}

/** Whether the cursor is there at the end. */
export function cursorShown(output: string): boolean {
  return output.lastIndexOf('\x1b[?25h') >= output.lastIndexOf('\x1b[?25l');
}
