/** What is declared for each agent. */
import type { Desired } from '../manifest/desired.ts';
import { parseAddress, type SettingAddress } from '../settings/address.ts';

interface Declared<Wanted> {
  readonly address: string;
  readonly setting: SettingAddress;
  readonly wanted: Wanted;
}

type Settings = Desired['settings'];
type Wanted = Settings extends ReadonlyMap<string, infer Value> ? Value : never;

const grouped = new WeakMap<Settings, ReadonlyMap<string | undefined, readonly Declared<Wanted>[]>>();

/** The declared settings of an agent, or those of all agents; ten thousand agents each ask for their own. */
export function settingsOf({ settings }: Pick<Desired, 'settings'>, agent: string | undefined) {
  const known = grouped.get(settings) ?? group(settings);
  grouped.set(settings, known);
  return known.get(agent) ?? [];
}

function group(settings: Settings): ReadonlyMap<string | undefined, readonly Declared<Wanted>[]> {
  const found = new Map<string | undefined, Declared<Wanted>[]>();
  for (const [address, wanted] of settings) {
    const setting = parseAddress(address);
    if (!setting) continue;
    const list = found.get(setting.agent);
    if (list) list.push({ address, setting, wanted });
    else found.set(setting.agent, [{ address, setting, wanted }]);
  }
  return found;
}
