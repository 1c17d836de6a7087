/** The commit that a manifest is at, for the history: of the repository that contains it, wherever the command runs. */
import { execFile } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { headCommit } from './git-head.ts';

/** Variables that git sets for a hook that runs us; they would point git to another repository. */
const OTHER_REPOSITORY = /^GIT_(DIR|WORK_TREE|COMMON_DIR|INDEX_FILE|OBJECT_DIRECTORY|NAMESPACE|PREFIX)$/;
const TIMEOUT_MS = 5000;

/** Null outside a repository, and where git cannot tell. @param file absolute; symlinks are followed */
export async function commitOf(file: string | undefined): Promise<string | null> {
  if (file === undefined) return null;
  try {
    const folder = path.dirname(realpathSync(file));
    const dotGit = findRepository(folder);
    if (dotGit === undefined) return null;
    const known = headCommit(dotGit);
    if (known !== undefined) return known;
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

/** The search that git itself would do; running git takes as long as the rest of an apply. */
function findRepository(folder: string): string | undefined {
  for (let at = folder; ; at = path.dirname(at)) {
    const dotGit = path.join(at, '.git');
    if (existsSync(dotGit)) return dotGit;
    if (at === path.dirname(at)) return undefined;
  }
}
