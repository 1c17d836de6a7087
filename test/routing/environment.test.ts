import { describe, expect, it } from 'vitest';
import { providersInEnvironment, variablesOf } from '../../src/openclaw/facts/providers.ts';
import { credentialsFor } from '../../src/routing/credentials.ts';
import { awsLabel, environmentCredentials } from '../../src/routing/environment.ts';
import { sourceText } from '../../src/routing/sources.ts';
import { FACTS } from '../releases.ts';
import { circumstancesOf, key } from './homes.ts';

/** The table of 2026.1.30, row by row, as it was measured. */
const CLASSIC: readonly (readonly [string, readonly string[]])[] = [
  ['anthropic', ['ANTHROPIC_OAUTH_TOKEN', 'ANTHROPIC_API_KEY']],
  ['github-copilot', ['COPILOT_GITHUB_TOKEN', 'GH_TOKEN', 'GITHUB_TOKEN']],
  ['chutes', ['CHUTES_OAUTH_TOKEN', 'CHUTES_API_KEY']],
  ['zai', ['ZAI_API_KEY', 'Z_AI_API_KEY']],
  ['opencode', ['OPENCODE_API_KEY', 'OPENCODE_ZEN_API_KEY']],
  ['qwen-portal', ['QWEN_OAUTH_TOKEN', 'QWEN_PORTAL_API_KEY']],
  ['minimax-portal', ['MINIMAX_OAUTH_TOKEN', 'MINIMAX_API_KEY']],
  ['kimi-coding', ['KIMI_API_KEY', 'KIMICODE_API_KEY']],
  ['openai', ['OPENAI_API_KEY']],
  ['google', ['GEMINI_API_KEY']],
  ['groq', ['GROQ_API_KEY']],
  ['deepgram', ['DEEPGRAM_API_KEY']],
  ['cerebras', ['CEREBRAS_API_KEY']],
  ['xai', ['XAI_API_KEY']],
  ['openrouter', ['OPENROUTER_API_KEY']],
  ['vercel-ai-gateway', ['AI_GATEWAY_API_KEY']],
  ['moonshot', ['MOONSHOT_API_KEY']],
  ['minimax', ['MINIMAX_API_KEY']],
  ['xiaomi', ['XIAOMI_API_KEY']],
  ['synthetic', ['SYNTHETIC_API_KEY']],
  ['venice', ['VENICE_API_KEY']],
  ['mistral', ['MISTRAL_API_KEY']],
];

it('the table holds these rows and no other', () => {
  expect(
    Object.fromEntries(providersInEnvironment(FACTS.classic).map((id) => [id, variablesOf(id, FACTS.classic)])),
  ).toEqual(Object.fromEntries(CLASSIC));
});

describe.each(CLASSIC)('%s', (provider, names) => {
  const env = Object.fromEntries(names.map((name) => [name, 'fake']));

  it('takes its variables in this order', async () => {
    for (const [index, name] of names.entries()) {
      const set = Object.fromEntries(names.slice(index).map((later) => [later, 'fake']));
      const answer = credentialsFor(provider, 'main', await circumstancesOf({ env: set }));
      expect(answer.effective).toMatchObject({
        source: { kind: 'env', name },
        mode: name.includes('OAUTH_TOKEN') ? 'oauth' : 'api-key',
      });
    }
  });

  it('goes by blank variables', async () => {
    const blank = Object.fromEntries(names.map((name) => [name, ' ']));
    expect(credentialsFor(provider, 'main', await circumstancesOf({ env: blank })).effective).toBeUndefined();
  });

  it('takes a profile before a variable, and a variable before models.json', async () => {
    const config = { models: { providers: { [provider]: { apiKey: 'fake', models: [] } } } };
    const stores = { main: { profiles: { [`${provider}:a`]: key(provider) } } };
    const sources = async (given: object) => {
      const { candidates } = credentialsFor(provider, 'main', await circumstancesOf(given));
      return candidates.map(({ source, skip }) => `${sourceText(source)}${skip ? ` ${skip.reason}` : ''}`);
    };
    const variables = names.map((name) => `env:${name}`);
    expect(await sources({ config, stores, env })).toEqual([
      `profile:${provider}:a`,
      ...[...variables, 'models.json'].map((text) => `${text} behind`),
    ]);
    expect(await sources({ config, env })).toEqual([
      ...variables.slice(0, 1),
      ...[...variables.slice(1), 'models.json'].map((text) => `${text} behind`),
    ]);
    expect(await sources({ config })).toEqual(['models.json']);
    expect(await sources({})).toEqual([]);
  });
});

