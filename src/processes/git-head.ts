/** What `git rev-parse HEAD` prints, read from the files of a repository. */
import { lstatSync, statSync } from 'node:fs';
import path from 'node:path';
import { LIMITS, readRegularFile } from '../files/read.ts';

const COMMIT = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
/** A branch may stand for another one, which stands for another one. */
const MOST_LINKS = 5;

/**
 * The commit; undefined where git has to be asked: a repository of another user, which git may refuse, refs that are
 * kept in another way, or a branch without a commit. Formats: gitrepository-layout(5) and git-pack-refs(1) of git 2.39.
 *
 * @param dotGit the `.git` that was found: a folder, or in a worktree and a submodule a file that names one
 */
export function headCommit(dotGit: string): string | undefined {
  try {
    const folder = repositoryAt(dotGit);
    if (folder === undefined || statSync(folder).uid !== process.geteuid?.()) return undefined;
    const shared = textOf(path.join(folder, 'commondir'));
    const common = shared === undefined ? folder : path.resolve(folder, shared);
    let at = 'HEAD';
    for (let links = 0; links <= MOST_LINKS; links += 1) {
      const text = textOf(path.join(folder, at)) ?? textOf(path.join(common, at)) ?? packed(common, at);
      if (text === undefined || COMMIT.test(text)) return text;
      at = /^ref: (refs\/[^\0]+)$/.exec(text)?.[1] ?? '';
      // As a path it would lead elsewhere.
      if (at === '' || path.posix.normalize(at) !== at) return undefined;
    }
  } catch {
    // What cannot be read here, git may be able to.
  }
  return undefined;
}

function repositoryAt(dotGit: string): string | undefined {
  if (lstatSync(dotGit).isDirectory()) return dotGit;
  const named = /^gitdir: (.+)$/.exec(textOf(dotGit) ?? '')?.[1];
  return named === undefined ? undefined : path.resolve(path.dirname(dotGit), named);
}

/** The commit of a ref in the list of those that have no file of their own. */
function packed(common: string, ref: string): string | undefined {
  const lines = textOf(path.join(common, 'packed-refs'))?.split('\n') ?? [];
  return lines.find((line) => line.endsWith(` ${ref}`))?.slice(0, -ref.length - 1);
}

/** Undefined if it is not there. */
function textOf(file: string): string | undefined {
  try {
    return readRegularFile(file, LIMITS.variables).toString('utf8').trimEnd();
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw error;
  }
}
