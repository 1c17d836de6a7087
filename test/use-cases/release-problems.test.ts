/** What the release of `openclaw:` does not have, without a machine. */
import { expect, it } from 'vitest';
import { loadManifest } from '../../src/manifest/index.ts';
import { releaseProblems } from '../../src/use-cases/release-problems.ts';

const problemsOf = (text: string) => {
  const loaded = loadManifest(text, 'm.yaml');
  if (!loaded.ok) throw new Error(loaded.problems[0]?.message);
  return releaseProblems(loaded.value).map(({ code, address }) => [code, address]);
};

it.each([
  [
    'roles: {pdf: openai/a, voice: openai/b}',
    [
      ['E334', 'roles.pdf'],
      ['E334', 'roles.voice'],
    ],
  ],
  ['roles: {pdf: {primary: openai/a, fallbacks: [openai/b]}}', [['E334', 'roles.pdf.primary']]],
  ['roles: {pdf: null, subagents: openai/a}', []],
  ['roles: {subagents: {thinking: low}}', [['E334', 'roles.subagents.thinking']]],
  ['channels: {telegram: {"1": openai/a}}', [['E334', 'channels.telegram']]],
  ['allow: ["openai/*"]', [['E333', 'allow']]],
  ['agents: {work: {allow: [openai/a]}}', [['E333', 'agents.work.allow']]],
  ['thinking: ultra', [['E336', 'thinking']]],
  [
    'agents: {work: {thinking: high}}\nmodels: {openai/a: {runtime: x}}',
    [
      ['E334', 'agents.work.thinking'],
      ['E334', 'models.openai/a.runtime'],
    ],
  ],
  ['agents: {work: {roles: {utility: openai/a}}}', [['E334', 'agents.work.roles.utility']]],
])('2026.1.30 with %s', (text, expected) => {
  expect(problemsOf(`version: 1\nopenclaw: 2026.1.30\n${text}\n`)).toEqual(expected);
  expect(problemsOf(`version: 1\n${text}\n`)).toEqual([]);
});

it('says nothing of what 2026.9.6 has', () => {
  const text =
    'roles: {pdf: openai/a, memory-search: openai/e}\nallow: ["openai/*"]\nchannels: {slack: {C1: openai/a}}';
  expect(problemsOf(`version: 1\nopenclaw: 2026.9.6\n${text}\n`)).toEqual([]);
});
