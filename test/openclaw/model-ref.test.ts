import { describe, expect, it } from 'vitest';
import {
  aliasKey,
  builtinAlias,
  normalizeAgentId,
  normalizeProvider,
  parseModelRef,
  providerOf,
  refusedByOwnCommands,
  resolveModel,
  splitProfile,
  unusableAlias,
} from '../../src/openclaw/model-ref.ts';
import { FACTS } from '../releases.ts';

const none = new Map<string, string>();

describe('references, as the classic releases evaluate them (2026.1.30, measured)', () => {
  it.each([
    ['gpt-4o', 'anthropic/gpt-4o'],
    ['Opus-4.5', 'anthropic/claude-opus-4-5'],
    ['Anthropic/SONNET-4.5', 'anthropic/claude-sonnet-4-5'],
    ['anthropic/haiku-4.5', 'anthropic/haiku-4.5'],
    ['anthropic/claude-opus-4.5', 'anthropic/claude-opus-4.5'],
    ['opus', 'anthropic/opus'],
    ['z.ai/glm-4.7', 'zai/glm-4.7'],
    ['Z-AI/glm-4.7', 'zai/glm-4.7'],
    ['opencode-zen/m', 'opencode/m'],
    ['qwen/coder', 'qwen-portal/coder'],
    ['kimi-code/k', 'kimi-coding/k'],
    ['bedrock/m', 'bedrock/m'],
    ['gemini/m', 'gemini/m'],
    ['x-ai/m', 'x-ai/m'],
    ['google/gemini-3-pro', 'google/gemini-3-pro-preview'],
    ['google/gemini-3-flash', 'google/gemini-3-flash-preview'],
    ['google/Gemini-3-Pro', 'google/Gemini-3-Pro'],
    ['google-vertex/gemini-3-pro', 'google-vertex/gemini-3-pro'],
    ['openrouter/google/gemini-3-pro', 'openrouter/google/gemini-3-pro'],
    ['openrouter/a/b:free', 'openrouter/a/b:free'],
    ['OpenAI/GPT-5.2', 'openai/GPT-5.2'],
    [' openai / gpt-5.2 ', 'openai/gpt-5.2'],
    ['a b/c d', 'a b/c d'],
    ['x//y', 'x//y'],
    ['constructor/__proto__', 'constructor/__proto__'],
    ['/x', undefined],
    ['x/', undefined],
    [' / ', undefined],
    ['', undefined],
    ['   ', undefined],
  ])('%j: %j', (text, expected) => {
    expect(resolveModel(text, { naming: FACTS.classic, aliases: none, configured: none, bareRewrites: true })).toBe(
      expected,
    );
  });

  it('does not rewrite a bare primary', () => {
    expect(
      resolveModel('opus-4.5', { naming: FACTS.classic, aliases: none, configured: none, bareRewrites: false }),
    ).toBe('anthropic/opus-4.5');
  });

  it('splits at the first slash and recognizes a bare name', () => {
    expect(parseModelRef('x//y', FACTS.classic)).toEqual({ kind: 'ref', provider: 'x', model: '/y', ref: 'x//y' });
    expect(parseModelRef(' fast ', FACTS.classic)).toEqual({ kind: 'bare', name: 'fast' });
    expect(parseModelRef('x/', FACTS.classic)).toEqual({ kind: 'invalid' });
    expect(providerOf('x/y/z')).toBe('x');
    expect(providerOf('x')).toBe('');
  });
});

describe('references, as the modern releases evaluate them (2026.9.6, measured)', () => {
  it.each([
    ['gpt-5.2', 'openai/gpt-5.2'],
    ['sonnet', 'openai/sonnet'],
    ['OpenAI/GPT-5.2', 'openai/GPT-5.2'],
    ['z.ai/glm', 'z.ai/glm'],
    ['qwen/x', 'qwen/x'],
    ['anthropic/opus-4.5', 'anthropic/opus-4.5'],
    ['google/gemini-3-pro', 'google/gemini-3.1-pro-preview'],
    ['google/gemini-3-pro-preview', 'google/gemini-3.1-pro-preview'],
    ['google/gemini-3.1-pro', 'google/gemini-3.1-pro-preview'],
    ['google/gemini-3-flash', 'google/gemini-3-flash-preview'],
    ['google/gemini-3.1-flash-lite-preview', 'google/gemini-3.1-flash-lite'],
    ['google/gemma-4-26b', 'google/gemma-4-26b-a4b-it'],
    ['google/Gemini-3-Pro', 'google/Gemini-3-Pro'],
  ])('%j: %j', (text, expected) => {
    expect(resolveModel(text, { naming: FACTS.modern, aliases: none, configured: none, bareRewrites: true })).toBe(
      expected,
    );
  });
});

