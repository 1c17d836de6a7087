/** The YAML tree with the offsets for edits: where items begin and end, without comments. */
import {
  type Alias,
  type CST,
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { isMergeKey, keyName } from '../yaml-safety.ts';
import { aliasTargets, eachNode, parseYaml } from '../yaml-tree.ts';
import { columnOf, nextLine } from './text.ts';

/** A key with its value, or an item of a list. */
export interface Slot {
  /** The first byte: of `?`, `-`, an anchor, the key or the item. */
  readonly start: number;
  /** The end of the content, without comments and comma. */
  readonly end: number;
  readonly key: Node | undefined;
  readonly keyEnd: number;
  /** The end of the colon and of an anchor or tag after it, where a value may follow; undefined without a colon. */
  readonly lead: number | undefined;
  /** Undefined where nothing is written. */
  readonly value: Node | undefined;
}

export interface Container {
  readonly node: YAMLMap | YAMLSeq;
  readonly flow: boolean;
  readonly slots: readonly Slot[];
  /** Block style: the column of the items. */
  readonly indent: number;
  /** Block style: the start of the first line that can belong to the first item. */
  readonly floor: number;
  readonly top: boolean;
}

/** Why something cannot be edited, and where it is. */
export interface Refusal {
  readonly refused: string;
  readonly start: number;
  readonly end: number;
}

export interface Place {
  /** The container of the slot, or the one that should have `rest[0]`; undefined if its text is empty or `null`. */
  readonly container: Container | undefined;
  /** The slot of that container's own value; undefined at the top. */
  readonly owner: Slot | undefined;
  /** The container of the owner. */
  readonly ownerContainer: Container | undefined;
  /** The slot at the whole path, if it was found. */
  readonly slot: Slot | undefined;
  /** The missing keys. */
  readonly rest: readonly string[];
  /** The slots down to the last one found, with their containers. */
  readonly trail: readonly { readonly slot: Slot; readonly container: Container }[];
}

/** From so many keys on, an index is quicker than a look at each. */
const INDEXED_FROM = 16;

export class Tree {
  readonly text: string;
  readonly document: Document.Parsed;
  readonly #targets: ReadonlyMap<Alias, Node | undefined>;
  readonly #aliases = new Map<Node | undefined, Alias[]>();
  readonly #containers = new Map<unknown, Container>();
  readonly #indexes = new Map<readonly Slot[], ReadonlyMap<string | undefined, Slot>>();

  constructor(text: string) {
    this.text = text;
    this.document = parseYaml(text, true).document;
    this.#targets = aliasTargets(this.document.contents);
    for (const [alias, target] of this.#targets)
      this.#aliases.set(target, [...(this.#aliases.get(target) ?? []), alias]);
  }

  container(node: unknown, owner: Slot | undefined): Container | undefined {
    if (!isMap(node) && !isSeq(node)) return undefined;
    let found = this.#containers.get(node);
    if (found === undefined) {
      const slots = isMap(node) ? node.items.map(pairSlot) : itemSlots(node);
      const first = slots[0];
      found = {
        node,
        flow: node.flow === true,
        slots,
        indent: first ? columnOf(this.text, first.start) : 0,
        floor: owner ? nextLine(this.text, owner.lead ?? owner.keyEnd) : this.#documentStart(),
        top: owner === undefined,
      };
      this.#containers.set(node, found);
    }
    return found;
  }

  /** The line below `---`, or the text's start. */
  #documentStart(): number {
    const marker = /(?:^|\n)---(?=[ \t\r\n]|$)/.exec(this.text.slice(0, this.document.contents?.range?.[0] ?? 0));
    return marker ? nextLine(this.text, marker.index + 1) : 0;
  }

  /** Follows the keys. Refused if the path leads through a shared value, or one without keys. */
  find(path: readonly string[]): Place | Refusal {
    let container = this.container(this.document.contents, undefined);
    let owner: Slot | undefined;
    let ownerContainer: Container | undefined;
    const trail: { slot: Slot; container: Container }[] = [];
    if (this.document.contents && !this.isEmpty(this.document.contents) && !isMap(this.document.contents)) {
      return refusal('The manifest is not a map.', this.document.contents);
    }
    for (const [depth, key] of path.entries()) {
      const slot = container && this.#slotOf(container, key);
      if (!container || !slot) {
        const merge = container?.slots.find((candidate) => isMergeKey(candidate.key));
        if (merge?.key && this.#merges(container?.node, key, new Set()))
          return refusal(`The key ${JSON.stringify(key)} comes from a merge key (\`<<\`).`, merge.key);
        return { container, owner, ownerContainer, slot: undefined, rest: path.slice(depth), trail };
      }
      trail.push({ slot, container });
      if (depth === path.length - 1) return { container, owner, ownerContainer, slot, rest: [], trail };
      if (slot.value) {
        const shared = this.shared(slot.value);
        if (shared) return shared;
        if (!isMap(slot.value) && !this.isEmpty(slot.value)) {
          return refusal(
            `${JSON.stringify(key)} is a ${isSeq(slot.value) ? 'list' : 'single value'} and has no keys.`,
            slot.value,
          );
        }
      }
      ownerContainer = container;
      owner = slot;
      container = this.container(slot.value, slot);
    }
    return { container, owner, ownerContainer, slot: undefined, rest: [], trail };
  }

  /** The first slot with this key. Ten thousand agents are looked up one by one, so large maps are indexed. */
  #slotOf({ slots }: Container, key: string): Slot | undefined {
    if (slots.length < INDEXED_FROM) return slots.find((candidate) => keyName(candidate.key) === key);
    const known = this.#indexes.get(slots);
    const index = known ?? new Map(slots.toReversed().map((slot) => [keyName(slot.key), slot]));
    if (!known) this.#indexes.set(slots, index);
    return index.get(key);
  }

  /** Whether a map gets this key from a merge key. */
  #merges(node: unknown, key: string, seen: Set<unknown>): boolean {
    if (!isMap(node) || seen.has(node)) return false;
    seen.add(node);
    return node.items.some((pair) => {
      if (!isMergeKey(pair.key)) return false;
      const merged = this.#resolve(pair.value);
      return (isSeq(merged) ? merged.items : [merged]).some((item) => {
        const source = this.#resolve(item);
        if (isMap(source) && source.items.some((inner) => keyName(inner.key) === key)) return true;
        return this.#merges(source, key, seen);
      });
    });
  }

  #resolve(node: unknown): unknown {
    return isAlias(node) ? this.#targets.get(node) : node;
  }

  /** Refused if this node is a YAML alias, or one refers to it. */
  shared(node: Node): Refusal | undefined {
    if (isAlias(node)) return refusal(`The value comes from the YAML alias *${node.source}.`, node);
    const alias = this.#aliases.get(node)?.[0];
    return alias && refusal(`The value is used elsewhere through the YAML alias *${alias.source}.`, node);
  }

  /** Refused if a YAML alias outside refers to a node inside. */
  usedOutside(...roots: readonly (Node | undefined)[]): Refusal | undefined {
    const inside = new Set<Node>();
    for (const root of roots) eachNode(root, (node) => inside.add(node));
    for (const node of inside) if (this.#aliases.get(node)?.some((user) => !inside.has(user))) return this.shared(node);
    return undefined;
  }

  /** A null: nothing, or written as `null`. */
  isEmpty(node: unknown): boolean {
    return node === undefined || node === null || (isScalar(node) && node.value === null);
  }

  /** The string of an item; undefined for anything else. */
  textOf(node: Node | undefined): string | undefined {
    const resolved = this.#resolve(node);
    return isScalar(resolved) && typeof resolved.value === 'string' ? resolved.value : undefined;
  }

  /** All containers of the document, with the one around each. */
  containers(): Iterable<{ container: Container; parent: Container | undefined }> {
    return this.#containersIn(this.document.contents, undefined, undefined);
  }

  *#containersIn(
    node: unknown,
    parent: Container | undefined,
    owner: Slot | undefined,
  ): Iterable<{ container: Container; parent: Container | undefined }> {
    const container = this.container(node, owner);
    if (!container) return;
    yield { container, parent };
    for (const slot of container.slots) yield* this.#containersIn(slot.value, container, slot);
  }
}

