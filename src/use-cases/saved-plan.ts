/**
 * A plan from a file, which anybody may have written. Of its words none is believed: what it changes is worked out from
 * its edits and the live files, and where that is not what it says, it is refused.
 */

import { absolute, isWritten, plannedWrites } from '../apply/planned-writes.ts';
import { type DriftedSetting, markChanges } from '../drift/compare.ts';
import { type Diagnostic, diagnostic, failure, type Result, success } from '../errors.ts';
import { LIMITS, readRegularFile } from '../files/read.ts';
import type { Plan, PlannedFile } from '../generated/plan.ts';
import { type Live, type LiveConfig, readConfig, readTextFile } from '../openclaw/live.ts';
import { impliedDesired } from '../plan/implied.ts';
import { plannedLive } from '../plan/planned-live.ts';
import { sectionOf } from '../settings/address.ts';
import { declaredSettings } from '../settings/declared.ts';
import { observedSettings } from '../settings/observed.ts';
import { type AppliedSettings, agrees, type Declared } from '../settings/value.ts';
import { stripControl } from '../strip-control.ts';
import { type HomeOptions, machineProblem, openHome, readHome } from '../workspace/home.ts';
import { appliedSettings, differingSettings } from './drifted-settings.ts';
import { planDesired } from './plan.ts';
import { manifestOfPlan } from './planned-manifest.ts';
import { checkStoredOrders } from './stored-orders.ts';

export interface VerifiedPlan {
  /** In our own words, with the edits and digests of the file. */
  readonly plan: Plan;
  readonly config: LiveConfig;
  /** What the history is to keep of it. */
  readonly applied: AppliedSettings;
  readonly drifted: readonly DriftedSetting[];
  /** Where the manifest is; undefined where it is not to be seen at the moment. */
  readonly manifestFile: string | undefined;
}

/**
 * Errors: E402 for another machine, E401 where files have moved since, E404 for a plan that does something else than it
 * says, those of reading a home. A plan that holds an error is refused with it.
 */
export async function verifyPlan(given: Plan, options: HomeOptions): Promise<Result<VerifiedPlan>> {
  const config = readConfig(options);
  if (!config.ok) return config;
  const saved = withoutControl(given);
  const refused = machineProblem(saved, config.value) ?? restoreProblem(saved);
  if (refused) return failure(refused);
  const moved = await checkFiles(saved, config.value);
  if (!moved.ok) return moved;
  const orders = await checkStoredOrders(saved, options);
  if (!orders.ok) return orders;
  const home = await openHome({ ...options, openclawVersion: saved.target.release ?? undefined });
  if (!home.ok) return home;
  const dialect = home.value.candidates.find(({ generation }) => generation === saved.target.dialect);
  if (!dialect)
    return failure(diagnostic('E401', 'OpenClaw was upgraded since this plan was made. Nothing was written.'));
  const live = await readHome(home.value, dialect);
  const after = await plannedLive(saved, live);
  if (!after.ok) return after;

  const desired = impliedDesired(saved, live, after.value);
  const fresh = await planDesired(desired, live, saved.source, options);
  const difference = firstDifference(saved, fresh, config.value);
  if (difference) return failure(alteredPlan(difference));
  const manifestFile = await manifestOfPlan(saved.source, options, config.value.locations.home);
  const words: Plan = {
    ...fresh,
    tool: saved.tool,
    source: manifestFile === undefined && saved.source.path !== '-' ? { ...saved.source, unseen: true } : saved.source,
    unchanged: saved.unchanged,
    summary: { ...fresh.summary, unchanged: saved.unchanged },
    // Digests as they were then, so that what moves until the locks are taken is noticed.
    files: [...saved.files, ...fresh.files.filter((file) => !has(saved.files, file, config.value))],
  };
  const declared = declaredSettings(desired);
  const drifted = differingSettings(words, declared, live);
  return success({
    plan: markChanges(words, drifted),
    config: config.value,
    applied: appliedSettings(words, believable(saved, declared, after.value), live),
    drifted,
    manifestFile,
  });
}

/** Whole files come back from the history only, and a rollback is planned on the machine. */
function restoreProblem(plan: Plan): Diagnostic | undefined {
  const file = plan.files.find(({ restore }) => restore !== undefined);
  return file && diagnostic('E404', `The plan replaces ${file.path} by a saved copy, which no saved plan may.`);
}

