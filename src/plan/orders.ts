/** Compares credential orders: the config's `auth.order`, and each agent's stored order. */
import { looksLikeCredential } from '../credential-shape.ts';
import { listSome } from '../list-some.ts';
import { type Desired, type DesiredOrder, type DesiredSection, ordersOf } from '../manifest/desired.ts';
import { type AuthStore, overlay, storeFailure } from '../openclaw/auth/auth-store.ts';
import { variablesIn } from '../openclaw/files/variables.ts';
import type { ObservedOrder } from '../openclaw/observed-orders.ts';
import { shellWord } from '../proposed-commands.ts';
import { printAddress } from '../settings/address.ts';
import type { Draft } from './draft.ts';
import { diffList, sameItems } from './list-diff.ts';
import { reportHeld } from './model-slot.ts';

const ORDER = ['auth', 'order'];

/** The config's order, for every agent without a stored one. */
export function planConfigOrders(draft: Draft, desired: Desired): void {
  const wanted = ordersOf(desired);
  if (!wanted) return;
  const { settings, tree } = draft.live;
  const providers = new Set([...wanted.entries.keys(), ...(wanted.mode === 'exact' ? settings.order.keys() : [])]);
  for (const provider of providers) {
    const address = addressOfOrder(provider);
    const ids = wanted.entries.get(provider)?.ids ?? [];
    const live = settings.order.get(provider);
    if (live && live.keys.length > 1) {
      draft.report(
        'E320',
        `auth.order has ${live.keys.map((key) => `"${key}"`).join(' and ')}, which are the same provider.`,
        { address },
      );
      continue;
    }
    if (ids.length === 0 && live?.ids.length === 0) {
      draft.report('W312', `${address} is an empty list in the config: OpenClaw tries no stored profile.`, {
        address,
      });
    }
    const key = live?.keys[0] ?? provider;
    const slot = { base: tree.root, keys: [...ORDER, key] };
    if (ids.length === 0 ? (live?.ids.length ?? 0) === 0 : live !== undefined && sameItems(live.ids, ids)) {
      if (wanted.entries.has(provider)) draft.unchanged += 1;
    } else if (!live || !losesVariable(draft, live, ids, address)) {
      for (const change of diffList(address, live ? live.ids : null, ids.length === 0 ? null : ids)) {
        draft.change(slot, { ...change, destructive: ids.length === 0 });
      }
      // An id that stays keeps its text, including a variable.
      const texts = ids.map((id) => live?.texts.get(id) ?? id);
      if (ids.length === 0) draft.remove(slot);
      else draft.list(slot, texts, address);
    }
    const known = ids.filter((id) => desired.profiles?.get(id)?.provider !== provider);
    checkProfiles(draft, address, provider, known, [...draft.live.stores.values()]);
    warnShadowed(draft, desired, provider, address, ids);
  }
}

/** E308 where an id that goes is set through a variable. */
function losesVariable(draft: Draft, { texts, node }: ObservedOrder, ids: readonly string[], address: string): boolean {
  const [, text] = [...texts].find(([id]) => !ids.includes(id)) ?? [];
  if (text === undefined) return false;
  reportHeld(draft, variablesIn(text), node, address);
  return true;
}

/** Stored orders win over the config's (2026.1.30 and 2026.9.6, measured). */
function warnShadowed(draft: Draft, desired: Desired, provider: string, address: string, ids: readonly string[]): void {
  if (ids.length === 0) return;
  const hidden = [...draft.live.stores.values()]
    .filter((store) => store.order.has(provider) && !sameItems(store.order.get(provider) ?? [], ids))
    .map((store) => store.agent)
    .filter((agent) => ordersOf(desired, agent)?.entries.has(provider) !== true);
  if (hidden.length > 0) {
    const agents = hidden.length === 1 ? `agent ${hidden[0]} has its` : `agents ${listSome(hidden, 4)} have their`;
    draft.report(
      'W301',
      `${agents} own stored order for ${provider}; ${address} does not affect ${hidden.length === 1 ? 'it' : 'them'}.`,
      {
        address,
        remedy: `Declare ${hidden.map((agent) => addressOfOrder(provider, agent)).join(', ')}, or clear what is stored: ${hidden.map((agent) => `\`openclaw-models auth order clear --provider ${shellWord(provider)} --agent ${shellWord(agent)}\``).join(', ')}.`,
      },
    );
  }
}

function addressOfOrder(name: string, agent?: string): string {
  return printAddress({ setting: 'auth.order', name, agent });
}

/** One agent's stored order. If the release shares main's order, main's declared one applies to other agents. */
export function planAgentOrders(draft: Draft, agent: string, desired: Desired): void {
  const wanted = ordersOf(desired, agent);
  const store = draft.live.stores.get(agent);
  if (!wanted || !store) return;
  const mainNow = agent === 'main' ? undefined : draft.live.stores.get('main');
  const { facts } = draft.live.dialect;
  const shared =
    mainNow && facts.storedOrders.main === 'shared' ? orderAfter(mainNow, ordersOf(desired, 'main')) : new Map();
  const main = mainNow && { ...mainNow, order: shared };
  if (store.problem) {
    const { code, message } = storeFailure(store.problem);
    draft.report(code, message, { address: printAddress({ setting: 'auth.order', name: undefined, agent }) });
    return;
  }
  // OpenClaw copies main's order into agents' stores; no user set such a copy.
  const own = [...store.order]
    .filter(([provider, ids]) => !sameItems(ids, main?.order.get(provider) ?? []))
    .map(([provider]) => provider);
  const providers = new Set([...wanted.entries.keys(), ...(wanted.mode === 'exact' ? own : [])]);
  const merged = overlay(main, store, facts);
  for (const provider of providers) {
    const address = addressOfOrder(provider, agent);
    const ids = wanted.entries.get(provider)?.ids ?? [];
    const stored = store.order.get(provider);
    checkProfiles(draft, address, provider, ids, main ? [main, store] : [store]);
    const effective = merged.order.get(provider);
    if (ids.length === 0 && stored === undefined && effective !== undefined) {
      draft.report('W317', `agent ${agent} has no stored order for ${provider}; main's order applies.`, { address });
    }
    if (ids.length === 0 ? stored === undefined : effective !== undefined && sameItems(effective, ids)) {
      if (wanted.entries.has(provider)) draft.unchanged += 1;
      continue;
    }
    const dropped = droppedFrom(ids, store, main, draft);
    if (dropped.length > 0) {
      const { release } = draft.live.dialect;
      const reader = release === undefined ? 'This OpenClaw' : `OpenClaw ${release}`;
      const message = `${address} is left out: ${listSome(dropped, 4)} ${dropped.length === 1 ? 'is' : 'are'} stored for main only, and ${reader} stores an order of the agent's own profiles only.`;
      draft.report('W329', message, { address });
      continue;
    }
    writeStoredOrder(draft, store, provider, stored, ids, address);
  }
}

