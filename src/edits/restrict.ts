/** Restricts the desired settings to those that a command affects. */
import type { Desired, DesiredOrder, DesiredSection, DesiredValue, OpenSection } from '../manifest/desired.ts';
import { aliasKey } from '../openclaw/model-ref.ts';
import { parseAddress, printAddress } from '../settings/address.ts';
import { isNamed, rowOf } from '../settings/table.ts';
import type { Intent } from './context.ts';

/** @param wanted the desired settings, with the command's edits */
export function restrict(
  wanted: Desired,
  { about, moved, profiles }: Pick<Intent, 'about' | 'moved' | 'profiles'>,
): Desired {
  const settings = new Map<string, DesiredValue>();
  const agents = new Map<string, undefined>();
  const sections = new Map<string, OpenSection>();
  for (const [text, live] of about) {
    const address = parseAddress(text);
    if (!address) throw new Error(`Assertion failed: ${text} is no setting`);
    if (address.agent !== undefined) agents.set(address.agent, undefined);
    if (address.name === undefined || isNamed(rowOf(address.setting))) {
      const value = live === undefined ? wanted.settings.get(text) : (live as DesiredValue);
      if (value !== undefined) settings.set(text, value);
      continue;
    }
    const at = printAddress({ ...address, name: undefined });
    const section = sections.get(at) ?? { mode: 'listed', entries: new Map(), removed: new Set() };
    sections.set(at, section);
    settings.set(at, section);
    const isAlias = address.setting === 'aliases';
    const same = (name: string) => (isAlias ? aliasKey(name) === aliasKey(address.name ?? '') : name === address.name);
    const declared = (wanted.settings.get(at) as DesiredSection | undefined)?.entries ?? new Map();
    const [name, entry] = live
      ? [address.name, live as DesiredOrder]
      : ([...declared].find(([one]) => same(one)) ?? []);
    if (name !== undefined && entry) section.entries.set(name, entry);
    else if (isAlias) section.removed.add(aliasKey(address.name));
    else section.entries.set(address.name, { ids: [], position: undefined });
  }
  return { settings, agents, listed: wanted.listed, ...(moved ? { moved } : {}), ...(profiles ? { profiles } : {}) };
}
