/** The value of a setting, and the one comparison of two of them. */
import type { Json } from '../json-value.ts';
import { parseAddress, type SettingAddress } from './address.ts';
import { rowOf } from './table.ts';

/** A model reference, a list of references or profile ids, a value of the config, or null for nothing. */
export type Setting = Json;

/** What a manifest declares, or an apply left behind. It holds references and ids, never a credential. */
export interface Declared {
  /** By setting key. */
  readonly settings: Readonly<Record<string, Setting>>;
  /** Sections that are owned whole: an entry that `settings` does not have is declared to be absent. */
  readonly exact: readonly string[];
}

/** What an apply leaves in the history, so that drift can be told later. */
export interface AppliedSettings extends Declared {
  /** What the settings that it changed were before; a rollback goes back there. */
  readonly replaced: Readonly<Record<string, Setting>>;
}

/** One live setting. */
export interface Observed {
  /** As people may see it: never what a variable holds. */
  readonly shown: Setting;
  /** Everything that a declaration may say without being different. */
  readonly matches: readonly Setting[];
  /** The variables that hold it. */
  readonly variables: readonly string[];
}

/** What an observed setting is to people; null where it is not there. */
export function shownSetting(observed: ReadonlyMap<string, Observed>, key: string): Setting {
  return observed.get(key)?.shown ?? null;
}

/** Whether the live setting is what a declaration says. */
export function agrees(observed: Observed | undefined, key: string, value: Setting): boolean {
  return (observed?.matches ?? [null]).some((match) => sameSetting(key, match, value));
}

/** Whether a list that is absent is something else than an empty one: an agent then inherits that of all agents. */
export function isInherited({ setting, agent }: SettingAddress): boolean {
  return rowOf(setting).value === 'models' && agent !== undefined;
}

/** An absent list and an empty one are the same, unless the absent one is inherited. */
export function sameSetting(key: string, one: Setting, other: Setting): boolean {
  const address = parseAddress(key);
  const emptySays = address !== undefined && isInherited(address);
  const [a, b] = [one, other].map((value) => (!emptySays && Array.isArray(value) && value.length === 0 ? null : value));
  return JSON.stringify(a) === JSON.stringify(b);
}
