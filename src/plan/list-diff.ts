/** Compares lists as people see them: a reorder is one move, not removals and additions. */
import type { Change } from '../generated/plan.ts';

export type ListChange = Pick<Change, 'address' | 'action' | 'before' | 'after'> & { readonly reason: string | null };

/**
 * Compares two lists of distinct words. An empty side gives one change for the whole list; otherwise each item
 * added, removed or replaced in its place is one change, and a changed order of the items that stay is one `move`.
 */
export function diffList(
  address: string,
  before: readonly string[] | null,
  after: readonly string[] | null,
): ListChange[] {
  const old = before ?? [];
  const wanted = after ?? [];
  if (before !== null && after !== null && sameItems(old, wanted)) return [];
  if (before === null && after === null) return [];
  if (old.length === 0) {
    // Filling an empty list counts as adding it.
    const action = before === null || wanted.length > 0 ? 'add' : 'change';
    return [{ address, action, before: copy(before), after: copy(after), reason: null }];
  }
  if (wanted.length === 0) return [{ address, action: 'remove', before: [...old], after: copy(after), reason: null }];

  const changes: ListChange[] = [];
  const [inOld, inWanted] = [new Set(old), new Set(wanted)];
  const removed = new Map(old.flatMap((item, index) => (inWanted.has(item) ? [] : [[index, item] as const])));
  const added = wanted.flatMap((item, index) => (inOld.has(item) ? [] : [{ item, index }]));
  for (const { item, index } of added) {
    const gone = removed.get(index);
    removed.delete(index);
    changes.push({
      address: `${address}[${index}]`,
      action: gone === undefined ? 'add' : 'change',
      before: gone ?? null,
      after: item,
      reason: null,
    });
  }
  for (const [index, item] of removed) {
    changes.push({ address: `${address}[${index}]`, action: 'remove', before: item, after: null, reason: null });
  }
  const kept = [...inOld].filter((item) => inWanted.has(item));
  const keptAfter = [...inWanted].filter((item) => inOld.has(item));
  if (!sameItems(kept, keptAfter)) {
    changes.push({
      address,
      action: 'move',
      before: [...old],
      after: [...wanted],
      reason: describeMove(kept, keptAfter),
    });
  } else if (changes.length === 0) {
    // Only repetitions differ.
    changes.push({ address, action: 'change', before: [...old], after: [...wanted], reason: 'repeated items' });
  }
  return changes;
}

function copy(list: readonly string[] | null): string[] | null {
  return list === null ? null : [...list];
}

export function sameItems(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((item, index) => item === other[index]);
}

/** Names the moved item, if moving one item explains the new order. */
function describeMove(before: readonly string[], after: readonly string[]): string | null {
  // Only one of the two that differ first can be the one that moved.
  const differs = after.findIndex((item, index) => item !== before[index]);
  for (const item of [after[differs], before[differs]]) {
    if (item === undefined) continue;
    const without = (list: readonly string[]) => list.filter((other) => other !== item);
    if (sameItems(without(before), without(after))) {
      return `${item} moves from ${ordinal(before.indexOf(item) + 1)} to ${ordinal(after.indexOf(item) + 1)}`;
    }
  }
  return null;
}

function ordinal(number: number): string {
  const tens = number % 100;
  const suffix = tens >= 11 && tens <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th');
  return `${number}${suffix}`;
}
