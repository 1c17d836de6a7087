import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffList } from '../../src/plan/list-diff.ts';

type List = readonly string[] | null;

function told(before: List, after: List): string[] {
  return diffList('l', before, after).map((change) => {
    const values = `${change.action} ${change.address}: ${JSON.stringify(change.before)} -> ${JSON.stringify(change.after)}`;
    return change.reason === null ? values : `${values} (${change.reason})`;
  });
}

describe('diffList', () => {
  it.each<[List, List, string[]]>([
    [null, null, []],
    [['a'], ['a'], []],
    [[], [], []],
    [null, ['a', 'b'], ['add l: null -> ["a","b"]']],
    [[], ['a'], ['add l: [] -> ["a"]']],
    [null, [], ['add l: null -> []']],
    [[], null, ['change l: [] -> null']],
    [['a', 'b'], [], ['remove l: ["a","b"] -> []']],
    [['a'], null, ['remove l: ["a"] -> null']],
    [['a'], ['a', 'b'], ['add l[1]: null -> "b"']],
    [['a', 'b'], ['a'], ['remove l[1]: "b" -> null']],
    [['a', 'b'], ['a', 'c'], ['change l[1]: "b" -> "c"']],
    [
      ['a', 'b'],
      ['c', 'd'],
      ['change l[0]: "a" -> "c"', 'change l[1]: "b" -> "d"'],
    ],
    [['a', 'b', 'c'], ['b', 'c'], ['remove l[0]: "a" -> null']],
    [['b', 'c'], ['a', 'b', 'c'], ['add l[0]: null -> "a"']],
    [['a', 'b'], ['b', 'a'], ['move l: ["a","b"] -> ["b","a"] (b moves from 2nd to 1st)']],
    [['a', 'b', 'c'], ['b', 'c', 'a'], ['move l: ["a","b","c"] -> ["b","c","a"] (a moves from 1st to 3rd)']],
    [['a', 'b', 'c', 'd'], ['d', 'c', 'b', 'a'], ['move l: ["a","b","c","d"] -> ["d","c","b","a"]']],
    [
      ['a', 'b'],
      ['b', 'a', 'c'],
      ['add l[2]: null -> "c"', 'move l: ["a","b"] -> ["b","a","c"] (b moves from 2nd to 1st)'],
    ],
    [['a', 'a'], ['a'], ['change l: ["a","a"] -> ["a"] (repeated items)']],
  ])('%j to %j', (before, after, expected) => {
    expect(told(before, after)).toEqual(expected);
  });

  it('is empty exactly if nothing differs, and reports at most one move', () => {
    const list = fc.option(fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e')));
    fc.assert(
      fc.property(list, list, (before, after) => {
        const changes = diffList('l', before, after);
        expect(changes.length === 0).toBe(JSON.stringify(before) === JSON.stringify(after));
        expect(changes.filter(({ action }) => action === 'move').length).toBeLessThanOrEqual(1);
        const added = changes.flatMap((change) => (typeof change.after === 'string' ? [change.after] : []));
        for (const item of added) expect(before).not.toContain(item);
      }),
      { seed: 1, numRuns: 500 },
    );
  });
});
