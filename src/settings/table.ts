/**
 * The table of settings: a row for everything that a manifest can declare, with its address, its place in OpenClaw's
 * files, its kind of value and what of it may be shown. The guard of plans, the redaction of diffs, `adopt` and the
 * walk over all words are derived from the rows.
 */

import { CHAT_ROWS } from './chat-rows.ts';
import { MEDIA_ROWS } from './media-rows.ts';
import { MODEL_ROWS } from './model-rows.ts';
import { PROVIDER_ROWS } from './provider-rows.ts';
import { ROLE_ROWS, timeoutRow } from './role-rows.ts';
import type { Pattern, Place, Roster, Row } from './row.ts';

export type { Pattern, Place, Roster, Row, ValueKind } from './row.ts';

/** Single settings, by address; with a `*` in the address, one for each name. */
export const SETTINGS = {
  primary: {
    value: 'model',
    perAgent: true,
    config: { below: 'defaults', path: ['model', 'primary'] },
    agentConfig: ['model', 'primary'],
  },
  fallbacks: {
    value: 'models',
    perAgent: true,
    config: { below: 'defaults', path: ['model', 'fallbacks'] },
    agentConfig: ['model', 'fallbacks'],
  },
  'image.primary': {
    value: 'model',
    perAgent: false,
    images: true,
    config: { below: 'defaults', path: ['imageModel', 'primary'] },
  },
  'image.fallbacks': {
    value: 'models',
    perAgent: false,
    images: true,
    config: { below: 'defaults', path: ['imageModel', 'fallbacks'] },
  },
  'image.timeoutMs': timeoutRow({ below: 'defaults', path: ['imageModel'] }),
  ...ROLE_ROWS,
  ...MEDIA_ROWS,
  ...CHAT_ROWS,
  allow: {
    value: 'models',
    perAgent: true,
    choice: true,
    config: { below: 'defaults', path: ['modelPolicy', 'allow'] },
    agentConfig: ['modelPolicy', 'allow'],
  },
  ...MODEL_ROWS,
  ...PROVIDER_ROWS,
} as const satisfies Record<string, Row>;

/** Settings with an entry for each name, which a manifest may own completely, by the address before the name. */
export const SECTIONS = {
  aliases: {
    value: 'model',
    perAgent: false,
    // In the config the model is the key and the alias the value; in the manifest it is the reverse.
    config: { below: 'defaults', path: ['models', '*', 'alias'] },
  },
  'auth.order': {
    value: 'profiles',
    perAgent: true,
    config: { below: 'root', path: ['auth', 'order', '*'] },
    agentStore: ['order', '*'],
  },
} as const satisfies Record<string, Row>;

export type SettingName = keyof typeof SETTINGS;
export type SectionName = keyof typeof SECTIONS;

/** Whether it is the address of a setting; of one for each name, only with the name in it. */
export function isSettingName(text: string): text is SettingName {
  return Object.hasOwn(SETTINGS, text) && !text.includes('*');
}

export interface TableRow extends Row {
  readonly address: SettingName | SectionName;
  /** Whether it has an entry for each name. */
  readonly section: boolean;
}

/** Every row with its address. */
export const ROWS: readonly TableRow[] = [
  ...Object.entries(SETTINGS).map(([address, row]) => ({ ...row, address: address as SettingName, section: false })),
  ...Object.entries(SECTIONS).map(([address, row]) => ({ ...row, address: address as SectionName, section: true })),
];

const BY_ADDRESS = new Map(ROWS.map((row) => [row.address, row]));

/** The row of a setting. */
export function rowOf(address: SettingName | SectionName): TableRow {
  const row = BY_ADDRESS.get(address);
  if (!row) throw new Error(`Assertion failed: no row for ${address}`);
  return row;
}

/** The setting keys at a place of a manifest: the first steps of their addresses, or those below a group. */
export function keysBelow(group: readonly string[], perAgent: boolean): string[] {
  const steps = ROWS.filter((row) => row.perAgent || !perAgent).map(({ address }) => address.split('.'));
  const within = steps.filter((path) => group.every((step, index) => step === path[index] || path[index] === '*'));
  return [...new Set(within.flatMap((path) => path[group.length] ?? []))].filter((key) => key !== '*');
}

/** Whether there is one of it for each name. */
export function isNamed({ address }: Pick<TableRow, 'address'>): boolean {
  return address.split('.').includes('*');
}

/** Everything that `manage` can say of, by its key: sections, and lists inside of settings. */
export const MANAGED: readonly string[] = [...Object.keys(SECTIONS), ...ROWS.flatMap(({ manage }) => manage ?? [])];

/** A primary with its fallbacks, which OpenClaw keeps as one value: a string, or an object with both. */
export interface ChainRow {
  /** The prefix of `primary` and `fallbacks`: empty, or `image.`. */
  readonly group: string;
  /** The row of its primary. */
  readonly row: TableRow;
  /** Whether its object can have `timeoutMs`, in some releases. */
  readonly timed: boolean;
}

/** Every chain of the table. */
export const CHAINS: readonly ChainRow[] = ROWS.filter(({ address }) => lastStep(address) === 'primary').map((row) => {
  const group = row.address.slice(0, -'primary'.length);
  return { group, row, timed: ROWS.some((one) => one.timed && one.address === `${group}timeoutMs`) };
});

function lastStep(address: string): string {
  return address.slice(address.lastIndexOf('.') + 1);
}

