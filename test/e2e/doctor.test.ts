/** For each symptom and each fault, a home; the first command that doctor shows, run as printed, mends it. */
import { chmod } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/routing/symptoms.ts';
import { documentOf, execute, expectCode, type Home, withHomeHere } from './cli.ts';

const STORE = '.openclaw/agents/main/agent/auth-profiles.json';
const DAY = 86_400_000;
const NOW = Date.now();
const key = (provider: string) => ({ type: 'api_key', provider, key: `planted-${provider}-0123456789abcdef` });
const SETUP_TOKEN = `sk-ant-oat01-${'a1B2c3D4'.repeat(10)}`;

interface Row {
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
  /** The exit code before; default: 1. */
  readonly code?: number;
}

const ROWS: readonly Row[] = [
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

/** Stand-ins for programs of others: they do what those do about the fault. */
const PROGRAMS = {
  'bin/aws': '#!/bin/sh\nmkdir -p "$HOME/.aws" && echo "[default]" > "$HOME/.aws/credentials"\n',
  'bin/openclaw': `#!${process.execPath}
const fs = require('node:fs');
const [config, store] = ['openclaw.json', 'agents/main/agent/auth-profiles.json'].map((name) => process.env.HOME + '/.openclaw/' + name);
const words = process.argv.slice(2).join(' ');
if (words === 'doctor --fix') {
  const value = JSON.parse(fs.readFileSync(config, 'utf8'));
  for (const agent of value.agents.list) delete agent.auth;
  fs.writeFileSync(config, JSON.stringify(value));
} else if (words.startsWith('models auth login')) {
  const value = JSON.parse(fs.readFileSync(store, 'utf8'));
  value.profiles['openai-codex:default'].expires = Date.now() + 1e9;
  value.usageStats = {};
  fs.writeFileSync(store, JSON.stringify(value));
} else process.exit(9);
`,
};

function filesOf({ defaults, agents, config, store, files, release = '2026.1.30' }: Row) {
  const stored = store === undefined ? { version: 1, profiles: { 'anthropic:a': key('anthropic') } } : store;
  return {
    '.openclaw/openclaw.json': JSON.stringify({
      meta: { lastTouchedVersion: release },
      agents: { defaults: { model: { primary: 'anthropic/claude-opus-4-5' }, ...defaults }, ...agents },
      ...config,
    }),
    ...(stored === null ? {} : { [STORE]: JSON.stringify(stored) }),
    ...files,
    ...PROGRAMS,
  };
}

/** Runs a command as a shell would; ours in this process. */
async function runPrinted(home: Home, command: string, secret: string): Promise<void> {
  const env = { PATH: `${home.at('bin')}:${process.env.PATH}`, HOME: home.dir };
  const [program, ...words] = command.split(' ');
  const ran =
    program === 'openclaw-models'
      ? await home.run(words, { stdin: secret, env })
      : await execute('sh', ['-c', command], { cwd: home.at('work'), env });
  expect(ran.code, `${command}\n${ran.stdout}${ran.stderr}`).toBeLessThan(2);
}

const findingsOf = (document: Record<string, unknown>) => document.findings as (Finding & { explains: boolean })[];

describe('doctor', () => {
  it.each(ROWS)('mends $fault with the first command that it shows', async (row) => {
    await withHomeHere(filesOf(row), async (home) => {
      for (const name of Object.keys(PROGRAMS)) await chmod(home.at(name), 0o755);
      if (row.mode !== undefined) await chmod(home.at(STORE), row.mode);
      const asked = ['doctor', ...(row.said === undefined ? [] : [row.said])];
      const before = documentOf(expectCode(await home.run([...asked, '--json']), row.code ?? 1));
      const [first] = findingsOf(before);
      expect(first?.commands[0]?.slice(0, row.command.length)).toBe(row.command);
      if (row.said !== undefined) expect(first?.explains).toBe(true);
      const text = await home.run(asked);
      expect(text.stdout).toContain(`    ${first?.commands[0]}\n`);
      expect(text.stdout).not.toContain('planted');
      await runPrinted(home, first?.commands[0] ?? '', row.secret ?? 'planted-new-key-0123456789abcdef');
      const after = documentOf(expectCode(await home.run([...asked, '--json']), 0));
      expect(findingsOf(after).filter(({ about, explains }) => explains || about === first?.about)).toEqual([]);
    });
  });

  it('leaves a login of an early version to the doctor of a release that has one for it', async () => {
    const oauth = {
      '.openclaw/credentials/oauth.json': '{"anthropic": {"access": "a", "refresh": "b", "expires": 1}}',
    };
    const row = { fault: '', command: '', release: '2026.9.6', store: null, files: oauth };
    await withHomeHere(filesOf(row), async (home) => {
      const found = documentOf(expectCode(await home.run(['doctor', '--json']), 1));
      expect(findingsOf(found)[0]?.commands[0]).toBe('openclaw doctor --fix');
    });
  });

  it('finds no fault in a sound home, and says that of a message that nothing explains', async () => {
    await withHomeHere(filesOf({ fault: '', command: '' }), async (home) => {
      expect(expectCode(await home.run(['doctor']), 0).stdout).toBe('No faults found.\n');
      const asked = expectCode(await home.run(['doctor', 'No API key found for provider "anthropic"']), 0);
      expect(asked.stdout).toContain('Nothing here explains that about anthropic now.');
      const strange = expectCode(await home.run(['doctor', 'my cat sat on the keyboard']), 0);
      expect(strange.stdout).toContain('That is no message that this knows; everything was checked.');
    });
  });

  it('exits with 2 for what expires soon', async () => {
    const token = { type: 'token', provider: 'anthropic', token: 'planted', expires: NOW + DAY };
    const row = { fault: '', command: '', store: { version: 1, profiles: { 'anthropic:t': token } } };
    await withHomeHere(filesOf(row), async (home) => {
      expectCode(await home.run(['doctor']), 2);
      expectCode(await home.run(['doctor', '--expiring-within', '1h']), 0);
    });
  });

  it('writes nothing without --fix, and asks before it does', async () => {
    const row = ROWS.find(({ command }) => command.endsWith('--fix --yes'));
    if (!row) throw new Error('no such row');
    await withHomeHere(filesOf(row), async (home) => {
      const store = await home.read(STORE);
      const refused = expectCode(await home.run(['doctor', '--fix']), 4);
      expect(refused.stdout).toContain(`+ anthropic:default in ~/${STORE}, from ~/.openclaw/credentials/oauth.json`);
      expect(await home.read(STORE)).toBe(store);
      const { fixed } = documentOf(expectCode(await home.run(['doctor', '--fix', '--yes', '--json']), 0));
      expect(fixed).toEqual(['anthropic:default']);
    });
  });
});
