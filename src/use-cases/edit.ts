/** Runs a classic command: the manifest is edited under its lock, and the edit applied in the same transaction. */
import { type Applied, type LockWait, replaceText } from '../apply/index.ts';
import { digestOf } from '../digest.ts';
import type { SettingEdit } from '../edits/context.ts';
import { type Diagnostic, isError, type Result, success } from '../errors.ts';
import type { Environment } from '../openclaw/files/locations.ts';
import { rejections } from '../plan/rejection.ts';
import { oldFaults } from '../plan/results.ts';
import type { ManifestOptions } from '../workspace/manifest-file.ts';
import { isPipeline } from '../workspace/pipeline.ts';
import type { ResultWithSource } from '../workspace/result-with-source.ts';
import { Workspace } from '../workspace/workspace.ts';
import { applyPlan, type CredentialWrite, isRace, type ManifestWrite } from './apply-plan.ts';
import { underEditLock } from './edit-lock.ts';
import { manifestToEdit, type PreparedEdit, prepareEdit } from './prepare-edit.ts';
import { recoverInterrupted } from './recover-interrupted.ts';

/** How often an edit is computed again when another process writes at the same time. */
const ATTEMPTS = 5;
const ATTEMPTS_AT_TORN = 3;

export interface EditOptions extends ManifestOptions {
  /** Default: false. */
  readonly needsCatalog?: boolean | undefined;
  /** `--apply` and `--no-apply`; undefined to let manifest and environment decide. */
  readonly apply?: boolean | undefined;
  /** Also where OpenClaw already rejects the config; default: false, E205. */
  readonly force?: boolean | undefined;
  /** The edit copies settings from the config, which must not be a rejected one even if it stays as it is. */
  readonly copiesLive?: boolean | undefined;
  readonly signal: AbortSignal;
  readonly waitForLock?: LockWait | undefined;
  /** Receives the note about an interrupted apply that was undone first. */
  readonly onRecovered?: ((problems: readonly Diagnostic[]) => void) | undefined;
}

export interface EditOutcome {
  readonly prepared: PreparedEdit;
  /** Undefined when only the manifest was edited. */
  readonly applied: Applied | undefined;
  /** Why it was not applied. */
  readonly heldBack: HeldBack | undefined;
  /** W459, if the lock could not be released. */
  readonly unreleased?: readonly Diagnostic[] | undefined;
}

/** Changes of auth stores in the same transaction. Always applied: no manifest contains a credential. */
export type CredentialChange = (prepared: PreparedEdit) => Promise<Result<CredentialWrite>>;

type HeldBack = 'flag' | 'environment' | 'manifest';

/** Why an edit goes to the manifest only; undefined to apply it. */
function heldBack(apply: boolean | undefined, env: Environment, { manifest }: PreparedEdit): HeldBack | undefined {
  if (apply !== undefined) return apply ? undefined : 'flag';
  if (isPipeline(env)) return 'environment';
  return manifest.settings.apply === 'manual' ? 'manifest' : undefined;
}

/**
 * Edits the manifest, re-read under the lock, and applies that edit alone. Both are done or neither. Errors:
 * those of `prepareEdit`, of the plan, and of `applyPlan`.
 */
export async function editSettings(
  settingEdit: SettingEdit,
  given: EditOptions,
  credential?: CredentialChange,
): Promise<ResultWithSource<EditOutcome>> {
  const target = manifestToEdit(given);
  if (!target.ok) return target;
  const options = await askedFirst(settingEdit, given, credential);
  const { onRecovered, waitForLock, signal } = options;
  return underEditLock<EditOutcome>(target.value.path, { ...waitForLock, signal }, async () => {
    if (onRecovered) {
      // Under the lock, so that of many concurrent commands none waits here for another's transaction.
      const recovered = await recoverInterrupted(options, waitForLock);
      if (!recovered.ok) return recovered;
      onRecovered(recovered.value);
    }
    for (let attempt = 1; ; attempt += 1) {
      const done = await editOnce(settingEdit, options, credential);
      // OpenClaw may have been writing the store while it was read; a malformed one stays malformed.
      const torn = !done.ok && credential !== undefined && done.problems.some(({ code }) => code === 'E220');
      const again = (isRace(done) && attempt < ATTEMPTS) || (torn && attempt < ATTEMPTS_AT_TORN);
      if (!again || signal.aborted) return done;
    }
  });
}

/** Asks for the release if it matters, before the lock is taken: others need not wait for the answer. */
async function askedFirst(
  settingEdit: SettingEdit,
  options: EditOptions,
  credential: CredentialChange | undefined,
): Promise<EditOptions> {
  if (!options.askRelease) return options;
  const workspace = new Workspace(options);
  const home = await workspace.home();
  if (home.ok && home.value.candidates.length > 1) {
    // The place of a credential always depends on it, an edit only if its plans differ.
    if (credential) await workspace.askedRelease();
    else await prepareEdit(settingEdit, workspace, options.needsCatalog ?? false);
  }
  return { ...options, answeredVersion: workspace.options.answeredVersion, askRelease: undefined };
}

async function editOnce(
  settingEdit: SettingEdit,
  options: EditOptions,
  credential: CredentialChange | undefined,
): Promise<ResultWithSource<EditOutcome>> {
  const prepared = await prepareEdit(settingEdit, options, options.needsCatalog ?? false);
  if (!prepared.ok) return prepared;
  const { plan, manifest, live } = prepared.value;
  const reason = credential ? undefined : heldBack(options.apply, options.env, prepared.value);
  // A credential alone is no reason to create a manifest.
  const write = credential && manifest.base === manifest.after ? undefined : manifestWrite(prepared.value);
  const rejected = rejections(options.copiesLive ? oldFaults(live, live.tree) : plan.diagnostics, options.force);
  const errors = [...plan.diagnostics.filter(isError), ...rejected];
  const nothingToApply = !credential && plan.changes.length === 0 && errors.length === 0;
  if (reason !== undefined || nothingToApply) {
    const written: Result<void> = write
      ? await replaceText(write.path, write.expectedDigest, write.text, options.onStep)
      : success(undefined);
    if (!written.ok) return written;
    return success({ prepared: prepared.value, applied: undefined, heldBack: reason });
  }
  if (errors.length > 0) return { ok: false, problems: errors, source: new Map([[manifest.name, manifest.after]]) };
  const stored = credential && (await credential(prepared.value));
  if (stored && !stored.ok) return stored;
  const applied = await applyPlan(plan, {
    config: live,
    // A config that OpenClaw rejects was refused above.
    force: true,
    credential: stored?.value,
    env: options.env,
    manifest: write,
    applied: prepared.value.applied,
    manifestFile: manifest.before === undefined ? undefined : manifest.path,
    replan: prepared.value.replan,
    signal: options.signal,
    onStep: options.onStep,
    waitForLock: options.waitForLock,
  });
  return applied.ok ? success({ prepared: prepared.value, applied: applied.value, heldBack: undefined }) : applied;
}

function manifestWrite({ manifest }: PreparedEdit): ManifestWrite | undefined {
  if (manifest.before === manifest.after) return undefined;
  const expectedDigest = manifest.before === undefined ? null : digestOf(manifest.before);
  return { path: manifest.path, expectedDigest, text: manifest.after };
}
