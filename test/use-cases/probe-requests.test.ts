/** Which requests a probe makes: credential, model, URL and headers; nothing is sent. */
import { describe, expect, test } from 'vitest';
import type { Circumstances } from '../../src/routing/types.ts';
import { chainRefs, type PlannedProbe, type ProbeSelection, planProbes } from '../../src/use-cases/probe-requests.ts';
import { circumstancesOf } from '../../src/workspace/circumstances.ts';
import { type Files, type HomeExtras, liveOf, makeHome } from './homes.ts';

const NOW = 1_800_000_000_000;
const KEY = 'planted-key-0123456789';
const STORE = '.openclaw/agents/main/agent/auth-profiles.json';

interface Home extends HomeExtras {
  readonly model?: object;
  readonly providers?: object;
  readonly config?: object;
  readonly profiles?: object;
  readonly usageStats?: object;
}

async function within(home: Home, work: (circumstances: Circumstances) => Promise<void>): Promise<void> {
  const { model = {}, providers = {}, config = {}, profiles = {}, usageStats = {}, release = '2026.1.30' } = home;
  const files: Files = {
    '.openclaw/openclaw.json': JSON.stringify({
      meta: { lastTouchedVersion: release },
      agents: { defaults: { model } },
      models: { providers },
      ...config,
    }),
    [STORE]: JSON.stringify({ version: 1, profiles, usageStats }),
  };
  const made = makeHome(files, { ...home, release });
  try {
    await work(circumstancesOf(await liveOf(made), NOW));
  } finally {
    made.remove();
  }
}

const api = (provider: string, key: unknown = KEY) => ({ type: 'api_key', provider, key });
const name = ({ kind, ...rest }: PlannedProbe) => {
  const { source, ref } = 'request' in rest ? rest.request : (rest as { result: { source: null; ref: string } }).result;
  const from = source as { kind: string; id?: string; name?: string } | null;
  return `${from?.id ?? from?.name ?? from?.kind ?? 'none'} ${ref} ${kind}`;
};
const reasonOf = (planned: PlannedProbe | undefined) => (planned?.kind === 'result' ? planned.result.message : 'asked');
const requestOf = (planned: PlannedProbe | undefined) => {
  if (planned?.kind !== 'request') throw new Error(`not asked: ${reasonOf(planned)}`);
  const { headers, secret, ...rest } = planned.request;
  const sent = Object.fromEntries([...headers].map(([header, value]) => [header, value.reveal()]));
  return { ...rest, headers: sent, secret: secret?.reveal() };
};
const CREDENTIALS: ProbeSelection = { scope: 'credentials' };
const MODELS: ProbeSelection = { scope: 'models' };

