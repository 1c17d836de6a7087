/**
 * Reads and writes saved plans, and checks that one does what it says. Anyone may have written it, so its changes are
 * derived from its edits and the live files.
 */

import { type Diagnostic, diagnostic, failure, type Result, success } from '../errors.ts';
import type { Plan, PlannedFile } from '../generated/plan.ts';
import { sameJson } from '../json-value.ts';
import type { Desired } from '../manifest/desired.ts';
import type { Live, LiveConfig } from '../openclaw/live.ts';
import { sectionOf } from '../settings/address.ts';
import { declaredSettings } from '../settings/declared.ts';
import { observedSettings } from '../settings/observed.ts';
import { agrees, type Declared } from '../settings/value.ts';
import { parsedJson } from '../shapes.ts';
import { stripControl } from '../strip-control.ts';
import { Draft } from './draft.ts';
import { absolute } from './guard.ts';
import { impliedDesired } from './implied.ts';
import { planMoves } from './moves.ts';
import { plannedLive } from './planned-live.ts';

/** The text of a saved plan, with what the manifest declares, since it is applied without it. */
export function savedPlanText(plan: Plan, declared: Declared): string {
  return `${JSON.stringify({ ...plan, declared }, null, 2)}\n`;
}

/** Reads it. E403 if it is not a plan, E404 if it was not created to be saved. @param name for messages */
export async function parseSavedPlan(text: string, name: string): Promise<Result<Plan>> {
  const problem = (message: string): Result<Plan> => failure(diagnostic('E403', message));
  const value = parsedJson(text);
  if (value === undefined) return problem(`${name} is not JSON.`);
  const version = (value as { formatVersion?: unknown } | null)?.formatVersion;
  if (version !== 1)
    return problem(
      `${name} is not a plan of format 1${version === undefined ? '' : `, but of format ${String(version)}`}.`,
    );
  const { validatePlan } = await import('../generated/validate-plan.js');
  if (!validatePlan(value)) {
    const first = validatePlan.errors?.[0];
    return problem(`${name} is not a plan: ${first?.instancePath || 'it'} ${first?.message}.`);
  }
  // Saved plans come from `plan --out`; a rollback is planned from the history, on the machine.
  if ((value as Plan).source.kind !== 'manifest')
    return failure(diagnostic('E404', `${name} was not created by \`plan --out\`.`));
  return success(value as Plan);
}

/** E404 if it restores whole files: only a rollback does, which is planned on the machine. */
export function restoreProblem(plan: Plan): Diagnostic | undefined {
  const file = plan.files.find(({ restore }) => restore !== undefined);
  return (
    file && diagnostic('E404', `The plan replaces ${file.path} by a saved copy, which is not allowed in a saved plan.`)
  );
}

interface DerivedPlan {
  /** Planned again, with the file's edits and digests, so that changes until the locks are taken are noticed. */
  readonly plan: Plan;
  /** The result of its edits, as declared settings. */
  readonly implied: Declared;
  /** The same, with the plan's statements about the manifest that are true. */
  readonly declared: Declared;
}

/**
 * What a plan does, from its edits alone: plans the difference between live before and after them. E404 if that is not
 * what the plan says.
 *
 * @param build plans desired settings
 */
export async function derivePlan(
  saved: Plan,
  live: Live,
  build: (desired: Desired) => Promise<Plan>,
): Promise<Result<DerivedPlan>> {
  const after = await plannedLive(saved, live);
  if (!after.ok) return after;
  const moved = new Map(
    Object.entries(saved.moved ?? {}).map(([ref, to]) => [ref, { ref: to, word: to, position: undefined }]),
  );
  const draft = new Draft(live);
  planMoves(draft, moved);
  const desired = { ...impliedDesired(saved, draft.live, after.value), moved };
  const fresh = await build(desired);
  const what = firstDifference(saved, fresh, live);
  if (what !== undefined)
    return failure(diagnostic('E404', `The plan does not do what it says: ${what}. Nothing was written.`));
  const implied = declaredSettings(desired);
  const plan: Plan = {
    ...fresh,
    tool: saved.tool,
    unchanged: saved.unchanged,
    summary: { ...fresh.summary, unchanged: saved.unchanged },
    files: [...saved.files, ...fresh.files.filter((file) => !has(saved.files, file, live))],
  };
  return success({ plan, implied, declared: believable(saved, implied, after.value) });
}

/** Where the plan does not match its edits; undefined if it does. */
function firstDifference(saved: Plan, fresh: Plan, config: LiveConfig): string | undefined {
  for (const file of [...saved.files, ...fresh.files]) {
    const edits = (plan: Plan) =>
      plan.files.filter((one) => absolute(one, config) === absolute(file, config)).flatMap((one) => one.edits);
    if (!sameJson(edits(saved), edits(fresh))) return `its edits of ${file.path} do not match its changes`;
  }
  if (!sameJson(saved.moved ?? {}, fresh.moved ?? {})) return 'its moved models do not match its edits';
  if (!sameJson(saved.commands, fresh.commands)) return 'its commands do not match its changes';
  const plain = ({ changes }: Plan) => changes.map(({ drift: _, ...change }) => change);
  const [told, done] = [plain(saved), plain(fresh)];
  const index = Array.from({ length: Math.max(told.length, done.length) }).findIndex(
    (_, at) => !sameJson(told[at], done[at]),
  );
  if (index >= 0) return `its edits do not match the change of ${(told[index] ?? done[index])?.address}`;
  // `declared` determines how many settings already agree; a plan without it is not checked for that.
  const { unchanged } = saved.declared ? fresh : saved;
  if (saved.unchanged !== unchanged || !sameJson(saved.summary, { ...fresh.summary, unchanged }))
    return 'its summary does not match its changes';
  if (saved.restart !== fresh.restart) return 'its restart value does not match its changes';
  if (!isSameTarget(saved.target, fresh.target)) return 'its target is another home';
  return undefined;
}

/** How the release was found cannot be repeated, and plans of earlier versions do not contain what was measured. */
function isSameTarget(saved: Plan['target'], fresh: Plan['target']): boolean {
  const { releaseSource: _, ...told } = saved;
  return sameJson({ ...fresh, ...told }, fresh);
}

function has(files: readonly PlannedFile[], wanted: PlannedFile, config: LiveConfig): boolean {
  return files.some((file) => absolute(file, config) === absolute(wanted, config));
}

/** The plan's statements about the manifest that are true once it is applied. */
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

/**
 * The plan without control characters in what is shown or kept; edits, changes and commands were compared, and stay.
 */
export function withoutControl({ files, changes, commands, ...words }: Plan): Plan {
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