/**
 * The profiles that OpenClaw would drop from the order before it stores it: those that an agent has from main. It does
 * that only in its databases (2026.6.11 and 2026.7.35, run); we write the files ourselves.
 */
function droppedFrom(
  ids: readonly string[],
  store: AuthStore,
  main: AuthStore | undefined,
  { live }: Draft,
): readonly string[] {
  if (!main || store.orderFile || live.dialect.facts.storedOrders.inheritedProfiles === 'kept') return [];
  return ids.filter((id) => main.profiles.has(id) && !store.profiles.has(id));
}

/** The stored order once the plan is applied. */
function orderAfter(store: AuthStore, wanted: DesiredSection<DesiredOrder> | undefined): AuthStore['order'] {
  if (!wanted || store.problem) return store.order;
  const after = new Map(wanted.mode === 'exact' ? [] : store.order);
  for (const [provider, { ids }] of wanted.entries) {
    if (ids.length > 0) after.set(provider, ids);
    else after.delete(provider);
  }
  return after;
}

function writeStoredOrder(
  draft: Draft,
  store: AuthStore,
  provider: string,
  stored: readonly string[] | undefined,
  ids: readonly string[],
  address: string,
): void {
  const file = draft.live.show(store.orderFile?.path ?? store.location);
  // A store that was not read cannot be edited, and must not be replaced.
  if (store.problem?.code === 'W229') {
    draft.report('E226', store.problem.message, { address });
    return;
  }
  const imported = [...store.profiles.values()].filter(({ legacyFile }) => legacyFile !== undefined);
  // A plan holds no secrets, so it cannot carry them along.
  if (imported.length > 0 && store.orderFile?.holdsProfiles) {
    const named = listSome(
      imported.map(({ id }) => id),
      4,
    );
    draft.report('E243', `${file} does not exist yet; once it does, OpenClaw no longer imports ${named}.`, { address });
    return;
  }
  for (const change of diffList(address, stored ?? null, ids.length === 0 ? null : ids)) {
    draft.changeIn(file, { ...change, destructive: ids.length === 0 });
  }
  if (!store.orderFile) {
    draft.commands.push({
      agent: store.agent,
      provider,
      // Credentials are not kept for the undo.
      before: stored ? stored.filter((id) => !looksLikeCredential(id)) : null,
      after: ids.length === 0 ? null : [...ids],
    });
    return;
  }
  const keys = store.orderKeys.get(provider) ?? [];
  const [first = provider, ...others] = keys.includes(provider)
    ? [provider, ...keys.filter((key) => key !== provider)]
    : keys;
  const path = ['order', first];
  if (ids.length === 0) draft.editStore(store.orderFile, { op: 'remove', path });
  else
    draft.editStore(store.orderFile, stored ? { op: 'list', path, items: ids } : { op: 'set', path, value: [...ids] });
  // OpenClaw also uses other spellings of the provider, which would take effect again.
  for (const key of others) draft.editStore(store.orderFile, { op: 'remove', path: ['order', key] });
}

function checkProfiles(
  draft: Draft,
  address: string,
  provider: string,
  ids: readonly string[],
  stores: readonly AuthStore[],
): void {
  // A store that could not be read may contain any profile.
  if (stores.some((store) => store.problem)) return;
  for (const id of ids) {
    const found = stores.flatMap((store) => store.profiles.get(id) ?? []);
    const unread = stores.flatMap((store) => store.unread.get(id) ?? []);
    if (found.length === 0) {
      const [entry] = unread;
      const why = entry ? `is stored but not usable: ${entry.problem}` : 'is in no auth store';
      draft.report('W302', `${address} lists ${id}, which ${why}.`, { address });
    } else if (found.every(({ lack }) => lack !== undefined)) {
      draft.report('W302', `${address} lists ${id}, which is stored but not usable: ${found[0]?.lack}.`, {
        address,
      });
    } else if (!found.some((profile) => profile.provider === provider)) {
      draft.report('W302', `${address} lists ${id}, which is a credential for ${found[0]?.provider}.`, { address });
    }
  }
}
