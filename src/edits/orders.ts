/** `auth order set` and `auth order clear`: which credential is tried first. */

import { type Diagnostic, diagnostic, failure, isError, type Result, success } from '../errors.ts';
import type { Manifest } from '../generated/manifest.ts';
import type { ManifestEdit } from '../manifest/index.ts';
import { type AuthProfile, overlay } from '../openclaw/auth/auth-store.ts';
import { normalizeProvider } from '../openclaw/model-ref.ts';
import { shellWord } from '../proposed-commands.ts';
import { printAddress } from '../settings/address.ts';
import { about, agentTarget, type EditContext, hasConfig, type Intent, type SettingEdit } from './context.ts';

export interface OrderTarget {
  readonly provider: string;
  /** `--agent`: that agent's stored order; default: the config's, for agents without a stored one. */
  readonly agent?: string | undefined;
}

/** `set --provider p ids...`. E309, E505 if an id does not exist or belongs to another provider. */
export function setOrder(target: OrderTarget, texts: readonly string[]): SettingEdit {
  return (context) => {
    const ids = [...new Set(texts.map((id) => id.trim()).filter((id) => id !== ''))];
    if (ids.length === 0)
      return failure(diagnostic('E505', 'Missing profile ids. Provide one or more profile ids.', missing(target)));
    return onOrder(target, context, ({ provider, agent }) => {
      const problem = profileProblem(ids, provider, agent, context);
      if (problem && isError(problem)) return failure(problem);
      return success({ ids, notes: problem ? [problem] : [], said: `Order: ${ids.join(', ')}` });
    });
  };
}

/** `clear --provider p`: back to detection. E309. */
export function clearOrder(target: OrderTarget): SettingEdit {
  return (context) =>
    onOrder(target, context, ({ agent }) =>
      success({
        ids: [],
        notes: agent === undefined ? stillStored(target, context) : [],
        said: agent === undefined ? 'Cleared auth.order of the config.' : 'Cleared per-agent order override.',
      }),
    );
}

/** Stored orders, which still apply after the config's is removed. */
function stillStored({ provider: text }: OrderTarget, { live }: EditContext): Diagnostic[] {
  const provider = normalizeProvider(text, live.dialect.facts);
  return [...live.stores.values()]
    .filter((store) => store.order.has(provider))
    .map(({ agent, order }) =>
      diagnostic('W301', `Agent ${agent} keeps its stored order: ${order.get(provider)?.join(', ')}.`, {
        severity: 'info',
        remedy: `To clear it: openclaw-models auth order clear --provider ${shellWord(provider)} --agent ${shellWord(agent)}`,
      }),
    );
}

/** The edit for a valid order. E309. */
export function intentOfOrder(target: OrderTarget, context: EditContext, ids: readonly string[]): Result<Intent> {
  return onOrder(target, context, () => success({ ids, notes: [], said: `Order: ${ids.join(', ')}` }));
}

interface Named {
  readonly provider: string;
  readonly agent: string | undefined;
}

interface Outcome {
  readonly ids: readonly string[];
  readonly notes: readonly Diagnostic[];
  readonly said: string;
}

