// biome-ignore-all lint/suspicious/noTemplateCurlyInString: they are what is tested
import { describe, expect, it } from 'vitest';
import { observeProfiles, observeProviders, providerEntry } from '../../src/openclaw/observed-providers.ts';
import { FACTS } from '../releases.ts';
import { treeOf } from '../routing/homes.ts';

const SECRET = 'sk-planted-secret-0123456789';
const ENV: Readonly<Record<string, string>> = { KEY: SECRET, BLANK: ' ' };

function providers(value: object, generation: 'classic' | 'modern' = 'classic') {
  return observeProviders(treeOf({ models: { providers: value } }), FACTS[generation], (name) => ENV[name]);
}

describe('models.providers', () => {
  it('gives facts, and no key', () => {
    const found = providers({
      'Z.AI': {
        baseUrl: 'http://127.0.0.1:1/v1',
        auth: 'api-key',
        apiKey: SECRET,
        models: [
          {
            id: 'm',
            name: 'M',
            contextWindow: 1000,
            maxTokens: 100,
            reasoning: true,
            input: ['text', 'image'],
            cost: { input: 1, output: 2, cacheRead: 0, cacheWrite: 0.5 },
          },
          { id: 'bare' },
          { name: 'no id' },
        ],
      },
    });
    expect([...found.values()]).toEqual([
      {
        key: 'Z.AI',
        id: 'zai',
        auth: 'api-key',
        hasApiKey: true,
        apiKeyVariables: [],
        baseUrl: 'http://127.0.0.1:1/v1',
        models: [
          {
            id: 'm',
            name: 'M',
            contextWindow: 1000,
            maxTokens: 100,
            reasoning: true,
            input: ['text', 'image'],
            cost: { input: 1, output: 2, cacheRead: 0, cacheWrite: 0.5 },
          },
          expect.objectContaining({ id: 'bare', name: undefined, cost: undefined, input: undefined }),
        ],
      },
    ]);
    expect(JSON.stringify([...found])).not.toContain(SECRET);
    expect(providerEntry(found, 'zai')?.key).toBe('Z.AI');
    expect(providerEntry(found, 'Z.AI')?.key).toBe('Z.AI');
    expect(providerEntry(found, 'other')).toBeUndefined();
  });

  it.each([
    ['text', SECRET, true, []],
    ['blank', '  ', false, []],
    ['absent', undefined, false, []],
    ['a variable', '${KEY}', true, ['KEY']],
    ['an unset variable', '${NONE}', false, ['NONE']],
    ['a blank variable', '${BLANK}', false, ['BLANK']],
    ['a reference to a variable', { source: 'env', provider: 'default', id: 'KEY' }, true, ['KEY']],
    ['a reference to an unset variable', { source: 'env', provider: 'default', id: 'NONE' }, false, ['NONE']],
    ['a reference to a file', { source: 'file', provider: 'x', id: '/a' }, true, []],
    ['something else', 7, false, []],
  ])('knows whether apiKey is there: %s', (_, apiKey, hasApiKey, apiKeyVariables) => {
    expect(providers({ a: { apiKey } }).get('a')).toMatchObject({ hasApiKey, apiKeyVariables });
  });
});

it('auth.profiles name provider and mode', () => {
  const tree = treeOf({
    auth: {
      profiles: {
        'zai:a': { provider: 'z.ai', mode: 'api_key', email: 'a@example.com' },
        'no:mode': { provider: 'x' },
        'no:provider': { mode: 'token' },
      },
    },
  });
  expect([...observeProfiles(tree, FACTS.classic).values()]).toEqual([
    { id: 'zai:a', provider: 'zai', mode: 'api_key' },
  ]);
  expect(observeProfiles(tree, FACTS.modern).get('zai:a')?.provider).toBe('z.ai');
});
