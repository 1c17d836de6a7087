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

const HOUR = 3_600_000;

interface Row {
  readonly name: string;
  readonly primary?: string;
  readonly models?: object;
  readonly profiles?: object;
  readonly order?: object;
  readonly usage?: object;
  readonly agents?: object;
  readonly stores?: Readonly<Record<string, object>>;
  readonly providers?: object;
  readonly env?: Readonly<Record<string, string>>;
  readonly aws?: boolean;
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
  {
    name: 'a login whose renewal was refused',
    profiles: { 'anthropic:o': oauth('anthropic', NOW - DAY, 'fake') },
    usage: { 'anthropic:o': { failureCounts: { auth: 3 }, lastFailureAt: NOW - HOUR } },
    exit: 1,
    problems: ['anthropic:o refused'],
  },
  {
    name: 'the same in the cooldown that follows',
    profiles: { 'anthropic:o': oauth('anthropic', NOW - DAY, 'fake') },
    usage: { 'anthropic:o': { failureCounts: { auth: 3 }, cooldownUntil: NOW + HOUR } },
    exit: 1,
    problems: ['anthropic:o refused'],
  },
  {
    name: 'all credentials in a cooldown or disabled',
    profiles: { 'anthropic:a': key('anthropic'), 'anthropic:b': key('anthropic') },
    usage: { 'anthropic:a': { cooldownUntil: NOW + HOUR }, 'anthropic:b': { disabledUntil: NOW + DAY } },
    exit: 1,
    problems: ['anthropic:a paused'],
  },
  {
    name: 'one of two in a cooldown',
    profiles: { 'anthropic:a': key('anthropic'), 'anthropic:b': key('anthropic') },
    usage: { 'anthropic:a': { cooldownUntil: NOW + HOUR } },
    exit: 0,
  },
  {
    name: 'an agent whose provider has no credential',
    profiles: { 'anthropic:a': key('anthropic') },
    agents: { list: [{ id: 'main' }, { id: 'work', model: 'openai/gpt-5.2' }, { id: 'ops', model: 'openai/gpt-5.2' }] },
    exit: 1,
    problems: ['openai missing of work, ops'],
  },
  {
    name: 'an agent with a credential of its own',
    profiles: { 'anthropic:a': key('anthropic') },
    agents: { list: [{ id: 'main' }, { id: 'work', model: 'openai/gpt-5.2' }] },
    stores: { work: { version: 1, profiles: { 'openai:w': key('openai') } } },
    exit: 0,
  },
  {
    name: 'a role whose provider has no credential',
    profiles: { 'anthropic:a': key('anthropic') },
    agents: { defaults: { heartbeat: { model: 'google/gemini-3-flash-preview' } } },
    exit: 1,
    problems: ['google missing'],
  },
  {
    name: 'AWS without a variable or a file',
    primary: 'bedrock/x',
    providers: { bedrock: { baseUrl: 'https://b', auth: 'aws-sdk', apiKey: 'unused', models: [] } },
    exit: 1,
    problems: ['bedrock no-aws'],
  },
  { name: 'AWS with a variable', primary: 'amazon-bedrock/x', env: { AWS_PROFILE: 'x' }, exit: 0 },
  { name: 'AWS with its files', primary: 'amazon-bedrock/x', aws: true, exit: 0 },
];

describe('status --check', () => {
  it.each(ROWS)('$name: $exit', async (row) => {
    const { primary, models = {}, agents = {}, profiles = {}, order = {}, usage = {}, stores = {}, providers } = row;
    const { defaults, ...roster } = agents as { defaults?: object };
    const circumstances = await circumstancesOf({
      config: {
        agents: {
          defaults: { model: { primary: primary ?? 'anthropic/claude-opus-4-5' }, models, ...defaults },
          ...roster,
        },
        ...(providers ? { models: { providers } } : {}),
      },
      stores: { main: { version: 1, profiles, order, usageStats: usage }, ...stores },
      env: row.env ?? {},
    });
    const { check } = statusOf(
      { agent: undefined, expiringWithin: row.within ?? 7 * DAY, all: row.all ?? false, everyAgent: true },
      { ...circumstances, awsCredentials: row.aws },
    );
    expect(check.exitCode).toBe(row.exit);
    expect(
      check.problems.map(({ provider, problem, profile, agents: needing }) => {
        const others = needing.filter((agent) => agent !== 'main');
        return `${profile ?? provider} ${problem}${others.length > 0 ? ` of ${others.join(', ')}` : ''}`;
      }),
    ).toEqual(row.problems ?? []);
    for (const { commands } of check.problems) expect(commands[0]).toMatch(/^(openclaw|openclaw-models|aws) /);
  });
});
