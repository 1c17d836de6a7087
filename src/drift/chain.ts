/**
 * The steps from one config to another: rows of OpenClaw's journal and our own applies, joined by the hashes of the
 * file before and after. A gap is a write by an unknown process.
 */
import type { JournalRow } from '../openclaw/files/journal.ts';

export interface Step {
  readonly kind: JournalRow['kind'] | 'own' | 'gap';
  /** Epoch milliseconds; the upper bound for an edit that was found later. Undefined for a gap that is still open. */
  readonly time: number | undefined;
  /** The earliest time: that of the previous step. */
  readonly after: number | undefined;
  readonly paths: readonly string[] | undefined;
  readonly row: JournalRow | undefined;
  /** Hex sha256 of the config before and after; null where a row does not have it, undefined where nobody knows. */
  readonly from: string | null | undefined;
  readonly to: string | null | undefined;
}

/** One apply of ours that wrote the config. */
interface OwnStep {
  readonly before: string | null;
  readonly after: string | null;
  readonly time: number;
}

export interface ChainInput {
  readonly rows: readonly JournalRow[];
  /** The config when it was last as applied; undefined if unknown. */
  readonly start: { readonly hash: string; readonly time: number } | undefined;
  /** Our applies since then, oldest first. */
  readonly own: readonly OwnStep[];
  /** The config now, and when it was last written. */
  readonly end: { readonly hash: string; readonly time: number | undefined };
}

/** The steps in order; those that changed nothing are left out. */
export function stepsBetween({ rows, start, own, end }: ChainInput): Step[] {
  const ordered = sinceStart(inOrder(rows), own, start?.hash);
  const steps: Step[] = [];
  const pending = [...own];
  let current: string | null | undefined = start?.hash;
  let last = start?.time;
  const push = (kind: Step['kind'], to: string | null, time: number | undefined, row?: JournalRow) => {
    // Without a start, the chain begins where the first row does.
    const from = current === undefined ? row?.previous : current;
    steps.push({ kind, time, after: last, paths: kind === 'own' ? [] : row?.paths, row, from, to });
    last = time ?? last;
    current = to;
  };
  /** Our own applies that continue the chain, or that were made before `time`. */
  const takeOwn = (time: number, until: string | null | undefined) => {
    for (let next = pending[0]; next && current !== until && next.time <= time; next = pending[0]) {
      if (next.before !== current) push('gap', next.before, next.time);
      pending.shift();
      push('own', next.after, next.time);
    }
  };
  for (const row of ordered) {
    if (row.previous !== null && row.previous === row.next) continue;
    takeOwn(row.time, row.previous);
    // An edit that OpenClaw found: it may be our apply, or end with it.
    const [next] = pending;
    if (row.kind === 'external' && next && next.time <= row.time && row.previous === current) {
      if (next.before === current) {
        pending.shift();
        push('own', next.after, next.time);
        if (row.next === current) continue;
      }
    } else if (current !== undefined && row.previous !== current) push('gap', row.previous, row.time);
    if (row.next !== current || row.kind === 'restore') push(row.kind, row.next, row.time, row);
    current = row.next;
  }
  takeOwn(Number.POSITIVE_INFINITY, end.hash);
  if (current !== undefined && current !== end.hash) push('gap', end.hash, end.time);
  return steps;
}

/** The row of an external edit that a write found comes after the write's, but the edit came first. */
function inOrder(rows: readonly JournalRow[]): JournalRow[] {
  const ordered: JournalRow[] = [];
  for (const row of rows) {
    const at = row.foundByWrite
      ? ordered.findLastIndex(({ kind, previous }) => kind === 'write' && previous === row.next)
      : -1;
    const write = ordered[at];
    if (write) ordered.splice(at, 0, { ...row, time: write.time });
    else ordered.push(row);
  }
  return ordered;
}

/** A hash is not unique: only rows since the file was last as applied count. Our own applies are separate steps. */
function sinceStart(
  rows: readonly JournalRow[],
  own: readonly OwnStep[],
  hash: string | undefined,
): readonly JournalRow[] {
  if (hash === undefined) return rows;
  const ended = rows.findLastIndex(({ next }) => next === hash);
  const began = rows.findLastIndex(({ previous }) => previous === hash);
  const known = Math.max(ended + 1, began);
  const rest = rows.slice(Math.max(known, 0));
  const isOwn = (row: JournalRow) =>
    row.kind === 'external' && own.some(({ before, after }) => before === row.previous && after === row.next);
  return rest.filter((row) => !isOwn(row));
}
