/** The settings part of `auth add` and `auth remove`: the config's profiles and the orders. */

import { type Diagnostic, diagnostic, failure, type Result, success } from '../errors.ts';
import type { DesiredOrder } from '../manifest/desired.ts';
import type { ManifestEdit } from '../manifest/index.ts';
import { overlay } from '../openclaw/auth/auth-store.ts';
import { normalizeAgentId, normalizeProvider } from '../openclaw/model-ref.ts';
import { shellWord } from '../proposed-commands.ts';
import { printAddress } from '../settings/address.ts';
import { about, agentTarget, type EditContext, type Intent, type SettingEdit } from './context.ts';
import { intentOfOrder } from './orders.ts';

/**
 * The place of a new profile in its provider's order. `promote`: first if there is an order, as OpenClaw does
 * (2026.1.30, measured), unless it replaces a profile; null: no order changes.
 */
export type Rotation = 'first' | 'last' | 'promote' | null;

export interface NewProfile {
  readonly id: string;
  /** In any spelling. */
  readonly provider: string;
  readonly mode: 'api_key' | 'token';
  /** Whose store it goes to; default: main's. */
  readonly agent: string | undefined;
  readonly rotation: Rotation;
}

/** Adds the profile to the config, and to the order. E309, E500 for no provider. */
export function addProfile({ id, provider: text, mode, agent, rotation }: NewProfile): SettingEdit {
  return (context) => {
    const provider = normalizeProvider(text, context.live.dialect.facts);
    if (provider === '') return failure(diagnostic('E500', 'Pass a provider, such as `--provider anthropic`.'));
    if (agent !== undefined) {
      const target = agentTarget(agent, context);
      if (!target.ok) return target;
    }
    const isStored = context.live.stores.get(normalizeAgentId(agent ?? 'main'))?.profiles.has(id) ?? false;
    // A profile that replaces another keeps its place.
    const place = rotation === 'promote' && isStored ? null : rotation;
    const ids = rotated(id, provider, place, context);
    const order: Result<Intent> = ids
      ? intentOfOrder({ provider }, context, ids)
      : success({ edits: [], about: about(), notes: [], outcome: [] });
    if (!order.ok) return order;
    return success({
      edits: order.value.edits,
      about: order.value.about,
      profiles: new Map([[id, { provider, mode }]]),
      notes: ids ? order.value.notes : [...restricted(id, provider, context), ...hidden(id, provider, agent, context)],
      outcome: [`Auth profile: ${id} (${provider}/${mode})`, ...(ids ? [`Order: ${ids.join(', ')}`] : [])],
    });
  };
}

/** The order with the profile in it; undefined for no order. */
function rotated(id: string, provider: string, rotation: Rotation, context: EditContext): string[] | undefined {
  if (rotation === null) return undefined;
  const given = declaredOrder(provider, context) ?? context.live.settings.order.get(provider)?.ids;
  if (given === undefined && rotation === 'promote') return undefined;
  const others = (given ?? storedIds(provider, context)).filter((other) => other !== id);
  // A single profile needs no order.
  if (given === undefined && others.length === 0) return undefined;
  return rotation === 'last' ? [...others, id] : [id, ...others];
}

function declaredOrder(provider: string, { manifest, live }: EditContext): readonly string[] | undefined {
  const { facts } = live.dialect;
  const entry = Object.entries(manifest.auth?.order ?? {}).find(
    ([name]) => normalizeProvider(name, facts) === provider,
  );
  return entry?.[1] ?? undefined;
}

function storedIds(provider: string, { live }: EditContext): string[] {
  const all = [...live.stores.values()].flatMap(({ profiles }) => [...profiles.values()]);
  return [...new Set(all.filter((profile) => profile.provider === provider).map(({ id }) => id))];
}

/** Once the config names a profile of a provider, the others are no longer used (2026.1.30, measured). */
function restricted(id: string, provider: string, context: EditContext): Diagnostic[] {
  const { profiles, order } = context.live.settings;
  const named = [...profiles.values()].some((profile) => profile.provider === provider);
  if (named || order.has(provider)) return [];
  const others = storedIds(provider, context).filter((other) => other !== id);
  if (others.length === 0) return [];
  return [
    diagnostic(
      'W529',
      `${id} is the first profile of ${provider} in the config; ${others.join(', ')} will no longer be used.`,
      {
        remedy: `To use them too: openclaw-models auth order set --provider ${[provider, id, ...others].map(shellWord).join(' ')}`,
      },
    ),
  ];
}

