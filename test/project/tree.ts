/** Tests of the project itself: what is packed, generated, documented, and which folder may import which. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const ROOT = path.resolve(import.meta.dirname, '../..');

export function read(file: string): string {
  return readFileSync(path.join(ROOT, file), 'utf8');
}

/** Files below a folder, relative to the root, with forward slashes. */
export function filesBelow(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(ROOT, path.join(entry.parentPath ?? entry.path, entry.name)).replaceAll('\\', '/'))
    .sort();
}

export interface Import {
  /** As written, such as `node:fs`; relative ones as a path from the root. */
  readonly target: string;
  readonly typeOnly: boolean;
}

const STATIC = /^(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?'([^']+)'/gm;
const DYNAMIC = /(typeof\s+)?\bimport\(\s*'([^']+)'/g;

/** What a module imports or re-exports, static and dynamic. `import { type A, type B }` counts as types only. */
export function importsOf(file: string): Import[] {
  const source = read(file);
  const resolve = (target: string) =>
    target.startsWith('.') ? path.posix.join(path.posix.dirname(file), target) : target;
  return [
    ...[...source.matchAll(STATIC)].map(([text, type, target = '']) => {
      const names = /\{([^}]*)\}/
        .exec(text)?.[1]
        ?.split(',')
        .map((name) => name.trim())
        .filter(Boolean);
      const onlyTypes = names !== undefined && names.length > 0 && names.every((name) => name.startsWith('type '));
      return { target: resolve(target), typeOnly: type !== undefined || onlyTypes };
    }),
    ...[...source.matchAll(DYNAMIC)].map(([, type, target = '']) => ({
      target: resolve(target),
      typeOnly: type !== undefined,
    })),
  ];
}

/** Every module that runs when `entry` does, sooner or later, with the way to it. */
export function reachableFrom(entry: string): Map<string, readonly string[]> {
  const ways = new Map<string, readonly string[]>([[entry, [entry]]]);
  for (const [file, way] of ways) {
    if (!file.endsWith('.ts')) continue;
    for (const { target, typeOnly } of importsOf(file)) {
      if (!typeOnly && target.startsWith('src/') && !ways.has(target)) ways.set(target, [...way, target]);
    }
  }
  return ways;
}
