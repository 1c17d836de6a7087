import { type DriftedSetting, markChanges } from '../drift/compare.ts';
import { type Result, success } from '../errors.ts';
import type { Plan } from '../generated/plan.ts';
import { type Desired, type LoadedManifest, toDesired } from '../manifest/index.ts';
import { countPinnedSessions, digestOf, type Live } from '../openclaw/live.ts';
import { aliasRefs } from '../openclaw/settings.ts';
import { buildPlan } from '../plan/build.ts';
import { findOpenclaw } from '../processes/openclaw.ts';
import { parseAddress } from '../settings/address.ts';
import { VERSION } from '../version.ts';
import { type Home, type HomeOptions, machineOf, openHome, readHome, unknownRelease } from '../workspace/home.ts';
import { loadText, type ManifestOptions, type ManifestText, readManifest } from '../workspace/manifest-file.ts';
import { modelKnowledge } from '../workspace/model-knowledge.ts';
import { driftedSettings } from './drifted-settings.ts';

export interface Planned {
  /** Its changes are marked where it is known which side moved since they were last applied. */
  readonly plan: Plan;
  readonly live: Live;
  readonly manifest: LoadedManifest;
  readonly desired: Desired;
  /** Every setting in which live and manifest differ. */
  readonly drifted: readonly DriftedSetting[];
}

/** The whole way from the files to a plan. Expected failures are values; the plan itself may hold errors, too. */
export async function planManifest(options: ManifestOptions): Promise<Result<Planned>> {
  const text = await readManifest(options);
  if (!text.ok) return text;
  const home = await openHome(options);
  if (!home.ok) return home;
  return planFor(text.value, home.value, options);
}

/** Plans a manifest's text against a home; where two generations are possible, only if both give the same plan. */
export async function planFor(text: ManifestText, home: Home, options: HomeOptions): Promise<Result<Planned>> {
  const planned: Omit<Planned, 'drifted'>[] = [];
  const knowledge = await modelKnowledge();
  for (const dialect of home.candidates) {
    const live = await readHome(home, dialect);
    const liveAliases = aliasRefs(live.settings.aliases);
    const loaded = loadText(text, {
      generation: dialect.generation,
      liveAliases,
      models: knowledge(live),
    });
    if (!loaded.ok) return loaded;
    const desired = toDesired(loaded.value, { generation: dialect.generation, liveAliases });
    if (!desired.ok) return desired;
    const source = planSource(text.path === '-' ? '-' : text.name, loaded.value);
    const plan = await planDesired(desired.value, live, source, options);
    const known = new Set(plan.diagnostics.map(({ message }) => message));
    const diagnostics = [...loaded.value.warnings.filter(({ message }) => !known.has(message)), ...plan.diagnostics];
    planned.push({
      plan: withError({ ...plan, diagnostics: diagnostics.map((problem) => ({ ...problem })) }),
      live,
      manifest: loaded.value,
      desired: desired.value,
    });
  }
  const [first, second] = planned;
  if (!first) throw new Error('Assertion failed: no dialect is possible');
  if (
    second &&
    JSON.stringify([first.plan.files, first.plan.commands]) !==
      JSON.stringify([second.plan.files, second.plan.commands])
  ) {
    return unknownRelease(home);
  }
  const drifted = driftedSettings(first.plan, first.desired, first.live);
  return success({ ...first, plan: markChanges(first.plan, drifted), drifted });
}

/** What a plan says of where its settings come from. */
export function planSource(path: string, { source, bases, host }: LoadedManifest): Omit<Plan['source'], 'kind'> {
  return {
    path,
    digest: source.digest,
    ...(bases.length > 0 ? { bases: bases.map(({ file, digest }) => ({ path: file, digest })) } : {}),
    ...(host === undefined ? {} : { host }),
  };
}

/** Plans settings that are known, on one live state. */
export async function planDesired(
  desired: Desired,
  live: Live,
  source: Omit<Plan['source'], 'kind'>,
  options: HomeOptions,
): Promise<Plan> {
  const declaresPrimary = [...desired.settings.keys()].some((address) => parseAddress(address)?.setting === 'primary');
  return buildPlan({
    desired,
    live,
    source: { kind: 'manifest', ...source },
    toolVersion: VERSION,
    machine: machineOf(live),
    pinnedSessions: declaresPrimary ? await countPinnedSessions(live) : 0,
    openclawAvailable: findOpenclaw(options.env) !== undefined,
    digest: digestOf,
  });
}

/** Names the first error at the top, so that a reader of the JSON need not search. */
export function withError(plan: Plan): Plan {
  const error = plan.diagnostics.find((problem) => problem.severity === 'error');
  return error ? { ...plan, error: { code: error.code, message: error.message, remedy: error.remedy } } : plan;
}
