import { describe, expect, it } from 'vitest';
import { dateInId, FIELDS, paramsOf, releaseDates, render, rows } from '../../scripts/catalog.mjs';

const today = '2026-11-10';
const dates = releaseDates({
  maker: { models: { 'model-1': { release_date: '2025-01-10' }, 'odd-1': { release_date: 'soon' } } },
  host: { models: { 'model-1': { release_date: '2025-03-30' }, 'thing-2.5': { release_date: '2025-02-20' } } },
  other: { models: { 'x/thing-2-5': { release_date: '2025-02-20' }, 'late-1': { release_date: '2027-01-01' } } },
});

function compact(provider: string, ...models: readonly { readonly id: string }[]) {
  const inputs: string[] = [];
  const chat = Object.fromEntries(models.map((model) => [`chat:${model.id}`, model]));
  return { inputs, rows: rows(provider, { api: chat }, { dates, today, inputs }) };
}

/** One model's row by column. */
function record(provider: string, model: { readonly id: string; readonly [key: string]: unknown }) {
  const [row] = compact(provider, model).rows;
  return Object.fromEntries(FIELDS.map((field, index) => [field, row?.[index] ?? null]));
}

describe('a row', () => {
  it('holds every column in order, and input types by index', () => {
    const full = {
      id: 'model-8b-20250102',
      name: ' Model  8B ',
      contextWindow: 200_000,
      maxTokens: 64_000,
      input: ['text', 'image'],
      reasoning: true,
      cost: {
        input: 0.1 + 0.2,
        output: 25,
        cacheRead: 0.5,
        cacheWrite: 6.25,
        tiers: [{ inputTokensAbove: 1, input: 9 }],
      },
    };
    const row = ['model-8b-20250102', 'Model 8B', 200_000, 64_000, 0, 1, 0.3, 25, 0.5, 6.25, '2025-01-02', 'id', 8];
    expect(compact('p', full)).toEqual({ inputs: ['text image'], rows: [row] });
    expect(row).toHaveLength(FIELDS.length);
  });

  it('leaves out what the source leaves out', () => {
    expect(compact('p', { id: 'a' })).toEqual({ inputs: [], rows: [['a']] });
  });

  it('covers chat models only, sorted by id, across the APIs of a provider', () => {
    const inputs: string[] = [];
    const data = {
      one: { 'chat:b': { id: 'b' }, 'image:c': { id: 'c' } },
      two: { 'chat:a': { id: 'a' }, 'chat:B': { id: 'B' } },
    };
    expect(rows('p', data, { dates, today, inputs })).toEqual([['B'], ['a'], ['b']]);
  });
});

describe('what the source fills in', () => {
  it('is no limit where it is 4096', () => {
    expect(record('p', { id: 'a', contextWindow: 4096, maxTokens: 8192 })).toMatchObject({
      contextWindow: null,
      maxOutput: 8192,
    });
  });

  it('is no price where it is 0', () => {
    const cost = { input: 0, output: 0, cacheRead: 0, cacheWrite: 0 };
    expect(record('p', { id: 'a', cost })).toMatchObject({ input: null, output: null, cacheRead: null });
    expect(record('p', { id: 'a', cost: { ...cost, input: 2, output: 8 } })).toMatchObject({
      input: 2,
      cacheRead: null,
    });
    expect(record('p', { id: 'a', cost: { ...cost, input: -1 } })).toMatchObject({ input: null });
  });

  it.each([{ id: 'a:free' }, { id: 'a-free' }, { id: 'a', name: 'A (free)' }])(
    'is free when it is called so: %j',
    (model) => {
      expect(record('p', { ...model, cost: { input: 0, output: 0 } })).toMatchObject({ input: 0, output: 0 });
      expect(record('p', { ...model, cost: { input: 1, output: 0 } })).toMatchObject({ input: 1, output: null });
    },
  );

  it('is not free for a name with that prefix', () => {
    expect(record('p', { id: 'freedom-1', cost: { input: 0, output: 0 } })).toMatchObject({ input: null });
  });
});

