import { describe, expect, it } from 'vitest';
import type { Manifest } from '../../src/generated/manifest.ts';
import { spellingOf } from '../../src/openclaw/model-ref.ts';
import type { SettingAddress } from '../../src/settings/address.ts';
import { placeInManifest, placesInConfig } from '../../src/settings/places.ts';
import { mayShowScalar, shownScalars } from '../../src/settings/shown.ts';
import { isBelow, managedInConfig, managedInStore } from '../../src/settings/table.ts';
import { manifestWords } from '../../src/settings/words.ts';
import { FACTS } from '../releases.ts';

const MANIFEST: Manifest = {
  version: 1,
  primary: 'p',
  fallbacks: ['f0', 'f1'],
  image: { primary: 'ip', fallbacks: ['if0'] },
  aliases: { Opus: 'a' },
  auth: { order: { 'z.ai': ['zai:x'] } },
  agents: { Work: { primary: 'wp', fallbacks: ['wf0'], auth: { order: { openai: ['openai:x'] } } }, idle: {} },
};

describe('the texts of a manifest', () => {
  it('are all found, each with its place', () => {
    const found = manifestWords(MANIFEST).map(({ word, path, address }) => [word, path.join('/'), address]);
    expect(found).toEqual([
      ['p', 'primary', 'primary'],
      ['f0', 'fallbacks/0', 'fallbacks'],
      ['f1', 'fallbacks/1', 'fallbacks'],
      ['ip', 'image/primary', 'image.primary'],
      ['if0', 'image/fallbacks/0', 'image.fallbacks'],
      ['a', 'aliases/Opus', 'aliases.Opus'],
      ['wp', 'agents/Work/primary', 'agents.Work.primary'],
      ['wf0', 'agents/Work/fallbacks/0', 'agents.Work.fallbacks'],
    ]);
  });

  it('an image model may be a text alone, and holes are passed over', () => {
    const holes = { version: 1, image: 'i', fallbacks: [undefined, 3, 'f'], aliases: { a: 1 }, agents: { x: null } };
    expect(manifestWords(holes as unknown as Manifest).map(({ word, path }) => [word, path.join('/')])).toEqual([
      ['f', 'fallbacks/2'],
      ['i', 'image'],
    ]);
    expect(manifestWords({ version: 1, image: null, fallbacks: null, aliases: null })).toEqual([]);
  });
});

describe('places', () => {
  const spelling = spellingOf(FACTS.classic);
  it.each([
    [{ setting: 'aliases', name: 'opus', agent: undefined }, ['aliases', 'Opus']],
    [{ setting: 'auth.order', name: 'zai', agent: undefined }, ['auth', 'order', 'z.ai']],
    [{ setting: 'fallbacks', name: undefined, agent: 'work' }, ['agents', 'Work', 'fallbacks']],
    [{ setting: 'fallbacks', name: undefined, agent: 'idle' }, undefined],
    [{ setting: 'auth.order', name: 'openai', agent: 'nobody' }, undefined],
  ] as const)('%j in a manifest, as it is spelt there', (address, place) => {
    expect(placeInManifest(address, MANIFEST, spelling)).toEqual(place);
  });

  it('in a config depends on the roster', () => {
    const facts = {
      places: FACTS.modern,
      indexOf: () => 3,
      entriesOf: () => ['openai/gpt-5.2'],
      orderKeys: () => ['zai', 'z.ai'],
      keysOf: () => ['VLLM'],
    };
    const at = (setting: SettingAddress['setting'], name?: string, agent?: string) =>
      (['list', 'entries'] as const).map((roster) =>
        placesInConfig({ setting, name, agent }, { ...facts, roster }).map((place) => place.join('/')),
      );
    expect(at('primary')).toEqual([['agents/defaults/model/primary'], ['agents/defaults/model/primary']]);
    expect(at('primary', undefined, 'work')).toEqual([
      ['agents/list/3/model/primary'],
      ['agents/entries/work/model/primary'],
    ]);
    expect(at('aliases', 'gpt')[0]).toEqual(['agents/defaults/models/openai/gpt-5.2/alias']);
    expect(at('auth.order', 'zai')[0]).toEqual(['auth/order/zai', 'auth/order/z.ai']);
    expect(at('providers.*.baseUrl', 'vllm')[0]).toEqual(['models/providers/VLLM/baseUrl']);
    // An agent's stored order is in its store, not in the config.
    expect(at('auth.order', 'zai', 'work')).toEqual([[], []]);
  });
});

describe('what follows from the table', () => {
  const isManaged = (path: string) => managedInConfig().some((pattern) => isBelow(path.split('/'), pattern));

  it.each([
    'agents/defaults/model',
    'agents/defaults/model/primary',
    'agents/defaults/imageModel/fallbacks/0',
    'agents/list/2/model/primary',
    'agents/entries/work/model',
    'agents/defaults/models/x',
    'auth/order/openai',
    'models/mode',
    'models/providers/x/apiKey',
  ])('a plan may write %s', (path) => {
    expect(isManaged(path)).toBe(true);
  });

  it.each([
    'agents/defaults',
    'agents/defaults/models',
    'agents/list/2',
    'agents/list/2/agentDir',
    'agents/defaults/workspace',
    'auth/order',
    'auth/profiles/x',
    'gateway/auth/token',
    'models/providers',
    'models/catalogRefresh/url',
    'meta/lastTouchedVersion',
  ])('and not %s', (path) => {
    expect(isManaged(path)).toBe(false);
  });

  it('of a store only the order', () => {
    expect(managedInStore()).toEqual([['order', '*']]);
  });

  it('no place that may hold a secret is shown', () => {
    const shown = shownScalars().filter(({ mayShow }) => mayShow('literal'));
    const places = shown.map(({ pattern }) => pattern.join('/'));
    expect(places).toContain('agents/entries/*/model/fallbacks/*');
    const harmless = /authHeader|maxTokens|contextTokens|injectNumCtx|\/(source|provider|id)$|\/params\/\*\*$/;
    expect(
      places.filter((path) => /token|key|secret|env|params|gateway|header/i.test(path) && !harmless.test(path)),
    ).toEqual([]);
  });

  it.each([
    ['apiKey', 'literal', false],
    ['apiKey', `\${VLLM_API_KEY}`, true],
    ['headers/Authorization', `Bearer \${TOKEN}`, true],
    ['headers/X-Team', 'infra', false],
    ['headers/X-Team/deeper', 'infra', false],
    ['baseUrl', 'http://127.0.0.1:8000/v1', true],
    ['baseUrl', 'http://user:word@127.0.0.1/v1', false],
    ['baseUrl', 'https://host/v1?key=x', false],
    ['models/0/contextWindow', 8192, true],
    ['models/0/headers/X-Key', 'x', false],
    ['localService/env/HF_TOKEN', 'x', false],
    ['request/proxy/url', 'http://user:word@proxy', false],
    ['request/tls/passphrase', 'word', false],
  ])('of a provider, %s with %j', (path, text, expected) => {
    const steps = ['models', 'providers', 'x', ...path.split('/').map((step) => (step === '0' ? 0 : step))];
    expect(mayShowScalar(shownScalars(), steps, text)).toBe(expected);
  });
});
