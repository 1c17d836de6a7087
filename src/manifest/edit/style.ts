/** The style of a file, and new values in that style. */
import { isScalar, isSeq, type Node, Scalar } from 'yaml';
import { doubleQuoted, isPlain, singleQuoted } from '../quote.ts';
import { lineBreakOf } from './text.ts';
import type { Slot, Tree } from './tree.ts';
import type { ManifestValue } from './types.ts';
import { isListValue, isMapValue } from './value.ts';

/** The maximum width of a line with a new list. */
const WIDTH = 80;

export type Quoting = 'plain' | 'single' | 'double';

export interface Style {
  readonly lineBreak: string;
  /** Columns by which a map in a map is indented. */
  readonly unit: number;
  /** Columns by which a list is indented below its key. */
  readonly listUnit: number;
  /** Whether most lists have one item per line. */
  readonly blockLists: boolean;
  /** Blanks inside the brackets of a list. */
  readonly listPad: string;
  /** Blanks inside the braces of a map. */
  readonly mapPad: string;
}

export function styleOf(tree: Tree): Style {
  const { text } = tree;
  const units: number[] = [];
  const listUnits: number[] = [];
  const pads = { list: [] as string[], map: [] as string[] };
  let flowLists = 0;
  for (const { container, parent } of tree.containers()) {
    const list = isSeq(container.node);
    const [first] = container.slots;
    if (!first) continue;
    if (container.flow) {
      if (list) flowLists++;
      const inside = text[(container.node.range?.[0] ?? 0) + 1] ?? '';
      if (inside !== '\r' && inside !== '\n') pads[list ? 'list' : 'map'].push(inside === ' ' ? ' ' : '');
    } else if (parent && !parent.flow) (list ? listUnits : units).push(container.indent - parent.indent);
  }
  const unit = mostCommon(units.filter((found) => found > 0)) ?? 2;
  return {
    lineBreak: lineBreakOf(text),
    unit,
    listUnit: mostCommon(listUnits.filter((found) => found >= 0)) ?? unit,
    blockLists: listUnits.length > flowLists,
    listPad: mostCommon(pads.list) ?? '',
    mapPad: mostCommon(pads.map) ?? '',
  };
}

function mostCommon<T>(values: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: T | undefined;
  for (const [value, count] of counts) if (best === undefined || count > (counts.get(best) ?? 0)) best = value;
  return best;
}

export function quotingOf(node: Node | undefined): Quoting {
  if (!isScalar(node)) return 'plain';
  return node.type === Scalar.QUOTE_SINGLE ? 'single' : node.type === Scalar.QUOTE_DOUBLE ? 'double' : 'plain';
}

/** The quotes that all strings among these nodes have. */
function commonQuoting(nodes: readonly (Node | undefined)[]): Quoting {
  const found = new Set(nodes.filter((node) => isScalar(node) && typeof node.value === 'string').map(quotingOf));
  const [only] = found;
  return found.size === 1 && only ? only : 'plain';
}

export function valueQuoting(slots: readonly Slot[]): Quoting {
  return commonQuoting(slots.map((slot) => slot.value));
}

export function keyQuoting(slots: readonly Slot[]): Quoting {
  return commonQuoting(slots.map((slot) => slot.key));
}

/** A string in these quotes, if they can hold it. */
export function printText(text: string, quoting: Quoting): string {
  if (quoting === 'plain' && isPlain(text)) return text;
  return (quoting === 'single' ? singleQuoted(text) : undefined) ?? doubleQuoted(text);
}

/** A value on one line. */
export function printInline(value: ManifestValue, style: Style, quoting: Quoting = 'plain'): string {
  if (value === null) return 'null';
  if (isListValue(value)) {
    const items = value
      .map((item) => (typeof item === 'string' ? printText(item, quoting) : printInline(item, style)))
      .join(', ');
    return items === '' ? '[]' : `[${style.listPad}${items}${style.listPad}]`;
  }
  if (typeof value === 'string') return printText(value, quoting);
  if (!isMapValue(value)) return String(value);
  const entries = Object.entries(value).map(
    ([key, entry]) => `${printText(key, 'plain')}: ${printInline(entry, style)}`,
  );
  return entries.length === 0 ? '{}' : `{${style.mapPad}${entries.join(', ')}${style.mapPad}}`;
}

function isScalarValue(value: ManifestValue): boolean {
  return typeof value !== 'object' || value === null;
}

/** Whether a value in block style goes below its key. @param width columns before the value */
export function needsLines(value: ManifestValue, style: Style, width: number, blockLists: boolean): boolean {
  if (value === null) return false;
  if (isListValue(value)) {
    return (
      value.length > 0 &&
      (blockLists || !value.every(isScalarValue) || width + 1 + printInline(value, style).length > WIDTH)
    );
  }
  return isMapValue(value) && Object.keys(value).length > 0;
}

/** The lines of a value below its key, whose column is `indent`. */
export function printLines(value: ManifestValue, style: Style, indent: number, blockLists: boolean): string[] {
  if (value !== null && isListValue(value)) {
    const blanks = ' '.repeat(indent + style.listUnit);
    return value.flatMap((item) => {
      if (!isMapValue(item) || Object.keys(item).length === 0) return [`${blanks}- ${printInline(item, style)}`];
      const width = indent + style.listUnit + 2;
      const pairs = Object.entries(item).flatMap(([key, entry]) =>
        printPair(key, entry, style, { indent: width, blockLists }),
      );
      return pairs.map((line, index) => (index === 0 ? `${blanks}- ${line.slice(width)}` : line));
    });
  }
  if (value === null || !isMapValue(value)) return [];
  return Object.entries(value).flatMap(([key, entry]) =>
    printPair(key, entry, style, { indent: indent + style.unit, blockLists }),
  );
}

export interface PairOptions {
  readonly indent: number;
  readonly blockLists: boolean;
  readonly keys?: Quoting;
  readonly values?: Quoting;
}

/** The lines of a key with its value. */
export function printPair(key: string, value: ManifestValue, style: Style, options: PairOptions): string[] {
  const { indent, blockLists, keys = 'plain', values = 'plain' } = options;
  const name = `${' '.repeat(indent)}${printText(key, keys)}:`;
  if (needsLines(value, style, name.length, blockLists)) return [name, ...printLines(value, style, indent, blockLists)];
  return [`${name} ${printInline(value, style, typeof value === 'string' ? values : 'plain')}`];
}
