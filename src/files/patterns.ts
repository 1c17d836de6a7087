/** Patterns of paths that the shell did not expand. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { lookAt } from './read.ts';

export function isPattern(text: string): boolean {
  return /[*?]/.test(text);
}

/**
 * The files or folders that a pattern matches, in order of their names: `*` and `?` within one part of a path, as in a
 * shell; hidden ones only if the part begins with a dot.
 */
export function pathsLike(pattern: string, cwd: string, kind: 'files' | 'folders'): string[] {
  const { root } = path.parse(pattern);
  const parts = pattern
    .slice(root.length)
    .split(path.sep === '\\' ? /[\\/]/ : '/')
    .filter((part) => part !== '');
  let found = [root];
  parts.forEach((part, index) => {
    const last = index === parts.length - 1;
    found = found.flatMap((folder) => {
      if (!isPattern(part)) {
        const file = path.join(folder, part);
        return lookAt(path.resolve(cwd, file)) ? [file] : [];
      }
      return namesIn(path.resolve(cwd, folder))
        .filter((name) => matches(name, part) && (part.startsWith('.') || !name.startsWith('.')))
        .map((name) => path.join(folder, name))
        .filter((file) => {
          const stat = lookAt(path.resolve(cwd, file));
          return last && kind === 'files' ? stat?.isFile() : stat?.isDirectory();
        });
    });
  });
  return found;
}

/** What is in a folder, sorted; nothing where it cannot be read. */
export function namesIn(folder: string): string[] {
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
