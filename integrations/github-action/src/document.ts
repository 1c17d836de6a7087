/** The plan document as the action reads it: from the CLI, and from files that anybody may have written. */
import { createHash } from 'node:crypto';

export type Setting = string | boolean | null | readonly string[];
export const ACTIONS = ['add', 'change', 'move', 'remove'] as const;

export interface Change {
  readonly address: string;
  readonly action: (typeof ACTIONS)[number];
  readonly before: Setting;
  readonly after: Setting;
  readonly reason?: string | null;
  readonly destructive?: boolean;
}

export interface Diagnostic {
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly message: string;
  readonly remedy: string;
  readonly position?: { readonly file: string; readonly line: number; readonly column: number };
}

export type Counts = Readonly<Record<(typeof ACTIONS)[number], number>>;

/** What views need of a plan; the rest stays in `raw`. */
export interface PlanDocument {
  readonly changes: readonly Change[];
  readonly counts: Counts;
  /** Entries that OpenClaw needs beside the declared settings. */
  readonly entries: number;
  readonly unchanged: number;
  readonly diagnostics: readonly Diagnostic[];
  readonly source: string;
  readonly target: string;
  readonly restart: string;
  readonly raw: Readonly<Record<string, unknown>>;
}

/** A document of the CLI that is no plan because something was wrong. */
export interface FailureDocument {
  readonly error: { readonly code: string; readonly message: string; readonly remedy: string };
  readonly diagnostics: readonly Diagnostic[];
}

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const natural = (value: unknown): number => (Number.isSafeInteger(value) && Number(value) >= 0 ? Number(value) : 0);

/** A plan, or undefined for anything else. Takes no field on trust. */
export function planOf(value: unknown): PlanDocument | undefined {
  if (!isFields(value) || value.formatVersion !== 1 || !Array.isArray(value.changes) || !isFields(value.summary))
    return undefined;
  const { summary, source, target } = value;
  if (!isFields(source) || !isFields(target) || !Array.isArray(value.files)) return undefined;
  const changes = changesOf(value.changes);
  if (changes === undefined) return undefined;
  const count = (name: string) => natural(summary[name]);
  return {
    changes,
    counts: { add: count('add'), change: count('change'), move: count('move'), remove: count('remove') },
    entries: count('entries'),
    unchanged: count('unchanged'),
    diagnostics: diagnosticsOf(value.diagnostics),
    source: text(source.path),
    target: text(target.config),
    restart: text(value.restart),
    raw: value,
  };
}

/** What went wrong, as the CLI says it; undefined where the document is of another kind. */
export function failureOf(value: unknown): FailureDocument | undefined {
  if (!isFields(value) || !isFields(value.error)) return undefined;
  const { code, message, remedy } = value.error;
  const error = { code: text(code), message: text(message), remedy: text(remedy) };
  return { error, diagnostics: diagnosticsOf(value.diagnostics) };
}

export function changesOf(list: readonly unknown[]): Change[] | undefined {
  const changes: Change[] = [];
  for (const item of list) {
    const action = isFields(item) ? ACTIONS.find((known) => known === item.action) : undefined;
    if (!isFields(item) || action === undefined || typeof item.address !== 'string') return undefined;
    const { address, before, after, reason, destructive } = item;
    if (!isSetting(before) || !isSetting(after)) return undefined;
    changes.push({ address, action, before, after, reason: text(reason) || null, destructive: destructive === true });
  }
  return changes;
}

function isSetting(value: unknown): value is Setting {
  if (Array.isArray(value)) return value.every((item) => typeof item === 'string');
  return value === null || typeof value === 'string' || typeof value === 'boolean';
}

export function diagnosticsOf(value: unknown): Diagnostic[] {
  return (Array.isArray(value) ? value : []).filter(isFields).map((item) => {
    const { position } = item;
    const severity = item.severity === 'error' || item.severity === 'warning' ? item.severity : 'info';
    return {
      code: text(item.code),
      severity,
      message: text(item.message),
      remedy: text(item.remedy),
      ...(isFields(position)
        ? { position: { file: text(position.file), line: natural(position.line), column: natural(position.column) } }
        : {}),
    };
  });
}

/**
 * Identifies what a plan would do: `sha256:` and 64 digits. Equal for two runs over the same manifest and live files.
 *
 * Left out: words for people, and credential stores that are only read, since OpenClaw refreshes tokens there; `apply`
 * does not call a plan stale for those either.
 */
export function planDigest({ raw }: PlanDocument): string {
  const files = (raw.files as readonly unknown[]).filter(
    (file) =>
      !isFields(file) ||
      file.role !== 'auth-store' ||
      (Array.isArray(file.edits) && file.edits.length > 0) ||
      file.restore !== undefined,
  );
  const { formatVersion, changes, commands, source, target } = raw;
  const content = { formatVersion, changes, commands, files, target, source: (source as Fields).digest };
  return `sha256:${createHash('sha256').update(canonical(content)).digest('hex')}`;
}

/** JSON with the keys in order. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (!isFields(value)) return JSON.stringify(value) ?? 'null';
  const members = Object.keys(value)
    .filter((key) => value[key] !== undefined)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`);
  return `{${members.join(',')}}`;
}

/** What moved between a reviewed plan and the plan of now, in words. */
export function whatMoved(reviewed: PlanDocument, now: PlanDocument): string {
  const digestsOf = ({ raw }: PlanDocument) =>
    new Map((raw.files as readonly unknown[]).filter(isFields).map((file) => [text(file.path), file.digest]));
  const [then, today] = [digestsOf(reviewed), digestsOf(now)];
  const moved = [...new Set([...then.keys(), ...today.keys()])].filter((file) => then.get(file) !== today.get(file));
  const sourceOf = ({ raw }: PlanDocument) => (raw.source as Fields).digest;
  if (sourceOf(reviewed) !== sourceOf(now)) moved.unshift('the manifest');
  const machineOf = ({ raw }: PlanDocument) => (raw.target as Fields).machine;
  if (machineOf(reviewed) !== machineOf(now)) return 'it was made on another machine';
  return moved.length > 0 ? `${moved.join(', ')} changed since` : 'its changes are not those of now';
}
