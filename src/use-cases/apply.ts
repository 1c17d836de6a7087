/** `apply`: plans the manifest and applies the plan once it is confirmed. */
import type { Applied, LockWait } from '../apply/index.ts';
import type { DriftedSetting } from '../drift/compare.ts';
import { type Diagnostic, failure, type Result, success } from '../errors.ts';
import type { Plan } from '../generated/plan.ts';
import { rejections } from '../plan/rejection.ts';
import { declaredSettings } from '../settings/declared.ts';
import type { ResultWithSource } from '../workspace/result-with-source.ts';
import { Workspace, type WorkspaceSource } from '../workspace/workspace.ts';
import { applyPlan, isRace } from './apply-plan.ts';
import { appliedSettings } from './drifted-settings.ts';
import { type Planned, planManifest, replanText } from './plan.ts';

/** How often a plan is made again when another process writes at the same time. */
const ATTEMPTS = 3;

/** A plan that can be shown, confirmed, and then applied exactly. */
export interface Appliable {
  readonly plan: Plan;
  /** What differs between live and manifest, with the side that changed. */
  readonly drifted: readonly DriftedSetting[];
  /** Errors: those of `applyPlan`. */
  readonly apply: (signal: AbortSignal, waitForLock: LockWait) => Promise<Result<Applied>>;
}

/** Errors: those of a plan, and E205 unless `force`. */
async function acceptedPlan(workspace: Workspace, force: boolean): Promise<ResultWithSource<Planned>> {
  const planned = await planManifest(workspace);
  const rejected = planned.ok ? rejections(planned.value.plan.diagnostics as readonly Diagnostic[], force) : [];
  return rejected.length > 0 ? failure(...rejected) : planned;
}

/**
 * @param force apply also to a config that OpenClaw already rejects
 *
 * Errors: those of a plan, E205. If another process changes a file first, it is made and applied again, if it is the same.
 */
export async function prepareApply(source: WorkspaceSource, force = false): Promise<ResultWithSource<Appliable>> {
  const workspace = Workspace.of(source);
  const text = await workspace.manifest();
  if (!text.ok) return text;
  const planned = await acceptedPlan(workspace, force);
  if (!planned.ok) return planned;
  const { path } = text.value;
  const { env, onStep } = workspace.options;
  const { plan } = planned.value;
  const carryOut = ({ plan: wanted, desired, live }: Planned, signal: AbortSignal, waitForLock: LockWait) =>
    applyPlan(wanted, {
      config: live,
      // A config that OpenClaw rejects was refused above.
      force: true,
      env,
      replan: (written) => replanText(text.value, workspace.withLiveNow(written)),
      signal,
      applied: appliedSettings(wanted, declaredSettings(desired), live),
      manifestFile: path === '-' ? undefined : path,
      manifestPath: path,
      onStep,
      waitForLock,
    });
  return success({
    plan,
    get drifted() {
      return planned.value.drifted;
    },
    apply: async (signal, waitForLock) => {
      let current = planned.value;
      for (let attempt = 1; ; attempt += 1) {
        const done = await carryOut(current, signal, waitForLock);
        if (!isRace(done) || attempt === ATTEMPTS || signal.aborted) return done;
        const again = await acceptedPlan(workspace.withLiveNow(), force);
        // The user confirmed these changes; others must be shown again.
        if (!again.ok || JSON.stringify(again.value.plan.changes) !== JSON.stringify(plan.changes)) return done;
        current = again.value;
      }
    },
  });
}
