/** What happens when no process reads the output: needs real processes. */
import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CLI, execute, expectCode, FILES, type Home, KEPT_CODE, withHomeHere } from './cli.ts';

interface Ending {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs it with an output that is closed before the first byte, or after the first that comes. */
function closing(
  home: Home,
  args: readonly string[],
  what: 'stdout' | 'stderr',
  when: 'at once' | 'later' = 'at once',
) {
  return new Promise<Ending>((resolve, reject) => {
    const child = spawn(process.execPath, [CLI, ...args], {
      cwd: home.at('work'),
      env: { ...KEPT_CODE, PATH: process.env.PATH, HOME: home.dir, NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const seen = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr'] as const) {
      child[name].setEncoding('utf8').on('data', (text: string) => {
        seen[name] += text;
        if (name === what) child[name].destroy();
      });
    }
    if (when === 'at once') child[what].destroy();
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, ...seen }));
  });
}

/** More than any pipe holds. */
const MANY = `version: 1\naliases:\n${Array.from({ length: 300 }, (_, at) => `  a${at}: openai/gpt-${at}-0123456789\n`).join('')}`;
const WRONG = { ...FILES, 'work/openclaw.models.yaml': 'version: 1\nprimary: nobody\nnope: 1\n' };

const VERDICTS: Readonly<Record<string, readonly [args: readonly string[], code: number, files: typeof FILES]>> = {
  'plan --detailed-exitcode': [['plan', '--detailed-exitcode'], 2, FILES],
  'plan as one document': [['plan', '--detailed-exitcode', '--json'], 2, FILES],
  'plan for annotations': [['plan', '--detailed-exitcode', '--format', 'sarif'], 2, FILES],
  'explain --assert': [['explain', '--assert', 'openai/nobody'], 1, FILES],
  'status --check': [['status', '--check', '--json'], 1, FILES],
  validate: [['validate', '--json'], 1, WRONG],
  drift: [['drift', '--detailed-exitcode'], 2, FILES],
  fmt: [['fmt', '--check'], 1, { ...FILES, 'work/openclaw.models.yaml': 'primary:   opus\nversion: 1\n' }],
  'a wrong command line': [['plan', '--nope', '--json'], 1, FILES],
};

describe.concurrent('a reader that is gone', () => {
  for (const [name, [args, code, files]] of Object.entries(VERDICTS)) {
    test(`changes no verdict: ${name}`, () =>
      withHomeHere(files, async (home) => {
        const read = await home.run(args);
        expectCode(read, code);
        const { stderr, ...ending } = await closing(home, args, 'stdout');
        expect(ending).toEqual({ code, stdout: '' });
        expect(stderr).toBe(read.stderr);
        expect((await closing(home, args, 'stderr')).code).toBe(code);
      }));
  }

  for (const format of [[], ['--json'], ['--format', 'markdown']]) {
    test(`does not keep the work from being done ${format.join(' ')}`, () =>
      withHomeHere(FILES, async (home) => {
        expect(await closing(home, ['apply', '--yes', ...format], 'stdout')).toEqual({
          code: 0,
          stdout: '',
          stderr: '',
        });
        expectCode(await home.run(['plan', '--detailed-exitcode']), 0);
      }));
  }

  test('in the middle of what is printed', () =>
    withHomeHere({ ...FILES, 'work/openclaw.models.yaml': MANY }, async (home) => {
      const { code, stdout, stderr } = await closing(
        home,
        ['plan', '--json', '--detailed-exitcode'],
        'stdout',
        'later',
      );
      expect({ code, stderr }).toEqual({ code: 2, stderr: '' });
      expect(() => JSON.parse(stdout)).toThrow();
    }));

  test('a slow reader gets all of it', () =>
    withHomeHere({ ...FILES, 'work/openclaw.models.yaml': MANY }, async (home) => {
      const whole = expectCode(await home.start(['plan', '--json']), 0).stdout;
      expect(whole.length).toBeGreaterThan(200_000);
      // The reader starts when the pipe is full, and the program waits for it.
      const piped = `"${process.execPath}" "${CLI}" plan --json | "${process.execPath}" -e 'process.stdin.pipe(process.stdout)'`;
      const env = { HOME: home.dir, NO_COLOR: '1' };
      expect((await execute('sh', ['-c', piped], { cwd: home.at('work'), env })).stdout).toBe(whole);
    }));
});

describe.skipIf(!existsSync('/dev/full'))('a device that is full', { concurrent: true }, () => {
  function onto(home: Home, args: readonly string[], what: 'stdout' | 'stderr'): Promise<Ending> {
    const full = openSync('/dev/full', 'w');
    return new Promise((resolve, reject) => {
      const child = spawn(process.execPath, [CLI, ...args], {
        cwd: home.at('work'),
        env: { ...KEPT_CODE, PATH: process.env.PATH, HOME: home.dir, NO_COLOR: '1' },
        stdio: ['ignore', what === 'stdout' ? full : 'pipe', what === 'stderr' ? full : 'pipe'],
      });
      const seen = { stdout: '', stderr: '' };
      child.stdout?.setEncoding('utf8').on('data', (text: string) => {
        seen.stdout += text;
      });
      child.stderr?.setEncoding('utf8').on('data', (text: string) => {
        seen.stderr += text;
      });
      child.on('error', reject);
      child.on('close', (code) => resolve({ code, ...seen }));
      closeSync(full);
    });
  }
  const COMPLAINT =
    'error  Standard output cannot be written: no space left on the device (ENOSPC). The command itself is done.  [E535]\n';

  test('is an error once the work is done', () =>
    withHomeHere(FILES, async (home) => {
      expect(await onto(home, ['apply', '--yes'], 'stdout')).toEqual({ code: 1, stdout: '', stderr: COMPLAINT });
      expectCode(await home.run(['plan', '--detailed-exitcode']), 0);
    }));

  test('takes the place of a success, and of no failure', () =>
    withHomeHere(FILES, async (home) => {
      expect((await onto(home, ['plan', '--detailed-exitcode'], 'stdout')).code).toBe(1);
      const refused = await onto(home, ['apply', '--json'], 'stdout');
      expect(refused).toEqual({ code: 4, stdout: '', stderr: COMPLAINT });
    }));

  test('for text on stderr changes nothing', () =>
    withHomeHere(FILES, async (home) => {
      expect((await onto(home, ['apply'], 'stderr')).code).toBe(4);
      expect((await onto(home, ['nope'], 'stderr')).code).toBe(1);
    }));
});
