import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FIELDS } from '../../scripts/catalog.mjs';
import { loadCatalog } from '../../src/catalog/index.ts';

const catalog = await loadCatalog();
const text = readFileSync(new URL('../../src/catalog/snapshot.json', import.meta.url), 'utf8');
const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

describe('the snapshot', () => {
  it('names its sources with version, licence, author and day', () => {
    expect(catalog.sources.map(({ use }) => use)).toEqual(['models', 'release dates']);
    for (const source of catalog.sources) {
      expect(source.package).toMatch(/^@[\w-]+\/[\w-]+$/);
      expect(source.version).toMatch(/^\d+\.\d+\.\d+$/);
      expect(source.license).toBe('MIT');
      expect(source.author).not.toBe('');
      expect(source.date).toMatch(DAY);
    }
  });

  it('has the columns that the script writes, and stays small', () => {
    expect(JSON.parse(text).fields).toEqual(FIELDS);
    expect(text.length).toBeLessThan(250_000);
  });

  it('is sorted by provider and id, without repetition', () => {
    const keys = catalog.models.map(({ provider, id }) => `${provider}\u0000${id}`);
    expect(keys).toEqual([...new Set(keys)].sort());
    expect(keys.length).toBeGreaterThan(1000);
  });

  it('holds a sane value or null in every field', () => {
    const last =
      catalog.sources
        .map(({ date }) => date)
        .sort()
        .at(-1) ?? '';
    const wrong = catalog.models.filter((model) => {
      const tokens = [model.contextWindow, model.maxOutput].every(
        (value) => value === null || (Number.isInteger(value) && value > 0 && value <= 20_000_000),
      );
      const prices = Object.values(model.cost).every((value) => value === null || (value >= 0 && value < 2000));
      const types = model.inputTypes === null || ['text', 'text image'].includes(model.inputTypes.join(' '));
      const dated =
        model.released === null
          ? model.dateSource === 'unknown'
          : model.dateSource !== 'unknown' &&
            (DAY.test(model.released) || (model.dateSource === 'id' && MONTH.test(model.released))) &&
            model.released <= last;
      const params = model.params === null || (model.params > 0 && model.params < 10_000);
      const words =
        model.name !== null && model.name === model.name.trim() && model.ref === `${model.provider}/${model.id}`;
      return !(tokens && prices && types && dated && params && words && /^[a-z][a-z0-9-]*$/.test(model.provider));
    });
    expect(wrong).toEqual([]);
  });

  it('never calls a paid model free', () => {
    const free = catalog.models.filter(({ cost }) => cost.input === 0 && cost.output === 0);
    expect(free.length).toBeGreaterThan(0);
    expect(free.filter(({ id, name }) => !/\bfree\b/i.test(`${id} ${name}`))).toEqual([]);
  });

  it('gives ids that move no date but their own', () => {
    const moving = catalog.models.filter(({ id }) => /-latest$/.test(id));
    expect(moving.length).toBeGreaterThan(0);
    expect(moving.filter(({ released }) => released !== null)).toEqual([]);
  });
});

describe('looking a model up', () => {
  it('gives what is known of it', () => {
    expect(catalog.find('anthropic/claude-opus-4-5-20251101')).toEqual({
      ref: 'anthropic/claude-opus-4-5-20251101',
      provider: 'anthropic',
      id: 'claude-opus-4-5-20251101',
      name: 'Claude Opus 4.5',
      contextWindow: 200_000,
      maxOutput: 64_000,
      cost: { input: 5, output: 25, cacheRead: 0.5, cacheWrite: 6.25 },
      reasoning: true,
      inputTypes: ['text', 'image'],
      released: '2025-11-01',
      dateSource: 'id',
      params: null,
    });
  });

  it('finds ids with slashes and colons', () => {
    expect(catalog.find('openrouter/google/gemma-4-31b-it:free')).toMatchObject({
      provider: 'openrouter',
      id: 'google/gemma-4-31b-it:free',
      cost: { input: 0, output: 0 },
      params: 31,
    });
  });

  it('finds every model that it lists', () => {
    expect(catalog.models.filter((model) => catalog.find(model.ref)?.id !== model.id)).toEqual([]);
  });

  it('distinguishes models with and without image input', () => {
    const { takesImages } = catalog;
    expect(takesImages('anthropic/claude-opus-4-5')).toBe(true);
    expect(takesImages('openai/gpt-4')).toBe(false);
  });

  it.each(['nosuch/model', 'anthropic/nosuch', 'anthropic', '', '/', 'constructor', '__proto__/x'])(
    'knows nothing of %j',
    (ref) => {
      expect(catalog.find(ref)).toBeUndefined();
      expect(catalog.takesImages(ref)).toBeUndefined();
    },
  );
});
