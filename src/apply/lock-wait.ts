/** Waits for a lock that another process holds: cheaply, up to the requested time, and not silently. */
import { lstatSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { begin } from '../activity.ts';
import { readLock } from './lock-file.ts';
import type { Step } from './step.ts';

export interface LockWait {
  /** How long, for each lock; 0 does not wait. Default: the usual time for a lock of its kind. */
  readonly milliseconds?: number | undefined;
  /** Ends the wait if nothing has been written yet. */
  readonly signal?: AbortSignal | undefined;
  /** Called once for each lock, with a sentence on who holds it, when the wait has lasted a second. */
  readonly onWaiting?: ((sentence: string) => void) | undefined;
}

/** Many commands may queue, also behind one that runs `openclaw` to store an order, which takes half a minute. */
export const OUR_WAIT_MS = 120_000;
/**
 * OpenClaw waits for about as long (2026.9.6: 32 s), and a crashed holder of an auth store's lock is stale after 30 s.
 */
export const OPENCLAW_WAIT_MS = 35_000;

const FIRST_PAUSE_MS = 10;
/** In the end all waiting processes try equally often, so that none has a better chance. */
const LONGEST_PAUSE_MS = 150;
const PAUSE_GROWTH = 1.5;
/** How often a taken lock is read again, since its holder may have died. */
const LOOK_INTO_MS = 2_000;
const SILENCE_MS = 1_000;

export interface Waited<T> {
  /** Tries to take the lock; null while another process holds it. */
  readonly take: () => Promise<T | null>;
  /** How long at most. */
  readonly limit: number;
  /** What the holder does, for the sentence: `which is editing ...`. */
  readonly about: string;
  readonly onWaiting: LockWait['onWaiting'];
  /** Called after each pause; throws to end the wait. */
  readonly step: Step;
}

/** Milliseconds. The clock of `performance` is code of its own to load. */
const now = () => process.uptime() * 1000;

/** The result of `take`, or null if the lock stays taken. Between two tries only its existence is checked. */
export async function waitForLock<T>(
  lock: string,
  { take, limit, about, onWaiting, step }: Waited<T>,
): Promise<T | null> {
  const start = now();
  let pause = FIRST_PAUSE_MS;
  let activity: ReturnType<typeof begin> | undefined;
  try {
    for (;;) {
      const taken = await take();
      if (taken !== null) return taken;
      const looked = now();
      do {
        const waited = now() - start;
        if (waited >= limit) return null;
        if (!activity && waited >= SILENCE_MS) {
          const sentence = `Waiting for ${await describeHolder(lock)}, ${about}`;
          activity = begin(`Waiting, at most ${Math.ceil(limit / 1000)} s; Ctrl-C stops`);
          onWaiting?.(`${sentence}.`);
        }
        // Random, so that not all try at the same moment.
        await sleep(Math.min(pause * (0.5 + Math.random() / 2), limit - waited));
        pause = Math.min(pause * PAUSE_GROWTH, LONGEST_PAUSE_MS);
        await step('waiting');
      } while (isThere(lock) && now() - looked < LOOK_INTO_MS);
    }
  } finally {
    activity?.end();
  }
}

/** `process 123, since 2026-01-30T10:00:00Z`, or as much as the lock tells. */
async function describeHolder(lock: string): Promise<string> {
  const payload = (await readLock(lock))?.payload;
  const since = payload?.createdAt;
  const when = typeof since === 'string' ? /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/.exec(since)?.[0] : undefined;
  return `${holderName(payload)}${when === undefined ? '' : ` (since ${when}Z)`}`;
}

/** `process 123`, or `another process`. */
export function holderName(payload: Readonly<Record<string, unknown>> | null | undefined): string {
  return typeof payload?.pid === 'number' ? `process ${payload.pid}` : 'another process';
}

function isThere(lock: string): boolean {
  try {
    return lstatSync(lock, { throwIfNoEntry: false }) !== undefined;
  } catch {
    // The next try reports the reason.
    return false;
  }
}
