/** Whether the plan in a record, which anyone may have written, is in our format. */
import type { Change, Plan, PlannedFile } from '../generated/plan.ts';
import { isOffset } from '../records/patches.ts';
import { isRecord, isStoreCommand, isText, listOf, nullOr, oneOf, optional, recordOf } from '../shapes.ts';

const isFlag = oneOf(true, false);
/** Any JSON, whose kind its address tells. */
const isSetting = (value: unknown): boolean => value !== undefined;
const isTexts = listOf(isText);

const isChange = recordOf<Change>({
  address: isText,
  action: oneOf('add', 'change', 'remove', 'move'),
  kind: oneOf('declared', 'entry', 'moved'),
  before: isSetting,
  after: isSetting,
  file: isText,
  reason: nullOr(isText),
  destructive: isFlag,
});

const isKey = (value: unknown): boolean => isText(value) || isOffset(value);

function isEdit(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { op, path, items } = value;
  if (!listOf(isKey)(path) || (path as readonly unknown[]).length === 0) return false;
  if (op === 'list') return isTexts(items);
  if (op === 'rename') return isText(value.to);
  if (op === 'records') return isText(value.key) && listOf((item) => isText(item) || isRecord(item))(items);
  return op === 'remove' || (op === 'set' && 'value' in value);
}

const isSeverity = oneOf('error', 'warning', 'info');

const isFile = recordOf<PlannedFile>({
  path: isText,
  role: oneOf('config', 'include', 'auth-store', 'manifest'),
  digest: nullOr(isText),
  resultDigest: nullOr(isText),
  edits: listOf((edit) => isEdit(edit) && isEdit((edit as { undo?: unknown }).undo)),
  restore: optional(isText),
});

export const isPlan = recordOf<Plan>({
  formatVersion: oneOf(1),
  source: recordOf({ kind: oneOf('manifest', 'rollback'), path: isText }),
  target: recordOf({ config: isText, stateDir: isText, machine: isText, dialect: isText, release: nullOr(isText) }),
  changes: listOf(isChange),
  summary: (summary) => isRecord(summary) && Object.values(summary).every((count) => typeof count === 'number'),
  diagnostics: listOf(recordOf({ code: isText, message: isText, remedy: isText, severity: isSeverity })),
  files: listOf(isFile),
  commands: listOf(isStoreCommand),
  restart: oneOf('none', 'automatic', 'restarts', 'required'),
});
