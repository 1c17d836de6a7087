/**
 * Addresses of settings, in manifest terms: `primary`, `aliases.opus`, `agents.work.auth.order.anthropic`,
 * `fallbacks[1]`.
 *
 * The only parser and printer of addresses, for plans, diagnostics, drift, the history and the command line.
 */
import { CHAINS, isSettingName, SECTIONS, SETTINGS, type SectionName, type SettingName } from './table.ts';

/** A single setting, or one entry of a section; of all agents, or of one. */
export interface SettingAddress {
  readonly setting: SettingName | SectionName;
  /** Which entry: the alias, or the provider. Undefined for a single setting or a whole section. */
  readonly name: string | undefined;
  /** Undefined for the settings that all agents have in common. */
  readonly agent: string | undefined;
}

const ITEM = /\[\d+\]$/;

/** Whether the address is of one item of a list. */
export function isItem(address: string): boolean {
  return ITEM.test(address);
}

/** The address of the whole setting: `fallbacks` for `fallbacks[1]`. */
export function wholeSetting(address: string): string {
  return address.replace(ITEM, '');
}

/** The setting that an address is about, spelt so that equal settings have equal keys. */
export function settingKey(address: string): string {
  const whole = wholeSetting(address);
  // OpenClaw looks aliases up without regard to case.
  return whole.startsWith('aliases.') ? whole.toLowerCase() : whole;
}

/** Parses the address of a whole setting; undefined if it is not a setting of a manifest. */
export function parseAddress(address: string): SettingAddress | undefined {
  const own = parseWithin(address, undefined);
  if (own) return own;
  if (!address.startsWith('agents.')) return undefined;
  // OpenClaw's ids of agents have no dots.
  const rest = address.slice('agents.'.length);
  const dot = rest.indexOf('.');
  return dot < 1 ? undefined : parseWithin(rest.slice(dot + 1), rest.slice(0, dot));
}

function parseWithin(text: string, agent: string | undefined): SettingAddress | undefined {
  if (isSettingName(text)) {
    return agent === undefined || SETTINGS[text].perAgent ? { setting: text, name: undefined, agent } : undefined;
  }
  for (const setting of Object.keys(SECTIONS) as SectionName[]) {
    if (!text.startsWith(`${setting}.`) || text.length === setting.length + 1) continue;
    if (agent !== undefined && !SECTIONS[setting].perAgent) continue;
    return { setting, name: text.slice(setting.length + 1), agent };
  }
  return undefined;
}

/** The inverse of `parseAddress`. */
export function printAddress({ setting, name, agent }: SettingAddress): string {
  return `${agentPrefix(agent)}${setting}${name === undefined ? '' : `.${name}`}`;
}

/** The prefix of an agent's addresses. */
export function agentPrefix(agent: string | undefined): string {
  return agent === undefined ? '' : `agents.${agent}.`;
}

/** The prefixes of `primary` and `fallbacks` of every chain: of all agents, or of one. */
export function chainPrefixes(agent: string | undefined): string[] {
  const chains = CHAINS.filter(({ agentPlace }) => agent === undefined || agentPlace !== undefined);
  return chains.map(({ group }) => `${agentPrefix(agent)}${group}`);
}

/** The section of an entry, which a manifest may own completely; undefined for a single setting. */
export function sectionOf(address: string): string | undefined {
  const parsed = parseAddress(address);
  if (parsed?.name === undefined) return undefined;
  return `${agentPrefix(parsed.agent)}${parsed.setting}`;
}

/** A path in a manifest as an address: `fallbacks[1]`, `agents.work.primary`. */
export function addressOf(path: readonly (string | number)[]): string {
  return path.map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`)).join('');
}

/** An address as the path of its key in a manifest, with the names as they are spelt in the address. */
export function manifestPath({ setting, name, agent }: SettingAddress): string[] {
  return [
    ...(agent === undefined ? [] : ['agents', agent]),
    ...setting.split('.'),
    ...(name === undefined ? [] : [name]),
  ];
}
