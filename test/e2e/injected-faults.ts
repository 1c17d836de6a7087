/**
 * Every writing command fails, and is killed, at each of its steps: the files are whole-old or whole-new, the next
 * command leaves nothing behind, and no secret is anywhere but in its store. `npm run faults` does the same with calls
 * of the system instead of steps.
 *
 * What a kill leaves is the home as it is at that step, in the name of a process that is nobody's: a real kill for each
 * step would take minutes. That a killed process does no more than that is shown in test/apply/processes.test.ts.
 */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FILES, LAST, SCENARIOS, type Scenario } from '../../scripts/faults/scenarios.mjs';
import { leaks, leftovers, manners, type State, snapshot, wholeness } from '../../scripts/faults/state.mjs';
import { type Ran, run } from '../edits/commands.ts';
import { KeptFolder } from '../kept-folder.ts';

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
  private readonly kept: KeptFolder;
  private constructor(dir: string) {
    this.dir = dir;
    this.before = snapshot(dir);
    this.kept = new KeptFolder(dir);
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
  async anew<T>(work: () => Promise<T>, from = this.kept): Promise<T> {
    from.putBack();
    return await work();
  }
}

/** What is wrong after the command failed at a step. */
async function afterFailure(scenario: Scenario, home: Prepared, after: State, hook: Hook): Promise<string[]> {
  const { dir, before } = home;
  const ran = await start(dir, scenario.argv, scenario.stdin, hook);
  const now = snapshot(dir);
  const state = wholeness(now, before, after);
  const found = WHOLE.includes(state) ? [] : [`state is ${state}`];
  found.push(...manners({ code: ran.code, output: ran.stdout + ran.stderr }, state));
  if (state === 'old' && leftovers(now, before, after).length + leaks(now).length === 0) return found;
  return [...found, ...(await afterNext(scenario, home, after))];
}

/** What is wrong once the next command has repaired what is left. */
async function afterNext({ next, stdin }: Scenario, { dir, before }: Prepared, after: State): Promise<string[]> {
  const found: string[] = [];
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

/** Does `work` as a process that is dead, for everybody else. */
async function asNobody<T>(work: () => Promise<T>): Promise<T> {
  const { pid } = process;
  Object.defineProperty(process, 'pid', { value: NOBODY, configurable: true });
  try {
    return await work();
  } finally {
    Object.defineProperty(process, 'pid', { value: pid, configurable: true });
  }
}

function failing(code: string) {
  return (at: number): Hook => {
    let count = 0;
    return (step) => {
      count += 1;
      if (count === at + 1) throw Object.assign(new Error(`${code}: at ${step}, write`), { code, syscall: 'write' });
    };
  };
}

/** Two ways of failing that the program tells apart, by turns. */
const FAILURES = Object.entries({ ENOSPC: failing('ENOSPC'), EIO: failing('EIO') });

/** Fails at each step: by turns in one of the ways, but `apply` in both. */
async function failures(scenario: Scenario, home: Prepared, after: State, steps: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const [at, step] of steps.entries()) {
    for (const [name, fault] of scenario.name === 'apply' ? FAILURES : FAILURES.slice(at % 2).slice(0, 1)) {
      for (const problem of await home.anew(() => afterFailure(scenario, home, after, fault(at))))
        found.push(`${name} at ${at} (${step}): ${problem}`);
    }
  }
  return found;
}

/** Is killed at each step. Where two leave the same behind, so does what comes next. */
async function kills(scenario: Scenario, home: Prepared, after: State, steps: readonly string[]): Promise<string[]> {
  const { argv, stdin } = scenario;
  const states: KeptFolder[] = [];
  await home.anew(() => asNobody(() => start(home.dir, argv, stdin, () => void states.push(new KeptFolder(home.dir)))));
  expect(states.length).toBe(steps.length);
  const known = new Map<string, readonly string[]>();
  const found: string[] = [];
  for (const [at, state] of states.entries()) {
    const problems = known.get(state.key) ?? (await home.anew(() => afterKill(scenario, home, after), state));
    known.set(state.key, problems);
    for (const problem of problems) found.push(`kill at ${at} (${steps[at]}): ${problem}`);
  }
  return found;
}

function afterKill(scenario: Scenario, home: Prepared, after: State): Promise<string[]> {
  // OpenClaw gives a dead process's lock a moment before it takes it over.
  for (const entry of readdirSync(home.dir, { recursive: true, encoding: 'utf8' }))
    if (entry.endsWith('.lock')) utimesSync(path.join(home.dir, entry), 1e9, 1e9);
  return afterNext(scenario, home, after);
}

const FAULTS = { failures, kills };

/** Tries every command with one kind of fault at each of its steps. */
export function testScenarios(faults: keyof typeof FAULTS): void {
  beforeAll(() => {
    root = mkdtempSync(path.join(tmpdir(), 'oc-faults-'));
  });
  afterAll(() => {
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
    expect(await FAULTS[faults](scenario, home, after, steps)).toEqual([]);
  });
}
