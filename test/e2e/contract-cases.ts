/** Command lines with `--json`, each in a home of its own: every command, its failures too. */
import { rm } from 'node:fs/promises';
import { expectCode, type Home, MANIFEST, type RunOptions } from './cli.ts';

/** Commands that succeed only beside a server, which other tests have. */
export const ELSEWHERE = ['catalog update', 'providers discover'];

export interface Case {
  readonly args: readonly string[];
  readonly code: number;
  readonly error?: string;
  readonly options?: RunOptions;
  /** The published schema; default: that of results. `schema`: it is one. */
  readonly kind?: string;
  /** Keys of OpenClaw in the document. */
  readonly also?: readonly string[];
  readonly before?: (home: Home) => Promise<unknown>;
}

const broken = (home: Home) => home.write('.openclaw/openclaw.json', '{');
const destructive = (home: Home) => home.manifest(MANIFEST.replace(/fallbacks: .*/, 'fallbacks: []'));
const unknownAgent = (home: Home) => home.manifest('version: 1\nagents: {nobody: {primary: openai/gpt-5.2}}\n');
const hosts = (home: Home) => home.manifest(`${MANIFEST}hosts: {laptop: {primary: openai/gpt-5.2}}\n`);
const baseless = (home: Home) => home.manifest('version: 1\nextends: none.yaml\n');
const NIX: RunOptions = { env: { OPENCLAW_NIX_MODE: '1' } };
const saved = async (home: Home) => expectCode(await home.run(['plan', '--out', 'plan.json']), 0);
const withoutManifest = (home: Home) => rm(home.at('work', 'openclaw.models.yaml'));
const applied = async (home: Home) => expectCode(await home.run(['apply', '--yes']), 0);
const pinned = (home: Home) =>
  home.write('.openclaw/agents/main/sessions/sessions.json', '{"agent:main:main":{"modelOverride":"openai/gpt-5.2"}}');
const changedByHand = async (home: Home) => {
  await applied(home);
  const config = await home.read('.openclaw', 'openclaw.json');
  await home.write('.openclaw/openclaw.json', config.replace('"anthropic/claude-opus-4-5"', '"xai/grok-4"'));
};

const imageFallback = async (home: Home) =>
  expectCode(await home.run(['image-fallbacks', 'add', 'google/gemini-2.5-pro']), 0);
const allowed = async (home: Home) => expectCode(await home.run(['allow', 'add', 'openai/gpt-5-mini']), 0);
const tuned = async (home: Home) => expectCode(await home.run(['params', 'set', 'opus', 'temperature', '0.1']), 0);
const ownProvider = async (home: Home) => {
  const config = await home.read('.openclaw', 'openclaw.json');
  const vllm = { baseUrl: 'http://127.0.0.1:8000/v1', apiKey: 'planted-provider-key', models: [{ id: 'qwen3-32b' }] };
  const models = JSON.stringify({ providers: { vllm } });
  await home.write('.openclaw/openclaw.json', config.replace(/^ {2}gateway:/m, `  models: ${models},\n  gateway:`));
};
const oddStore = (home: Home) =>
  home.write(
    '.openclaw/agents/main/agent/auth-profiles.json',
    JSON.stringify({
      version: 1,
      profiles: {
        'anthropic:a': { mode: 'api_key', provider: 'anthropic', apiKey: 'planted' },
        'openai:b': { type: 'oauth', provider: 'openai', access: 'planted', refresh: 'planted', expires: 1 },
      },
      usageStats: { 'openai:b': { failureCounts: { auth: 3 }, lastFailureAt: 1 } },
    }),
  );

