import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadCatalog } from '../../src/catalog/index.ts';
import { ageInDays } from '../../src/scan/age.ts';
import { isChatModel } from '../../src/scan/chat.ts';
import { type FilterOptions, filterModels } from '../../src/scan/filter.ts';
import { lineUpOf } from '../../src/scan/quality.ts';
import { rankModels } from '../../src/scan/rank.ts';
import { type Answer, type Preference, WEIGHTS } from '../../src/scan/score.ts';
import type { Availability, ScanModel } from '../../src/scan/types.ts';
import { model, NOW } from './models.ts';

const RUNS = { numRuns: 200, seed: 7 };
const OK: Answer = { availability: 'ok', latencyMs: null };
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });

const anyModel: fc.Arbitrary<ScanModel> = fc
  .record({
    ref: fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.stringMatching(/^[a-z]{1,4}$/)).map((words) => words.join('/')),
    params: maybe(fc.constantFrom(0.5, 8, 70, 400)),
    released: maybe(fc.constantFrom('2024-01', '2025-08-05', '2026-06-30', '2030-01-01')),
    cost: fc.record({ input: maybe(fc.constantFrom(0, 0.1, 5)), output: maybe(fc.constantFrom(0, 15, 75)) }),
    inputTypes: maybe(fc.constantFrom(['text'], ['text', 'image'])),
    contextWindow: maybe(fc.constantFrom(8000, 200_000)),
  })
  .map((facts) => model(facts.ref, facts));
const anyModels = fc.uniqueArray(anyModel, { selector: ({ ref }) => ref, maxLength: 12 });
const anyPreference = fc.constantFrom<Preference>('balanced', 'cost', 'recent', 'large');
const anyOrder = fc.constantFrom('score' as const, 'openclaw' as const);

const refs = (models: readonly ScanModel[], weights = WEIGHTS.balanced, order: 'score' | 'openclaw' = 'score') =>
  rankModels(models, () => OK, { order, weights, now: NOW }).candidates.map((candidate) => candidate.model.ref);

describe('the order', () => {
  test('does not depend on the order of the input', () => {
    const shuffled = anyModels.chain((models) =>
      fc.tuple(fc.constant(models), fc.shuffledSubarray(models, { minLength: models.length })),
    );
    fc.assert(
      fc.property(shuffled, anyPreference, anyOrder, ([models, other], preference, order) => {
        expect(refs(other, WEIGHTS[preference], order)).toEqual(refs(models, WEIGHTS[preference], order));
      }),
      RUNS,
    );
  });

  test('of the others stays when a filter lets a model through or not', () => {
    fc.assert(
      fc.property(anyModels, anyModel, anyPreference, (models, more, preference) => {
        const others = models.filter(({ ref }) => ref !== more.ref);
        const ranking = { order: 'score', weights: WEIGHTS[preference], lineUp: lineUpOf(others), now: NOW } as const;
        const ranked = (list: readonly ScanModel[]) =>
          rankModels(list, () => OK, ranking).candidates.map((candidate) => candidate.model.ref);
        expect(ranked([...others, more]).filter((ref) => ref !== more.ref)).toEqual(ranked(others));
      }),
      RUNS,
    );
  });

  test('a younger twin, one that reasons and one that reads more are never behind', () => {
    fc.assert(
      fc.property(anyModel, anyPreference, fc.constantFrom('younger', 'thinks', 'reads'), (one, preference, how) => {
        const better = {
          younger: { released: '2026-11-20' },
          thinks: { reasoning: true },
          reads: { contextWindow: (one.contextWindow ?? 100_000) * 2 },
        }[how];
        if (how === 'younger' && one.released !== null && one.released > '2026-11-20') return;
        const before = { ...one, reasoning: false, contextWindow: one.contextWindow ?? 100_000 };
        const twin = { ...before, ...better, ref: `${one.ref}-zz` };
        // Of a model without size and version nothing is known to be good.
        if (how !== 'younger' && one.params === null) return;
        expect(refs([before, twin], WEIGHTS[preference])[0]).toBe(twin.ref);
      }),
      RUNS,
    );
  });

  test.each([
    ['cost', 'x/cheap'],
    ['recent', 'x/young'],
    ['large', 'x/large'],
  ] as const)('--prefer %s puts %s first', (preference, first) => {
    const models = [
      model('x/large', { params: 2000, released: '2025-01-01', cost: { input: 12, output: 24 } }),
      model('x/young', { params: 20, released: '2026-11-22', cost: { input: 6, output: 12 } }),
      model('x/cheap', { params: 20, released: '2025-01-01', cost: { input: 0.1, output: 0.1 } }),
    ];
    expect(refs(models, WEIGHTS[preference])[0]).toBe(first);
  });

  test('the newest flagship of a maker comes before its small models and its old ones', () => {
    const priced = (ref: string, input: number, output: number) =>
      model(ref, { cost: { input, output }, contextWindow: 400_000, reasoning: true });
    const models = [
      priced('openai/gpt-4-32k', 60, 120),
      priced('openai/gpt-5.4-nano', 0.2, 1.25),
      priced('openai/gpt-6.1-sol', 2, 10),
      priced('openai/gpt-6.1-luna', 0.1, 0.5),
      priced('openai/gpt-5.4', 2.5, 15),
      priced('openai/gpt-5.4-mini', 0.75, 4.5),
    ];
    expect(refs(models)).toEqual([
      'openai/gpt-6.1-sol',
      'openai/gpt-5.4',
      'openai/gpt-6.1-luna',
      'openai/gpt-5.4-mini',
      'openai/gpt-5.4-nano',
      'openai/gpt-4-32k',
    ]);
  });

  test('equal ones come by price, then by context, then by name', () => {
    const models = [
      model('x/b'),
      model('x/a'),
      model('x/context', { contextWindow: 9 }),
      model('x/price', { cost: { input: 4.9999, output: 4.9999 } }),
    ];
    expect(refs(models)).toEqual(['x/price', 'x/context', 'x/a', 'x/b']);
  });
});

