/** The manifest with every alias resolved: what the live settings should be. */
import { failure, isError, type Position, type Result, success } from '../errors.ts';
import type { Manifest } from '../generated/manifest.ts';
import type { Json } from '../json-value.ts';
import { normalizeAgentId, normalizeProvider, spellingOf, wildcardRef } from '../openclaw/model-ref.ts';
import { agentPrefix, printAddress, type SettingAddress } from '../settings/address.ts';
import { mapModels, WHOLE } from '../settings/form.ts';
import { spelt } from '../settings/places.ts';
import { ROWS, type SectionName, type SettingName } from '../settings/table.ts';
import { isInherited } from '../settings/value.ts';
import { type DeclaredValue, declaredValues } from '../settings/words.ts';
import { allDeclared, DECLARED } from './allow.ts';
import { lintManifest } from './lint.ts';
import type { LoadedManifest } from './load.ts';
import { movedRefs } from './moved.ts';
import type { YamlPath } from './source.ts';
import { resolveWord, type Vocabulary, type VocabularyOptions, vocabularyOf } from './words.ts';

export interface DesiredModel {
  readonly ref: string;
  /** As the user wrote it: the alias or the reference. */
  readonly word: string;
  /** Undefined if a command requests it, not the manifest. */
  readonly position: Position | undefined;
}

/** A value of the config, or the parts of it that are declared. */
export interface DesiredJson {
  readonly json: Json;
  readonly position: Position | undefined;
}

/** The order of a provider; empty for none. */
export interface DesiredOrder {
  readonly ids: readonly string[];
  readonly position: Position | undefined;
}

export interface DesiredSection<Entry extends DesiredModel | DesiredOrder = DesiredModel | DesiredOrder> {
  readonly mode: 'exact' | 'listed';
  /** By alias as written, or by normalised provider. */
  readonly entries: ReadonlyMap<string, Entry>;
  /** Lower-case aliases to remove; used if only the listed ones are managed. */
  readonly removed?: ReadonlySet<string>;
}

/** A section in the making. */
export interface OpenSection extends DesiredSection {
  readonly entries: Map<string, DesiredModel | DesiredOrder>;
  readonly removed: Set<string>;
}

/** Null: none. For the list of an agent, null: no own list; empty: explicitly none. */
export type DesiredValue = DesiredModel | readonly DesiredModel[] | DesiredJson | DesiredSection | null;

export interface Desired {
  /**
   * By address, agents normalised, in the order of the table; a section is one entry. Absent: unmanaged; null or empty:
   * managed and empty.
   */
  readonly settings: ReadonlyMap<string, DesiredValue>;
  /** Every agent in the manifest, with its position. */
  readonly agents: ReadonlyMap<string, Position | undefined>;
  /** `auth.profiles` of the config by id; null: to be removed. Set by commands, never by manifests. */
  readonly profiles?: ReadonlyMap<string, DesiredProfile | null>;
  /** References that are gone, each with the model that takes its place wherever it is used. */
  readonly moved?: ReadonlyMap<string, DesiredModel> | undefined;
  /** Settings with a list of which what is not declared stays. */
  readonly listed: ReadonlySet<SettingName | SectionName>;
}

interface DesiredProfile {
  /** Normalised. */
  readonly provider: string;
  readonly mode: 'api_key' | 'token';
}

/** A primary with its fallbacks; undefined for what is not managed. */
export interface DesiredChain {
  readonly primary: DesiredModel | null | undefined;
  readonly fallbacks: readonly DesiredModel[] | null | undefined;
}

/** The desired chain. @param prefix of the addresses `primary` and `fallbacks` */
export function chainOf({ settings }: Desired, prefix: string): DesiredChain {
  return {
    primary: settings.get(`${prefix}primary`) as DesiredChain['primary'],
    fallbacks: settings.get(`${prefix}fallbacks`) as DesiredChain['fallbacks'],
  };
}

/** `timeoutMs` beside a chain: a number, null, or undefined for one that is not managed. */
export function timeoutOf({ settings }: Desired, prefix: string): Json | undefined {
  const wanted = settings.get(`${prefix}timeoutMs`) as DesiredJson | null | undefined;
  return wanted === null ? null : wanted?.json;
}

/** The list that is declared; empty for no restriction, null for no list of an agent's own. Undefined: unmanaged. */
export function allowOf({ settings }: Desired, agent?: string): readonly DesiredModel[] | null | undefined {
  return settings.get(`${agentPrefix(agent)}allow`) as readonly DesiredModel[] | null | undefined;
}

/** The desired aliases. */
export function aliasesOf({ settings }: Desired): DesiredSection<DesiredModel> | undefined {
  return settings.get('aliases') as DesiredSection<DesiredModel> | undefined;
}

/** The desired credential orders: the config's, or those stored for an agent. */
export function ordersOf({ settings }: Desired, agent?: string): DesiredSection<DesiredOrder> | undefined {
  const address = printAddress({ setting: 'auth.order', name: undefined, agent });
  return settings.get(address) as DesiredSection<DesiredOrder> | undefined;
}

