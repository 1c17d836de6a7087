/** For each symptom and each fault of a home: the command that mends it. */
export const STORE = '.openclaw/agents/main/agent/auth-profiles.json';
export const DAY = 86_400_000;
export const NOW = Date.now();
export const key = (provider: string) => ({ type: 'api_key', provider, key: `planted-${provider}-0123456789abcdef` });
export const BOTH = { version: 1, profiles: { 'anthropic:a': key('anthropic'), 'google:a': key('google') } };
const KEYS = { ANTHROPIC_API_KEY: 'planted-a-0123456789', GEMINI_API_KEY: 'planted-g-0123456789' };
export const SESSIONS = '.openclaw/agents/main/sessions/sessions.json';
const SETUP_TOKEN = `sk-ant-oat01-${'a1B2c3D4'.repeat(10)}`;

export interface Row {
  readonly fault: string;
  /** What OpenClaw said; default: nothing is asked. */
  readonly said?: string;
  readonly defaults?: object;
  readonly agents?: object;
  readonly config?: object;
  readonly store?: object | null;
  readonly files?: Readonly<Record<string, string>>;
  readonly release?: string;
  /** What is typed or pasted. */
  readonly secret?: string;
  readonly mode?: number;
  /** The start of the first command. */
  readonly command: string;
  /** A line of the text. */
  readonly says?: RegExp;
  /** The exit code before; default: 1. */
  readonly code?: number;
}

