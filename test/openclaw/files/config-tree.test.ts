import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Result } from '../../../src/errors.ts';
import {
  type ConfigTree,
  descend,
  entriesOf,
  itemsOf,
  mergedValue,
  positionOf,
} from '../../../src/openclaw/files/config-tree.ts';
import { readConfigTree } from '../../../src/openclaw/files/read-config-tree.ts';

type Files = Readonly<Record<string, string>>;

/** Files by name in one folder; the config is `main`. */
function read(files: Files): Result<ConfigTree> {
  return readConfigTree('/c/main', {
    read: (file) => {
      const text = files[path.relative('/c', file)];
      return { ok: true, value: text === undefined ? undefined : { text, digest: '' } };
    },
    resolve: (include, from) => ({ ok: true, value: path.resolve(path.dirname(from), include) }),
    show: (file) => path.relative('/c', file),
  });
}

function treeOf(files: Files): ConfigTree {
  const tree = read(files);
  if (!tree.ok) throw new Error(JSON.stringify(tree.problems));
  return tree.value;
}

// 2026.1.30, measured: deep merge, arrays concatenated, siblings over what is included, the later file over the
// earlier.
describe('includes', () => {
  it.each<[string, Files, unknown]>([
    ['no file at all', {}, undefined],
    ['no include', { main: '{a: 1, a: 2}' }, { a: 2 }],
    ['the whole config', { main: '{$include: "a"}', a: '{x: 1}' }, { x: 1 }],
    ['at any level', { main: '{p: {q: {$include: "a"}}}', a: '{x: 1}' }, { p: { q: { x: 1 } } }],
    ['in an item of a list', { main: '{p: [{$include: "a"}, 2]}', a: '{x: 1}' }, { p: [{ x: 1 }, 2] }],
    ['siblings win', { main: '{$include: "a", x: 2}', a: '{x: 1, y: 1}' }, { x: 2, y: 1 }],
    ['siblings win, wherever they stand', { main: '{x: 2, $include: "a"}', a: '{x: 1}' }, { x: 2 }],
    ['objects merge', { main: '{$include: "a", o: {x: 2}}', a: '{o: {x: 1, y: 1}}' }, { o: { x: 2, y: 1 } }],
    ['lists are concatenated', { main: '{$include: "a", l: [2]}', a: '{l: [1]}' }, { l: [1, 2] }],
    ['a scalar replaces a list', { main: '{$include: "a", l: 2}', a: '{l: [1]}' }, { l: 2 }],
    ['a list replaces an object', { main: '{$include: "a", l: [2]}', a: '{l: {x: 1}}' }, { l: [2] }],
    ['null replaces', { main: '{$include: "a", l: null}', a: '{l: {x: 1}}' }, { l: null }],
    [
      'several files, left to right',
      { main: '{$include: ["a", "b"]}', a: '{x: 1, l: [1]}', b: '{x: 2, l: [2]}' },
      { x: 2, l: [1, 2] },
    ],
    ['an empty list of files', { main: '{$include: [], x: 1}' }, { x: 1 }],
    [
      'nested',
      { main: '{$include: "a", z: 3}', a: '{$include: "b", y: 2, z: 2}', b: '{x: 1, y: 1, z: 1}' },
      { x: 1, y: 2, z: 3 },
    ],
    ['a list is the included value', { main: '{l: {$include: "a"}}', a: '[1, 2]' }, { l: [1, 2] }],
    [
      'the same file in two places',
      { main: '{p: {$include: "a"}, q: {$include: "a"}}', a: '{x: 1}' },
      { p: { x: 1 }, q: { x: 1 } },
    ],
    [
      'a key called __proto__',
      { main: '{"__proto__": {x: 1}, $include: "a"}', a: '{y: 1}' },
      JSON.parse('{"y": 1, "__proto__": {"x": 1}}'),
    ],
  ])('%s', (_, files, value) => {
    const tree = treeOf(files);
    expect(mergedValue(tree, tree.root)).toEqual(value);
  });

  it.each<[string, Files, string, number]>([
    ['a missing file', { main: '{\n $include: "a"}' }, 'E202', 2],
    ['a file that is not JSON5', { main: '{$include: "a"}', a: '{\n\n!' }, 'E202', 3],
    ['a config that is not JSON5', { main: '{\n' }, 'E201', 2],
    ['a number', { main: '{\n $include: 5}' }, 'E202', 2],
    ['a number among paths', { main: '{$include: ["a", 5]}', a: '{}' }, 'E202', 1],
    ['itself', { main: '{$include: "main"}' }, 'E203', 1],
    ['a cycle', { main: '{$include: "a"}', a: '{\n $include: "b"}', b: '{$include: "a"}' }, 'E203', 1],
    ['a list as the config', { main: '[1]' }, 'E205', 1],
    ['a config that an included list replaces', { main: '{$include: "a"}', a: '[1]' }, 'E205', 1],
  ])('%s is refused', (_, files, code, line) => {
    const tree = read(files);
    expect(tree.ok ? tree.value : tree.problems).toMatchObject([{ code, position: { line } }]);
  });

  it('go ten levels deep and no deeper', () => {
    const nested = (depth: number): Files => ({
      main: '{$include: "1"}',
      ...Object.fromEntries(
        Array.from({ length: depth }, (_, index) => [
          String(index + 1),
          index + 1 === depth ? '{x: 1}' : `{$include: "${index + 2}"}`,
        ]),
      ),
    });
    const tree = treeOf(nested(10));
    expect(mergedValue(tree, tree.root)).toEqual({ x: 1 });
    expect(read(nested(11))).toMatchObject({ ok: false, problems: [{ code: 'E203' }] });
  });
});

