/** Keys that get another name: texts before and after. */
import { describe, expect, it } from 'vitest';
import {
  applyEdits,
  editValue,
  isAsEdited,
  type JsonEdit,
  nodeAt,
  parseJson5,
  toValue,
} from '../../src/json5/index.ts';
import { lines, remove, set } from './edit-cases.ts';
import { anyDocument, below, mulberry32 } from './generate.ts';

const rename = (path: readonly string[], to: string): JsonEdit => ({ op: 'rename', path, to });

const TEXT = lines('{', '  m: { // all', "    'a/1': { x: 1 }, // the first", '    "b/2": {}, b3: {}', '  },', '}');

describe('rename', () => {
  it.each<[string, JsonEdit[], string]>([
    ['keeps place, quotes and comments', [rename(['m', 'a/1'], 'c/3')], TEXT.replace('a/1', 'c/3')],
    ['quotes a bare key if it has to', [rename(['m', 'b3'], 'b/3')], TEXT.replace('b3:', '"b/3":')],
    ['escapes', [rename(['m', 'a/1'], "it's")], TEXT.replace('a/1', "it\\'s")],
    [
      'goes with edits below the old name before it, and below the new one after it',
      [set(['m', 'a/1', 'x'], 2), rename(['m', 'a/1'], 'c/3'), set(['m', 'c/3', 'y'], 3)],
      TEXT.replace("'a/1': { x: 1 }", "'c/3': { x: 2, y: 3 }"),
    ],
    ['twice is once', [rename(['m', 'a/1'], 'c/3'), rename(['m', 'c/3'], 'd/4')], TEXT.replace('a/1', 'd/4')],
    ['and back is nothing', [rename(['m', 'a/1'], 'c/3'), rename(['m', 'c/3'], 'a/1')], TEXT],
    [
      'removes what is removed by its new name',
      [rename(['m', 'b/2'], 'c/3'), remove('m', 'c/3')],
      TEXT.replace('"b/2": {}, ', ''),
    ],
  ])('%s', (_, edits, after) => {
    const result = applyEdits(TEXT, edits);
    expect(result.ok ? result.text : result.error).toBe(after);
  });

  it.each<[string, JsonEdit]>([
    ['a key that is not there', rename(['m', 'z'], 'y')],
    ['a name that is taken', rename(['m', 'a/1'], 'b/2')],
    ['through a value that is no object', rename(['m', 'a/1', 'x', 'y'], 'z')],
  ])('refuses %s', (_, edit) => {
    expect(applyEdits(TEXT, [edit]).ok).toBe(false);
  });

  it('renames a key that stands there twice, both times', () => {
    const result = applyEdits('{a: 1, a: 2}', [rename(['a'], 'b')]);
    expect(result.ok ? result.text : result.error).toBe('{b: 1, b: 2}');
  });

  it('of any key of any document changes nothing but that key, and is undone exactly', () => {
    const random = mulberry32(20_261_129);
    for (let run = 0; run < 300; run += 1) {
      const text = anyDocument(random);
      const parsed = parseJson5(text);
      if (!parsed.ok || parsed.document.root.type !== 'object') continue;
      const { root } = parsed.document;
      const member = root.members[below(random, Math.max(root.members.length, 1))];
      if (!member) continue;
      const to = `new ${run}`;
      const edit = rename([member.key], to);
      const edited = applyEdits(text, [edit]);
      if (!edited.ok) throw new Error(`${edited.error.message}: ${text}`);
      const wanted = editValue(toValue(root), [edit]);
      const after = parseJson5(edited.text);
      expect(after.ok && toValue(after.document.root)).toEqual(wanted.ok && wanted.value);
      expect(after.ok && isAsEdited(edit, nodeAt(after.document.root, edit.path))).toBe(true);
      const names = root.members.filter(({ key }) => key === member.key).length;
      expect(edited.splices).toHaveLength(names);
      const undone = applyEdits(edited.text, [rename([to], member.key)]);
      expect(undone.ok && toValue((parseJson5(undone.text) as typeof parsed).document.root)).toEqual(toValue(root));
    }
  });
});
