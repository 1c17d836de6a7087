/** Plans one manifest for many OpenClaw homes: volumes of containers, a backup server, the fetched state of a fleet. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { diagnostic, failure, isError, type Result, success } from '../errors.ts';
import { isPattern, pathsLike } from '../files/patterns.ts';
import { LIMITS, lookAt, readFailure, readNamed } from '../files/read.ts';
import type { Plan } from '../generated/plan.ts';
import { type Environment, stateDirAt } from '../openclaw/files/locations.ts';
import type { HostReading } from '../report/groups.ts';
import type { ResultWithSource } from '../workspace/result-with-source.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { planManifest } from './plan.ts';

export interface NamedHome {
  /** Unique: from the list, or what of its path is not common to all. */
  readonly name: string;
  /** Absolute; undefined where there is no home. */
  readonly stateDir: string | undefined;
  /** As it was given or found. */
  readonly folder: string;
}

export interface FoundHomes {
  readonly homes: readonly NamedHome[];
  /** Folders that match a pattern and are no home. */
  readonly skipped: readonly string[];
}

/** What happened to one home. */
export interface PlannedHome extends HostReading {
  /** What `plan --json` would print there. */
  readonly document: object;
}

/**
 * @param given folders, patterns of folders with `*` and `?`, or files with a folder in each line (`NAME=FOLDER` names
 *   it; `#` begins a comment). A folder is a state folder, or the home folder that it is in.
 * @returns in the order given, each home once; E500 if one of `given` matches nothing
 */
export async function findHomes(given: readonly string[], cwd: string): Promise<Result<FoundHomes>> {
  const listed: { folder: string; name?: string | undefined }[] = [];
  const skipped: string[] = [];
  for (const one of given) {
    const found = lookAt(path.resolve(cwd, one));
    if (found?.isDirectory()) listed.push({ folder: one });
    else if (found) {
      const read = await readList(one, cwd);
      if (!read.ok) return read;
      listed.push(...read.value);
    } else {
      const folders = isPattern(one) ? pathsLike(one, cwd, 'folders') : [];
      const homes = new Set(folders.filter((folder) => stateDirOf(folder, cwd) !== undefined));
      if (homes.size === 0) return nothing(`No OpenClaw home matches ${one}.`);
      listed.push(...[...homes].map((folder) => ({ folder })));
      skipped.push(...folders.filter((folder) => !homes.has(folder)));
    }
  }
  const unique = new Map(listed.map((one) => [stateDirOf(one.folder, cwd) ?? path.resolve(cwd, one.folder), one]));
  const homes = [...unique].map(([absolute, one]) => ({ ...one, absolute }));
  const names = homeNames(homes.map(({ absolute }) => absolute));
  const named = homes.map(({ folder, name, absolute }, index) => ({
    folder,
    name: name ?? names[index] ?? absolute,
    stateDir: stateDirOf(folder, cwd),
  }));
  const seen = new Set<string>();
  const twice = named.find(({ name }) => seen.size === seen.add(name).size);
  if (twice) return nothing(`Two homes have the name ${twice.name}.`);
  return success({ homes: named, skipped });
}

/**
 * Plans the manifest for each home, as if `plan` ran on its machine: a home whose name is one of `hosts:` gets that
 * entry. Variables of this process are not those of the homes, so only the ones of this program are used; a `.env` in
 * the state folder is read. Yields one home at a time, in order.
 */
export async function* planHomes(workspace: Workspace, homes: readonly NamedHome[]): AsyncGenerator<PlannedHome> {
  const env = ownVariables(workspace.options.env);
  for (const { name, folder, stateDir } of homes) {
    if (stateDir === undefined) {
      const remedy = 'Pass the state folder, such as /srv/web-1/.openclaw, or the folder that it is in.';
      const problem = diagnostic('E200', `There is no OpenClaw home in ${folder}.`, { remedy });
      yield failed(name, { ok: false, problems: [problem] });
      continue;
    }
    const planned = await planManifest(
      workspace.withHome({ env, homedir: path.dirname(stateDir), stateDir, machine: name }),
    );
    yield planned.ok ? reading(name, planned.value.plan) : failed(name, planned);
  }
}

function reading(host: string, plan: Plan): PlannedHome {
  if (plan.error) return { host, outcome: { failure: plan.error }, document: plan };
  const { changes, diagnostics, restart } = plan;
  return { host, outcome: { plan: { changes, diagnostics, restart } }, document: plan };
}

function failed(host: string, { problems }: Extract<ResultWithSource<never>, { ok: false }>): PlannedHome {
  const first = problems.find(isError) ?? problems[0];
  if (!first) throw new Error('Assertion failed: a failure without a problem');
  const { code, message, remedy } = first;
  const error = { code, message, remedy };
  return { host, outcome: { failure: error }, document: { formatVersion: 1, error, diagnostics: problems } };
}

function ownVariables(env: Environment): Environment {
  return Object.fromEntries(Object.entries(env).filter(([name]) => name.startsWith('OPENCLAW_MODELS_')));
}

function stateDirOf(folder: string, cwd: string): string | undefined {
  return stateDirAt(path.resolve(cwd, folder), existsSync);
}

async function readList(file: string, cwd: string): Promise<Result<{ folder: string; name?: string | undefined }[]>> {
  let text: string;
  try {
    text = (await readNamed(path.resolve(cwd, file), LIMITS.manifest)).bytes.toString('utf8');
  } catch (error) {
    return nothing(`${file} cannot be read: ${readFailure(error)}.`);
  }
  const lines = text.split('\n').map((line) => line.trim());
  const homes = lines
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [, name, folder = line] = /^([^=/\\]+)=(.+)$/.exec(line) ?? [];
      // Relative to the list, so that it works from any folder.
      return { folder: path.resolve(cwd, path.dirname(file), folder), name };
    });
  return homes.length > 0 ? success(homes) : nothing(`${file} lists no home.`);
}

/** What of each path is not common to all: `web-1` of `/srv/web-1/.openclaw` beside `/srv/web-2/.openclaw`. */
export function homeNames(folders: readonly string[]): string[] {
  const paths = folders.map((folder) => folder.split(path.sep).filter((part) => part !== ''));
  const shortest = Math.min(...paths.map(({ length }) => length));
  const common = (at: (parts: readonly string[], index: number) => string | undefined) => {
    let index = 0;
    while (index < shortest && paths.every((parts) => at(parts, index) === at(paths[0] ?? [], index))) index += 1;
    return index;
  };
  if (paths.length === 1) {
    const own = paths[0]?.filter((part) => !part.startsWith('.') && part !== '_data') ?? [];
    return [own.at(-1) ?? folders[0] ?? ''];
  }
  const before = common((parts, index) => parts[index]);
  const after = common((parts, index) => parts[parts.length - 1 - index]);
  return paths.map((parts, index) => parts.slice(before, parts.length - after).join('/') || (folders[index] ?? ''));
}

function nothing(message: string): Result<never> {
  return failure(
    diagnostic('E500', message, { remedy: 'Pass folders, patterns of folders, or a file that lists them.' }),
  );
}