export const ROWS: readonly Row[] = [
  {
    fault: 'no credential',
    said: 'Error: No API key found for provider "anthropic". Auth store: ~/.openclaw/agents/main/agent/auth-profiles.json',
    store: null,
    command: 'openclaw-models auth paste-api-key --provider anthropic',
  },
  {
    fault: 'no credential of a provider that no chain uses',
    said: 'No API key found for provider google',
    command: 'openclaw-models auth paste-api-key --provider google',
  },
  {
    fault: 'no credential for the model of an agent',
    agents: { list: [{ id: 'main' }, { id: 'work', model: 'openai/gpt-5.2' }] },
    command: 'openclaw-models auth paste-api-key --provider openai',
  },
  {
    fault: 'no credential for the model of a role',
    defaults: { heartbeat: { model: 'openai/gpt-5.2' } },
    command: 'openclaw-models auth paste-api-key --provider openai',
  },
  {
    fault: 'an order of the config that leaves all credentials out',
    said: 'No API key found for provider "anthropic"',
    config: { auth: { order: { anthropic: ['anthropic:gone'] } } },
    command: 'openclaw-models auth order clear --provider anthropic',
  },
  {
    fault: 'a stored order that leaves all credentials out',
    said: 'No API key found for provider "anthropic"',
    store: { version: 1, profiles: { 'anthropic:a': key('anthropic') }, order: { anthropic: ['anthropic:gone'] } },
    command: 'openclaw-models auth order clear --provider anthropic --agent main',
  },
  {
    fault: 'profiles of the config that hide the stored ones',
    said: 'No API key found for provider "anthropic"',
    config: { auth: { profiles: { 'anthropic:gone': { provider: 'anthropic', mode: 'api_key' } } } },
    command: 'openclaw-models auth order set --provider anthropic anthropic:a',
  },
  {
    fault: 'an entry without a key',
    said: 'No API key found for provider "anthropic"',
    store: { version: 1, profiles: { 'anthropic:a': { type: 'api_key', provider: 'anthropic' } } },
    command: 'openclaw-models auth paste-api-key --provider anthropic --profile-id anthropic:a --replace',
  },
  {
    fault: 'an entry that OpenClaw ignores',
    said: 'No API key found for provider "anthropic"',
    store: { version: 1, profiles: { 'anthropic:a': { mode: 'api_key', provider: 'anthropic', apiKey: 'planted' } } },
    command: 'openclaw-models auth paste-api-key --provider anthropic --profile-id anthropic:a --replace',
  },
  {
    fault: 'a login of an early version that is not imported any more',
    said: 'No API key found for provider "anthropic"',
    store: { version: 1, profiles: { 'openai:a': key('openai') } },
    files: {
      '.openclaw/credentials/oauth.json': JSON.stringify({
        anthropic: { access: 'planted', refresh: 'planted', expires: NOW + 30 * DAY },
      }),
    },
    command: 'openclaw-models doctor --fix --yes',
  },
  {
    fault: 'AWS without any credential',
    said: 'CredentialsProviderError: Could not load credentials from any providers',
    defaults: { model: { primary: 'amazon-bedrock/anthropic.claude-opus-4-5' } },
    command: 'aws configure',
  },
  {
    fault: 'a login whose renewal is refused',
    said: 'OAuth token refresh failed for openai-codex: 401. Please try again or re-authenticate.',
    defaults: { model: { primary: 'openai-codex/gpt-5.2' } },
    store: {
      version: 1,
      profiles: {
        'openai-codex:default': {
          type: 'oauth',
          provider: 'openai-codex',
          access: 'a',
          refresh: 'b',
          expires: NOW - DAY,
        },
      },
      usageStats: { 'openai-codex:default': { failureCounts: { auth: 3 }, lastFailureAt: NOW - 1000 } },
    },
    command: 'openclaw models auth login --provider openai-codex',
  },
  {
    fault: 'a token that has expired',
    said: 'No API key found for provider "anthropic"',
    store: {
      version: 1,
      profiles: { 'anthropic:t': { type: 'token', provider: 'anthropic', token: 'planted', expires: NOW - DAY } },
    },
    secret: SETUP_TOKEN,
    command: 'openclaw-models auth setup-token --profile-id anthropic:t --replace',
  },
  {
    fault: 'a key that its provider refused, in the cooldown that followed',
    said: 'All models failed (1): anthropic/claude-opus-4-5: Provider anthropic is in cooldown',
    store: {
      version: 1,
      profiles: { 'anthropic:a': key('anthropic') },
      usageStats: { 'anthropic:a': { failureCounts: { auth: 1 }, cooldownUntil: NOW + DAY } },
    },
    command: 'openclaw-models auth paste-api-key --provider anthropic --profile-id anthropic:a --replace',
  },
  {
    fault: 'all credentials in a cooldown or disabled',
    said: 'All models failed (1): anthropic/claude-opus-4-5: Provider anthropic is in cooldown (all profiles unavailable)',
    store: {
      version: 1,
      profiles: { 'anthropic:a': key('anthropic'), 'anthropic:b': key('anthropic') },
      usageStats: { 'anthropic:a': { cooldownUntil: NOW + DAY }, 'anthropic:b': { disabledUntil: NOW + DAY } },
    },
    command: 'openclaw-models auth paste-api-key --provider anthropic --profile-id anthropic:second',
  },
  {
    fault: 'a model with a mistyped name',
    said: 'Unknown model: anthropic/claude-opsu-4-5',
    defaults: { model: { primary: 'anthropic/claude-opsu-4-5' } },
    command: 'openclaw-models replace anthropic/claude-opsu-4-5 anthropic/claude-opus-4-5',
    code: 0,
  },
  {
    fault: 'a model that was shut down',
    said: 'Unknown model: google/gemini-2.0-flash',
    defaults: { model: { primary: 'anthropic/claude-opus-4-5', fallbacks: ['google/gemini-2.0-flash'] } },
    store: { version: 1, profiles: { 'anthropic:a': key('anthropic'), 'google:a': key('google') } },
    command: 'openclaw-models replace google/gemini-2.0-flash google/gemini-2.5-flash',
  },
  {
    fault: 'an alias of a model that was shut down',
    defaults: { models: { 'google/gemini-2.0-flash': { alias: 'flash' }, 'anthropic/claude-opus-4-5': {} } },
    store: BOTH,
    command: 'openclaw-models replace google/gemini-2.0-flash google/gemini-2.5-flash',
    says: /^! google\/gemini-2\.0-flash was shut down .* It is at aliases\.flash\.$/m,
    code: 0,
  },
  {
    fault: 'params of a model that was shut down',
    defaults: {
      models: { 'google/gemini-2.0-flash': { params: { temperature: 0 } }, 'anthropic/claude-opus-4-5': {} },
    },
    store: BOTH,
    command: 'openclaw-models replace google/gemini-2.0-flash google/gemini-2.5-flash',
    says: /^! google\/gemini-2\.0-flash was shut down /m,
    code: 0,
  },
  {
    fault: 'an allowlist with a model that was shut down',
    defaults: { models: { 'google/gemini-2.0-flash': {}, 'anthropic/claude-opus-4-5': {} } },
    store: BOTH,
    command: 'openclaw-models replace google/gemini-2.0-flash google/gemini-2.5-flash',
    says: /^! google\/gemini-2\.0-flash was shut down .* It is at allow\.$/m,
    code: 0,
  },
  {
    fault: 'an allowlist of its own with a model that was shut down',
    release: '2026.9.6',
    config: { env: { vars: KEYS } },
    defaults: { modelPolicy: { allow: ['google/gemini-2.0-flash', 'anthropic/claude-opus-4-5'] } },
    store: null,
    command: 'openclaw-models replace google/gemini-2.0-flash google/gemini-2.5-flash',
    says: /^! google\/gemini-2\.0-flash was shut down .* It is at allow\[0\]\.$/m,
    code: 0,
  },
  {
    fault: 'an allowlist with a model of a provider that nobody knows',
    said: 'Unknown model: acme/super-1',
    defaults: { models: { 'acme/super-1': {}, 'anthropic/claude-opus-4-5': {} } },
    command: 'openclaw-models allow remove acme/super-1',
    code: 0,
  },
  {
    fault: 'an image model that was shut down',
    defaults: { imageModel: { primary: 'google/gemini-2.0-flash' } },
    store: BOTH,
    command: 'openclaw-models replace google/gemini-2.0-flash google/gemini-2.5-flash',
    says: /^✗ google\/gemini-2\.0-flash was shut down .* It is at image\.primary\.$/m,
  },
  {
    fault: 'a hook with a model that was shut down',
    config: { hooks: { mappings: [{ id: 'mail', match: { path: 'mail' }, model: 'google/gemini-2.0-flash' }] } },
    store: BOTH,
    command: 'openclaw-models replace google/gemini-2.0-flash google/gemini-2.5-flash',
    says: /^✗ google\/gemini-2\.0-flash was shut down .* It is at hooks\.mappings\.0\.model\.$/m,
  },
  {
    fault: 'an alias of a model of a provider that nobody knows',
    said: 'Unknown model: acme/super-1',
    release: '2026.9.6',
    config: { env: { vars: KEYS } },
    defaults: {
      models: { 'acme/super-1': { alias: 'super' } },
      modelPolicy: { allow: ['anthropic/claude-opus-4-5'] },
    },
    store: null,
    command: 'openclaw-models aliases remove super',
    code: 0,
  },
  {
    fault: 'a model of a provider that nobody knows',
    said: 'Unknown model: acme/super-1',
    defaults: { model: { primary: 'anthropic/claude-opus-4-5', fallbacks: ['acme/super-1'] } },
    command: 'openclaw-models fallbacks remove acme/super-1',
  },
  {
    fault: 'a fallback outside the allowlist',
    said: 'Model "anthropic/claude-sonnet-4-5" is not allowed. Use /models to list providers, or /models <provider> to list models.',
    defaults: {
      model: { primary: 'anthropic/claude-opus-4-5', fallbacks: ['anthropic/claude-sonnet-4-5'] },
      models: { 'anthropic/claude-opus-4-5': {} },
    },
    command: 'openclaw-models allow add anthropic/claude-sonnet-4-5',
  },
  {
    fault: 'a model that chats may not choose',
    said: 'model not allowed: anthropic/claude-sonnet-4-5',
    defaults: { models: { 'anthropic/claude-opus-4-5': {} } },
    command: 'openclaw-models allow add anthropic/claude-sonnet-4-5',
    code: 0,
  },
  {
    fault: 'a config that OpenClaw rejects',
    said: 'Config invalid',
    agents: { list: [{ id: 'main', auth: { order: {} } }] },
    command: 'openclaw doctor --fix',
  },
  { fault: 'a store that others can read', mode: 0o644, command: 'chmod 600', code: 0 },
];
