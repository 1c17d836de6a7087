/** Throw-away OpenClaw homes for the tests of apply/. */
import { execFile } from 'node:child_process';
import { chmod, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { readHistoryEntry } from '../../src/apply/history.ts';
import {
  type ApplyRequest,
  digestOf,
  type FileRole,
  type FileWrite,
  type HistoryEntry,
  historyWayBack,
} from '../../src/apply/index.ts';
import { readIntent } from '../../src/apply/intent.ts';
import { hasLeftovers, ownPaths } from '../../src/apply/own-folder.ts';
import { ownLockState } from '../../src/apply/own-lock.ts';
import { type Result, success } from '../../src/errors.ts';

/** Runs `work` in a new folder, which is removed afterwards. */
export async function withFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'oc-apply-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export function write(path: string, before: string | null, after: string | null, role: FileRole = 'config'): FileWrite {
  return { path, role, expectedDigest: digest(before), content: after === null ? null : Buffer.from(after) };
}

export function digest(text: string | null): string | null {
  return digestOf(text === null ? null : Buffer.from(text));
}

export function request(stateDir: string, writes: FileWrite[], more: Partial<ApplyRequest> = {}): ApplyRequest {
  return {
    stateDir,
    config: join(stateDir, 'openclaw.json'),
    writes,
    commands: [],
    verify: async () => success(undefined),
    record: { toolVersion: '0.0.0-test', plan: { formatVersion: 1 }, commit: null },
    clock: () => new Date('2026-11-22T23:15:02.000Z'),
    waitForLock: { milliseconds: 0 },
    ...more,
  };
}

/** The text of a file, or null. */
export async function text(path: string): Promise<string | null> {
  return readFile(path, 'utf8').catch(() => null);
}

export async function mode(path: string): Promise<string> {
  return ((await stat(path)).mode & 0o7777).toString(8);
}

/** Every file below a folder but our own history, with a slash after folders. */
export async function tree(folder: string): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (entry.name === 'history') continue;
    found.push(entry.name + (entry.isDirectory() ? '/' : ''));
    if (entry.isDirectory()) {
      for (const inner of await tree(join(folder, entry.name))) found.push(`${entry.name}/${inner}`);
    }
  }
  return found.sort();
}

/** The value of a result, or a failing test that shows the problems. */
export function unwrap<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problems.map((problem) => `${problem.code} ${problem.message}`).join('\n'));
  return result.value;
}

export function codesOf(result: Result<unknown>): string[] {
  return result.ok ? [] : result.problems.map((problem) => problem.code);
}

export function messageOf(result: Result<unknown>): string {
  return result.ok ? '' : result.problems.map((problem) => problem.message).join('\n');
}

/** Bundles the program that the tests run in processes of their own; returns its path. */
export async function bundleChild(): Promise<{ readonly child: string; readonly remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'oc-child-'));
  // Another user runs it, too.
  await chmod(folder, 0o755);
  const outfile = join(folder, 'child.mjs');
  await build({
    entryPoints: [join(import.meta.dirname, 'child.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'error',
  });
  return { child: outfile, remove: () => rm(folder, { recursive: true, force: true }) };
}

export interface ChildOutcome {
  readonly signal: string | null;
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `program` and waits until it has ended, however that is. */
export async function run(program: string, args: string[]): Promise<ChildOutcome> {
  return new Promise((resolve) => {
    const child = execFile(program, args, (_, stdout, stderr) => {
      resolve({ signal: child.signalCode, exitCode: child.exitCode, stdout, stderr });
    });
  });
}

/** Every readable entry of the history, newest first. */
export async function readHistory(stateDir: string): Promise<HistoryEntry[]> {
  const ids = await readdir(ownPaths(stateDir).history).catch(() => []);
  const read = await Promise.all(ids.map((id) => readHistoryEntry(stateDir, id)));
  const newest = (one: HistoryEntry) => `${one.time} ${one.id}`;
  return read.flatMap((entry) => (entry.ok ? [entry.value] : [])).sort((a, b) => (newest(a) < newest(b) ? 1 : -1));
}

/** What a file held before an apply. */
export async function historyCopy(stateDir: string, id: string, path: string): Promise<Result<Buffer | null>> {
  const back = await historyWayBack(stateDir, id, path);
  return back.ok ? success(back.value.bytes) : back;
}

/** What is left of an apply that is under way or was interrupted. */
export async function pendingIntent(stateDir: string) {
  const own = ownPaths(stateDir);
  if (!(await hasLeftovers(own))) return null;
  const running = (await ownLockState(own)) === 'held';
  const intent = await readIntent(own.intent);
  if (intent === null || typeof intent === 'string') return { id: null, files: [], running };
  return { id: intent.id, files: intent.files.map((file) => file.path), running };
}
