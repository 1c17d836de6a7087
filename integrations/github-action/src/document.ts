/** Reads plan documents from the CLI and from untrusted files. */
import { createHash } from 'node:crypto';

import type { Code, Diagnostic } from '../../../src/errors.ts';
import type { Change } from '../../../src/generated/plan.ts';
import type { ReportedPlan } from '../../../src/report/groups.ts';
import type { ShownPlan } from '../../../src/views/markdown/plan.ts';

/** A plan document with every field checked; `raw` is the whole document. */
export type PlanDocument = ShownPlan & ReportedPlan & { readonly raw: Readonly<Record<string, unknown>> };

const ACTIONS = ['add', 'change', 'move', 'remove'] as const;

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const natural = (value: unknown): number => (Number.isSafeInteger(value) && Number(value) >= 0 ? Number(value) : 0);

/** A plan, or undefined for anything else. Trusts no field. */
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
    summary: {
      add: count('add'),
      change: count('change'),
      move: count('move'),
      remove: count('remove'),
      entries: count('entries'),
      unchanged: count('unchanged'),
      destructive: count('destructive'),
    },
    diagnostics: diagnosticsOf(value.diagnostics),
    source: { kind: source.kind === 'rollback' ? 'rollback' : 'manifest', path: text(source.path) },
    target: { config: text(target.config) },
    restart: value.restart === 'required' || value.restart === 'automatic' ? value.restart : 'none',
    chains: chainsOf(value.chains),
    diff: text(value.diff),
    raw: value,
  };
}

/** The CLI's error; undefined if the document is of another kind. */
export function failureOf(value: unknown): readonly Diagnostic[] | undefined {
  return isFields(value) && isFields(value.error) ? diagnosticsOf(value.diagnostics) : undefined;
}

export function changesOf(list: readonly unknown[]): Change[] | undefined {
  const changes: Change[] = [];
  for (const item of list) {
    const action = isFields(item) ? ACTIONS.find((known) => known === item.action) : undefined;
    if (!isFields(item) || action === undefined || typeof item.address !== 'string') return undefined;
    const { address, before, after, reason, destructive } = item;
    if (!isSetting(before) || !isSetting(after)) return undefined;
    changes.push({
      address,
      action,
      kind: item.kind === 'entry' ? 'entry' : 'declared',
      before,
      after,
      file: text(item.file),
      reason: text(reason) || null,
      destructive: destructive === true,
    });
  }
  return changes;
}

function chainsOf(value: unknown): NonNullable<ShownPlan['chains']> {
  return (Array.isArray(value) ? value : []).filter(isFields).map(({ name, before, after }) => ({
    name: text(name),
    before: Array.isArray(before) ? before.map(text) : [],
    after: Array.isArray(after) ? after.map(text) : [],
  }));
}

function isSetting(value: unknown): value is Change['before'] {
  if (Array.isArray(value)) return value.every((item) => typeof item === 'string');
  return value === null || typeof value === 'string' || typeof value === 'boolean';
}

export function diagnosticsOf(value: unknown): Diagnostic[] {
  return (Array.isArray(value) ? value : []).filter(isFields).map((item) => {
    const { position } = item;
    const severity = item.severity === 'error' || item.severity === 'warning' ? item.severity : 'info';
    return {
      // A later release may have codes that this one does not know.
      code: text(item.code) as Code,
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
 * Left out: texts for people, and credential stores that are only read, since OpenClaw refreshes tokens there; `apply`
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

/** JSON with sorted keys. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (!isFields(value)) return JSON.stringify(value) ?? 'null';
  const members = Object.keys(value)
    .filter((key) => value[key] !== undefined)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`);
  return `{${members.join(',')}}`;
}

/** What changed between a reviewed plan and the current plan, as text. */
export function whatMoved(reviewed: PlanDocument, now: PlanDocument): string {
  const digestsOf = ({ raw }: PlanDocument) =>
    new Map((raw.files as readonly unknown[]).filter(isFields).map((file) => [text(file.path), file.digest]));
  const [then, today] = [digestsOf(reviewed), digestsOf(now)];
  const moved = [...new Set([...then.keys(), ...today.keys()])].filter((file) => then.get(file) !== today.get(file));
  const sourceOf = ({ raw }: PlanDocument) => (raw.source as Fields).digest;
  if (sourceOf(reviewed) !== sourceOf(now)) moved.unshift('the manifest');
  const machineOf = ({ raw }: PlanDocument) => (raw.target as Fields).machine;
  if (machineOf(reviewed) !== machineOf(now)) return 'it was made on another machine';
  return moved.length > 0 ? `${moved.join(', ')} changed since` : 'its changes differ from the current ones';
}
