/**
 * A process of its own for the tests of apply/: does one apply or recovery as its argument says, and may kill itself.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { applyWrites, digestOf, type FileRole, recover } from '../../src/apply/index.ts';
import { whileStoppable } from '../../src/commands/signals.ts';
import { type Result, success } from '../../src/errors.ts';

export interface ChildTask {
  readonly action: 'apply' | 'recover';
  readonly stateDir: string;
  readonly config: string;
  readonly writes: readonly { path: string; role: FileRole; before: string | null; after: string | null }[];
  readonly withCommand?: boolean;
  /** Kill this process at that step, counted from 0. */
  readonly killAt?: number;
  /** Send this process a signal at the step of that name. */
  readonly signalAt?: { step: string; signal: NodeJS.Signals };
  readonly waitMs?: number;
  /** Pause at every step, so that two processes meet. */
  readonly pauseMs?: number;
  readonly user?: { uid: number; gid: number };
}

const task = JSON.parse(process.argv[2] ?? '{}') as ChildTask;
if (task.user) {
  process.setgroups?.([task.user.gid]);
  process.setgid?.(task.user.gid);
  process.setuid?.(task.user.uid);
}

const steps: string[] = [];
const onStep = async (step: string) => {
  if (steps.length === task.killAt) process.kill(process.pid, 'SIGKILL');
  steps.push(step);
  if (step === task.signalAt?.step) process.kill(process.pid, task.signalAt.signal);
  // A signal is delivered between two turns of the event loop.
  await sleep(task.signalAt ? 20 : (task.pauseMs ?? 0));
};
const runCommand = async () => success(undefined);
const { stateDir, config } = task;
const waitForLock = { milliseconds: task.waitMs ?? 0 };

const { value: result, exitCode } = await whileStoppable<Result<unknown>>((signal) =>
  task.action === 'recover'
    ? recover({ stateDir, onStep, runCommand, waitForLock })
    : applyWrites({
        stateDir,
        config,
        writes: task.writes.map(({ path, role, before, after }) => ({
          path,
          role,
          expectedDigest: digestOf(before === null ? null : Buffer.from(before)),
          content: after === null ? null : Buffer.from(after),
        })),
        commands: task.withCommand ? [{ agent: 'main', provider: 'openai', before: null, after: ['openai:a'] }] : [],
        runCommand,
        verify: async () => success(undefined),
        record: { toolVersion: '0', plan: null, commit: null },
        clock: () => new Date(),
        onStep,
        signal,
        waitForLock,
      }),
);
process.stdout.write(JSON.stringify({ result, steps }));
process.exitCode = exitCode ?? (result.ok ? 0 : 1);