function onOrder(target: OrderTarget, context: EditContext, decide: (named: Named) => Result<Outcome>): Result<Intent> {
  const { manifest, live } = context;
  const { facts } = live.dialect;
  const provider = normalizeProvider(target.provider, facts);
  if (provider === '') return failure(diagnostic('E500', 'Pass a provider, such as `--provider anthropic`.'));
  const agent = target.agent === undefined ? undefined : agentTarget(target.agent, context);
  if (agent && !agent.ok) return agent;
  const id = agent?.value.id;
  const outcome = decide({ provider, agent: id });
  if (!outcome.ok) return outcome;
  const { ids, notes, said } = outcome.value;

  const declared = ordersOf(manifest, agent?.value.key);
  const path = agent ? ['agents', agent.value.key, 'auth', 'order'] : ['auth', 'order'];
  const known = declared ?? ordersOf(context.imported, id) ?? {};
  const key = Object.keys(known).find((name) => normalizeProvider(name, facts) === provider);
  const edits: ManifestEdit[] = [];
  if (declared === undefined) {
    const orders = Object.fromEntries(Object.entries(known).filter(([name]) => name !== key));
    // Adopted with the change in it, so that the orders of other providers stay declared.
    const value = ids.length === 0 ? orders : { ...orders, [key ?? provider]: ids };
    edits.push(...adoptOrders(path, value, context));
  } else if (ids.length > 0) {
    const now = key === undefined ? undefined : declared?.[key];
    if (JSON.stringify(now) !== JSON.stringify(ids))
      edits.push({ op: 'list', path: [...path, key ?? provider], items: ids });
  } else if (key !== undefined) edits.push({ op: 'remove', path: [...path, key] });

  return success({
    edits,
    about: about(printAddress({ setting: 'auth.order', name: provider, agent: id })),
    notes,
    outcome: [...(id === undefined ? [] : [`Agent: ${id}`]), `Provider: ${provider}`, said],
  });
}

/** The orders that a manifest declares, of an agent as the manifest spells it. */
function ordersOf({ auth, agents }: Manifest, agent: string | undefined) {
  return (agent === undefined ? auth : agents?.[agent]?.auth)?.order;
}

/** Adopts the orders at a path that the manifest does not manage yet. */
export function adoptOrders(
  path: readonly string[],
  orders: Readonly<Record<string, readonly string[] | null>>,
  { manifest, imported }: EditContext,
): ManifestEdit[] {
  const listed = imported.manage?.['auth.order'] === 'listed' && manifest.manage?.['auth.order'] === undefined;
  return [
    { op: 'set', path, value: Object.fromEntries(Object.entries(orders).map(([name, ids]) => [name, ids ?? []])) },
    ...(listed ? [{ op: 'set', path: ['manage', 'auth.order'], value: 'listed' } as const] : []),
  ];
}

/** The problem of the first id that is not allowed in the order. */
function profileProblem(
  ids: readonly string[],
  provider: string,
  agent: string | undefined,
  context: EditContext,
): Diagnostic | undefined {
  const { stores } = context.live;
  const main = stores.get('main');
  const own = agent === undefined ? undefined : stores.get(agent);
  const looked = agent === undefined ? [...stores.values()] : [...(main ? [main] : []), ...(own ? [own] : [])];
  const profiles: ReadonlyMap<string, AuthProfile> =
    own && main
      ? overlay(main, own, context.live.dialect.facts).profiles
      : new Map(looked.flatMap((store) => [...store.profiles]));
  // To OpenClaw a malformed file is no store; a database that we cannot read may hold any profile.
  const unread = looked.find((store) => store.problem && !store.orderFile)?.problem;
  if (unread) return unread;
  // In a repository's pipeline there may be no home to check.
  if (!hasConfig(context) && profiles.size === 0) return undefined;
  for (const id of ids) {
    const profile = profiles.get(id);
    if (profile?.provider === provider) continue;
    const usable = [...profiles.values()].filter((other) => other.provider === provider).map((other) => other.id);
    const remedy =
      usable.length === 0
        ? `Add a credential for ${provider} first: openclaw models auth login --provider ${shellWord(provider)}`
        : `Profiles of ${provider}: ${usable.join(', ')}`;
    const unread = looked.flatMap((store) => store.unread.get(id) ?? [])[0];
    const message = profile
      ? `Auth profile "${id}" is for ${profile.provider}, not ${provider}.`
      : unread
        ? `Auth profile "${id}" is stored but not usable: ${unread.problem}.`
        : `Auth profile "${id}" not found${agent === undefined ? '' : ` for agent ${agent}`}.`;
    return diagnostic('E505', `${message} Nothing was written.`, { remedy });
  }
  return undefined;
}

function missing({ provider }: OrderTarget) {
  return {
    remedy: `For example: openclaw-models auth order set --provider ${shellWord(provider)} ${shellWord(`${provider}:default`)}`,
  };
}
