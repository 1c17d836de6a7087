import type { Container } from './layout.ts';
import { type Element, plainUnit, type Unit, unitOf } from './rewrite.ts';

/**
 * How to make an array of strings hold exactly `items`: which slots stay, which get other content, what is new.
 * Items that stay or move keep their text and comments. Undefined when the array holds them already.
 */
export function arrangeList(
  container: Container,
  old: readonly string[],
  items: readonly string[],
  print: (item: string, slot: number) => string,
): Element[] | undefined {
  if (old.length === items.length && old.every((item, index) => item === items[index])) return undefined;
  const sources = matchItems(old, items);
  return arrangeSlots(container, sources, (index, near) => {
    const source = sources[index] ?? -1;
    return source >= 0 ? unitOf(container, source) : plainUnit(print(items[index] ?? '', near));
  });
}

/**
 * The same by slots. @param sources for each wanted item the slot that has it, -1 for a new one
 * @param unit the text of an item that does not stay where it is, and the slot that shows how it is written
 */
export function arrangeSlots(
  container: Container,
  sources: readonly number[],
  unit: (index: number, near: number) => Unit,
): Element[] {
  const { count } = container;
  const reordered = count === sources.length && !sources.includes(-1);
  // If only the order changes, every place keeps its blanks and its free comments.
  if (reordered) return sources.map((source, slot) => (source === slot ? { slot } : { slot, unit: unit(slot, slot) }));
  const elements: Element[] = [];
  const staying = longestAscent(sources);
  let slot = 0;
  for (const [index, source] of sources.entries()) {
    if (staying.has(index)) {
      slot = source + 1;
      elements.push({ slot: source });
      continue;
    }
    const limit = nextStaying(sources, staying, index, count);
    // A place that would become empty before the next staying item gets the new one.
    const free = slot < limit;
    const text = unit(index, Math.min(slot, count - 1));
    elements.push(free ? { slot, unit: text } : { slot: undefined, unit: text });
    if (free) slot++;
  }
  return elements;
}

/** For each wanted item the slot that has it, -1 for none; the n-th of equal items matches the n-th. */
function matchItems(old: readonly string[], items: readonly string[]): number[] {
  const slots = new Map<string, number[]>();
  for (const [slot, item] of old.entries()) {
    const same = slots.get(item);
    if (same === undefined) slots.set(item, [slot]);
    else same.push(slot);
  }
  const used = new Map<string, number>();
  return items.map((item) => {
    const count = used.get(item) ?? 0;
    used.set(item, count + 1);
    return slots.get(item)?.[count] ?? -1;
  });
}

/** The indices of a longest ascending sequence among the slots that are matched. */
function longestAscent(sources: readonly number[]): Set<number> {
  const tails: number[] = [];
  const previous = new Map<number, number | undefined>();
  for (const [index, source] of sources.entries()) {
    if (source < 0) continue;
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sources[tails[middle] ?? 0] ?? 0) < source) low = middle + 1;
      else high = middle;
    }
    previous.set(index, tails[low - 1]);
    tails[low] = index;
  }
  const found = new Set<number>();
  for (let index = tails.at(-1); index !== undefined; index = previous.get(index)) found.add(index);
  return found;
}

function nextStaying(sources: readonly number[], staying: ReadonlySet<number>, from: number, end: number): number {
  for (let index = from + 1; index < sources.length; index++) if (staying.has(index)) return sources[index] ?? end;
  return end;
}
