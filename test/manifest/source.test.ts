import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { decodeManifest, loadManifest } from '../../src/manifest/index.ts';
import { placed, problemsOf } from './problems.ts';

describe('bytes', () => {
  it('refuses what is not UTF-8', () => {
    const decoded = decodeManifest(Uint8Array.of(0x61, 0xff), 'm.yaml');
    expect(decoded.ok ? [] : decoded.problems.map(({ code, message }) => `${code} ${message}`)).toEqual([
      'E108 m.yaml is not UTF-8 text.',
    ]);
  });

  it('keeps a byte order mark, counts it as no column, and takes the digest of all bytes', () => {
    const bytes = Buffer.from('\ufeffversion: 1\nprimary: x/y\n');
    const decoded = decodeManifest(bytes, 'm.yaml');
    if (!decoded.ok) throw new Error('not decoded');
    expect(Buffer.from(decoded.value).equals(bytes)).toBe(true);
    const loaded = loadManifest(decoded.value, 'm.yaml');
    if (!loaded.ok) throw new Error('not loaded');
    expect(loaded.value.source.digest).toBe(`sha256:${createHash('sha256').update(bytes).digest('hex')}`);
    expect(problemsOf('\ufeffversion: 2\n').map(placed)).toEqual(['E110 error 1:10-11']);
  });

  it('counts columns the same with CRLF', () => {
    expect(problemsOf('version: 1\r\nfallbacks:\r\n  - opsu\r\naliases: {opus: x/y}\r\n').map(placed)).toEqual([
      'E112 error 3:5-9',
      'W143 warning 4:11-15',
    ]);
  });
});

describe('YAML aliases', () => {
  it('refuses an alias bomb at the alias that goes too far', () => {
    const levels = ['a: &a [x, x, x, x, x, x, x, x, x, x]'];
    for (const [from, to] of ['ab', 'bc', 'cd', 'de', 'ef', 'fg', 'gh', 'hi'])
      levels.push(`${to}: &${to} [${Array(10).fill(`*${from}`).join(', ')}]`);
    const problems = problemsOf(`version: 1\n${levels.join('\n')}\n`);
    expect(problems.map(({ code, position }) => `${code} ${position?.line}`)).toEqual(['E104 7']);
  });

  it('takes thousands of agents that share their settings', () => {
    const agents = Array.from({ length: 3000 }, (_, index) => `  a${index}: *base`);
    expect(
      problemsOf(`version: 1\nagents:\n  base: &base\n    primary: x/y\n    fallbacks: [x/z]\n${agents.join('\n')}\n`),
    ).toEqual([]);
  });

  it('resolves to the last anchor of that name above', () => {
    const loaded = loadManifest(
      'version: 1\nagents:\n  a: {primary: &m x/1}\n  b: {primary: *m}\n  c: {primary: &m x/2}\n  d: {primary: *m}\n',
      'm.yaml',
    );
    expect(loaded.ok && loaded.value.manifest.agents).toEqual({
      a: { primary: 'x/1' },
      b: { primary: 'x/1' },
      c: { primary: 'x/2' },
      d: { primary: 'x/2' },
    });
  });

  it('finds a merged value at its place; the own key and the first source win', () => {
    const text = [
      'version: 1',
      'agents:',
      '  one: &one {primary: x/1, fallbacks: [x/9]}',
      '  two: &two {primary: x/2}',
      '  three:',
      '    <<: [*two, *one]',
      '    auth: {}',
      '',
    ].join('\n');
    const loaded = loadManifest(text, 'm.yaml');
    if (!loaded.ok) throw new Error('not loaded');
    expect(loaded.value.manifest.agents?.three).toEqual({ primary: 'x/2', fallbacks: ['x/9'], auth: {} });
    expect(loaded.value.source.positionOf(['agents', 'three', 'primary'])).toMatchObject({ line: 4, column: 23 });
    expect(loaded.value.source.positionOf(['agents', 'three', 'fallbacks', 0])).toMatchObject({ line: 3, column: 40 });
    expect(loaded.value.source.positionOf(['agents', 'three', 'auth'], 'key')).toMatchObject({ line: 7, column: 5 });
    expect(loaded.value.source.positionOf(['agents', 'three', 'nothing'])).toMatchObject({ line: 6 });
  });
});

describe('hostile text', () => {
  it('reads YAML 1.2: no, off and 1_000 are texts', () => {
    const loaded = loadManifest('version: 1\naliases: {no: x/off, y: x/1_000}\n', 'm.yaml');
    expect(loaded.ok && loaded.value.manifest.aliases).toEqual({ no: 'x/off', y: 'x/1_000' });
  });

  it.each([
    ['flow', `version: 1\nprimary: ${'['.repeat(150)}${']'.repeat(150)}\n`],
    ['block', `version: 1\n${Array.from({ length: 150 }, (_, index) => `${' '.repeat(index)}a:`).join('\n')}\n`],
    ['unclosed', '['.repeat(20_000)],
  ])('refuses deep nesting: %s', (_, text) => {
    const problems = problemsOf(text);
    expect(problems.length).toBeLessThan(11);
    expect(problems[0]?.code).toBe('E101');
  });

  it('says little about a file that is something else', () => {
    const problems = problemsOf(Array.from({ length: 50 }, () => '}{ "a": [').join('\n'));
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.length).toBeLessThan(11);
  });

  it('does not repeat a text that may be a credential', () => {
    const secret = 'sk-ant-0123456789abcdefghij';
    for (const text of [
      `version: 1\nauth: ${secret}\n`,
      `version: ${secret}\n`,
      `version: 1\nauth: {order: {openai: ${secret}}}\n`,
    ]) {
      expect(problemsOf(text).length).toBeGreaterThan(0);
      expect(JSON.stringify(problemsOf(text))).not.toContain(secret);
    }
  });
});
