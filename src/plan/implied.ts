/**
 * What a plan's edits imply: the settings that they leave behind, wanted anew, so that planning says in its own words
 * what the edits do. A plan from a file is believed in nothing else. Pure.
 */

import type { Plan } from '../generated/plan.ts';
import type { Desired, DesiredAgent, DesiredModel, DesiredOrders } from '../manifest/desired.ts';
import type { Live } from '../openclaw/live.ts';
import { aliasKey, resolveModel } from '../openclaw/model-ref.ts';
import { aliasRefs, type ModelText, type ObservedModel } from '../openclaw/settings.ts';
import { parseAddress, type SettingAddress, settingKey, wholeSetting } from '../settings/address.ts';
import { prefixOf } from '../settings/places.ts';

type Orders = Map<string, { ids: readonly string[]; position: undefined }>;
type Chain = Partial<Pick<DesiredAgent, 'primary' | 'fallbacks'>>;

/**
 * The addresses that the plan speaks of, each with the value that it has after the edits. Planned again, they give the
 * same edits; where they don't, the plan has edits that it doesn't speak of, or speaks of changes that it has no edits for.
 *
 * @param after the live state with the plan's edits in it
 */
export function impliedDesired(plan: Plan, before: Live, after: Live): Desired {
  const exact = new Set(plan.declared?.exact ?? []);
  const changed = plan.changes.filter(({ kind }) => kind === 'declared').map(({ address }) => address);
  const chains = new Map<string, Chain>();
  const aliases = new Map<string, DesiredModel>();
  const removed = new Set<string>();
  const orders = new Map<string, Orders>();
  const chain = (prefix: string): Chain => getOr(chains, prefix, () => ({}));
  /** In the order in which the plan speaks of them. */
  const agents = new Set<string>();
  const words = wordsOf(plan, after);

  for (const address of new Map(
    [...Object.keys(plan.declared?.settings ?? {}), ...changed].map((one) => [settingKey(one), wholeSetting(one)]),
  ).values()) {
    const setting = parseAddress(address);
    if (setting === undefined) continue;
    const { agent, name } = setting;
    if (agent !== undefined) agents.add(agent);
    if (setting.setting === 'aliases' && name !== undefined) {
      const alias = after.settings.aliases.get(aliasKey(name));
      if (alias && !(alias.builtin && isGone(plan, name)))
        aliases.set(alias.builtin ? name : alias.name, {
          ref: alias.ref,
          word: alias.ref,
          position: undefined,
        });
      else removed.add(aliasKey(name));
    } else if (name !== undefined) {
      const ids = ordersOf(after, agent)?.get(name) ?? [];
      getOr(orders, agent ?? '', () => new Map() as Orders).set(name, { ids, position: undefined });
    } else {
      const prefix = prefixOf(setting);
      const model = modelAt(after, setting);
      if (!model) continue;
      const wanted = chain(prefix);
      if (setting.setting.endsWith('primary')) {
        chains.set(prefix, { ...wanted, primary: model.primary ? words(address, model.primary) : null });
        // Gone with the primary, though nobody counts an empty list that goes.
        const emptied = modelAt(before, setting)?.fallbacks?.length === 0 && model.fallbacks === undefined;
        if (emptied && agent === undefined && wanted.fallbacks === undefined)
          chains.set(prefix, { ...chains.get(prefix), fallbacks: [] });
      } else {
        const list = model.fallbacks?.map((text) => words('', text));
        chains.set(prefix, { ...wanted, fallbacks: list ?? (agent === undefined ? [] : null) });
      }
    }
  }
  return {
    primary: chains.get('')?.primary,
    fallbacks: chains.get('')?.fallbacks ?? undefined,
    image: imageOf(chains.get('image.')),
    aliases:
      aliases.size + removed.size === 0 && !exact.has('aliases')
        ? undefined
        : { mode: exact.has('aliases') ? 'exact' : 'listed', entries: aliases, removed },
    authOrder: orderOf(orders.get(''), exact.has('auth.order')),
    agents: new Map(
      [...agents, ...exactAgents(exact)].map((id) => [
        id,
        {
          primary: chains.get(`agents.${id}.`)?.primary,
          fallbacks: chains.get(`agents.${id}.`)?.fallbacks,
          authOrder: orderOf(orders.get(id), exact.has(`agents.${id}.auth.order`)),
          position: undefined,
        },
      ]),
    ),
  };
}

function getOr<T>(map: Map<string, T>, key: string, make: () => T): T {
  const found = map.get(key) ?? make();
  map.set(key, found);
  return found;
}

function modelAt({ settings }: Live, { setting, agent }: SettingAddress): ObservedModel | undefined {
  if (agent !== undefined) return settings.agents.get(agent)?.model;
  return setting.startsWith('image.') ? settings.imageModel : settings.model;
}

function ordersOf(live: Live, agent: string | undefined): ReadonlyMap<string, readonly string[]> | undefined {
  if (agent !== undefined) return live.stores.get(agent)?.order;
  return new Map([...live.settings.order].map(([provider, { ids }]) => [provider, ids]));
}

/** Whether the plan removes the alias; a built-in one of the same name comes to light then. */
function isGone(plan: Plan, name: string): boolean {
  const key = settingKey(`aliases.${name}`);
  const change = plan.changes.find(({ address }) => settingKey(address) === key);
  return change ? change.after === null : plan.declared?.settings[key] === null;
}

/**
 * A model as the manifest may have named it: a reason such as `alias opus` is kept where that alias means this model.
 */
function wordsOf(plan: Plan, after: Live): (address: string, text: ModelText) => DesiredModel {
  const options = {
    generation: after.dialect.generation,
    aliases: aliasRefs(after.settings.aliases),
    bareRewrites: false,
  };
  return (address, text) => {
    const ref = text.ref ?? text.raw;
    const reason = plan.changes.find((change) => change.address === address)?.reason ?? '';
    const word = /^(?:alias|OpenClaw's name for) (.+)$/s.exec(reason)?.[1];
    const isWord = word !== undefined && resolveModel(word, options) === ref;
    return { ref, word: isWord ? word : ref, position: undefined };
  };
}

function imageOf(chain: Chain | undefined): Desired['image'] {
  return chain && { primary: chain.primary, fallbacks: chain.fallbacks ?? undefined };
}

function orderOf(entries: Orders | undefined, exact: boolean): DesiredOrders | undefined {
  if (!entries && !exact) return undefined;
  return { mode: exact ? 'exact' : 'listed', entries: entries ?? new Map() };
}

/** Agents whose stored orders the manifest owns whole, though it names none. */
function exactAgents(exact: ReadonlySet<string>): string[] {
  return [...exact].flatMap((section) => parseAddress(`${section}.*`)?.agent ?? []);
}
