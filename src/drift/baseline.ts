/** The last applied value of each setting: a command that applied one alias says nothing about the primary. */

import type { Change } from '../generated/plan.ts';
import { isItem, sectionOf, settingKey } from '../settings/address.ts';
import type { AppliedSettings, Setting } from '../settings/value.ts';

/** The part of a history entry that drift needs. */
export interface PastApply {
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly time: string;
  readonly changes: readonly Change[];
  /** Undefined for an entry of a release that did not keep it. */
  readonly applied: AppliedSettings | undefined;
  /** Hex sha256 of the config before and after this apply; undefined where it is not known. */
  readonly config: { readonly before: string | null; readonly after: string | null } | undefined;
}

/** The value that was last applied, and when. */
export interface LastApplied {
  readonly value: Setting;
  /** Id of the history entry; null for what `adopt` took over. */
  readonly id: string | null;
  readonly time: string;
}

/** The last applied value of a setting; undefined if unknown, never guessed. */
export type Baseline = (key: string) => LastApplied | undefined;

/** What `adopt` took over: live and manifest were equal then, without an apply. */
export type Adopted = Readonly<Record<string, { readonly value: Setting; readonly time: string }>>;

/** @param entries newest first */
export function baselineOf(entries: readonly PastApply[], adopted: Adopted = {}): Baseline {
  return (key) => {
    const taken = Object.hasOwn(adopted, key) ? adopted[key] : undefined;
    for (const entry of entries) {
      if (taken && taken.time >= entry.time) break;
      const value = valueIn(entry, key);
      if (value === 'unknown') return undefined;
      if (value !== undefined) return { value: value.setting, id: entry.id, time: entry.time };
    }
    return taken && { value: taken.value, id: null, time: taken.time };
  };
}

/** `unknown` if the entry changed the setting without keeping the value; undefined if it did not change it. */
function valueIn({ applied, changes }: PastApply, key: string): { setting: Setting } | 'unknown' | undefined {
  if (applied) {
    if (Object.hasOwn(applied.settings, key)) return { setting: applied.settings[key] ?? null };
    const section = sectionOf(key);
    return section !== undefined && applied.exact.includes(section) ? { setting: null } : undefined;
  }
  const own = changes.filter((change) => change.kind === 'declared' && settingKey(change.address) === key);
  if (own.length === 0) return undefined;
  const whole = own.find((change) => !isItem(change.address));
  // Changes of single items do not give the whole list.
  return whole && typeof whole.after !== 'boolean' ? { setting: whole.after } : 'unknown';
}
