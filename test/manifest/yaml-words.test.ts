/** Broken YAML: what is said of it is ours, stands at the line that is wrong, and says what to do. */
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { parseManifest } from '../../src/manifest/source.ts';
import { placed } from './problems.ts';

const DEEPER = 'This line is indented deeper than its neighbours';
const UNLIKE = 'This line is not indented like its neighbours';

/** Text, the first problem's place, and a part of what is said or advised. */
const ROWS: readonly (readonly [text: string, place: string, said: string, advised?: string])[] = [
  ['aliases:\n  opus: a/b\n   fast: c/d\n', 'E101 error 4:1-4', DEEPER, 'Indent it like'],
  ['aliases:\r\n  opus: a/b\r\n   fast: c/d\r\n', 'E101 error 4:1-4', DEEPER],
  ['  primary: a/b\n', 'E101 error 2:1-3', DEEPER],
  ['fallbacks:\n  - a/b\n   - c/d\n', 'E101 error 4:4-9', DEEPER],
  ['agents:\n  work:\n  primary: a/b\n    fallbacks: []\n', 'E101 error 5:1-5', DEEPER],
  ['image:\n  primary: a/b\n fallbacks: []\n', 'E101 error 4:2-15', UNLIKE],
  ['fallbacks:\n  - a/b\n - c/d\n', 'E101 error 4:2-7', UNLIKE],
  ['primary: ollama/qwen3: 8b\n', 'E101 error 2:22-24', 'a colon followed by a space', 'ollama/qwen3:8b'],
  ['primary: a b: c d\n', 'E101 error 2:13-15', 'a colon followed by a space', 'quotes'],
  ['primary:a/b\n', 'E101 error 2:1-12', 'no space after the colon', 'primary:'],
  ['primary:a/b\nfallbacks: []\n', 'E101 error 2:1-12', 'no space after the colon'],
  ['primary a/b\n', 'E101 error 2:1-12', 'no colon', 'key: value'],
  ['image:\n\tprimary: a/b\n', 'E101 error 3:1-2', 'indented with a tab', 'spaces'],
  ['image:\n  primary: a/b\n\tfallbacks: []\n', 'E101 error 4:1-2', 'indented with a tab'],
  ['fallbacks:\n\u00a0\u00a0- a/b\n', 'E101 error 3:1-3', 'a no-break space (U+00A0)', 'spaces'],
  ['primary: \u201ca/b\u201d\nfallbacks: [\n', 'E175 error 2:10-15', 'A typographic quote (U+201C)', 'Write a/b'],
  ['primary: "a/b\nfallbacks: []\n', 'E101 error 2:10-11', 'no closing "', 'Put " after'],
  ["primary: 'a/b\nfallbacks: []\n", 'E101 error 2:10-11', "no closing '"],
  ['fallbacks: [a/b, c/d\nprimary: a/b\n', 'E101 error 2:12-13', 'not closed with ]', 'Put ] after'],
  ['image: {primary: a/b\n', 'E101 error 2:8-9', 'not closed with }'],
  ['image: {primary: a/b, fallbacks: [c/d}\n', 'E101 error 2:34-35', 'not closed with ]'],
  ['fallbacks: [a/b]]\n', 'E101 error 2:17-18', 'closes no open bracket', 'Remove ]'],
  ['fallbacks: [a/b,,c/d]\n', 'E101 error 2:17-18', 'no item before this comma'],
  ['fallbacks: - a/b\n', 'E101 error 2:1-17', 'cannot start on the line of its key', '[one, two]'],
  ['primary: @a/b\n', 'E101 error 2:10-11', 'cannot start with @', 'quotes'],
  ['primary: "a/b\\q"\n', 'E101 error 2:14-15', '\\q is not a valid escape', 'single quotes'],
  ['primary: "a/b" c\n', 'E101 error 2:1-17', 'after a closing quote'],
  ['primary: "a/b"# c\n', 'E101 error 2:1-18', 'A space is missing'],
];