/** A stored order wins over everything else; a profile that it does not name is never tried. */
function hidden(id: string, provider: string, agent: string | undefined, { live }: EditContext): Diagnostic[] {
  const [main, own] = [live.stores.get('main'), live.stores.get(agent ?? 'main')];
  const order = overlay(main, own, live.dialect.facts).order.get(provider);
  if (!order || order.includes(id)) return [];
  const holder = own?.order.has(provider) ? own.agent : 'main';
  return [
    diagnostic('W301', `Agent ${holder} has a stored order for ${provider} without ${id}, so ${id} is never tried.`, {
      remedy: `To try it first: openclaw-models auth order set --provider ${shellWord(provider)} --agent ${[holder, id, ...order].map(shellWord).join(' ')}`,
    }),
  ];
}

export interface ProfileRemoval {
  readonly id: string;
  /** The agents from whose stores it is removed. */
  readonly agents: readonly string[];
  /** False if another store keeps it. */
  readonly everywhere: boolean;
}

/** Removes the profile from the config and from every order: the declared, the config's and the stored ones. */
export function removeProfile({ id, agents, everywhere }: ProfileRemoval): SettingEdit {
  return (context) => {
    const { live, manifest } = context;
    const edits: ManifestEdit[] = [];
    const touched = new Map<string, DesiredOrder | undefined>();
    const take = (own: ReturnType<typeof withoutProfile>, agent: string | undefined) => {
      edits.push(...own.edits);
      for (const [name, order] of own.orders) touched.set(printAddress({ setting: 'auth.order', name, agent }), order);
    };
    if (everywhere)
      take(
        withoutProfile(id, manifest.auth?.order, liveOrders(live.settings.order), ['auth', 'order'], context),
        undefined,
      );
    for (const agent of agents) {
      // Main has a store even if the config does not list it; then no order of it can be declared.
      const target = agentTarget(agent, context);
      if (!target.ok) continue;
      const declared = manifest.agents?.[target.value.key]?.auth?.order;
      const path = ['agents', target.value.key, 'auth', 'order'];
      const stored = live.stores.get(agent)?.order ?? new Map<string, readonly string[]>();
      take(withoutProfile(id, declared, stored, path, context), agent);
    }
    return success({
      edits,
      about: touched,
      ...(everywhere ? { profiles: new Map([[id, null]]) } : {}),
      notes: [],
      outcome: [`Removed auth profile: ${id}`],
    });
  };
}

function liveOrders(orders: ReadonlyMap<string, { readonly ids: readonly string[] }>) {
  return new Map([...orders].map(([provider, { ids }]) => [provider, ids] as const));
}

type Declared = Readonly<Record<string, readonly string[] | null>> | null | undefined;

/** Each order that names the profile, without it; one that would be empty is removed, since empty means no profile. */
function withoutProfile(
  id: string,
  declared: Declared,
  live: ReadonlyMap<string, readonly string[]>,
  path: readonly string[],
  context: EditContext,
): { readonly edits: ManifestEdit[]; readonly orders: ReadonlyMap<string, DesiredOrder | undefined> } {
  const edits: ManifestEdit[] = [];
  const orders = new Map<string, DesiredOrder | undefined>();
  for (const [provider, ids] of live)
    if (ids.includes(id)) orders.set(provider, { ids: ids.filter((other) => other !== id), position: undefined });
  for (const [name, ids] of Object.entries(declared ?? {})) {
    if (!ids?.includes(id)) continue;
    const rest = ids.filter((other) => other !== id);
    edits.push(
      rest.length > 0 ? { op: 'list', path: [...path, name], items: rest } : { op: 'remove', path: [...path, name] },
    );
    orders.set(normalizeProvider(name, context.live.dialect.facts), undefined);
  }
  return { edits, orders };
}
