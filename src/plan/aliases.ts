/** Compares aliases. OpenClaw keeps one alias per model, on the model's entry. */
import { listSome } from '../list-some.ts';
import type { DesiredModel, DesiredSection } from '../manifest/desired.ts';
import { aliasKey } from '../openclaw/model-ref.ts';
import { builtinAliasOf, type LiveAlias, type ModelEntry } from '../openclaw/settings.ts';
import { parseAddress, printAddress } from '../settings/address.ts';
import type { Draft, Slot } from './draft.ts';
import type { EntryPlan } from './entries.ts';

const GOES = ' is no longer allowed';

/** Adds the changes of all aliases; new entries and aliases of entries go through `entries`. */
export function planAliases(draft: Draft, desired: DesiredSection<DesiredModel> | undefined, entries: EntryPlan): void {
  if (!desired) return;
  const { settings } = draft.live;
  const wanted = new Map([...desired.entries].map(([name, model]) => [aliasKey(name), { name, model }]));
  const renamed = new Map<ModelEntry, string>();
  const explicit = [...settings.aliases].flatMap(([key, alias]) => explicitAlias(draft, key, alias, entries) ?? []);
  const isExplicit = new Set(explicit);
  let removed = 0;
  if (desired.mode === 'exact') noteKept(draft, wanted, entries);

  for (const [key, { name, model }] of wanted) {
    const live = settings.aliases.get(key);
    if (live && live.ref === model.ref) {
      draft.unchanged += 1;
      continue;
    }
    const target = retarget(draft, name, model, live, entries);
    if (target) renamed.set(target, name);
  }
  for (const alias of settings.aliases.values()) {
    const replacement = renamed.get(alias.entry);
    // OpenClaw adds a built-in alias only to a model that has no other.
    if (replacement === undefined || isExplicit.has(alias) || wanted.has(aliasKey(alias.name))) continue;
    draft.change(aliasSlot(alias.entry), {
      address: addressOfAlias(alias.name),
      action: 'remove',
      before: alias.ref,
      after: null,
      reason: `built in; ${alias.ref} gets the alias ${replacement}, and OpenClaw keeps one per model`,
    });
  }
  for (const alias of explicit) {
    if (wanted.has(aliasKey(alias.name))) continue;
    const replacement = renamed.get(alias.entry);
    const goes = desired.mode === 'exact' || desired.removed?.has(aliasKey(alias.name)) === true;
    if (!goes && replacement === undefined) continue;
    // A new name for the same model is no loss.
    if (replacement === undefined) removed += 1;
    draft.change(aliasSlot(alias.entry), {
      address: addressOfAlias(alias.name),
      action: 'remove',
      before: alias.ref,
      after: null,
      reason:
        replacement !== undefined
          ? `${alias.ref} gets the alias ${replacement}; OpenClaw keeps one per model`
          : entries.leaving.has(alias.entry)
            ? `${alias.ref}${GOES}`
            : null,
    });
    for (const entry of entries.holdersOf(alias.name)) entries.setAlias(entry, undefined);
  }
  if (removed * 2 > explicit.length) markDestructive(draft);
}

/** A built-in alias that the file also has: OpenClaw would add it again. */
function noteKept(draft: Draft, wanted: ReadonlyMap<string, unknown>, entries: EntryPlan): void {
  const { settings, dialect } = draft.live;
  const kept = [...settings.aliases].flatMap(([key, { builtin, entry, ref }]) =>
    !builtin && builtinAliasOf(entry.key, dialect) === key && !wanted.has(key) && !entries.leaving.has(entry)
      ? [`${key} (${ref})`]
      : [],
  );
  if (kept.length === 0) return;
  const [are, they] = kept.length === 1 ? ['is a built-in alias', 'it stays'] : ['are built-in aliases', 'they stay'];
  draft.report('W143', `${listSome(kept, 4)} ${are} of OpenClaw; ${they} as long as the model has no other alias.`, {
    address: 'aliases',
    severity: 'info',
    remedy: 'Declare it, or give the model another alias.',
  });
}

function retarget(
  draft: Draft,
  name: string,
  model: DesiredModel,
  live: LiveAlias | undefined,
  entries: EntryPlan,
): ModelEntry | undefined {
  const target = entries.entryOf(model.ref);
  for (const entry of entries.holdersOf(name)) if (entry !== target) entries.setAlias(entry, undefined);
  draft.change(target ? aliasSlot(target) : entries.slot, {
    address: addressOfAlias(name),
    action: live && !live.builtin ? 'change' : 'add',
    before: live && !live.builtin ? live.ref : null,
    after: model.ref,
    reason: null,
  });
  if (target) entries.setAlias(target, name);
  else entries.add(model.ref, name);
  return target;
}

/**
 * Keeps OpenClaw from adding a built-in alias whose name refers to another model (2026.1.30 adds it, and the later of
 * two entries wins). Runs last, when all entries of the plan are known.
 */
export function suppressBuiltins(
  draft: Draft,
  desired: DesiredSection<DesiredModel> | undefined,
  entries: EntryPlan,
): void {
  const { dialect, settings } = draft.live;
  if (dialect.facts.configuredAliasWins) return;
  const declared = new Map([...(desired?.entries ?? [])].map(([name, { ref }]) => [aliasKey(name), ref]));
  const named = new Set(declared.values());
  for (const [builtin, ref] of Object.entries(dialect.facts.builtinAliases)) {
    const live = settings.aliases.get(builtin);
    const kept = live && !live.builtin && !entries.isCleared(live.entry) ? live.ref : undefined;
    const owner = declared.get(builtin) ?? kept;
    if (named.has(ref) || owner === undefined || owner === ref) continue;
    if (entries.isAddedBare(ref)) entries.suppress(ref);
    const entry = settings.entries.find((candidate) => candidate.key === ref);
    // A built-in alias that already loses to the owner is left alone.
    const injected = entry?.alias === undefined && live?.ref !== owner;
    if (!entry || !(injected || entries.isCleared(entry))) continue;
    draft.change(aliasSlot(entry), {
      address: `models.${ref}`,
      action: 'change',
      kind: 'entry',
      before: builtin,
      after: '',
      reason: `OpenClaw would also give it the built-in alias ${builtin}`,
    });
    entries.setAlias(entry, '');
  }
}

/** The alias as in the file; undefined for a built-in one, which OpenClaw would add again. */
function explicitAlias(draft: Draft, key: string, alias: LiveAlias, entries: EntryPlan): LiveAlias | undefined {
  const isBuiltin = (entry: ModelEntry) => builtinAliasOf(entry.key, draft.live.dialect) === key;
  if (!alias.builtin) return isBuiltin(alias.entry) ? undefined : alias;
  // A built-in alias may hide one of the same name, which appears when the built-in one goes.
  const entry = entries.holdersOf(key).findLast((holder) => !isBuiltin(holder));
  return entry?.ref === undefined ? undefined : { name: alias.name, ref: entry.ref, entry, builtin: false };
}

function markDestructive(draft: Draft): void {
  draft.changes.forEach((change, index) => {
    if (
      change.action === 'remove' &&
      parseAddress(change.address)?.setting === 'aliases' &&
      (change.reason === null || change.reason.endsWith(GOES))
    )
      draft.changes[index] = { ...change, destructive: true };
  });
}

function addressOfAlias(name: string): string {
  return printAddress({ setting: 'aliases', name, agent: undefined });
}

function aliasSlot(entry: ModelEntry): Slot {
  return { base: entry.node, keys: ['alias'] };
}
