/**
 * Every writing command fails, and is killed, at each of its steps: the files are whole-old or whole-new, the next
 * command leaves nothing behind, and no secret is anywhere but in its store. `npm run faults` does the same with calls
 * of the system instead of steps.
 *
 * A kill is a step that never ends, of a process whose number is of nobody: a real one for each step would take
 * minutes. That a killed process does no more than that is shown in test/apply/processes.test.ts.
 */
import child_process from 'node:child_process';
import { EventEmitter } from 'node:events';
import {
  chmodSync,
  cpSync,
  fchmodSync,
  fstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FILES, LAST, SCENARIOS, type Scenario } from '../../scripts/faults/scenarios.mjs';
import { leaks, leftovers, manners, type State, snapshot, wholeness } from '../../scripts/faults/state.mjs';
import { type Ran, run } from '../edits/commands.ts';

const NOBODY = 2 ** 22 + 1;
const WHOLE = ['old', 'new', 'partly new'];

let root: string;

type Hook = (step: string) => void | Promise<void>;

/** Without git, which would be started for every record in the history. */
function start(dir: string, argv: readonly string[], stdin: string, onStep?: Hook): Promise<Ran> {
  const place = { dir, cwd: path.join(dir, 'work'), env: { HOME: dir, PATH: '/nowhere' }, stdin };
  return run(onStep ? { ...place, onStep } : place, argv);
}

/** A home before the command, and how it is after one that nothing disturbs. */
class Prepared {
  readonly before: State;
  readonly dir: string;
  private readonly kept: Kept;
  private constructor(dir: string) {
    this.dir = dir;
    this.before = snapshot(dir);
    this.kept = new Kept(dir);
  }

  static async of({ prepare }: Scenario): Promise<Prepared> {
    const dir = mkdtempSync(path.join(root, 'home-'));
    for (const [name, text] of Object.entries(FILES)) {
      mkdirSync(path.dirname(path.join(dir, name)), { recursive: true });
      writeFileSync(path.join(dir, name), text, { mode: 0o600 });
    }
    for (const one of prepare) {
      if ('from' in one) cpSync(path.join(dir, one.from), path.join(dir, one.to));
      else expect((await start(dir, one, '')).code).toBe(0);
    }
    return new Prepared(dir);
  }

  /** Does `work` in a home of the same path, so that texts with paths in them are equal. */
  async anew<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } finally {
      rmSync(this.dir, { recursive: true });
      this.kept.putBack();
    }
  }
}

/** All of a folder, in memory. */
class Kept {
  private readonly entries: { path: string; mode: number; time: Date; text: Buffer | null }[] = [];

  constructor(folder: string) {
    const keep = (at: string) => {
      const { mode, mtime } = statSync(at);
      this.entries.push({ path: at, mode, time: mtime, text: null });
      for (const entry of readdirSync(at, { withFileTypes: true })) {
        const inner = path.join(at, entry.name);
        if (entry.isDirectory()) keep(inner);
        else {
          const { mode, mtime } = statSync(inner);
          this.entries.push({ path: inner, mode, time: mtime, text: readFileSync(inner) });
        }
      }
    };
    keep(folder);
  }

  putBack(): void {
    for (const { path: at, mode, text } of this.entries) {
      if (text === null) mkdirSync(at);
      else writeFileSync(at, text);
      chmodSync(at, mode & 0o7777);
    }
    // What is in a folder changes its time.
    for (const { path: at, time } of this.entries.toReversed()) utimesSync(at, time, time);
  }
}

/**
 * In place of `cp`, which copies attributes that no file here has: thousands of processes would only give a file its
 * mode. test/apply/kept-attributes.test.ts starts the real one.
 */
function copyMode(program: string, args: readonly string[], options: { stdio: readonly unknown[] }) {
  const [, , , source, made] = options.stdio;
  const child = Object.assign(new EventEmitter(), { stdout: null, stderr: null });
  if (path.basename(program) !== 'cp' || args[0] !== '--attributes-only' || typeof source !== 'number')
    throw new Error(`not expected here: ${program} ${args.join(' ')}`);
  fchmodSync(made as number, fstatSync(source).mode & 0o7777);
  setImmediate(() => child.emit('close', 0));
  return child;
}

