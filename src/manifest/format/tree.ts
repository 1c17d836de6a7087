/** The YAML tree for the passes. Line ends are `\n`. */
import { isAlias, isCollection, isMap, isScalar, isSeq, type Node, type Pair } from 'yaml';
import { parseYaml } from '../yaml-tree.ts';

export interface Entry {
  /** Undefined for an item of a list. */
  readonly key: Node | undefined;
  readonly value: Node | undefined;
}

/** The pairs of a map or the items of a list. */
export function entriesOf(node: unknown): readonly Entry[] {
  if (isMap(node)) {
    return node.items.map(({ key, value }: Pair) => ({ key: nodeOrNone(key), value: nodeOrNone(value) }));
  }
  return isSeq(node) ? node.items.map((item) => ({ key: undefined, value: nodeOrNone(item) })) : [];
}

function nodeOrNone(value: unknown): Node | undefined {
  return isScalar(value) || isAlias(value) || isCollection(value) ? value : undefined;
}

export function isFlow(node: Node | undefined): boolean {
  return isCollection(node) && node.flow === true;
}

/** A map or list with its entries on their own lines. */
export function isBlock(node: Node | undefined): boolean {
  return isCollection(node) && node.flow !== true;
}

export function startOf(node: Node | undefined): number {
  return node?.range?.[0] ?? 0;
}

/** The end of the value itself. */
export function endOf(node: Node | undefined): number {
  return node?.range?.[1] ?? 0;
}

/** Offsets to lines, counted from 0. */
export class Lines {
  readonly texts: readonly string[];
  private readonly starts: readonly number[];

  constructor(text: string) {
    this.texts = text.replace(/\n$/, '').split('\n');
    let at = 0;
    this.starts = this.texts.map((line) => {
      const start = at;
      at += line.length + 1;
      return start;
    });
  }

  /** The line that the offset is in. */
  at(offset: number): number {
    let [low, high] = [0, this.starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  indentOf(line: number): number {
    return /^ */.exec(this.texts[line] ?? '')?.[0].length ?? 0;
  }
}

/** The lines after the first one of every multi-line string and flow collection, with that first line. */
export function continuations(text: string, lines: Lines): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const visit = (node: Node | undefined): void => {
    if (!node) return;
    if (isBlock(node)) {
      for (const { key, value } of entriesOf(node)) {
        visit(key);
        visit(value);
      }
      return;
    }
    const first = lines.at(startOf(node));
    const last = lines.at(Math.max(startOf(node), endOf(node) - 1));
    for (let line = first + 1; line <= last; line += 1) found.set(line, first);
  };
  visit(parseYaml(text).document.contents ?? undefined);
  return found;
}

/** A blank line or a comment. */
export function isRemark(line: string): boolean {
  return /^\s*(#|$)/.test(line);
}
