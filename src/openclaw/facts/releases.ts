/** What each OpenClaw release does, as measured (`npm run facts`, measured.json). */
import { compareKeys } from '../../compare-texts.ts';
import { computed, withAll } from '../../computed.ts';
import { type GenerationFacts, generationFacts } from './generations.ts';
import measured from './measured.json' with { type: 'json' };
import { type AuthLayout, factsOfRelease, type Generation, parseRelease } from './release.ts';

/** Provider in lower case -> provider, and the like. */
type Names = Readonly<Record<string, string>>;

/** A command below `models`, such as `auth paste-token` -> the options that it accepts itself. */
type Commands = Readonly<Record<string, readonly string[]>>;

/** What a status alone means to a release; null if nothing, and the request ends there. */
type Reasons = Readonly<Record<string, string | null>>;

export interface MeasuredFacts {
  /** Where credentials and their order are kept. */
  readonly authLayout: AuthLayout;
  /**
   * A name without a provider as the primary: the default provider, what is checked before
   * (`models`: entries of the map of models; `providers`: models of own providers; both only where one provider has
   * the name), and whether the name is rewritten as it would be behind its provider.
   */
  readonly bareNames: {
    readonly provider: string;
    readonly configured: readonly string[];
    readonly rewritten: boolean;
  };
  /** Aliases that a model entry with exactly that key gets if it has none. */
  readonly builtinAliases: Names;
  /** An option that is not listed comes first: `models auth --agent work paste-token`. */
  readonly commands: Commands;
  /** The model that is used if none is configured. */
  readonly emptyHomeModel: string;
  /** What happens to a configured fallback that is not in the map of models. */
  readonly fallbacksOutsideModels: 'skipped' | 'tried';
  /** Old spellings of providers that the doctor rewrites in every place of a model. */
  readonly formerProviders: Names;
  /**
   * What a running gateway does on a change: `hot` (applies it), `restart` (restarts itself), `none` (nothing, the next
   * request sees it). Keys are settings; the longest that fits counts. `mode`: default of `gateway.reload.mode`.
   */
  readonly gatewayReload: {
    readonly mode: string | null;
    readonly paths: Readonly<Record<string, 'hot' | 'restart' | 'none'>>;
  };
  /**
   * Refs that are rewritten: names of providers, ids of models by provider, and providers of which an id without
   * a slash gets a first part (`openrouter/auto` -> `openrouter/openrouter/auto`).
   */
  readonly idRewrites: {
    readonly providers: Names;
    readonly models: Readonly<Record<string, Names>>;
    readonly prefixed: Names;
  };
  /** Where the writers of the config are recorded; `external`: whether edits by others are recorded too. */
  readonly journal: {
    readonly kind: 'none' | 'jsonl' | 'sqlite';
    readonly fields: readonly string[];
    readonly external?: boolean;
  };
  /** Files of early versions from which an agent without a store gets logins. */
  readonly legacyLogins: readonly ('auth.json' | 'oauth.json')[];
  /**
   * What `models list` shows beside the configured models: nothing (`none`), or models of own providers and those of
   * the catalogue whose provider has a credential, `all` of them or only those that a chat may choose (`allowed`). With
   * `--provider`: the `configured` models of it, or its `catalogue`.
   */
  readonly listedModels: { readonly extra: 'none' | 'all' | 'allowed'; readonly filter: 'configured' | 'catalogue' };
  /** Keys of `meta.migrations` that do not make the config invalid. */
  readonly migrationKeys: readonly string[];
  /** Params of models that it reads by name -> `read`. */
  readonly modelParams: Readonly<Record<string, 'read'>>;
  /**
   * Places of models for jobs of their own -> what may stand there: `text` (one model), `chain` (also a primary with
   * fallbacks), `object` (only that), `timed` (a chain that may have `timeoutMs`), `word` (no model).
   */
  readonly modelPlaces: Readonly<
    Record<string, 'text' | 'chain' | 'object' | 'timed' | 'word' | 'number' | 'list' | 'map'>
  >;
  /** Whether an agent with its own model and no `fallbacks` inherits the global chain. */
  readonly ownModel: 'inherits' | 'none';
  /** Reasons for which a failed profile is left alone by the other models of its provider, too. */
  readonly profileCooldowns: readonly string[];
  /** Whether `provider/model@profile` names a credential. */
  readonly profileSuffix: boolean;
  /** How many more credentials are tried after an overload or a rate limit; null: all. */
  readonly rotations: { readonly overloaded: number | null; readonly rateLimited: number | null };
  /** By status: for an error that has it, and for a message that only mentions it. */
  readonly statusReasons: { readonly error: Reasons; readonly text: Reasons };
  /**
   * Whether main's stored order applies to agents that have none, and whether the profiles in an agent's order that it
   * has from main are kept.
   */
  readonly storedOrders: { readonly main: 'shared' | 'own'; readonly inheritedProfiles: 'kept' | 'dropped' };
  /**
   * Places of settings of models -> what may stand there: `map` (an object with any keys), `count` (a whole number above
   * zero), `flag`, `text`, or the words that it accepts, joined by `|`.
   */
  readonly valuePlaces: Readonly<Record<string, string>>;
  /** Whether an entry `provider/*` stands for every model of the provider. */
  readonly wildcards: boolean;
}

