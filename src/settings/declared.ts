/** What a manifest declares, as settings by key. */
import type { Desired, DesiredModel, DesiredOrder, DesiredText } from '../manifest/desired.ts';
import { settingKey } from './address.ts';
import type { Declared, Setting } from './value.ts';

export function declaredSettings({ settings }: Desired): Declared {
  const declared: Record<string, Setting> = {};
  const exact: string[] = [];
  for (const [address, value] of settings) {
    if (value === null || !('mode' in value)) declared[settingKey(address)] = plain(value);
    else {
      if (value.mode === 'exact') exact.push(address);
      for (const [name, entry] of value.entries) declared[settingKey(`${address}.${name}`)] = plain(entry);
      for (const name of value.removed ?? []) declared[settingKey(`${address}.${name}`)] ??= null;
    }
  }
  return { settings: declared, exact };
}

function plain(value: DesiredModel | readonly DesiredModel[] | DesiredOrder | DesiredText | null): Setting {
  if (value === null) return null;
  if ('ids' in value) return value.ids;
  if ('text' in value) return value.text;
  return 'ref' in value ? value.ref : value.map(({ ref }) => ref);
}
