/** Where each provider answers and what it speaks: what OpenClaw brings along, under what the config says. */

import { configSecret, type FoundSecret } from '../auth/credential-secrets.ts';
import type { Secret } from '../auth/secret.ts';
import { child, descend, entriesOf, itemsOf, mergedValue, scalarOf, stringOf } from '../files/config-tree.ts';
import { substitute } from '../files/variables.ts';
import type { Live } from '../live.ts';
import { normalizeProvider } from '../model-ref.ts';

/** OpenClaw's words for protocols, as `models.providers.<p>.api` has them (2026.1.30 and 2026.9.6). */
type Api =
  | 'anthropic-messages'
  | 'openai-completions'
  | 'openai-responses'
  | 'google-generative-ai'
  | 'ollama'
  | 'bedrock-converse-stream';

type Table = ReadonlyMap<string, readonly [Api, string]>;

interface Endpoint {
  /** As written; one of `Api`, or another word that nobody here speaks. */
  readonly api: string;
  readonly baseUrl: string;
  /** Of the config; values may be secrets. */
  readonly headers: ReadonlyMap<string, Secret>;
  /** False for a server on this machine, which takes any key or none. */
  readonly needsKey: boolean;
  /** Whether the key goes into `Authorization` too, whatever the protocol does with it. */
  readonly authHeader: boolean;
}

export type FoundEndpoint =
  | { readonly kind: 'endpoint'; readonly endpoint: Endpoint }
  /** In words for people. */
  | { readonly kind: 'missing'; readonly reason: string };

/**
 * From the packages of 2026.1.30 (pi-ai's list of models, then OpenClaw's `models-config.providers.js`) and 2026.9.6
 * (the manifests of its provider plugins, and for those that it installs later, the pages about them in its `docs`).
 * Where a provider has several addresses, that of most of its models.
 */
const BUILT_IN: Table = table({
  'amazon-bedrock': ['bedrock-converse-stream', 'https://bedrock-runtime.us-east-1.amazonaws.com'],
  anthropic: ['anthropic-messages', 'https://api.anthropic.com'],
  cerebras: ['openai-completions', 'https://api.cerebras.ai/v1'],
  chutes: ['openai-completions', 'https://llm.chutes.ai/v1'],
  deepinfra: ['openai-completions', 'https://api.deepinfra.com/v1/openai'],
  deepseek: ['openai-completions', 'https://api.deepseek.com'],
  fireworks: ['openai-completions', 'https://api.fireworks.ai/inference/v1'],
  google: ['google-generative-ai', 'https://generativelanguage.googleapis.com/v1beta'],
  groq: ['openai-completions', 'https://api.groq.com/openai/v1'],
  huggingface: ['openai-completions', 'https://router.huggingface.co/v1'],
  kilocode: ['openai-completions', 'https://api.kilo.ai/api/gateway'],
  kimi: ['anthropic-messages', 'https://api.kimi.com/coding'],
  'kimi-coding': ['anthropic-messages', 'https://api.kimi.com/coding'],
  litellm: ['openai-completions', 'http://localhost:4000'],
  lmstudio: ['openai-completions', 'http://localhost:1234/v1'],
  minimax: ['anthropic-messages', 'https://api.minimax.io/anthropic'],
  'minimax-cn': ['anthropic-messages', 'https://api.minimaxi.com/anthropic'],
  'minimax-portal': ['anthropic-messages', 'https://api.minimax.io/anthropic'],
  mistral: ['openai-completions', 'https://api.mistral.ai/v1'],
  moonshot: ['openai-completions', 'https://api.moonshot.ai/v1'],
  nvidia: ['openai-completions', 'https://integrate.api.nvidia.com/v1'],
  ollama: ['ollama', 'http://127.0.0.1:11434'],
  'ollama-cloud': ['ollama', 'https://ollama.com'],
  openai: ['openai-responses', 'https://api.openai.com/v1'],
  opencode: ['openai-completions', 'https://opencode.ai/zen/v1'],
  'opencode-go': ['openai-completions', 'https://opencode.ai/zen/go/v1'],
  openrouter: ['openai-completions', 'https://openrouter.ai/api/v1'],
  'qwen-portal': ['openai-completions', 'https://portal.qwen.ai/v1'],
  sglang: ['openai-completions', 'http://127.0.0.1:30000/v1'],
  synthetic: ['anthropic-messages', 'https://api.synthetic.new/anthropic'],
  together: ['openai-completions', 'https://api.together.xyz/v1'],
  venice: ['openai-completions', 'https://api.venice.ai/api/v1'],
  'vercel-ai-gateway': ['anthropic-messages', 'https://ai-gateway.vercel.sh'],
  vllm: ['openai-completions', 'http://127.0.0.1:8000/v1'],
  xai: ['openai-completions', 'https://api.x.ai/v1'],
  xiaomi: ['openai-completions', 'https://api.xiaomimimo.com/v1'],
  zai: ['openai-completions', 'https://api.z.ai/api/coding/paas/v4'],
});