export const CASES: readonly Case[] = [
  { args: ['init', '-o', 'new.yaml'], code: 0 },
  { args: ['init', '-o', '-'], code: 0 },
  { args: ['init'], code: 1, error: 'E501' },
  { args: ['import', '-o', 'new.yaml'], code: 0 },
  { args: ['import', '-o', '-'], code: 0 },
  { args: ['import'], code: 1, error: 'E501' },
  { args: ['import', '-o', '-'], code: 1, error: 'E201', before: broken },
  { args: ['validate'], code: 0 },
  { args: ['validate', '-f', '-'], code: 1, error: 'E111', options: { stdin: 'version: 1\nprimry: x/y\n' } },
  { args: ['validate', '-f', 'missing.yaml'], code: 1, error: 'E100' },
  { args: ['validate', '-f', '.'], code: 1, error: 'E108' },
  { args: ['validate', '--host', 'laptop'], code: 0, before: hosts },
  { args: ['validate', '--host', 'labtop'], code: 1, error: 'E163', before: hosts },
  { args: ['validate'], code: 1, error: 'E160', before: baseless },
  { args: ['fmt'], code: 0 },
  { args: ['fmt', '-f', '-'], code: 0, options: { stdin: MANIFEST } },
  { args: ['fmt', '--check'], code: 0, before: async (home) => expectCode(await home.run(['fmt']), 0) },
  { args: ['fmt', '--check'], code: 1, error: 'E167', before: (home) => home.manifest('primary:  a/b\nversion: 1\n') },
  { args: ['fmt'], code: 1, error: 'E101', before: (home) => home.manifest('version: [') },
  { args: ['plan'], code: 0, kind: 'plan' },
  { args: ['plan', '--host', 'laptop'], code: 0, kind: 'plan', before: hosts },
  { args: ['plan', '--all-hosts'], code: 0, kind: 'hosts', before: hosts },
  { args: ['plan', '--all-hosts'], code: 0, kind: 'hosts' },
  { args: ['plan', '--all-hosts', '--diff'], code: 1, error: 'E500' },
  { args: ['plan', '--host', 'laptop'], code: 1, error: 'E163' },
  { args: ['status', '--host', 'none'], code: 1, error: 'E163', before: hosts },
  { args: ['aliases', 'list', '--host', 'none'], code: 1, error: 'E163', before: hosts },
  { args: ['plan', '--detailed-exitcode'], code: 2, kind: 'plan' },
  { args: ['plan', '--detailed-exitcode'], code: 0, kind: 'plan', before: applied },
  { args: ['plan'], code: 1, kind: 'plan', error: 'E309', before: unknownAgent },
  { args: ['plan', '-f', '-'], code: 1, error: 'E101', options: { stdin: 'version: [' } },
  { args: ['plan'], code: 1, error: 'E201', before: broken },
  { args: ['plan', '--out', 'no/such/plan.json'], code: 1, error: 'E502' },
  { args: ['apply', '--yes'], code: 0 },
  { args: ['apply', '--yes'], code: 0, before: applied },
  { args: ['apply'], code: 4, error: 'E422' },
  { args: ['apply', '--yes'], code: 4, error: 'E421', before: destructive },
  { args: ['apply', '--yes', '--allow-destructive'], code: 0, before: destructive },
  { args: ['apply', '--yes'], code: 4, error: 'E315', options: NIX },
  { args: ['apply', '--yes'], code: 0, options: { env: { OPENCLAW_CONFIG_READONLY: '1' } } },
  { args: ['apply', '--yes'], code: 1, error: 'E309', before: unknownAgent },
  { args: ['apply', 'missing.json', '--yes'], code: 1, error: 'E403' },
  { args: ['apply', '--yes', '--fail-on-drift'], code: 0 },
  { args: ['apply', '--yes', '--fail-on-drift'], code: 3, error: 'E424', before: changedByHand },
  { args: ['refs', 'openai/gpt-5.2'], code: 0, kind: 'refs' },
  { args: ['refs', 'openai'], code: 0, kind: 'refs' },
  { args: ['refs', 'nothing-like-it'], code: 1, kind: 'refs', error: 'E540' },
  { args: ['refs', 'openai'], code: 1, kind: 'refs', error: 'E201', before: broken },
  { args: ['pins'], code: 0, kind: 'pins' },
  { args: ['pins'], code: 0, kind: 'pins', before: pinned },
  { args: ['pins', '--agent', 'nobody'], code: 1, kind: 'pins', error: 'E309' },
  { args: ['pins', 'clear', '--auto', '--yes'], code: 0, kind: 'pins' },
  { args: ['pins', 'clear', '--session', 'agent:main:main', '--yes'], code: 1, kind: 'pins', error: 'E561' },
  {
    args: ['pins', 'clear', '--session', 'agent:main:main', '--yes'],
    code: 1,
    kind: 'pins',
    error: 'E562',
    before: pinned,
  },
  { args: ['pins', 'clear', '--session', 'agent:main:main'], code: 4, kind: 'pins', error: 'E422', before: pinned },
  { args: ['replace', 'anthropic/claude-opus-4-5', 'anthropic/claude-opus-4-6', '--force'], code: 0 },
  { args: ['replace', 'anthropic/claude-opus-4-5', 'anthropic/claude-opus-4-5'], code: 1, error: 'E551' },
  { args: ['drift'], code: 0, kind: 'drift' },
  { args: ['drift', '--detailed-exitcode'], code: 2, kind: 'drift', before: changedByHand },
  { args: ['drift', '--detailed-exitcode'], code: 0, kind: 'drift', before: applied },
  { args: ['drift'], code: 1, kind: 'drift', error: 'E309', before: unknownAgent },
  { args: ['drift'], code: 1, kind: 'drift', error: 'E201', before: broken },
  { args: ['drift', '--plain'], code: 1, error: 'E500' },
  { args: ['adopt'], code: 0, before: changedByHand },
  { args: ['adopt', '--dry-run'], code: 0, before: changedByHand },
  { args: ['adopt', 'primary'], code: 0 },
  { args: ['adopt', 'primry'], code: 1, error: 'E530' },
  { args: ['adopt'], code: 1, error: 'E100', before: withoutManifest },
  { args: ['history'], code: 0 },
  { args: ['history'], code: 0, before: applied },
  { args: ['history', 'more'], code: 1, error: 'E500' },
  { args: ['rollback', '--yes'], code: 0, before: applied },
  { args: ['rollback'], code: 4, error: 'E422', before: applied },
  { args: ['rollback', '--yes'], code: 1, error: 'E430' },
  { args: ['rollback', '--yes'], code: 4, error: 'E315', before: applied, options: NIX },
  { args: ['apply', 'plan.json', '--yes'], code: 4, error: 'E315', before: saved, options: NIX },
  { args: ['set', 'opus'], code: 0 },
  { args: ['set', 'opus'], code: 0, before: applied },
  { args: ['set', 'opus', '--dry-run'], code: 0 },
  { args: ['set', 'opus', '--no-apply'], code: 0 },
  { args: ['set', 'opus'], code: 0, options: { env: { CI: '1' } } },
  { args: ['set', 'pro'], code: 0, before: withoutManifest },
  { args: ['set', 'opus'], code: 1, error: 'E541', before: withoutManifest },
  { args: ['set', 'opus'], code: 1, error: 'E201', before: broken },
  { args: ['set', 'opus'], code: 4, error: 'E315', options: NIX },
  { args: ['set', 'opus', '-f', 'missing.yaml'], code: 1, error: 'E100' },
  { args: ['set', 'opus', '-f', '-'], code: 1, error: 'E500', options: { stdin: MANIFEST } },
  { args: ['set', 'openai/gpt-5.22', '--strict'], code: 1, error: 'E503' },
  { args: ['set-image', 'openai/gpt-4'], code: 1, error: 'E504' },
  { args: ['aliases', 'add', 'fast', 'openai/gpt-5-mini'], code: 0 },
  { args: ['aliases', 'add', 'opus', 'openai/gpt-5-mini'], code: 1, error: 'E506' },
  { args: ['aliases', 'remove', 'fast'], code: 1, error: 'E507' },
  { args: ['aliases', 'list'], code: 0 },
  { args: ['fallbacks', 'add', 'x/y'], code: 1, error: 'E540' },
  { args: ['fallbacks', 'add', 'x/y', '--force'], code: 0 },
  { args: ['fallbacks', 'remove', 'x/y'], code: 1, error: 'E508' },
  { args: ['fallbacks', 'move', 'openai/gpt-5.2', '9'], code: 1, error: 'E509' },
  { args: ['fallbacks', 'clear', '--agent', 'nobody'], code: 1, error: 'E309' },
  { args: ['fallbacks', 'list'], code: 0 },
  { args: ['fallbacks', 'list', '--plain'], code: 1, error: 'E500' },
  { args: ['fallbacks', 'list', '--agent', 'nobody'], code: 1, error: 'E309' },
  { args: ['fallbacks', 'list'], code: 0, before: withoutManifest },
  { args: ['image-fallbacks', 'add', 'google/gemini-2.5-pro'], code: 0 },
  { args: ['image-fallbacks', 'list'], code: 0 },
  { args: ['auth', 'order', 'get', '--provider', 'anthropic'], code: 0 },
  { args: ['auth', 'order', 'get'], code: 0 },
  { args: ['auth', 'order', 'get', '--provider', 'mistral', '--agent', 'work'], code: 0 },
  { args: ['auth', 'order', 'set', '--provider', 'anthropic', 'anthropic:b'], code: 0 },
  { args: ['auth', 'order', 'set', '--provider', 'anthropic', 'anthropic:c'], code: 1, error: 'E505' },
  { args: ['auth', 'order', 'clear', '--provider', 'anthropic', '--agent', 'work'], code: 0 },
  { args: ['auth', 'list'], code: 0 },
  { args: ['auth', 'list', '--agent', 'nobody'], code: 1, error: 'E309' },
  { args: ['auth', 'list'], code: 1, error: 'E201', before: broken },
  { args: ['auth', 'paste-token', '--provider', 'openai'], code: 0, options: { stdin: 'tok\n' } },
  { args: ['auth', 'paste-token', '--provider', 'openai', '--dry-run'], code: 0 },
  { args: ['auth', 'paste-token', '--provider', 'openai'], code: 1, error: 'E522' },
  { args: ['auth', 'paste-token', '--provider', 'openai', 'tok'], code: 1, error: 'E523' },
  { args: ['auth', 'setup-token'], code: 1, error: 'E524', options: { stdin: 'tok\n' } },
  { args: ['auth', 'add'], code: 1, error: 'E500' },
  { args: ['auth', 'remove', 'anthropic:a', '--yes'], code: 0 },
  { args: ['auth', 'remove', 'anthropic:a', '--dry-run'], code: 0 },
  { args: ['auth', 'remove', 'anthropic:a'], code: 4, error: 'E422' },
  { args: ['auth', 'remove', 'anthropic:c', '--yes'], code: 1, error: 'E520' },
  { args: ['status'], code: 0, kind: 'status' },
  { args: ['status', '--agent', 'work'], code: 0, kind: 'status' },
  { args: ['status', '--agent', 'nobody'], code: 1, kind: 'status', error: 'E309' },
  { args: ['status', '--check'], code: 1, kind: 'status' },
  { args: ['status', '--expiring-within', '1w'], code: 1, kind: 'status', error: 'E500' },
  { args: ['status'], code: 1, kind: 'status', error: 'E201', before: broken },
  { args: [], code: 0, kind: 'status' },
  { args: ['list'], code: 0, kind: 'models' },
  { args: ['list', '--all', '--provider', 'xai'], code: 0, kind: 'models' },
  { args: ['list', '--format', 'openclaw'], code: 1, kind: 'models', error: 'E500' },
  { args: ['list'], code: 1, kind: 'models', error: 'E201', before: broken },
  { args: ['retired'], code: 0, kind: 'retired' },
  { args: ['retired', '--within', '1w'], code: 1, kind: 'retired', error: 'E500' },
  { args: ['retired'], code: 1, kind: 'retired', error: 'E201', before: broken },
  { args: ['explain', '--agent', 'work'], code: 0, kind: 'explain' },
  { args: ['explain', '--assert', 'nobody/*'], code: 1, kind: 'explain', error: 'E511' },
  { args: ['explain', '--agent', 'nobody'], code: 1, kind: 'explain', error: 'E309' },
  { args: ['scan', '--no-probe'], code: 0, kind: 'scan' },
  { args: ['scan', '--no-probe', '--yes', '--set-default', '--provider', 'anthropic'], code: 0, kind: 'scan' },
  { args: ['scan', '--no-probe', '--set-default'], code: 4, kind: 'scan', error: 'E422' },
  { args: ['scan', '--no-probe', '--yes', '--set-image', '--provider', 'groq'], code: 1, kind: 'scan', error: 'E512' },
  { args: ['scan', '--no-probe'], code: 1, kind: 'scan', error: 'E201', before: broken },
  { args: ['scan', '--openrouter-free'], code: 1, kind: 'scan', error: 'E514' },
  { args: ['completion', 'bash'], code: 0 },
  { args: ['completion', 'cmd'], code: 1, error: 'E500' },
  { args: ['schema'], code: 0, kind: 'schema' },
  { args: ['schema', 'nothing'], code: 1, error: 'E500' },
  { args: ['plna'], code: 1, error: 'E500' },
  { args: ['plan', '--jsn'], code: 1, error: 'E500' },
  { args: ['validate', '--live'], code: 0 },
  { args: ['doctor'], code: 1, kind: 'doctor' },
  { args: ['doctor', '--expiring-within', '1w'], code: 1, kind: 'doctor', error: 'E500' },
  { args: ['doctor'], code: 1, kind: 'doctor', error: 'E201', before: broken },
  { args: ['report', 'plan.json'], code: 0, kind: 'report', before: saved },
  { args: ['report', 'none.json'], code: 1, kind: 'report', error: 'E500' },
  { args: ['pins', 'list'], code: 0, kind: 'pins', before: pinned },
  { args: ['set-image', 'google/gemini-2.5-pro'], code: 0 },
  { args: ['aliases', 'remove', 'opus'], code: 0 },
  { args: ['fallbacks', 'remove', 'openai/gpt-5.2'], code: 0 },
  { args: ['fallbacks', 'clear'], code: 0 },
  { args: ['fallbacks', 'move', 'openai/gpt-5.2', '1'], code: 0 },
  { args: ['fallbacks', 'promote', 'openai/gpt-5.2'], code: 0 },
  { args: ['fallbacks', 'inherit', '--agent', 'work'], code: 0 },
  { args: ['image-fallbacks', 'remove', 'google/gemini-2.5-pro'], code: 0, before: imageFallback },
  { args: ['image-fallbacks', 'move', 'google/gemini-2.5-pro', '1'], code: 0, before: imageFallback },
  { args: ['image-fallbacks', 'promote', 'google/gemini-2.5-pro'], code: 0, before: imageFallback },
  { args: ['image-fallbacks', 'clear'], code: 0, before: imageFallback },
  { args: ['allow', 'list'], code: 0 },
  { args: ['allow', 'list', '--agent', 'nobody'], code: 1, error: 'E309' },
  { args: ['allow', 'list'], code: 1, error: 'E201', before: broken },
  { args: ['allow', 'add', 'openai/gpt-5-mini'], code: 0 },
  { args: ['allow', 'remove', 'openai/gpt-5-mini'], code: 0, before: allowed },
  { args: ['roles', 'list'], code: 0 },
  { args: ['roles', 'list', '--agent', 'work'], code: 0 },
  { args: ['roles', 'set', 'subagents', 'opus'], code: 0 },
  { args: ['roles', 'set', 'nothing', 'opus'], code: 1, error: 'E558' },
  { args: ['roles', 'clear', 'subagents'], code: 0 },
  { args: ['params', 'list'], code: 0, before: tuned },
  { args: ['params', 'list', '--agent', 'nobody'], code: 1, error: 'E309' },
  { args: ['params', 'list'], code: 1, error: 'E201', before: broken },
  { args: ['params', 'set', 'opus', 'temperature', '0.2'], code: 0 },
  { args: ['params', 'unset', 'opus', 'temperature'], code: 0, before: tuned },
  { args: ['providers', 'list'], code: 0, before: ownProvider },
  { args: ['providers', 'show', 'vllm'], code: 0, also: ['baseUrl', 'apiKey'], before: ownProvider },
  { args: ['providers', 'show', 'nothing'], code: 1, error: 'E540' },
  { args: ['providers', 'discover', 'nothing'], code: 1, error: 'E500' },
  { args: ['catalog', 'update', '--url', 'file:///x'], code: 1, error: 'E500' },
  {
    args: ['auth', 'add', '--provider', 'openai', '--method', 'api-key', '--stdin'],
    code: 0,
    options: { stdin: 'sk-test-0123456789abcdef\n' },
  },
  { args: ['auth', 'setup-token', '--stdin'], code: 0, options: { stdin: `sk-ant-oat01-${'x'.repeat(80)}\n` } },
  {
    args: ['auth', 'paste-api-key', '--provider', 'openai', '--stdin'],
    code: 0,
    options: { stdin: 'sk-test-0123456789abcdef\n' },
  },
  { args: ['auth', 'list'], code: 0, before: oddStore },
];