describe('aliases', () => {
  it('win over the provider of bare names, in any case, and never over a text with a slash', () => {
    const aliases = new Map([
      ['fast', 'x/y'],
      ['a/b', 'x/z'],
    ]);
    const resolve = (text: string) =>
      resolveModel(text, { naming: FACTS.classic, aliases, configured: none, bareRewrites: true });
    expect([resolve('FAST'), resolve(' fast '), resolve('a/b')]).toEqual(['x/y', 'x/y', 'a/b']);
    expect(aliasKey(' Fast ')).toBe('fast');
  });

  it("may have more characters than OpenClaw's own commands accept", () => {
    for (const alias of ['a', 'A.b_c:d-1', '5']) expect(refusedByOwnCommands(alias)).toBe(false);
    for (const alias of ['', 'a b', 'a/b', 'ä', 'a\n']) expect(refusedByOwnCommands(alias)).toBe(true);
    for (const alias of ['Kimi K2.5', '模型', 'ä', 'a:b']) expect(unusableAlias(alias)).toBeUndefined();
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a variable of OpenClaw's config
    for (const alias of ['', ' ', 'a ', 'a/b', 'a\nb', 'a\u200bb', '${A}']) expect(unusableAlias(alias)).toBeDefined();
  });

  it('are built in, six in classic releases and eight in modern ones', () => {
    expect(Object.entries(FACTS.classic.builtinAliases).map(([name, ref]) => `${name} ${ref}`)).toEqual([
      'opus anthropic/claude-opus-4-5',
      'sonnet anthropic/claude-sonnet-4-5',
      'gpt openai/gpt-5.2',
      'gpt-mini openai/gpt-5-mini',
      'gemini google/gemini-3-pro-preview',
      'gemini-flash google/gemini-3-flash-preview',
    ]);
    expect(Object.keys(FACTS.modern.builtinAliases)).toHaveLength(8);
    expect(builtinAlias('OPUS', FACTS.modern)).toBe('anthropic/claude-opus-5');
    expect(builtinAlias('gpt-nano', FACTS.classic)).toBeUndefined();
    expect(builtinAlias('constructor', FACTS.classic)).toBeUndefined();
  });
});

describe('providers', () => {
  it.each([
    [' OpenAI ', 'openai', 'openai'],
    ['Z.AI', 'zai', 'z.ai'],
    ['kimi-code', 'kimi-coding', 'kimi-code'],
    ['constructor', 'constructor', 'constructor'],
  ])('%j: classic %j, modern %j', (name, classic, modern) => {
    expect([normalizeProvider(name, FACTS.classic), normalizeProvider(name, FACTS.modern)]).toEqual([classic, modern]);
  });
});

describe('agent ids', () => {
  it.each([
    ['main', 'main'],
    [' Work ', 'work'],
    ['a_b-1', 'a_b-1'],
    ['my agent!', 'my-agent'],
    ['-x-', 'x'],
    ['--', 'main'],
    ['', 'main'],
    ['Ünï', 'n'],
    ['x'.repeat(70), 'x'.repeat(64)],
  ])('%j: %j', (id, expected) => {
    expect(normalizeAgentId(id)).toBe(expected);
  });
});

describe('a profile behind a model', () => {
  it.each([
    ['openai/gpt-5.4@openai:work', 'openai/gpt-5.4', 'openai:work'],
    ['openai/gpt-5.4 @ openai:work', 'openai/gpt-5.4', 'openai:work'],
    ['fast@openai:me@example.org', 'fast', 'openai:me@example.org'],
    ['lmstudio/qwen@q4_k_m@lmstudio:default', 'lmstudio/qwen@q4_k_m', 'lmstudio:default'],
    ['google-vertex/claude-opus-4-5@20251101', 'google-vertex/claude-opus-4-5@20251101', undefined],
    ['lmstudio/qwen3.6-27b@iq3_xxs', 'lmstudio/qwen3.6-27b@iq3_xxs', undefined],
    ['lmstudio/qwen@q4_k_m:2', 'lmstudio/qwen@q4_k_m:2', undefined],
    ['openrouter/a@b:c/model:free', 'openrouter/a@b:c/model:free', undefined],
    ['openai/gpt-5.4', 'openai/gpt-5.4', undefined],
  ])('is none of it in modern releases: %s', (text, model, profile) => {
    expect(splitProfile(text, FACTS.modern)).toEqual({ model, profile });
    expect(splitProfile(text, FACTS.classic)).toEqual({ model: text, profile: undefined });
  });

  it('is no part of the reference, but of a key in the model map', () => {
    expect(parseModelRef('openai/gpt-5.4@openai:work', FACTS.modern)).toMatchObject({ ref: 'openai/gpt-5.4' });
    const aliases = new Map([['fast', 'openai/gpt-5.4']]);
    const options = { naming: FACTS.modern, aliases, configured: none, bareRewrites: true } as const;
    expect(resolveModel('Fast@openai:work', options)).toBe('openai/gpt-5.4');
    expect(resolveModel('openai/a@openai:work', { ...options, isKey: true })).toBe('openai/a@openai:work');
  });
});
