/**
 * What a recorded command line writes into the config. A journal of lines (2026.2 to 2026.7) names no paths, so the
 * command is all that tells. Read from 2026.7.35 and checked on its journal; only commands that do one thing are here.
 */
import { managedInConfig } from '../../settings/table.ts';
import { aliasKey } from '../model-ref.ts';

/**
 * Places in the config, joined with dots; `*` is any key. An alias is `aliases.NAME` beside its place, since a command
 * need not name its model. They serve to compare, and are never shown: an argument may be anything.
 */
export interface CommandWrites {
  /** It always writes these. */
  readonly sets: readonly string[];
  /** It may write these. */
  readonly may: readonly string[];
}

const sets = (...places: string[]): CommandWrites => ({ sets: places, may: [] });
const may = (...places: string[]): CommandWrites => ({ sets: [], may: places });

const MODELS = 'agents.defaults.models';
const CHAIN = ['add', 'remove', 'clear'];
const chain = (command: string, place: string) =>
  CHAIN.map((verb) => [`models ${command} ${verb}`, sets(`agents.defaults.${place}.fallbacks`)] as const);

/** An entry that a command adds for its model is empty, and so no setting. */
const WRITES: ReadonlyMap<string, CommandWrites> = new Map([
  ['models set', sets('agents.defaults.model.primary')],
  ['models set-image', sets('agents.defaults.imageModel.primary')],
  ...chain('fallbacks', 'model'),
  ...chain('image-fallbacks', 'imageModel'),
  ['models scan', may('agents.defaults.model', 'agents.defaults.imageModel')],
  // A profile that is new may get into an order that the config has.
  ...['paste-token', 'paste-api-key', 'setup-token'].map((verb) => [`models auth ${verb}`, may('auth.order')] as const),
  ['agents add', may('agents.list', 'agents.entries')],
  ['agents delete', may('agents.list', 'agents.entries')],
  ['agents set-identity', may()],
  ['agents bind', may()],
  ['agents unbind', may()],
]);

/** Below which keys of the config a setting stands. */
const ROOTS = new Set(managedInConfig().map(([root]) => root));

/** Options of `config set` that take no value and may stand before the path. */
const FLAGS = new Set(['--json', '--strict-json', '--merge', '--replace']);

/**
 * What a command writes; undefined where that may be anything.
 *
 * @param command its words, as `splitCommand` gives them
 * @param rest the arguments behind these words
 */
export function writesOf(command: string | undefined, rest: readonly unknown[]): CommandWrites | undefined {
  if (command === undefined) return undefined;
  if (command.startsWith('models aliases ')) return aliasWrites(rest);
  if (command !== 'config set' && command !== 'config unset') return WRITES.get(command);
  const place = rest.find((word) => typeof word !== 'string' || !FLAGS.has(word));
  if (typeof place !== 'string' || !/^[a-z]/i.test(place)) return undefined;
  const written = dotted(place);
  return ROOTS.has(written.split('.')[0] ?? '') ? sets(written) : may();
}

/** An alias takes the place of the one that its model had. */
function aliasWrites([name, model]: readonly unknown[]): CommandWrites | undefined {
  if (typeof name !== 'string') return undefined;
  const own = `aliases.${aliasKey(name)}`;
  if (typeof model !== 'string') return sets(own);
  const isRef = model.includes('/');
  return { sets: [own, ...(isRef ? [`${MODELS}.${model}.alias`] : [])], may: isRef ? [] : [`${MODELS}.*.alias`] };
}

/** `agents.list[0].model` and `models["a/b"]` with dots only. */
function dotted(place: string): string {
  return place.replace(/\[\s*(["']?)(.*?)\1\s*\]/g, '.$2').replaceAll('\\', '');
}
