import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applyWrites, recover } from '../../src/apply/index.ts';
import { success } from '../../src/errors.ts';
import { KeptFolder } from '../kept-folder.ts';
import type { ChildTask } from './child.ts';
import {
  bundleChild,
  type ChildOutcome,
  codesOf,
  pendingIntent,
  readHistory,
  request,
  run,
  text,
  tree,
  unwrap,
  withFolder,
  write,
} from './homes.ts';

let child: string;
let remove = async () => {};
beforeAll(async () => {
  ({ child, remove } = await bundleChild());
});
afterAll(() => remove());

interface Home {
  readonly state: string;
  readonly task: ChildTask;
}

/** A home with a config that has backups, a store that exists and one that does not. */
async function makeHome(folder: string, withConfig = true): Promise<Home> {
  const state = join(folder, 'state');
  const [config, store, fresh] = paths(state);
  await mkdir(join(state, 'agents/main/agent'), { recursive: true });
  if (withConfig) {
    await writeFile(config, 'old config');
    await writeFile(`${config}.bak`, 'older');
    await writeFile(`${config}.bak.4`, 'oldest');
  }
  await writeFile(store, 'old store');
  const writes: ChildTask['writes'] = [
    { path: config, role: 'config', before: withConfig ? 'old config' : null, after: 'new config' },
    { path: store, role: 'auth-store', before: 'old store', after: 'new store' },
    { path: fresh, role: 'auth-store', before: null, after: 'fresh store' },
  ];
  return { state, task: { action: 'apply', stateDir: state, config, writes } };
}

function paths(state: string): [string, string, string] {
  return [
    join(state, 'openclaw.json'),
    join(state, 'agents/main/agent/auth-profiles.json'),
    join(state, 'agents/work/agent/auth-profiles.json'),
  ];
}

async function texts(state: string): Promise<(string | null)[]> {
  const [config] = paths(state);
  return Promise.all([...paths(state), `${config}.bak`, `${config}.bak.1`, `${config}.bak.4`].map(text));
}

async function start(task: ChildTask): Promise<ChildOutcome & { codes: string[]; steps: string[] }> {
  const outcome = await run(process.execPath, [child, JSON.stringify(task)]);
  if (outcome.stdout === '') return { ...outcome, codes: [], steps: [] };
  const { result, steps } = JSON.parse(outcome.stdout);
  return { ...outcome, codes: codesOf(result), steps };
}

const OLD = ['old config', 'old store', null, 'older', null, 'oldest'];
const NEW = ['new config', 'new store', 'fresh store', 'old config', 'older', null];

/** How many steps the task has, counted by running it once. */
async function countSteps(task: ChildTask): Promise<string[]> {
  const { steps, codes } = await start(task);
  expect(codes).toEqual([]);
  return steps;
}

/** Runs `work` for every number below `count`, a few at a time. */
async function forEach(count: number, work: (index: number) => Promise<void>): Promise<void> {
  let next = 0;
  const worker = async () => {
    for (let index = next++; index < count; index = next++) await work(index);
  };
  await Promise.all([worker(), worker(), worker()]);
}

