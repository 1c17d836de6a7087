/**
 * Models that are gone: every live use of one becomes a use of the model that takes its place, whether a manifest
 * declares the setting or not. Pure.
 */
import type { Change } from '../generated/plan.ts';
import type { Json5Node } from '../json5/index.ts';
import type { DesiredModel } from '../manifest/desired.ts';
import { type ConfigNode, child, entriesOf, mergedValue, positionOf, scalarOf } from '../openclaw/files/config-tree.ts';
import { parseModelRef, providerOf, splitProfile } from '../openclaw/model-ref.ts';
import { type ModelUse, modelUses } from '../openclaw/model-uses.ts';
import type { Draft } from './draft.ts';
import { readEdited } from './planned-live.ts';

type Moved = ReadonlyMap<string, Pick<DesiredModel, 'ref'>>;

/**
 * Plans the moves, and lets the draft go on from the config that they leave. Errors: E308 for a use that a variable
 * holds, those of the edits.
 */
export function planMoves(draft: Draft, moved: Moved | undefined): void {
  if (!moved || moved.size === 0) return;
  const uses = modelUses(draft.live);
  if (!uses.some(({ ref }) => moved.has(ref))) return;
  new Moves(draft, moved, uses).plan();
  const after = readEdited([...draft.files.values()], draft.live);
  if (after.ok) draft.follow(after.value);
  else draft.diagnostics.push(...after.problems);
}

/** The pairs of a plan that had an effect, for its `moved`. */
export function movesOf(changes: readonly Change[], moved: Moved | undefined): Record<string, string> | undefined {
  const gone = new Set(changes.filter(({ kind }) => kind === 'moved').map(({ before }) => before));
  const pairs = [...(moved ?? [])].filter(([ref]) => gone.has(ref)).map(([ref, to]) => [ref, to.ref]);
  return pairs.length === 0 ? undefined : Object.fromEntries(pairs);
}

class Moves {
  readonly #draft: Draft;
  readonly #moved: Moved;
  readonly #uses: readonly ModelUse[];
  /** The nodes of entries whose alias goes along. */
  readonly #aliased = new Set<Json5Node | undefined>();
  /** The references of the primaries, by address. */
  readonly #primaries: ReadonlyMap<string, ModelUse>;

  constructor(draft: Draft, moved: Moved, uses: readonly ModelUse[]) {
    this.#draft = draft;
    this.#moved = moved;
    this.#uses = uses;
    this.#primaries = new Map(uses.flatMap((use) => (use.address.endsWith('primary') ? [[use.address, use]] : [])));
  }