/** More cases, for which the only claim is that no text of the parser is shown. */
const MORE: readonly string[] = [
  'version: 1\naliases:\n  opus: anthropic/claude-opus-4-6\n   fast: google/gemini-2.5-flash\n',
  'version: 1\nprimary: ollama/qwen3: 8b\n',
  'version: 1\nprimary: \u201canthropic/claude-opus-4-6\u201d\nfallbacks:\n\u00a0\u00a0- openai/gpt-5.2\n',
  'version: 1\nprimary: "a/b\n',
  'version: 1\nprimary: "a/b\nfallbacks: []\n',
  "version: 1\nprimary: 'a/b\nfallbacks: []\n",
  'version: 1\nfallbacks: [a/b, c/d\nprimary: a/b\n',
  'version: 1\nfallbacks: [a/b, c/d',
  'version: 1\nimage: {primary: a/b\n',
  'version: 1\nimage:\n\tprimary: a/b\n',
  'version: 1\nimage:\n  primary: a/b\n fallbacks: []\n',
  'version: 1\nfallbacks:\n  - a/b\n c/d\n',
  'version: 1\nfallbacks:\n  - a/b\n   - c/d\n',
  'version: 1\nfallbacks:\n  - a/b\n - c/d\n',
  'version: 1\nprimary a/b\n',
  'version: 1\nprimary:a/b\n',
  'version: 1\nprimary:a/b\nfallbacks: []\n',
  'version: 1\nfallbacks: - a/b\n',
  'version: 1\nfallbacks: [a/b c/d\n, ]]\n',
  'version: 1\nfallbacks: [a/b]]\n',
  'version: 1\nfallbacks: [a/b,,c/d]\n',
  'version: 1\nfallbacks: [\n- a/b\n]\n',
  'version: 1\nprimary: @openai/gpt\n',
  'version: 1\nprimary: `a/b`\n',
  'version: 1\nprimary: "a\\/b\\q"\n',
  'version: 1\nprimary: "a/b" c\n',
  'version: 1\nprimary: a/b\n}\n',
  'version: 1\nprimary: &a &b x/y\n',
  'version: 1\nprimary: *\n',
  'version: 1\nprimary: &a\nfallbacks: [*a b]\n',
  'version: 1\n  primary: a/b\n',
  ' version: 1\nprimary: a/b\n',
  'version: 1\nprimary: |x\n  a/b\n',
  'version: 1\nimage: {primary: a/b, fallbacks: [c/d}\n',
  'version: 1\nimage: {primary:a/b}\n',
  'version: 1\n? [a\n: b\n',
  'version: 1\n"a\nb": c\n',
  'version: 1\naliases: {"a":b/c "d": e/f}\n',
  'version: 1\nprimary: %a\n',
  'version: 1\nprimary: !!map a\n',
  '- a\nversion: 1\n',
  'version: 1\n- a\n',
  'version: 1\nprimary: "a/b"# c\n',
  'version: 1\nprimary: a/b\n...\nfallbacks: []\n',
  '--- version: 1\nprimary: a/b\n',
  '{version: 1}\nprimary: a/b\n',
  'version: 1\nauth:\n  order:\n    anthropic: [a]\n   openai: [b]\n',
  'version: 1\nagents:\n  work:\n  primary: a/b\n    fallbacks: []\n',
  'version: 1\nprimary: key: value: x\n',
  'version: 1\nprimary: a/b # c: d\n   x: y\n',
  'version: 1\nhello\n',
  'hello',
  'version: 1\nprimary: >\na/b\nfallbacks: []\n',
  'version: 1\r\naliases:\r\n  opus: a/b\r\n   fast: c/d\r\n',
  'version: 1\nprimary: [a/b\n  c: d]\n',
  `version: 1\n${'k'.repeat(1100)}: a\n`,
  'version: 1\nprimary: ]\n',
  'version: 1\nprimary: , a\n',
  'version: 1\nprimary: # x\n  - a\n b\n',
  'version: 1\n: a\n : b\n',
  'version: 1\nx: !<a b\n',
  '%YAML 3\n---\nversion: 1\n',
];

describe('broken YAML', () => {
  it.each(ROWS)('%j', (text, place, said, advised = '') => {
    const [problem, ...others] = parseManifest(`version: 1\n${text}`, 'm').problems;
    expect(problem && placed(problem)).toBe(place);
    expect(problem?.message).toContain(said);
    expect(problem?.remedy).toContain(advised);
    expect(new Set(others.map(({ position }) => position?.line)).size).toBe(others.length);
  });

  it('never shows a sentence of the parser', () => {
    const theirs = new Set<string>();
    for (const text of [...MORE, ...ROWS.map(([row]) => `version: 1\n${row}`)]) {
      const { errors, warnings } = parseDocument(text, { logLevel: 'error', prettyErrors: false });
      const ours = parseManifest(text, 'm')
        .problems.map(({ message, remedy }) => `${message} ${remedy}`)
        .join('\n');
      for (const { message } of [...errors, ...warnings]) {
        const sentence = message.split('\n')[0] ?? '';
        theirs.add(sentence);
        expect(ours, text).not.toContain(sentence.replace(/[.:]$/, ''));
      }
      if (errors.length > 0) expect(ours, text).not.toBe('');
    }
    expect(theirs.size).toBeGreaterThan(25);
  });
});