describe('one for each credential', () => {
  const HOME: Home = {
    model: { primary: 'anthropic/claude-opus-4-5', fallbacks: ['groq/one', 'anthropic/claude-haiku-4-5'] },
    profiles: {
      'anthropic:a': api('anthropic'),
      'anthropic:cooling': api('anthropic', 'planted-cooling'),
      'anthropic:blank': api('anthropic', ' '),
      'anthropic:over': { type: 'token', provider: 'anthropic', token: 'planted-over', expires: NOW - 1 },
      'openai:b': api('openai'),
    },
    usageStats: { 'anthropic:cooling': { cooldownUntil: NOW + 60_000, errorCount: 2 } },
    env: {
      ANTHROPIC_API_KEY: 'planted-env-0123456789',
      GROQ_API_KEY: 'planted-groq-0123456789',
      XAI_API_KEY: 'unused',
    },
  };

  test('of the providers in use, also those that wait; not the blank and the expired', () =>
    within(HOME, async (circumstances) => {
      const planned = await planProbes(circumstances, CREDENTIALS);
      expect(planned.map(name)).toEqual([
        'anthropic:a anthropic/claude-opus-4-5 request',
        'anthropic:cooling anthropic/claude-opus-4-5 request',
        'ANTHROPIC_API_KEY anthropic/claude-opus-4-5 request',
        'anthropic:over anthropic/claude-opus-4-5 result',
        'anthropic:blank anthropic/claude-opus-4-5 result',
        'GROQ_API_KEY groq/one request',
        expect.stringMatching(/^openai:b openai\/\S+ request$/),
      ]);
      expect(planned.map(reasonOf).filter((reason) => reason !== 'asked')).toEqual(['it has expired', 'it is blank']);
      expect(requestOf(planned[0])).toMatchObject({
        protocol: 'anthropic-messages',
        baseUrl: 'https://api.anthropic.com',
        model: 'claude-opus-4-5',
        secret: KEY,
        headers: {},
      });
    }));

  test('of one provider, whatever uses it', () =>
    within(HOME, async (circumstances) => {
      const planned = await planProbes(circumstances, { ...CREDENTIALS, providers: [' XAI '] });
      expect(planned.map(name)).toEqual([expect.stringMatching(/^XAI_API_KEY xai\/\S+ request$/)]);
    }));

  test('of one profile, also one that would not be tried', () =>
    within(HOME, async (circumstances) => {
      const planned = await planProbes(circumstances, { ...CREDENTIALS, profiles: ['anthropic:over', 'no:such'] });
      expect(planned.map(name)).toEqual(['anthropic:over anthropic/claude-opus-4-5 request']);
    }));

  test("with the cheapest of the catalogue if the chain has no model of the provider's", () =>
    within({ model: { primary: 'groq/one' }, profiles: { 'openai:b': api('openai') } }, async (circumstances) => {
      const { loadCatalog } = await import('../../src/catalog/index.ts');
      const ref = requestOf((await planProbes(circumstances, { ...CREDENTIALS, providers: ['openai'] }))[0]).ref;
      const prices = (await loadCatalog()).models
        .filter(({ provider, inputTypes }) => provider === 'openai' && inputTypes?.includes('text') !== false)
        .map(({ ref: of, cost }) => [of, (cost.input ?? Infinity) + (cost.output ?? Infinity)] as const);
      expect(new Map(prices).get(ref)).toBe(Math.min(...prices.map(([, price]) => price)));
    }));

  test('with a model of the config for a custom provider', () =>
    within(
      {
        providers: { home: { baseUrl: 'http://gpu.test/v1', apiKey: KEY, models: [{ id: 'a/b', name: 'B' }] } },
        model: { primary: 'groq/one' },
      },
      async (circumstances) => {
        const [planned] = await planProbes(circumstances, { ...CREDENTIALS, providers: ['home'] });
        expect(requestOf(planned)).toMatchObject({ model: 'a/b', secret: KEY, protocol: 'openai-chat' });
      },
    ));

  test('and none if no model is known', () =>
    within({ profiles: { 'odd:a': api('odd') } }, async (circumstances) => {
      const [planned] = await planProbes(circumstances, { ...CREDENTIALS, providers: ['odd'] });
      expect(reasonOf(planned)).toBe('no model of this provider is known');
    }));
});

describe('one for each model', () => {
  const HOME: Home = {
    model: { primary: 'anthropic/claude-opus-4-5', fallbacks: ['groq/one', 'groq/two', 'nobody/x'] },
    config: {
      agents: {
        defaults: {
          model: { primary: 'anthropic/claude-opus-4-5', fallbacks: ['groq/one', 'groq/two', 'nobody/x'] },
          imageModel: { primary: 'openai/gpt-5.2', fallbacks: ['groq/one'] },
        },
        list: [{ id: 'main' }, { id: 'work', model: { primary: 'openai/gpt-5.1', fallbacks: [] } }],
      },
    },
    profiles: { 'anthropic:a': api('anthropic'), 'anthropic:b': api('anthropic', 'planted-second') },
    usageStats: { 'anthropic:a': { cooldownUntil: NOW + 60_000, errorCount: 1 } },
    env: { GROQ_API_KEY: 'planted-groq-0123456789' },
  };

  test('of the chains, once, with the credential that it would get', () =>
    within(HOME, async (circumstances) => {
      const planned = await planProbes(circumstances, MODELS);
      expect(planned.map(name)).toEqual([
        'anthropic:b anthropic/claude-opus-4-5 request',
        'GROQ_API_KEY groq/one request',
        'GROQ_API_KEY groq/two request',
        'none nobody/x result',
        'none openai/gpt-5.2 result',
      ]);
      expect(reasonOf(planned[4])).toBe('there is no credential');
    }));

  test("of an agent's own chain", () =>
    within(HOME, async (circumstances) => {
      expect(chainRefs(circumstances, 'Work')).toEqual(['openai/gpt-5.1', 'openai/gpt-5.2', 'groq/one']);
      expect((await planProbes(circumstances, { ...MODELS, agent: 'work' })).map(name)).toHaveLength(3);
    }));

  test('that is named, and of these only those of a provider', () =>
    within(HOME, async (circumstances) => {
      const refs = ['groq/three', 'groq/three', 'anthropic/claude-haiku-4-5'];
      expect((await planProbes(circumstances, { ...MODELS, refs })).map(name)).toEqual([
        'GROQ_API_KEY groq/three request',
        'anthropic:b anthropic/claude-haiku-4-5 request',
      ]);
      expect(await planProbes(circumstances, { ...MODELS, refs, providers: ['groq'] })).toHaveLength(1);
    }));
});

