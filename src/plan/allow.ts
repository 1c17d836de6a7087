/**
 * Compares what chats may choose with what is declared of it: `modelPolicy.allow`, or the keys of the map of models,
 * where an entry that goes takes its alias and its settings with it.
 */
import { listSome } from '../list-some.ts';
import type { Desired, DesiredModel, DesiredSection } from '../manifest/desired.ts';
import { aliasesOf, allowOf } from '../manifest/desired.ts';
import { type AllowItem, allowedRefs, type ObservedAllow } from '../openclaw/allowlist.ts';
import { child, entriesOf, positionOf } from '../openclaw/files/config-tree.ts';
import type { Live } from '../openclaw/live.ts';
import { aliasKey } from '../openclaw/model-ref.ts';
import type { ModelEntry } from '../openclaw/settings.ts';
import { agentPrefix, settingKey } from '../settings/address.ts';
import { allowedBy, allowsSame } from '../settings/allowed.ts';
import type { Draft, Slot } from './draft.ts';
import type { EntryPlan } from './entries.ts';
import { reportSettingsOutside } from './model-settings.ts';

type Aliases = Pick<ReadonlyMap<string, string>, 'get'>;

/** Where the keys of the map of models are the list of all agents, and it is declared: the entries that go. */
export function leavingEntries(desired: Desired, { settings, dialect }: Live): ReadonlySet<ModelEntry> {
  const wanted = dialect.allowlist === 'models' ? allowOf(desired)?.map(({ ref }) => ref) : undefined;
  const items = wanted ? (settings.allowlists.get('')?.items ?? []) : [];
  // An entry that names no model allows nothing; but while there is one, the map restricts.
  const stays = allowedBy(wanted ?? []);
  const goes = ({ ref }: AllowItem) => (ref === undefined ? wanted?.length === 0 : !stays(ref));
  return new Set(items.filter(goes).flatMap(({ entry }) => entry ?? []));
}

/** The declared aliases, and the removal of those that go with their entries. */
export function withoutLeaving(
  desired: Desired,
  leaving: ReadonlySet<ModelEntry>,
): DesiredSection<DesiredModel> | undefined {
  const declared = aliasesOf(desired);
  const names = [...leaving].flatMap(({ alias }) => (alias?.trim() ? [aliasKey(alias)] : []));
  if (names.length === 0) return declared;
  const wanted = new Set([...(declared?.entries.keys() ?? [])].map(aliasKey));
  const removed = new Set([...(declared?.removed ?? []), ...names.filter((name) => !wanted.has(name))]);
  return { mode: declared?.mode ?? 'listed', entries: declared?.entries ?? new Map(), removed };
}

/** The list of all agents. Runs last of what adds entries, of which it keeps only those that it allows. */
export function planAllow(draft: Draft, desired: Desired, entries: EntryPlan, aliases: Aliases): void {
  const wanted = allowOf(desired);
  if (!wanted) return;
  const { dialect, settings, tree } = draft.live;
  if (dialect.allowlist === 'models') {
    planEntries(draft, desired, wanted, entries);
    return;
  }
  const slot = { base: tree.root, keys: ['agents', 'defaults', 'modelPolicy', 'allow'] };
  const live = settings.allowlists.get('');
  planPolicy(draft, { address: 'allow', slot, wanted, live, own: false, aliases });
  const grows = entries.added.size > 0;
  const refs = wanted.map(({ ref }) => ref);
  if (refs.length > 0) {
    // The list is the keys of the map until it is written, and the map grows.
    if (live?.from !== 'entries' || !grows || !sameAllow(refs, live)) return;
    draft.list(slot, refs, 'allow');
    draft.change(slot, {
      address: 'agents.defaults.modelPolicy.allow',
      action: 'add',
      kind: 'entry',
      before: null,
      after: refs,
      reason: AS_ALLOWLIST,
    });
    return;
  }
  const stays = settings.allow?.length === 0;
  if (!stays && !settings.allowlistMigrated && (settings.entries.length > 0 || grows)) markMigrated(draft);
}

const AS_ALLOWLIST = 'without it OpenClaw reads the model entries as an allowlist';

/**
 * Adds the marker that makes the map of models mean only aliases and settings. Without it, and without
 * `modelPolicy.allow`, its keys are the allowlist (2026.9.6, measured).
 */
export function markMigrated(draft: Draft): void {
  const slot = { base: draft.live.tree.root, keys: ['meta', 'migrations', 'modelPolicyAllowlist'] };
  draft.set(slot, true);
  draft.change(slot, {
    address: 'meta.migrations.modelPolicyAllowlist',
    action: 'add',
    kind: 'entry',
    before: null,
    after: true,
    reason: AS_ALLOWLIST,
  });
}