export type FactName = keyof MeasuredFacts;

/** A value, the first release that has it, and how it was found: `run`, `called` (a function of it) or `read`. */
export interface Span<Value> {
  readonly since: string;
  readonly value: Value;
  readonly how: 'run' | 'called' | 'read';
  readonly when: string;
}

export interface MeasuredRelease {
  readonly release: string;
  /** Facts that were confirmed by running it. */
  readonly ran?: readonly string[];
  /** Facts that it does not show. */
  readonly missing?: readonly string[];
}

/** Facts with many keys, of which few differ from release to release. */
export type TableName = 'modelParams' | 'modelPlaces' | 'valuePlaces';
type Entry<Name extends TableName> = MeasuredFacts[Name][string];

/** The releases with which a value of one key begins, oldest first; null where the key is gone. */
export type KeyHistory<Name extends TableName> = readonly (readonly [since: string, value: Entry<Name> | null])[];

interface Measured {
  readonly releases: readonly MeasuredRelease[];
  readonly facts: { readonly [Name in Exclude<FactName, TableName>]: readonly Span<MeasuredFacts[Name]>[] };
  readonly tables: { readonly [Name in TableName]: Readonly<Record<string, KeyHistory<Name>>> };
}

const data = measured as unknown as Measured;

/** Every measured release, oldest first. */
export const MEASURED_RELEASES: readonly MeasuredRelease[] = data.releases;

/** All values of a fact, oldest first. */
export function historyOf<Name extends Exclude<FactName, TableName>>(name: Name): readonly Span<MeasuredFacts[Name]>[] {
  return data.facts[name];
}

/** The history of one key of a table; empty where no release has it. */
export function historyOfKey<Name extends TableName>(name: Name, key: string): KeyHistory<Name> {
  return data.tables[name][key] ?? [];
}

/** The first measured release with a command below `models`, such as `auth logout`; undefined if none has it. */
export function firstWithCommand(command: string): string | undefined {
  return historyOf('commands').find(({ value }) => command in value)?.since;
}

export interface Facts extends MeasuredFacts, GenerationFacts {
  /** The measured release whose behaviour this is: the requested one, else the nearest older one. */
  readonly takenFrom: string;
  /** Whether the requested release was itself measured. */
  readonly measured: boolean;
  /** Facts that it does not show; their values are those of the nearest older release that does. */
  readonly untold: readonly FactName[];
}

/** The files of a home, and what the release that reads them does. */
export interface Dialect {
  readonly facts: Facts;
  readonly generation: Generation;
  /** `agents.list` (an array) or `agents.entries` (a map); a modern release also reads and keeps a list. */
  readonly roster: 'list' | 'entries';
  readonly allowlist: 'models' | 'modelPolicy';
  readonly auth: AuthLayout;
  /** Undefined if only the file format showed the generation. */
  readonly release: string | undefined;
}

/**
 * What a release does. An unmeasured release gets the facts of the nearest older measured one (the oldest, if it is
 * older than all). Undefined, or a text that is not a release: the newest measured release of the generation, which
 * most homes without a sign of their release were created with.
 */
export function factsOf(release: string | undefined, generation: Generation = 'modern'): Facts {
  const key = `${generation} ${release}`;
  const told = answers.get(key) ?? findFacts(release, generation);
  answers.set(key, told);
  return told;
}

/** A thousand homes ask for the facts of a few releases. */
const answers = new Map<string, Facts>();

