import { describe, expect, it } from 'vitest';
import { statusOf } from '../../src/routing/status.ts';
import { circumstancesOf, key, NOW } from './homes.ts';

const DAY = 86_400_000;
const token = (provider: string, expires?: number) => ({
  type: 'token',
  provider,
  token: 'fake',
  ...(expires ? { expires } : {}),
});
const oauth = (provider: string, expires: number, refresh = '') => ({
  type: 'oauth',
  provider,
  access: 'fake',
  refresh,
  expires,
});

interface Row {
  readonly name: string;
  readonly primary?: string;
  readonly models?: object;
  readonly profiles?: object;
  readonly order?: object;
  readonly env?: Readonly<Record<string, string>>;
  readonly all?: boolean;
  readonly within?: number;
  readonly exit: 0 | 1 | 2;
  readonly problems?: readonly string[];
}

const ROWS: readonly Row[] = [
  { name: 'a key', profiles: { 'anthropic:a': key('anthropic') }, exit: 0 },
  { name: 'nothing', exit: 1, problems: ['anthropic missing'] },
  { name: 'a variable', env: { ANTHROPIC_API_KEY: 'fake' }, exit: 0 },
  { name: 'a token that lasts', profiles: { 'anthropic:t': token('anthropic', NOW + 8 * DAY) }, exit: 0 },
  { name: 'a token without an end', profiles: { 'anthropic:t': token('anthropic') }, exit: 0 },
  {
    name: 'a token that ends within a week',
    profiles: { 'anthropic:t': token('anthropic', NOW + 6 * DAY) },
    exit: 2,
    problems: ['anthropic:t expiring'],
  },
  {
    name: 'the same within a day',
    profiles: { 'anthropic:t': token('anthropic', NOW + 6 * DAY) },
    within: DAY,
    exit: 0,
  },
  {
    name: 'a token that has ended',
    profiles: { 'anthropic:t': token('anthropic', NOW - 1) },
    exit: 1,
    problems: ['anthropic:t expired'],
  },
  {
    name: 'an ended token beside a key',
    profiles: { 'anthropic:t': token('anthropic', NOW - 1), 'anthropic:a': key('anthropic') },
    exit: 1,
    problems: ['anthropic:t expired'],
  },
  {
    name: 'an ended token that the order leaves out',
    profiles: { 'anthropic:t': token('anthropic', NOW - 1), 'anthropic:a': key('anthropic') },
    order: { anthropic: ['anthropic:a'] },
    exit: 0,
  },
  {
    name: 'the same with --all',
    profiles: { 'anthropic:t': token('anthropic', NOW - 1), 'anthropic:a': key('anthropic') },
    order: { anthropic: ['anthropic:a'] },
    all: true,
    exit: 1,
    problems: ['anthropic:t expired'],
  },
  { name: 'a login that renews itself', profiles: { 'anthropic:o': oauth('anthropic', NOW - 1, 'fake') }, exit: 0 },
  {
    name: 'one that cannot',
    profiles: { 'anthropic:o': oauth('anthropic', NOW - 1) },
    exit: 1,
    problems: ['anthropic:o expired'],
  },
  {
    name: 'an alias for another provider',
    primary: 'fast',
    models: { 'openai/gpt-5.2': { alias: 'fast' } },
    env: { OPENAI_API_KEY: 'fake' },
    exit: 0,
  },
  {
    name: 'an ended token of a provider that nobody needs',
    profiles: { 'anthropic:a': key('anthropic'), 'xai:t': token('xai', NOW - 1) },
    exit: 0,
  },
  {
    name: 'the same with --all',
    profiles: { 'anthropic:a': key('anthropic'), 'xai:t': token('xai', NOW - 1) },
    all: true,
    exit: 1,
    problems: ['xai:t expired'],
  },
];

describe('status --check', () => {
  it.each(ROWS)('$name: $exit', async ({ primary, models, profiles, order, env, all, within, exit, problems }) => {
    const circumstances = await circumstancesOf({
      config: {
        agents: { defaults: { model: { primary: primary ?? 'anthropic/claude-opus-4-5' }, models: models ?? {} } },
      },
      stores: { main: { version: 1, profiles: profiles ?? {}, order: order ?? {} } },
      env: env ?? {},
    });
    const { check } = statusOf(
      { agent: undefined, expiringWithin: within ?? 7 * DAY, all: all ?? false },
      circumstances,
    );
    expect(check.exitCode).toBe(exit);
    expect(check.problems.map(({ provider, problem, profile }) => `${profile ?? provider} ${problem}`)).toEqual(
      problems ?? [],
    );
  });
});
