import { describe, expect, it } from 'vitest';
// @ts-expect-error The script is plain JavaScript.
import { records } from '../../scripts/catalog.mjs';
import { loadCatalog } from '../../src/catalog/index.ts';

describe('the catalogue', () => {
  it('names its source, version, licence and day', async () => {
    const { sources } = await loadCatalog();
    expect(sources.length).toBeGreaterThan(0);
    for (const source of sources) {
      expect(source.package).toMatch(/^@?[\w-]+/);
      expect(source.version).toMatch(/^\d+\.\d+\.\d+$/);
      expect(source.license).toBe('MIT');
      expect(source.date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }
  });

  it('tells models with image input from those without', async () => {
    const { takesImages } = await loadCatalog();
    expect(takesImages('anthropic/claude-opus-4-5')).toBe(true);
    expect(takesImages('openai/gpt-4')).toBe(false);
  });

  it('knows nothing of what it does not list', async () => {
    const { find, takesImages } = await loadCatalog();
    expect(find('nosuch/model')).toBeUndefined();
    expect(takesImages('nosuch/model')).toBeUndefined();
  });

  it('has sane figures wherever it has any', async () => {
    const { find } = await loadCatalog();
    const model = find('anthropic/claude-opus-4-5');
    expect(model?.contextWindow).toBeGreaterThan(10_000);
    expect(model?.cost.input).toBeGreaterThan(0);
    expect(model?.cost.output).toBeGreaterThan(model?.cost.input ?? 0);
  });
});

describe('the script that makes the snapshot', () => {
  it('keeps chat models and leaves open what the source leaves open', () => {
    const data = {
      api: {
        'chat:a': { id: 'a', name: 'A', contextWindow: 1000, cost: { input: 1 }, input: ['text'] },
        'image:b': { id: 'b', name: 'B' },
      },
    };
    expect(records('p', data)).toEqual([['p/a', 'A', 1000, null, 1, null, null, null, null, ['text']]]);
  });
});
