/** Drift with everything that explains it: the plan, the history, OpenClaw's journal, git. */
import type { DriftReport } from '../drift/report.ts';
import { type Diagnostic, type Position, success } from '../errors.ts';
import { originRows } from '../manifest/index.ts';
import { blameManifest } from '../processes/manifest-blame.ts';
import { openHome } from '../workspace/home.ts';
import { type ManifestOptions, readManifest, textsOf } from '../workspace/manifest-file.ts';
import { attributeDrift } from './attribute-drift.ts';
import { pastOf } from './drifted-settings.ts';
import { planFor } from './plan.ts';
import type { ResultWithSource } from './prepare-edit.ts';

export interface Drift {
  readonly report: DriftReport;
  readonly diagnostics: readonly Diagnostic[];
}

/** Compares the three states. Errors: those of the manifest and of the home. What cannot explain, does not fail. */
export async function findDrift(options: ManifestOptions): Promise<ResultWithSource<Drift>> {
  const text = await readManifest(options);
  if (!text.ok) return text;
  const home = await openHome(options);
  if (!home.ok) return home;
  const planned = await planFor(text.value, home.value, options);
  if (!planned.ok) return { ...planned, source: textsOf(text.value) };
  const { plan, drifted, live, manifest } = planned.value;
  const who = await attributeDrift(drifted, live, pastOf(live).entries);
  const moved = drifted.filter(({ state }) => state !== 'live-changed').map(({ address }) => address);
  const commits = await blameManifest(moved, text.value.path, manifest, options.env, live.dialect.generation);
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
