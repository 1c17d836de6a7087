import { describe, expect, test } from 'vitest';
import { parseManifest } from '../../src/manifest/source.ts';

/** The first problem, as it is shown. */
function said(text: string): string {
  const [problem] = parseManifest(text, 'm.yaml').problems;
  if (!problem) return 'fine';
  return `${problem.code} ${problem.position?.line}:${problem.position?.column} ${problem.message}`;
}

const TOO_DEEP = 'The nesting is deeper than 100 levels.';
const staircase = (levels: number) => Array.from({ length: levels }, (_, level) => `${' '.repeat(level)}a:`).join('\n');

describe('a text that nests without end is an error at a place, whatever it nests', () => {
  test.each<[string, string, string]>([
    ['lists on one line', '- '.repeat(2000), `E101 1:401 ${TOO_DEEP}`],
    ['many more', '- '.repeat(100_000), `E101 1:401 ${TOO_DEEP}`],
    ['behind a line of its own', `a: 1\nb:\n  ${'- '.repeat(2000)}`, `E101 3:399 ${TOO_DEEP}`],
    ['explicit keys', '? '.repeat(2000), `E101 1:401 ${TOO_DEEP}`],
    ['both', '? - '.repeat(2000), `E101 1:401 ${TOO_DEEP}`],
    ['indented maps', staircase(2000), `E101 200:201 ${TOO_DEEP}`],
    ['flow lists', `a: ${'['.repeat(1_000_000)}`, `E101 1:202 ${TOO_DEEP}`],
    ['flow maps', `a: ${'{a: '.repeat(100_000)}`, `E101 1:796 ${TOO_DEEP}`],
    ['flow lists on lines of their own', `a:\n${'  [\n'.repeat(2000)}`, `E101 200:3 ${TOO_DEEP}`],
    ['flow lists between closers in quotes', `a: ${'"]", ['.repeat(2000)}`, 'E101'],
    ['what the parser takes', staircase(150), `E101 101:101 ${TOO_DEEP}`],
  ])('%s', (_, text, expected) => {
    const started = performance.now();
    expect(said(text).startsWith(expected), said(text)).toBe(true);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

describe('what only looks like nesting is none', () => {
  test.each<[string, string]>([
    ['brackets in quotes', `a: "${'['.repeat(2000)}"`],
    ['brackets in a comment', `a: 1 # ${'[{'.repeat(2000)}`],
    ['brackets and lists in a text of many lines', `a: |\n${'  - - - - [[[[[{{{\n'.repeat(500)}`],
    ['a staircase in a text', `a: |\n${Array.from({ length: 300 }, (_, n) => ' '.repeat(n + 2) + 'x').join('\n')}\n`],
    ['lists one after the other', `a:\n${'  - [1, {b: 2}]\n'.repeat(2000)}`],
    ['a long line of dashes', `a: ${'-'.repeat(2000)}`],
    ['maps in lists', `a:\n${'  - b:\n      c: 1\n'.repeat(2000)}`],
    ['90 levels', staircase(90)],
  ])('%s', (_, text) => {
    expect(said(text)).toBe('fine');
  });
});
