/** `apply PLAN`: a saved plan, checked against the current files and applied exactly. */

import path from 'node:path';
import { plannedWrites } from '../apply/planned-writes.ts';
import { type DriftedSetting, markChanges } from '../drift/compare.ts';
import { type Diagnostic, diagnostic, failure, type Result, success } from '../errors.ts';
import { isStandardInput, LIMITS, readFailure, readNamed } from '../files/read.ts';
import type { Plan } from '../generated/plan.ts';
import type { LiveConfig } from '../openclaw/live.ts';
import { derivePlan, parseSavedPlan, restoreProblem, withoutControl } from '../plan/file.ts';
import { absolute, isWritten } from '../plan/guard.ts';
import { rejections } from '../plan/rejection.ts';
import type { AppliedSettings } from '../settings/value.ts';
import { machineProblem } from '../workspace/home.ts';
import { Workspace, type WorkspaceSource } from '../workspace/workspace.ts';
import type { Appliable } from './apply.ts';
import { applyPlan } from './apply-plan.ts';
import { appliedSettings, differingSettings } from './drifted-settings.ts';
import { planDesired } from './plan.ts';
import { manifestOfPlan } from './planned-manifest.ts';
import { checkStoredOrders } from './stored-orders.ts';

interface VerifiedPlan {
  /** Built by us, with the edits and digests of the file. */
  readonly plan: Plan;
  readonly config: LiveConfig;
  /** What the history keeps of it. */
  readonly applied: AppliedSettings;
  readonly drifted: readonly DriftedSetting[];
  /** The path of the manifest; undefined if it is not available now. */
  readonly manifestFile: string | undefined;
}

/**
 * @param force apply also to a config that OpenClaw already rejects
 *
 * Errors: E403 and E404 for a file that is not a saved plan, those in the plan, those of `verifyPlan`, E205.
 */
export async function prepareSaved(name: string, source: WorkspaceSource, force = false): Promise<Result<Appliable>> {
  const workspace = Workspace.of(source);
  const loaded = await loadPlan(name, workspace);
  if (!loaded.ok) return loaded;
  const errors = (loaded.value.diagnostics as Diagnostic[]).filter((problem) => problem.severity === 'error');
  if (errors.length > 0) return failure(...errors);
  const verified = await verifyPlan(loaded.value, workspace);
  if (!verified.ok) return verified;
  const { plan, config, applied, drifted, manifestFile } = verified.value;
  const { env, onStep } = workspace.options;
  const rejected = rejections(plan.diagnostics as readonly Diagnostic[], force);
  if (rejected.length > 0) return failure(...rejected);
  return success({
    plan,
    drifted,
    apply: (signal, waitForLock) =>
      applyPlan(plan, {
        config,
        // A config that OpenClaw rejects was refused above.
        force: true,
        env,
        signal,
        applied,
        manifestFile,
        manifestPath: manifestFile,
        onStep,
        waitForLock,
      }),
  });
}

async function loadPlan(name: string, { options }: Workspace): Promise<Result<Plan>> {
  try {
    const bytes =
      name === '-' || isStandardInput(name)
        ? ((await options.readStdin?.(LIMITS.plan)) ?? new Uint8Array())
        : (await readNamed(path.resolve(options.cwd, name), LIMITS.plan)).bytes;
    return await parseSavedPlan(Buffer.from(bytes).toString('utf8'), name);
  } catch (error) {
    return failure(diagnostic('E403', `${name} cannot be read: ${readFailure(error)}.`));
  }
}

/**
 * Errors: E402 for another machine, E401 if files changed since, E404 for a plan whose edits differ from what it
 * shows, those of reading a home. A plan that contains an error is refused with that error.
 */
async function verifyPlan(given: Plan, source: WorkspaceSource): Promise<Result<VerifiedPlan>> {
  const opened = Workspace.of(source);
  const config = opened.config();
  if (!config.ok) return config;
  const saved = withoutControl(given);
  const refused = machineProblem(saved, config.value) ?? restoreProblem(saved);
  if (refused) return failure(refused);
  const moved = await checkFiles(saved, config.value);
  if (!moved.ok) return moved;
  const workspace = opened.as(saved.target.release ?? undefined);
  const orders = await checkStoredOrders(saved, workspace);
  if (!orders.ok) return orders;
  const found = await workspace.liveOf(saved.target.dialect);
  if (!found.ok) return found;
  const live = found.value;
  if (!live) return failure(diagnostic('E401', 'OpenClaw was upgraded since this plan was made. Nothing was written.'));
  const derived = await derivePlan(saved, live, (desired) => planDesired(desired, live, saved.source, workspace));
  if (!derived.ok) return derived;
  const { implied, declared } = derived.value;
  const manifestFile = await manifestOfPlan(saved.source, workspace.options, config.value.locations.home);
  const unseen = manifestFile === undefined && saved.source.path !== '-';
  const { target } = saved;
  const plan = { ...derived.value.plan, target, source: unseen ? { ...saved.source, unseen: true } : saved.source };
  const drifted = differingSettings(plan, implied, live);
  return success({
    plan: markChanges(plan, drifted),
    config: config.value,
    applied: appliedSettings(plan, declared, live),
    drifted,
    manifestFile,
  });
}

/** E401 if a file changed, E404 if the plan writes what it may not or shows another result. */
async function checkFiles(plan: Plan, config: LiveConfig): Promise<Result<void>> {
  const planned = await plannedWrites(plan, config, false, null);
  if (!planned.ok) return planned;
  for (const { path: file, update } of planned.value.updates) {
    const text = config.readText(file);
    if (!text.ok) return text;
    const updated = update(text.value ? Buffer.from(text.value.text) : null);
    if (!updated.ok) return updated;
  }
  const problems: Diagnostic[] = [];
  for (const file of plan.files.filter((one) => !isWritten(one) && one.role !== 'auth-store')) {
    const current = config.readText(absolute(file, config));
    if (!current.ok) return current;
    if ((current.value?.digest ?? null) === file.digest) continue;
    problems.push(diagnostic('E401', `${file.path} changed after this plan was made. Nothing was written.`));
  }
  return problems.length > 0 ? failure(...problems) : success(undefined);
}
