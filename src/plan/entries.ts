/**
 * Entries of `agents.defaults.models`: OpenClaw adds one for every model that it stores, and in the old allowlist they
 * decide what chats can choose.
 */
import { grouped } from '../grouped.ts';
import type { JsonValue } from '../json5/index.ts';
import { aliasKey } from '../openclaw/model-ref.ts';
import type { ModelEntry } from '../openclaw/settings.ts';
import { printAddress } from '../settings/address.ts';
import type { Draft, Slot } from './draft.ts';
import { reportHeld } from './model-slot.ts';

const MODELS = ['agents', 'defaults', 'models'];

export class EntryPlan {
  readonly slot: Slot;
  /** References of the entries to add, with the alias of each. */
  readonly added = new Map<string, string | undefined>();
  /** What the entries to add hold besides. */
  private readonly contents = new Map<string, JsonValue>();
  private readonly byRef = new Map<string, ModelEntry>();
  private readonly holders: ReadonlyMap<string, readonly ModelEntry[]>;
  private readonly aliases = new Map<ModelEntry, string | undefined>();
  private readonly draft: Draft;

  /** Entries that are to be removed with all that they hold. */
  readonly leaving: ReadonlySet<ModelEntry>;
  private allowed: ReadonlySet<string> = new Set();

  constructor(draft: Draft, leaving: ReadonlySet<ModelEntry> = new Set()) {
    this.draft = draft;
    this.leaving = leaving;
    this.slot = { base: draft.live.tree.root, keys: MODELS };
    for (const entry of draft.live.settings.entries) {
      // An entry under the exact name is preferred to one that only normalises to it.
      if (entry.ref !== undefined && (!this.byRef.has(entry.ref) || entry.key === entry.ref))
        this.byRef.set(entry.ref, entry);
    }
    const named = draft.live.settings.entries.filter(({ alias }) => alias?.trim());
    this.holders = grouped(named, ({ alias = '' }) => aliasKey(alias));
  }

  entryOf(ref: string): ModelEntry | undefined {
    return this.byRef.get(ref);
  }

  /** The entries with this alias in the file. The last one counts; without it, the others would. */
  holdersOf(alias: string): readonly ModelEntry[] {
    return this.holders.get(aliasKey(alias)) ?? [];
  }

  /** Adds an entry unless there is one; an alias given here is written with it. */
  add(ref: string, alias?: string): void {
    if (this.byRef.has(ref)) return;
    this.added.set(ref, alias ?? this.added.get(ref));
  }

  /** Adds an entry that holds a setting. @param path below the entry */
  put(ref: string, path: readonly string[], value: JsonValue): void {
    this.add(ref);
    this.contents.set(ref, withAt(this.contents.get(ref), path, value));
  }

  /** Sets the alias of an entry; undefined removes it. The last call counts, but a name wins over a removal. */
  setAlias(entry: ModelEntry, alias: string | undefined): void {
    if (alias === undefined && this.aliases.get(entry) !== undefined) return;
    const address = printAddress({ setting: 'aliases', name: entry.alias, agent: undefined });
    if (entry.variables.length > 0) reportHeld(this.draft, entry.variables, entry.node, address);
    else this.aliases.set(entry, alias);
  }

  /** Keeps of the added entries those that a declared list has, and those that hold an alias. */
  allowOnly(refs: readonly string[]): void {
    this.allowed = new Set(refs);
    for (const [ref, alias] of this.added) if (alias === undefined && !this.allowed.has(ref)) this.added.delete(ref);
  }

  /** Whether an entry of this reference is added without an alias. */
  isAddedBare(ref: string): boolean {
    return this.added.has(ref) && this.added.get(ref) === undefined;
  }

  /** Writes an added entry with the empty alias, which keeps OpenClaw from giving it a built-in one. */
  suppress(ref: string): void {
    this.added.set(ref, '');
  }

  isCleared(entry: ModelEntry): boolean {
    return this.aliases.has(entry) && this.aliases.get(entry) === undefined;
  }

  /** Every reference that has an entry once the plan is applied. */
  refsAfter(): Set<string> {
    const kept = [...this.byRef].flatMap(([ref, entry]) => (this.leaving.has(entry) ? [] : [ref]));
    return new Set([...kept, ...this.added.keys()]);
  }

  /** Writes the edits, and a change for each entry without a declared alias. */
  write(declaredAliases: ReadonlySet<string>): void {
    for (const { key } of this.leaving) this.draft.remove({ base: this.slot.base, keys: [...MODELS, key] });
    for (const [entry, alias] of this.aliases) {
      if (this.leaving.has(entry)) continue;
      const slot = { base: entry.node, keys: ['alias'] };
      if (alias === undefined) this.draft.remove(slot);
      else this.draft.set(slot, alias);
    }
    for (const [ref, alias] of this.added) {
      const named = alias === undefined ? {} : { alias };
      const settings = this.contents.get(ref);
      this.draft.set({ base: this.slot.base, keys: [...MODELS, ref] }, { ...named, ...(settings as object) });
      // What it holds has changes of its own.
      if (settings !== undefined) continue;
      if ((alias !== undefined && declaredAliases.has(alias)) || this.allowed.has(ref)) continue;
      this.draft.change(this.slot, {
        address: `models.${ref}`,
        action: 'add',
        kind: 'entry',
        before: null,
        after: ref,
        reason: 'OpenClaw keeps an entry for every stored model',
      });
    }
  }
}

/** The object with a value at a path; its parents are created. */
function withAt(holder: JsonValue | undefined, [key, ...below]: readonly string[], value: JsonValue): JsonValue {
  if (key === undefined) return value;
  const members = (holder ?? {}) as { [key: string]: JsonValue };
  return { ...members, [key]: withAt(members[key], below, value) };
}
