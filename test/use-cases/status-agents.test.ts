import { afterEach, expect, it } from 'vitest';
import { run } from '../edits/commands.ts';
import { makeHome, type TestHome } from './homes.ts';

let home: TestHome | undefined;
afterEach(() => home?.remove());

const store = (profiles: object) => JSON.stringify({ version: 1, profiles });
const key = (provider: string) => ({ type: 'api_key', provider, key: 'not-a-real-key-0000' });

function homeOf(release: string): TestHome {
  home = makeHome({
    '.openclaw/openclaw.json': JSON.stringify({
      meta: { lastTouchedVersion: release },
      agents: {
        defaults: {
          model: { primary: 'openai/gpt-5.4', fallbacks: ['smart', 'google/gemini-2.5-flash', 'xai/grok-4'] },
          models: { 'anthropic/claude-opus-4-6': { alias: 'smart' } },
        },
        list: [
          { id: 'b', model: 'smart' },
          { id: 'main', default: true, model: { primary: 'openai/gpt-5.4', fallbacks: [] } },
          { id: 'c' },
        ],
      },
    }),
    '.openclaw/agents/main/agent/auth-profiles.json': store({ 'openai:default': key('openai') }),
    '.openclaw/agents/b/agent/auth-profiles.json': store({ 'anthropic:b': key('anthropic') }),
  });
  return home;
}

it('shows one line for each agent, the default one first', async () => {
  const { dir } = homeOf('2026.4.29');
  const { code, stdout } = await run({ dir }, ['status', '--agents']);
  expect(code).toBe(0);
  expect(
    stdout
      .trimEnd()
      .split('\n')
      .map((line) => line.split(/ {2,}/)),
  ).toEqual([
    ['Agent', 'Primary', 'Fallbacks', 'Said in', 'Credential'],
    ['main (default)', 'openai/gpt-5.4', 'none', 'agents.main', 'openai:default'],
    ['b', 'anthropic/claude-opus-4-6', 'none', 'agents.b', 'anthropic:b'],
    [
      'c',
      'openai/gpt-5.4',
      'anthropic/claude-opus-4-6, google/gemini-2.5-flash and 1 more',
      'all agents',
      'openai:default',
    ],
  ]);
});

it('says where the fallbacks of an agent with a model of its own come from, by release', async () => {
  const { dir } = homeOf('2026.1.30');
  const { stdout } = await run({ dir }, ['status', '--agents']);
  expect(stdout).toMatch(/^b .* and 1 more {2}agents\.b, then all agents {2}anthropic:b$/m);
});

it('gives the same to scripts, and nothing without the option', async () => {
  const { dir } = homeOf('2026.4.29');
  const told = JSON.parse((await run({ dir }, ['status', '--agents', '--json'])).stdout);
  expect(told.agents[1]).toEqual({
    agentId: 'b',
    isDefaultAgent: false,
    primary: 'anthropic/claude-opus-4-6',
    primarySource: 'agent',
    fallbacks: [],
    fallbacksSource: 'agent',
    credential: { kind: 'profile', id: 'anthropic:b' },
  });
  expect(JSON.parse((await run({ dir }, ['status', '--json'])).stdout)).not.toHaveProperty('agents');
  const both = await run({ dir }, ['status', '--agents', '--agent', 'b']);
  expect([both.code, both.stderr]).toEqual([1, expect.stringContaining('--agents cannot be used with --agent')]);
});