function alteredPlan(what: string): Diagnostic {
  return diagnostic('E404', `The plan does something else than it says: ${what}. Nothing was written.`);
}

/** E401 where a file moved, E404 where the plan writes what it may not, or promises another result. */
async function checkFiles(plan: Plan, config: LiveConfig): Promise<Result<void>> {
  const planned = await plannedWrites(plan, config, false, null);
  if (!planned.ok) return planned;
  for (const { path: file, update } of planned.value.updates) {
    const updated = update(bytesOf(file));
    if (!updated.ok) return updated;
  }
  const problems: Diagnostic[] = [];
  for (const file of plan.files.filter((one) => !isWritten(one) && one.role !== 'auth-store')) {
    const current = readTextFile(absolute(file, config), config.show);
    if (!current.ok) return current;
    if ((current.value?.digest ?? null) === file.digest) continue;
    problems.push(diagnostic('E401', `${file.path} changed after this plan was made. Nothing was written.`));
  }
  return problems.length > 0 ? failure(...problems) : success(undefined);
}

function bytesOf(file: string): Uint8Array | null {
  try {
    return readRegularFile(file, LIMITS.config);
  } catch {
    return null;
  }
}

/** Where the plan's words are not those of its edits; undefined where they agree. */
function firstDifference(saved: Plan, fresh: Plan, config: LiveConfig): string | undefined {
  for (const file of [...saved.files, ...fresh.files]) {
    const edits = (plan: Plan) =>
      plan.files.filter((one) => absolute(one, config) === absolute(file, config)).flatMap((one) => one.edits);
    if (!equal(edits(saved), edits(fresh))) return `its edits of ${file.path} are not those of its changes`;
  }
  if (!equal(saved.commands, fresh.commands)) return 'its commands are not those of its changes';
  const plain = ({ changes }: Plan) => changes.map(({ drift: _, ...change }) => change);
  const [told, done] = [plain(saved), plain(fresh)];
  const index = Array.from({ length: Math.max(told.length, done.length) }).findIndex(
    (_, at) => !equal(told[at], done[at]),
  );
  if (index >= 0) return `its edits do not give the change of ${(told[index] ?? done[index])?.address} as it tells it`;
  // How many settings agree already is told by what the manifest declares, where the plan says that.
  const { unchanged } = saved.declared ? fresh : saved;
  if (saved.unchanged !== unchanged || !equal(saved.summary, { ...fresh.summary, unchanged }))
    return 'its summary is that of other changes';
  if (saved.restart !== fresh.restart) return 'what it says of a restart is not so';
  if (!equal(saved.target, fresh.target)) return 'its target is not this home';
  return undefined;
}

/** Equal JSON, whatever the order of the keys. */
function equal(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other);
}

function canonical(value: unknown): string | undefined {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

function has(files: readonly PlannedFile[], wanted: PlannedFile, config: LiveConfig): boolean {
  return files.some((file) => absolute(file, config) === absolute(wanted, config));
}

/** Of what the plan says that the manifest declares, what is so once it is applied. */
function believable(saved: Plan, implied: Declared, after: Live): Declared {
  const told = saved.declared as Declared | undefined;
  const observed = observedSettings(after);
  const settings = Object.entries(told?.settings ?? {}).filter(([key, value]) => agrees(observed.get(key), key, value));
  const all = { ...Object.fromEntries(settings), ...implied.settings };
  const exact = (told?.exact ?? []).filter((section) =>
    [...observed.keys()].every((key) => sectionOf(key) !== section || agrees(observed.get(key), key, all[key] ?? null)),
  );
  return { settings: all, exact };
}

/** Everything that is shown or kept, without what could forge a line; what is written is compared, and stays. */
function withoutControl({ files, changes, commands, ...words }: Plan): Plan {
  return {
    ...(stripped(words) as typeof words),
    files: files.map((file) => ({ ...file, path: stripControl(file.path) })),
    changes,
    commands,
  };
}

function stripped(value: unknown): unknown {
  if (typeof value === 'string') return stripControl(value);
  if (Array.isArray(value)) return value.map(stripped);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [stripControl(key), stripped(inner)]));
}
