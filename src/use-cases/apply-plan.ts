import {
  type Applied,
  applyWrites,
  type CredentialRecord,
  type FileRead,
  type FileUpdate,
  type FileWrite,
  type LockWait,
  type StepHook,
} from '../apply/index.ts';
import { type PlannedWrites, plannedWrites } from '../apply/planned-writes.ts';
import { type Diagnostic, diagnostic, failure, type Result, success } from '../errors.ts';
import type { Plan } from '../generated/plan.ts';
import type { Environment } from '../openclaw/files/locations.ts';
import { type LiveConfig, managementOf, readTextFile } from '../openclaw/live.ts';
import { secretTest } from '../openclaw/values.ts';
import { absolute, isWritten } from '../plan/guard.ts';
import { holdsCredential, keptPlan } from '../plan/kept-record.ts';
import { rejections } from '../plan/rejection.ts';
import { commitOf } from '../processes/manifest-commit.ts';
import { environmentFor, findOpenclaw, setStoredOrder } from '../processes/openclaw.ts';
import type { AppliedSettings } from '../settings/value.ts';
import { VERSION } from '../version.ts';
import { machineProblem } from '../workspace/home.ts';
import { homeNames } from '../workspace/home-names.ts';
import { storedOrder } from '../workspace/stored-order.ts';

/** The manifest's new text, to be written together with the live files. */
export interface ManifestWrite {
  readonly path: string;
  readonly expectedDigest: string | null;
  readonly text: string;
}

export interface CredentialWrite {
  readonly record: CredentialRecord;
  /** Stores that are files. */
  readonly updates: readonly FileUpdate[];
  /** For stores that only OpenClaw writes: its own command. */
  readonly lastly: (() => Promise<Result<void>>) | undefined;
}

export interface ApplyOptions {
  readonly config: LiveConfig;
  /** Also where OpenClaw already rejects the config; default: false, E205. */
  readonly force?: boolean | undefined;
  /** Of a command that edits the manifest and applies that edit: both or neither. */
  readonly manifest?: ManifestWrite | undefined;
  /** Of a command that stores or removes a credential: in the same transaction, and never in the plan. */
  readonly credential?: CredentialWrite | undefined;
  /** Where the manifest is, whose commit the history records; undefined if it is not available. */
  readonly manifestFile?: string | undefined;
  /** Kept in the history, to detect drift later. */
  readonly applied?: AppliedSettings | undefined;
  readonly env: Environment;
  /** The manifest that this run names or finds; null if there is none. */
  readonly manifestPath?: string | null | undefined;
  /**
   * Plans again from the current files; nothing may be left to do. A saved plan and a rollback have no
   * manifest: they only check that each file has the promised content.
   */
  readonly replan?: ((written: PlannedWrites['texts']) => Promise<Result<Plan>>) | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onStep?: StepHook | undefined;
  readonly clock?: (() => Date) | undefined;
  readonly waitForLock?: LockWait | undefined;
}

/** Whether another process wrote at the same time, so that planning again makes sense. */
export function isRace(result: Result<unknown>): boolean {
  return !result.ok && result.problems.some(({ code }) => code === 'E401' || code === 'E411');
}