/** What is wrong after the fault, which names the step. */
async function afterFault(
  { argv, stdin, next }: Scenario,
  { dir, before }: Prepared,
  after: State,
  fault: (count: number) => Hook,
  at: number,
): Promise<string[]> {
  const ran = await untilEnd(dir, argv, stdin, fault(at));
  const found: string[] = [];
  if (ran) {
    const state = wholeness(snapshot(dir), before, after);
    if (!WHOLE.includes(state)) found.push(`state is ${state}`);
    found.push(...manners({ code: ran.code, output: ran.stdout + ran.stderr }, state));
    const now = snapshot(dir);
    if (state === 'old' && leftovers(now, before, after).length + leaks(now).length === 0) return found;
  }
  // OpenClaw gives a dead process's lock a moment before it takes it over.
  else age(dir);
  const recovered = await start(dir, next, stdin);
  const end = snapshot(dir);
  const state = wholeness(end, before, after);
  if (!WHOLE.includes(state)) found.push(`after the next command, state is ${state}`);
  let left = leftovers(end, before, after);
  if (left.length > 0) {
    await start(dir, LAST, '');
    left = leftovers(snapshot(dir), before, after);
  }
  if (left.length > 0) found.push(`left behind: ${left.join(', ')}`);
  const leaked = leaks(end);
  if (leaked.length > 0) found.push(`secrets in ${leaked.join(', ')}`);
  if (/E4(10|18)|E599/.test(recovered.stderr)) found.push(`the next command: ${recovered.stderr}`);
  return found;
}

/** Undefined where the hook never returned. */
async function untilEnd(dir: string, argv: readonly string[], stdin: string, hook: Hook): Promise<Ran | undefined> {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  const listeners = signals.map((signal) => process.listeners(signal));
  const { pid } = process;
  let killed = () => {};
  const dead = new Promise<undefined>((resolve) => {
    killed = () => resolve(undefined);
  });
  const onStep = (step: string) => {
    const done = hook(step);
    if (done === NEVER) killed();
    return done;
  };
  try {
    if (hook.name === 'kill') Object.defineProperty(process, 'pid', { value: NOBODY, configurable: true });
    return await Promise.race([start(dir, argv, stdin, onStep), dead]);
  } finally {
    Object.defineProperty(process, 'pid', { value: pid, configurable: true });
    for (const [index, signal] of signals.entries())
      for (const listener of process.listeners(signal))
        if (!listeners[index]?.includes(listener)) process.removeListener(signal, listener);
  }
}

const NEVER = new Promise<void>(() => {});

function failing(code: string) {
  return (at: number): Hook => {
    let count = 0;
    return function fail(step) {
      count += 1;
      if (count === at + 1) throw Object.assign(new Error(`${code}: at ${step}, write`), { code, syscall: 'write' });
    };
  };
}

function killing(at: number): Hook {
  let count = 0;
  return function kill() {
    count += 1;
    return count === at + 1 ? NEVER : undefined;
  };
}

function age(dir: string): void {
  for (const entry of readdirSync(dir, { recursive: true, encoding: 'utf8' }))
    if (entry.endsWith('.lock')) utimesSync(path.join(dir, entry), 1e9, 1e9);
}

export const KILL = { kill: killing };
/** Two ways of failing that the program tells apart, by turns. */
export const FAILURES = { ENOSPC: failing('ENOSPC'), EIO: failing('EIO') };

/** Tries every command at each of its steps: by turns one of the faults, but `apply` with all of them. */
export function testScenarios(faults: Readonly<Record<string, (at: number) => Hook>>): void {
  const { spawn } = child_process;
  beforeAll(() => {
    root = mkdtempSync(path.join(tmpdir(), 'oc-faults-'));
    if (process.platform !== 'linux') return;
    child_process.spawn = copyMode as unknown as typeof spawn;
    syncBuiltinESMExports();
  });
  afterAll(() => {
    child_process.spawn = spawn;
    syncBuiltinESMExports();
    rmSync(root, { recursive: true, force: true });
  });

  test.each(SCENARIOS.map((scenario) => [scenario.name, scenario] as const))('%s', async (_, scenario) => {
    const home = await Prepared.of(scenario);
    const steps: string[] = [];
    const after = await home.anew(async () => {
      const ran = await start(home.dir, scenario.argv, scenario.stdin, (step) => void steps.push(step));
      expect(ran.code, ran.stdout + ran.stderr).toBe(0);
      await start(home.dir, scenario.next, scenario.stdin);
      return snapshot(home.dir);
    });
    expect(wholeness(after, home.before, after)).toBe('new');
    expect(steps.length).toBeGreaterThan(1);
    const found: string[] = [];
    const kinds = Object.entries(faults);
    for (const [at, step] of steps.entries()) {
      for (const [name, fault] of scenario.name === 'apply' ? kinds : kinds.slice(at % kinds.length).slice(0, 1)) {
        for (const problem of await home.anew(() => afterFault(scenario, home, after, fault, at)))
          found.push(`${name} at ${at} (${step}): ${problem}`);
      }
    }
    expect(found).toEqual([]);
  });
}
