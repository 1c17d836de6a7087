/** Compares aliases. OpenClaw keeps one alias per model, on the model's entry. */
import type { Desired, DesiredModel } from '../manifest/desired.ts';
import { aliasKey, builtinAliases } from '../openclaw/model-ref.ts';
import { builtinAliasOf, type LiveAlias, type ModelEntry } from '../openclaw/settings.ts';
import type { Draft, Slot } from './draft.ts';
import type { EntryPlan } from './entries.ts';

/** Adds the changes of all aliases; new entries and aliases of entries go through `entries`. */
export function planAliases(draft: Draft, desired: Desired['aliases'], entries: EntryPlan): void {
  if (!desired) return;
  const { settings } = draft.live;
  const wanted = new Map([...desired.entries].map(([name, model]) => [aliasKey(name), { name, model }]));
  const byRef = new Map([...wanted.values()].map(({ name, model }) => [model.ref, name]));
  const explicit = [...settings.aliases.values()].filter((alias) => !isBuiltin(draft, alias));
  let removed = 0;

  for (const [key, { name, model }] of wanted) {
    const live = settings.aliases.get(key);
    if (live && live.ref === model.ref) {
      draft.unchanged += 1;
      continue;
    }
    retarget(draft, name, model, live, entries);
  }
  for (const alias of explicit) {
    if (wanted.has(aliasKey(alias.name))) continue;
    const replacement = byRef.get(alias.ref);
    if (desired.mode === 'listed' && replacement === undefined) continue;
    // A new name for the same model takes nothing away.
    if (replacement === undefined) removed += 1;
    draft.change(aliasSlot(alias.entry), {
      address: `aliases.${alias.name}`,
      action: 'remove',
      before: alias.ref,
      after: null,
      reason:
        replacement === undefined ? null : `${alias.ref} gets the alias ${replacement}; OpenClaw keeps one per model`,
    });
    if (replacement === undefined) entries.setAlias(alias.entry, undefined);
  }
  if (removed * 2 > explicit.length) markDestructive(draft);
}

function retarget(
  draft: Draft,
  name: string,
  model: DesiredModel,
  live: LiveAlias | undefined,
  entries: EntryPlan,
): void {
  const target = entries.entryOf(model.ref);
  const takesAway = live && !live.builtin && live.entry.ref !== model.ref;
  if (takesAway && live) entries.setAlias(live.entry, undefined);
  draft.change(target ? aliasSlot(target) : entries.slot, {
    address: `aliases.${name}`,
    action: live && !live.builtin ? 'change' : 'add',
    before: live && !live.builtin ? live.ref : null,
    after: model.ref,
    reason: null,
  });
  if (target) entries.setAlias(target, name);
  else entries.add(model.ref, name);
}

/**
 * A built-in name that stands for another model must not be injected beside it (2026.1.30 does so, and the later of
 * two entries wins). Comes last, when every entry of the plan is known.
 */
export function suppressBuiltins(draft: Draft, desired: Desired['aliases'], entries: EntryPlan): void {
  const { dialect, settings } = draft.live;
  if (dialect.generation !== 'classic') return;
  const declared = new Map([...(desired?.entries ?? [])].map(([name, { ref }]) => [aliasKey(name), ref]));
  const named = new Set(declared.values());
  for (const [builtin, ref] of Object.entries(builtinAliases('classic'))) {
    if (named.has(ref)) continue;
    const target = declared.get(builtin);
    if (entries.isAddedBare(ref)) {
      const live = settings.aliases.get(builtin);
      const other = target ?? (live && !live.builtin && !entries.isCleared(live.entry) ? live.ref : undefined);
      if (other !== undefined && other !== ref) entries.suppress(ref);
      continue;
    }
    const entry = settings.entries.find((candidate) => candidate.key === ref);
    if (target === undefined || target === ref || !entry || entry.alias === '') continue;
    if (entry.alias !== undefined && !entries.isCleared(entry)) continue;
    draft.change(aliasSlot(entry), {
      address: `models.${ref}`,
      action: 'change',
      kind: 'entry',
      before: builtin,
      after: '',
      reason: `OpenClaw would give it the built-in alias ${builtin} as well`,
    });
    entries.setAlias(entry, '');
  }
}

/** An alias that OpenClaw would inject again if it were removed is not ours to remove. */
function isBuiltin(draft: Draft, alias: LiveAlias): boolean {
  return alias.builtin || builtinAliasOf(alias.entry.key, draft.live.dialect) === aliasKey(alias.name);
}

function markDestructive(draft: Draft): void {
  draft.changes.forEach((change, index) => {
    if (change.action === 'remove' && change.address.startsWith('aliases.') && change.reason === null)
      draft.changes[index] = { ...change, destructive: true };
  });
}

function aliasSlot(entry: ModelEntry): Slot {
  return { base: entry.node, keys: ['alias'] };
}