describe('origins', () => {
  it('say which file holds a value, and where', () => {
    const tree = treeOf({ main: '{$include: "a", o: {x: 2}}', a: '{o: {\n  x: 1,\n  y: 1}}' });
    const place = (...keys: string[]) => {
      const node = descend(tree, tree.root, ...keys);
      return node && positionOf(node, (file) => file);
    };
    expect(place('o', 'x')).toMatchObject({ file: '/c/main', line: 1 });
    expect(place('o', 'y')).toMatchObject({ file: '/c/a', line: 3, column: 6 });
    expect(place('o', 'z')).toBeUndefined();
    expect(place('o', 'y', 'z')).toBeUndefined();
  });

  it('give each item of a composed list its own path', () => {
    const tree = treeOf({ main: '{$include: ["a", "b"]}', a: '{l: [1, 2]}', b: '{l: [3]}' });
    const items = itemsOf(tree, descend(tree, tree.root, 'l'));
    expect(items.map(({ origins }) => origins.map(({ file, path: at }) => [file.path, ...at]))).toEqual([
      [['/c/a', 'l', 0]],
      [['/c/a', 'l', 1]],
      [['/c/b', 'l', 0]],
    ]);
  });

  it('count how often a file is included', () => {
    const tree = treeOf({ main: '{p: {$include: "a"}, q: {$include: ["a", "b"]}}', a: '{}', b: '{}' });
    expect(tree.files.map(({ path: file, uses, role }) => [file, uses, role])).toEqual([
      ['/c/main', 1, 'config'],
      ['/c/a', 2, 'include'],
      ['/c/b', 1, 'include'],
    ]);
  });

  it('find a key among duplicates; the last one counts', () => {
    const keys = Array.from({ length: 100 }, (_, index) => `k${index % 60}: ${index}`);
    const tree = treeOf({ main: `{${keys.join(', ')}}` });
    expect(mergedValue(tree, descend(tree, tree.root, 'k5'))).toBe(65);
    expect(mergedValue(tree, descend(tree, tree.root, 'k59'))).toBe(59);
    expect(descend(tree, tree.root, 'k60')).toBeUndefined();
    expect([...entriesOf(tree, tree.root).keys()]).toHaveLength(60);
  });
});

describe('an include tree has an end', () => {
  const wide = (levels: number, width: number): Files =>
    Object.fromEntries(
      Array.from({ length: levels }, (_, level) => [
        level === 0 ? 'main' : `f${level}`,
        level === levels - 1
          ? '{x: 1}'
          : `{${Array.from({ length: width }, (_, n) => `k${n}: {$include: "f${level + 1}"}`).join(', ')}}`,
      ]),
    );
  const codes = (files: Files) => {
    const tree = read(files);
    return tree.ok ? [] : tree.problems.map(({ code, message }) => `${code} ${message}`);
  };
  const TOO_MANY = 'E228 main has more than 1000 includes, nested ones counted.';

  it('where each file includes ten', () => {
    const started = performance.now();
    expect(codes(wide(10, 10))).toEqual([TOO_MANY]);
    expect(performance.now() - started).toBeLessThan(2000);
    expect(codes(wide(3, 10))).toEqual([]);
  });

  it('where one file includes many', () => {
    const list = (count: number) => `{$include: [${'"a",'.repeat(count)}]}`;
    expect(codes({ main: list(1000), a: '{}' })).toEqual([]);
    expect(codes({ main: list(100_000), a: '{}' })).toEqual([TOO_MANY]);
    expect(codes({ main: list(100_000) })).toEqual([TOO_MANY]);
  });

  it('where a file is reached on a longer way, too', () => {
    const chain = (levels: number): Files => ({
      ...Object.fromEntries(Array.from({ length: levels }, (_, n) => [`f${n + 1}`, `{$include: "f${n + 2}"}`])),
      [`f${levels + 1}`]: '{}',
    });
    expect(codes({ main: '{$include: "f1"}', ...chain(9) })).toEqual([]);
    expect(codes({ main: '{$include: "f1"}', ...chain(10) })).toEqual(['E203 Includes are nested deeper than 10.']);
    // The last file is met first at the top.
    expect(codes({ main: '{a: {$include: "f11"}, b: {$include: "f1"}}', ...chain(10) })).toEqual([
      'E203 Includes are nested deeper than 10.',
    ]);
  });

  it('in bytes, all files together', () => {
    const big = `{x: "${'x'.repeat(40 * 1024 * 1024)}"}`;
    const limits: number[] = [];
    readConfigTree('/c/main', {
      read: (file, limit) => {
        limits.push(limit);
        return { ok: true, value: { text: file === '/c/main' ? '{$include: ["a", "b"]}' : big, digest: '' } };
      },
      resolve: (include) => ({ ok: true, value: `/c/${include}` }),
      show: (file) => file,
    });
    expect(limits.map((limit) => Math.round(limit / 1024 / 1024))).toEqual([64, 64, 24]);
  });
});
