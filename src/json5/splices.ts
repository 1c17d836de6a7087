import type { Splice } from './types.ts';

/**
 * Collects changes to a text in any order and joins them to sorted splices that don't overlap. Insertions at one
 * offset keep the order in which they were made, and come before what is removed from there on.
 */
export class SpliceList {
  readonly #text: string;
  readonly #changes: Splice[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  replace(start: number, end: number, text: string): void {
    if (start < end || text !== '') this.#changes.push({ start, end, text });
  }

  insert(at: number, text: string): void {
    this.replace(at, at, text);
  }

  remove(start: number, end: number): void {
    this.replace(start, end, '');
  }

  /** The splices, without those that change nothing. */
  join(): Splice[] {
    const sorted = [...this.#changes].sort(
      (a, b) => a.start - b.start || Number(a.start !== a.end) - Number(b.start !== b.end),
    );
    const joined: { start: number; end: number; text: string }[] = [];
    for (const change of sorted) {
      const last = joined.at(-1);
      if (last !== undefined && change.start <= last.end) {
        last.text += change.text;
        last.end = Math.max(last.end, change.end);
      } else joined.push({ ...change });
    }
    return joined.filter((splice) => splice.text !== this.#text.slice(splice.start, splice.end));
  }
}

/** Applies splices that are sorted and don't overlap. */
export function applySplices(text: string, splices: readonly Splice[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const splice of splices) {
    parts.push(text.slice(at, splice.start), splice.text);
    at = splice.end;
  }
  parts.push(text.slice(at));
  return parts.join('');
}

/** True when the new text differs from the old one in the splices only. */
export function sameOutside(before: string, after: string, splices: readonly Splice[]): boolean {
  let at = 0;
  let shift = 0;
  for (const splice of splices) {
    if (splice.start < at || before.slice(at, splice.start) !== after.slice(at + shift, splice.start + shift))
      return false;
    at = splice.end;
    shift += splice.text.length - (splice.end - splice.start);
  }
  return before.slice(at) === after.slice(at + shift);
}
