/** How many changes of each kind a plan has. */
import type { Change, Plan } from '../generated/plan.ts';

export function summarize(changes: readonly Change[], unchanged: number): Plan['summary'] {
  const declared = changes.filter((change) => change.kind === 'declared');
  const moved = changes.filter(({ kind }) => kind === 'moved').length;
  const count = (action: Change['action']) => declared.filter((change) => change.action === action).length;
  return {
    add: count('add'),
    change: count('change'),
    move: count('move'),
    remove: count('remove'),
    entries: changes.filter(({ kind }) => kind === 'entry').length,
    ...(moved > 0 ? { moved } : {}),
    unchanged,
    destructive: changes.filter((change) => change.destructive).length,
  };
}
