/** Plan files by pattern. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { LIMITS, lookAt, readFailure, readRegularFile } from '../../../src/files/read.ts';

const MOST_FILES = 10_000;

/**
 * Files that match one of the lines: a path, a folder (its `*.json` at any depth), or a pattern with `*`, `?` and `**`.
 * Sorted, without duplicates. A path without a pattern is returned even if no file is there, so that it gets reported.
 */
export function matchingFiles(patterns: string, folder: string): string[] {
  const found = new Set<string>();
  for (const line of patterns.split('\n').map((text) => text.trim().replaceAll('\\', '/'))) {
    if (line === '') continue;
    const absolute = path.resolve(folder, line);
    if (!/[*?]/.test(line)) {
      if (lookAt(absolute)?.isDirectory()) {
        for (const file of filesBelow(absolute)) if (file.endsWith('.json')) found.add(file);
      } else found.add(absolute);
      continue;
    }
    const fixed = line.split('/');
    const start =
      fixed
        .slice(
          0,
          fixed.findIndex((part) => /[*?]/.test(part)),
        )
        .join('/') || (line[0] === '/' ? '/' : '.');
    const base = path.resolve(folder, start);
    const rest = fixed.slice(fixed.findIndex((part) => /[*?]/.test(part))).join('/');
    const matches = patternOf(rest);
    for (const file of filesBelow(base))
      if (matches.test(path.relative(base, file).replaceAll('\\', '/'))) found.add(file);
  }
  return [...found].sort();
}

function patternOf(glob: string): RegExp {
  // Repeating `**/` only makes the search slower.
  const source = glob
    .replace(/(?:\*\*\/){2,}/g, '**/')
    .replace(/\*\*\/|\*\*|\*|\?|[^*?]/g, (part) =>
      part === '**/'
        ? '(?:[^/]+/)*'
        : part === '**'
          ? '.*'
          : part === '*'
            ? '[^/]*'
            : part === '?'
              ? '[^/]'
              : part.replace(/[\\^$.|+()[\]{}]/, '\\$&'),
    );
  return new RegExp(`^${source}$`);
}

/** Does not follow links: a link in an artifact could lead anywhere. */
function filesBelow(folder: string): string[] {
  const files: string[] = [];
  const walk = (at: string): void => {
    let entries: ReturnType<typeof entriesOf>;
    try {
      entries = entriesOf(at);
    } catch {
      return;
    }
    for (const entry of entries) {
      if (files.length >= MOST_FILES) return;
      if (entry.isDirectory()) walk(path.join(at, entry.name));
      else if (entry.isFile()) files.push(path.join(at, entry.name));
    }
  };
  walk(folder);
  return files;
}

function entriesOf(folder: string) {
  return readdirSync(folder, { withFileTypes: true });
}

/** The text of a plan file, or the reason why it cannot be read. */
export function readPlanFile(file: string): { readonly text: string } | { readonly problem: string } {
  try {
    return { text: readRegularFile(file, LIMITS.plan).toString('utf8') };
  } catch (error) {
    return { problem: `The file cannot be read: ${readFailure(error)}.` };
  }
}
