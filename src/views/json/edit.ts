/** The JSON documents of the commands that apply, edit, store and remove; see schema/result.schema.json. */
import { type Diagnostic, errorKey, isError, type Result } from '../../errors.ts';
import type { Plan } from '../../generated/plan.ts';
import { isoTime } from '../../iso-time.ts';
import type { EditedManifest } from '../text/edit.ts';

interface Edit {
  readonly manifest: EditedManifest;
  readonly plan: Plan;
  /** The outcome of the edit, as sentences. */
  readonly outcome: readonly string[];
}

interface AppliedFiles {
  readonly id: string | null;
  readonly files: readonly object[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The result of `apply` and `rollback`. */
export function applyDocument(plan: Plan, result: Result<AppliedFiles>, recovered: readonly Diagnostic[]): object {
  const problems = result.ok ? result.value.diagnostics : result.problems;
  const applied = result.ok && result.value.id !== null ? result.value : undefined;
  return {
    formatVersion: 1,
    ...errorKey(result.ok ? undefined : problems.find(isError)),
    applied: applied !== undefined,
    id: applied?.id ?? null,
    changes: plan.changes,
    summary: plan.summary,
    files: result.ok ? result.value.files : [],
    restart: applied ? plan.restart : 'none',
    diagnostics: [...recovered, ...problems, ...plan.diagnostics],
  };
}

/** A classic command. @param done what was applied, from `appliedKeys`, or what `--dry-run` prints instead */
export function editDocument(
  { manifest, plan, outcome, remaining }: Edit & { readonly remaining: number },
  done: object,
  diagnostics: readonly Diagnostic[],
): object {
  return {
    formatVersion: 1,
    manifest: manifest.name,
    created: manifest.before === undefined,
    edited: manifest.before !== manifest.after,
    outcome,
    changes: plan.changes,
    summary: plan.summary,
    remaining,
    ...done,
    diagnostics,
  };
}

/** The same for a credential. It alone needs no manifest, so none is created for it. @param what happened to it */
export function credentialDocument(
  what: { readonly stored: object } | { readonly removed: object },
  { manifest, plan, outcome }: Edit,
  done: object,
  diagnostics: readonly Diagnostic[],
): object {
  const edited = manifest.base !== manifest.after;
  return {
    formatVersion: 1,
    ...what,
    manifest: manifest.name,
    created: edited && manifest.before === undefined,
    edited,
    outcome,
    changes: plan.changes,
    summary: plan.summary,
    ...done,
    diagnostics,
  };
}

/** What `--dry-run` prints in place of what was applied. */
export const NOT_APPLIED = { dryRun: true, applied: false, id: null };

/** @param files undefined if no live file was written */
export function appliedKeys({ restart }: Plan, isApplied: boolean, files: AppliedFiles | undefined): object {
  const [id, written] = [files?.id ?? null, files?.files ?? []];
  return { applied: isApplied, id, files: written, restart: isApplied ? restart : 'none' };
}

/** @param expires epoch milliseconds */
export function expiryKeys(expires: number | undefined): object {
  return { expires: expires ?? null, expiresAt: isoTime(expires) };
}