/** Resolves all words. Errors: those of the lint, such as E112. */
export function toDesired(loaded: LoadedManifest, options: VocabularyOptions): Result<Desired> {
  const { manifest, source } = loaded;
  const vocabulary = vocabularyOf(manifest, options);
  // With the same names there are the same errors: none, or it would not have been loaded.
  const problems = sameNames(loaded.names, options) ? [] : lintManifest(manifest, source, { vocabulary });
  if (problems.some(isError)) return failure(...problems.filter(isError));

  const settings = new Map<string, DesiredValue>();
  const model = (word: string, path: YamlPath): DesiredModel => {
    const resolved = resolveWord(word, vocabulary);
    if (resolved.kind !== 'ref') throw new Error(`Assertion failed: the lint let ${resolved.kind} pass`);
    return { ref: resolved.ref, word: word.trim(), position: source.positionOf(path) };
  };
  const section = ({ row, path, value }: DeclaredValue): DesiredSection => {
    const named = Object.entries((value ?? {}) as Readonly<Record<string, unknown>>);
    const entries = named.map(([name, entry]): readonly [string, DesiredModel | DesiredOrder] => {
      const at = [...path, name];
      if (row.value === 'model') return [name, model(entry as string, at)];
      const ids = [...new Set((entry ?? []) as readonly string[])];
      return [normalizeProvider(name, vocabulary.naming), { ids, position: source.positionOf(at, 'key') }];
    });
    return { mode: manageOf(manifest, row.address) ?? 'exact', entries: new Map(entries) };
  };
  const choice = ({ address, path }: DeclaredValue, value: string | readonly string[]): DesiredModel[] => {
    if (value === DECLARED)
      return allDeclared(manifest, vocabulary, address.agent).map((ref) => ({
        ref,
        word: ref,
        position: source.positionOf(path),
      }));
    const words = (value as readonly string[]).map((word, index): DesiredModel => {
      const wildcard = wildcardRef(word, vocabulary.naming);
      const at = [...path, index];
      return wildcard === undefined
        ? model(word, at)
        : { ref: wildcard, word: word.trim(), position: source.positionOf(at) };
    });
    return distinct(words);
  };
  const wantedOf = (declared: DeclaredValue, address: SettingAddress): DesiredValue => {
    const { row, value, path } = declared;
    if (row.section) return section(declared);
    if (value === null) return row.value === 'models' && !isInherited(address) ? [] : null;
    if (row.value === 'value') {
      const json = mapModels(row.form ?? WHOLE, value as Json, (word) => model(word, path).ref);
      return { json, position: source.positionOf(path, 'key') };
    }
    if (row.value === 'model') return model(value as string, path);
    if (row.choice) return choice(declared, value as string | readonly string[]);
    return distinct((value as readonly string[]).map((word, index) => model(word, [...path, index])));
  };
  for (const declared of declaredValues(manifest)) {
    const address = spelt(declared.address, spellingOf(vocabulary.naming));
    settings.set(printAddress(address), wantedOf(declared, address));
  }
  const named = Object.entries(manifest.agents ?? {}).filter(([, agent]) => agent);
  const agents = new Map(
    named.map(([id]) => [normalizeAgentId(id), source.positionOf(['agents', id], 'key')] as const),
  );
  const listed = new Set(
    ROWS.filter(({ manage }) => manage !== undefined && manageOf(manifest, manage) === 'listed').map(
      ({ address }) => address,
    ),
  );
  return success({ settings, agents, listed, moved: movedIn(manifest, source, vocabulary) });
}

function sameNames(one: VocabularyOptions, other: VocabularyOptions): boolean {
  const [aliases, others] = [one.liveAliases, other.liveAliases];
  if (one.naming !== other.naming || aliases?.size !== others?.size) return false;
  return [...(aliases ?? [])].every(([name, ref]) => others?.get(name) === ref);
}

function movedIn(
  manifest: Manifest,
  source: LoadedManifest['source'],
  { naming }: Vocabulary,
): ReadonlyMap<string, DesiredModel> | undefined {
  const moved = movedRefs(manifest, naming);
  if (moved.size === 0) return undefined;
  const position = source.positionOf(['moved']);
  return new Map([...moved].map(([from, ref]) => [from, { ref, word: ref, position }]));
}

function manageOf({ manage }: Manifest, key: string): 'exact' | 'listed' | undefined {
  return (manage as Readonly<Record<string, 'exact' | 'listed'>> | null | undefined)?.[key];
}

/** OpenClaw tries a repeated fallback once; so does the plan. */
function distinct(models: readonly DesiredModel[]): DesiredModel[] {
  const byRef = new Map<string, DesiredModel>();
  for (const model of models) if (!byRef.has(model.ref)) byRef.set(model.ref, model);
  return [...byRef.values()];
}
