/** Where each provider answers and what it speaks: what OpenClaw brings along, under what the config says. */
import { child, descend, entriesOf, mergedValue, scalarOf, stringOf } from './config-tree.ts';
import { configSecret, type FoundSecret } from './credential-secrets.ts';
import type { Live } from './live.ts';
import { normalizeProvider } from './model-ref.ts';
import type { Secret } from './secret.ts';
import { substitute } from './variables.ts';

/** OpenClaw's words for protocols, as `models.providers.<p>.api` has them (2026.1.30 and 2026.9.6). */
export type Api =
  | 'anthropic-messages'
  | 'openai-completions'
  | 'openai-responses'
  | 'google-generative-ai'
  | 'ollama'
  | 'bedrock-converse-stream';

export interface Endpoint {
  /** As written; one of `Api`, or another word that nobody here speaks. */
  readonly api: string;
  readonly baseUrl: string;
  /** Of the config; values may be secrets. */
  readonly headers: ReadonlyMap<string, Secret>;
  /** False for a server on this machine that takes any key or none. */
  readonly needsKey: boolean;
}

export type FoundEndpoint =
  | { readonly kind: 'endpoint'; readonly endpoint: Endpoint }
  /** In words for people. */
  | { readonly kind: 'missing'; readonly reason: string };

/**
 * From the packages of 2026.1.30 (pi-ai's list of models) and 2026.9.6 (the manifests of its provider plugins), which
 * agree on all that both have; where a provider has several, that of most of its models. Providers that a login of their
 * own stands before (Google's CLI and Vertex, ChatGPT, Copilot) are not in the list.
 */
const BUILT_IN: Readonly<Record<string, readonly [Api, string]>> = {
  'amazon-bedrock': ['bedrock-converse-stream', 'https://bedrock-runtime.us-east-1.amazonaws.com'],
  anthropic: ['anthropic-messages', 'https://api.anthropic.com'],
  cerebras: ['openai-completions', 'https://api.cerebras.ai/v1'],
  google: ['google-generative-ai', 'https://generativelanguage.googleapis.com/v1beta'],
  groq: ['openai-completions', 'https://api.groq.com/openai/v1'],
  huggingface: ['openai-completions', 'https://router.huggingface.co/v1'],
  'kimi-coding': ['anthropic-messages', 'https://api.kimi.com/coding'],
  minimax: ['anthropic-messages', 'https://api.minimax.io/anthropic'],
  'minimax-cn': ['anthropic-messages', 'https://api.minimaxi.com/anthropic'],
  mistral: ['openai-completions', 'https://api.mistral.ai/v1'],
  nvidia: ['openai-completions', 'https://integrate.api.nvidia.com/v1'],
  ollama: ['ollama', 'http://127.0.0.1:11434'],
  'ollama-cloud': ['ollama', 'https://ollama.com'],
  openai: ['openai-responses', 'https://api.openai.com/v1'],
  opencode: ['openai-completions', 'https://opencode.ai/zen/v1'],
  'opencode-go': ['openai-completions', 'https://opencode.ai/zen/go/v1'],
  openrouter: ['openai-completions', 'https://openrouter.ai/api/v1'],
  together: ['openai-completions', 'https://api.together.xyz/v1'],
  'vercel-ai-gateway': ['anthropic-messages', 'https://ai-gateway.vercel.sh'],
  xai: ['openai-completions', 'https://api.x.ai/v1'],
  zai: ['openai-completions', 'https://api.z.ai/api/coding/paas/v4'],
};

/** What the config leaves out of a provider of its own, OpenClaw takes for this. */
const DEFAULT_API: Api = 'openai-completions';

/** Where a model of this provider is asked for. */
export function endpointOf(live: Live, provider: string, model: string): FoundEndpoint {
  const { tree } = live;
  const builtIn = Object.hasOwn(BUILT_IN, provider) ? BUILT_IN[provider] : undefined;
  const node = providerNode(live, provider);
  const written = stringOf(child(tree, node, 'baseUrl'));
  const baseUrl = written === undefined ? builtInUrl(live, provider, builtIn?.[1]) : resolve(live, written);
  if (baseUrl === undefined) {
    return written === undefined
      ? { kind: 'missing', reason: 'nothing says where it answers' }
      : { kind: 'missing', reason: 'its baseUrl holds a variable that is not set' };
  }
  if (!/^https?:\/\//i.test(baseUrl)) return { kind: 'missing', reason: 'its baseUrl is no web address' };
  const headers = new Map<string, Secret>();
  for (const [name, value] of entriesOf(tree, child(tree, node, 'headers'))) {
    const found = configSecret(live, mergedValue(tree, value));
    if (found.kind === 'missing') return { kind: 'missing', reason: `its header ${name} cannot be filled in` };
    headers.set(name, found.secret);
  }
  const models = child(tree, node, 'models');
  const api = apiOfModel(live, models, model) ?? stringOf(child(tree, node, 'api')) ?? builtIn?.[0] ?? DEFAULT_API;
  const loopback = /^https?:\/\/(localhost|127\.|\[::1\]|0\.0\.0\.0)/i.test(baseUrl);
  // `authHeader: false` is the config's way to say that no key is sent.
  const needsKey = scalarOf(child(tree, node, 'authHeader')) !== false && !loopback;
  return { kind: 'endpoint', endpoint: { api, baseUrl, headers, needsKey } };
}

/** `models.providers.<p>.apiKey`. */
export function providerKey(live: Live, provider: string): FoundSecret {
  const { tree } = live;
  const node = child(tree, providerNode(live, provider), 'apiKey');
  return configSecret(live, node && mergedValue(tree, node));
}

function providerNode(live: Live, provider: string) {
  const { tree, dialect } = live;
  const entries = entriesOf(tree, descend(tree, tree.root, 'models', 'providers'));
  const named = [...entries].find(([key]) => normalizeProvider(key, dialect.generation) === provider);
  return entries.get(provider) ?? named?.[1];
}

function builtInUrl(live: Live, provider: string, url: string | undefined): string | undefined {
  const region = live.environment.AWS_REGION?.trim() || live.environment.AWS_DEFAULT_REGION?.trim();
  if (provider === 'amazon-bedrock' && url !== undefined && region && /^[a-z0-9-]+$/.test(region))
    return url.replace('us-east-1', region);
  return url;
}

function resolve(live: Live, text: string): string | undefined {
  return substitute(text, (name) => live.environment[name]).text?.trim() || undefined;
}

/** A model may have a protocol of its own. */
function apiOfModel({ tree }: Live, models: ReturnType<typeof child>, model: string): string | undefined {
  const found = models && mergedValue(tree, models);
  if (!Array.isArray(found)) return undefined;
  for (const entry of found) {
    if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) continue;
    if (entry.id === model && typeof entry.api === 'string') return entry.api;
  }
  return undefined;
}
