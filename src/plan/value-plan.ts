/** Compares one setting that is a value of the config with what is declared of it, part by part. */

import { grouped } from '../grouped.ts';
import { isJsonList, isJsonObject, type Json } from '../json-value.ts';
import type { JsonPath, JsonValue } from '../json5/index.ts';
import {
  type ConfigNode,
  child,
  entriesOf,
  itemsOf,
  kindOf,
  positionOf,
  stringOf,
} from '../openclaw/files/config-tree.ts';
import { substitute } from '../openclaw/files/variables.ts';
import { resolveModel } from '../openclaw/model-ref.ts';
import { partAddress } from '../openclaw/values.ts';
import {
  type Difference,
  differences,
  idsOf,
  isNothing,
  isWithin,
  recordsById,
  type Step,
} from '../settings/difference.ts';
import {
  declarablePart,
  type Form,
  holdsWithheld,
  modelsIn,
  RECORD_KEY,
  shownText,
  shownValue,
  WHOLE,
} from '../settings/form.ts';
import type { TableRow } from '../settings/table.ts';
import type { Draft, HowToEdit, Slot } from './draft.ts';
import type { EntryPlan } from './entries.ts';
import { diffList } from './list-diff.ts';

export interface PlannedValue {
  readonly address: string;
  readonly row: TableRow;
  readonly slot: Slot;
  readonly listed: boolean;
  readonly aliases: ReadonlyMap<string, string>;
  readonly name: string | undefined;
  /** For a setting of a model that has no entry yet: where one is added. */
  readonly added: EntryPlan | undefined;
}

/** The objects of a list. */
type ItemsById = ReadonlyMap<string | undefined, readonly ConfigNode[]>;

/** Plans one value: the edits of its place, and the changes that they are. */
export class ValuePlan {
  private readonly draft: Draft;
  private readonly address: string;
  private readonly row: TableRow;
  private readonly slot: Slot;
  private readonly planned: PlannedValue;
  private readonly form: Form;
  private readonly items = new Map<string, ItemsById>();

  constructor(draft: Draft, planned: PlannedValue) {
    this.draft = draft;
    this.address = planned.address;
    this.row = planned.row;
    this.slot = planned.slot;
    this.planned = planned;
    this.form = planned.row.form ?? WHOLE;
  }

  /** The models that are newly stored. @param declared null to remove it */
  plan(declared: Json): string[] {
    const { draft, form, address } = this;
    const isPart = form.of === 'keys' && form.only;
    const wanted =
      isPart && declared === null ? Object.fromEntries(Object.keys(form.keys).map((key) => [key, null])) : declared;
    const live = draft.live.settings.values.get(address)?.value ?? (isPart ? {} : undefined);
    if (wanted !== null && isNothing(form, wanted) && live === undefined) {
      draft.unchanged += 1;
      return [];
    }
    if (wanted === null) {
      // Of a group that is null as a whole, only the model is told.
      if (live === undefined) draft.unchanged += this.row.detail ? 0 : 1;
      else this.carryOut({ kind: 'remove', path: [], form, before: live }, undefined);
      return [];
    }
    const resolve = (text: string) => substitute(text, (name) => draft.live.environment[name]).text;
    const model = (text: string) => this.modelOf(resolve(text));
    const found = differences(form, wanted, live, { resolve, model, listed: this.planned.listed });
    if (found.length === 0) draft.unchanged += 1;
    const lists = found.flatMap((one) => (one.kind === 'records' ? [{ ...one, moved: this.movedBy(one) }] : []));
    for (const one of found) this.carryOut(one, lists.find((list) => isWithin(one.path, list.path))?.moved);
    return found.flatMap((one) =>
      one.kind === 'set' ? modelsIn(one.form, one.after).map((stored) => stored.model) : [],
    );
  }

