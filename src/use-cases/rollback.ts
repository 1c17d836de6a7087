/** The plan that undoes an apply. A file unchanged since is restored whole; in others each edit is undone. */

import { type CredentialRecord, type HistoryEntry, historyWayBack } from '../apply/index.ts';
import { isManifest } from '../apply/planned-writes.ts';
import { digestOf } from '../digest.ts';
import { type Diagnostic, diagnostic, failure, isError, type Result, success } from '../errors.ts';
import type { Change, Plan, PlannedEdit, PlannedFile } from '../generated/plan.ts';
import { findPastApply } from '../history/past-applies.ts';
import { appliedIn } from '../history/read.ts';
import { isPlan } from '../history/shape.ts';
import { applyEdits, isAsEdited, type JsonEdit, nodeAt, parseJson5 } from '../json5/index.ts';
import type { LiveConfig } from '../openclaw/live.ts';
import { absolute, belongsToHome, foreignEdit, isWritten } from '../plan/guard.ts';
import { summarize } from '../plan/summary.ts';
import { shellWord } from '../proposed-commands.ts';
import type { AppliedSettings } from '../settings/value.ts';
import { VERSION } from '../version.ts';
import { machineOf } from '../workspace/home.ts';
import { namedManifest } from '../workspace/home-names.ts';
import { Workspace, type WorkspaceSource } from '../workspace/workspace.ts';
import type { Appliable } from './apply.ts';
import { applyPlan } from './apply-plan.ts';
import { withError } from './plan.ts';
import { checkStoredOrders } from './stored-orders.ts';

/**
 * Finds the entry (default: the newest) and plans its rollback. Errors: also those of the config and of an unknown id.
 */
export async function prepareRollback(id: string | undefined, source: WorkspaceSource): Promise<Result<Appliable>> {
  const workspace = Workspace.of(source);
  const config = workspace.config();
  if (!config.ok) return config;
  const entry = findPastApply(config.value.locations.stateDir, id);
  if (!entry.ok) return entry;
  const manifestPath = namedManifest(workspace.options);
  const planned = await planRollback(entry.value, config.value, manifestPath);
  if (!planned.ok) return planned;
  const plan = planned.value;
  const orders = await checkStoredOrders(plan, workspace);
  if (!orders.ok) return orders;
  const { env, onStep } = workspace.options;
  const applied = appliedByRollback(entry.value);
  return success({
    plan,
    drifted: [],
    apply: (signal, waitForLock) =>
      applyPlan(plan, { config: config.value, force: true, env, manifestPath, signal, onStep, waitForLock, applied }),
  });
}

/**
 * Builds the plan; E431 among its diagnostics if a value has changed since. The entry is followed
 * only as far as it is about this home (E418) and the manifest of this run (E434).
 *
 * @param manifestPath the manifest that this run names or finds; null if there is none
 */
export async function planRollback(
  entry: HistoryEntry,
  config: LiveConfig,
  manifestPath: string | null = null,
): Promise<Result<Plan>> {
  if (!isPlan(entry.plan)) {
    return failure(
      diagnostic('E435', `The history entry ${entry.id} does not have the format that openclaw-models writes.`),
    );
  }
  const applied = entry.plan;
  if (entry.credential) return failure(credentialProblem(entry.id, entry.credential));
  const problems: Diagnostic[] = [];
  const files: PlannedFile[] = [];
  // The manifest has its own place in the record.
  const written = applied.files.filter((file) => isWritten(file) && file.role !== 'manifest');
  const forgotten = forgottenIn(entry, written, config);
  if (forgotten !== undefined) problems.push(forgotten);
  for (const file of written) {
    const target = absolute(file, config);
    if (!belongsToHome(file, target, config)) return failure(foreignFile(entry.id, file.path));
    const may = { takeBack: true, nameProfiles: false };
    if (foreignEdit(file, target, config, may)) return failure(foreignFile(entry.id, file.path));
    const current = config.readText(target);
    if (!current.ok) return current;
    const digest = current.value?.digest ?? null;
    if (digest === file.digest) continue;
    // The history keeps no copy of an edited auth store; a created one can still be removed whole.
    const whole = file.role !== 'auth-store' || file.digest === null || file.restore !== undefined;
    if (digest === file.resultDigest && whole) {
      const saved = await historyWayBack(config.locations.stateDir, entry.id, target);
      if (saved.ok) {
        const { bytes } = saved.value;
        const resultDigest = bytes === null ? null : digestOf(bytes);
        files.push({ path: file.path, role: file.role, digest, edits: [], restore: entry.id, resultDigest });
        continue;
      }
      // Not kept, or damaged: each value can still be restored in place.
      if (file.edits.length === 0) return saved;
    }
    if (file.restore !== undefined || current.value === undefined) {
      problems.push(diagnostic('E431', `${file.path} changed since ${entry.id} was applied.`));
      continue;
    }
    const undone = undoEdits(file, current.value.text);
    problems.push(...undone.problems);
    if (undone.text !== undefined) {
      const { edits, text } = undone;
      files.push({ path: file.path, role: file.role, digest, edits, resultDigest: digestOf(text) });
    }
  }
  const manifest = await restoredManifest(entry, config, manifestPath);
  if (!manifest.ok) return manifest;
  files.push(...manifest.value.files);
  problems.push(...manifest.value.problems);
  const touched = new Set(files.map((file) => file.path));
  const byCommand = new Set(
    applied.commands.map((command) => `agents.${command.agent}.auth.order.${command.provider}`),
  );
  const changes = applied.changes
    .filter(
      (change) => touched.has(change.file) || [...byCommand].some((address) => change.address.startsWith(address)),
    )
    .map(invert);
  if (changes.length === 0 && !problems.some(isError)) {
    return failure(
      diagnostic('E431', `Everything that ${entry.id} changed is already as it was before.`, {
        remedy: 'Nothing to do.',
      }),
    );
  }
  const { declared: _, ...planned } = applied;
  return success(
    withError({
      ...planned,
      tool: { name: 'openclaw-models', version: VERSION },
      source: { kind: 'rollback', path: entry.id, digest: null },
      target: { ...applied.target, machine: machineOf(config) },
      changes,
      unchanged: 0,
      summary: summarize(changes, 0),
      diagnostics: problems.map((problem) => ({ ...problem })),
      files,
      commands: applied.commands.map((command) => ({ ...command, before: command.after, after: command.before })),
    }),
  );
}

