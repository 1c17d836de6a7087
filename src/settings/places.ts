/** The place of a setting: in a manifest as spelt there, and in a config by release. */
import type { Manifest } from '../generated/manifest.ts';
import { agentPrefix, manifestPath, type SettingAddress } from './address.ts';
import { agentPlaceFor, isChain, type PlaceFacts, placeFor, type Roster, rowOf } from './table.ts';

/** Normalises names for comparison. */
export interface Spelling {
  readonly agent: (id: string) => string;
  readonly alias: (name: string) => string;
  readonly provider: (name: string) => string;
  readonly model: (name: string) => string;
  readonly 'hook mapping': (name: string) => string;
}

/** The address of a setting with its names in their one form; an alias keeps its case. */
export function spelt(address: SettingAddress, spelling: Spelling): SettingAddress {
  const { name, agent } = address;
  const row = rowOf(address.setting);
  const spellName = row.value === 'profiles' ? spelling.provider : row.names && spelling[row.names];
  return {
    ...address,
    name: name === undefined ? undefined : (spellName?.(name) ?? name),
    agent: agent === undefined ? undefined : spelling.agent(agent),
  };
}

/** The key that a map of the manifest has for a name; undefined where it has none. */
function keyOf(
  map: object | null | undefined,
  wanted: string,
  normalize: (name: string) => string,
): string | undefined {
  // Most are spelt alike, and there may be ten thousand agents.
  if (map && Object.hasOwn(map, wanted)) return wanted;
  const name = normalize(wanted);
  return Object.keys(map ?? {}).find((key) => normalize(key) === name);
}

/** The path of a setting in this manifest, names as spelt there; undefined if it is not declared. */
export function placeInManifest(
  address: SettingAddress,
  manifest: Manifest,
  spelling: Spelling,
): readonly string[] | undefined {
  const agent = address.agent === undefined ? undefined : keyOf(manifest.agents, address.agent, spelling.agent);
  if (address.agent !== undefined && agent === undefined) return undefined;
  const steps = manifestPath({ ...address, agent });
  const star = address.setting.split('.').indexOf('*');
  const nameAt = star < 0 ? steps.length - 1 : star + (agent === undefined ? 0 : 2);
  const base = agent === undefined ? 0 : 2;
  const path: string[] = [];
  const row = rowOf(address.setting);
  let value: unknown = manifest;
  for (const [index, step] of steps.entries()) {
    // A string in place of a group is its primary, and null is all of it.
    const inGroup = index > base && index === steps.length - 1;
    if (inGroup && isChain(row, row.address) && (typeof value === 'string' || value === null)) return path;
    if (inGroup && row.detail && value === null) return path;
    if (typeof value !== 'object' || value === null) return undefined;
    const isName = address.name !== undefined && index === nameAt;
    const normalize = address.setting === 'aliases' ? spelling.alias : spelling[row.names ?? 'provider'];
    const key = isName ? keyOf(value, step, normalize) : step;
    if (key === undefined || !Object.hasOwn(value, key)) return undefined;
    path.push(key);
    value = (value as Record<string, unknown>)[key];
  }
  return path;
}

/** What a place in a config depends on beside the address. */
export interface ConfigFacts {
  readonly roster: Roster;
  /** Where the release keeps what not every release keeps in the same place. */
  readonly places: PlaceFacts;
  /** The index of an agent in a list. */
  readonly indexOf: (agent: string) => number;
  /** The keys of the model entries that have or had an alias. */
  readonly entriesOf: (alias: string) => readonly string[];
  /** The keys that the config's order has for a provider. */
  readonly orderKeys: (provider: string) => readonly string[];
  /** The keys that the config has for the name of a setting of which there is one for each name. */
  readonly keysOf: (address: SettingAddress) => readonly string[];
}

/** The places of a setting in the config; none for one that is only in an auth store. */
export function placesInConfig(address: SettingAddress, facts: ConfigFacts): string[][] {
  const { setting, name, agent } = address;
  const row = rowOf(setting);
  if (agent !== undefined) {
    const below = agentPlaceFor(row, facts.places);
    if (!below) return [];
    const own = facts.roster === 'entries' ? agent : String(facts.indexOf(agent));
    const place = ['agents', facts.roster, own, ...below];
    if (!place.includes('*')) return [place];
    return facts.keysOf(address).map((key) => place.map((step) => (step === '*' ? key : step)));
  }
  const place = placeFor(row, facts.places);
  if (!place) return [];
  if (name === undefined) return [[...place]];
  const keys = row.section
    ? setting === 'aliases'
      ? facts.entriesOf(name)
      : facts.orderKeys(name)
    : facts.keysOf(address);
  return keys.map((key) => place.map((step) => (step === '*' ? key : step)));
}

/** The prefix of the chain that a setting belongs to. */
export function prefixOf({ agent, setting }: SettingAddress): string {
  return `${agentPrefix(agent)}${setting.slice(0, setting.lastIndexOf('.') + 1)}`;
}