test('scores and their parts are from 0 to 1, and the weights add up to 1', () => {
  for (const { quality, recency, cost, availability } of Object.values(WEIGHTS))
    expect(quality + recency + cost + availability).toBeCloseTo(1);
  const answers = fc.constantFrom<Availability>('ok', 'busy', 'unclear', 'unprobed');
  fc.assert(
    fc.property(anyModels, anyPreference, answers, (models, preference, availability) => {
      const ranking = { order: 'score', weights: WEIGHTS[preference], now: NOW } as const;
      for (const { score, parts } of rankModels(models, () => ({ ...OK, availability }), ranking).candidates)
        for (const value of [score, ...Object.values(parts)]) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1);
        }
    }),
    RUNS,
  );
});

test('unknown parts count as a half, and are named', () => {
  const [unknown] = rankModels([model('x/y')], () => OK, {
    order: 'score',
    weights: WEIGHTS.balanced,
    now: NOW,
  }).candidates;
  expect(unknown).toMatchObject({
    parts: { quality: 0.5, recency: 0.5, cost: 0.5, availability: 1 },
    score: 0.6,
    unknown: ['quality', 'recency', 'cost'],
  });
});

test('models without a usable provider are counted, not ranked', () => {
  const models = [model('a/1'), model('b/2'), model('c/3')];
  const answers: Record<string, Availability> = { a: 'failed', b: 'busy', c: 'none' };
  const ranked = rankModels(models, ({ provider }) => ({ availability: answers[provider] ?? 'ok', latencyMs: null }), {
    order: 'score',
    weights: WEIGHTS.balanced,
    now: NOW,
  });
  expect(ranked.candidates.map(({ model: { ref } }) => ref)).toEqual(['b/2']);
  expect(ranked.leftOut).toBe(2);
});

describe('of the catalogue', async () => {
  const { models } = await loadCatalog();
  const known = models.map((one): ScanModel => ({ ...one, group: one.provider, outputTypes: null }));
  const lineUp = lineUpOf(known);
  const best = (provider: string, count: number) => {
    const kept = known.filter((one) => one.provider === provider && isChatModel(one));
    const ranking = { order: 'score', weights: WEIGHTS.balanced, lineUp, now: NOW } as const;
    return rankModels(kept, () => OK, ranking)
      .candidates.slice(0, count)
      .map((candidate) => candidate.model.ref.slice(provider.length + 1));
  };

  test.each([
    ['anthropic', /^claude-(opus|fable|sonnet)-5/],
    ['openai', /^gpt-(6|5\.5-pro)/],
    ['google', /^gemini-(4|3\.[78])/],
    ['xai', /^grok-4\.7/],
  ])('the first of %s is of its newest generation', (provider, pattern) => {
    expect(best(provider, 1)[0]).toMatch(pattern);
  });

  test.each(['anthropic', 'openai', 'google'])('the smallest of %s are not its first choice', (provider) => {
    expect(best(provider, 2).join(' ')).not.toMatch(/nano|-mini|lite|haiku|luna|gemma/);
  });
});

