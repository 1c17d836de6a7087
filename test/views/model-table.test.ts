import { describe, expect, it } from 'vitest';
import { UNKNOWN_COST } from '../../src/catalog/sources.ts';
import { humanPrices, humanTokens, modelTable, type TableModel } from '../../src/views/text/model-table.ts';
import { displayWidth, plainPalette } from '../../src/views/text/terminal.ts';

function model(ref: string, facts: Partial<TableModel> = {}): TableModel {
  return {
    ref,
    contextWindow: 200_000,
    cost: { ...UNKNOWN_COST, input: 5, output: 25 },
    name: ref.toUpperCase(),
    maxOutput: 64_000,
    reasoning: true,
    lifecycle: { status: 'current', date: null, successor: null },
    inputTypes: ['text', 'image'],
    configured: true,
    available: true,
    tags: ['configured'],
    missing: false,
    ...facts,
  };
}

const table = (models: readonly TableModel[], width: number) => modelTable(models, { palette: plainPalette, width });

describe('the table', () => {
  const models = [
    model('anthropic/claude-opus-4-5', { tags: ['default', 'alias:opus'] }),
    model('openai/gpt-5', { contextWindow: 1_048_576, cost: { ...UNKNOWN_COST, input: 1.25 }, inputTypes: ['text'] }),
    model('nope/none', {
      contextWindow: null,
      cost: UNKNOWN_COST,
      inputTypes: null,
      tags: ['fallback#1', 'missing'],
      missing: true,
    }),
  ];

  it('has one line for each where there is room', () => {
    expect(table(models, 80)).toEqual([
      'Model                      Context  In/Out $/M  Input       Tags',
      'anthropic/claude-opus-4-5     200k        5/25  text+image  default, alias:opus',
      'openai/gpt-5                 1.05M      1.25/-  text        configured',
      'nope/none                        -           -  -           fallback#1, missing',
    ]);
  });

  it('puts the tags below where their column would be tall', () => {
    const many = [model('anthropic/claude-opus-4-5', { tags: ['default', 'image', 'configured', 'alias:opus'] })];
    expect(table(many, 70)).toEqual([
      'Model                      Context  In/Out $/M  Input',
      'anthropic/claude-opus-4-5     200k        5/25  text+image',
      '  default, image, configured, alias:opus',
    ]);
  });

  it('drops columns from the right, and never cuts a reference', () => {
    expect(table(models, 48)[0]).toBe('Model                      Context  In/Out $/M');
    expect(table(models, 36)[0]).toBe('Model                      Context');
    expect(table(models, 30)[0]).toBe('Model');
    const long = `cloudflare-ai-gateway/${'x'.repeat(60)}`;
    expect(table([model(long), models[0] as TableModel], 40)).toEqual([
      'Model',
      long,
      '  configured',
      'anthropic/claude-opus-4-5',
      '  default, alias:opus',
    ]);
  });

  it('puts the facts of a long reference below it', () => {
    const long = `amazon-bedrock/${'x'.repeat(50)}`;
    const lines = table([model(long, { tags: [] }), model('a/b', { tags: [] })], 80);
    expect(lines[1]).toBe(long);
    expect(lines[2]).toMatch(/^ +200k +5\/25 {2}text\+image$/);
    expect(lines[3]).toMatch(/^a\/b +200k +5\/25 {2}text\+image$/);
    expect(lines[2]?.indexOf('200k')).toBe(lines[3]?.indexOf('200k'));
  });

  it.each([20, 33, 40, 60, 80, 100])('fits %i columns, except for longer words', (width) => {
    const tags = ['default', 'fallback#12', 'img-fallback#3', 'alias:a-rather-long-alias', 'agent:work', 'missing'];
    const mixed = Array.from({ length: 40 }, (_, index) =>
      model(`provider/${'m'.repeat(index)}`, { tags: tags.slice(0, index % 7) }),
    );
    for (const line of table(mixed, width)) {
      const words = line.trim().split(' ');
      expect(displayWidth(line) <= width || words.length === 1, line).toBe(true);
    }
    const text = table(mixed, width).join('\n');
    for (const { ref } of mixed) expect(text).toContain(ref);
  });

  it('shows more facts the wider the screen is, as long as no model needs a second line', () => {
    const cost = { input: 5, output: 25, cacheRead: 0.5, cacheWrite: 6.25 };
    const one = [model('anthropic/claude-opus-4-5', { name: 'Claude Opus 4.5', cost, tags: ['default'] })];
    const titles = (width: number) => table(one, width)[0]?.split(/ {2,}/).slice(1, -1);
    expect(titles(120)).toEqual(['Name', 'Context', 'Output', 'In/Out $/M', 'Cache r/w', 'Reasoning', 'Input']);
    expect(titles(100)).toEqual(['Context', 'Output', 'In/Out $/M', 'Cache r/w', 'Reasoning', 'Input']);
    expect(titles(80)).toEqual(['Context', 'Output', 'In/Out $/M', 'Input']);
    expect(table(one, 120)[1]).toContain(
      'Claude Opus 4.5     200k     64k        5/25   0.5/6.25  yes        text+image',
    );
  });

  it('says what takes the place of a model that is gone or going', () => {
    const gone = { status: 'retired', date: '2026-06-01', successor: 'google/gemini-2.5-flash' } as const;
    const text = table([model('google/gemini-2.0-flash', { lifecycle: gone })], 100).join('\n');
    expect(text).toContain('retired 2026-06-01 -> google/gemini-2.5-flash');
    const going = { status: 'deprecated', date: null, successor: null } as const;
    expect(table([model('a/b', { lifecycle: going })], 80)[1]).toMatch(/configured, deprecated$/);
  });

  it('has no tags column without tags', () => {
    expect(table([model('a/b', { tags: [] })], 60)[0]).toBe('Model  Context  Output  In/Out $/M  Reasoning  Input');
  });

  it('reports a missing credential only for configured models', () => {
    const none = { available: false, tags: ['default'] };
    expect(table([model('a/b', none)], 80)[1]).toContain('default, no credential');
    expect(table([model('a/b', { available: false, tags: [], configured: false })], 80)[1]).not.toContain('credential');
    expect(table([model('a/b', { available: null })], 80)[1]).not.toContain('credential');
  });

  it('names a few agents and counts the others', () => {
    const tags = Array.from({ length: 1000 }, (_, index) => `agent:a${index}`);
    expect(table([model('a/b', { tags })], 100)[1]).toMatch(/agent:a0, agent:a1, agent:a2, 997 more agents$/);
  });

  it('prints no terminal control sequences', () => {
    const evil = model('a/\u001b[2Jb', { inputTypes: ['te\u001b]0;x\u0007xt'], tags: ['alias:\u202eopus\nforged'] });
    expect(table([evil], 100)[1]).toBe(
      'a/b    A/B      200k     64k        5/25          -  yes        text   alias:opus forged',
    );
  });
});

describe('numbers for people', () => {
  it.each([
    [null, '-'],
    [512, '512'],
    [4096, '4k'],
    [131_072, '131k'],
    [200_000, '200k'],
    [999_999, '1M'],
    [1_000_000, '1M'],
    [1_048_576, '1.05M'],
    [10_000_000, '10M'],
  ])('%s tokens: %s', (tokens, text) => {
    expect(humanTokens(tokens)).toBe(text);
  });

  it.each([
    [5, 25, '5/25'],
    [0, 0, '0/0'],
    [0.0825, 0.33, '0.0825/0.33'],
    [0.1 + 0.2, null, '0.3/-'],
    [null, null, '-'],
  ])('%s and %s: %s', (input, output, text) => {
    expect(humanPrices({ input, output })).toBe(text);
  });
});