  private modelOf(text: string | undefined): string | undefined {
    const { dialect, settings } = this.draft.live;
    if (text === undefined) return undefined;
    const { configured } = settings;
    return resolveModel(text, {
      naming: dialect.facts,
      aliases: this.planned.aliases,
      configured,
      bareRewrites: false,
    });
  }

  private carryOut(difference: Difference, moved: HowToEdit['moved']): void {
    if (this.isRefused(difference)) return;
    this.report(difference);
    const slot = this.slotOf(difference.path);
    const how: HowToEdit = {
      keep: (value) => declarablePart(difference.form, value) as JsonValue | undefined,
      ...(moved ? { moved } : {}),
    };
    if (difference.kind === 'set') this.write(slot, difference.after as JsonValue, how);
    else if (difference.kind === 'remove') this.draft.remove(this.emptied(slot), how);
    else
      this.draft.records(slot, RECORD_KEY, difference.items as readonly (string | { [key: string]: JsonValue })[], how);
  }

  private write(slot: Slot, value: JsonValue, how: HowToEdit): void {
    const { row, name, added } = this.planned;
    if (added === undefined || name === undefined) this.draft.set(slot, value, how);
    else added.put(name, row.config.path.slice(row.config.path.indexOf('*') + 1), value);
  }

  /** An object around the only value goes with it. */
  private emptied(slot: Slot): Slot {
    const around = { base: slot.base, keys: slot.keys.slice(0, -1) };
    const others = entriesOf(this.draft.live.tree, this.draft.find(around)).size > 1;
    return this.row.wrapped && !others ? around : slot;
  }

  /** E308 for a value that a variable holds, E310 for one that several files make up. */
  private isRefused({ kind, path, form, ...rest }: Difference): boolean {
    const { draft } = this;
    const node = draft.find(this.slotOf(path));
    const position = node && positionOf(node, draft.live.show);
    const address = this.addressOf(path);
    const before = 'before' in rest ? rest.before : undefined;
    const variable =
      kind === 'set' && form.of !== 'secret' && typeof before === 'string'
        ? /\$\{[A-Z_][A-Z0-9_]*\}/.exec(before)?.[0]
        : undefined;
    if (variable !== undefined && 'after' in rest && !JSON.stringify(rest.after).includes('${')) {
      const message = `${address} is set through ${variable}; the variable is not replaced by a value.`;
      draft.report('E308', message, { position, address: this.address });
      return true;
    }
    if (kind !== 'remove' && node && node.origins.length > 1 && ['array', 'object'].includes(kindOf(node))) {
      const files = [...new Set(node.origins.map(({ file }) => draft.live.show(file.path)))].join(' and ');
      draft.report('E310', `${address} is merged from ${files}.`, { position, address: this.address });
      return true;
    }
    return false;
  }

  private addressOf(path: readonly Step[]): string {
    return partAddress(
      this.address,
      path.map((step) => (typeof step === 'string' ? step : `[${step.id}]`)),
    );
  }

  private slotOf(path: readonly Step[]): Slot {
    return path.reduce<Slot>((slot, step, depth) => {
      if (typeof step === 'string') return { base: slot.base, keys: [...slot.keys, step] };
      return { base: this.itemsAt(path.slice(0, depth), slot).get(step.id)?.[0], keys: [] };
    }, this.slot);
  }

  private itemsAt(path: readonly Step[], list: Slot): ItemsById {
    const { tree } = this.draft.live;
    const key = JSON.stringify(path);
    const idOf = (item: ConfigNode) => stringOf(child(tree, item, RECORD_KEY));
    const items = this.items.get(key) ?? grouped(itemsOf(tree, this.draft.find(list)), idOf);
    this.items.set(key, items);
    return items;
  }

  /** Where a part of an object of the list is once the list is arranged. */
  private movedBy(list: Difference & { kind: 'records' }): (path: JsonPath) => JsonPath {
    const slot = this.slotOf(list.path);
    const at = this.draft.place(slot).path;
    const ids = idsOf(list.before) ?? [];
    const after = new Map(list.items.map((item, index) => [item, index]));
    return (path) => {
      const index = path[at.length];
      const isInside = at.every((step, depth) => path[depth] === step) && typeof index === 'number';
      return isInside ? [...at, after.get(ids[index] ?? '') ?? -1, ...path.slice(at.length + 1)] : path;
    };
  }

