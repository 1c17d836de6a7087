/**
 * Refs that the release replaces by others: `{providers: {from: to}, models: {provider: {from: to}}}`, and `prefixed`:
 * providers whose own name (or another's) is put in front of an id without a slash. Asked for every id that the release
 * itself mentions in its tables, so that none is missed.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { NotFound } from '../bundle.mjs';
import { primaryReader } from './configured-model.mjs';

export const name = 'idRewrites';

const NORMALIZERS = [
  'normalizeAnthropicModelId',
  'normalizeGoogleModelId',
  'normalizeGooglePreviewModelId',
  'normalizeNativeXaiModelId',
  'normalizeXaiModelId',
  'normalizeTogetherModelId',
  'normalizeBuiltInProviderModelId',
  'normalizeProviderModelId',
  'normalizeStaticProviderModelId',
  'ANTHROPIC_MODEL_ALIASES',
];
/** Queried for every release, too, so that a release whose tables are elsewhere is not recorded as having none. */
const IDS = [
  'fable',
  'fable-5',
  'haiku',
  'haiku-4.5',
  'mythos-5',
  'opus',
  'opus-4.5',
  'opus-4.6',
  'opus-4.7',
  'opus-4.8',
  'opus-5',
  'sonnet',
  'sonnet-4.5',
  'sonnet-4.6',
  'sonnet-5',
  'gemini-3-flash',
  'gemini-3-flash-preview',
  'gemini-3-pro',
  'gemini-3-pro-preview',
  'gemini-3.1-flash',
  'gemini-3.1-flash-lite',
  'gemini-3.1-flash-lite-preview',
  'gemini-3.1-flash-preview',
  'gemini-3.1-pro',
  'gemini-3.1-pro-preview',
  'gemma-4-26b',
  'grok-4-1-fast-reasoning',
  'grok-4-fast-reasoning',
  'grok-4.20-experimental-beta-0304-non-reasoning',
  'grok-4.20-experimental-beta-0304-reasoning',
  'grok-4.20-non-reasoning',
  'grok-4.20-reasoning',
  'grok-4.3-latest',
  'grok-4.5-latest',
  'grok-4.7-latest',
  'grok-build-latest',
];
const PROVIDER_NAMES = [
  'aws-bedrock',
  'bedrock',
  'bytedance',
  'doubao',
  'gemini',
  'kimi',
  'kimi-code',
  'kimi-coding',
  'minimax',
  'modelstudio',
  'moonshotai',
  'opencode-go-auth',
  'opencode-zen',
  'openai-codex',
  'qwen',
  'qwen-portal',
  'qwencloud',
  'volcengine',
  'x-ai',
  'z-ai',
  'z.ai',
];
const PROVIDERS = ['anthropic', 'google', 'google-vertex', 'google-gemini-cli', 'openai', 'xai', 'together'];
const PREFIXED = ['openrouter', 'vercel-ai-gateway', 'huggingface', 'nvidia'];

export async function read(bundle) {
  const primary = await primaryReader(bundle);
  const ids = new Set(IDS);
  for (const normalizer of NORMALIZERS) {
    if (!bundle.has(normalizer)) continue;
    for (const place of bundle.placesOf(normalizer)) {
      for (const [, id] of bundle.declared(place, normalizer).matchAll(/"([a-z][\w.-]*\d[\w.-]*)"/g)) ids.add(id);
    }
  }
  for (const policy of manifestPolicies(bundle)) for (const id of Object.keys(policy.aliases ?? {})) ids.add(id);
  if (ids.size === IDS.length) throw new NotFound('no table of rewritten ids');
  const models = {};
  for (const provider of PROVIDERS) {
    const table = {};
    for (const id of [...ids].sort()) {
      const ref = primary(`${provider}/${id}`);
      if (ref !== `${provider}/${id}`) table[id] = ref.slice(ref.indexOf('/') + 1);
    }
    if (Object.keys(table).length > 0) models[provider] = table;
  }
  const providers = {};
  for (const each of providerNames(bundle)) {
    const ref = primary(`${each}/some-model`);
    const to = ref.slice(0, ref.indexOf('/'));
    if (to !== each) providers[each] = to;
  }
  const prefixed = {};
  for (const provider of PREFIXED) {
    const ref = primary(`${provider}/some-model`);
    if (ref !== `${provider}/some-model`) prefixed[provider] = ref.slice(ref.indexOf('/') + 1, ref.lastIndexOf('/'));
  }
  return { value: { providers, models, prefixed }, how: 'called' };
}

/** From 4.29 on, the manifests of the plugins declare what they rewrite. */
function manifestPolicies(bundle) {
  const folder = path.join(bundle.dist, 'extensions');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .map((plugin) => path.join(folder, plugin, 'openclaw.plugin.json'))
    .filter((file) => existsSync(file))
    .flatMap((file) => Object.values(JSON.parse(readFileSync(file, 'utf8')).modelIdNormalization?.providers ?? {}));
}

/** Names that the release's function compares with. */
function providerNames(bundle) {
  const names = new Set(PROVIDER_NAMES);
  for (const each of ['normalizeProviderId', 'normalizeProviderIdForAuth']) {
    for (const place of bundle.placesOf(each)) {
      for (const [, id] of bundle.declared(place, each).matchAll(/"([a-z][\w.-]*)"/g)) names.add(id);
    }
  }
  return [...names].sort();
}
