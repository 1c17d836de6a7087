/**
 * The walk over a manifest: every setting that it declares, and every word that names a model. Shared by lint, desired
 * settings, `aliases remove`, `adopt` and completion.
 */
import type { Manifest } from '../generated/manifest.ts';
import type { Json } from '../json-value.ts';
import { isRecord } from '../shapes.ts';
import { manifestPath, printAddress, type SettingAddress } from './address.ts';
import { modelsIn, WHOLE } from './form.ts';
import { writtenOut } from './short-forms.ts';
import { isChain, isNamed, keysBelow, ROWS, type TableRow } from './table.ts';

/** A setting, or a whole section, that a manifest declares. */
export interface DeclaredValue {
  readonly row: TableRow;
  /** With the agent as the manifest spells it. */
  readonly address: SettingAddress;
  /** The path of the value; in `image: X`, which is short for `image: {primary: X}`, that is `image`. */
  readonly path: readonly string[];
  /** As in the manifest: of any kind if it is not validated. */
  readonly value: unknown;
}

/** What manifests declare that do not change any more. */
const settled = new WeakMap<Manifest, readonly DeclaredValue[]>();

/** Promises that a manifest will not change, so that the many who ask what it declares need not walk it each. */
export function settle(manifest: Manifest): void {
  if (!settled.has(manifest)) settled.set(manifest, walk(manifest));
}

/** Everything that a manifest declares: for all agents in the order of the table, then agent by agent. */
export function declaredValues(manifest: Manifest): readonly DeclaredValue[] {
  return settled.get(manifest) ?? walk(manifest);
}

function walk(manifest: Manifest): DeclaredValue[] {
  return [
    ...valuesOf(manifest, undefined),
    ...Object.entries(manifest.agents ?? {}).flatMap(([id, agent]) => valuesOf(agent, id)),
  ];
}

/** One of them. @param address with the agent as the manifest spells it */
export function declaredAt(manifest: Manifest, address: SettingAddress): DeclaredValue | undefined {
  const wanted = printAddress(address);
  return declaredValues(manifest).find((declared) => printAddress(declared.address) === wanted);
}

/** Writes a value into a new manifest, and creates its parents. */
export function putSetting(manifest: Manifest, address: SettingAddress, value: unknown): void {
  putAt(manifest, manifestPath(address), value);
}

/** The same at a path. */
export function putAt(manifest: Manifest, path: readonly string[], value: unknown): void {
  let holder = manifest as unknown as Record<string, unknown>;
  for (const step of path.slice(0, -1)) {
    if (!Object.hasOwn(holder, step)) Object.defineProperty(holder, step, { value: {}, ...PLAIN });
    holder = holder[step] as Record<string, unknown>;
  }
  Object.defineProperty(holder, path.at(-1) ?? '', { value, ...PLAIN });
}

/** Takes the value at a path away again, and the maps above it that this leaves empty. */
export function removeAt(manifest: Manifest, path: readonly string[]): void {
  const [key, ...below] = path;
  const holder = manifest as unknown as Record<string, unknown>;
  if (key === undefined || !Object.hasOwn(holder, key)) return;
  const inner = holder[key];
  if (below.length > 0 && isRecord(inner)) removeAt(inner as unknown as Manifest, below);
  if (below.length === 0 || (isRecord(inner) && Object.keys(inner).length === 0)) delete holder[key];
}

/** An agent may have any name, `__proto__` too. */
const PLAIN = { writable: true, enumerable: true, configurable: true };

function valuesOf(holder: unknown, agent: string | undefined): DeclaredValue[] {
  const found: DeclaredValue[] = [];
  if (!isRecord(holder)) return found;
  const above = agent === undefined ? [] : ['agents', agent];
  // All that is declared for one name stands together.
  for (const { first, names, members } of agent === undefined ? GROUPS.global : GROUPS.agent) {
    // Ten thousand agents declare few of their settings.
    if (!Object.hasOwn(holder, first)) continue;
    for (const name of names ? namesOf(holder, names) : [undefined])
      for (const member of members) {
        const { row } = member;
        const { value, path } = valueAt(holder, member, name);
        if (value === undefined || (row.value === 'whole-entry' && value !== null)) continue;
        found.push({ row, address: { setting: row.address, name, agent }, path: [...above, ...path], value });
      }
  }
  return found;
}

interface Member {
  readonly row: TableRow;
  readonly steps: readonly string[];
  /** Whether a text or null may stand in place of the object that it is in. */
  readonly inGroup: boolean;
}

