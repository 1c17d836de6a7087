import { describe, expect, it } from 'vitest';
import { closest, suggestion } from '../../src/manifest/similar.ts';

describe('did you mean', () => {
  it.each([
    ['opsu', 'opus'],
    ['OPUS', 'opus'],
    ['opu', 'opus'],
    ['soneet', 'sonnet'],
    ['antrhopic', 'anthropic'],
    ['antrpic', 'anthropic'],
  ])('%s: %s', (word, expected) => {
    expect(closest(word, ['sonnet', 'opus', 'anthropic'])).toBe(expected);
  });

  it.each(['op', 'fast', 'sonnnnnet', 'anth'])('%s: nothing', (word) => {
    expect(closest(word, ['sonnet', 'opus', 'anthropic'])).toBeUndefined();
  });

  it('takes the nearest, and the first of equals', () => {
    expect(closest('fallbcks', ['fallback', 'fallbacks'])).toBe('fallbacks');
    expect(closest('cat', ['bat', 'hat'])).toBe('bat');
  });

  it('makes part of a sentence or nothing', () => {
    expect(suggestion('opsu', ['opus'])).toBe('; did you mean "opus"?');
    expect(suggestion('x', [])).toBe('');
  });
});