  plan(): void {
    const entries = this.#uses.filter((use) => use.form === 'entry' && this.#moved.has(use.ref));
    const plans = entries.map((use) => this.#entry(use));
    const lists = new Map<ConfigNode, ModelUse[]>();
    for (const use of this.#uses) if (use.holder) lists.set(use.holder, [...(lists.get(use.holder) ?? []), use]);
    for (const use of this.#uses) {
      const items = use.form === 'text' && use.holder ? lists.get(use.holder) : undefined;
      if (use.holder && items?.[0] === use) this.#list(use.holder, items);
      else if (use.form === 'text' && !use.holder) this.#text(use);
      else if (use.form === 'pair') this.#pair(use);
    }
    // Keys last: the edits before them are by the old names.
    for (const write of plans) write();
    for (const use of this.#uses) if (use.form === 'key') this.#key(use);
  }

  #target(use: ModelUse): string | undefined {
    return this.#moved.get(use.ref)?.ref;
  }

  /** The new text; undefined if the text stays: it is no such use, or an alias that goes along. */
  #textAfter(use: ModelUse): string | undefined {
    const ref = this.#target(use);
    if (ref === undefined || (use.alias && !use.alias.builtin && this.#aliased.has(leaf(use.alias.entry.node))))
      return undefined;
    const { profile } = splitProfile(use.raw, this.#draft.live.dialect.facts);
    // A profile belongs to one provider.
    return profile !== undefined && providerOf(ref) === providerOf(use.ref) ? `${ref}@${profile}` : ref;
  }

  #report(use: ModelUse, change: Partial<Change> = {}): void {
    const after = this.#target(use) ?? null;
    const rest = { address: use.address, action: 'change', before: use.ref, after, ...change } as const;
    this.#draft.change({ base: use.node, keys: [] }, { ...rest, kind: 'moved' });
  }

  /** E308 for a text that a variable holds; true if one does. */
  #held({ variables, address, node }: ModelUse): boolean {
    if (variables.length === 0) return false;
    const names = variables.map((name) => `\${${name}}`).join(', ');
    const message = `${address} is set through ${names}; the variable is not replaced by a value.`;
    const position = positionOf(node, this.#draft.live.show);
    this.#draft.report('E308', message, { position, address });
    return true;
  }

  #text(use: ModelUse): void {
    const text = this.#textAfter(use);
    if (text === undefined || this.#held(use)) return;
    this.#report(use);
    this.#draft.set({ base: use.node, keys: [] }, text);
  }

  #pair(use: ModelUse): void {
    const parsed = parseModelRef(this.#target(use) ?? '', this.#draft.live.dialect.facts);
    if (parsed.kind !== 'ref') return;
    this.#report(use);
    const { tree } = this.#draft.live;
    for (const [key, value] of [
      ['provider', parsed.provider],
      ['model', parsed.model],
    ] as const) {
      const node = child(tree, use.node, key);
      if (node && scalarOf(node) !== value) this.#draft.set({ base: node, keys: [] }, value);
    }
  }

  /** In a list, a model stands once, and no fallback is the primary. */
  #list(holder: ConfigNode, items: readonly ModelUse[]): void {
    const first = items[0];
    if (!first) return;
    const list = first.address.replace(/\[\d+\]$/, '');
    const primary = list.endsWith('fallbacks')
      ? this.#primaries.get(`${list.slice(0, -'fallbacks'.length)}primary`)
      : undefined;
    const after = (use: ModelUse) => this.#target(use) ?? use.ref;
    const changed = items.filter((use) => this.#textAfter(use) !== undefined);
    const moves = changed.length > 0 || (primary !== undefined && this.#textAfter(primary) !== undefined);
    if (!moves || changed.some((use) => this.#held(use))) return;
    const seen = new Map<string, string>(primary ? [[after(primary), 'the primary']] : []);
    const gone = new Map<ModelUse, string>();
    for (const use of items) {
      const why = seen.get(after(use));
      const isNew = this.#moved.has(use.ref) || [...this.#moved.values()].some(({ ref }) => ref === use.ref);
      if (why !== undefined && isNew) gone.set(use, why);
      else seen.set(after(use), 'another item');
    }
    // Of a list from several files nothing can be taken.
    if (holder.origins.length > 1) gone.clear();
    for (const use of items) {
      const why = gone.get(use);
      if (why !== undefined) this.#report(use, { action: 'remove', after: null, reason: `it would repeat ${why}` });
      else if (changed.includes(use)) this.#report(use);
    }
    if (gone.size === 0) {
      for (const use of changed) this.#draft.set({ base: use.node, keys: [] }, this.#textAfter(use) ?? use.raw);
      return;
    }
    const texts = items.filter((use) => !gone.has(use)).map((use) => this.#textAfter(use) ?? use.raw);
    this.#draft.list({ base: holder, keys: [] }, texts, list);
  }

  /** Decides what becomes of an entry, and returns what writes it. */
  #entry(use: ModelUse): () => void {
    const ref = this.#target(use);
    const { holder, named, node } = use;
    if (ref === undefined || !holder) return () => {};
    const there = this.#uses.find((one) => one.form === 'entry' && one.holder === holder && one.ref === ref);
    const isFirst = this.#uses.find((one) => one.holder === holder && this.#target(one) === ref) === use;
    if (!there && isFirst) {
      this.#aliased.add(leaf(node));
      return () => {
        this.#report(use);
        this.#draft.rename(holder, use.raw, ref);
      };
    }
    const { tree } = this.#draft.live;
    const kept = there && entriesOf(tree, there.node);
    const carried = kept ? [...entriesOf(tree, node)].filter(([key]) => !kept.has(key)) : [];
    const keys = carried.map(([key]) => key);
    if (keys.includes('alias')) this.#aliased.add(leaf(node));
    const also = keys.length === 0 ? '' : `; ${keys.join(', ')} ${keys.length === 1 ? 'goes' : 'go'} along`;
    const lost = named === undefined || keys.includes('alias') ? '' : `; the alias ${named} goes`;
    return () => {
      this.#report(use, { action: 'remove', after: null, reason: `${ref} has an entry already${also}${lost}` });
      for (const [key, value] of carried)
        this.#draft.set({ base: there?.node, keys: [key] }, mergedValue(tree, value) ?? null);
      this.#draft.remove({ base: holder, keys: [use.raw] });
    };
  }

  #key(use: ModelUse): void {
    const ref = this.#target(use);
    if (ref === undefined || !use.holder) return;
    const keys = this.#uses.filter((one) => one.form === 'key' && one.holder === use.holder);
    const twin = keys.find((one) => one.ref === ref) ?? keys.find((one) => this.#target(one) === ref);
    if (twin !== use) {
      const message = `${use.address} stays: there is a key for ${ref} already.`;
      this.#draft.report('W336', message, {
        address: use.address,
        position: positionOf(use.node, this.#draft.live.show),
      });
      return;
    }
    this.#report(use);
    this.#draft.rename(use.holder, use.raw, ref);
  }
}

/** Nodes of the config are made anew for each walk; those of its files are not. */
function leaf({ origins }: ConfigNode): Json5Node | undefined {
  return origins.at(-1)?.node;
}