  private report(difference: Difference): void {
    const { draft } = this;
    const slot = this.slotOf(difference.path);
    const address = this.addressOf(difference.path);
    if (difference.kind === 'records') this.reportRecords(difference, slot, address);
    else {
      const shown = (value: Json | undefined) => this.shown(difference, value);
      const { before } = difference;
      const after = difference.kind === 'set' ? difference.after : undefined;
      const action = after === undefined ? 'remove' : before === undefined ? 'add' : 'change';
      const goes =
        after === undefined &&
        (this.row.value === 'whole-entry' || (isJsonList(before ?? null) && difference.path.length === 0));
      draft.change(slot, {
        address,
        action,
        before: shown(before),
        after: shown(after),
        reason: null,
        destructive: goes || holdsWithheld(before),
      });
    }
    const lost =
      'before' in difference && difference.kind !== 'records'
        ? holdsWithheld(difference.before)
        : this.losesSecret(difference);
    if (lost)
      draft.report(
        'W330',
        `${address} holds a literal secret that this replaces or removes; a rollback cannot bring it back.`,
        { address: this.address },
      );
  }

  private reportRecords(list: Difference & { kind: 'records' }, slot: Slot, address: string): void {
    const { draft, form } = this;
    const before = idsOf(list.before) ?? [];
    const after = list.items.map((item) => (typeof item === 'string' ? item : String((item as { id?: Json }).id)));
    const show = (value: Json | undefined) =>
      value === undefined ? null : ((shownValue(form, [value]) as readonly Json[])[0] ?? null);
    const cleared = after.length === 0;
    const [inBefore, inAfter, records] = [new Set(before), new Set(after), recordsById(list.before)];
    for (const id of before.filter((one) => !inAfter.has(one))) {
      const item = records.get(id);
      const destructive = cleared || holdsWithheld(item);
      draft.change(slot, {
        address: `${address}[${id}]`,
        action: 'remove',
        before: show(item),
        after: null,
        reason: null,
        destructive,
      });
    }
    for (const item of list.items) {
      if (typeof item === 'string') continue;
      const id = String((item as { id?: Json }).id);
      const after = show(item);
      draft.change(slot, { address: `${address}[${id}]`, action: 'add', before: null, after, reason: null });
    }
    const kept = [before.filter((id) => inAfter.has(id)), after.filter((id) => inBefore.has(id))] as const;
    for (const change of diffList(address, ...kept)) draft.change(slot, change);
  }

  private losesSecret(difference: Difference): boolean {
    if (difference.kind !== 'records') return false;
    const { items, before } = difference;
    const [kept, records] = [new Set(items), recordsById(before)];
    return (idsOf(before) ?? []).some((id) => !kept.has(id) && holdsWithheld(records.get(id)));
  }

  /** As people may see it: of a whole provider its keys, of a list of objects their ids. */
  private shown({ path, form }: Difference, value: Json | undefined): Json {
    if (value === undefined) return null;
    if (this.row.value === 'whole-entry') return isJsonObject(value) ? Object.keys(value) : null;
    if (form.of === 'records' && isJsonList(value)) return idsOf(value) ?? null;
    if (this.isText(path)) return shownText(value);
    return shownValue(form, value);
  }

  /** Whether a place is one of a map of texts such as headers. */
  private isText(path: readonly Step[]): boolean {
    let form: Form | undefined = this.form;
    for (const step of path) {
      if (form === undefined) return false;
      if (form.of === 'texts') return true;
      if (typeof step !== 'string') form = form.of === 'records' ? { of: 'keys', keys: form.item } : undefined;
      else form = form.of === 'keys' ? form.keys[step] : undefined;
    }
    return false;
  }
}
