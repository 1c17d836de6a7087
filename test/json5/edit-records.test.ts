/** Arrays of objects that are edited object by object: texts before and after. */
import { describe, expect, it } from 'vitest';
import { applyEdits, editValue, isAsEdited, type JsonEdit, parseJson5, toValue } from '../../src/json5/index.ts';
import { lines, set } from './edit-cases.ts';
import { below, chance, mulberry32 } from './generate.ts';

const records = (...items: (string | Record<string, never> | Record<string, string | number>)[]): JsonEdit => ({
  op: 'records',
  path: ['m'],
  key: 'id',
  items,
});

const TEXT = lines(
  '{',
  '  m: [',
  '    // the large one',
  "    { id: 'a', n: 1 }, // kept",
  "    { id: 'b', headers: { key: 'literal' } },",
  "    { id: 'c' },",
  '  ],',
  '}',
);

describe('records', () => {
  it.each<[string, JsonEdit[], string]>([
    ['stay as they are', [records('a', 'b', 'c')], TEXT],
    [
      'move with their comments',
      [records('c', 'a', 'b')],
      lines(
        '{',
        '  m: [',
        "    { id: 'c' },",
        '    // the large one',
        "    { id: 'a', n: 1 }, // kept",
        "    { id: 'b', headers: { key: 'literal' } },",
        '  ],',
        '}',
      ),
    ],
    [
      'go and come',
      [records('a', { id: 'd', n: 2 }, 'c')],
      lines(
        '{',
        '  m: [',
        '    // the large one',
        "    { id: 'a', n: 1 }, // kept",
        "    { id: 'd', n: 2 },",
        "    { id: 'c' },",
        '  ],',
        '}',
      ),
    ],
    [
      'are added at the end',
      [records('a', 'b', 'c', { id: 'd' })],
      TEXT.replace("{ id: 'c' },", "{ id: 'c' },\n    { id: 'd' },"),
    ],
    [
      'are edited inside by the new places, moved or not',
      [records('b', 'a'), set(['m', 1, 'n'], 7), set(['m', 0, 'x'], true)],
      lines(
        '{',
        '  m: [',
        "    { id: 'b', headers: { key: 'literal' }, x: true },",
        '    // the large one',
        "    { id: 'a', n: 7 }, // kept",
        '  ],',
        '}',
      ),
    ],
    [
      'are edited inside by the old places before',
      [set(['m', 0, 'n'], 7), records('c', 'a')],
      lines('{', '  m: [', "    { id: 'c' },", '    // the large one', "    { id: 'a', n: 7 }, // kept", '  ],', '}'),
    ],
  ])('%s', (_name, edits, after) => {
    const result = applyEdits(TEXT, edits);
    expect(result.ok ? result.text : result.error).toBe(after);
  });

  it('fill an empty array, and go all', () => {
    const filled = applyEdits('{"m": []}', [records({ id: 'a' })]);
    expect(filled.ok ? filled.text : filled.error).toBe('{"m": [{"id": "a"}]}');
    const emptied = applyEdits('{"m": [{"id": "a"}]}', [records()]);
    expect(emptied.ok ? emptied.text : emptied.error).toBe('{"m": []}');
  });

  it('are refused where there is no such list or item, or two of a name', () => {
    for (const [text, edit] of [
      ['{}', records('a')],
      ['{"m": [{"id": "b"}]}', records('a')],
      ['{"m": [{"id": "a"}, {"id": "a"}]}', records('a')],
    ] as const)
      expect(applyEdits(text, [edit])).toMatchObject({ ok: false, error: { path: ['m'] } });
  });

  it('are as the yardstick says, whatever is mixed', () => {
    const random = mulberry32(7);
    for (let round = 0; round < 300; round++) {
      const ids = ['a', 'b', 'c', 'd', 'e'].filter(() => chance(random, 0.7));
      const text = `{m: [${ids.map((id) => `{id: "${id}", n: ${below(random, 9)}}${chance(random, 0.3) ? ' /* x */' : ''}`).join(chance(random, 0.5) ? ', ' : ',\n  ')}]}`;
      const wanted: (string | { id: string; n: number })[] = [...ids];
      for (let left = below(random, 4); left > 0; left--) {
        const at = below(random, wanted.length + 1);
        if (chance(random, 0.4)) wanted.splice(at, 0, { id: `new${left}`, n: left });
        else if (chance(random, 0.5)) wanted.splice(at, 1);
        else wanted.splice(below(random, wanted.length + 1), 0, ...wanted.splice(at, 1));
      }
      const inner = wanted.flatMap((_, at) => (chance(random, 0.3) ? [set(['m', at, 'n'], 100 + at)] : []));
      const edits = [records(...wanted), ...inner];
      const parsed = parseJson5(text);
      const value = parsed.ok ? editValue(toValue(parsed.document.root), edits) : undefined;
      const result = applyEdits(text, edits);
      if (!result.ok || !value?.ok) throw new Error(`${text}\n${JSON.stringify(edits)}\n${JSON.stringify(result)}`);
      const after = parseJson5(result.text);
      if (!after.ok) throw new Error(result.text);
      expect(toValue(after.document.root)).toEqual(value.value);
      const list = after.document.root.type === 'object' ? after.document.root.members[0]?.value : undefined;
      expect(edits[0] && isAsEdited(edits[0], list)).toBe(true);
    }
  });
});
