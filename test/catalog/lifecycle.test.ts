import { describe, expect, test } from 'vitest';
import { lifecycleOf, type Route } from '../../src/catalog/lifecycle.ts';
import { type OpenclawData, readOpenclawData } from '../../src/catalog/openclaw-data.ts';
import { keptRetirements } from '../../src/catalog/retirements.ts';
import { factsOf } from '../../src/openclaw/facts/releases.ts';
import { builtInRoute } from '../../src/workspace/model-routes.ts';

const today = '2026-11-29';
const { formerProviders } = factsOf('2026.9.6');

function statusOf(ref: string, lists: readonly OpenclawData[] = keptRetirements(), route?: Route) {
  const found = lifecycleOf(ref, lists, {
    today,
    former: formerProviders,
    routeOf: (name) => route ?? builtInRoute(name),
  });
  return (
    found &&
    [found.status, ...(found.date ? [found.date] : []), ...(found.successor ? ['->', found.successor] : [])].join(' ')
  );
}

/** References of public configs, and what 2026.9.6 says about them. */
describe('what the program brings along says of models that people use', () => {
  test.each([
    ['google/gemini-2.0-flash', 'retired 2026-06-01 -> google/gemini-2.5-flash'],
    ['google/gemini-3-pro-preview', 'retired 2026-03-09 -> google/gemini-3.1-pro-preview'],
    ['google-vertex/gemini-1.5-pro', 'retired -> google-vertex/gemini-3.1-pro-preview'],
    ['google-gemini-cli/gemini-3-pro-preview', 'retired 2026-03-09 -> google/gemini-3.1-pro-preview'],
    ['google/gemini-2.5-flash-preview-05-20', 'retired 2025-11-18 -> google/gemini-2.5-flash'],
    ['openai/gpt-5.5', 'deprecated -> openai/gpt-5.6-sol'],
    ['openai/gpt-5.5-pro', 'deprecated -> openai/gpt-5.6-sol'],
    ['openai-codex/gpt-5.5', 'deprecated -> openai/gpt-5.6-sol'],
    ['openai-codex/gpt-5.4', 'retired -> openai/gpt-5.6-terra'],
    ['openai-codex/gpt-5.4-mini', 'retired -> openai/gpt-5.6-luna'],
    ['anthropic/claude-opus-4-8', 'deprecated -> anthropic/claude-opus-5'],
    ['claude-cli/claude-opus-4-8', 'deprecated -> anthropic/claude-opus-5'],
    ['github-copilot/claude-sonnet-4.6', 'deprecated -> github-copilot/claude-sonnet-5'],
    ['nvidia/moonshotai/kimi-k2.5', 'deprecated -> nvidia/moonshotai/kimi-k2.6'],
    // Its list says that it was retired, and keeps it for old configs.
    ['nvidia/qwen/qwen3.5-397b-a17b', 'retired'],
    // Only an older release knows it, and the successor has one.
    ['nvidia/minimaxai/minimax-m2.5', 'deprecated -> nvidia/minimaxai/minimax-m3'],
    ['ollama-cloud/kimi-k2.5', 'deprecated'],
    // OpenClaw refuses it, but nobody ended it.
    ['xai/grok-4.20-multi-agent', 'unknown'],
  ])('%s is %s', (ref, expected) => {
    expect(statusOf(ref)).toBe(expected);
  });

  test.each([
    'google/gemini-2.5-flash',
    'google/gemini-2.5-flash-lite',
    'google/gemini-3-flash-preview',
    'google/gemini-3.1-pro-preview',
    'openai/gpt-5.4',
    'openai/gpt-5.4-mini',
    'openai/gpt-5.6-sol',
    'openai/gpt-4o',
    'openai/gpt-4o-mini',
    'openai-codex/gpt-5.2-codex',
    'openai-codex/gpt-5.3-codex',
    'openai-codex/gpt-5.3-codex-spark',
    'anthropic/claude-opus-4-5',
    'anthropic/claude-opus-4-6',
    'anthropic/claude-opus-4-7',
    'anthropic/claude-sonnet-4-5',
    'anthropic/claude-sonnet-4-6',
    'anthropic/claude-haiku-4-5',
    'claude-cli/claude-opus-4-7',
    'github-copilot/claude-sonnet-5',
    'github-copilot/gpt-5.6-luna',
    'google-gemini-cli/gemini-3-flash-preview',
    'openrouter/google/gemini-2.0-flash',
    'openrouter/moonshotai/kimi-k2.5',
    'opencode/kimi-k2.5',
    'opencode-go/hy3-preview',
    'moonshot/kimi-k2.5',
    'bailian/kimi-k2.5',
    'deepseek/deepseek-chat',
    'minimax/MiniMax-M2.7',
    'qwen-portal/coder-model',
    'groq/llama-3.3-70b-versatile',
    'ollama/kimi-k2.5:cloud',
    'lmstudio/gpt-5.5',
    'my-gateway/gpt-5.5',
  ])('%s is not going', (ref) => {
    expect(['current', undefined]).toContain(statusOf(ref));
  });
});

