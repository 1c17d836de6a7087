/** Which process is behind a lock, and whether it still runs. */

import { hostname } from 'node:os';
import { readFile, readlink } from '../files/at-once.ts';
import { errnoOf } from './problems.ts';

export interface ProcessIdentity {
  readonly pid: number;
  /** Clock ticks after boot at which the process began (Linux), so that a reused pid is told apart; null elsewhere. */
  readonly startTime: number | null;
  /** Host and, on Linux, pid namespace: a pid means nothing outside of these. */
  readonly host: string;
}

let own: { readonly pid: number; readonly startTime: number | null } | undefined;

export async function currentProcess(): Promise<ProcessIdentity> {
  // The kernel adds up all threads for this file, and nothing in it that is used here changes.
  if (own?.pid !== process.pid)
    own = { pid: process.pid, startTime: (await processStatus(process.pid))?.startTime ?? null };
  return { ...own, host: await currentHost() };
}

/** Host name and pid namespace. Containers that share a volume see each other's lock files, but not their processes. */
export async function currentHost(): Promise<string> {
  try {
    return `${hostname()} ${await readlink('/proc/self/ns/pid')}`;
  } catch {
    return hostname();
  }
}

/** True when no process with that pid runs here, or when it began at another time than recorded. */
export async function isDead(pid: number, startTime: number | null): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (errnoOf(error) === 'ESRCH') return true;
    // EPERM: a live process of another user.
  }
  const status = await processStatus(pid);
  if (status === null) return false;
  // A zombie answers to signals but will never release anything; in a container without init it stays for ever.
  if (status.state === 'Z' || status.state === 'X') return true;
  return startTime !== null && status.startTime !== startTime;
}

/**
 * Linux only: fields 3 and 22 of /proc/<pid>/stat; null where that cannot be read. OpenClaw records the same number.
 */
async function processStatus(pid: number): Promise<{ state: string; startTime: number } | null> {
  try {
    const text = await readFile(`/proc/${pid}/stat`, 'utf8');
    // The command name, in parentheses, may itself hold spaces and parentheses.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    const [state, startTime] = [fields[0], Number(fields[19])];
    return state === undefined || !Number.isInteger(startTime) ? null : { state, startTime };
  } catch {
    return null;
  }
}
