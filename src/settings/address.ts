/**
 * Addresses of settings, in manifest terms: `primary`, `aliases.opus`, `agents.work.auth.order.anthropic`,
 * `fallbacks[1]`.
 *
 * The only parser and printer of addresses, for plans, diagnostics, drift, the history and the command line.
 */
import {
  CHAINS,
  isNamed,
  isSettingName,
  ROWS,
  SECTIONS,
  SETTINGS,
  type SectionName,
  type SettingName,
  type TableRow,
} from './table.ts';

/** A single setting, or one entry of a section; of all agents, or of one. */
export interface SettingAddress {
  readonly setting: SettingName | SectionName;
  /** Which entry: the alias, or the provider. Undefined for a single setting or a whole section. */
  readonly name: string | undefined;
  /** Undefined for the settings that all agents have in common. */
  readonly agent: string | undefined;
}

const ITEM = /\[\d+\]$/;

/** Whether the address is of one item of a list, or of another part of a setting. */
export function isItem(address: string): boolean {
  return wholeSetting(address) !== address;
}

/** The address of the whole setting: `fallbacks` for `fallbacks[1]`, `allow` for `allow[openai/gpt-5.2]`. */
export function wholeSetting(address: string): string {
  return valueAt(address)?.whole ?? (address.endsWith(']') ? address.replace(ITEM, '') : address);
}

/** A value has parts with addresses of their own, and so has a list whose items are named, not numbered. */
const VALUES = ROWS.filter(({ value, choice }) => value === 'value' || value === 'whole-entry' || choice).map((row) => {
  const [before = '', after] = row.address.split('*');
  // What has its keys in rows of their own has no other parts, and a model has none.
  return { row, before, after, isWhole: row.value === 'whole-entry' || row.form?.of === 'model' };
});

type Value = (typeof VALUES)[number];

/** The first part of an address that is that of the value, if there is one. */
function wholeOf(address: string, { row, before, after, isWhole }: Value): string | undefined {
  const start = row.perAgent ? ownStart(address) : 0;
  if (!address.startsWith(before, start)) return undefined;
  const first = start + before.length;
  if (after === undefined) return isEnd(address, first, isWhole) ? address.slice(0, first) : undefined;
  // A name has at least one character, and may contain dots.
  for (let at = first; at >= 0 && at < address.length; ) {
    at = address.indexOf(after, at + 1);
    if (at >= 0 && isEnd(address, at + after.length, isWhole)) return address.slice(0, at + after.length);
  }
  return undefined;
}

function isEnd(address: string, at: number, isWhole: boolean): boolean {
  return at === address.length || (!isWhole && (address[at] === '.' || address[at] === '['));
}

/** Most addresses are of other settings, and there may be ten thousand agents: by the first step of the address. */
const BY_FIRST_STEP = new Map<string, Value[]>();
for (const value of VALUES) {
  const [step = ''] = value.row.address.split('.');
  BY_FIRST_STEP.set(step, [...(BY_FIRST_STEP.get(step) ?? []), value]);
}
const FIRST_STEP_END = /[.[]|$/;

/** Where an address begins after the agent. */
function ownStart(address: string): number {
  const dot = address.startsWith('agents.') ? address.indexOf('.', 'agents.'.length) : -1;
  return dot > 'agents.'.length ? dot + 1 : 0;
}

/** The first step, without the agent. */
function firstStep(address: string): string {
  const own = address.slice(ownStart(address));
  return own.slice(0, own.search(FIRST_STEP_END));
}

/** The value that an address is of, or of a part of; where a name could end in several places, the first counts. */
function valueAt(address: string): { readonly row: TableRow; readonly whole: string } | undefined {
  const values = BY_FIRST_STEP.get(firstStep(address));
  if (!values) return undefined;
  const found = values.flatMap((value) => {
    const whole = wholeOf(address, value);
    return whole === undefined ? [] : [{ row: value.row, whole }];
  });
  const keys = found.filter(({ row }) => row.value === 'value');
  return (keys.length > 0 ? keys : found).sort((one, other) => one.whole.length - other.whole.length)[0];
}

/** The setting that an address is about, spelt so that equal settings have equal keys. */
export function settingKey(address: string): string {
  const whole = wholeSetting(address);
  // OpenClaw looks aliases up without regard to case.
  return whole.startsWith('aliases.') ? whole.toLowerCase() : whole;
}

/** Parses the address of a whole setting; undefined if it is not a setting of a manifest. */
export function parseAddress(address: string): SettingAddress | undefined {
  if (!address.startsWith('agents.')) return parseWithin(address, undefined);
  // OpenClaw's ids of agents have no dots.
  const rest = address.slice('agents.'.length);
  const dot = rest.indexOf('.');
  return dot < 1 ? undefined : parseWithin(rest.slice(dot + 1), rest.slice(0, dot));
}

function parseWithin(text: string, agent: string | undefined): SettingAddress | undefined {
  if (isSettingName(text)) {
    return agent === undefined || SETTINGS[text].perAgent ? { setting: text, name: undefined, agent } : undefined;
  }
  const value = valueAt(text);
  if (value && value.whole === text && isNamed(value.row) && (agent === undefined || value.row.perAgent)) {
    const [before = '', after = ''] = value.row.address.split('*');
    // That of an agent is read without what stands before it.
    if (!text.startsWith(before)) return undefined;
    return { setting: value.row.address, name: text.slice(before.length, text.length - after.length), agent };
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
  const named =
    name === undefined ? setting : setting.includes('*') ? setting.replace('*', name) : `${setting}.${name}`;
  return `${agentPrefix(agent)}${named}`;
}

/** The prefix of an agent's addresses. */
export function agentPrefix(agent: string | undefined): string {
  return agent === undefined ? '' : `agents.${agent}.`;
}

/** The prefixes of `primary` and `fallbacks` of every chain: of all agents, or of one. */
export function chainPrefixes(agent: string | undefined): string[] {
  const chains = CHAINS.filter(({ row }) => agent === undefined || row.perAgent);
  return chains.map(({ group }) => `${agentPrefix(agent)}${group}`);
}

/** The section of an entry, which a manifest may own completely; undefined for a single setting. */
export function sectionOf(address: string): string | undefined {
  const parsed = parseAddress(address);
  if (parsed?.name === undefined || !Object.hasOwn(SECTIONS, parsed.setting)) return undefined;
  return `${agentPrefix(parsed.agent)}${parsed.setting}`;
}

/** A path in a manifest as an address: `fallbacks[1]`, `agents.work.primary`. */
export function addressOf(path: readonly (string | number)[]): string {
  return path.map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`)).join('');
}

/** An address as the path of its key in a manifest, with the names as they are spelt in the address. */
export function manifestPath({ setting, name, agent }: SettingAddress): string[] {
  const steps = setting.split('.').map((step) => (step === '*' && name !== undefined ? name : step));
  return [
    ...(agent === undefined ? [] : ['agents', agent]),
    ...steps,
    ...(name === undefined || setting.includes('*') ? [] : [name]),
  ];
}