export function refusal(refused: string, at: Node): Refusal {
  return { refused, start: at.range?.[0] ?? 0, end: at.range?.[1] ?? 0 };
}

export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'refused' in value;
}

function written(node: unknown): Node | undefined {
  if (!isNode(node) || (isScalar(node) && node.type === 'PLAIN' && node.source === '')) return undefined;
  return node;
}

function pairSlot(pair: Pair): Slot {
  const { start = [], sep = [] } = (pair as Pair & { srcToken?: CST.CollectionItem }).srcToken ?? {};
  const key = isNode(pair.key) ? pair.key : undefined;
  const value = written(pair.value);
  const keyEnd = key?.range?.[1] ?? 0;
  const colon = sep.findLastIndex((token) => token.type === 'map-value-ind');
  const lead = colon < 0 ? undefined : endOfLast(sep, ['map-value-ind', 'anchor', 'tag']);
  return {
    start: startOf(start) ?? key?.range?.[0] ?? 0,
    end: value ? endOf(value) : (lead ?? keyEnd),
    key,
    keyEnd,
    lead,
    value,
  };
}

function itemSlots(node: YAMLSeq): Slot[] {
  const source = (node as YAMLSeq & { srcToken?: CST.BlockSequence | CST.FlowCollection }).srcToken;
  const tokens = (source?.items ?? []).filter((item) => node.flow || startOf(item.start) !== undefined);
  return node.items.map((item, index) => {
    const start = tokens[index]?.start ?? [];
    const value = written(item);
    // A flow list may contain a map of one pair without braces.
    const from = startOf(start) ?? (isNode(item) ? item.range?.[0] : undefined) ?? 0;
    const empty = endOfLast(start, ['seq-item-ind', 'anchor', 'tag']) ?? from;
    return { start: from, end: value ? endOf(value) : empty, key: undefined, keyEnd: from, lead: empty, value };
  });
}

const BEGINNINGS: readonly string[] = ['explicit-key-ind', 'seq-item-ind', 'anchor', 'tag'];

function startOf(tokens: readonly CST.SourceToken[]): number | undefined {
  return tokens.find((token) => BEGINNINGS.includes(token.type))?.offset;
}

function endOfLast(tokens: readonly CST.SourceToken[], types: readonly string[]): number | undefined {
  const last = tokens.findLast((token) => types.includes(token.type));
  return last && last.offset + last.source.length;
}

function endOf(node: Node): number {
  if ((isMap(node) || isSeq(node)) && !node.flow) {
    const last = isMap(node) ? node.items.at(-1) : undefined;
    if (last) return pairSlot(last).end;
    const item = isSeq(node) ? itemSlots(node).at(-1) : undefined;
    if (item) return item.end;
  }
  return node.range?.[1] ?? 0;
}
