import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../src/catalog/index.ts';
import { type Layer, type LayerModel, mergeSources, type Source } from '../../src/catalog/sources.ts';

const catalog = await loadCatalog();
const REF = 'anthropic/claude-opus-4-5-20251101';

function stated(ref: string, facts: Partial<LayerModel>): LayerModel {
  const slash = ref.indexOf('/');
  return {
    ref,
    provider: ref.slice(0, slash),
    id: ref.slice(slash + 1),
    name: null,
    contextWindow: null,
    maxOutput: null,
    cost: null,
    reasoning: null,
    inputTypes: null,
    local: null,
    ...facts,
  };
}

function layer(name: string, ...models: LayerModel[]): Layer {
  const source: Source = { kind: 'config', name, path: '~/x', models: models.length };
  return { source, models };
}

describe('what is known of a model', () => {
  it('comes from the catalogue if no other source states it', () => {
    const { ref, provider, id, ...facts } = catalog.find(REF) ?? {};
    expect(mergeSources([], catalog).find(REF)).toMatchObject({ ref, provider, id, ...facts, local: false });
  });

  it('comes field by field from the first that states it', () => {
    const known = mergeSources(
      [
        layer('first', stated(REF, { contextWindow: 1000 })),
        layer('second', stated(REF, { contextWindow: 2000, maxOutput: 500, reasoning: false })),
        layer('third', stated(REF, { maxOutput: 1 })),
      ],
      catalog,
    ).find(REF);
    expect(known).toMatchObject({
      contextWindow: 1000,
      maxOutput: 500,
      reasoning: false,
      name: 'Claude Opus 4.5',
      cost: { input: 5, output: 25 },
    });
    // The third says nothing that counts.
    expect(known?.sources.slice(0, 3)).toEqual(['first', 'second', '@earendil-works/pi-ai']);
  });

  it('has a price from one source only', () => {
    const cost = { input: 1, output: null, cacheRead: null, cacheWrite: null };
    expect(mergeSources([layer('config', stated(REF, { cost }))], catalog).find(REF)?.cost).toEqual(cost);
  });

  it('names the catalogue of dates exactly where the date is from there', () => {
    const known = mergeSources([], catalog);
    const dated = (dateSource: string) =>
      catalog.models.filter((model) => model.dateSource === dateSource).map(({ ref }) => known.find(ref)?.sources);
    const [models, dates] = catalog.sources.map((source) => source.package);
    expect(dated('exact').length).toBeGreaterThan(0);
    expect(new Set(dated('exact').map(String))).toEqual(new Set([`${models},${dates}`]));
    expect(new Set([...dated('id'), ...dated('unknown')].map(String))).toEqual(new Set([`${models}`]));
  });

  it('stays unknown where no source states it', () => {
    const known = mergeSources([layer('config', stated('own/model', { name: 'Mine', local: true }))], catalog);
    expect(known.find('own/model')).toEqual({
      ref: 'own/model',
      provider: 'own',
      id: 'model',
      name: 'Mine',
      contextWindow: null,
      maxOutput: null,
      cost: { input: null, output: null, cacheRead: null, cacheWrite: null },
      reasoning: null,
      inputTypes: null,
      released: null,
      dateSource: 'unknown',
      params: null,
      local: true,
      sources: ['config'],
    });
    expect(known.find('own/other')).toBeUndefined();
  });

  it('lists every model once, and every source', () => {
    const known = mergeSources([layer('config', stated('own/model', {}), stated(REF, {}))], catalog);
    const refs = known.refs();
    expect(refs.slice(0, 2)).toEqual(['own/model', REF]);
    expect(refs).toHaveLength(catalog.refs().length + 1);
    expect(new Set(refs).size).toBe(refs.length);
    expect(known.sources.map(({ kind }) => kind)).toEqual(['config', 'catalogue', 'catalogue']);
  });
});