/** Rows whose values are for the same names, or one that stands alone. */
interface Group {
  /** The first step of all of them. */
  readonly first: string;
  readonly members: readonly Member[];
  /** Where the names are, and the keys beside them. */
  readonly names: { readonly path: readonly string[]; readonly reserved: readonly string[] } | undefined;
}

/** Ten thousand agents and hosts are walked, so this is worked out once. */
const GROUPS = { global: groupsOf(ROWS), agent: groupsOf(ROWS.filter(({ perAgent }) => perAgent)) };

function groupsOf(rows: readonly TableRow[]): Group[] {
  const groups = new Map<string, [TableRow, ...TableRow[]]>();
  for (const row of rows) {
    const key = isNamed(row) ? `${aboveNames(row)}.*` : row.address;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()].map(([first, ...others]) => ({
    first: first.address.split('.', 1)[0] ?? '',
    members: [first, ...others].map((row) => ({
      row,
      steps: row.address.split('.'),
      inGroup: row.detail === true || isChain(row, row.address),
    })),
    names: isNamed(first) ? { path: aboveNames(first).split('.'), reserved: reservedNames(first) } : undefined,
  }));
}

/** What stands before the name. */
function aboveNames({ address }: Pick<TableRow, 'address'>): string {
  return address.slice(0, address.indexOf('.*'));
}

/** The names for which something is declared, without keys such as `mode` that stand beside them. */
function namesOf(holder: unknown, { path, reserved }: NonNullable<Group['names']>): string[] {
  const found = path.reduce<unknown>(
    (at, step) => (isRecord(at) && Object.hasOwn(at, step) ? at[step] : undefined),
    holder,
  );
  return isRecord(found) ? Object.keys(found).filter((name) => !reserved.includes(name)) : [];
}

/** Keys that stand beside the names and so cannot be one: `providers.mode`. */
export function reservedNames(row: Pick<TableRow, 'address'>): readonly string[] {
  return keysBelow(aboveNames(row).split('.'), false);
}

/** A string in place of a group is its primary, and null is all of it. A section below a null is not declared. */
function valueAt(
  holder: unknown,
  { row, steps, inGroup }: Member,
  name: string | undefined,
): { value: unknown; path: readonly string[] } {
  let value = holder;
  const path: string[] = [];
  for (const pattern of steps) {
    const step = pattern === '*' ? (name ?? pattern) : pattern;
    if (path.length > 0 && path.length === steps.length - 1 && inGroup) {
      if (value === null || (typeof value === 'string' && step === 'primary')) return { value, path };
    }
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return { value: undefined, path };
    value = Object.hasOwn(value, step) ? (value as Record<string, unknown>)[step] : undefined;
    path.push(step);
  }
  return { value: writtenOut(row, value), path };
}

/** A model named in a manifest. */
export interface ManifestWord {
  readonly word: string;
  /** Its path; the last step is a number for an item of a list. */
  readonly path: readonly (string | number)[];
  /** The setting: `agents.work.fallbacks` for each of its items. */
  readonly address: string;
  readonly row: TableRow;
  /** The alias that the word is the target of; undefined for the word of a setting. */
  readonly aliasTarget: string | undefined;
}

/** Every word that names a model. Holes of a manifest with wrong shapes are skipped. */
export function manifestWords(manifest: Manifest): ManifestWord[] {
  return declaredValues(manifest).flatMap(wordsOf);
}

/** The words of one declared setting. */
export function wordsOf({ row, address, path, value }: DeclaredValue): ManifestWord[] {
  if (row.value === 'value')
    return modelsIn(row.form ?? WHOLE, (value ?? null) as Json).map(({ model, path: below }) => ({
      word: model,
      path: [...path, ...below],
      address: printAddress(address),
      row,
      aliasTarget: undefined,
    }));
  if (row.value !== 'model' && row.value !== 'models') return [];
  const named = (word: unknown, place: readonly (string | number)[], name: string | undefined): ManifestWord[] =>
    typeof word === 'string'
      ? [{ word, path: place, address: printAddress({ ...address, name }), row, aliasTarget: name }]
      : [];
  if (row.section) {
    const entries = typeof value === 'object' ? Object.entries(value ?? {}) : [];
    return entries.flatMap(([name, word]) => named(word, [...path, name], name));
  }
  if (Array.isArray(value)) return value.flatMap((word, index) => named(word, [...path, index], undefined));
  return row.value === 'model' ? named(value, path, undefined) : [];
}
