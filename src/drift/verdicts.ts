/** Which steps between two configs touched one setting. Pure. */

import type { Step } from './chain.ts';

/** `maybe`: nobody can say. */
export type Verdict = 'yes' | 'no' | 'maybe';

export interface Question {
  /** Where the setting stands in the config. */
  readonly places: readonly (readonly string[])[];
  /** Keys of the config that may contain dots. */
  readonly split: (path: string) => readonly string[];
  /** The setting in the config of that hash, as one text; undefined where no such config is at hand. */
  readonly valueAt: (hash: string) => string | undefined;
}

/** A verdict for each step: by the configs before and after it, else by what its row or its command says. */
export function verdictsOf(steps: readonly Step[], question: Question): Verdict[] {
  const verdicts = steps.map((step) => byRow(step, question));
  let known: { readonly index: number; readonly value: string } | undefined;
  const node = (index: number, hash: string | null | undefined) => {
    const value = typeof hash === 'string' ? question.valueAt(hash) : undefined;
    if (value === undefined) return;
    if (known) decide(verdicts, steps, known.index, index, known.value === value);
    known = { index, value };
  };
  for (const [index, step] of steps.entries()) {
    // A step that does not go on from the last one begins anew.
    if (index > 0 && step.from !== steps[index - 1]?.to) known = undefined;
    node(index, step.from);
    if (index === steps.length - 1) node(steps.length, step.to);
  }
  return verdicts;
}

/** Between two configs that are known: in place, the verdicts of the steps from one to the other. */
function decide(verdicts: Verdict[], steps: readonly Step[], from: number, to: number, same: boolean): void {
  if (to - from === 1 && steps[from]?.kind !== 'own') {
    verdicts[from] = same ? 'no' : 'yes';
    return;
  }
  const open = verdicts.slice(from, to).flatMap((verdict, index) => (verdict === 'no' ? [] : [from + index]));
  for (const index of open) {
    if (same && verdicts[index] === 'maybe') verdicts[index] = 'no';
    if (!same && open.length === 1) verdicts[index] = 'yes';
  }
}

function byRow({ kind, paths, row }: Step, { places, split }: Question): Verdict {
  if (kind === 'own') return 'no';
  const among = (said: readonly string[]) => said.some((one) => places.some((place) => touches(split(one), place)));
  if (paths) return among(paths) ? 'yes' : 'no';
  const writes = kind === 'write' ? row?.writes : undefined;
  if (!writes) return 'maybe';
  if (among(writes.sets)) return 'yes';
  return among(writes.may) ? 'maybe' : 'no';
}

/** Equal, above or below; `*` is any key. */
function touches(changed: readonly string[], place: readonly string[]): boolean {
  const length = Math.min(changed.length, place.length);
  return changed.slice(0, length).every((key, index) => key === '*' || key === place[index]);
}
