import { expect, test } from 'vitest';
import { fileDiff, redact } from '../../src/views/text/file-diff.ts';
import { plainPalette } from '../../src/views/text/terminal.ts';

test('everything but model settings is hidden, comments included', () => {
  const text = `{
  // a secret comment
  gateway: { port: 18789, auth: { token: 'secret', on: true, none: null } }, /* another
  secret */ env: ["secret", 'secret'],
  agents: { defaults: { model: "a/b", workspace: "secret", models: { "a/b": { alias: "x", params: { key: "secret" } } } } },
}`;
  expect(redact(text)).toBe(`{
  // ***
  gateway: { port: "***", auth: { token: "***", on: true, none: null } }, /* ***
*** */ env: ["***", "***"],
  agents: { defaults: { model: "a/b", workspace: "***", models: { "a/b": { alias: "x", params: { key: "***" } } } } },
}`);
});

test('a text that does not parse is hidden whole', () => {
  expect(redact('{ secret')).toBe('***');
  expect(redact('')).toBe('');
});

test('a diff has the names, the lines and nothing before them', () => {
  const lines = fileDiff(
    { path: '~/x.json', before: '{\n\t"agents": 1\n}\n', after: '{\n\t"agents": 1,\n\t"order": {"a": ["b"]}\n}\n' },
    plainPalette,
  ).split('\n');
  expect(lines).toEqual([
    '--- ~/x.json',
    '+++ ~/x.json',
    '@@ -1,3 +1,4 @@',
    ' {',
    '-\t"agents": "***"',
    '+\t"agents": "***",',
    '+\t"order": {"a": ["b"]}',
    ' }',
  ]);
  expect(fileDiff({ path: 'x', before: undefined, after: '{}\n' }, plainPalette)).toContain('--- x\tnew\n');
});

test('keys of a file cannot lead the terminal', () => {
  const diff = fileDiff({ path: 'x', before: '{}\n', after: '{"a\u001b[2J\u202e": 1}\n' }, plainPalette);
  expect(diff).not.toMatch(/[\u001b\u202e]/);
});