/** Where 2026.1.30 goes with a key of these; its keys for one address are not good for the other. */
const CLASSIC: Table = table({
  minimax: ['openai-completions', 'https://api.minimax.chat/v1'],
  xiaomi: ['anthropic-messages', 'https://api.xiaomimimo.com/anthropic'],
});

/** What their plugin asks for (2026.9.6). */
const MINIMAX: ReadonlySet<string> = new Set(['minimax', 'minimax-portal']);

/** Before these stands a login of their own, whose token is exchanged for another at each start. */
const OWN_LOGINS: ReadonlySet<string> = new Set([
  'github-copilot',
  'google-antigravity',
  'google-gemini-cli',
  'google-vertex',
  'openai-codex',
]);

/** What the config leaves out of a provider of its own, OpenClaw takes for this. */
const DEFAULT_API: Api = 'openai-completions';

/** Where a model of this provider is asked for. */
export function endpointOf(live: Live, provider: string, model: string): FoundEndpoint {
  const { tree } = live;
  const { generation } = live.dialect;
  const builtIn = (generation === 'classic' ? CLASSIC.get(provider) : undefined) ?? BUILT_IN.get(provider);
  const node = providerNode(live, provider);
  const modelNode = itemsOf(tree, child(tree, node, 'models')).find(
    (item) => stringOf(child(tree, item, 'id')) === model,
  );
  // A model's own word comes before that of its provider.
  const nodes = [modelNode, node].filter((one) => one !== undefined);
  const written = firstOf(nodes, (one) => stringOf(child(tree, one, 'baseUrl')));
  const baseUrl = written === undefined ? builtInUrl(live, provider, builtIn?.[1]) : resolve(live, written);
  if (baseUrl === undefined) return missing(unaddressed(provider, written));
  if (!/^https?:$/.test(protocolOf(baseUrl))) return missing('its baseUrl is no web address');
  const headers = new Map<string, Secret>();
  for (const one of nodes.toReversed()) {
    for (const [name, value] of entriesOf(tree, child(tree, one, 'headers'))) {
      const found = configSecret(live, mergedValue(tree, value));
      if (found.kind === 'missing') return missing(`its header ${name} cannot be filled in`);
      headers.set(name.toLowerCase(), found.secret);
    }
  }
  const api = firstOf(nodes, (one) => stringOf(child(tree, one, 'api'))) ?? builtIn?.[0] ?? DEFAULT_API;
  const authHeader = scalarOf(child(tree, node, 'authHeader')) ?? (generation === 'modern' && MINIMAX.has(provider));
  return {
    kind: 'endpoint',
    endpoint: { api, baseUrl, headers, needsKey: !isLoopback(baseUrl), authHeader: authHeader === true },
  };
}

function unaddressed(provider: string, written: string | undefined): string {
  if (written !== undefined) return 'its baseUrl holds a variable that is not set';
  return OWN_LOGINS.has(provider) ? 'its own login is not probed' : 'nothing says where it answers';
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

function firstOf<From, To>(from: readonly From[], found: (one: From) => To | undefined): To | undefined {
  for (const one of from) {
    const value = found(one);
    if (value !== undefined) return value;
  }
  return undefined;
}

function protocolOf(baseUrl: string): string {
  return URL.canParse(baseUrl) ? new URL(baseUrl).protocol : '';
}

function isLoopback(baseUrl: string): boolean {
  return /^(localhost|127(\.\d+){3}|\[::1\]|0\.0\.0\.0)$/.test(new URL(baseUrl).hostname);
}

function missing(reason: string): FoundEndpoint {
  return { kind: 'missing', reason };
}

/** A map and not an object: a provider may be called `constructor`. */
function table(entries: Readonly<Record<string, readonly [Api, string]>>): Table {
  return new Map(Object.entries(entries));
}
