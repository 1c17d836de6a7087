/** Drift and its explanation: the plan, the history, OpenClaw's journal, git. */
import type { DriftReport } from '../drift/report.ts';
import { type Diagnostic, type Position, success } from '../errors.ts';
import { originRows } from '../manifest/index.ts';
import { blameManifest } from '../processes/manifest-blame.ts';
import type { ResultWithSource } from '../workspace/result-with-source.ts';
import { Workspace, type WorkspaceSource } from '../workspace/workspace.ts';
import { attributeDrift } from './attribute-drift.ts';
import { pastOf } from './drifted-settings.ts';
import { planManifest } from './plan.ts';

export interface Drift {
  readonly report: DriftReport;
  readonly diagnostics: readonly Diagnostic[];
}

/** Compares the three states. Errors: those of the manifest and of the home. A missing explanation is not an error. */
export async function findDrift(source: WorkspaceSource): Promise<ResultWithSource<Drift>> {
  const workspace = Workspace.of(source);
  const text = await workspace.manifest();
  if (!text.ok) return text;
  const planned = await planManifest(workspace);
  if (!planned.ok) return planned;
  const { plan, drifted, live, manifest } = planned.value;
  const who = await attributeDrift(drifted, live, pastOf(live).entries);
  const moved = drifted.filter(({ state }) => state !== 'live-changed').map(({ address }) => address);
  const commits = await blameManifest(moved, text.value.path, manifest, workspace.options.env, live.dialect.facts);
  const origins = originRows(manifest.merged.origins);
  const settings = drifted.map((one) => ({
    ...one,
    position: placeOf(one.address, origins),
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
    diagnostics: plan.diagnostics,
  });
}

/** The setting's own place, else that of the closest section above it. */
function placeOf(address: string, origins: ReturnType<typeof originRows>): Position | undefined {
  const above = origins.filter((one) => address === one.address || address.startsWith(`${one.address}.`));
  const below = origins.find((one) => one.address.startsWith(`${address}.`) || one.address.startsWith(`${address}[`));
  return (above.sort((one, other) => other.address.length - one.address.length)[0] ?? below)?.position;
}
