/** What is declared for each agent. */
import { grouped } from '../grouped.ts';
import type { Desired } from '../manifest/desired.ts';
import { parseAddress, type SettingAddress } from '../settings/address.ts';

interface Declared<Wanted> {
  readonly address: string;
  readonly setting: SettingAddress;
  readonly wanted: Wanted;
}

type Settings = Desired['settings'];
type Wanted = Settings extends ReadonlyMap<string, infer Value> ? Value : never;

const known = new WeakMap<Settings, ReadonlyMap<string | undefined, readonly Declared<Wanted>[]>>();

/** The declared settings of an agent, or those of all agents; ten thousand agents each ask for their own. */
export function settingsOf({ settings }: Pick<Desired, 'settings'>, agent: string | undefined) {
  const found = known.get(settings) ?? group(settings);
  known.set(settings, found);
  return found.get(agent) ?? [];
}

function group(settings: Settings): ReadonlyMap<string | undefined, readonly Declared<Wanted>[]> {
  const declared = [...settings].flatMap(([address, wanted]): Declared<Wanted>[] => {
    const setting = parseAddress(address);
    return setting ? [{ address, setting, wanted }] : [];
  });
  return grouped(declared, ({ setting }) => setting.agent);
}
