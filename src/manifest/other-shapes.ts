/** Hints for keys and values that are written as in OpenClaw's own config, or in another spelling. */
import { addressOf } from '../settings/address.ts';
import { isRecord } from '../shapes.ts';
import { KEY_ORDER } from './key-order.ts';
import { closest } from './similar.ts';
import type { YamlPath } from './source.ts';

export interface Hint {
  /** The end of the sentence about the unknown key: `; did you mean "primary"?`, or a full stop. */
  readonly ending: string;
  readonly remedy?: string | undefined;
}

/** By the last key as OpenClaw or others spell it, without `-` and `_` and in lower case. */
const OTHER_NAMES: ReadonlyMap<string, string> = new Map([
  ['model', 'primary'],
  ['default', 'primary'],
  ['defaultmodel', 'primary'],
  ['primarymodel', 'primary'],
  ['imagemodel', 'image'],
  ['fallback', 'fallbacks'],
  ['fallbackmodels', 'fallbacks'],
  ['modelfallbacks', 'fallbacks'],
  ['alias', 'aliases'],
  ['modelaliases', 'aliases'],
  ['authorder', 'auth.order'],
  ['order', 'auth.order'],
  ['list', 'agents'],
  ['entries', 'agents'],
]);

const PROVIDERS: Hint = {
  ending: '; did you mean "providers"?',
  remedy: 'Write `providers:` at the top level with an entry for each provider, and `mode:` beside them.',
};

/** What an unknown key may mean. @param known the keys that its place has */
export function hintFor(path: YamlPath, key: string, value: unknown, known: readonly string[]): Hint {
  const place = path[0] === 'hosts' ? path.slice(2) : path;
  const prefix = path[0] === 'hosts' ? `hosts.${String(path[1])}.` : '';
  const plain = key.replace(/[-_.]/g, '').toLowerCase();
  if (place.length === 0) {
    if (plain === 'modelsproviders' || plain === 'provider') return PROVIDERS;
    if (plain === 'models') return modelsHint(value);
    if (key.startsWith('auth.order.') || key.startsWith('auth.profiles'))
      return { ...authHint(key.split('.')[2] ?? ''), ending: '.' };
    if (plain === 'agentsdefaults' || plain === 'defaults') return DEFAULTS;
    if (plain === 'model' && isRecord(value))
      return {
        ending: '; did you mean "primary"?',
        remedy: 'Write `primary:` and `fallbacks:` at the top level, not inside a map.',
      };
  }
  // The config has what is here at the top level below its own `models`.
  if (place[0] === 'models' && place.length === 2) {
    if (place[1] === 'providers') return PROVIDERS;
    if (plain === 'alias') return modelsHint(value);
  }
  if (place.length === 1 && place[0] === 'auth') {
    if (plain === 'profiles') return PROFILES;
    if (plain !== 'cooldowns') return closeTo(key, known) ?? authHint(key);
  }
  if (place[0] === 'agents' && place[1] === 'defaults') return DEFAULTS;
  const other = OTHER_NAMES.get(plain);
  if (other === 'auth.order' && known.includes('auth')) return authHint();
  if (other === 'auth.order' && known.includes('order')) return didYouMean('order');
  if (other !== undefined && known.includes(other)) return didYouMean(other);
  const close = closeTo(key, known);
  if (close) return close;
  const home = KEY_ORDER.find((name) => name.replace(/[-_]/g, '').toLowerCase() === plain) ?? other;
  if (place.length > 0 && home !== undefined) {
    const at = home === 'auth.order' ? home : `${prefix}${home}`;
    return {
      ending: '.',
      remedy: `Move ${keyText(at)} to the top level of the manifest; it is not a key of ${addressOf(path)}.`,
    };
  }
  return { ending: '.' };
}

const DEFAULTS: Hint = {
  ending: '; settings for all agents are at the top level of a manifest.',
  remedy: 'Write `primary:`, `fallbacks:`, `image:` and `aliases:` at the top level, without `agents.defaults`.',
};

const PROFILES: Hint = {
  ending: '; a manifest does not contain credentials or profiles.',
  remedy: 'Keep them where they are, or store one with `openclaw-models auth add`; list their ids in `auth.order`.',
};

function authHint(provider = 'anthropic'): Hint {
  return {
    ending: '; did you mean "auth.order"?',
    remedy: `Write \`auth: {order: {${/^[\w.-]{1,30}$/.test(provider) ? provider : 'PROVIDER'}: [...]}}\`.`,
  };
}

function modelsHint(value: unknown): Hint {
  if (isRecord(value) && ('providers' in value || 'mode' in value)) return PROVIDERS;
  return {
    ending: '; did you mean "aliases"?',
    remedy: 'Write a short name of a model as `aliases: {NAME: provider/model-id}`.',
  };
}

function didYouMean(key: string): Hint {
  return { ending: `; did you mean "${key}"?` };
}

function closeTo(key: string, known: readonly string[]): Hint | undefined {
  const plain = (name: string) => name.replace(/[-_ ]/g, '').toLowerCase();
  const same = known.find((name) => plain(name) === plain(key));
  const found = same ?? closest(key, known) ?? known.find((name) => key.length > 2 && name.startsWith(key));
  return found === undefined ? undefined : didYouMean(found);
}

/** The remedy for a value of the wrong kind; undefined if there is none. */
export function wantedShape(path: YamlPath, value: unknown): string | undefined {
  const place = path[0] === 'hosts' ? path.slice(2) : path;
  const key = String(place.at(-1) ?? '');
  if (place.length === 1 && key === 'agents' && Array.isArray(value)) return AGENTS;
  if (place.length === 2 && place[0] === 'agents' && (key === 'list' || key === 'entries')) return AGENTS;
  if (place[0] === 'agents' && place[1] === 'defaults') return DEFAULTS.remedy;
  if (key === 'fallbacks' || (place.at(-2) === 'order' && place.includes('auth')))
    return typeof value === 'string'
      ? `Write ${isName(value) ? `[${value}]` : 'the item in brackets: [NAME]'}`
      : undefined;
  if (key === 'primary' && isRecord(value))
    return 'Write the model as `primary:`, and its fallbacks as `fallbacks:` next to it.';
  if (key === 'primary' && Array.isArray(value))
    return 'Write one model as `primary:`, and the others as `fallbacks:`.';
  if (key === 'image' && Array.isArray(value)) return 'Write `image: {primary: MODEL, fallbacks: [MODEL]}`.';
  if (place[0] === 'aliases') return 'Write `aliases: {NAME: provider/model-id}`.';
  return undefined;
}

const AGENTS = 'Write the agents by their ids: `agents: {work: {primary: MODEL}}`.';

/** Whether a message may repeat a name: not if it may be a credential. */
function isName(text: string): boolean {
  return text.length <= 60 && /^[a-z][a-z0-9.-]*[/:][\w./:-]+$/i.test(text) && !/[A-Za-z0-9_-]{24}/.test(text);
}

function keyText(text: string): string {
  return `\`${text}:\``;
}
