/** The writes of a plan: its edits applied to the files as they are, if it may write there. */
import { realpathSync } from 'node:fs';
import { digestOf, withDigest } from '../digest.ts';
import { type Diagnostic, diagnostic, failure, type Result, success } from '../errors.ts';
import type { Plan, PlannedFile } from '../generated/plan.ts';
import { applyEdits, isAsEdited, type JsonEdit, nodeAt, parseJson5, type Splice } from '../json5/index.ts';
import { emptyFileText } from '../openclaw/files/new-file.ts';
import type { LiveConfig, WrittenText } from '../openclaw/live.ts';
import { absolute, belongsToHome, foreignEdit, isWritten } from '../plan/guard.ts';
import { takeResult } from '../plan/results.ts';
import { type FileUpdate, type FileWrite, historyWayBack } from './index.ts';

export interface PlannedWrites {
  readonly writes: readonly FileWrite[];
  /** Auth stores, which change while OpenClaw runs: only the edited values must be unchanged. */
  readonly updates: readonly FileUpdate[];
  /** The texts of the writes, by path. */
  readonly texts: ReadonlyMap<string, WrittenText>;
}

/**
 * Errors: E401 for a changed file, E404 for a write that is not allowed, E322.
 *
 * @param nameProfiles whether the plan is of a command that stores or removes a credential
 */
export async function plannedWrites(
  plan: Plan,
  config: LiveConfig,
  nameProfiles: boolean,
  manifestPath: string | null,
): Promise<Result<PlannedWrites>> {
  const writes: FileWrite[] = [];
  const updates: FileUpdate[] = [];
  const texts = new Map<string, WrittenText>();
  const problems: Diagnostic[] = [];
  const takesBack = plan.source.kind === 'rollback';
  for (const file of plan.files.filter(isWritten)) {
    const target = absolute(file, config);
    // A rollback is planned from the history, on this machine, and only puts saved copies back.
    const manifest =
      file.role === 'manifest' && file.restore !== undefined && takesBack && isManifest(target, manifestPath);
    if (!manifest && !belongsToHome(file, target, config)) {
      return failure(
        diagnostic('E404', `The plan writes ${file.path}, which is not a file of this home. Nothing was written.`),
      );
    }
    const foreign =
      file.restore === undefined ? foreignEdit(file, target, config, { takeBack: takesBack, nameProfiles }) : undefined;
    if (foreign)
      return failure(
        diagnostic(
          'E404',
          `The plan edits ${foreign.path.join('.')} of ${file.path}, which is not a model setting. Nothing was written.`,
        ),
      );
    if (file.role === 'auth-store' && file.restore === undefined) {
      updates.push({ path: target, role: file.role, update: (bytes) => editStore(file, target, bytes) });
      continue;
    }
    const current = config.readText(target);
    if (!current.ok) return current;
    if ((current.value?.digest ?? null) !== file.digest) {
      problems.push(diagnostic('E401', `${file.path} changed after this plan was made. Nothing was written.`));
      continue;
    }
    const { path: name, role, digest: expectedDigest, restore } = file;
    if (restore !== undefined) {
      const saved = await historyWayBack(config.locations.stateDir, restore, target);
      if (!saved.ok) return saved;
      const { bytes: content, patches } = saved.value;
      if ((content === null ? null : digestOf(content)) !== file.resultDigest) {
        return failure(diagnostic('E431', `${name} changed since ${restore} was applied. Nothing was written.`));
      }
      writes.push({ path: target, role, expectedDigest, content, patches });
      continue;
    }
    const known = takeResult(file.edits, current.value?.text);
    const edited = known
      ? success({ text: known.after, splices: known.splices })
      : edit(file, current.value?.text ?? emptyFileText(target), true);
    if (!edited.ok) return edited;
    const { text, splices: patches } = edited.value;
    const content = Buffer.from(text);
    writes.push({ path: target, role, expectedDigest, content, patches });
    // Half a character is written as another one.
    if (!HALF.test(text))
      texts.set(
        target,
        withDigest({ text, bytes: content }, () => file.resultDigest ?? digestOf(content)),
      );
  }
  return problems.length > 0 ? failure(...problems) : success({ writes, updates, texts });
}

const HALF = /\p{Surrogate}/u;

/** Whether a file is the manifest of this run, by its name or its real path. */
export function isManifest(file: string, manifest: string | null): boolean {
  if (manifest === null) return false;
  if (file === manifest) return true;
  try {
    return realpathSync(file) === realpathSync(manifest);
  } catch {
    return false;
  }
}

function edit(
  file: PlannedFile,
  text: string,
  promised: boolean,
): Result<{ readonly text: string; readonly splices: readonly Splice[] }> {
  const edited = applyEdits(text, file.edits as unknown as readonly JsonEdit[]);
  if (!edited.ok) return failure(diagnostic('E322', `${file.path}: ${edited.error.message}. Nothing was written.`));
  if (promised && digestOf(edited.text) !== file.resultDigest) {
    return failure(
      diagnostic(
        'E404',
        `The edits of ${file.path} do not produce the result that the plan shows. Nothing was written.`,
      ),
    );
  }
  return success(edited);
}

/** The store with the plan's edits in it. E401 where one of the edited values is not what the plan saw. */
function editStore(file: PlannedFile, target: string, bytes: Uint8Array | null): Result<Uint8Array> {
  const text = bytes === null ? emptyFileText(target) : Buffer.from(bytes).toString('utf8');
  if ((bytes === null ? null : digestOf(bytes)) === file.digest) return editedBytes(file, text, true);
  const parsed = parseJson5(text);
  if (!parsed.ok || !parsed.document.strict) return failure(diagnostic('E220', `${file.path} is not valid JSON.`));
  const { root } = parsed.document;
  for (const planned of file.edits as unknown as readonly (JsonEdit & { undo: JsonEdit })[]) {
    if (isAsEdited(planned.undo, nodeAt(root, planned.undo.path))) continue;
    return failure(
      diagnostic(
        'E401',
        `${planned.path.join('.')} in ${file.path} changed after this plan was made. Nothing was written.`,
      ),
    );
  }
  return editedBytes(file, text, false);
}

function editedBytes(file: PlannedFile, text: string, promised: boolean): Result<Uint8Array> {
  const edited = edit(file, text, promised);
  return edited.ok ? success(Buffer.from(edited.value.text)) : edited;
}