describe('filters', () => {
  const none: FilterOptions = {
    providers: undefined,
    freeOnly: false,
    imageInput: false,
    minParams: 0,
    includeUnknown: false,
    maxAgeDays: 0,
    knownOnly: false,
    now: NOW,
  };
  const keptBy = (models: readonly ScanModel[], options: Partial<FilterOptions>) =>
    filterModels(models, { ...none, ...options }).kept.map(({ ref }) => ref);

  test('the numbers add up, whatever is asked', () => {
    const anyOptions = fc.record({
      providers: fc.option(fc.constantFrom(new Set(['a']), new Set(['b', 'c'])), { nil: undefined }),
      freeOnly: fc.boolean(),
      imageInput: fc.boolean(),
      minParams: fc.constantFrom(0, 8, 70),
      includeUnknown: fc.boolean(),
      maxAgeDays: fc.constantFrom(0, 30, 500),
      knownOnly: fc.boolean(),
      now: fc.constant(NOW),
    });
    fc.assert(
      fc.property(anyModels, anyOptions, (models, options) => {
        const { kept, filters } = filterModels(models, options);
        expect(kept.length + filters.reduce((sum, { leftOut }) => sum + leftOut, 0)).toBe(models.length);
        for (const { unknown } of filters) expect(unknown).toBeLessThanOrEqual(kept.length);
        if (options.knownOnly) expect(filters.every(({ unknown }) => unknown === 0)).toBe(true);
      }),
      RUNS,
    );
  });

  const MODELS = [
    model('a/small', { params: 8, released: '2026-11-01' }),
    model('a/large', { params: 400, released: '2024-11-01' }),
    model('b/unknown', { inputTypes: ['text', 'image'] }),
    model('b/text-embedding-3', { params: 400 }),
  ];

  test.each([
    [{}, ['a/small', 'a/large', 'b/unknown']],
    [{ providers: new Set(['b']) }, ['b/unknown']],
    [{ imageInput: true }, ['b/unknown']],
    [{ minParams: 400 }, ['a/large']],
    [{ minParams: 400, includeUnknown: true }, ['a/large', 'b/unknown']],
    [{ minParams: 400, knownOnly: true }, ['a/large']],
    [{ maxAgeDays: 22 }, ['a/small', 'b/unknown']],
    [{ maxAgeDays: 21, knownOnly: true }, []],
    [{ knownOnly: true }, ['a/small', 'a/large']],
    [{ freeOnly: true }, []],
  ] satisfies [Partial<FilterOptions>, string[]][])('%j keeps %j', (options, expected) => {
    expect(keptBy(MODELS, options)).toEqual(expected);
  });

  test('says which unknown models it kept, and which it left out', () => {
    expect(filterModels(MODELS, { ...none, minParams: 70, includeUnknown: true, maxAgeDays: 30 }).filters).toEqual([
      { name: 'chat', leftOut: 1, unknown: 0 },
      { name: 'min-params', leftOut: 1, unknown: 1 },
      { name: 'max-age-days', leftOut: 1, unknown: 1 },
    ]);
  });
});

test.each([
  ['2026-11-23', 0],
  ['2026-11-22', 1],
  ['2026-10', 23],
  ['2030-01-01', 0],
  ['yesterday', undefined],
  [null, undefined],
])('%s is %s days old', (released, days) => {
  expect(ageInDays(released, NOW)).toBe(days);
});

test.each([
  ['openai/gpt-5.2', true],
  ['openai/gpt-realtime', false],
  ['openrouter/openai/gpt-audio-mini', false],
  ['google/gemini-3-pro-image-preview', false],
  ['groq/openai/gpt-oss-safeguard-20b', false],
  ['x/olive-1', true],
  ['x/imagenet-chat', true],
])('%s chats in text: %s', (ref, chats) => {
  expect(isChatModel(model(ref))).toBe(chats);
});

test('a model that outputs images is not a text chat, whatever its name', () => {
  expect(isChatModel(model('x/y', { outputTypes: ['image', 'text'] }))).toBe(false);
  expect(isChatModel(model('x/y', { outputTypes: ['text'] }))).toBe(true);
});
