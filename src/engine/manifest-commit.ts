/** The commit that a manifest is at, for the history: of the repository that it lies in, wherever the command runs. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Plan } from '../generated/plan.ts';
import { expandHome } from '../openclaw/locations.ts';
import type { HomeOptions } from './home.ts';
import { readManifest } from './plan-manifest.ts';

/** Of a hook that runs us; they would lead git to another repository than the manifest's. */
const OTHER_REPOSITORY = /^GIT_(DIR|WORK_TREE|COMMON_DIR|INDEX_FILE|OBJECT_DIRECTORY|NAMESPACE|PREFIX)$/;
const TIMEOUT_MS = 5000;

/** Null outside a repository, and where git cannot tell. @param file absolute; a symlink counts where it leads to */
export async function commitOf(file: string | undefined): Promise<string | null> {
  if (file === undefined) return null;
  try {
    const folder = path.dirname(realpathSync(file));
    if (!isInRepository(folder)) return null;
    const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !OTHER_REPOSITORY.test(name)));
    const { stdout } = await promisify(execFile)('git', ['-C', folder, 'rev-parse', 'HEAD'], {
      env,
      timeout: TIMEOUT_MS,
    });
    return stdout.trim() || null;
  } catch {
    return null;
  }
}

/** What git would look for itself; asking it takes as long as the rest of an apply. */
function isInRepository(folder: string): boolean {
  for (let at = folder; ; at = path.dirname(at)) {
    if (existsSync(path.join(at, '.git'))) return true;
    if (at === path.dirname(at)) return false;
  }
}

/** Where the manifest of a saved plan is: a file of that name, seen from here, with the bytes that were planned. */
export async function manifestOfPlan(
  { path: name, digest }: Plan['source'],
  options: HomeOptions,
  home: string,
): Promise<string | undefined> {
  if (name === '-') return undefined;
  const manifest = path.resolve(options.cwd, expandHome(name, home));
  const read = await readManifest({ ...options, manifest, readStdin: async () => Buffer.alloc(0) });
  if (!read.ok) return undefined;
  const [own = '', ...bases] = [read.value.text, ...(read.value.bases ?? []).map(({ text }) => text)].map(sha256);
  const all = bases.length === 0 ? own : sha256([own, ...bases].map((one) => `${one}\n`).join(''));
  return all === digest ? manifest : undefined;
}

function sha256(text: string): string {
  return `sha256:${createHash('sha256').update(text).digest('hex')}`;
}
