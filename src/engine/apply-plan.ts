/** Carries out a Plan: the bytes from its edits, through the transaction, with the outcome read back and planned again. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { type Applied, applyWrites, type FileRead, type FileWrite, historyCopy } from '../apply/index.ts';
import { type Diagnostic, diagnostic, failure, type Result, success } from '../errors.ts';
import type { Plan, PlannedFile } from '../generated/plan.ts';
import { applyEdits, type JsonEdit } from '../openclaw/json5/index.ts';
import { digestOf, type LiveConfig, managementOf, readTextFile } from '../openclaw/live.ts';
import type { Environment } from '../openclaw/locations.ts';
import { expandHome } from '../openclaw/locations.ts';
import { emptyFileText } from '../openclaw/new-file.ts';
import { machineOf } from './home.ts';
import { findOpenclaw, setStoredOrder } from './openclaw-binary.ts';
import { belongsToHome, foreignEdit } from './plan-guard.ts';
import { VERSION } from './version.ts';

/** The manifest's new text, to be written together with the live files. */
export interface ManifestWrite {
  readonly path: string;
  readonly expectedDigest: string | null;
  readonly text: string;
}

export interface ApplyOptions {
  readonly config: LiveConfig;
  /** Of a command that edits the manifest and applies that edit: all of it or nothing. */
  readonly manifest?: ManifestWrite | undefined;
  readonly env: Environment;
  /** Plans again, from the files as they are then; what is left to do must be nothing. */
  readonly replan: () => Promise<Result<Plan>>;
  readonly signal?: AbortSignal | undefined;
  readonly onStep?: ((step: string) => void | Promise<void>) | undefined;
  readonly clock?: (() => Date) | undefined;
  readonly waitForLock?: { readonly milliseconds: number } | undefined;
}

/** Applies a plan as it is; nothing in it is computed again but digests. Errors: E401 to E423, E316. */
export async function applyPlan(plan: Plan, options: ApplyOptions): Promise<Result<Applied>> {
  const { config, env } = options;
  if (plan.target.machine !== machineOf(config)) {
    return failure(
      diagnostic(
        'E402',
        `The plan was made for another machine or another config (${plan.target.config}). Nothing was written.`,
      ),
    );
  }
  // A saved plan may have been made, and a rollback's apply done, before Nix took over.
  if (
    managementOf(env) === 'nix' &&
    plan.files.some((file) => isWritten(file) && (file.role === 'config' || file.role === 'include'))
  ) {
    return failure(diagnostic('E315', 'OPENCLAW_NIX_MODE is set: the config belongs to Nix. Nothing was written.'));
  }
  const writes = await fileWrites(plan, config);
  if (!writes.ok) return writes;
  const binary = plan.commands.length > 0 ? findOpenclaw(env) : undefined;
  if (plan.commands.length > 0 && binary === undefined) {
    return failure(
      diagnostic(
        'E316',
        'The stored orders of this release are in SQLite, which only `openclaw` itself may write, and it was not found. Nothing was written.',
      ),
    );
  }
  return applyWrites({
    stateDir: config.locations.stateDir,
    config: config.locations.configPath,
    writes: [...writes.value, ...manifestWrites(options.manifest)],
    reads: plan.files
      .filter((file) => !isWritten(file) && file.role !== 'auth-store')
      .map((file): FileRead => ({ path: absolute(file, config), expectedDigest: file.digest })),
    commands: plan.commands,
    runCommand: binary === undefined ? undefined : (call) => setStoredOrder(binary, env, call),
    verify: () => verify(plan, options),
    record: { toolVersion: VERSION, plan, commit: await gitCommit(plan) },
    clock: options.clock ?? (() => new Date()),
    onStep: options.onStep,
    signal: options.signal,
    waitForLock: options.waitForLock,
  });
}

function manifestWrites(manifest: ManifestWrite | undefined): FileWrite[] {
  if (!manifest) return [];
  const { path: file, expectedDigest, text } = manifest;
  return [{ path: file, role: 'manifest', expectedDigest, content: Buffer.from(text) }];
}

