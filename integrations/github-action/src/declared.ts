/**
 * `declared.mjs BASE HEAD`: what HEAD declares and BASE does not, as the manifest writes it; one JSON document.
 *
 * A separate program, built from the same sources as the CLI, so that it reads manifests in the same way.
 */
import { LIMITS, readRegularFile } from '../../../src/files/read.ts';
import type { Change } from '../../../src/generated/plan.ts';
import { loadManifest } from '../../../src/manifest/index.ts';

/** A plan's changes have more fields. */
type Difference = Pick<Change, 'address' | 'action' | 'before' | 'after'>;
type Setting = Change['before'];

type Declared = ReadonlyMap<string, Setting>;

function declaredIn(file: string): Declared {
  const loaded = loadManifest(readRegularFile(file, LIMITS.manifest).toString('utf8'), file, {});
  if (!loaded.ok) throw new Error(`${file} is not a valid manifest.`);
  const { version: _, ...manifest } = loaded.value.manifest;
  return new Map(leaves(manifest, ''));
}

/** Addresses and their values; an empty map is a declaration too. */
function leaves(value: unknown, address: string): [string, Setting][] {
  if (Array.isArray(value)) return [[address, value.map(String)]];
  if (typeof value !== 'object' || value === null)
    return [[address, value === null || typeof value === 'boolean' ? value : String(value)]];
  const entries = Object.entries(value);
  if (entries.length === 0 && address !== '') return [[address, []]];
  return entries.flatMap(([key, below]) => leaves(below, address === '' ? key : `${address}.${key}`));
}

function differences(base: Declared, head: Declared): Difference[] {
  const changes: Difference[] = [];
  for (const address of new Set([...base.keys(), ...head.keys()])) {
    const before = base.get(address) ?? null;
    const after = head.get(address) ?? null;
    const has = { base: base.has(address), head: head.has(address) };
    if (has.base && has.head && JSON.stringify(before) === JSON.stringify(after)) continue;
    const action = !has.base ? 'add' : !has.head ? 'remove' : sameItems(before, after) ? 'move' : 'change';
    changes.push({ address, action, before, after });
  }
  return changes;
}

function sameItems(before: Setting, after: Setting): boolean {
  if (!Array.isArray(before) || !Array.isArray(after)) return false;
  return JSON.stringify([...before].sort()) === JSON.stringify([...after].sort());
}

const [base = '', head = ''] = process.argv.slice(2);
try {
  process.stdout.write(`${JSON.stringify({ changes: differences(declaredIn(base), declaredIn(head)) })}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
