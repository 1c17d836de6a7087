/** Temp files that a killed process has left beside a target. */
import { lstat, readdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { errnoOf } from './problems.ts';
import { isDead } from './process-identity.ts';

/** The name that `tempName` gives, with the process in it. */
const TEMP = /^\.(.+)\.(\d+)\.[0-9a-f]{12}\.tmp$/;

/** Removes them; those of a process that still runs stay. What the system refuses is left, as it harms nobody. */
export async function removeStrayTemps(target: string): Promise<void> {
  try {
    for (const name of await readdir(dirname(target))) {
      const [, of, pid] = TEMP.exec(name) ?? [];
      if (of !== basename(target) || Number(pid) === process.pid || !(await isDead(Number(pid), null))) continue;
      const stray = join(dirname(target), name);
      if ((await lstat(stray)).isFile()) await rm(stray, { force: true });
    }
  } catch (error) {
    if (errnoOf(error) === undefined) throw error;
  }
}