async function verify(plan: Plan, options: ApplyOptions): Promise<Result<void>> {
  for (const file of plan.files.filter(isWritten)) {
    const written = readTextFile(absolute(file, options.config), options.config.show);
    if (!written.ok) return written;
    if ((written.value?.digest ?? null) !== file.resultDigest) {
      return failure(diagnostic('E416', `${file.path} does not hold what was planned.`));
    }
  }
  const again = await options.replan();
  if (!again.ok)
    return failure(diagnostic('E416', `The result cannot be planned again: ${again.problems[0]?.message}`));
  const left = again.value.changes[0];
  return left ? failure(diagnostic('E416', `After writing, ${left.address} still differs.`)) : success(undefined);
}

export function isWritten(file: PlannedFile): boolean {
  return file.edits.length > 0 || file.restore !== undefined;
}

async function fileWrites(plan: Plan, config: LiveConfig): Promise<Result<FileWrite[]>> {
  const writes: FileWrite[] = [];
  const problems: Diagnostic[] = [];
  for (const file of plan.files.filter(isWritten)) {
    const target = absolute(file, config);
    // A rollback is planned from the history, on this machine, and only puts saved copies back.
    const manifest = file.role === 'manifest' && file.restore !== undefined && plan.source.kind === 'rollback';
    if (!manifest && !belongsToHome(file, target, config)) {
      return failure(
        diagnostic('E404', `The plan writes ${file.path}, which is no file of this home. Nothing was written.`),
      );
    }
    const current = readTextFile(target, config.show);
    if (!current.ok) return current;
    if ((current.value?.digest ?? null) !== file.digest) {
      problems.push(diagnostic('E401', `${file.path} changed after this plan was made. Nothing was written.`));
      continue;
    }
    if (file.restore !== undefined) {
      const saved = await historyCopy(config.locations.stateDir, file.restore, target);
      if (!saved.ok) return saved;
      writes.push({ path: target, role: file.role, expectedDigest: file.digest, content: saved.value });
      continue;
    }
    const foreign = foreignEdit(file, target, config, plan.source.kind === 'rollback');
    if (foreign)
      return failure(
        diagnostic(
          'E404',
          `The plan edits ${foreign.path.join('.')} of ${file.path}, which is no model setting. Nothing was written.`,
        ),
      );
    const edited = applyEdits(
      current.value?.text ?? emptyFileText(target),
      file.edits as unknown as readonly JsonEdit[],
    );
    if (!edited.ok) return failure(diagnostic('E322', `${file.path}: ${edited.error.message}. Nothing was written.`));
    if (digestOf(edited.text) !== file.resultDigest) {
      return failure(
        diagnostic(
          'E404',
          `The edits of ${file.path} do not give the result that the plan promises. Nothing was written.`,
        ),
      );
    }
    writes.push({ path: target, role: file.role, expectedDigest: file.digest, content: Buffer.from(edited.text) });
  }
  return problems.length > 0 ? failure(...problems) : success(writes);
}

function absolute(file: PlannedFile, config: LiveConfig): string {
  return path.resolve(expandHome(file.path, config.locations.home));
}

/** The commit that the manifest is at, for the history; null outside a repository. */
async function gitCommit(plan: Plan): Promise<string | null> {
  if (plan.source.kind !== 'manifest' || plan.source.path === '-') return null;
  const folder = path.dirname(path.resolve(plan.source.path.replace(/^~(?=\/)/, process.env.HOME ?? '~')));
  if (!existsSync(folder) || !isInRepository(folder)) return null;
  try {
    const { execFileSync } = await import('node:child_process');
    return (
      execFileSync('git', ['-C', folder, 'rev-parse', 'HEAD'], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
        timeout: 5000,
      }).trim() || null
    );
  } catch {
    return null;
  }
}

/** What git would look for itself; asking it takes as long as the rest of an apply. */
function isInRepository(folder: string): boolean {
  if (process.env.GIT_DIR) return true;
  for (let at = folder; ; at = path.dirname(at)) {
    if (existsSync(path.join(at, '.git'))) return true;
    if (at === path.dirname(at)) return false;
  }
}
