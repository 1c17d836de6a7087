/** The plan that takes back an apply. A file nobody touched since is restored whole; in others each edit is undone. */

import path from 'node:path';
import { type CredentialRecord, type HistoryEntry, historyCopy } from '../apply/index.ts';
import { type Diagnostic, diagnostic, failure, isError, type Result, success } from '../errors.ts';
import type { Change, Plan, PlannedEdit, PlannedFile } from '../generated/plan.ts';
import { appliedIn } from '../history/read.ts';
import { applyEdits, type JsonEdit, nodeAt, nodeEquals, parseJson5 } from '../openclaw/json5/index.ts';
import { digestOf, type LiveConfig, readTextFile } from '../openclaw/live.ts';
import { expandHome } from '../openclaw/locations.ts';
import { summarize } from '../plan/build.ts';
import { shellWord } from '../proposed-commands.ts';
import type { AppliedSettings } from '../settings/value.ts';
import { machineOf } from './home.ts';
import { withError } from './plan-manifest.ts';
import { isWritten } from './planned-writes.ts';
import { VERSION } from './version.ts';

/** Builds the plan; E431 among its diagnostics where somebody has changed a value since. */
export async function planRollback(entry: HistoryEntry, config: LiveConfig): Promise<Result<Plan>> {
  const applied = entry.plan as Plan;
  if (entry.credential) return failure(credentialProblem(entry.id, entry.credential));
  const problems: Diagnostic[] = [];
  const files: PlannedFile[] = [];
  for (const file of applied.files.filter(isWritten)) {
    const target = path.resolve(expandHome(file.path, config.locations.home));
    const current = readTextFile(target, config.show);
    if (!current.ok) return current;
    const digest = current.value?.digest ?? null;
    if (digest === file.digest) continue;
    // The history keeps no copy of an auth store that was edited; one that was made goes away whole all the same.
    const whole = file.role !== 'auth-store' || file.digest === null || file.restore !== undefined;
    if (digest === file.resultDigest && whole) {
      const saved = await historyCopy(config.locations.stateDir, entry.id, target);
      if (!saved.ok) return saved;
      files.push({
        path: file.path,
        role: file.role,
        digest,
        edits: [],
        restore: entry.id,
        resultDigest: saved.value === null ? null : digestOf(saved.value),
      });
      continue;
    }
    if (file.restore !== undefined || current.value === undefined) {
      problems.push(diagnostic('E431', `${file.path} changed since ${entry.id} was applied.`));
      continue;
    }
    const undone = undoEdits(file, current.value.text);
    problems.push(...undone.problems);
    if (undone.text !== undefined) {
      files.push({
        path: file.path,
        role: file.role,
        digest,
        edits: undone.edits,
        resultDigest: digestOf(undone.text),
      });
    }
  }
  const manifest = await restoredManifest(entry, config);
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
      diagnostic('E431', `What ${entry.id} changed is already as it was before.`, { remedy: 'Nothing to do.' }),
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

/** What is the last applied once an entry is taken back: what was there before it. Undefined where it does not tell. */
export function appliedByRollback(entry: HistoryEntry): AppliedSettings | undefined {
  const applied = appliedIn(entry.applied);
  if (!applied) return undefined;
  const { settings, replaced } = applied;
  const now = Object.fromEntries(Object.keys(replaced).map((key) => [key, settings[key] ?? null]));
  return { settings: replaced, exact: [], replaced: now };
}

function credentialProblem(id: string, { action, profile }: CredentialRecord): Diagnostic {
  return diagnostic('E433', `${id} ${action} the credential ${profile}, of which the history keeps no copy.`, {
    remedy:
      action === 'stored'
        ? `To remove it: openclaw-models auth remove ${shellWord(profile)}`
        : `To store it again: openclaw-models auth add --profile-id ${shellWord(profile)}`,
  });
}

/** The manifest that a command edited together with the live files, put back where nobody has edited it since. */
async function restoredManifest(
  entry: HistoryEntry,
  config: LiveConfig,
): Promise<Result<{ files: PlannedFile[]; problems: Diagnostic[] }>> {
  const written = entry.files.find((file) => file.role === 'manifest');
  if (!written) return success({ files: [], problems: [] });
  const name = config.show(written.path);
  const current = readTextFile(written.path, config.show);
  if (!current.ok) return current;
  const digest = current.value?.digest ?? null;
  if (digest === written.before) return success({ files: [], problems: [] });
  if (digest !== written.after) {
    const kept = diagnostic('W432', `${name} changed since ${entry.id} was applied; it is left as it is.`, {
      remedy: `What \`plan\` shows then is what ${name} still declares.`,
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

function undoEdits(
  file: PlannedFile,
  text: string,
): { text: string | undefined; edits: PlannedEdit[]; problems: Diagnostic[] } {
  const parsed = parseJson5(text);
  if (!parsed.ok)
    return { text: undefined, edits: [], problems: [diagnostic('E431', `${file.path} is not valid JSON5 any more.`)] };
  const problems = (file.edits as unknown as (JsonEdit & { undo: JsonEdit })[])
    .filter((edit) => {
      const node = nodeAt(parsed.document.root, edit.path);
      if (edit.op === 'remove') return node !== undefined;
      return node === undefined || !nodeEquals(node, edit.op === 'list' ? [...edit.items] : edit.value);
    })
    .map((edit) => diagnostic('E431', `${edit.path.join('.')} in ${file.path} changed since; it is not taken back.`));
  const edits = [...file.edits].reverse().map((edit): PlannedEdit => {
    const { undo, ...made } = edit;
    return { ...undo, undo: made } as PlannedEdit;
  });
  const undone = applyEdits(text, edits as unknown as readonly JsonEdit[]);
  if (!undone.ok) problems.push(diagnostic('E431', `${file.path}: ${undone.error.message}.`));
  return { text: undone.ok ? undone.text : undefined, edits, problems };
}

const OPPOSITE = { add: 'remove', remove: 'add', change: 'change', move: 'move' } as const;

/** What takes a change back is never destructive: it only leaves what was there before. */
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