describe('a model that is gone at one address', () => {
  const chatgpt = { host: 'chatgpt.com' };
  test('is there at the others', () => {
    expect(statusOf('openai/gpt-5.4', undefined, chatgpt)).toBe('retired -> openai/gpt-5.6-terra');
    expect(statusOf('openai/gpt-5.4', undefined, { host: 'api.openai.com' })).toBe('current');
    expect(statusOf('openai/gpt-5.4', undefined, {})).toBe('current');
  });

  test('is gone for a provider of any name that asks there', () => {
    expect(statusOf('my-xai/auto', undefined, { host: 'api.x.ai' })).toBe('retired -> my-xai/grok-4.7');
    expect(statusOf('my-xai/auto', undefined, { host: 'gateway.example' })).toBeUndefined();
  });

  test('is only refused elsewhere if OpenClaw does not ask at all', () => {
    const elsewhere = { host: 'gateway.example', isElsewhere: true };
    expect(statusOf('openai/gpt-5.5', undefined, elsewhere)).toBe('current');
    expect(statusOf('google/gemini-2.0-flash', undefined, elsewhere)).toMatch(/^retired/);
  });
});

const list = (date: string, models: readonly object[], suppressions: readonly object[] = []) =>
  readOpenclawData([{ plugin: 'acme', modelCatalog: { providers: { acme: { models } }, suppressions } }], {
    name: `OpenClaw of ${date}`,
    date,
  });

describe('of several lists', () => {
  const old = list('2026-08-01', [{ id: 'one', status: 'deprecated', replacedBy: 'two' }, { id: 'two' }]);
  const fresh = list('2026-10-01', [{ id: 'one' }, { id: 'two', status: 'deprecated', replacedBy: 'three' }]);

  test('the newest that knows the model decides, whatever the order', () => {
    for (const lists of [
      [old, fresh],
      [fresh, old],
    ]) {
      expect(statusOf('acme/one', lists)).toBe('current');
      expect(statusOf('acme/two', lists)).toBe('deprecated -> acme/three');
    }
    expect(statusOf('acme/four', [old, fresh])).toBeUndefined();
  });

  test('the answer names its source and the day of it', () => {
    expect(lifecycleOf('acme/two', [old, fresh], { today })).toMatchObject({
      source: "acme's manifest in OpenClaw of 2026-10-01",
      sourceDate: '2026-10-01',
    });
  });
});

test('a successor that has a successor is followed, and a circle ends', () => {
  const models = [
    { id: 'a', status: 'deprecated', replacedBy: 'b' },
    { id: 'b', status: 'deprecated', replacedBy: 'c' },
    { id: 'x', status: 'deprecated', replacedBy: 'y' },
    { id: 'y', status: 'deprecated', replacedBy: 'x' },
  ];
  expect(statusOf('acme/a', [list('2026-10-01', models)])).toBe('deprecated -> acme/c');
  expect(statusOf('acme/x', [list('2026-10-01', models)])).toBe('deprecated -> acme/y');
});

test('a shutdown in the future is an announcement', () => {
  const gone = (day: string) =>
    list('2026-10-01', [], [{ provider: 'acme', model: 'old', reason: `Acme shut down Old on ${day}. Use acme/new.` }]);
  expect(statusOf('acme/old', [gone('2026-11-29')])).toBe('retired 2026-11-29 -> acme/new');
  expect(statusOf('acme/old', [gone('2026-12-31')])).toBe('deprecated 2026-12-31 -> acme/new');
});

test('lists of another shape say nothing', () => {
  const shapes: unknown[] = [
    null,
    'x',
    [],
    { providers: [] },
    { providers: { acme: { models: [null, 7, {}, { id: 7 }] } } },
  ];
  shapes.push({ suppressions: [null, { provider: 7, model: 'x' }, { provider: 'acme' }] });
  for (const modelCatalog of shapes) {
    const read = readOpenclawData([{ plugin: 'acme', modelCatalog }], { name: 'OpenClaw', date: null });
    expect(read.providers.size).toBe(0);
  }
});

test('all of 2026.9.6 is kept: as many models, refusals and successors as its manifests have', () => {
  const [newest] = keptRetirements();
  const entries = [...(newest?.providers.values() ?? [])].flatMap((models) => [...models.values()]);
  const notices = entries.flatMap((entry) => entry.notices);
  expect(newest?.name).toBe('OpenClaw 2026.9.6');
  expect(entries.filter(({ model }) => model)).toHaveLength(113);
  expect(notices.filter(({ isRefused }) => isRefused)).toHaveLength(123);
  expect(notices.filter(({ isRefused, kind }) => isRefused && kind === 'retired')).toHaveLength(108);
  expect(notices.filter(({ isRefused }) => !isRefused)).toHaveLength(17);
  expect(notices.filter(({ isRefused, successor }) => !isRefused && successor)).toHaveLength(15);
});
