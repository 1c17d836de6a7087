/** `allow:` of a manifest against the rest of it. */
import { describe, expect, it } from 'vitest';
import { placed, problemsOf } from './problems.ts';

describe('models outside of a list', () => {
  it('are named with the place of the model and that of the list', () => {
    const text = 'version: 1\nprimary: a/1\nallow:\n  - b/2\naliases:\n  fast: c/3\n';
    const problems = problemsOf(text).filter(({ code }) => code === 'E136');
    expect(problems.map(placed)).toEqual(['E136 error 2:10-13', 'E136 error 6:9-12']);
    expect(problems.map(({ message }) => message)).toEqual([
      'primary is a/1, which `allow` (line 3, column 1) does not allow.',
      'The alias fast is c/3, which `allow` (line 3, column 1) does not allow.',
    ]);
  });

  it.each([
    ['a reference', 'primary: a/1\nallow: [a/1]'],
    ['an alias', 'primary: a/1\nallow: [one]\naliases: {one: a/1}'],
    ['another spelling', 'primary: z.ai/glm\nallow: [zai/glm]\nopenclaw: 2026.1.30'],
    ['a wildcard', 'primary: a/1\nallow: [A/*]'],
    ['an own list of the agent', 'allow: [b/2]\nagents: {work: {primary: a/1, allow: [a/1]}}'],
    ['no restriction for the agent', 'allow: [b/2]\nagents: {work: {primary: a/1, allow: []}}'],
    ['no restriction', 'primary: a/1\nallow: null'],
    ['all that is declared', 'primary: a/1\nallow: declared'],
  ])('are none with %s', (_, text) => {
    expect(problemsOf(`version: 1\n${text}\n`).filter(({ code }) => code.startsWith('E'))).toEqual([]);
  });

  it.each([
    ['of an agent outside of the common list', 'allow: [b/2]\nagents: {work: {primary: a/1}}', 'allow'],
    [
      'of an agent outside of its own',
      'primary: b/2\nallow: [a/1, b/2]\nagents: {work: {fallbacks: [a/1], allow: [b/2]}}',
      'agents.work.allow',
    ],
    ['of a role that OpenClaw checks', 'allow: [b/2]\nroles: {subagents: a/1, compaction: c/3}', 'allow'],
    ['of an agent without an own list', 'allow: [b/2]\nagents: {work: {primary: a/1, allow: null}}', 'allow'],
  ])('%s', (_, text, list) => {
    const [problem, ...others] = problemsOf(`version: 1\n${text}\n`).filter(({ code }) => code === 'E136');
    expect(others).toEqual([]);
    expect(problem?.message).toContain(`\`${list}\` (line`);
  });
});

it.each([
  ['E137', 'allow: declared'],
  ['E110', 'allow: all'],
  ['E110', 'allow: {a/1: true}'],
  ['E114', 'allow: ["*"]'],
  ['E112', 'allow: [nosuch]\naliases: {}'],
  ['W144', 'allow: [opnai/*]'],
])('%s for %s', (code, text) => {
  expect(problemsOf(`version: 1\n${text}\n`).map((problem) => problem.code)).toContain(code);
});
