/**
 * drift/: what was last applied, what is live and what the manifest says, compared; and who changed what is live.
 * Pure: history, journal and files come in as values.
 *
 * This file says each of the three states as settings by address, so that they can be compared.
 */
import type { Desired, DesiredModel, DesiredOrders } from '../manifest/desired.ts';
import { overlay } from '../openclaw/auth-store.ts';
import type { Live } from '../openclaw/live.ts';
import { aliasKey } from '../openclaw/model-ref.ts';
import { type ModelText, modelText, type ObservedModel } from '../openclaw/settings.ts';
import { settingKey } from './address.ts';

/** A model reference, a list of references or profile ids, or null for nothing. */
export type Setting = string | readonly string[] | null;

/** What a manifest declares, or an apply left behind. It holds references and ids, never a credential. */
export interface Declared {
  /** By setting key. */
  readonly settings: Readonly<Record<string, Setting>>;
  /** Sections that are owned whole: an entry that `settings` does not have is declared to be absent. */
  readonly exact: readonly string[];
}

/** What an apply leaves in the history, so that drift can be told later. */
export interface AppliedSettings extends Declared {
  /** What the settings that it changed were before; a rollback goes back there. */
  readonly replaced: Readonly<Record<string, Setting>>;
}

export interface Observed {
  /** As people may see it: never what a variable holds. */
  readonly shown: Setting;
  /** Everything that a declaration may say without being different. */
  readonly matches: readonly Setting[];
  /** The variables that hold it. */
  readonly variables: readonly string[];
}

/** What the manifest declares, by setting key. */
export function declaredSettings(desired: Desired): Declared {
  const settings: Record<string, Setting> = {};
  const exact: string[] = [];
  const put = (address: string, value: Setting | undefined) => {
    if (value !== undefined) settings[settingKey(address)] = value;
  };
  const ref = (model: DesiredModel | null | undefined) => (model ? model.ref : model);
  const refs = (list: readonly DesiredModel[] | null | undefined) => (list ? list.map((model) => model.ref) : list);
  const orders = (prefix: string, wanted: DesiredOrders | undefined) => {
    if (!wanted) return;
    if (wanted.mode === 'exact') exact.push(`${prefix}auth.order`);
    for (const [provider, { ids }] of wanted.entries) put(`${prefix}auth.order.${provider}`, ids);
  };
  put('primary', ref(desired.primary));
  put('fallbacks', refs(desired.fallbacks));
  put('image.primary', ref(desired.image?.primary));
  put('image.fallbacks', refs(desired.image?.fallbacks));
  if (desired.aliases?.mode === 'exact') exact.push('aliases');
  for (const [name, model] of desired.aliases?.entries ?? []) put(`aliases.${name}`, model.ref);
  for (const name of desired.aliases?.removed ?? []) {
    if (!Object.hasOwn(settings, settingKey(`aliases.${name}`))) put(`aliases.${name}`, null);
  }
  orders('', desired.authOrder);
  for (const [id, agent] of desired.agents) {
    put(`agents.${id}.primary`, ref(agent.primary));
    put(`agents.${id}.fallbacks`, refs(agent.fallbacks));
    orders(`agents.${id}.`, agent.authOrder);
  }
  return { settings, exact };
}

/** What is live, by setting key. A setting that it does not have is absent from the map. */
export function observedSettings(live: Live): ReadonlyMap<string, Observed> {
  const { settings, stores, dialect } = live;
  const observed = new Map<string, Observed>();
  const put = (address: string, shown: Setting, matches: readonly Setting[] = [shown], variables: string[] = []) =>
    observed.set(settingKey(address), { shown, matches, variables });
  const chain = (prefix: string, model: ObservedModel, perAgent: boolean) => {
    const { primary, fallbacks } = model;
    if (primary) put(`${prefix}primary`, modelText(primary), [meaning(primary)], [...primary.variables]);
    if (fallbacks) {
      const variables = fallbacks.flatMap((item) => item.variables);
      put(`${prefix}fallbacks`, fallbacks.map(modelText), [fallbacks.map(meaning)], variables);
    } else if (perAgent && primary && dialect.generation === 'modern') {
      // A model of one's own without a list leaves the global chain, as an empty list does (2026.9.6, measured).
      put(`${prefix}fallbacks`, null, [null, []]);
    }
  };
  chain('', settings.model, false);
  chain('image.', settings.imageModel, false);
  for (const [key, alias] of settings.aliases) {
    put(`aliases.${key}`, alias.ref, alias.builtin ? [alias.ref, null] : [alias.ref]);
  }
  for (const [provider, { ids }] of settings.order) put(`auth.order.${provider}`, ids);
  const main = stores.get('main');
  for (const agent of settings.agents.values()) {
    chain(`agents.${agent.id}.`, agent.model, true);
    const store = stores.get(agent.id);
    for (const [provider, ids] of overlay(main, store).order) {
      // Main's order reaches an agent that stores none: both "none" and that order are what it has.
      const own = store?.order.get(provider);
      put(`agents.${agent.id}.auth.order.${provider}`, own ?? null, own ? [own] : [null, ids]);
    }
  }
  return observed;
}

function meaning(model: ModelText): string {
  return model.ref ?? model.raw;
}

/** What an observed setting is to people; null where it is not there. */
export function shownSetting(observed: ReadonlyMap<string, Observed>, key: string): Setting {
  return observed.get(key)?.shown ?? null;
}

/** Whether the live setting is what a declaration says. */
export function agrees(observed: Observed | undefined, key: string, value: Setting): boolean {
  return (observed?.matches ?? [null]).some((match) => sameSetting(key, match, value));
}

/** An absent list and an empty one are the same, but for the fallbacks of an agent: absent, it inherits. */
export function sameSetting(key: string, one: Setting, other: Setting): boolean {
  const listless = !/^agents\..*\.fallbacks$/.test(key);
  const [a, b] = [one, other].map((value) => (listless && Array.isArray(value) && value.length === 0 ? null : value));
  return JSON.stringify(a) === JSON.stringify(b);
}

/** The alias as the config spells it, for a key; undefined where there is none. */
export function aliasName(live: Live, name: string): string | undefined {
  return live.settings.aliases.get(aliasKey(name))?.name;
}
