/** `list`: what is configured, and what is known. */
import { describe, expect, test } from 'vitest';
import recorded from '../../fixtures/recorded/list-classic.json' with { type: 'json' };
import releases from '../../fixtures/recorded/list-releases.json' with { type: 'json' };
import { CLASSIC, documentOf, expectCode, FILES, fingerprint, STORE, withHomeHere } from './cli.ts';
import { CONFIG, config, list, listAsOpenclaw, refsOf, rowOf, validate } from './listed.ts';

describe.concurrent('as OpenClaw lists models', () => {
  for (const { name, argv, env, config: text, stdout } of recorded) {
    test(name, () =>
      withHomeHere({ [CONFIG]: text }, async (home) => {
        const args = [...argv.slice(1), '--openclaw-version', '2026.1.30'];
        if (!argv.includes('--json')) {
          expect(expectCode(await home.run(['list', ...args], { env }), 0).stdout).toBe(stdout);
          return;
        }
        const ours = await listAsOpenclaw(
          home,
          args.filter((word) => word !== '--json'),
          { env },
        );
        // OpenClaw prints text, also with --json, if there are none.
        expect(ours).toEqual(stdout.startsWith('{') ? JSON.parse(stdout) : { count: 0, models: [] });
      }),
    );
  }
});

const WITH_POLICY = {
  agents: {
    entries: { main: {} },
    defaults: { model: { primary: 'openai/gpt-5.4' }, modelPolicy: { allow: ['openai/gpt-5.4-mini'] } },
  },
};

describe.concurrent('as each release lists models', () => {
  for (const { release, argv, env, models } of releases.runs) {
    test(`${release}: ${argv.join(' ')}${Object.keys(env).length > 0 ? ' with a credential' : ''}`, () =>
      withHomeHere({ [CONFIG]: releases.config }, async (home) => {
        const args = [...argv.slice(1).filter((word) => word !== '--json'), '--openclaw-version', release];
        const ours = await list(home, args, { env });
        const ofCatalogue = (ref: string) => ref.startsWith('openai/');
        // What is configured comes first, with the same tags, then models of own providers.
        const named = (all: readonly { readonly key: string; readonly tags: readonly string[] }[]) =>
          all.filter(({ key }) => !ofCatalogue(key)).map(({ key, tags }) => [key, ...tags]);
        expect(named(ours.models)).toEqual(named(models.map(({ key, tags }) => ({ key, tags }))));
        // The catalogue is ours, and without a gateway 2026.9.6 has none.
        if (release !== '2026.9.6')
          expect(ours.models.some(({ key }) => ofCatalogue(key))).toBe(models.some(({ key }) => ofCatalogue(key)));
        expect(ours.models.filter(({ configured }) => configured).map(({ tags }) => tags.length > 0)).not.toContain(
          false,
        );
        expect(ours.models.filter(({ configured }) => !configured).flatMap(({ tags }) => tags)).toEqual([]);
      }));
  }

  test('a chat that may choose only some models is shown no others from 2026.9.4 on', () =>
    withHomeHere(
      { [CONFIG]: config({ meta: { migrations: { modelPolicyAllowlist: true } }, ...WITH_POLICY }) },
      async (home) => {
        const env = { OPENAI_API_KEY: 'k' };
        expect(refsOf(await list(home, ['--openclaw-version', '2026.9.6'], { env }))).toEqual([
          'openai/gpt-5.4',
          'openai/gpt-5.4-mini',
        ]);
        const { stdout } = expectCode(await home.run(['list', '--openclaw-version', '2026.9.6'], { env }), 0);
        expect(stdout).toContain('\n2 models, 1 of them configured; to see all ');
      },
    ));
});

