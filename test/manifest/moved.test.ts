/** `moved:` of a manifest against itself and the rest of it. */
import { describe, expect, it } from 'vitest';
import { movedRefs } from '../../src/manifest/moved.ts';
import { factsDeclared } from '../../src/openclaw/facts/releases.ts';
import { placed, problemsOf } from './problems.ts';

const naming = factsDeclared('2026.9.6');
const ends = (moved: Record<string, string>) => Object.fromEntries(movedRefs({ version: 1, moved }, naming));

describe('the model at the end of the way', () => {
  it('is the one that nothing takes the place of', () => {
    expect(ends({ 'a/1': 'b/2', 'b/2': 'c/3', 'd/4': 'c/3' })).toEqual({ 'a/1': 'c/3', 'b/2': 'c/3', 'd/4': 'c/3' });
  });

  it('does not exist in a circle, nor for what leads into one', () => {
    expect(ends({ 'a/1': 'b/2', 'b/2': 'a/1', 'c/3': 'a/1', 'd/4': 'e/5' })).toEqual({ 'd/4': 'e/5' });
  });

  it('is looked up in any spelling of a provider', () => {
    expect(ends({ 'OpenAI/x': 'openai/y' })).toEqual({ 'openai/x': 'openai/y' });
  });
});

describe('problems', () => {
  it.each<[string, string, string[]]>([
    ['a circle, once', 'moved:\n  a/1: b/2\n  b/2: a/1\n', ['E183 error 3:8-11']],
    ['a model in its own place', 'moved:\n  a/1: a/1\n', ['E183 error 3:8-11']],
    ['a key that is no reference', 'moved:\n  opus: b/2\n', ['E114 error 3:3-7']],
    ['a value that is no reference', 'moved:\n  a/1: opus\n', ['E114 error 3:8-12']],
    ['a wildcard', 'moved:\n  a/*: b/2\n', ['E114 error 3:3-6']],
    ['two spellings of one model', 'moved:\n  a/1: b/2\n  A/1: c/3\n', ['E185 error 4:3-6']],
    ['a setting that names what is gone', 'primary: a/1\nmoved:\n  a/1: b/2\n', ['E184 error 2:10-13']],
    [
      'an alias, a list and a role that name what is gone',
      'fallbacks:\n  - c/3\n  - A/1\naliases:\n  one: a/1\nroles:\n  heartbeat: a/1\nmoved:\n  a/1: b/2\n',
      ['E184 error 4:5-8', 'E184 error 6:8-11', 'E184 error 8:14-17'],
    ],
    [
      'what is said of a model that is gone',
      'models: {a/1: {params: {x: 1}}}\nmoved: {a/1: b/2}\n',
      ['E184 error 2:10-13'],
    ],
    ['nothing, where an alias leads to the new one', 'primary: one\naliases: {one: b/2}\nmoved: {a/1: b/2}\n', []],
    ['a null without a base', 'moved:\n  a/1: null\n', ['E110 error 3:8-12']],
  ])('%s', (_, text, expected) => {
    const problems = problemsOf(`version: 1\n${text}`).filter(({ severity }) => severity === 'error');
    expect(problems.map(placed)).toEqual(expected);
  });

  it('tell what to write', () => {
    const [problem] = problemsOf('version: 1\nprimary: a/1\nmoved: {a/1: b/2, b/2: c/3}\n').filter(
      ({ code }) => code === 'E184',
    );
    expect(problem).toMatchObject({
      message: 'a/1 is gone: `moved` puts c/3 in its place.',
      remedy: 'Write c/3',
    });
  });
});
