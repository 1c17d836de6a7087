/** The parts of the built program fit together: a name that is missing would show only where it is first used. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { expect, test } from 'vitest';
import { CLI } from '../e2e/cli.ts';

const PART = /^("[^"\n]+"): \(function \(exports, require, module, lazy, _export\) \{\n([\s\S]*?)\n\}\),$/gm;
/** `lazy` gives a module when it is first used, the others are loaded in between. */
const EXPORTS = /^ {4}get (\w+) \(\) \{$|defineProperty\(exports, "([^"]+)"|^(?:module\.)?exports\.(\w+)\s*=/gm;
const FUNCTIONS = /^(?:module\.exports = exports = |Object\.assign\(exports, )\{([^}]+)\}/m;
const STATIC = /^const (\w+) = lazy\("([^"]+)"\);$/gm;
const DYNAMIC = /const \{ ([^}]+) \} = await Promise\.resolve\(\)\.then\(\(\)=>[^\n]*?require\("([^"]+)"\)/g;

const parts = new Map<string, string>();
const text = readFileSync(path.join(path.dirname(CLI), 'cli/parts.js'), 'latin1');
for (const [, name = '', code = ''] of text.matchAll(PART)) parts.set(JSON.parse(name), code);

const exported = new Map<string, Set<string>>();
function exportsOf(name: string): Set<string> | undefined {
  const code = parts.get(name);
  if (code === undefined) return undefined;
  const functions =
    FUNCTIONS.exec(code)?.[1]
      ?.split(',')
      .map((each) => each.trim().split(':')[0] ?? '') ?? [];
  const each = [...code.matchAll(EXPORTS)].flatMap((found) => found.slice(1));
  const known = exported.get(name) ?? new Set([...functions, ...each]);
  exported.set(name, known);
  return known;
}

/** `[user, module, name]` of everything that a part uses of another one. */
function uses(): [string, string, string][] {
  return [...parts].flatMap(([user, code]) => [
    ...[...code.matchAll(STATIC)].flatMap(([, variable, module = '']) =>
      [...code.matchAll(new RegExp(`\\b${variable}\\(\\)\\)?\\.(\\w+)`, 'g'))].map(
        ([, name = '']): [string, string, string] => [user, module, name],
      ),
    ),
    ...[...code.matchAll(DYNAMIC)].flatMap(([, names = '', module = '']) =>
      names.split(',').map((name): [string, string, string] => [user, module, name.split(':')[0]?.trim() ?? '']),
    ),
  ]);
}

test('every name that a part uses of another one is exported there', () => {
  // Checks the values of options by schemas, which our commands do not use, so it is left out.
  const outside = /^node:|\.json$|^slim-clipanion:typanion$/;
  const all = uses().filter(([, module]) => !outside.test(module));
  expect(all.length).toBeGreaterThan(5000);
  expect(all.filter(([, module, name]) => exportsOf(module)?.has(name) !== true)).toEqual([]);
});

test('every name that a part uses of a module of Node is there', () => {
  const require = createRequire(import.meta.url);
  const all = uses().filter(([, module]) => module.startsWith('node:'));
  expect(all.length).toBeGreaterThan(50);
  expect(all.filter(([, module, name]) => !(name in require(module)))).toEqual([]);
});
