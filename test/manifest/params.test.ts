/** Declared params of models, checked against those that OpenClaw reads. */
import { describe, expect, it } from 'vitest';
import { MODEL_PARAMS, PARAM_NAMES, paramSince } from '../../src/openclaw/facts/model-params.ts';
import { problemsOf } from './problems.ts';

const OPUS = 'anthropic/claude-opus-4-5';
const GPT = 'openai/gpt-5.2';

/** Code, line and column of each problem of params of a model. */
function found(params: string, model = OPUS, release = '2026.9.6'): (string | number | undefined)[][] {
  const text = `version: 1\nopenclaw: ${release}\nmodels:\n  ${model}:\n    params: {${params}}\n`;
  return problemsOf(text).map(({ code, position }) => [code, position?.line, position?.column]);
}

describe('declared params', () => {
  it.each([
    ['cacheRetention: long, temperature: 0.2, maxTokens: 8192', OPUS],
    ['anthropicBeta: [a, b], context1m: true, serviceTier: standard_only', OPUS],
    ['transport: websocket, serviceTier: flex, textVerbosity: low, parallel_tool_calls: false', GPT],
    ['thinking: xhigh, max_tokens: 100, stop: [END]', GPT],
    ['thinking: {type: disabled}', 'moonshot/kimi-k2.5'],
    ['provider: {order: [a]}, responseCache: true', 'openrouter/auto'],
    [`temperature: "\${WARM}", cacheRetention: null`, OPUS],
  ])('pass: %s', (params, model) => {
    expect(found(params, model)).toEqual([]);
  });

  it.each([
    ['cacheRetention: 1h', OPUS],
    ['temperature: warm', GPT],
    ['maxTokens: -1', GPT],
    ['serviceTier: flex', OPUS],
    ['fastMode: maybe', GPT],
    ['extra_body: text', 'openrouter/auto'],
  ])('with a value that OpenClaw ignores are a warning at their key: %s', (params, model) => {
    expect(found(params, model)).toEqual([['W156', 5, 14]]);
  });

  it.each([
    ['transport: sse', OPUS],
    ['context1m: true', GPT],
    ['provider: {order: [a]}', GPT],
    ['extra_body: {}', OPUS],
  ])('that the provider does not read are a warning: %s', (params, model) => {
    expect(found(params, model)).toEqual([['W157', 5, 14]]);
  });

  it('that the release does not read yet name what it reads', () => {
    expect(found('cacheRetention: long', OPUS, '2026.1.30')).toEqual([['W157', 5, 14]]);
    expect(found('cacheControlTtl: 5m', OPUS, '2026.1.30')).toEqual([]);
  });

  it('that nobody knows pass with a note, and with what may be meant', () => {
    const text = `version: 1\nmodels: {${OPUS}: {params: {temprature: 1, effort: 2}}}\n`;
    const [typo, own] = problemsOf(text).filter(({ code }) => code === 'W158');
    expect(typo).toMatchObject({ severity: 'info', message: expect.stringContaining('did you mean temperature?') });
    expect(own?.message).toContain('written as it is');
  });

  it('of a provider of the manifest are judged by its protocol', () => {
    const provider = (api: string) =>
      `version: 1\nproviders: {own: {baseUrl: "http://127.0.0.1/v1", api: ${api}}}\nmodels: {own/m: {params: {extra_body: {a: 1}}}}\n`;
    expect(problemsOf(provider('openai-completions')).map(({ code }) => code)).not.toContain('W157');
    expect(problemsOf(provider('anthropic-messages')).map(({ code }) => code)).toContain('W157');
  });

  it('of a model that is an alias, or twice the same, are errors', () => {
    const alias = problemsOf(`version: 1\naliases: {opus: ${OPUS}}\nmodels: {opus: {params: {}}}\n`);
    expect(alias).toMatchObject([{ code: 'E114', remedy: `Write ${OPUS}.` }]);
    const twice = problemsOf(`version: 1\nmodels: {${OPUS}: {params: {}}, Anthropic/claude-opus-4-5: {runtime: x}}\n`);
    expect(twice.map(({ code }) => code)).toContain('E320');
  });

  it('that hold a key are refused, and it is not repeated', () => {
    const problems = problemsOf(`version: 1\nmodels: {${OPUS}: {params: {apiKey: hunter2}}}\n`);
    expect(problems.map(({ code }) => code)).toContain('E135');
    expect(JSON.stringify(problems)).not.toContain('hunter2');
  });
});

it('every known param has one meaning for each name, and a first release where one shows it', () => {
  expect(new Set(PARAM_NAMES).size).toBe(MODEL_PARAMS.flatMap(({ names }) => names).length);
  expect(PARAM_NAMES.filter((name) => paramSince(name) !== undefined).length).toBeGreaterThan(40);
});
