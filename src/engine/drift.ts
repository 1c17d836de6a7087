/** Drift with everything that explains it: the plan, the history, OpenClaw's journal, git. */
import type { DriftReport } from '../drift/report.ts';
import { type Diagnostic, success } from '../errors.ts';
import { attributeDrift } from './attribute-drift.ts';
import { pastOf } from './drifted-settings.ts';
import { openHome } from './home.ts';
import { blameManifest } from './manifest-blame.ts';
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
  const { plan, drifted, live, manifest } = planned.value;
  const who = await attributeDrift(drifted, live, pastOf(live).entries);
  const moved = drifted.filter(({ state }) => state !== 'live-changed').map(({ address }) => address);
  const commits = await blameManifest(moved, text.value.path, manifest, options.env);
  const settings = drifted.map((one) => ({
    ...one,
    liveChange: who.changes.get(one.address),
    manifestChange: commits.get(one.address),
  }));
  return success({
    report: {
      manifest: text.value.name,
      config: plan.target.config,
      settings,
      unchanged: plan.unchanged,
      journalProblem: who.problem,
    },
    diagnostics: plan.diagnostics as readonly Diagnostic[],
  });
}
