/**
 * What `cp --attributes-only` does, without a process: files of tests have a mode and no other attribute, and every
 * file that is replaced would start one. test/apply/kept-attributes.test.ts has the real one, as all programs that are
 * started have.
 */
import child_process, { type SpawnSyncOptions } from 'node:child_process';
import { fchmodSync, fstatSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import path from 'node:path';

type SpawnSync = (program: string, args: readonly string[], options: SpawnSyncOptions) => unknown;

/** The real one, however often this file is loaded. */
const REAL = Symbol.for('openclaw-models.test.spawn');
const known = globalThis as { [REAL]?: typeof child_process.spawnSync };
const spawnSync = known[REAL] ?? child_process.spawnSync;
known[REAL] = spawnSync;

function quickly(program: string, args: readonly string[] = [], options: SpawnSyncOptions = {}): unknown {
  const stdio: readonly unknown[] = Array.isArray(options.stdio) ? options.stdio : [];
  const isCopy = path.basename(program) === 'cp' && args[0] === '--attributes-only' && args.length > 2;
  if (!isCopy) return (spawnSync as SpawnSync)(program, args, options);
  // Of several files, the number of a source here is that of its copy there.
  const together = args.includes('--target-directory=/proc/self/fd');
  const sources = args.flatMap((arg) => /^\/proc\/\d+\/fd\/(\d+)$/.exec(arg)?.[1] ?? []).map(Number);
  const pairs = together ? sources.map((source) => [source, stdio[source]]) : [stdio.slice(3)];
  for (const [source, made] of pairs) fchmodSync(made as number, fstatSync(source as number).mode & 0o7777);
  return { status: 0, stdout: '', stderr: '' };
}

/** From now on in this process; `false` brings back the real one. */
export function copyQuickly(quick = true): void {
  child_process.spawnSync = quick ? (quickly as typeof spawnSync) : spawnSync;
  syncBuiltinESMExports();
}