/** An agent's own list. E333 where the release has none. */
export function planAgentAllow(draft: Draft, desired: Desired, agent: string, aliases: Aliases): void {
  const wanted = allowOf(desired, agent);
  const observed = draft.live.settings.agents.get(agent);
  if (wanted === undefined || !observed) return;
  const address = `${agentPrefix(agent)}allow`;
  if (draft.live.dialect.allowlist === 'models') {
    if (wanted === null) draft.unchanged += 1;
    else
      draft.report('E333', `${address} is not possible: this OpenClaw release has one list for all agents.`, {
        address,
        position: wanted[0]?.position,
        remedy: 'Declare `allow` at the top level; newer releases have a list for each agent.',
      });
    return;
  }
  const slot = { base: observed.node, keys: ['modelPolicy', 'allow'] };
  const own = observed.aliases;
  const named: Aliases = { get: (name) => own.get(name)?.ref ?? aliases.get(name) };
  planPolicy(draft, { address, slot, wanted, live: observed.allowlist, own: true, aliases: named });
}

interface PolicyPlan {
  readonly address: string;
  readonly slot: Slot;
  readonly wanted: readonly DesiredModel[] | null;
  readonly live: ObservedAllow | undefined;
  /** Whether it is an agent's, for which an empty list says something. */
  readonly own: boolean;
  /** As they are after the plan. */
  readonly aliases: Aliases;
}

function planPolicy(draft: Draft, { address, slot, wanted, live, own, aliases }: PolicyPlan): void {
  const refs = wanted?.map(({ ref }) => ref) ?? [];
  const inPolicy = live?.from === 'policy' ? live.items : [];
  const has = live?.from === 'policy';
  const same = own ? (wanted === null ? !has : has && sameAllow(refs, live)) : sameAllow(refs, live);
  // An alias that goes, or gets another model, must not take its meaning along.
  const isStale = ({ raw, ref }: AllowItem) => isAlias(raw) && ref !== undefined && aliases.get(aliasKey(raw)) !== ref;
  const isKept = allowedBy(refs);
  const kept = inPolicy.filter(({ ref }) => ref !== undefined && isKept(ref));
  if (same && !kept.some(isStale)) {
    draft.unchanged += 1;
    return;
  }
  const held = inPolicy.find(({ variables, ref }) => variables.length > 0 && (ref === undefined || !isKept(ref)));
  if (held) {
    const names = held.variables.map((name) => `\${${name}}`).join(', ');
    draft.report('E308', `${address} is set through ${names}; the variable is not replaced by a value.`, {
      position: positionOf(held.node, draft.live.show),
      address,
    });
    return;
  }
  const texts = kept.map((item) => (isStale(item) && item.variables.length === 0 ? (item.ref ?? '') : item.raw));
  const isThere = allowedBy(allowedRefs({ from: 'policy', items: kept }));
  const fresh = refs.filter((ref) => !isThere(ref));
  if (refs.length === 0 && !(own && wanted !== null)) draft.remove(slot);
  else draft.list(slot, [...new Set([...texts, ...fresh])], address);
  for (const item of kept.filter(isStale))
    draft.change(slot, {
      address: `${address}[${item.ref}]`,
      action: 'change',
      before: item.raw,
      after: item.ref ?? null,
      reason: `the alias ${item.raw} changes`,
    });
  if (!same)
    reportList(draft, { address, slot, live, refs, own: own ? (wanted === null ? 'inherits' : 'any') : undefined });
}

function isAlias(raw: string): boolean {
  return !raw.includes('/') && !raw.includes('$');
}

function sameAllow(refs: readonly string[], live: ObservedAllow | undefined): boolean {
  const items = live?.items ?? [];
  if (refs.length === 0 || items.length === 0) return refs.length === items.length;
  return allowsSame(refs, allowedRefs(live));
}