describe('where it is asked', () => {
  const asked = async (home: Home, ref: string) => {
    let planned: PlannedProbe | undefined;
    await within(
      { env: { HELD: 'planted-held-0123', OPENAI_API_KEY: KEY, MINIMAX_API_KEY: KEY }, ...home },
      async (c) => {
        [planned] = await planProbes(c, { ...MODELS, refs: [ref] });
      },
    );
    return planned;
  };
  // biome-ignore lint/suspicious/noTemplateCurlyInString: as OpenClaw writes variables
  const [held, unset] = ['${HELD}', '${NOT_HELD}'];

  test.each([
    ['openai-completions', 'openai-chat'],
    ['openai-responses', 'openai-responses'],
    ['anthropic-messages', 'anthropic-messages'],
    ['google-generative-ai', 'google-generate'],
    ['ollama', 'ollama'],
    ['bedrock-converse-stream', 'bedrock-converse'],
  ])('in the words of %s', async (word, protocol) => {
    const release = word === 'ollama' ? '2026.9.6' : '2026.1.30';
    const home = {
      release,
      providers: { own: { baseUrl: 'https://own.test/v1', api: word, apiKey: KEY, models: [] } },
    };
    expect(requestOf(await asked(home, 'own/m'))).toMatchObject({ protocol, baseUrl: 'https://own.test/v1' });
  });

  test('the config overrides built-in values, and a model its provider', async () => {
    const openai = {
      baseUrl: `https://${'proxy.test'}/${held}`,
      headers: { 'X-Both': 'provider', 'X-One': held },
      models: [{ id: 'own', name: 'Own', api: 'anthropic-messages', headers: { 'x-both': 'model' } }],
    };
    const home = { providers: { OpenAI: openai } };
    expect(requestOf(await asked(home, 'openai/gpt-5.2'))).toMatchObject({
      protocol: 'openai-responses',
      baseUrl: 'https://proxy.test/planted-held-0123',
      headers: { 'x-both': 'provider', 'x-one': 'planted-held-0123' },
      secret: KEY,
    });
    expect(requestOf(await asked(home, 'openai/own'))).toMatchObject({
      protocol: 'anthropic-messages',
      headers: { 'x-both': 'model', 'x-one': 'planted-held-0123' },
    });
  });

  test('with the key in Authorization too, if the config says so', async () => {
    const own = { baseUrl: 'https://own.test', api: 'anthropic-messages', apiKey: KEY, authHeader: true, models: [] };
    expect(requestOf(await asked({ providers: { own } }, 'own/m')).headers).toEqual({ authorization: `Bearer ${KEY}` });
    const not = { ...own, authHeader: false };
    expect(requestOf(await asked({ providers: { own: not } }, 'own/m'))).toMatchObject({ headers: {}, secret: KEY });
  });

  test('a server on this machine without any key, and no other', async () => {
    const at = (baseUrl: string) => ({ providers: { own: { baseUrl, models: [], authHeader: false } } });
    for (const local of ['http://127.0.0.1:1/v1', 'http://localhost:1', 'http://[::1]:1'])
      expect(requestOf(await asked(at(local), 'own/m')).secret).toBeUndefined();
    for (const other of ['http://localhost.test/v1', 'https://127.test', 'https://own.test'])
      expect(reasonOf(await asked(at(other), 'own/m'))).toBe('there is no credential');
    expect(requestOf(await asked({}, 'ollama/llama3'))).toMatchObject({ baseUrl: 'http://127.0.0.1:11434' });
  });

  test('where 2026.1.30 asks, and where later releases do', async () => {
    const minimax = (release: string) => asked({ release }, 'minimax/MiniMax-M2.1');
    expect(requestOf(await minimax('2026.1.30'))).toMatchObject({
      baseUrl: 'https://api.minimax.chat/v1',
      headers: {},
    });
    expect(requestOf(await minimax('2026.9.6'))).toMatchObject({
      baseUrl: 'https://api.minimax.io/anthropic',
      headers: { authorization: `Bearer ${KEY}` },
    });
  });

  test.each<[string, object, string]>([
    ['a variable that is not set', { baseUrl: `https://${unset}` }, 'its baseUrl uses a variable that is not set'],
    ['no web address', { baseUrl: 'file:///etc/passwd' }, 'its baseUrl is not a web address'],
    ['no address at all', { baseUrl: 'own.test' }, 'its baseUrl is not a web address'],
    ['a header', { baseUrl: 'https://a.test', headers: { 'X-A': unset } }, 'its header X-A cannot be filled in'],
    ['another protocol', { baseUrl: 'https://a.test', api: 'morse' }, 'its API is morse, which cannot be probed'],
    ['a key of a variable that is not set', { baseUrl: 'https://a.test', apiKey: unset }, 'there is no credential'],
  ])('not at all: %s', async (_, own, reason) => {
    const planned = await asked({ providers: { own: { apiKey: KEY, models: [], ...own } } }, 'own/m');
    expect(reasonOf(planned)).toBe(reason);
    expect(JSON.stringify(planned)).not.toContain('planted');
  });
});

