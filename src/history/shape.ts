/** Whether the plan in a record is of the shape that we write; a record may have been written by anybody. */
import type { Plan } from '../generated/plan.ts';

const KINDS = ['manifest', 'rollback'];
const ROLES = ['config', 'include', 'auth-store', 'manifest'];
const ACTIONS = ['add', 'change', 'remove', 'move'];
const RESTARTS = ['none', 'automatic', 'required'];
const SEVERITIES = ['error', 'warning', 'info'];
/** Words that `openclaw` is called with: never an option. */
const WORD = /^[^-\p{Cc}][^\p{Cc}]*$/u;

export function isPlan(value: unknown): value is Plan {
  if (!isRecord(value)) return false;
  const { formatVersion, source, target, changes, summary, diagnostics, files, commands, restart } = value;
  return (
    formatVersion === 1 &&
    isRecord(source) &&
    isOneOf(KINDS, source.kind) &&
    isText(source.path) &&
    isTarget(target) &&
    isListOf(changes, isChange) &&
    isRecord(summary) &&
    Object.values(summary).every((count) => typeof count === 'number') &&
    isListOf(diagnostics, isDiagnostic) &&
    isListOf(files, isFile) &&
    isListOf(commands, isCommand) &&
    isOneOf(RESTARTS, restart)
  );
}

function isTarget(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { config, stateDir, machine, dialect, release } = value;
  return [config, stateDir, machine, dialect].every(isText) && (release === null || isText(release));
}

function isChange(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { address, action, kind, before, after, file, reason, destructive } = value;
  return (
    isText(address) &&
    isOneOf(ACTIONS, action) &&
    isOneOf(['declared', 'entry'], kind) &&
    [before, after].every(isSetting) &&
    isText(file) &&
    (reason === null || isText(reason)) &&
    typeof destructive === 'boolean'
  );
}

function isSetting(value: unknown): boolean {
  return value === null || isText(value) || typeof value === 'boolean' || isListOf(value, isText);
}

function isDiagnostic(value: unknown): boolean {
  if (!isRecord(value)) return false;
  return [value.code, value.message, value.remedy].every(isText) && isOneOf(SEVERITIES, value.severity);
}

function isFile(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { path, role, digest, edits, restore, resultDigest } = value;
  return (
    isText(path) &&
    isOneOf(ROLES, role) &&
    [digest, resultDigest].every((one) => one === null || isText(one)) &&
    isListOf(edits, (edit) => isRecord(edit) && isEdit(edit) && isEdit(edit.undo)) &&
    (restore === undefined || isText(restore))
  );
}

function isEdit(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { op, path, items } = value;
  if (!isListOf(path, isKey) || path.length === 0) return false;
  if (op === 'list') return isListOf(items, isText);
  return op === 'remove' || (op === 'set' && 'value' in value);
}

function isKey(value: unknown): boolean {
  return isText(value) || (Number.isSafeInteger(value) && (value as number) >= 0);
}

function isCommand(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { agent, provider, before, after } = value;
  return isWord(agent) && isWord(provider) && [before, after].every((ids) => ids === null || isListOf(ids, isWord));
}

function isWord(value: unknown): boolean {
  return isText(value) && WORD.test(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isOneOf(words: readonly string[], value: unknown): boolean {
  return isText(value) && words.includes(value);
}

function isListOf(value: unknown, isItem: (item: unknown) => boolean): value is readonly unknown[] {
  return Array.isArray(value) && value.every(isItem);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
