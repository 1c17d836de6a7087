/** The files of `plan --json` of many hosts, read for `report`. An unusable file counts as a failed host. */
import path from 'node:path';
import { diagnostic, failure, type Result, success } from '../errors.ts';
import { isPattern, pathsLike } from '../files/patterns.ts';
import { LIMITS, lookAt, readFailure, readNamed } from '../files/read.ts';
import type { Plan } from '../generated/plan.ts';
import { validatePlan } from '../generated/validate-plan.js';
import type { HostReading } from '../report/groups.ts';
import { hostNames, notAPlan, outcomeOf } from '../report/readings.ts';

/**
 * @param given files, folders (their `.json` files), or patterns with `*` and `?` that the shell did not expand
 * @returns in the order given, each file once; E500 if nothing matches one of `given`
 */
export async function readPlans(given: readonly string[], cwd: string): Promise<Result<HostReading[]>> {
  const files: string[] = [];
  for (const name of given) {
    const found = filesOf(name, cwd);
    if (found.length === 0)
      return failure(
        diagnostic('E500', `No file matches ${name}.`, { remedy: 'Pass files written by `plan --json`.' }),
      );
    for (const file of found) files.push(file);
  }
  const unique = [...new Map(files.map((file) => [path.resolve(cwd, file), file]))];
  const hosts = hostNames(unique.map(([, file]) => file));
  const readings: HostReading[] = [];
  // One at a time: the plans of a whole fleet need not be in memory at once.
  for (const [index, [absolute]] of unique.entries()) {
    readings.push({ host: hosts[index] ?? absolute, outcome: await readOutcome(absolute) });
  }
  return success(readings);
}

function filesOf(name: string, cwd: string): string[] {
  const found = lookAt(path.resolve(cwd, name));
  if (found?.isDirectory()) return pathsLike(path.join(name, '*.json'), cwd, 'files');
  // A pipe, such as `<(ssh host ...)`, is treated like a file.
  if (found) return [name];
  return isPattern(name) ? pathsLike(name, cwd, 'files') : [];
}

async function readOutcome(file: string): Promise<HostReading['outcome']> {
  let text: string;
  try {
    text = (await readNamed(file, LIMITS.plan)).bytes.toString('utf8');
  } catch (error) {
    return notAPlan(`The file cannot be read: ${readFailure(error)}.`);
  }
  return outcomeOf(text, (value) => (validatePlan(value) ? (value as Plan) : undefined));
}
