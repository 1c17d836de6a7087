/** Which lines and comments of a manifest an edit has to leave alone, worked out from the values before and after. */
import { expect } from 'vitest';
import { isMap, isScalar, isSeq, LineCounter, type Pair, parseDocument, type YAMLMap } from 'yaml';
import type { RandomManifest } from '../manifest/edit/random-manifests.ts';

type Path = readonly string[];
type Fields = Readonly<Record<string, unknown>>;
export type Comments = RandomManifest['comments'];

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function at(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((found, key) => (isFields(found) ? found[key] : undefined), value);
}

/** The deepest paths at which the two values differ. */
function differences(before: unknown, after: unknown, path: Path = []): Path[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  if (!isFields(before) || !isFields(after)) return [path];
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].flatMap((key) => differences(before[key], after[key], [...path, key]));
}

const isFilled = (value: unknown) => isFields(value) && Object.keys(value).length > 0;

/**
 * Every line that is about something else is in the result, in its order. Blank lines and comments are not looked at.
 */
export function expectOtherLines(text: string, result: string, before: unknown, after: unknown, told: string): void {
  const lines = text.split(/\r?\n/);
  const touched = touchedLines(text, before, after);
  const kept = lines.filter((line, index) => !touched.has(index) && !/^\s*(#.*)?$/.test(line.replace('\uFEFF', '')));
  const results = result.split(/\r?\n/);
  let from = 0;
  for (const line of kept) {
    const found = results.indexOf(line, from);
    expect(found, `the line ${JSON.stringify(line)} is not where it was\n${told}`).toBeGreaterThanOrEqual(0);
    from = found + 1;
  }
}

function touchedLines(text: string, before: unknown, after: unknown): Set<number> {
  const counter = new LineCounter();
  const document = parseDocument(text.replace(/^\uFEFF/, ''), { lineCounter: counter });
  const touched = new Set<number>();
  const mark = (start: number, end: number) => {
    for (let line = counter.linePos(start).line; line <= counter.linePos(end).line; line += 1) touched.add(line - 1);
  };
  for (const path of differences(before, after)) {
    let map: unknown = document.contents;
    for (const [depth, key] of path.entries()) {
      if (!isMap(map)) break;
      const here = path.slice(0, depth + 1);
      const pair = pairOf(map, key);
      if (!pair) {
        // Something new: in a flow collection the lines of that, in a block none.
        if (map.flow === true) mark(map.range?.[0] ?? 0, (map.range?.[1] ?? 1) - 1);
        break;
      }
      const last = depth === path.length - 1;
      if (last || !isFilled(at(before, here)) || !isFilled(at(after, here))) {
        markPair(pair, last ? at(after, here) : undefined, mark, map.flow === true ? map : undefined);
        break;
      }
      map = pair.value;
    }
  }
  return touched;
}

function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find((item) => isScalar(item.key) && String(item.key.value) === key);
}

function markPair(
  { key, value }: Pair,
  after: unknown,
  mark: (start: number, end: number) => void,
  flow: YAMLMap | undefined,
): void {
  const start = isScalar(key) ? (key.range?.[0] ?? 0) : 0;
  // The comma of a neighbour may go with an entry.
  if (flow && after === undefined) mark(flow.range?.[0] ?? 0, (flow.range?.[1] ?? 1) - 1);
  if (isSeq(value) && !value.flow && Array.isArray(after) && after.length > 0) {
    // Of a list in block style only the items that went or moved.
    const items = value.items.map((item) => (isScalar(item) ? item.value : undefined));
    const same = new Set(unmoved(items, after));
    for (const [index, item] of value.items.entries())
      if (!same.has(index) && isScalar(item)) mark(item.range?.[0] ?? 0, item.range?.[1] ?? 0);
    return;
  }
  const range = isScalar(value) || isMap(value) || isSeq(value) ? value.range : undefined;
  mark(start, Math.max(start, (range?.[1] ?? start + 1) - 1));
}

/** The old items that can stay where they are: those of the longest run that both lists have in the same order. */
function unmoved(old: readonly unknown[], after: readonly unknown[]): number[] {
  const best: number[][] = [];
  old.forEach((item, index) => {
    const place = after.indexOf(item);
    let longest: number[] = [];
    if (place >= 0) {
      for (const run of best) {
        const end = after.indexOf(old[run.at(-1) ?? -1]);
        if (end < place && run.length > longest.length) longest = run;
      }
      best.push([...longest, index]);
    }
  });
  return best.reduce((longest, run) => (run.length > longest.length ? run : longest), []);
}

/** The comments of what is still there, which must be in the result once each. */
export function lastingComments(comments: Comments, before: unknown, after: unknown): Comments {
  return comments.filter(({ owner }) => {
    const item = /^\[(.*)\]$/s.exec(owner.at(-1) ?? '')?.[1];
    const path = item === undefined ? owner : owner.slice(0, -1);
    for (let depth = 1; depth <= path.length; depth += 1) {
      const [was, now] = [at(before, path.slice(0, depth)), at(after, path.slice(0, depth))];
      if (now === undefined || Array.isArray(was) !== Array.isArray(now) || isFields(was) !== isFields(now))
        return false;
    }
    const now = at(after, path);
    return item === undefined || (Array.isArray(now) && now.includes(item));
  });
}
