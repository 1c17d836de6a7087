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
  const placeOf = placeFinder(originRows(manifest.merged.origins));
  const settings = drifted.map((one) => ({
    ...one,
    position: placeOf(one.address),
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

/** The setting's own place, else that of the closest section above it, else that of the first part of it. */
function placeFinder(origins: ReturnType<typeof originRows>): (address: string) => Position | undefined {
  const own = new Map<string, Position>();
  const below = new Map<string, Position>();
  for (const { address, position } of origins) {
    if (!own.has(address)) own.set(address, position);
    for (const above of addressesAbove(address, /[.[]/g)) if (!below.has(above)) below.set(above, position);
  }
  return (address) => {
    const found = [...addressesAbove(address, /\./g), address].findLast((one) => own.has(one));
    return found === undefined ? below.get(address) : own.get(found);
  };
}

/** What the address begins with, up to each of the separators; the shortest first. */
function addressesAbove(address: string, separator: RegExp): string[] {
  return [...address.matchAll(separator)].map(({ index }) => address.slice(0, index));
}
