/** The value of a setting, and the comparison of two of them. */
import { isTextList, type Json, sameJson } from '../json-value.ts';
import { parseAddress, type SettingAddress } from './address.ts';
import { allowsSame } from './allowed.ts';
import { covers } from './difference.ts';
import { WHOLE } from './form.ts';
import { rowOf, type TableRow } from './table.ts';

/** A model reference, a list of references or profile ids, a value of the config, or null for nothing. */
export type Setting = Json;

/** What a manifest declares, or an apply results in: references and ids, never a credential. */
export interface Declared {
  /** By setting key. */
  readonly settings: Readonly<Record<string, Setting>>;
  /** Completely owned sections: an entry that is not in `settings` is declared absent. */
  readonly exact: readonly string[];
}

/** What the history keeps of an apply, to detect drift later. */
export interface AppliedSettings extends Declared {
  /** The previous values of the changed settings, which a rollback restores. */
  readonly replaced: Readonly<Record<string, Setting>>;
}

/** One live setting. */
export interface Observed {
  /** For output: never the value of a variable. */
  readonly shown: Setting;
  /** All declared values that count as equal. */
  readonly matches: readonly Setting[];
  /** The variables in it. */
  readonly variables: readonly string[];
}

/** An observed setting for output; null if it is absent. */
export function shownSetting(observed: ReadonlyMap<string, Observed>, key: string): Setting {
  return observed.get(key)?.shown ?? null;
}

/** Whether the live setting equals a declared value. */
export function agrees(observed: Observed | undefined, key: string, value: Setting): boolean {
  const row = rowOfKey(key);
  // Of a value, what is not declared may be anything.
  if (row?.value === 'value' && value !== null && observed)
    return observed.matches.some((match) => covers(row.form ?? WHOLE, value, match));
  return (observed?.matches ?? [null]).some((match) => sameSetting(key, match, value));
}

/** Whether an absent list differs from an empty one: the agent then inherits the list of all agents. */
export function isInherited({ setting, agent }: SettingAddress): boolean {
  return rowOf(setting).value === 'models' && agent !== undefined;
}

/** An absent list and an empty one are the same, unless the absent one is inherited. */
export function sameSetting(key: string, one: Setting, other: Setting): boolean {
  const address = parseAddress(key);
  const emptySays = address !== undefined && isInherited(address);
  const row = rowOfKey(key);
  if (row?.value === 'value') return sameJson(one, other);
  if (row?.choice && isTextList(one) && isTextList(other)) return allowsSame(one, other);
  const [a, b] = [one, other].map((value) => (!emptySays && Array.isArray(value) && value.length === 0 ? null : value));
  return JSON.stringify(a) === JSON.stringify(b);
}

function rowOfKey(key: string): TableRow | undefined {
  const address = parseAddress(key);
  return address && rowOf(address.setting);
}