describe.concurrent('what is configured', () => {
  const SETTINGS = {
    agents: {
      defaults: {
        model: { primary: 'opus', fallbacks: ['openai/gpt-5.2', 'opus'] },
        imageModel: { primary: 'google/gemini-2.5-flash', fallbacks: ['openai/gpt-5.2'] },
        models: { 'openai/gpt-5-mini': {}, 'anthropic/claude-opus-4-5': { alias: 'Opus' } },
      },
      list: [
        { id: 'main' },
        { id: 'work', model: { primary: 'own/big', fallbacks: ['openai/gpt-5.2'] } },
        { id: 'play', model: 'own/big' },
      ],
    },
  };

  test('is in the order of use, with all its uses', () =>
    withHomeHere({ [CONFIG]: config(SETTINGS) }, async (home) => {
      const listed = await list(home);
      expect(listed.models.map(({ ref, tags }) => [ref, ...tags])).toEqual([
        ['anthropic/claude-opus-4-5', 'default', 'fallback#2', 'configured', 'alias:Opus'],
        ['openai/gpt-5.2', 'fallback#1', 'img-fallback#1', 'agent:work'],
        ['google/gemini-2.5-flash', 'image'],
        ['openai/gpt-5-mini', 'configured', 'alias:gpt-mini'],
        ['own/big', 'agent:work', 'agent:play', 'missing'],
      ]);
      expect(listed.models.every(({ configured }) => configured)).toBe(true);
      expect(rowOf(listed, 'own/big')).toMatchObject({ name: 'own/big', missing: true, available: null, sources: [] });
      expect(refsOf(await list(home, ['--provider', ' OpenAI ']))).toEqual(['openai/gpt-5.2', 'openai/gpt-5-mini']);
    }));

  test('a credential resolves for the agent that uses the model', () =>
    withHomeHere(
      {
        [CONFIG]: config(SETTINGS),
        '.openclaw/agents/main/agent/auth-profiles.json': STORE,
        '.openclaw/agents/work/agent/auth-profiles.json': STORE.replaceAll('anthropic', 'own'),
      },
      async (home) => {
        const models = { providers: { own: { baseUrl: 'https://x.example', models: [{ id: 'big', name: 'Big' }] } } };
        await home.write(CONFIG, config({ ...SETTINGS, models }));
        const available = (await list(home)).models.map((model) => [model.ref, model.available]);
        expect(Object.fromEntries(available)).toEqual({
          'anthropic/claude-opus-4-5': true,
          'openai/gpt-5.2': false,
          'google/gemini-2.5-flash': false,
          'openai/gpt-5-mini': false,
          'own/big': true,
        });
        const text = expectCode(await home.run(['list'], { env: { COLUMNS: '80' } }), 0).stdout;
        expect(text).toMatch(/no credential/);
      },
    ));

  test('what a variable holds is shown where it is the reference of a model', () =>
    withHomeHere(
      {
        [CONFIG]: config({
          agents: { defaults: { model: { primary: `\${MODEL}`, fallbacks: [`\${OTHER}`, `\${NONE}`] } } },
        }),
      },
      async (home) => {
        const env = { MODEL: 'openai/gpt-5.2', OTHER: 'planted/secret' };
        const listed = await list(home, [], { env });
        expect(listed.models.map(({ ref, tags }) => [ref, ...tags])).toEqual([
          ['openai/gpt-5.2', 'default', `\${MODEL}`],
          [`\${OTHER}`, 'fallback#1', 'missing'],
          [`\${NONE}`, 'fallback#2', 'NONE is not set'],
        ]);
      },
    ));

  test('the table fits 80 columns and ends with the count', () =>
    withHomeHere(FILES, async (home) => {
      const { stdout, stderr } = expectCode(await home.run(['list'], { env: { COLUMNS: '80' } }), 0);
      expect(stderr).toBe('');
      expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
      expect(stdout).toMatch(/^Model +Context +In\/Out \$\/M +Input/);
      expect(stdout).toMatch(/\nSources: @earendil-works\/pi-ai /);
      expect(stdout).toMatch(/\n3 models configured; to see all \d+ known models: openclaw-models list --all\n$/);
      const hintless = expectCode(await home.run(['list'], { env: { CI: '1' } }), 0).stdout;
      expect(hintless).toMatch(/\n3 models configured\.\n$/);
    }));

  test('nothing is written, and no secret is printed', () =>
    withHomeHere(
      {
        ...FILES,
        '.openclaw/agents/main/agent/models.json': JSON.stringify({
          providers: {
            openai: { baseUrl: 'http://u:planted-password@127.0.0.1:1/v1', apiKey: 'planted-api-key', models: [] },
          },
        }),
      },
      async (home) => {
        const before = await fingerprint(home.dir);
        for (const args of [[], ['--all'], ['--json'], ['--local', '--json'], ['--all', '--json'], ['--plain']]) {
          const { stdout, stderr } = expectCode(await home.run(['list', ...args], { env: { OLLAMA_HOST: ':1' } }), 0);
          expect(stdout + stderr).not.toContain('planted');
        }
        expect(await fingerprint(home.dir)).toBe(before);
      },
    ));

  test('no model, and no model of a provider, is reported as text', () =>
    withHomeHere({}, async (home) => {
      const said = async (...args: string[]) => expectCode(await home.run(['list', ...args]), 0).stdout;
      expect(await said()).toMatch(/^No models configured; to see all \d+ known models: openclaw-models list --all\n$/);
      expect(await said('--provider', 'openai')).toMatch(/\n\d+ models of openai, none of them configured\.\n$/);
      expect(await said('--provider', 'openai', '--openclaw-version', '2026.4.29')).toMatch(
        /^No models of openai configured; to see all \d+ known models: openclaw-models list --openclaw-version 2026.4.29 --all --provider openai\n$/,
      );
      expect(await said('--provider', 'opnai')).toBe(
        'No models of opnai configured, and none known; did you mean "openai"?\n',
      );
      expect(await said('--plain')).toBe('');
      expect((await list(home)).models).toEqual([]);
    }));

  test('a config that cannot be read, and two forms at once, are errors', () =>
    withHomeHere({ [CONFIG]: '{' }, async (home) => {
      const document = documentOf(expectCode(await home.run(['list', '--json']), 1));
      expect(document).toMatchObject({ error: { code: 'E201' } });
      expect(validate(document)).toBe(true);
      expect(expectCode(await home.run(['list', '--json', '--plain']), 1).stdout).toContain('"E500"');
    }));
});