describe('killed at any step', () => {
  it('an apply leaves all old or all new, and the next run leaves nothing else behind', () =>
    withFolder(async (folder) => {
      const sample = await makeHome(join(folder, 'sample'));
      const untouched = await tree(sample.state);
      const steps = await countSteps(sample.task);
      const applied = await tree(sample.state);
      expect(await texts(sample.state)).toEqual(NEW);
      expect(steps.length).toBeGreaterThan(20);
      const seen = new Set<string>();
      await forEach(steps.length, async (killAt) => {
        const at = `killed at step ${killAt}, ${steps[killAt]}`;
        const { state, task } = await makeHome(join(folder, String(killAt)));
        expect((await start({ ...task, killAt })).signal, at).toBe('SIGKILL');
        const half = await pendingIntent(state);
        expect(half?.running ?? false, at).toBe(false);
        const recovery = unwrap(await recover({ stateDir: state, waitForLock: { milliseconds: 0 } }));
        if (half !== null)
          expect(
            recovery?.diagnostics.map((problem) => problem.code),
            at,
          ).toEqual(['W419']);
        const committed = (await readHistory(state)).length === 1;
        expect(await texts(state), at).toEqual(committed ? NEW : OLD);
        seen.add(committed ? 'new' : 'old');
        expect(await pendingIntent(state), at).toBeNull();
        const left = (await tree(state)).filter((name) => name !== 'openclaw-models/');
        expect(left, at).toEqual((committed ? applied : untouched).filter((name) => name !== 'openclaw-models/'));
      });
      expect([...seen].sort()).toEqual(['new', 'old']);
    }));

  it('an apply is followed by a second one that works without asking for anything', () =>
    withFolder(async (folder) => {
      const { state, task } = await makeHome(folder);
      const [config] = paths(state);
      expect((await start({ ...task, killAt: 20 })).signal).toBe('SIGKILL');
      const applied = unwrap(await applyWrites(request(state, [write(config, 'old config', 'second')])));
      expect(applied.diagnostics.map((problem) => problem.code)).toEqual(['W419']);
      expect(await text(config)).toBe('second');
      expect(await tree(join(state, 'openclaw-models'))).toEqual([]);
    }));

  it('a recovery can be recovered', () =>
    withFolder(async (folder) => {
      const { state, task } = await makeHome(folder);
      const untouched = await tree(state);
      const steps = await countSteps((await makeHome(join(folder, 'sample'))).task);
      expect((await start({ ...task, killAt: steps.indexOf('verified') })).signal).toBe('SIGKILL');
      const interrupted = new KeptFolder(state);
      const recovering = await countSteps({ ...task, action: 'recover' });
      expect(recovering.length).toBeGreaterThan(5);
      for (const [killAt, step] of recovering.entries()) {
        const at = `killed at step ${killAt}, ${step}`;
        interrupted.putBack();
        expect((await start({ ...task, action: 'recover', killAt })).signal, at).toBe('SIGKILL');
        unwrap(await recover({ stateDir: state, waitForLock: { milliseconds: 0 } }));
        expect(await texts(state), at).toEqual(OLD);
        expect(await tree(state), at).toEqual(untouched);
      }
    }));

  it('with a command: its inverse is run, or named if it cannot be run', () =>
    withFolder(async (folder) => {
      const sample = await makeHome(join(folder, 'sample'));
      const steps = await countSteps({ ...sample.task, withCommand: true });
      const killed = async (name: string) => {
        const home = await makeHome(join(folder, name));
        await start({ ...home.task, withCommand: true, killAt: steps.indexOf('command run') });
        return home.state;
      };
      const calls: unknown[] = [];
      const runCommand = async (call: unknown) => {
        calls.push(call);
        return success(undefined);
      };
      const one = await killed('one');
      unwrap(await recover({ stateDir: one, runCommand }));
      expect(calls).toEqual([{ agent: 'main', provider: 'openai', order: null }]);
      expect(await texts(one)).toEqual(OLD);
      const unchanged = await killed('unchanged');
      expect(codesOf(await recover({ stateDir: unchanged, readOrder: async () => null }))).toEqual([]);
      const two = await killed('two');
      const result = await recover({ stateDir: two });
      expect(codesOf(result)).toEqual(['E418']);
      expect(result.ok || result.problems[0]?.remedy).toContain(
        'openclaw models auth order clear --provider openai --agent main',
      );
      expect(await texts(two)).toEqual(OLD);
    }));

  it('a file that was changed since is left alone and its copy is named', () =>
    withFolder(async (folder) => {
      const { state, task } = await makeHome(folder);
      const steps = await countSteps((await makeHome(join(folder, 'sample'))).task);
      await start({ ...task, killAt: steps.indexOf('verified') });
      await writeFile(paths(state)[1], 'foreign');
      const result = await recover({ stateDir: state });
      expect(codesOf(result)).toEqual(['E418']);
      const problem = result.ok ? undefined : result.problems[0];
      expect(problem?.message).toContain('The apply of ');
      expect(await text(/The copy from before is (\S*)\./.exec(problem?.message ?? '')?.[1] ?? '')).toBe('old store');
      expect((await texts(state)).slice(0, 3)).toEqual(['old config', 'foreign', null]);
      expect(unwrap(await recover({ stateDir: state }))).toBeNull();
    }));
});

describe('two at once', () => {
  it('one goes through, the other is refused, and nothing is mixed', () =>
    withFolder(async (folder) => {
      for (const waitMs of [0, 5_000]) {
        const { state, task } = await makeHome(join(folder, String(waitMs)));
        const other = {
          ...task,
          writes: task.writes.map((one) => ({ ...one, after: `other ${one.after}` })),
        };
        const both = await Promise.all([
          start({ ...task, waitMs, pauseMs: 5 }),
          start({ ...other, waitMs, pauseMs: 5 }),
        ]);
        const codes = both.map((outcome) => outcome.codes[0] ?? 'ok').sort();
        expect(codes[1]).toBe('ok');
        expect(codes[0]).toMatch(/^E4(01|10)$/);
        const now = await texts(state);
        const expected =
          both[0].codes.length === 0
            ? NEW
            : ['other new config', 'other new store', 'other fresh store', ...NEW.slice(3)];
        expect(now).toEqual(expected);
        expect(await tree(join(state, 'openclaw-models'))).toEqual([]);
      }
    }));

  it('of many that find the lock of a dead process, one at a time gets it', () =>
    withFolder(async (folder) => {
      const { state, task } = await makeHome(folder);
      expect((await start({ ...task, killAt: 0 })).signal).toBe('SIGKILL');
      expect(await readdir(join(state, 'openclaw-models'))).toEqual(['lock']);
      const outcomes = await Promise.all([1, 2, 3, 4].map(() => start({ ...task, waitMs: 10_000 })));
      const codes = outcomes.map((outcome) => outcome.codes[0] ?? 'ok').sort();
      const told = outcomes.map((outcome) => outcome.stdout).join('\n');
      expect(codes, told).toEqual(['E401', 'E401', 'E401', 'ok']);
      expect(await texts(state)).toEqual(NEW);
      expect(await tree(join(state, 'openclaw-models'))).toEqual([]);
    }));
});

describe('signals', () => {
  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('%s puts everything back and exits with %i', (signal, exitCode) =>
    withFolder(async (folder) => {
      const { state, task } = await makeHome(folder);
      const before = await tree(state);
      const outcome = await start({ ...task, signalAt: { step: 'file replaced', signal } });
      expect([outcome.signal, outcome.exitCode, outcome.codes]).toEqual([null, exitCode, ['E423']]);
      expect(await texts(state)).toEqual(OLD);
      expect(await tree(state)).toEqual(before);
    }),
  );

  it('a signal after the outcome is verified lets the apply finish', () =>
    withFolder(async (folder) => {
      const { state, task } = await makeHome(folder);
      const outcome = await start({ ...task, signalAt: { step: 'verified', signal: 'SIGINT' } });
      expect([outcome.exitCode, outcome.codes]).toEqual([130, []]);
      expect(await texts(state)).toEqual(NEW);
    }));
});
