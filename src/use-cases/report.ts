/** The files of `plan --json` of many hosts, read for `report`. An unusable file counts as a failed host. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { diagnostic, failure, type Result, success } from '../errors.ts';
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
  if (found?.isDirectory()) return expand(path.join(name, '*.json'), cwd);
  // A pipe, such as `<(ssh host ...)`, is treated like a file.
  if (found) return [name];
  return /[*?]/.test(name) ? expand(name, cwd) : [];
}

/** `*` and `?` within one part of a path, as in a shell; hidden files only if the part begins with a dot. */
function expand(pattern: string, cwd: string): string[] {
  const { root } = path.parse(pattern);
  const parts = pattern
    .slice(root.length)
    .split(path.sep === '\\' ? /[\\/]/ : '/')
    .filter((part) => part !== '');
  let found = [root];
  parts.forEach((part, index) => {
    const last = index === parts.length - 1;
    found = found.flatMap((folder) => {
      if (!/[*?]/.test(part)) {
        const file = path.join(folder, part);
        return lookAt(path.resolve(cwd, file)) ? [file] : [];
      }
      return entriesOf(path.resolve(cwd, folder))
        .filter((name) => matches(name, part) && (part.startsWith('.') || !name.startsWith('.')))
        .map((name) => path.join(folder, name))
        .filter((file) => {
          const stat = lookAt(path.resolve(cwd, file));
          return last ? stat?.isFile() : stat?.isDirectory();
        });
    });
  });
  return found;
}

function entriesOf(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

/** No regular expression: a pattern of many stars could take exponential time. */
function matches(name: string, pattern: string): boolean {
  let [at, star, from] = [0, -1, 0];
  let index = 0;
  while (at < name.length) {
    if (pattern[index] === '*') [star, from, index] = [index, at, index + 1];
    else if (pattern[index] === '?' || pattern[index] === name[at]) [at, index] = [at + 1, index + 1];
    else if (star >= 0) [from, at, index] = [from + 1, from + 1, star + 1];
    else return false;
  }
  return /^\**$/.test(pattern.slice(index));
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
