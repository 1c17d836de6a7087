import { computed } from '../computed.ts';
import { digestOf } from '../digest.ts';
import { type DriftedSetting, markChanges } from '../drift/compare.ts';
import { errorKey, isError, type Result, success } from '../errors.ts';
import type { Plan } from '../generated/plan.ts';
import type { Desired, LoadedManifest, ModelKnowledge } from '../manifest/index.ts';
import type { Live } from '../openclaw/live.ts';
import { buildPlan } from '../plan/build.ts';
import { findOpenclaw } from '../processes/openclaw.ts';
import { parseAddress } from '../settings/address.ts';
import { VERSION } from '../version.ts';
import { machineOf } from '../workspace/home.ts';
import { desiredFor, loadFor, type ManifestText, textsOf } from '../workspace/manifest-file.ts';
import { modelKnowledge } from '../workspace/model-knowledge.ts';
import type { ResultWithSource } from '../workspace/result-with-source.ts';
import { Workspace, type WorkspaceSource } from '../workspace/workspace.ts';
import { driftedSettings, wasApplied } from './drifted-settings.ts';
import { keptModels, outdatedLive } from './outdated-live.ts';

export interface Planned {
  /** Its changes are marked if it is known which side changed since the last apply. */
  readonly plan: Plan;
  readonly live: Live;
  readonly manifest: LoadedManifest;
  readonly desired: Desired;
  /** Every setting in which live and manifest differ. */
  readonly drifted: readonly DriftedSetting[];
}

/** From the files to a plan. Expected failures are values; the plan itself may also contain errors. */
export async function planManifest(source: WorkspaceSource): Promise<ResultWithSource<Planned>> {
  const workspace = Workspace.of(source);
  const text = await workspace.manifest();
  if (!text.ok) return text;
  const home = await workspace.home();
  if (!home.ok) return home;
  const planned = await planText(text.value, workspace);
  return planned.ok ? planned : { ...planned, source: textsOf(text.value) };
}

/** Plans a manifest's text; where two generations are possible, only if both give the same plan. */
export async function planText(text: ManifestText, workspace: Workspace): Promise<Result<Planned>> {
  const knowledge = await modelKnowledge(workspace.options.env);
  const planned = await workspace.agreed(
    (live) => planOn(live, text, workspace, knowledge(live)),
    ({ plan }) => [plan.files, plan.commands],
  );
  if (!planned.ok) return planned;
  const { plan, desired, live } = planned.value;
  const compared = computed({ ...planned.value }, 'drifted', () => driftedSettings(plan, desired, live));
  // Of what was never applied, nothing says which side changed.
  return success(wasApplied(live) ? { ...compared, plan: markChanges(plan, compared.drifted) } : compared);
}

/** The same without what is only told: to see whether anything is left to do. */
export async function replanText(text: ManifestText, workspace: Workspace): Promise<Result<Plan>> {
  const planned = await workspace.agreed(
    (live) => planAlone(live, text, workspace),
    ({ plan }) => [plan.files, plan.commands],
  );
  return planned.ok ? success(planned.value.plan) : planned;
}

/** Plans a manifest's text on one live state. */
export async function planOn(
  live: Live,
  text: ManifestText,
  workspace: Workspace,
  models: ModelKnowledge,
): Promise<Result<Omit<Planned, 'drifted'>>> {
  const planned = await planAlone(live, text, workspace, models);
  if (!planned.ok) return planned;
  const { plan, manifest: loaded, desired } = planned.value;
  const known = new Set(plan.diagnostics.map(({ message }) => message));
  const outdated = await outdatedLive({ live, plan, loaded, desired }, await keptModels(workspace, live), models);
  const warnings = loaded.warnings.filter(({ message }) => !known.has(message));
  const diagnostics = [...warnings, ...plan.diagnostics, ...outdated];
  return success({
    ...planned.value,
    plan: withError({ ...plan, diagnostics: diagnostics.map((problem) => ({ ...problem })) }),
  });
}

async function planAlone(
  live: Live,
  text: ManifestText,
  workspace: Workspace,
  models?: ModelKnowledge,
): Promise<Result<Omit<Planned, 'drifted'>>> {
  const loaded = loadFor(text, live, models);
  if (!loaded.ok) return loaded;
  const desired = desiredFor(loaded.value, live);
  if (!desired.ok) return desired;
  const source = planSource(text.path === '-' ? '-' : text.name, loaded.value);
  const plan = await planDesired(desired.value, live, source, workspace);
  return success({ plan, live, manifest: loaded.value, desired: desired.value });
}

/** What a plan says about the source of its settings. */
export function planSource(path: string, { source, bases, host }: LoadedManifest): Plan['source'] {
  const digested = (of: string, one: { readonly digest: string }) => ({
    path: of,
    get digest() {
      return one.digest;
    },
  });
  return {
    kind: 'manifest',
    path,
    get digest() {
      return source.digest;
    },
    ...(bases.length > 0 ? { bases: bases.map((base) => digested(base.file, base)) } : {}),
    ...(host === undefined ? {} : { host }),
  };
}

/** Plans given settings on one live state. */
export async function planDesired(
  desired: Desired,
  live: Live,
  source: Plan['source'],
  workspace: Workspace,
): Promise<Plan> {
  const declaresPrimary =
    (desired.moved?.size ?? 0) > 0 ||
    [...desired.settings.keys()].some((address) => parseAddress(address)?.setting === 'primary');
  return buildPlan({
    desired,
    live,
    source,
    toolVersion: VERSION,
    machine: () => machineOf(live),
    pins: declaresPrimary ? (await workspace.pins(live)).pins : [],
    openclawAvailable: () => findOpenclaw(workspace.options.env) !== undefined,
    digest: digestOf,
  });
}

/** Puts the first error at the top, so that readers of the JSON need not search. */
export function withError(plan: Plan): Plan {
  return { ...plan, ...errorKey(plan.diagnostics.find(isError)) };
}