/** Applies a plan as it is; only digests are computed again. Errors: E205, E401 to E423, E316. */
export async function applyPlan(plan: Plan, options: ApplyOptions): Promise<Result<Applied>> {
  const { config, env } = options;
  const elsewhere = machineProblem(plan, config);
  if (elsewhere) return failure(elsewhere);
  const rejected = rejections(plan.diagnostics as readonly Diagnostic[], options.force);
  if (rejected.length > 0) return failure(...rejected);
  // Nix may have taken over after a saved plan or the apply of a rollback.
  if (
    managementOf(env) === 'nix' &&
    plan.files.some((file) => isWritten(file) && (file.role === 'config' || file.role === 'include'))
  ) {
    return failure(diagnostic('E315', 'OPENCLAW_NIX_MODE is set: the config belongs to Nix. Nothing was written.'));
  }
  const manifestPath = options.manifest?.path ?? options.manifestPath ?? null;
  const planned = await plannedWrites(plan, config, options.credential !== undefined, manifestPath);
  if (!planned.ok) return planned;
  const { writes, updates, texts } = planned.value;
  const binary = plan.commands.length > 0 ? findOpenclaw(env) : undefined;
  if (plan.commands.length > 0 && binary === undefined) {
    return failure(
      diagnostic(
        'E316',
        'This release keeps stored orders in SQLite, which only `openclaw` itself may write, and `openclaw` was not found. Nothing was written.',
      ),
    );
  }
  // Only where a plan takes a literal secret away, a text before it can hold one.
  const takesSecret = plan.diagnostics.some(({ code }) => code === 'W330');
  const holdsSecret = takesSecret ? secretTest(config.tree) : () => false;
  return applyWrites({
    stateDir: config.locations.stateDir,
    config: config.locations.configPath,
    names: homeNames(config, manifestPath),
    mayKeep: (text) => !holdsCredential(text) && !holdsSecret(text),
    writes: [...writes, ...manifestWrites(options.manifest)],
    updates: joinUpdates(updates, options.credential?.updates ?? []),
    reads: plan.files
      .filter((file) => !isWritten(file) && file.role !== 'auth-store')
      .map((file): FileRead => ({ path: absolute(file, config), expectedDigest: file.digest })),
    commands: plan.commands,
    runCommand:
      binary === undefined ? undefined : (call) => setStoredOrder(binary, environmentFor(env, config.locations), call),
    readOrder: (agent, provider) => storedOrder(config, plan.target.release ?? undefined, agent, provider),
    verify: () => verify(plan, options, texts),
    lastly: options.credential?.lastly,
    record: {
      toolVersion: VERSION,
      plan: keptPlan(plan),
      commit: await commitOf(options.manifestFile),
      credential: options.credential?.record,
      applied: options.applied,
    },
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

/** Two updates of the same file go into one write. */
function joinUpdates(first: readonly FileUpdate[], second: readonly FileUpdate[]): FileUpdate[] {
  const joined = new Map(first.map((update) => [update.path, update]));
  for (const next of second) {
    const before = joined.get(next.path);
    joined.set(next.path, before ? inTurn(before, next) : next);
  }
  return [...joined.values()];
}

function inTurn(first: FileUpdate, second: FileUpdate): FileUpdate {
  const update: FileUpdate['update'] = (bytes) => {
    const once = first.update(bytes);
    if (!once.ok) return once;
    const twice = second.update(once.value ?? bytes);
    return twice.ok && twice.value === null ? once : twice;
  };
  return { ...first, update };
}

async function verify(
  plan: Plan,
  { config, replan }: ApplyOptions,
  written: PlannedWrites['texts'],
): Promise<Result<void>> {
  const again = await replan?.(written);
  if (again && !again.ok)
    return failure(diagnostic('E416', `The result cannot be planned again: ${again.problems[0]?.message}`));
  // Files that were read for planning again are not read twice.
  const seen = new Map(again?.value.files.map(({ path, digest }) => [path, digest]));
  // Other content of a store changes all the time; planning again checks the order.
  for (const file of plan.files.filter((one) => isWritten(one) && one.role !== 'auth-store')) {
    let digest = seen.get(file.path);
    if (digest === undefined) {
      const written = readTextFile(absolute(file, config), config.show);
      if (!written.ok) return written;
      digest = written.value?.digest ?? null;
    }
    if (digest !== file.resultDigest)
      return failure(diagnostic('E416', `${file.path} does not contain what was planned.`));
  }
  const left = again?.value.changes[0];
  return left ? failure(diagnostic('E416', `After writing, ${left.address} still differs.`)) : success(undefined);
}