/** What counts as last applied after the rollback: the state before the entry. Undefined if the entry does not tell. */
function appliedByRollback(entry: HistoryEntry): AppliedSettings | undefined {
  const applied = appliedIn(entry.applied);
  if (!applied) return undefined;
  const { settings, replaced } = applied;
  const now = Object.fromEntries(Object.keys(replaced).map((key) => [key, settings[key] ?? null]));
  return { settings: replaced, exact: [], replaced: now };
}

function credentialProblem(id: string, { action, profile }: CredentialRecord): Diagnostic {
  return diagnostic('E433', `${id} ${action} the credential ${profile}; the history keeps no copy of it.`, {
    remedy:
      action === 'stored'
        ? `To remove it: openclaw-models auth remove ${shellWord(profile)}`
        : `To store it again: openclaw-models auth add --profile-id ${shellWord(profile)}`,
  });
}

/** The manifest that a command edited together with the live files, restored if it has not changed since. */
async function restoredManifest(
  entry: HistoryEntry,
  config: LiveConfig,
  manifestPath: string | null,
): Promise<Result<{ files: PlannedFile[]; problems: Diagnostic[] }>> {
  const written = entry.files.find((file) => file.role === 'manifest');
  if (!written) return success({ files: [], problems: [] });
  const name = config.show(written.path);
  if (!isManifest(written.path, manifestPath)) return failure(otherManifest(entry.id, name));
  const current = config.readText(written.path);
  if (!current.ok) return current;
  const digest = current.value?.digest ?? null;
  if (digest === written.before) return success({ files: [], problems: [] });
  if (digest !== written.after) {
    const kept = diagnostic('W432', `${name} changed since ${entry.id} was applied; it is left unchanged.`, {
      remedy: `\`plan\` then shows what ${name} still declares.`,
    });
    return success({ files: [], problems: [kept] });
  }
  const file: PlannedFile = {
    path: name,
    role: 'manifest',
    digest,
    edits: [],
    restore: entry.id,
    resultDigest: written.before,
  };
  return success({ files: [file], problems: [] });
}

/** A written file whose edits the history does not keep, because they contained a credential. */
function forgottenIn(entry: HistoryEntry, written: readonly PlannedFile[], config: LiveConfig): Diagnostic | undefined {
  const known = new Set(written.map((file) => absolute(file, config)));
  const live = ['config', 'include'];
  const file = entry.files.find(({ path, role }) => live.includes(role) && !known.has(path));
  if (file === undefined) return undefined;
  return diagnostic(
    'E431',
    `The history does not keep what ${entry.id} changed in ${config.show(file.path)}, because it contained a credential.`,
  );
}

function foreignFile(id: string, file: string): Diagnostic {
  return diagnostic(
    'E418',
    `The history entry ${id} would change ${file} beyond the model settings of this home. Nothing was touched.`,
    {
      remedy: 'Find out who wrote that entry. Change the settings by hand, or plan from the manifest.',
    },
  );
}

function otherManifest(id: string, name: string): Diagnostic {
  return diagnostic('E434', `${id} also edited the manifest ${name}, which is not the manifest of this run.`, {
    remedy: `If that is your manifest: openclaw-models rollback ${id.slice(-4)} -f ${name}`,
  });
}

function undoEdits(
  file: PlannedFile,
  text: string,
): { text: string | undefined; edits: PlannedEdit[]; problems: Diagnostic[] } {
  const parsed = parseJson5(text);
  if (!parsed.ok)
    return { text: undefined, edits: [], problems: [diagnostic('E431', `${file.path} is not valid JSON5 any more.`)] };
  const problems = (file.edits as unknown as (JsonEdit & { undo: JsonEdit })[])
    .filter((edit) => !isAsEdited(edit, nodeAt(parsed.document.root, edit.path)))
    .map((edit) => diagnostic('E431', `${edit.path.join('.')} in ${file.path} changed since; it is not undone.`));
  const edits = [...file.edits].reverse().map((edit): PlannedEdit => {
    const { undo, ...made } = edit;
    return { ...undo, undo: made } as PlannedEdit;
  });
  const undone = applyEdits(text, edits as unknown as readonly JsonEdit[]);
  if (!undone.ok) problems.push(diagnostic('E431', `${file.path}: ${undone.error.message}.`));
  return { text: undone.ok ? undone.text : undefined, edits, problems };
}

const OPPOSITE = { add: 'remove', remove: 'add', change: 'change', move: 'move' } as const;

/** Undoing a change is never destructive: it only restores what was there before. */
function invert({ drift: _, ...change }: Change): Change {
  return {
    ...change,
    action: OPPOSITE[change.action],
    before: change.after,
    after: change.before,
    reason: null,
    destructive: false,
  };
}