/** The keys of the map of models: one entry for each item of the list, and no other. */
function planEntries(draft: Draft, desired: Desired, wanted: readonly DesiredModel[], entries: EntryPlan): void {
  const { dialect, settings } = draft.live;
  const refs = wanted.map(({ ref }) => ref);
  const unknown = wanted.find(({ ref }) => ref.endsWith('/*') && (!dialect.facts.wildcards || /\/.*\//.test(ref)));
  if (unknown) {
    draft.report(
      'E333',
      `${unknown.ref} is not possible in \`allow\`: this OpenClaw release would read it as a model.`,
      {
        address: 'allow',
        position: unknown.position,
        remedy: 'List the models of the provider one by one.',
      },
    );
    return;
  }
  if (reportSettingsOutside(draft, desired, refs)) return;
  const live = settings.allowlists.get('');
  const isLive = allowedBy(allowedRefs(live));
  for (const ref of refs) if (!isLive(ref)) entries.add(ref);
  entries.allowOnly(refs);
  const named = [...entries.added].flatMap(([, alias]) => (alias ? [alias] : []));
  if (refs.length === 0 && (named.length > 0 || keepsAlias(settings.entries, entries))) {
    const message = `\`allow: null\` is not possible beside aliases: in this OpenClaw release a model with an alias restricts what chats can choose.`;
    draft.report('E333', message, {
      address: 'allow',
      remedy: 'Write `allow: declared`, or list the models, or declare no aliases.',
    });
    return;
  }
  if (sameAllow(refs, live) && entries.leaving.size === 0) draft.unchanged += 1;
  else reportList(draft, { address: 'allow', slot: entries.slot, live, refs, own: undefined });
}

function keepsAlias(live: readonly ModelEntry[], { leaving }: EntryPlan): boolean {
  return live.some((entry) => !leaving.has(entry));
}

interface ListChange {
  readonly address: string;
  readonly slot: Slot;
  readonly live: ObservedAllow | undefined;
  readonly refs: readonly string[];
  /** Of an agent: what an empty list means. */
  readonly own: 'inherits' | 'any' | undefined;
}

/** One change for each model that comes or goes, or one for a list that begins or ends. */
function reportList(draft: Draft, { address, slot, live, refs, own }: ListChange): void {
  const items = live?.items ?? [];
  const before = live ? items.map(shownItem) : null;
  const named = items.some(({ entry }) => entry?.alias?.trim()) ? namedAfter(draft.changes) : new Set<string>();
  const costs = new Map(items.map((item) => [item, costOf(item, draft.live, named)] as const));
  if (items.length === 0 || refs.length === 0) {
    const ends = refs.length === 0;
    const lost = items.flatMap((item) =>
      ends && costs.get(item) ? [`${shownItem(item)} loses ${costs.get(item)?.text}`] : [],
    );
    const meaning =
      own === 'inherits'
        ? 'the list of all agents counts'
        : ends
          ? 'chats can choose any model'
          : 'chats can choose nothing else';
    draft.change(slot, {
      address,
      action: items.length > 0 ? 'remove' : 'add',
      before,
      after: ends ? (own === 'any' ? [] : null) : [...refs],
      reason: [meaning, ...(lost.length > 0 ? [listSome(lost, 4)] : [])].join('; '),
      destructive: ends && items.length > 0,
    });
    return;
  }
  const [isWanted, isOld] = [allowedBy(refs), allowedBy(allowedRefs(live))];
  for (const item of items) {
    if (item.ref !== undefined && isWanted(item.ref)) continue;
    if (item.ref === undefined && live?.from === 'entries') continue;
    const cost = costs.get(item);
    const change = { action: 'remove', before: shownItem(item), after: null } as const;
    const reason = cost === undefined ? null : `its entry goes, with ${cost.text}`;
    draft.change(slot, {
      address: `${address}[${shownItem(item)}]`,
      ...change,
      reason,
      destructive: cost?.settings === true,
    });
  }
  for (const ref of refs) {
    if (isOld(ref)) continue;
    draft.change(slot, { address: `${address}[${ref}]`, action: 'add', before: null, after: ref, reason: null });
  }
}

/** Never the value of a variable. */
function shownItem({ raw, ref, variables }: AllowItem): string {
  return variables.length > 0 ? raw : (ref ?? raw);
}

interface Cost {
  readonly text: string;
  /** Whether it is more than an alias, which has a change of its own. */
  readonly settings: boolean;
}

/** What an entry holds besides the model that it allows. */
function costOf({ entry }: AllowItem, { tree }: Live, named: ReadonlySet<string>): Cost | undefined {
  if (!entry) return undefined;
  const keys = [...entriesOf(tree, entry.node).keys()].filter((key) => key !== 'alias' && key !== 'params');
  const params = [...entriesOf(tree, child(tree, entry.node, 'params')).keys()];
  const alias = lostAlias(entry, named);
  const settings = [
    ...(params.length > 0 ? [`its params (${listSome(params, 4)})`] : []),
    ...(keys.length > 0 ? [`its ${listSome(keys, 4)}`] : []),
  ];
  const costs = [...(alias === undefined ? [] : [`the alias ${alias}`]), ...settings];
  return costs.length === 0 ? undefined : { text: costs.join(' and '), settings: settings.length > 0 };
}

/** An alias that gets another model is not lost. */
function lostAlias({ alias }: ModelEntry, named: ReadonlySet<string>): string | undefined {
  const name = alias?.trim();
  return !name || named.has(settingKey(`aliases.${name}`)) ? undefined : name;
}

/** The keys of the settings that have a value afterwards. */
function namedAfter(changes: Draft['changes']): ReadonlySet<string> {
  return new Set(changes.flatMap(({ address, after }) => (after === null ? [] : settingKey(address))));
}