describe('logins and clouds', () => {
  const oauth = (provider: string, expires: number) => ({
    type: 'oauth',
    provider,
    access: KEY,
    refresh: 'r',
    expires,
  });

  test.each([
    ['an expired access token', { 'anthropic:o': oauth('anthropic', NOW) }, 'anthropic/m', /access token has expired/],
    ['one that has not', { 'anthropic:o': oauth('anthropic', NOW + 1) }, 'anthropic/m', /^asked$/],
    ['a login of ChatGPT', { 'openai:o': oauth('openai', NOW + 1) }, 'openai/m', /ChatGPT/],
    ['a login of GitHub', { 'github-copilot:g': api('github-copilot') }, 'github-copilot/m', /own login/],
  ])('%s', (_, profiles, ref, reason) =>
    within({ profiles }, async (circumstances) => {
      const [planned] = await planProbes(circumstances, { ...MODELS, refs: [ref] });
      expect(reasonOf(planned)).toMatch(reason);
    }),
  );

  const AWS = { AWS_ACCESS_KEY_ID: 'planted-id', AWS_SECRET_ACCESS_KEY: 'planted-secret', AWS_REGION: 'eu-west-1' };
  test('Bedrock with a bearer token only, in its region', async () => {
    const refs = ['amazon-bedrock/amazon.nova-lite-v1:0'];
    await within({ env: AWS }, async (circumstances) => {
      const [planned] = await planProbes(circumstances, { ...MODELS, refs });
      expect(reasonOf(planned)).toBe('AWS credentials are not probed');
    });
    await within({ env: { ...AWS, AWS_BEARER_TOKEN_BEDROCK: KEY } }, async (circumstances) => {
      const [planned] = await planProbes(circumstances, { ...MODELS, refs });
      expect(requestOf(planned)).toMatchObject({
        protocol: 'bedrock-converse',
        baseUrl: 'https://bedrock-runtime.eu-west-1.amazonaws.com',
        secret: KEY,
      });
    });
  });
});