/** What of a release decides where a setting is: place -> what may stand there, for places that not every one has. */
export interface PlaceFacts {
  readonly modelPlaces: Readonly<Record<string, string>>;
  readonly valuePlaces: Readonly<Record<string, string>>;
}

/** The first place of a setting that all agents have in common. */
export function placeOf({ config }: Row): Pattern {
  return fullPlace(config);
}

function fullPlace({ below, path }: Place): Pattern {
  return [...(below === 'defaults' ? DEFAULTS : []), ...path];
}

/** The place of a setting that all agents have in common, in this release; undefined where it has none. */
export function placeFor(row: TableRow, facts: PlaceFacts): Pattern | undefined {
  return knownPlaces(facts).global.get(row.address);
}

/** The same below an agent's entry. */
export function agentPlaceFor(row: TableRow, facts: PlaceFacts): Pattern | undefined {
  return knownPlaces(facts).agent.get(row.address);
}

type Places = ReadonlyMap<string, Pattern | undefined>;

/** By release, whose facts never change: thousands of agents and homes ask. */
const places = new WeakMap<PlaceFacts, { readonly global: Places; readonly agent: Places }>();

function knownPlaces(facts: PlaceFacts): { readonly global: Places; readonly agent: Places } {
  const found = places.get(facts) ?? {
    global: new Map(ROWS.map((row) => [row.address, globalPlace(row, facts)])),
    agent: new Map(ROWS.map((row) => [row.address, agentPlace(row, facts)])),
  };
  places.set(facts, found);
  return found;
}

function globalPlace(row: TableRow, facts: PlaceFacts): Pattern | undefined {
  const known = [row.config, ...(row.formerly ?? [])].map(fullPlace);
  return row.byRelease ? known.find((place) => hasPlace(row, place, facts)) : known[0];
}

function agentPlace(row: TableRow, facts: PlaceFacts): Pattern | undefined {
  const known = agentPlaces(row);
  return row.byRelease ? known.find((place) => hasPlace(row, ['agents', '*', ...place], facts)) : known[0];
}

function agentPlaces({ agentConfig, agentFormerly = [] }: Row): Pattern[] {
  return agentConfig ? [agentConfig, ...agentFormerly] : [];
}

/** Where the facts have no such key, it is of another release. */
function hasPlace(row: TableRow, place: Pattern, { modelPlaces, valuePlaces }: PlaceFacts): boolean {
  const at = factOf(row, place);
  const kind = valuePlaces[at] ?? modelPlaces[at];
  return kind !== undefined && canHold(row, kind);
}

/** Under which key the facts tell of a place. */
export function factOf(row: TableRow, place: Pattern): string {
  const isKey = row.timed || row.form?.of === 'map';
  const known = isKey ? place.slice(0, -1) : row.knownBy ? [...place, row.knownBy] : place;
  return (row.wrapped ? place : slotOf(row, known)).join('.');
}

/** Whether a place is one for the setting. A text has no fallbacks. @param kind as the facts tell it */
export function canHold(row: TableRow, kind: string): boolean {
  if (row.timed) return kind === 'timed';
  return !(kind === 'text' && row.value === 'models');
}

export const ROSTERS: readonly Roster[] = ['list', 'entries'];
export const DEFAULTS: Pattern = ['agents', 'defaults'];

/** What an apply may write besides the settings: entries for models, and markers. */
const BROUGHT_ALONG: readonly Pattern[] = [
  [...DEFAULTS, 'models', '*'],
  ['meta', 'migrations', 'modelPolicyAllowlist'],
];

/** Every place in a config that a plan may write, including everything below. */
export function managedInConfig(): readonly Pattern[] {
  managed ??= distinct([
    ...ROWS.flatMap((row) => configPlaces(row).flatMap((place) => writtenAt(row, place))),
    ...BROUGHT_ALONG,
  ]);
  return managed;
}

let managed: readonly Pattern[] | undefined;

/** Where a row is written: of an object that is not all its own, its keys. */
export function writtenAt(row: TableRow, place: Pattern): Pattern[] {
  const { form } = row;
  return form?.of === 'keys' && form.only ? Object.keys(form.keys).map((key) => [...place, key]) : [slotOf(row, place)];
}

/** The same in an auth store. */
export function managedInStore(): Pattern[] {
  return ROWS.flatMap(({ agentStore }) => (agentStore ? [agentStore] : []));
}

/** What is written as one: a chain, which is a string or an object to OpenClaw, or an object around a single value. */
export function slotOf(row: TableRow, place: Pattern): Pattern {
  return row.wrapped || (isChain(row, row.address) && !row.text) ? place.slice(0, -1) : place;
}

/** Whether it is a primary, or its fallbacks. */
export function isChain({ value }: Pick<Row, 'value'>, address: string): boolean {
  return (value === 'model' || value === 'models') && ['primary', 'fallbacks'].includes(lastStep(address));
}

/** The places of a row in a config, for every release and form of roster. */
export function configPlaces(row: Row): Pattern[] {
  const { config, formerly = [] } = row;
  return [
    ...[config, ...formerly].map(fullPlace),
    ...agentPlaces(row).flatMap((place) => ROSTERS.map((roster) => ['agents', roster, '*', ...place])),
  ];
}

/** Whether a path in a file is the pattern, or is below it. */
export function isBelow(path: readonly (string | number)[], pattern: Pattern): boolean {
  return path.length >= pattern.length && pattern.every((step, index) => step === '*' || step === path[index]);
}

function distinct(patterns: readonly Pattern[]): Pattern[] {
  return [...new Map(patterns.map((pattern) => [JSON.stringify(pattern), pattern])).values()];
}
