/**
 * What `cp --attributes-only` does, without a process: files of tests have a mode and no other attribute, and every
 * file that is replaced would start one. test/apply/kept-attributes.test.ts has the real one, as all programs that are
 * started have.
 */
import child_process, { type ChildProcess, type SpawnOptions } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { fchmodSync, fstatSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import path from 'node:path';

type Spawn = (program: string, args: readonly string[], options: SpawnOptions) => ChildProcess;

/** The real one, however often this file is loaded. */
const REAL = Symbol.for('openclaw-models.test.spawn');
const known = globalThis as { [REAL]?: typeof child_process.spawn };
const spawn = known[REAL] ?? child_process.spawn;
known[REAL] = spawn;

function quickly(program: string, args: readonly string[] = [], options: SpawnOptions = {}): ChildProcess {
  const [, , , source, made] = Array.isArray(options.stdio) ? options.stdio : [];
  const isCopy = path.basename(program) === 'cp' && args[0] === '--attributes-only';
  if (!isCopy || typeof source !== 'number' || typeof made !== 'number')
    return (spawn as Spawn)(program, args, options);
  fchmodSync(made, fstatSync(source).mode & 0o7777);
  const child = Object.assign(new EventEmitter(), { stdout: null, stderr: null });
  setImmediate(() => child.emit('close', 0));
  return child as unknown as ChildProcess;
}

/** From now on in this process; `false` brings back the real one. */
export function copyQuickly(quick = true): void {
  child_process.spawn = quick ? (quickly as unknown as typeof spawn) : spawn;
  syncBuiltinESMExports();
}
