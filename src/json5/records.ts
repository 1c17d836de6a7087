/** Arrays of objects that one of their keys tells apart, edited object by object. */
import type { Container } from './layout.ts';
import { arrangeSlots } from './list.ts';
import { recordName } from './record-value.ts';
import { type Element, plainUnit, type Unit, unitOf } from './rewrite.ts';
import { applySplices } from './splices.ts';
import type { EditNode } from './trie.ts';
import type { ArrayNode, JsonValue, RecordItem, Splice } from './types.ts';

/** What is to be done in an array: edits inside items by their slot, and items that move, come and go. */
export interface RecordsPlan {
  /** By slot. */
  readonly inside: ReadonlyMap<number, EditNode>;
  /** Undefined where every item stays in its place. */
  readonly elements: ((edit: (slot: number, below: EditNode) => readonly Splice[]) => Element[]) | undefined;
}

/** @param print a new item as text, to stand near a slot */
export function planRecords(
  node: ArrayNode,
  container: Container,
  edit: EditNode,
  op: { readonly key: string; readonly items: readonly RecordItem[]; readonly after: ReadonlyMap<number, EditNode> },
  print: (item: JsonValue, near: number) => string,
): RecordsPlan {
  const names = node.items.map((item) => recordName(item, op.key));
  const slots = new Map(names.map((name, slot) => [name, slot] as const).reverse());
  const sources = op.items.map((item) => (typeof item === 'string' ? (slots.get(item) ?? -1) : -1));
  const inside = new Map<number, EditNode>();
  for (const [index, below] of edit.children) if (typeof index === 'number') inside.set(index, below);
  for (const [index, below] of op.after) {
    const source = sources[index] ?? -1;
    if (source >= 0) inside.set(source, below);
  }
  if (sources.length === names.length && sources.every((source, index) => source === index))
    return { inside, elements: undefined };
  const elements = (splicesOf: (slot: number, below: EditNode) => readonly Splice[]) => {
    const moved = (source: number): Unit => {
      const unit = unitOf(container, source);
      const below = inside.get(source);
      inside.delete(source);
      return below ? { ...unit, core: edited(unit.core, container.start(source), splicesOf(source, below)) } : unit;
    };
    return arrangeSlots(container, sources, (index, near) => {
      const source = sources[index] ?? -1;
      return source >= 0 ? moved(source) : plainUnit(print(op.items[index] as JsonValue, near));
    });
  };
  return { inside, elements };
}

function edited(core: string, start: number, splices: readonly Splice[]): string {
  return applySplices(
    core,
    splices.map((splice) => ({ ...splice, start: splice.start - start, end: splice.end - start })),
  );
}
