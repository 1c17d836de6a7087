/** What a manifest declares, as settings by key. */
import type { Desired, DesiredJson, DesiredModel, DesiredOrder } from '../manifest/desired.ts';
import { parseAddress, settingKey } from './address.ts';
import { type Form, shownValue, WHOLE } from './form.ts';
import { rowOf } from './table.ts';
import type { Declared, Setting } from './value.ts';

export function declaredSettings({ settings }: Desired): Declared {
  const declared: Record<string, Setting> = {};
  const exact: string[] = [];
  for (const [address, value] of settings) {
    if (value === null || !('mode' in value)) declared[settingKey(address)] = plain(address, value);
    else {
      if (value.mode === 'exact') exact.push(address);
      for (const [name, entry] of value.entries) declared[settingKey(`${address}.${name}`)] = plain(address, entry);
      for (const name of value.removed ?? []) declared[settingKey(`${address}.${name}`)] ??= null;
    }
  }
  return { settings: declared, exact };
}

function plain(
  address: string,
  value: DesiredModel | readonly DesiredModel[] | DesiredOrder | DesiredJson | null,
): Setting {
  if (value === null) return null;
  if ('ids' in value) return value.ids;
  // It is shown and kept, and a header may be a secret though nothing says so.
  if ('json' in value) return shownValue(formAt(address), value.json);
  return 'ref' in value ? value.ref : value.map(({ ref }) => ref);
}

function formAt(address: string): Form {
  const parsed = parseAddress(address);
  return (parsed && rowOf(parsed.setting).form) ?? WHOLE;
}