describe('modern releases', () => {
  it.each(providersInEnvironment(FACTS.modern).map((id) => [id, variablesOf(id, FACTS.modern)] as const))(
    '%s takes a profile, then %j, then models.json',
    async (provider, names) => {
      const config = { models: { providers: { [provider]: { apiKey: 'fake', models: [] } } } };
      const stores = { main: { profiles: { p: key(provider) } } };
      const env = Object.fromEntries(names.map((name) => [name, 'fake']));
      const effective = async (given: object) => {
        const found = credentialsFor(provider, 'main', await circumstancesOf({ generation: 'modern', ...given }));
        return found.effective && sourceText(found.effective.source);
      };
      expect(await effective({ config, stores, env })).toBe('profile:p');
      expect(await effective({ config, env })).toBe(`env:${names[0]}`);
      expect(await effective({ config })).toBe('models.json');
      expect(await effective({})).toBeUndefined();
    },
  );

  // 2026.9.6, from the manifests of its plugins.
  it.each([
    ['google', ['GEMINI_API_KEY', 'GOOGLE_API_KEY']],
    ['chutes', ['CHUTES_API_KEY', 'CHUTES_OAUTH_TOKEN']],
    ['github-copilot', ['COPILOT_GITHUB_TOKEN']],
    ['ollama', ['OLLAMA_API_KEY']],
    ['kimi-coding', []],
  ])('%s differs', (provider, names) => {
    expect(variablesOf(provider, FACTS.modern)).toEqual(names);
  });
});

it.each(['openai-codex', 'ollama', 'custom', 'constructor', '__proto__'])('%s has no variable', (provider) => {
  expect(variablesOf(provider, FACTS.classic)).toEqual([]);
});

describe("Google's application default credentials", () => {
  const env = { GOOGLE_CLOUD_PROJECT: 'p', GOOGLE_CLOUD_LOCATION: 'l' };
  const names = async (given: object, provider = 'google-vertex') =>
    environmentCredentials(provider, await circumstancesOf(given)).map(({ name }) => name);

  it('need the file, a project and a location', async () => {
    const there = { googleCredentials: true };
    expect(await names({ ...there, env })).toEqual(['gcloud adc']);
    expect(await names({ ...there, env: { GCLOUD_PROJECT: 'p', GOOGLE_CLOUD_LOCATION: 'l' } })).toEqual(['gcloud adc']);
    expect(await names({ env })).toEqual([]);
    expect(await names({ ...there, env: { GOOGLE_CLOUD_PROJECT: 'p' } })).toEqual([]);
    expect(await names({ ...there, env: { GOOGLE_CLOUD_LOCATION: 'l' } })).toEqual([]);
    expect(await names({ ...there, env }, 'google')).toEqual([]);
  });

  it('come behind the key in modern releases', async () => {
    const given = { generation: 'modern', googleCredentials: true, env: { ...env, GOOGLE_CLOUD_API_KEY: 'fake' } };
    expect(await names(given)).toEqual(['GOOGLE_CLOUD_API_KEY', 'gcloud adc']);
  });
});

describe('AWS', () => {
  it.each([
    [{ AWS_BEARER_TOKEN_BEDROCK: 'x', AWS_PROFILE: 'p' }, 'AWS_BEARER_TOKEN_BEDROCK'],
    [
      { AWS_ACCESS_KEY_ID: 'x', AWS_SECRET_ACCESS_KEY: 'x', AWS_PROFILE: 'p' },
      'AWS_ACCESS_KEY_ID + AWS_SECRET_ACCESS_KEY',
    ],
    [{ AWS_ACCESS_KEY_ID: 'x', AWS_PROFILE: 'p' }, 'AWS_PROFILE'],
    [{ AWS_PROFILE: ' ' }, 'aws-sdk default chain'],
  ])('%j is called %s', async (env, label) => {
    expect(awsLabel(await circumstancesOf({ env: env as Record<string, string> }))).toBe(label);
  });
});

it("the config's env block counts as environment", async () => {
  const config = { env: { OPENAI_API_KEY: 'fake', vars: { GROQ_API_KEY: 'fake' }, shellEnv: { enabled: true } } };
  const circumstances = await circumstancesOf({ config });
  expect(credentialsFor('openai', 'main', circumstances).effective?.source).toEqual({
    kind: 'env',
    name: 'OPENAI_API_KEY',
  });
  expect(credentialsFor('groq', 'main', circumstances).effective?.source).toEqual({
    kind: 'env',
    name: 'GROQ_API_KEY',
  });
});
