// biome-ignore-all lint/suspicious/noTemplateCurlyInString: they are what is tested
import { describe, expect, it } from 'vitest';
import { readConfigTree } from '../../../src/openclaw/files/read-config-tree.ts';
import { openclawEnvironment, substitute, variableLookup } from '../../../src/openclaw/files/variables.ts';

const values: Readonly<Record<string, string>> = { A: 'one', B_2: 'two', _C: '${A}', EMPTY: '' };

// 2026.1.30, measured.
describe('substitute', () => {
  it.each<[string, string | undefined, string[]]>([
    ['plain', 'plain', []],
    ['${A}', 'one', ['A']],
    ['x-${A}-${B_2}-${A}', 'x-one-two-one', ['A', 'B_2', 'A']],
    ['$${A}', '${A}', []],
    ['$${A}${A}', '${A}one', ['A']],
    ['$A', '$A', []],
    ['${lower}', '${lower}', []],
    ['${2A}', '${2A}', []],
    ['${A', '${A', []],
    ['${}', '${}', []],
    ['${ A }', '${ A }', []],
    ['${_C}', '${A}', ['_C']],
    ['${EMPTY}', undefined, ['EMPTY']],
    ['${UNSET}', undefined, ['UNSET']],
  ])('%s', (raw, text, variables) => {
    expect(substitute(raw, (name) => values[name])).toEqual({ text, variables });
  });
});

describe('variableLookup', () => {
  const tree = readConfigTree('/c', {
    read: () => ({
      ok: true,
      value: { text: '{env: {vars: {A: "vars", F: "vars"}, D: "env", vars2: 1}}', digest: '' },
    }),
    resolve: () => ({ ok: true, value: '' }),
    show: (file) => file,
  });
  if (!tree.ok) throw new Error('not read');
  const dotenv = ['A=first\nexport B="quoted # kept"\r\nC=plain # comment\nEMPTY=\nD=file', "A=second\nE='x'"];
  const lookup = variableLookup({ A: 'process', BLANK: '' }, dotenv, tree.value);

  it.each([
    ['A', 'process'],
    ['B', 'quoted # kept'],
    ['C', 'plain'],
    ['D', 'file'],
    ['E', 'x'],
    ['F', 'vars'],
    ['EMPTY', undefined],
    ['BLANK', undefined],
    ['vars', undefined],
    ['vars2', undefined],
  ])('%s is %s', (name, value) => {
    expect(lookup(name)).toBe(value);
  });

  it('openclawEnvironment has the same, all at once', () => {
    expect(openclawEnvironment({ A: 'process', BLANK: '' }, dotenv, tree.value)).toEqual({
      A: 'process',
      B: 'quoted # kept',
      C: 'plain',
      D: 'file',
      E: 'x',
      F: 'vars',
    });
  });
});
