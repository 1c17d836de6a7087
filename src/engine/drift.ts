/** Drift with everything that explains it: the plan, the history, OpenClaw's journal, git. */
import type { DriftReport } from '../drift/report.ts';
import { type Diagnostic, success } from '../errors.ts';
import { openHome } from './home.ts';
import { type ManifestOptions, planFor, readManifest } from './plan-manifest.ts';
import type { Sourced } from './prepare-edit.ts';

export interface Drift {
  readonly report: DriftReport;
  readonly diagnostics: readonly Diagnostic[];
}

/** Compares the three states. Errors: those of the manifest and of the home. What cannot explain, does not fail. */
export async function findDrift(options: ManifestOptions): Promise<Sourced<Drift>> {
  const text = await readManifest(options);
  if (!text.ok) return text;
  const home = await openHome(options);
  if (!home.ok) return home;
  const planned = await planFor(text.value, home.value, options);
  if (!planned.ok) return { ...planned, source: text.value.text };
  const { plan, drifted } = planned.value;
  const settings = drifted.map((one) => ({ ...one, liveChange: undefined, manifestChange: undefined }));
  return success({
    report: {
      manifest: text.value.name,
      config: plan.target.config,
      settings,
      unchanged: plan.unchanged,
      journalProblem: undefined,
    },
    diagnostics: plan.diagnostics as readonly Diagnostic[],
  });
}
