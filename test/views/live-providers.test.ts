/** `providers list` and `providers show`, from live files and a manifest. */
import { describe, expect, it } from 'vitest';
import { providerDetails, providerLines, shownProviders } from '../../src/views/text/live-providers.ts';
import { plainPalette } from '../../src/views/text/terminal.ts';
import { CONFIG, desiredOf, liveOf } from '../plan/memory.ts';

const PLAIN = { palette: plainPalette, width: 120 };
const KEY = `\${OWN_KEY}`;
const CONFIG_TEXT = JSON.stringify({
  models: {
    providers: {
      own: {
        baseUrl: 'http://127.0.0.1:8000/v1',
        api: 'openai-completions',
        apiKey: 'literal-word',
        headers: { 'X-Team': 'infra', Authorization: `Bearer ${KEY}` },
        models: [{ id: 'a', name: 'A', contextWindow: 8192 }],
      },
      other: { baseUrl: 'http://me:literal-word@box/v1', apiKey: KEY, models: [] },
    },
  },
});

describe('the providers of a config', async () => {
  const live = await liveOf({ [CONFIG]: CONFIG_TEXT }, 'classic');
  const desired = desiredOf(
    {
      version: 1,
      providers: {
        own: { api: 'openai-responses', models: [{ id: 'a' }] },
        new: { baseUrl: 'http://box/v1', models: [] },
      },
    },
    live,
  );
  if (!('settings' in desired)) throw new Error(desired.join('\n'));
  const providers = shownProviders(live, desired);

  it('are listed with where the key comes from, and marked where the manifest differs', () => {
    expect(providerLines(providers, PLAIN)).toEqual([
      'own   → http://127.0.0.1:8000/v1, openai-completions, 1 model, key: literal  (the manifest differs: api)',
      `other → [secret], 0 models, key: ${KEY}`,
      'new   → not in the config  (only in the manifest)',
    ]);
    expect(providerLines(providers, { ...PLAIN, width: 60 })[0]).toBe(
      'own   → http://127.0.0.1:8000/v1, openai-completions, 1\n        model, key: literal  (the manifest differs: api)',
    );
  });

  it('are shown one by one, with their models and without a secret', () => {
    const [own] = providers;
    expect(own && providerDetails(own, PLAIN)).toEqual([
      'own  (the manifest differs: api)',
      '  baseUrl: http://127.0.0.1:8000/v1',
      '  api: openai-completions',
      '  apiKey: [secret]',
      `  headers: {X-Team: [not shown], Authorization: Bearer ${KEY}}`,
      '  models:',
      '    a  {name: A, contextWindow: 8192}',
    ]);
    expect(JSON.stringify(providers)).not.toContain('literal-word');
  });

  it('are none without any', async () => {
    expect(providerLines(shownProviders(await liveOf({}, 'classic'), undefined), PLAIN)).toEqual([
      'No providers configured.',
    ]);
  });
});
