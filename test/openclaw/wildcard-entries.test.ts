import { describe, expect, it } from 'vitest';
import { type Dialect, factsOf } from '../../src/openclaw/facts/releases.ts';
import { hasEntry, observeSettings } from '../../src/openclaw/settings.ts';
import { cascadeFor } from '../../src/routing/cascade.ts';
import { circumstancesOf, treeOf } from '../routing/homes.ts';

const config = {
  agents: {
    defaults: {
      model: { primary: 'openai/gpt-5.4', fallbacks: ['Opencode-Go/glm-5', 'google/gemini-2.5-pro'] },
      models: { 'OpenCode-Go/*': { alias: 'all' }, '/*': {}, 'openai/gpt-5.4': {} },
    },
  },
};
const entriesFor = (release: string | undefined) => {
  const facts = factsOf(release, 'classic');
  const dialect: Dialect = {
    facts,
    generation: 'classic',
    roster: 'list',
    allowlist: 'models',
    auth: 'state-json',
    release,
  };
  return observeSettings(treeOf(config), dialect, () => undefined);
};

describe('an entry for all models of a provider', () => {
  it.each([undefined, '2026.5.12', '2026.7.35', '2026.9.6'])('is one since 2026.5.12: %s', (release) => {
    const { entries, aliases } = entriesFor(release);
    expect(entries.map(({ ref, wildcard }) => [ref, wildcard])).toEqual([
      [undefined, 'opencode-go'],
      [undefined, undefined],
      ['openai/gpt-5.4', undefined],
    ]);
    // An alias of no single model names nothing.
    expect([...aliases.keys()]).not.toContain('all');
    expect(hasEntry(entries, 'opencode-go/anything')).toBe(true);
    expect(hasEntry(entries, 'opencode-go-x/anything')).toBe(false);
    expect(hasEntry(entries, 'google/gemini-2.5-pro')).toBe(false);
  });

  it.each(['2026.1.30', '2026.5.7'])('is a model before: %s', (release) => {
    const { entries } = entriesFor(release);
    expect(entries[0]).toMatchObject({ ref: 'opencode-go/*' });
    expect(hasEntry(entries, 'opencode-go/anything')).toBe(false);
  });

  it('lets a fallback and a chat have its models', async () => {
    const circumstances = await circumstancesOf({ config, generation: '2026.7.35' });
    const skips = cascadeFor({ agent: 'main' }, circumstances).steps.map(({ ref, skip }) => [
      ref,
      skip === 'not-allowed',
    ]);
    expect(skips).toEqual([
      ['openai/gpt-5.4', false],
      ['opencode-go/glm-5', false],
      ['google/gemini-2.5-pro', false],
    ]);
    const [asked] = cascadeFor({ agent: 'main', model: 'opencode-go/other' }, circumstances).steps;
    expect(asked?.skip).not.toBe('not-allowed');
  });
});
