/**
 * Every place of a config that names a model. Those of the table of settings are derived from its rows; the others no
 * manifest can declare. From the schemas of 2026.1.30 and 2026.9.6 and the documentation of the latter.
 */
import { configPlaces, DEFAULTS, type Pattern, ROWS, slotOf, type TableRow } from './table.ts';

/** A text, a list of texts, or an object with `primary` and `fallbacks`. */
export interface TextPlace {
  readonly pattern: Pattern;
  /** The row of the setting; undefined where it is only a part of one, or no manifest can declare it. */
  readonly row: TableRow | undefined;
  /** Whether only provider/model-id names a model here: a word without a slash is another selector. */
  readonly full: boolean;
}

const AGENTS: readonly Pattern[] = [
  ['agents', 'list', '*'],
  ['agents', 'entries', '*'],
];

/** Parts of values of the table. */
const PARTS: readonly Pattern[] = [
  ['hooks', 'mappings', '*', 'model'],
  ['channels', 'modelByChannel', '*', '*'],
];

const UNDECLARED: readonly Pattern[] = [
  [...DEFAULTS, 'embeddedAgent', 'cyberFailover', 'model'],
  // Of early versions; OpenClaw's doctor moves it to the defaults.
  ['agent', 'model'],
];

const SELECTORS: readonly Pattern[] = [
  ...['image', 'audio', 'video'].map((kind) => ['tools', 'media', kind, 'preferredModel']),
  ...[[], ...AGENTS].map((holder) => [...holder, 'tools', 'exec', 'applyPatch', 'allowModels']),
  ['plugins', 'entries', '*', 'subagent', 'allowedModels'],
  ['plugins', 'entries', '*', 'llm', 'allowedModels'],
  ['plugins', 'entries', '*', 'llm', 'allowedCompletionModels'],
];

/** The places of texts. */
export const TEXT_PLACES: readonly TextPlace[] = distinct([
  ...ROWS.filter(({ value, section }) => !section && (value === 'model' || value === 'models')).flatMap((row) =>
    configPlaces(row).map((place) => ({ pattern: slotOf(row, place), row, full: false })),
  ),
  ...[...PARTS, ...UNDECLARED].map((pattern) => ({
    pattern,
    row: undefined,
    full: false,
  })),
  ...SELECTORS.map((pattern) => ({ pattern, row: undefined, full: true })),
]);

/** Maps with an entry for a model, whose keys hold its alias, parameters and the like. */
export const ENTRY_MAPS: readonly Pattern[] = [[...DEFAULTS, 'models'], ...AGENTS.map((agent) => [...agent, 'models'])];

/** Other maps whose keys may be models; a key without a slash is a provider. */
export const KEYED_MAPS: readonly Pattern[] = [[], ...AGENTS].map((holder) => [...holder, 'tools', 'byProvider']);

/** Objects that name a model in two parts, `provider` and `model`. */
export const PAIR_PLACES: readonly Pattern[] = [
  ['tools', 'media', 'models', '*'],
  ...['image', 'audio', 'video'].map((kind) => ['tools', 'media', kind, 'models', '*']),
  ...[[], ...AGENTS].map((holder) => [...holder, 'memory', 'search']),
  ...[[...DEFAULTS], ...AGENTS].map((holder) => [...holder, 'memorySearch']),
];

/** The keys of the root that hold them. */
export const REF_ROOTS: readonly string[] = [
  ...new Set(
    [...TEXT_PLACES.map(({ pattern }) => pattern), ...ENTRY_MAPS, ...KEYED_MAPS, ...PAIR_PLACES].flatMap(
      ([root]) => root ?? [],
    ),
  ),
];

/** Every scalar that is a model or a part of one. */
export function refScalars(): Pattern[] {
  return [
    ...TEXT_PLACES.flatMap(({ pattern }) => [
      pattern,
      [...pattern, '*'],
      [...pattern, 'primary'],
      [...pattern, 'fallbacks', '*'],
    ]),
    ...PAIR_PLACES.flatMap((pattern) => [
      [...pattern, 'provider'],
      [...pattern, 'model'],
    ]),
  ];
}

/** An edit of a config, by its path from the root. */
export interface PlacedEdit {
  readonly op: string;
  readonly path: readonly (string | number)[];
  readonly value?: unknown;
}

/** Whether an edit puts one model in place of another where no setting is: a text, a list of texts, or a key. */
export function changesRef({ op, path, value }: PlacedEdit): boolean {
  const at = (patterns: readonly Pattern[]) =>
    patterns.some(
      (pattern) =>
        pattern.length === path.length && pattern.every((step, depth) => step === '*' || step === path[depth]),
    );
  if (op === 'rename') return at([...ENTRY_MAPS, ...KEYED_MAPS].map((map) => [...map, '*']));
  if (op === 'set') return typeof value === 'string' && at(refScalars());
  const lists = TEXT_PLACES.flatMap(({ pattern }) => [pattern, [...pattern, 'fallbacks']]);
  return op === 'list' && at(lists);
}

function distinct(places: readonly TextPlace[]): TextPlace[] {
  const known = new Map<string, TextPlace>();
  for (const place of places) {
    const key = place.pattern.join('\n');
    if (!known.has(key)) known.set(key, place);
  }
  return [...known.values()];
}
