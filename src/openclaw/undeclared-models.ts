/** What a config says about models at places that no setting of a manifest has. Pure. */
import { addressOf } from '../settings/address.ts';
import {
  agentPlaceFor,
  configPlaces,
  type Pattern,
  type PlaceFacts,
  placeFor,
  ROSTERS,
  ROWS,
  writtenAt,
} from '../settings/table.ts';
import { type ConfigNode, entriesOf, itemsOf, kindOf, stringOf, wholeConfig } from './files/config-tree.ts';
import { certainIssues, type SchemaIssue } from './files/validate.ts';
import type { Live } from './live.ts';

type Path = readonly (string | number)[];

/** Keys about models wherever they stand; compared with all keys of the schema of 2026.9.6. */
const ANYWHERE =
  /^(?:models?|modelByChannel|modelPath|\w+Models?|\w*[tT]hinking(?:Default|Level)?|\w*[fF]astMode(?:Default)?)$/;

/** The same below `agents`, and right below a key for the search in memory. */
const IN_AGENTS = /^(?:modelPolicy|modelSelectionScope|params|agentRuntime|contextTokens|reasoningDefault)$/;
const IN_SEARCH = /^(?:provider|fallback)$/;
const SEARCH = /^(?:memorySearch|search)$/;

/** Where those keys mean something else: markers, the arguments of other programs, search engines. */
const NOT_MODELS: readonly Pattern[] = [
  ['tools', 'web', 'search', 'provider'],
  ['meta'],
  ['ui'],
  ['messages', 'statusReactions'],
  ['agents', 'defaults', 'cliBackends'],
];

export interface UndeclaredModel {
  /** `agents.defaults.contextTokens`; as high as nothing below it can be declared. */
  readonly path: string;
  readonly reason: string;
}

export function undeclaredModels({ tree, dialect }: Pick<Live, 'tree' | 'dialect'>): UndeclaredModel[] {
  const [here, anywhere] = [placesIn(dialect.facts), placesIn(undefined)];
  const found: UndeclaredModel[] = [];
  const isEmpty = (node: ConfigNode) =>
    stringOf(node)?.trim() === '' ||
    (['object', 'array'].includes(kindOf(node)) && itemsOf(tree, node).length + entriesOf(tree, node).size === 0);
  const rejected = tree.root ? certainIssues(wholeConfig(tree), dialect).map(rejectedPlace) : [];
  const reasonFor = (path: Path) => {
    if (rejected.some((place) => covers(place, path))) return 'OpenClaw does not accept it';
    const other = anywhere.some((place) => covers(place, path) || leadsTo(path, place));
    return other ? 'not in this OpenClaw release' : 'a manifest cannot declare it';
  };
  const look = (node: ConfigNode, path: Path) => {
    if ([...NOT_MODELS, ...here].some((place) => covers(place, path))) return;
    const leads = here.some((place) => leadsTo(path, place));
    if (!leads && isAboutModels(path)) {
      if (!isEmpty(node)) found.push({ path: addressOf(path), reason: reasonFor(path) });
      return;
    }
    for (const [index, item] of itemsOf(tree, node).entries()) look(item, [...path, index]);
    for (const [key, value] of entriesOf(tree, node)) look(value, [...path, key]);
  };
  if (tree.root) look(tree.root, []);
  return found;
}

/** What OpenClaw refuses: the value itself, or a key that it does not know. */
function rejectedPlace({ path, message }: SchemaIssue): Pattern {
  const key = /^Unrecognized key: "(.*)"$/.exec(message)?.[1];
  return [...(path === '<root>' ? [] : path.split('.')), ...(key === undefined ? [] : [key])];
}

/** The places of all settings. @param facts of the release; all places of any release without */
function placesIn(facts: PlaceFacts | undefined): Pattern[] {
  return ROWS.filter(({ value }) => value !== 'whole-entry').flatMap((row) => {
    if (!facts) return configPlaces(row).flatMap((place) => writtenAt(row, place));
    const own = agentPlaceFor(row, facts);
    const places = [placeFor(row, facts), ...(own ? ROSTERS.map((roster) => ['agents', roster, '*', ...own]) : [])];
    return places.flatMap((place) => (place ? writtenAt(row, place) : []));
  });
}

function isAboutModels(path: Path): boolean {
  const key = path.at(-1);
  if (typeof key !== 'string' || path.length === 1) return key === 'model';
  // All of it is about providers and their models.
  if (path[0] === 'models' || ANYWHERE.test(key)) return true;
  if (path[0] === 'agents' && IN_AGENTS.test(key)) return true;
  return IN_SEARCH.test(key) && SEARCH.test(String(path.at(-2)));
}

/** Whether the path is the place, or below it. */
function covers(place: Pattern, path: Path): boolean {
  return path.length >= place.length && place.every((step, index) => step === '*' || step === String(path[index]));
}

/** Whether the place is below the path. */
function leadsTo(path: Path, place: Pattern): boolean {
  return (
    place.length > path.length && path.every((step, index) => place[index] === '*' || place[index] === String(step))
  );
}
