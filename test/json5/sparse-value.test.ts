import { describe, expect, test } from 'vitest';
import { applyEdits, type Json5Node, type JsonEdit, parseJson5 } from '../../src/json5/index.ts';
import { nodeEquals, toValue, Unread } from '../../src/json5/nodes.ts';
import { sparseValue } from '../../src/json5/sparse-value.ts';

function rootOf(text: string): Json5Node {
  const parsed = parseJson5(text);
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.document.root;
}

const TEXT = '{a: {b: {c: 1}, d: [1, {e: 2}]}, "f": [{id: "x", g: [3]}, {id: "y"}], h: "text"}';

describe('the value of a tree as far as edits touch it', () => {
  test('copies nothing that no edit is about', () => {
    const value = sparseValue(rootOf(TEXT), [{ op: 'set', path: ['a', 'b', 'c'], value: 2 }]);
    expect(value).toMatchObject({ a: { b: { c: 1 } }, h: 'text' });
    expect(value).toMatchObject({ a: { d: expect.any(Unread) }, f: expect.any(Unread) });
  });

  test('has all of what an edit replaces, renames or arranges', () => {
    const edits: JsonEdit[] = [
      { op: 'rename', path: ['a'], to: 'z' },
      { op: 'records', path: ['f'], key: 'id', items: ['y', 'x'] },
    ];
    expect(sparseValue(rootOf(TEXT), edits)).toEqual(toValue(rootOf(TEXT)));
  });

  test.each([
    [
      'the same elsewhere in another text',
      ' { a: { b: {c:1}, d: [1,{e:2}] }, f: [{id:"x",g:[3]},{id:"y"}], h: "text" }',
      true,
    ],
    [
      'the same with its keys in another order',
      '{h: "text", f: [{g: [3], id: "x"}, {id: "y"}], a: {d: [1, {e: 2}], b: {c: 1}}}',
      true,
    ],
    [
      'the same with a key twice',
      '{a: 0, a: {b: {c: 1}, d: [1, {e: 2}]}, f: [{id: "x", g: [3]}, {id: "y"}], h: "text"}',
      true,
    ],
    ['another value deep inside', TEXT.replace('e: 2', 'e: 3'), false],
    ['another key', TEXT.replace('g:', 'k:'), false],
    ['an item less', TEXT.replace(', {id: "y"}', ''), false],
    ['an object in place of a list', TEXT.replace('[3]', '{"0": 3}'), false],
  ])('%s', (_, text, same) => {
    expect(nodeEquals(rootOf(text), new Unread(rootOf(TEXT)) as never)).toBe(same);
  });

  test('is still proved: the text around an edit is as it was', () => {
    const edited = applyEdits(TEXT, [{ op: 'set', path: ['f', 1, 'new'], value: [true] }]);
    expect(edited).toMatchObject({ ok: true, text: TEXT.replace('{id: "y"}', '{id: "y", new: [true]}') });
  });
});
