import { describe, expect, it } from 'vitest';
import { readOpenclawData } from '../../src/catalog/openclaw-data.ts';
import { openclawLayers } from '../../src/catalog/openclaw-layer.ts';
import { ASSUMED_FACTS } from '../../src/openclaw/facts/releases.ts';

const NOW = Date.UTC(2026, 10, 29);
const list = (name: string, date: string | null, models: object[]) =>
  readOpenclawData([{ plugin: null, modelCatalog: { providers: { OpenAI: { models } } } }], { name, date });
const layersOf = (...lists: ReturnType<typeof list>[]) => openclawLayers(lists, ASSUMED_FACTS, NOW);

describe("what OpenClaw's lists say about models", () => {
  it('takes names, limits, inputs and prices', () => {
    const cost = { input: 2, output: 8, cacheRead: 0.5, cacheWrite: 0 };
    const model = { name: ' A ', contextWindow: 200000, maxTokens: 9000, cost, reasoning: true, input: ['text'] };
    const [layer] = layersOf(list('OpenClaw 1', '2026-09-23', [{ id: 'a', ...model }]));
    expect(layer?.source).toEqual({ kind: 'openclaw', name: 'OpenClaw 1', date: '2026-09-23' });
    expect(layer?.models).toEqual([
      {
        ...{ ref: 'openai/a', provider: 'openai', id: 'a', local: null, name: 'A' },
        ...{ contextWindow: 200000, maxOutput: 9000, reasoning: true, inputTypes: ['text'] },
        cost: { input: 2, output: 8, cacheRead: 0.5, cacheWrite: null },
      },
    ]);
  });

  it('knows no price where all prices are 0, and nothing of another shape', () => {
    const odd = { contextWindow: '9', maxTokens: -1, reasoning: 'yes', input: [7], name: 3 };
    const cost = { input: 0, output: 0 };
    const [layer] = layersOf(
      list('x', null, [
        { id: 'a', ...odd, cost, input: ['text'] },
        { id: 'b', ...odd, cost: 'x' },
      ]),
    );
    expect(layer?.models).toEqual([
      expect.objectContaining({
        id: 'a',
        cost: null,
        contextWindow: null,
        maxOutput: null,
        reasoning: null,
        name: null,
      }),
    ]);
  });

  it('puts the newest list first, and leaves out a list of ids', () => {
    const found = layersOf(
      list('old', '2026-01-01', [{ id: 'a', name: 'Old' }]),
      list('ids', '2026-12-01', [{ id: 'a' }]),
      { ...list('new', '2026-11-20', [{ id: 'a', name: 'New' }]), fetchedAt: NOW - 3 * 86_400_000 },
    );
    expect(found.map(({ source }) => source.name)).toEqual(['new', 'old']);
    expect(found[0]?.source).toMatchObject({ fetched: '2026-11-26T00:00:00.000Z', ageInDays: 3 });
  });
});