describe('a release date', () => {
  it.each([
    ['maker', 'model-1', '2025-01-10', 'exact'],
    ['host', 'model-1', '2025-03-30', 'exact'],
    // The maker's own date before the host's, and for a variant as for the model.
    ['host', 'maker/model-1', '2025-01-10', 'exact'],
    ['elsewhere', 'maker/model-1:batch', '2025-01-10', 'exact'],
    // The day counts only if all providers agree on it.
    ['elsewhere', 'Thing-2.5', '2025-02-20', 'name'],
    ['amazon-bedrock', 'us.vendor.thing-2-5-v1:0', '2025-02-20', 'name'],
    ['elsewhere', 'model-1', null, null],
    ['elsewhere', 'thing-2-5-20250303', '2025-03-03', 'id'],
    ['maker', 'odd-1', null, null],
    // A day after the source's own is none.
    ['other', 'late-1', null, null],
    ['elsewhere', 'soon-20270101', null, null],
  ])('%s/%s: %s, %s', (provider, id, released, dateSource) => {
    expect(record(provider, { id })).toMatchObject({ released, dateSource });
  });

  it.each(['thing-latest', 'x/thing-latest:batch', 'thing'])('is not taken from a catalogue for %s', (id) => {
    const known = releaseDates({ p: { models: { [id]: { release_date: '2024-01-01' } } } });
    expect(rows('p', { api: { [`chat:${id}`]: { id } } }, { dates: known, today, inputs: [] })).toEqual([[id]]);
  });

  it.each([
    ['claude-opus-4-5-20251101', '2025-11-01'],
    ['gpt-4o-2024-05-13', '2024-05-13'],
    ['anthropic.claude-sonnet-4-20250514-v1:0', '2025-05-14'],
    ['command-r-08-2024', '2024-08'],
    ['ministral-8b-2512', '2025-12'],
    ['qwen3-235b-a22b-2507-v1:0', '2025-07'],
    // Month and day without a year, and numbers that are no dates.
    ['deepseek-r1-0528', null],
    ['deepseek-v4.1-flash-1017', null],
    ['model-20251301', null],
    ['model-2025-1101', null],
    ['model-120250101', null],
    ['gpt-4', null],
  ])('in the id %s: %s', (id, expected) => {
    expect(dateInId(id)).toBe(expected);
  });
});

describe('the size in a name', () => {
  it.each([
    ['llama-3.3-70b-versatile', null, 70],
    ['lfm-2.5-2.6b', 'LFM2.5-2.6B', 2.6],
    ['qwen3-235b-a22b', 'Qwen3 235B A22B', 235],
    ['cohere/command-r7b-12-2024', null, 7],
    ['Ring-2.6-1T', null, 1000],
    ['qwen3p8-2p4t-a95b', 'Qwen3.8 2.4T A95B', 2400],
    ['qwen3-coder', 'Qwen3 Coder 480B A35B', 480],
    // Effective, active and shared sizes are no totals; two sizes are none.
    ['gemma-4-e2b', 'Gemma 4 E2B', null],
    ['mixtral-8x22b', null, null],
    ['llama-4-scout-17b-16e-instruct', null, null],
    ['merge-7b-13b', null, null],
    ['a-8b', 'A 9B', null],
    ['gpt-5', 'GPT-5', null],
    ['model-4bit', null, null],
  ])('%s (%s): %s', (id, name, expected) => {
    expect(paramsOf(id, name)).toBe(expected);
  });
});

describe('the file', () => {
  const providers = { p: [['a', 'A "quoted" name \u2028'], ['b']], q: [['c']] };
  const text = render({ sources: [{ package: 'p' }], inputs: ['text image', 'text'], providers });

  it('is JSON with sources, columns, input types and rows', () => {
    expect(JSON.parse(text)).toEqual({
      sources: [{ package: 'p' }],
      fields: FIELDS,
      inputs: [['text', 'image'], ['text']],
      providers,
    });
  });

  it('has one line for each model', () => {
    expect(text.split('\n')).toEqual(expect.arrayContaining(['["b"]', '["c"]']));
  });
});
