/** Where a setting stands: in a manifest as it is spelt there, and in a config as a release keeps it. */
import type { Manifest } from '../generated/manifest.ts';
import { agentPrefix, manifestPath, type SettingAddress } from './address.ts';
import { placeOf, type Roster, rowOf } from './table.ts';

/** How names are compared: in any spelling on one side, and by one form on the other. */
export interface Spelling {
  readonly agent: (id: string) => string;
  readonly alias: (name: string) => string;
  readonly provider: (name: string) => string;
}

/** The key that a map of the manifest has for a name; undefined where it has none. */
function keyOf(
  map: object | null | undefined,
  wanted: string,
  normalize: (name: string) => string,
): string | undefined {
  return Object.keys(map ?? {}).find((name) => normalize(name) === normalize(wanted));
}

/** The path of a setting in this manifest, names as they are spelt there; undefined where the manifest is silent. */
export function placeInManifest(
  address: SettingAddress,
  manifest: Manifest,
  spelling: Spelling,
): readonly string[] | undefined {
  const agent = address.agent === undefined ? undefined : keyOf(manifest.agents, address.agent, spelling.agent);
  if (address.agent !== undefined && agent === undefined) return undefined;
  const steps = manifestPath({ ...address, agent });
  const path: string[] = [];
  let value: unknown = manifest;
  for (const [index, step] of steps.entries()) {
    // A text says what its object's primary says, and null says all of it.
    const inGroup = index > (agent === undefined ? 0 : 2) && !rowOf(address.setting).section;
    if (inGroup && (typeof value === 'string' || value === null)) return path;
    if (typeof value !== 'object' || value === null) return undefined;
    const isName = address.name !== undefined && index === steps.length - 1;
    const normalize = address.setting === 'aliases' ? spelling.alias : spelling.provider;
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
  /** Where an agent stands in a list. */
  readonly indexOf: (agent: string) => number;
  /** The keys of the entries that an alias is or was of. */
  readonly entriesOf: (alias: string) => readonly string[];
  /** The keys that the config's order has for a provider. */
  readonly orderKeys: (provider: string) => readonly string[];
}

/** The places of a setting in the config; none for what only an auth store holds. */
export function placesInConfig(address: SettingAddress, facts: ConfigFacts): string[][] {
  const { setting, name, agent } = address;
  const row = rowOf(setting);
  if (agent !== undefined) {
    if (!row.agentConfig) return [];
    const own = facts.roster === 'entries' ? agent : String(facts.indexOf(agent));
    return [['agents', facts.roster, own, ...row.agentConfig]];
  }
  const place = placeOf(row);
  if (name === undefined) return [[...place]];
  const keys = setting === 'aliases' ? facts.entriesOf(name) : facts.orderKeys(name);
  return keys.map((key) => place.map((step) => (step === '*' ? key : step)));
}

/** The chain that a setting is a part of, by what stands before `primary` and `fallbacks`. */
export function prefixOf({ agent, setting }: SettingAddress): string {
  return `${agentPrefix(agent)}${setting.slice(0, setting.lastIndexOf('.') + 1)}`;
}