function findFacts(release: string | undefined, generation: Generation): Facts {
  const asked = release !== undefined && parseRelease(release) ? plain(release) : newestOf(generation);
  // A measured rebuild, such as 2026.2.6-3, stands for its release.
  const wanted = data.releases.find((each) => each.release.startsWith(`${asked}-`))?.release ?? asked;
  const index = Math.max(
    0,
    data.releases.findLastIndex((each) => compareReleases(each.release, wanted) <= 0),
  );
  const from = data.releases[index] ?? { release: wanted };
  // A value may begin with a release that has no other facts.
  const at = compareReleases(from.release, wanted) > 0 ? from.release : wanted;
  const known = facts.get(at) ?? valuesAt(at);
  facts.set(at, known);
  const files = factsOfRelease(from.release);
  return withAll(known, {
    ...generationFacts(files.ok ? files.value.generation : generation),
    takenFrom: from.release,
    measured: release !== undefined && from.release === asked,
    untold: (from.missing ?? []) as FactName[],
  });
}

const facts = new Map<string, MeasuredFacts>();
/** A release in numbers. */
const orders = new Map<string, readonly number[]>();

/** The facts for a manifest if no home shows the release. */
export const ASSUMED_FACTS: Facts = factsOf(undefined, 'classic');

/** The facts for a manifest that declares this release, if no home shows another. */
export function factsDeclared(release: string | null | undefined): Facts {
  return typeof release === 'string' && factsOfRelease(release).ok ? factsOf(release) : ASSUMED_FACTS;
}

/** The newest release that was measured. */
export const NEWEST_RELEASE: string = data.releases.at(-1)?.release ?? '';

/** Each value is looked up when it is first asked for. */
function valuesAt(release: string): MeasuredFacts {
  const values = {};
  for (const [name, spans] of Object.entries(data.facts))
    computed(values, name, () => {
      const span = spans.findLast(({ since }) => compareReleases(since, release) <= 0) ?? spans[0];
      return span?.value;
    });
  for (const [name, keys] of Object.entries(data.tables)) computed(values, name, () => tableAt(keys, release));
  return values as MeasuredFacts;
}

function tableAt(
  keys: Readonly<Record<string, KeyHistory<TableName>>>,
  release: string,
): Readonly<Record<string, string>> {
  const told = Object.entries(keys).flatMap(([key, spans]) => {
    const value = spans.findLast(([since]) => compareReleases(since, release) <= 0)?.[1];
    return value ? [[key, value] as const] : [];
  });
  return Object.fromEntries(told);
}

/** What the newest measured release with this layout of auth stores does. */
export function newestWith(layout: AuthLayout): Facts {
  const found = data.releases.findLast(({ release }) => valuesAt(release).authLayout === layout);
  return { ...factsOf(found?.release), measured: false };
}

/** The model that answers if none is configured; undefined if only the generation is known. */
export function ownModelOf({ release, facts }: Pick<Dialect, 'release' | 'facts'>): string | undefined {
  return release === undefined ? undefined : facts.emptyHomeModel;
}

function newestOf(generation: Generation): string {
  const found = data.releases.findLast(({ release }) => {
    const known = factsOfRelease(release);
    return known.ok && known.value.generation === generation;
  });
  return found?.release ?? '';
}

function plain(release: string): string {
  return release.trim().replace(/^v/, '');
}

/**
 * Negative if the first release is older, by its numbers: 2026.7.1 < 2026.7.1-1 < 2026.7.35 < 2026.8.1. A beta
 * comes before its release.
 */
export function compareReleases(one: string, two: string): number {
  return compareKeys(orderOf(one), orderOf(two));
}

function orderOf(release: string): readonly number[] {
  const known = orders.get(release) ?? numbersOf(release);
  orders.set(release, known);
  return known;
}

function numbersOf(release: string): readonly number[] {
  const parsed = parseRelease(release);
  const [, rebuild] = /^v?[\d.]+-(\d+)$/.exec(release.trim()) ?? [];
  const last = parsed?.beta === undefined ? Number(rebuild ?? 0) : parsed.beta - 1e6;
  return [...(parsed?.numbers ?? [0, 0, 0]), last];
}

/** Where a release keeps what chats may choose: in `modelPolicy.allow`, or as the keys of the map of models. */
export function allowlistOf({ generation }: Pick<Facts, 'generation'>): 'models' | 'modelPolicy' {
  return generation === 'classic' ? 'models' : 'modelPolicy';
}