describe.concurrent('what is known', () => {
  const PROVIDERS = {
    anthropic: {
      baseUrl: 'https://proxy.example/v1',
      apiKey: 'planted-key',
      models: [{ id: 'claude-opus-4-5', name: 'Through the proxy', contextWindow: 100_000 }],
    },
    mine: {
      baseUrl: 'https://mine.example',
      models: [{ id: 'deep/er', name: 'Deeper', reasoning: true, input: ['text'] }],
    },
  };

  test('comes from the config, then from the files of the agents, then from the catalogue', () =>
    withHomeHere(
      {
        [CONFIG]: config({ models: { providers: PROVIDERS }, agents: { list: [{ id: 'work' }] } }),
        '.openclaw/agents/main/agent/models.json': JSON.stringify({
          providers: {
            anthropic: { models: [{ id: 'claude-opus-4-5', contextWindow: 1, maxTokens: 777 }] },
            found: { models: [{ id: 'm', name: 'Found' }] },
          },
        }),
        '.openclaw/agents/work/agent/models.json': '{ "providers": "planted-nonsense" }',
      },
      async (home) => {
        const listed = await list(home, ['--all']);
        expect(rowOf(listed, 'anthropic/claude-opus-4-5')).toMatchObject({
          name: 'Through the proxy',
          contextWindow: 100_000,
          maxOutput: 777,
          cost: { input: 5, output: 25 },
          configured: false,
          sources: ['models.providers', 'models.json:main', '@earendil-works/pi-ai'],
        });
        expect(rowOf(listed, 'mine/deep/er')).toMatchObject({
          provider: 'mine',
          name: 'Deeper',
          reasoning: true,
          input: 'text',
          maxOutput: null,
          cost: { input: null },
          released: null,
          local: false,
          sources: ['models.providers'],
        });
        expect(rowOf(listed, 'found/m')).toMatchObject({ name: 'Found', sources: ['models.json:main'] });
        const sourceOf = (name: string) => listed.sources.find((source) => source.name === name);
        expect(sourceOf('models.providers')).toMatchObject({ kind: 'config', place: '~/.openclaw/openclaw.json' });
        expect(sourceOf('models.json:main')?.place).toBe('~/.openclaw/agents/main/agent/models.json');
        expect(sourceOf('@earendil-works/pi-ai')).toMatchObject({
          kind: 'catalogue',
          version: expect.stringMatching(/^\d+\./),
          date: expect.stringMatching(/^\d{4}-/),
        });
        expect(listed.notes).toContain('[W224]');
        const { stdout, stderr } = expectCode(await home.run(['list', '--all', '--provider', 'found']), 0);
        expect(stderr).toContain('~/.openclaw/agents/work/agent/models.json');
        expect(stdout + stderr).not.toContain('planted');
      },
    ));

  test('is listed by provider, whole, one line each where there is no screen', () =>
    withHomeHere({ [CONFIG]: CLASSIC }, async (home) => {
      const listed = await list(home, ['--all']);
      expect(listed.models.length).toBeGreaterThan(1000);
      const providers = [...new Set(listed.models.map(({ provider }) => provider))];
      expect(providers).toEqual([...providers].sort());
      expect(rowOf(listed, 'openai/gpt-5.2')).toMatchObject({
        configured: true,
        tags: expect.arrayContaining(['fallback#1']),
      });

      const plain = expectCode(await home.run(['list', '--all', '--plain']), 0).stdout;
      expect(plain.trimEnd().split('\n')).toEqual(refsOf(listed));
      const [, ...rows] = expectCode(await home.run(['list', '--all']), 0).stdout.split('\n');
      expect(rows.slice(0, listed.models.length).map((row) => row.split(' ')[0])).toEqual(refsOf(listed));
    }));

  test('can be chosen from with jq, and has a schema', () =>
    withHomeHere({}, async (home) => {
      const { models } = await list(home, ['--all', '--provider', 'anthropic']);
      expect(models.filter(({ reasoning }) => reasoning === true).length).toBeGreaterThan(0);
      expect(new Set(models.map(({ provider }) => provider))).toEqual(new Set(['anthropic']));
      const schema = documentOf(expectCode(await home.run(['schema', 'models']), 0));
      expect(schema).toMatchObject({ title: 'Models' });
    }));
});
